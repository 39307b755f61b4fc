//! [`PlanLine`]: a scheduled message or a reminder of a chat, in words.

use super::change_line::day_and_time;
use super::names::Names;
use crate::i18n::plans as t;
use crate::journal::{Body, Chat, Plan, Planned, Stage};
use crate::model::{AgentId, Author, EventId, SECOND, Timestamp};

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
    let when = &*day_and_time(plan.due, now, names);
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

/// Returns the line of the conversation about a scheduled message of a colleague that somebody took back at `at`.
#[must_use]
pub fn taken_back_line(
    names: &Names,
    by: &Author,
    of: &AgentId,
    due: Timestamp,
    at: Timestamp,
) -> String {
    let when = day_and_time(due, at, names);
    t::taken_back(names.locale, &names.author(by), &names.agent(of), &when)
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
    fn each_plan_says_when_it_is_due_or_why_it_was_not_sent() {
        let ana = r#""type":"agent_saved","agent":{"id":"ana","name":"Ana Souza"}"#;
        let message = r#""type":"message_scheduled","due":"2026-03-10T14:00:00.000Z","text":"E aí?","unless_customer_writes":true"#;
        let reminder = r#""type":"reminder_set","due":"2026-03-10T13:00:00.000Z","text":"Ligar""#;
        let log = Log::new().desk(ana).customer("Oi").agent("Olá").set(message);
        let log = log.set(reminder);
        let ahead = "Agendada para 11:00, se o cliente não escrever antes";
        let both = [told("Ligar", "Lembrete para 10:00", false), told("E aí?", ahead, false)];
        assert_eq!(lines(&log, "ana"), both);
        let by_ana = "Agendada por Ana Souza para 11:00, se o cliente não escrever antes";
        assert_eq!(lines(&log, "bia"), [told("E aí?", by_ana, false)], "a reminder is one's own");
        let log = log.later(HOUR);
        assert_eq!(lines(&log, "ana").first(), Some(&told("Ligar", "Lembrete de 10:00", true)));
        let at = Timestamp::parse("2026-03-10T14:00:00.000Z").expect("an instant");
        let now = log.now;
        let due = log.later(at.since(now));
        assert!(lines(&due, "ana").contains(&told("E aí?", "Enviando…", false)));
        let late = due.later(MINUTE);
        let waits =
            "Agendada para 11:00: será enviada pelo próximo navegador seu que abrir o Balcão";
        assert!(lines(&late, "ana").contains(&told("E aí?", waits, false)));
        let missed = lines(&late.later(2 * HOUR), "bia");
        let why = "Agendada para 11:00, não foi enviada: o Balcão não estava aberto.";
        assert_eq!(missed, [told("E aí?", why, true)]);
    }
}
