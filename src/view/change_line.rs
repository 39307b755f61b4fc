//! A change of a chat in one sentence for the history, and in one line for the conversation.

use super::names::Names;
use super::status::status_name;
use super::timeline::page::Changes;
use crate::i18n::{Locale, bulk, conversation as t, format};
use crate::journal::{Cause, Change, What};
use crate::model::{AuthorKind, SECOND, Status, Tag, Timestamp, WaitReason};

/// Returns a change as a sentence without a full stop. `archived`: the same act also archived the chat, or brought it
/// back.
#[must_use]
pub fn sentence(change: &Change, archived: Option<bool>, names: &Names) -> String {
    let l = names.locale;
    if let Cause::Rule(rule) = &change.cause {
        if change.what == What::RulesStopped {
            return t::chatbot_rests(l, &rule.name);
        }
        let what = by_rule(change, archived, names);
        return t::by_rule(l, &rule.name, &what);
    }
    let who = names.author(&change.author);
    match &change.what {
        What::Status { to, .. } => {
            let name = status_name(l, Some(*to));
            let mut text = match (&change.cause, change.author.kind) {
                (Cause::Hand, _) => t::status_by_hand(l, &who, name),
                (_, AuthorKind::System) => t::status_by_time(l, name),
                _ => t::status_by_agent(l, &who, name),
            };
            if let Some(more) = more(change, names) {
                text.push_str(&format!(" ({more})"));
            }
            text.push_str(and_archive(archived, l));
            text
        }
        What::Waiting { reason, until } => {
            let wait = waiting(*reason, *until, change.at, names)
                .unwrap_or_else(|| t::waiting_for_nothing(l).to_owned());
            format!("{}: {wait}", t::waiting_changed(l, &who))
        }
        What::Responsible { to, .. } => {
            responsible(change, to.as_ref().map(|to| names.agent(to)).as_deref(), &who, l)
        }
        What::Archived(archived) => match (&change.cause, archived) {
            (Cause::Hand, true) => t::archived_by(l, &who),
            (Cause::Hand, false) => t::unarchived_by(l, &who),
            (_, true) => t::archived_by_itself(l).to_owned(),
            (_, false) => t::unarchived_by_itself(l).to_owned(),
        },
        What::Tags { added, removed } => tags(change, added, removed, &who, l),
        // Only rules leave notes.
        What::Noted { text } => t::left_note(l, text),
        What::Kept => t::status_kept(l).to_owned(),
        // A rule stops the chatbot: see above.
        What::ChainStopped | What::RulesStopped => t::timers_rest(l).to_owned(),
    }
}

/// Returns a change as the conversation tells it, among what was said: a status as a way, `Aberto → Em atendimento · Ana`, all
/// else as a sentence.
#[must_use]
pub fn line(change: &Change, archived: Option<bool>, names: &Names) -> String {
    let What::Status { from, to, .. } = change.what else {
        return sentence(change, archived, names);
    };
    let way: Vec<Status> = from.into_iter().chain([to]).collect();
    status_line(&way, change, true, archived, names)
}

/// Returns changes that are told in one line, as [`line`] does.
#[must_use]
pub fn lines(changes: &Changes, names: &Names) -> String {
    let Changes { way, change, archived, one_author, .. } = changes;
    if way.is_empty() {
        return line(change, *archived, names);
    }
    status_line(way, change, *one_author, *archived, names)
}

fn status_line(
    way: &[Status],
    change: &Change,
    named: bool,
    archived: Option<bool>,
    names: &Names,
) -> String {
    let l = names.locale;
    let name = |status: &Status| status_name(l, Some(*status)).to_owned();
    let mut stops: Vec<String> = match way {
        [first, _, .., before, last] if way.len() > LONG_WAY => {
            vec![name(first), "…".to_owned(), name(before), name(last)]
        }
        way => way.iter().map(name).collect(),
    };
    if let Some(more) = more(change, names)
        && let Some(last) = stops.last_mut()
    {
        last.push_str(&format!(" ({more})"));
    }
    let mut parts = vec![stops.join(" → ")];
    if named {
        parts.push(match &change.cause {
            Cause::Rule(rule) => t::rule_named(l, &rule.name),
            _ if change.author.kind == AuthorKind::System => t::at_due(l).to_owned(),
            _ => names.author(&change.author),
        });
    }
    parts.extend(
        archived.map(|archived| {
            (if archived { bulk::archived } else { bulk::unarchived })(l).to_owned()
        }),
    );
    parts.join(" · ")
}

