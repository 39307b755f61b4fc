//! A rule in one plain sentence. Pure.

use super::trigger;
use crate::i18n::format::Isolated;
use crate::i18n::{Locale, chatbot as t};
use crate::journal::DeskConfig;
use crate::model::rules::{Action, Condition, Phrase, Quantity, Rule, Schedule};
use crate::model::{AgentId, Status, Tag, WaitReason, beginning};
use crate::view::channel::channel_name;
use crate::view::length::length;
use crate::view::status::status_name;

/// So many words are shown; the others are behind an ellipsis.
const WORDS: usize = 4;

/// So many letters of a reply or a note are shown.
const LETTERS: usize = 80;

/// `Quando o cliente escrever “obrigado” e a conversa estiver em Resolvido: mantém o status.`
#[must_use]
pub fn sentence(rule: &Rule, config: &DeskConfig, l: Locale) -> String {
    let mut when = vec![trigger::sentence(&rule.trigger, l)];
    when.extend(rule.conditions.iter().map(|one| condition(one, config, l)));
    let does: Vec<_> = rule.actions.iter().map(|action| does(action, config, l)).collect();
    let does = if does.is_empty() { t::do_nothing(l).to_owned() } else { does.join("; ") };
    let goes_on = if rule.go_on { t::goes_on(l) } else { "" };
    // What is quoted last may bring its own full stop.
    let stop =
        if [".”", "!”", "?”"].iter().any(|end| does.ends_with(end)) { "" } else { "." };
    let text = format!("{}: {does}{stop} {goes_on}", when.join(t::and(l)));
    text.trim_end().to_owned()
}

/// What must hold: `a conversa estiver em Resolvido`.
#[must_use]
pub fn condition(condition: &Condition, config: &DeskConfig, l: Locale) -> String {
    let or = |names: Vec<String>| list(names, t::or(l), l);
    match condition {
        Condition::Status(any) => {
            let names = any.iter().map(|one| status_name(l, *one).to_owned());
            t::if_status(l, &or(names.collect()))
        }
        Condition::Tags(Quantity::Any, tags) => t::if_tags_any(l, &or(quoted(tags))),
        Condition::Tags(Quantity::All, tags) => {
            t::if_tags_all(l, &list(quoted(tags), t::and(l), l))
        }
        Condition::Tags(Quantity::None, tags) => t::if_tags_none(l, &or(quoted(tags))),
        Condition::Agent(any) => {
            let names = any.iter().map(|one| agent(one.as_ref(), config, l));
            t::if_agent(l, &or(names.collect()))
        }
        Condition::Channel(any) => {
            let names = any.iter().map(|one| channel_name(l, one));
            t::if_channel(l, &or(names.collect()))
        }
        Condition::Hours { open: true } => t::if_open(l).to_owned(),
        Condition::Hours { open: false } => t::if_shut(l).to_owned(),
        Condition::Schedule(schedule) => {
            t::if_schedule(l, &days(schedule, l), &schedule.from(), &schedule.to())
        }
        Condition::NotSaid { days, .. } => t::if_not_said(l, u64::from(*days)),
        Condition::Unknown(_) => t::if_unknown(l).to_owned(),
    }
}

/// What it does: `muda o status para Fechado`.
#[must_use]
pub fn does(action: &Action, config: &DeskConfig, l: Locale) -> String {
    match action {
        Action::Status { status, reason, until_minutes } => {
            let mut text = t::do_status(l, status_name(l, Some(*status)));
            if let Some(minutes) = until_minutes {
                text.push_str(&t::do_until(l, &length(*minutes, l)));
            }
            text.push_str(match reason {
                Some(WaitReason::Customer) => t::do_wait_customer(l),
                Some(WaitReason::Internal) => t::do_wait_internal(l),
                None => "",
            });
            text
        }
        Action::KeepStatus => t::do_keep(l).to_owned(),
        Action::Reply { text } => t::do_reply(l, &short(text)),
        Action::Assign(Some(id)) => t::do_assign(l, config.agent_name(id)),
        Action::Assign(None) => t::do_unassign(l).to_owned(),
        Action::Tags { add, remove } => {
            let named = |tags: &[Tag]| list(quoted(tags), t::and(l), l);
            match (add.is_empty(), remove.is_empty()) {
                (false, true) => t::do_tag(l, &named(add)),
                (true, false) => t::do_untag(l, &named(remove)),
                (true, true) => t::do_nothing(l).to_owned(),
                (false, false) => {
                    let [add, remove] = [t::do_tag(l, &named(add)), t::do_untag(l, &named(remove))];
                    format!("{add}{}{remove}", t::and(l))
                }
            }
        }
        Action::Archive(true) => t::do_archive(l).to_owned(),
        Action::Archive(false) => t::do_unarchive(l).to_owned(),
        Action::Note { text } => t::do_note(l, &short(text)),
        Action::Unknown(_) => t::do_unknown(l).to_owned(),
    }
}

/// The days' short names, Monday first.
#[must_use]
pub const fn day_names(l: Locale) -> [&'static str; 7] {
    [
        t::monday(l),
        t::tuesday(l),
        t::wednesday(l),
        t::thursday(l),
        t::friday(l),
        t::saturday(l),
        t::sunday(l),
    ]
}

