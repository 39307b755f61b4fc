//! [`PlanLine`]: a scheduled message or a reminder of a chat, in words.

use super::change_line::{Before, the_day_and_time};
use super::names::Names;
use crate::i18n::plans as t;
use crate::journal::{Body, Chat, Plan, Planned, Stage};
use crate::model::{AgentId, Author, EventId, SECOND, Timestamp};
use crate::view::timeline::page::TakenBack;

/// A plan as the strip over the composer shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanLine {
    /// The event that made the plan.
    pub event: EventId,
    pub what: Planned,
    pub due: Timestamp,
    pub text: String,
    /// When it is due, or why it was not sent.
    pub words: String,
    /// It is due, or was not sent: somebody has to see to it.
    pub calls: bool,
    /// It has just become due: it is on its way.
    pub sending: bool,
}

/// The time, in milliseconds, in which a message that is due is usually sent.
const SENDING: i64 = 10 * SECOND;

/// Returns the plans of a chat, the next first: every scheduled message, and the reminders of the agent `me`.
#[must_use]
pub fn plan_lines(
    chat: &Chat,
    names: &Names,
    me: Option<&AgentId>,
    now: Timestamp,
) -> Vec<PlanLine> {
    let plans = chat.state().plans.iter();
    let shown = plans.filter(|plan| plan.what != Planned::Reminder || Some(&plan.agent) == me);
    let mut lines: Vec<PlanLine> =
        shown.filter_map(|plan| line(plan, chat, names, me, now)).collect();
    lines.sort_by_key(|line| line.due);
    lines
}

fn line(
    plan: &Plan,
    chat: &Chat,
    names: &Names,
    me: Option<&AgentId>,
    now: Timestamp,
) -> Option<PlanLine> {
    let Body::Planned { text, .. } = &chat.event(&plan.event)?.body else { return None };
    let l = names.locale;
    let is_due = plan.what == Planned::Reminder && plan.stage != Stage::Ahead;
    let before = if is_due { Before::Of } else { Before::For };
    let when = &*the_day_and_time(plan.due, now, names, before);
    let is_mine = Some(&plan.agent) == me;
    let who = names.config().agent_name(&plan.agent);
    let sending = plan.stage == Stage::Due
        && plan.what != Planned::Reminder
        && now.since(plan.since) < SENDING;
    let words = match (plan.what, plan.stage) {
        (Planned::Reminder, Stage::Ahead) => t::reminder(l, when),
        (Planned::Reminder, _) => t::reminder_due(l, when),
        (_, Stage::CustomerWrote) => t::customer_wrote(l, when),
        (_, Stage::Missed) => t::missed(l, when),
        (_, Stage::Due) if sending => t::sending(l).to_owned(),
        (_, Stage::Due) if is_mine => t::late(l, when),
        (_, Stage::Due) => t::late_by(l, who, when),
        (Planned::Message { unless_written }, Stage::Ahead) => {
            let words = if is_mine { t::ahead(l, when) } else { t::ahead_by(l, who, when) };
            if unless_written { format!("{words}, {}", t::unless_short(l)) } else { words }
        }
    };
    Some(PlanLine {
        event: plan.event.clone(),
        what: plan.what,
        due: plan.due,
        text: text.to_string(),
        words,
        calls: plan.is_told(),
        sending,
    })
}