/// Statuses of which a line names the first and the last ones only.
const LONG_WAY: usize = 4;

fn and_archive(archived: Option<bool>, l: Locale) -> &'static str {
    match archived {
        Some(true) => t::and_archived(l),
        Some(false) => t::and_unarchived(l),
        None => "",
    }
}

/// Returns the second half of the sentence about a change that a rule made; the first half names the rule.
fn by_rule(change: &Change, archived: Option<bool>, names: &Names) -> String {
    let l = names.locale;
    match &change.what {
        What::Status { to, reason, until, .. } => {
            let mut text = t::status_became(l, status_name(l, Some(*to)));
            if let Some(wait) = waiting(*reason, *until, change.at, names) {
                text.push_str(&format!(" ({wait})"));
            }
            text.push_str(and_archive(archived, l));
            text
        }
        What::Waiting { reason, until } => {
            let wait = waiting(*reason, *until, change.at, names)
                .unwrap_or_else(|| t::waiting_for_nothing(l).to_owned());
            format!("{}: {wait}", t::wait_changed(l))
        }
        What::Responsible { to: Some(to), .. } => t::chat_went_to(l, &names.agent(to)),
        What::Responsible { to: None, .. } => t::chat_let_go(l).to_owned(),
        What::Archived(true) => t::chat_archived(l).to_owned(),
        What::Archived(false) => t::chat_unarchived(l).to_owned(),
        What::Tags { added, removed } => match (added.is_empty(), removed.is_empty()) {
            (_, true) => t::chat_tagged(l, &quoted(added, l)),
            (true, _) => t::chat_untagged(l, &quoted(removed, l)),
            (false, false) => t::chat_retagged(l, &quoted(added, l), &quoted(removed, l)),
        },
        What::Noted { text } => t::left_note(l, text),
        What::Kept => t::status_kept(l).to_owned(),
        What::ChainStopped | What::RulesStopped => t::rules_rest(l).to_owned(),
    }
}

/// Returns what is said of a new status beside it: of a wait what for and until when, of an end the reason.
#[must_use]
pub fn more(change: &Change, names: &Names) -> Option<String> {
    let What::Status { reason, until, end_reason, .. } = &change.what else { return None };
    let ended = end_reason.as_deref().map(|id| names.config().end_reason_name(id).to_owned());
    ended.or_else(|| waiting(*reason, *until, change.at, names))
}

/// Returns the party that a chat waits for and the end of the wait; `None` where it has neither.
#[must_use]
pub fn waiting(
    reason: Option<WaitReason>,
    until: Option<Timestamp>,
    now: Timestamp,
    names: &Names,
) -> Option<String> {
    let l = names.locale;
    let reason = reason.map(|reason| match reason {
        WaitReason::Customer => t::waits_for_customer(l).to_owned(),
        WaitReason::Internal => t::waits_for_us(l).to_owned(),
    });
    let until =
        until.map(|until| t::waits_until(l, &the_day_and_time(until, now, names, Before::For)));
    let parts: Vec<String> = reason.into_iter().chain(until).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// `22/11/2026 14:05`, in the desk's zone.
#[must_use]
pub fn date_and_time(at: Timestamp, names: &Names) -> String {
    let (l, ms, offset) = (names.locale, at.millis(), offset(at, names));
    let comma = if l == Locale::En { "," } else { "" };
    format!("{}{comma} {}", format::date(l, ms, offset), format::time(l, ms, offset))
}

fn offset(at: Timestamp, names: &Names) -> i32 {
    i32::try_from(names.config().zone().offset_at(at) / SECOND).unwrap_or_default()
}

/// Returns `14:05` for an instant on the day of `said`, else `22/11/2026 14:05`.
#[must_use]
pub fn day_and_time(at: Timestamp, said: Timestamp, names: &Names) -> String {
    let zone = names.config().zone();
    if zone.date_of(at) == zone.date_of(said) {
        format::time(names.locale, at.millis(), offset(at, names))
    } else {
        date_and_time(at, names)
    }
}

/// The word before an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// `para` or `até`, which stands in the sentence.
    For,
    /// `de`, which becomes one with the article.
    Of,
}