fn days(schedule: &Schedule, l: Locale) -> String {
    if schedule.days == [true; 7] {
        return t::every_day(l).to_owned();
    }
    let named = day_names(l).into_iter().zip(schedule.days);
    let names: Vec<_> = named.filter_map(|(name, on)| on.then_some(name)).collect();
    if names.is_empty() {
        return t::nothing_chosen(l).to_owned();
    }
    names.join(", ")
}

fn agent(id: Option<&AgentId>, config: &DeskConfig, l: Locale) -> String {
    id.map_or(t::nobody(l), |id| config.agent_name(id)).to_owned()
}

fn quoted(tags: &[Tag]) -> Vec<String> {
    tags.iter().map(|tag| format!("“{}”", Isolated(tag.as_str()))).collect()
}

/// `a`, `a ou b`, `a, b ou c`.
fn list(mut names: Vec<String>, last: &str, l: Locale) -> String {
    let Some(end) = names.pop() else {
        return t::nothing_chosen(l).to_owned();
    };
    if names.is_empty() { end } else { format!("{}{last}{end}", names.join(", ")) }
}

/// Phrases as a sentence quotes them.
pub(super) fn phrases(any: &[Phrase], l: Locale) -> String {
    if any.is_empty() {
        return t::no_words(l).to_owned();
    }
    let shown = any.iter().take(WORDS);
    let shown: Vec<_> =
        shown.map(|phrase| format!("“{}”", Isolated(&short(phrase.text())))).collect();
    if any.len() > WORDS { format!("{}…", shown.join(", ")) } else { list(shown, t::or(l), l) }
}

/// A text in one line, cut where it is long.
pub(crate) fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match beginning(&line, LETTERS) {
        Some(start) => format!("{}…", start.trim_end()),
        None => line,
    }
}

/// All that a condition on the status can name.
pub const STATUSES: [Option<Status>; 6] = [
    Some(Status::Open),
    Some(Status::InService),
    Some(Status::Waiting),
    Some(Status::Resolved),
    Some(Status::Closed),
    None,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Desk;
    use crate::model::Zone;
    use crate::model::rules::read_rules;
    use crate::model::rules::templates;
    use serde_json::json;
    use std::sync::Arc;

    fn said(rule: &serde_json::Value, l: Locale) -> String {
        let (rules, _) = read_rules(&json!([rule]));
        let desk = Desk::new(Arc::new(|_: &str| Some(Zone::utc().into())));
        sentence(&rules[0], desk.config(), l)
    }

    #[test]
    fn a_rule_is_one_sentence_in_three_languages() {
        let rule = templates::thanks("r".into(), "n", &["obrigado"]).to_value();
        assert_eq!(
            said(&rule, Locale::PtBr),
            "Quando o cliente escrever só “obrigado” e a conversa estiver em Resolvido ou Fechado: mantém o status."
        );
        assert_eq!(
            said(&rule, Locale::En),
            "When the customer writes only “obrigado” and the chat is in Resolved or Closed: keeps the status."
        );
        assert_eq!(
            said(&rule, Locale::Es),
            "Cuando el cliente escriba solo “obrigado” y el chat esté en Resuelto o Cerrado: mantiene el estado."
        );
    }

    #[test]
    fn every_part_has_its_words() {
        let rule = json!({"id": "r", "trigger": {"kind": "no_answer", "of": "customer", "minutes": 2880, "business": true},
            "if": [{"kind": "tags", "none": ["vip"]}, {"kind": "agent", "any": [null]}, {"kind": "channel", "any": ["whatsapp"]},
                {"kind": "hours", "open": true}, {"kind": "schedule", "days": ["mon", "fri"], "from": "09:00", "to": "18:00"}],
            "then": [{"kind": "status", "status": "waiting", "reason": "customer", "until_minutes": 90},
                {"kind": "tags", "add": ["a", "b"], "remove": ["c"]}, {"kind": "assign", "agent": null},
                {"kind": "archive", "archived": true}, {"kind": "note", "text": "x\ny"}], "go_on": true});
        assert_eq!(
            said(&rule, Locale::PtBr),
            "Quando o cliente ficar 2 dias de horário de atendimento sem responder e a conversa não tiver a etiqueta “vip” e o responsável \
             for ninguém e o canal for WhatsApp e for dentro do horário de atendimento e for seg, sex, das 09:00 às 18:00: muda o status \
             para Aguardando por 90 minutos (aguardando o cliente); adiciona a etiqueta “a” e “b” e remove a etiqueta “c”; deixa a \
             conversa sem responsável; arquiva a conversa; anota “x y”. Depois, valem também as regras seguintes."
        );
    }

    #[test]
    fn what_is_long_is_cut_and_what_is_nothing_is_said() {
        let rule = json!({"id": "r", "trigger": {"kind": "words", "any": ["a", "b", "c", "d", "e"]}, "then": []});
        assert_eq!(
            said(&rule, Locale::PtBr),
            "Quando o cliente escrever “a”, “b”, “c”, “d”…: não faz nada."
        );
        assert_eq!(short(&"é".repeat(81)).chars().count(), 81);
        assert_eq!(length(0, Locale::PtBr), "0 minutos");
        assert_eq!(length(60, Locale::PtBr), "1 hora");
    }
}