/// Returns the line of the conversation about a scheduled message of a colleague that somebody took back at `at`, or changed.
#[must_use]
pub fn taken_back_line(names: &Names, by: &Author, told: &TakenBack, at: Timestamp) -> String {
    let when = the_day_and_time(told.due, at, names, Before::For);
    let words = if told.changed { t::changed } else { t::taken_back };
    words(names.locale, &names.author(by), &names.agent(&told.of), &when)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::model::{HOUR, MINUTE};
    use crate::view::testing::Log;

    fn lines(log: &Log, me: &str) -> Vec<(String, String, bool)> {
        let names = Names::of(&log.desk, log.chat().id(), Locale::PtBr);
        let lines = plan_lines(log.chat(), &names, Some(&me.into()), log.now);
        lines.into_iter().map(|line| (line.text, line.words, line.calls)).collect()
    }

    fn told(text: &str, words: &str, calls: bool) -> (String, String, bool) {
        (text.to_owned(), words.to_owned(), calls)
    }

    #[test]
    fn a_time_of_today_has_its_article_and_a_date_of_its_own() {
        let log = Log::new().customer("Oi");
        // Both of a reminder, ahead and due.
        let said = |due: &str, l: Locale| {
            let due = Timestamp::parse(due).expect("an instant");
            let names = Names::of(&log.desk, log.chat().id(), l);
            let when = |before| the_day_and_time(due, log.now, &names, before);
            (t::reminder(l, &when(Before::For)), t::reminder_due(l, &when(Before::Of)))
        };
        let pair = |one: &str, other: &str| (one.to_owned(), other.to_owned());
        let each = [
            (
                "2026-03-10T03:05:00Z",
                ["as 00:05", "das 00:05", "12:05 AM", "las 00:05", "de las 00:05"],
            ),
            ("2026-03-10T04:05:00Z", ["a 01:05", "da 01:05", "1:05 AM", "la 01:05", "de la 01:05"]),
            (
                "2026-03-10T14:05:00Z",
                ["as 11:05", "das 11:05", "11:05 AM", "las 11:05", "de las 11:05"],
            ),
            (
                "2026-03-10T16:05:00Z",
                ["as 13:05", "das 13:05", "1:05 PM", "las 13:05", "de las 13:05"],
            ),
            (
                "2026-03-12T04:05:00Z",
                [
                    "12/03/2026 01:05",
                    "de 12/03/2026 01:05",
                    "Mar 12, 2026, 1:05 AM",
                    "el 12/03/2026 01:05",
                    "del 12/03/2026 01:05",
                ],
            ),
        ];
        for (due, [pt, of_pt, en, es, of_es]) in each {
            let ahead = |words: &str, when: &str| format!("{words} {when}");
            assert_eq!(
                said(due, Locale::PtBr),
                pair(&ahead("Lembrete para", pt), &ahead("Lembrete", of_pt))
            );
            assert_eq!(
                said(due, Locale::En),
                pair(&ahead("Reminder for", en), &ahead("Reminder from", en))
            );
            assert_eq!(
                said(due, Locale::Es),
                pair(&ahead("Recordatorio para", es), &ahead("Recordatorio", of_es))
            );
        }
    }

    #[test]
    fn each_plan_says_when_it_is_due_or_why_it_was_not_sent() {
        let ana = r#""type":"agent_saved","agent":{"id":"ana","name":"Ana Souza"}"#;
        let message = r#""type":"message_scheduled","due":"2026-03-10T14:00:00.000Z","text":"E aí?","unless_customer_writes":true"#;
        let reminder = r#""type":"reminder_set","due":"2026-03-10T13:00:00.000Z","text":"Ligar""#;
        let log = Log::new().desk(ana).customer("Oi").agent("Olá").set(message);
        let log = log.set(reminder);
        let ahead = "Agendada para as 11:00, se o cliente não escrever antes";
        let both = [told("Ligar", "Lembrete para as 10:00", false), told("E aí?", ahead, false)];
        assert_eq!(lines(&log, "ana"), both);
        let by_ana = "Agendada por Ana Souza para as 11:00, se o cliente não escrever antes";
        assert_eq!(lines(&log, "bia"), [told("E aí?", by_ana, false)], "a reminder is one's own");
        let log = log.later(HOUR);
        assert_eq!(lines(&log, "ana").first(), Some(&told("Ligar", "Lembrete das 10:00", true)));
        let at = Timestamp::parse("2026-03-10T14:00:00.000Z").expect("an instant");
        let now = log.now;
        let due = log.later(at.since(now));
        assert!(lines(&due, "ana").contains(&told("E aí?", "Enviando…", false)));
        let late = due.later(MINUTE);
        let waits =
            "Agendada para as 11:00: será enviada pelo próximo navegador seu que abrir o Balcão";
        assert!(lines(&late, "ana").contains(&told("E aí?", waits, false)));
        let missed = lines(&late.later(2 * HOUR), "bia");
        let why = "Agendada para as 11:00, não foi enviada: o Balcão não estava aberto.";
        assert_eq!(missed, [told("E aí?", why, true)]);
    }
}