/// Returns [`day_and_time`] with the article that its language wants: `as 14:05`, `a 01:05`, `el 22/11/2026 14:05`.
#[must_use]
pub fn the_day_and_time(at: Timestamp, said: Timestamp, names: &Names, before: Before) -> String {
    let zone = names.config().zone();
    let is_today = zone.date_of(at) == zone.date_of(said);
    let hour =
        (at.millis() / SECOND + i64::from(offset(at, names))).div_euclid(3600).rem_euclid(24);
    let article = match (names.locale, before) {
        (Locale::PtBr, Before::For) if !is_today => "",
        (Locale::PtBr, Before::For) if hour == 1 => "a ",
        (Locale::PtBr, Before::For) => "as ",
        (Locale::PtBr, Before::Of) if !is_today => "de ",
        (Locale::PtBr, Before::Of) if hour == 1 => "da ",
        (Locale::PtBr, Before::Of) => "das ",
        (Locale::En, _) => "",
        (Locale::Es, Before::For) if !is_today => "el ",
        (Locale::Es, Before::For) if hour == 1 => "la ",
        (Locale::Es, Before::For) => "las ",
        (Locale::Es, Before::Of) if !is_today => "del ",
        (Locale::Es, Before::Of) if hour == 1 => "de la ",
        (Locale::Es, Before::Of) => "de las ",
    };
    [article, &day_and_time(at, said, names)].concat()
}

fn responsible(change: &Change, to: Option<&str>, who: &str, l: Locale) -> String {
    match (&change.cause, to) {
        (Cause::ReplyAssigned, Some(to)) => t::assigned_by_reply(l, to),
        (Cause::Timer(_), Some(to)) => t::assigned_by_time(l, to),
        (Cause::Timer(_), None) => t::let_go_by_time(l).to_owned(),
        (_, Some(to)) if to == who => t::took_over(l, who),
        (_, Some(to)) => t::handed_over(l, who, to),
        (_, None) => t::let_go(l, who),
    }
}

fn tags(change: &Change, added: &[Tag], removed: &[Tag], who: &str, l: Locale) -> String {
    let quoted = |tags| quoted(tags, l);
    match (&change.cause, added.is_empty(), removed.is_empty()) {
        (Cause::Timer(_), ..) => t::tagged_by_time(l, &quoted(added)),
        (_, false, true) => t::tagged(l, who, &quoted(added)),
        (_, true, _) => t::untagged(l, who, &quoted(removed)),
        (_, false, false) => t::retagged(l, who, &quoted(added), &quoted(removed)),
    }
}

fn quoted(tags: &[Tag], l: Locale) -> String {
    match tags {
        [tag] => t::one_tag(l, tag.as_str()),
        tags => {
            let one = |tag: &Tag| format::Isolated(tag.as_str()).to_string();
            t::many_tags(l, &tags.iter().map(one).collect::<Vec<_>>().join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ChatId;
    use crate::view::testing::Log;

    fn all(log: &Log, locale: Locale) -> Vec<String> {
        let chat = ChatId::from("c");
        let names = Names::of(&log.desk, &chat, locale);
        log.chat().state().changes.iter().map(|change| sentence(change, None, &names)).collect()
    }

    #[test]
    fn an_end_is_told_with_its_reason_after_that_was_removed_too() {
        let reasons = |list: &str| {
            format!(r#""type":"settings_changed","settings":{{"end_reasons":[{list}]}}"#)
        };
        let log = Log::new()
            .desk(r#""type":"agent_saved","agent":{"id":"ana","name":"Ana Souza"}"#)
            .desk(&reasons(r#"{"id":"a","name":"Dúvida"}"#))
            .customer("Oi")
            .set(r#""type":"status_set","status":"resolved","end_reason":"a""#)
            .desk(&reasons(""));
        let told = all(&log, Locale::PtBr);
        assert!(
            told.iter().any(|told| told == "Ana Souza mudou o status para Resolvido (Dúvida)"),
            "{told:?}"
        );
    }

    #[test]
    fn changes_read_as_people_say_them() {
        let log = Log::new()
            .desk(r#""type":"agent_saved","agent":{"id":"ana","name":"Ana Souza"}"#)
            .set(r#""type":"chat_started","contact":{"name":"Beatriz"}"#)
            .customer("Oi")
            .agent("Olá")
            .set(r#""type":"assigned","agent":"ana""#)
            .set(r#""type":"assigned","agent":"bruno""#)
            .set(r#""type":"assigned","agent":null"#)
            .set(r#""type":"tags_changed","add":["Troca","Urgente"],"remove":[]"#)
            .set(r#""type":"tags_changed","add":["Entrega"],"remove":["Troca"]"#)
            .set(r#""type":"status_set","status":"waiting","reason":"customer","until":"2026-03-11T12:00:00.000Z""#)
            .set(r#""type":"status_set","status":"waiting""#)
            .set(r#""type":"archived""#);
        assert_eq!(
            all(&log, Locale::PtBr),
            [
                "Beatriz escreveu: o status mudou para Aberto",
                "Ana Souza escreveu: o status mudou para Em atendimento",
                "Ana Souza assumiu a conversa",
                "Ana Souza transferiu a conversa para bruno",
                "Ana Souza deixou a conversa sem responsável",
                "Ana Souza adicionou as etiquetas Troca, Urgente",
                "Ana Souza adicionou a etiqueta Entrega e removeu a etiqueta Troca",
                "Ana Souza mudou o status para Aguardando (esperando o cliente, até 11/03/2026 09:00)",
                "Ana Souza mudou a espera: sem motivo nem prazo",
                "Ana Souza arquivou a conversa",
            ]
        );
        assert_eq!(
            all(&log, Locale::En)[7],
            "Ana Souza changed the status to Waiting (waiting for the customer, until Mar 11, 2026, 9:00 AM)"
        );
        assert_eq!(all(&log, Locale::Es)[1], "Ana Souza escribió: el estado cambió a En atención");
    }

    #[test]
    fn a_time_of_day_has_its_article() {
        let until = |at: &str, l: Locale| {
            let names = Log::new();
            let chat = ChatId::from("c");
            let names = Names::of(&names.desk, &chat, l);
            let now = Timestamp::parse("2026-03-11T04:00:00.000Z").unwrap();
            waiting(None, Timestamp::parse(at), now, &names).unwrap()
        };
        let all = |at: &str| Locale::ALL.map(|l| until(at, l));
        assert_eq!(
            all("2026-03-11T17:00:00.000Z"),
            ["até as 14:00", "until 2:00 PM", "hasta las 14:00"]
        );
        assert_eq!(
            all("2026-03-11T04:30:00.000Z"),
            ["até a 01:30", "until 1:30 AM", "hasta la 01:30"]
        );
        let other = "2026-03-12T17:00:00.000Z";
        assert_eq!(until(other, Locale::PtBr), "até 12/03/2026 14:00");
        assert_eq!(until(other, Locale::Es), "hasta el 12/03/2026 14:00");
    }

    #[test]
    fn finishing_and_archiving_is_one_line() {
        let log = Log::new().customer("Oi").set(r#""type":"status_set","status":"resolved""#);
        let chat = ChatId::from("c");
        let names = Names::of(&log.desk, &chat, Locale::PtBr);
        let change = &log.chat().state().changes[1];
        assert_eq!(
            sentence(change, Some(true), &names),
            "ana mudou o status para Resolvido e a conversa foi arquivada"
        );
        assert_eq!(line(change, Some(true), &names), "Aberto → Resolvido · ana · arquivada");
        let wait = r#""type":"status_set","status":"waiting","reason":"internal""#;
        let log = Log::new().customer("Oi").set(wait);
        let names = Names::of(&log.desk, &chat, Locale::PtBr);
        let changes = &log.chat().state().changes;
        assert_eq!(line(&changes[0], None, &names), "Aberto · Cliente");
        assert_eq!(
            line(&changes[1], None, &names),
            "Aberto → Aguardando (esperando algo interno) · ana"
        );
        let mut all = Changes {
            way: vec![Status::Open, Status::InService, Status::Waiting],
            change: changes[1].clone(),
            archived: None,
            one_author: false,
            at: changes[1].at,
            more: 2,
        };
        assert_eq!(
            lines(&all, &names),
            "Aberto → Em atendimento → Aguardando (esperando algo interno)"
        );
        all.way.extend([Status::InService, Status::Waiting]);
        assert_eq!(
            lines(&all, &names),
            "Aberto → … → Em atendimento → Aguardando (esperando algo interno)"
        );
    }

    #[test]
    fn the_chatbot_says_by_which_rule() {
        let actions = [
            r#"{"kind":"tags","add":["Nova"]}"#,
            r#"{"kind":"assign","agent":"ana"}"#,
            r#"{"kind":"note","text":"Ligar amanhã"}"#,
            r#"{"kind":"status","status":"waiting","reason":"internal"}"#,
            r#"{"kind":"archive","archived":true}"#,
        ];
        let log = Log::new()
            .desk(&format!(
                r#""type":"rules_saved","rules":[{{"id":"r","name":"Triagem","trigger":{{"kind":"customer_message"}},"then":[{}]}}]"#,
                actions.join(",")
            ))
            .customer("Oi");
        assert_eq!(
            all(&log, Locale::PtBr),
            [
                "Pela regra “Triagem”, a conversa recebeu a etiqueta Nova",
                "Pela regra “Triagem”, a conversa foi transferida para ana",
                "Pela regra “Triagem”, ficou a nota: Ligar amanhã",
                "Pela regra “Triagem”, o status mudou para Aguardando (esperando algo interno)",
                "Pela regra “Triagem”, a conversa foi arquivada",
            ]
        );
        assert_eq!(all(&log, Locale::En)[1], "Rule “Triagem”: the chat was assigned to ana");
    }

    #[test]
    fn robots_that_were_stopped_are_told_of() {
        let log = Log::new().desk(
            r#""type":"rules_saved","rules":[{"id":"r","name":"Eco","trigger":{"kind":"customer_message"},"then":[{"kind":"reply","text":"Oi"}]}]"#,
        );
        let log = (0..6).fold(log, |log, _| log.customer("Oi").later(-59_000));
        assert_eq!(
            all(&log, Locale::PtBr)[1..],
            [
                "Mensagens demais em um minuto: o chatbot parou nesta conversa, na regra “Eco”, até alguém da equipe escrever nela",
            ]
        );
    }

    #[test]
    fn timers_say_that_it_was_time() {
        let timer = |then: &str| format!(r#"{{"status":"open","after_minutes":5,"then":{then}}}"#);
        let timers = [
            timer(r#"{"tag":"Atrasada"}"#),
            timer(r#"{"assign":"ana"}"#),
            timer(r#"{"assign":null}"#),
            timer(r#"{"status":"closed"}"#),
        ];
        let log = Log::new()
            .desk(&format!(
                r#""type":"settings_changed","settings":{{"timers":[{}]}}"#,
                timers.join(",")
            ))
            .customer("Oi")
            .later(3_600_000);
        assert_eq!(
            all(&log, Locale::PtBr)[1..5],
            [
                "No prazo marcado, a conversa recebeu a etiqueta Atrasada",
                "No prazo marcado, a conversa foi transferida para ana",
                "No prazo marcado, a conversa ficou sem responsável",
                "No prazo marcado, o status mudou para Fechado",
            ]
        );
    }
}
