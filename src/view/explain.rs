//! The explanations of changes: each cause, under the version of the settings that was in force.

use super::change_line::date_and_time;
use super::length::length;
use super::names::Names;
use super::status::status_name;
use super::targets;
use crate::i18n::{targets as m, why as t};
use crate::journal::{Cause, Chat, Limited, RuleCause, WHAT_IF_IDS, What};
use crate::model::{
    AuthorKind, EventId, Measure, SettingKey, Settings, Status, Timer, TimerAction, Timestamp,
};

/// Returns the explanation of the chat's change with that index; `None` where there is no such change.
#[must_use]
pub fn why(chat: &Chat, index: usize, names: &Names) -> Option<String> {
    let change = chat.state().changes.get(index)?;
    let l = names.locale;
    let who = names.author(&change.author);
    let from = match &change.what {
        What::Status { from, .. } => *from,
        _ => status_before(chat, index),
    };
    if change.what == What::ChainStopped {
        if matches!(change.cause, Cause::Rule(_)) {
            return Some(t::rules_stopped(l, crate::journal::RULE_CHAIN_LIMIT as u64));
        }
        return Some(t::chain_stopped(l, crate::journal::CHAIN_LIMIT as u64));
    }
    if change.what == What::RulesStopped {
        return Some(t::chatbot_stopped(l, crate::journal::ACTED_LIMIT as u64));
    }
    // The explanation names the version that set the value in force.
    let setting = |key: SettingKey| {
        let same = |a: &Settings, b: &Settings| key.is_same(a, b);
        origin(change.settings.as_ref(), key.label(l), &same, names).unwrap_or_default()
    };
    let always = || t::always(l).to_owned();
    let (happened, origin) = match &change.cause {
        Cause::Hand if change.author.kind == AuthorKind::System => {
            return Some(t::by_system(l).to_owned());
        }
        Cause::Hand => return Some(t::by_hand(l, &who)),
        Cause::CustomerStarted => (t::customer_started(l).to_owned(), always()),
        Cause::CustomerReopened => (
            t::customer_reopened(l, status_name(l, from)),
            if from == Some(Status::Closed) {
                setting(SettingKey::ReopenClosed)
            } else {
                setting(SettingKey::ReopenResolved)
            },
        ),
        Cause::CustomerReopenedSoon { minutes } => {
            (t::customer_reopened_soon(l, &length(*minutes, l)), setting(SettingKey::ReopenSoon))
        }
        Cause::CustomerAnswered => (
            t::customer_answered(l, status_name(l, entered(&change.what))),
            setting(SettingKey::CustomerReplyInWaiting),
        ),
        Cause::AgentReplied => (t::agent_replied(l, &who), setting(SettingKey::ReplyMovesOpen)),
        Cause::AgentFirst => (t::agent_first(l, &who), setting(SettingKey::AgentFirst)),
        Cause::AgentWroteInWaiting => {
            (t::agent_wrote_in_waiting(l, &who), setting(SettingKey::AgentReplyInWaiting))
        }
        Cause::AgentWroteInFinal => {
            (t::agent_wrote_in_final(l, &who), setting(SettingKey::AgentMessageToFinal))
        }
        Cause::ReplyAssigned => (t::reply_assigned(l, &who), setting(SettingKey::ReplyAssigns)),
        Cause::UntilReached => return Some(until_reached(chat, index, change.at, names)),
        Cause::Timer(timer) => (
            timer_words(timer, names),
            origin(
                change.settings.as_ref(),
                SettingKey::Timers.label(l),
                &|a, b| holds(a, timer) == holds(b, timer),
                names,
            )
            .unwrap_or_default(),
        ),
        Cause::Rule(rule) => (t::rule(l, &rule.name), rules_origin(rule, names)),
        Cause::Finished { minutes } => {
            let status = status_name(l, from);
            let happened = match minutes {
                0 => t::archived_at_once(l, status),
                minutes => t::archived_later(l, status, &length(*minutes, l)),
            };
            let origin = if from == Some(Status::Closed) {
                setting(SettingKey::ArchiveClosed)
            } else {
                setting(SettingKey::ArchiveResolved)
            };
            (happened, origin)
        }
        Cause::LeftFinal => (t::left_final(l).to_owned(), always()),
        Cause::CustomerWrote => (t::customer_wrote(l).to_owned(), always()),
    };
    Some(format!("{happened} {origin}").trim_end().to_owned())
}

/// Returns the origin of the value in force: the default, or the author and date of the version that set it. `same`
/// compares the setting in two versions.
fn origin(
    in_force: Option<&EventId>,
    setting: &str,
    same: &dyn Fn(&Settings, &Settings) -> bool,
    names: &Names,
) -> Option<String> {
    let l = names.locale;
    let versions = names.config().settings_versions();
    let in_force = versions.iter().rposition(|version| version.event.as_ref() == in_force)?;
    let value = versions.get(in_force)?;
    // Later versions repeat unchanged values: the origin is the version that set it.
    let before = versions.get(..in_force)?.iter().rev();
    let since = before
        .take_while(|version| same(&version.settings, &value.settings))
        .last()
        .unwrap_or(value);
    let Some(id) = &since.event else {
        return Some(t::by_default(l).to_owned());
    };
    if WHAT_IF_IDS.contains(&id.as_str()) {
        return Some(t::by_rehearsal(l).to_owned());
    }
    let event = names.config().events().iter().find(|event| event.id == *id)?;
    let when = date_and_time(since.at, names);
    Some(t::by_setting(l, setting, &when, &names.author(&event.by)))
}

/// Returns the explanation of a target that limits, or limited, a period of a chat.
#[must_use]
pub fn why_target(limited: &Limited, names: &Names) -> String {
    let (l, target) = (names.locale, limited.target);
    let from = date_and_time(limited.from, names);
    let counts = match limited.deadline {
        Some(deadline) => m::counts_from(l, &from, &date_and_time(deadline.at, names)),
        None => m::counts_since(l, &from),
    };
    let same =
        |a: &Settings, b: &Settings| a.targets.contains(target) == b.targets.contains(target);
    let label = SettingKey::Targets.label(l);
    let all = limited.version.settings.targets.iter();
    let rivals = all.filter(|other| other.measure == target.measure);
    let parts = [
        Some(m::why_target(l, &targets::sentence(target, l))),
        targets::conditions(target, l).map(|conditions| m::why_chats(l, &conditions)),
        (rivals.count() > 1).then(|| m::why_first(l).to_owned()),
        Some(counts),
        (target.measure == Measure::Resolution).then(|| m::waiting_rests(l).to_owned()),
        origin(limited.version.event.as_ref(), label, &same, names),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Returns the author and the date of the version of the rules that was in force.
fn rules_origin(rule: &RuleCause, names: &Names) -> String {
    if WHAT_IF_IDS.contains(&rule.version.as_str()) {
        return t::by_rehearsal(names.locale).to_owned();
    }
    let mut saved = names.config().events().iter();
    saved.find(|event| event.id == rule.version).map_or_else(String::new, |event| {
        let when = date_and_time(event.at, names);
        t::by_rules(names.locale, &when, &names.author(&event.by))
    })
}

fn holds(settings: &Settings, timer: &Timer) -> bool {
    settings.timers.contains(timer)
}

/// Returns the chat's status just before a change.
fn status_before(chat: &Chat, index: usize) -> Option<Status> {
    let before = chat.state().changes.get(..index)?;
    before.iter().rev().find_map(|change| entered(&change.what))
}

const fn entered(what: &What) -> Option<Status> {
    match what {
        What::Status { to, .. } => Some(*to),
        _ => None,
    }
}

/// Returns the explanation of a wait that ended. Its end was set when it began, or later.
fn until_reached(chat: &Chat, index: usize, at: Timestamp, names: &Names) -> String {
    let before = chat.state().changes.get(..index).unwrap_or_default();
    let set = before.iter().rev().find_map(|change| match change.what {
        What::Status { until, .. } | What::Waiting { until, .. } => Some((until, &change.author)),
        _ => None,
    });
    let (until, who) =
        set.map_or((None, String::new()), |(until, author)| (until, names.author(author)));
    t::until_reached(names.locale, &date_and_time(until.unwrap_or(at), names), &who)
}

fn timer_words(timer: &Timer, names: &Names) -> String {
    let l = names.locale;
    let after = length(timer.after_minutes, l);
    let after = if timer.business { t::of_business(l, &after) } else { after };
    let action = match &timer.then {
        TimerAction::Status(status) => t::then_status(l, status_name(l, Some(*status))),
        TimerAction::Tag(tag) => t::then_tag(l, tag.as_str()),
        TimerAction::Assign(Some(agent)) => t::then_assign(l, &names.agent(agent)),
        TimerAction::Assign(None) => t::then_unassign(l).to_owned(),
    };
    t::timer(l, status_name(l, Some(timer.status)), &after, &action)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::model::ChatId;
    use crate::view::testing::Log;

    /// Returns the explanation of the last change whose cause fits, in the three languages.
    fn told(log: &Log, fits: impl Fn(&Cause) -> bool) -> [String; 3] {
        let changes = &log.chat().state().changes;
        let index = changes.iter().rposition(|change| fits(&change.cause)).expect("such a change");
        let chat = ChatId::from("c");
        Locale::ALL.map(|locale| {
            let told =
                why(log.chat(), index, &Names::of(&log.desk, &chat, locale)).expect("a change");
            assert!(!told.contains(['{', '}']) && told.ends_with('.'), "{told}");
            told
        })
    }

    fn desk() -> Log {
        Log::new()
            .desk(r#""type":"agent_saved","agent":{"id":"ana","name":"Ana Souza"}"#)
            .desk(r#""type":"agent_saved","agent":{"id":"bruno","name":"Bruno Reis"}"#)
    }

    fn with(settings: &str) -> Log {
        desk().desk(&format!(r#""type":"settings_changed","settings":{settings}"#))
    }

    /// Returns the explanation under these settings, in Portuguese.
    fn because(settings: &str, log: impl Fn(Log) -> Log, fits: impl Fn(&Cause) -> bool) -> String {
        let [pt, ..] = told(&log(with(settings)), fits);
        pt
    }

    #[test]
    fn a_rule_is_named_with_who_saved_it() {
        let rule = |id: &str, from: &str, to: &str| {
            format!(
                r#"{{"id":"{id}","name":"Vai e volta","trigger":{{"kind":"status_entered","status":"{from}"}},"then":[{{"kind":"status","status":"{to}"}}]}}"#
            )
        };
        let rules = [rule("r1", "open", "waiting"), rule("r2", "waiting", "open")].join(",");
        let log = desk().desk(&format!(r#""type":"rules_saved","rules":[{rules}]"#)).customer("Oi");
        let changes = &log.chat().state().changes;
        let chat = ChatId::from("c");
        let names = Names::of(&log.desk, &chat, Locale::PtBr);
        let said = |index| why(log.chat(), index, &names).expect("a change");
        assert!(
            said(1).starts_with(
                "O chatbot fez isso: a regra “Vai e volta” se aplicou. Valiam as regras que"
            ),
            "{}",
            said(1)
        );
        assert!(said(changes.len() - 1).contains("já tinham se seguido 8 vezes"));
        told(&log, |cause| matches!(cause, Cause::Rule(_)));
    }

    #[test]
    fn what_is_only_rehearsed_says_so() {
        let log = desk().customer("Oi").agent("Olá");
        let rules = serde_json::json!([
            {"id": "r", "trigger": {"kind": "status_entered", "status": "in_service"}, "then": [{"kind": "archive", "archived": true}]}
        ]);
        let tried = log.desk.under(
            Timestamp::MIN,
            Some(serde_json::json!({"reply_assigns": true})),
            Some(rules),
        );
        let chat = ChatId::from("c");
        let there = tried.by_id(&chat).expect("the chat");
        let names = Names::of(&tried, &chat, Locale::En);
        let last = there.state().changes.len() - 1;
        for index in [last, last - 1] {
            let told = why(there, index, &names).expect("a change");
            assert!(told.ends_with("it hasn't been saved."), "{told}");
        }
    }

    #[test]
    fn by_hand_says_by_whom() {
        let log = desk().customer("Oi").set(r#""type":"status_set","status":"closed""#);
        assert_eq!(
            told(&log, |cause| *cause == Cause::Hand),
            [
                "Mudança manual de Ana Souza.",
                "Changed manually by Ana Souza.",
                "Cambio manual de Ana Souza.",
            ]
        );
        let imported =
            desk().event(r#"{"kind":"system"}"#, true, r#""type":"status_set","status":"open""#);
        assert!(told(&imported, |cause| *cause == Cause::Hand)[0].contains("importação"));
    }

    #[test]
    fn what_no_setting_changes_says_so() {
        let log = desk().customer("Oi");
        assert_eq!(
            told(&log, |cause| *cause == Cause::CustomerStarted),
            [
                "O cliente escreveu numa conversa sem status: começa um atendimento, em Aberto. É sempre assim: nenhuma configuração muda isso.",
                "The customer wrote in a chat with no status: a conversation starts, in Open. It's always like this: no setting changes it.",
                "El cliente escribió en un chat sin estado: empieza una atención, en Abierto. Siempre es así: ninguna configuración lo cambia.",
            ]
        );
        let log = log.set(r#""type":"archived""#).customer("Ainda?");
        assert!(
            told(&log, |cause| *cause == Cause::CustomerWrote)[0]
                .starts_with("Uma mensagem do cliente desarquiva")
        );
        let log = log
            .set(r#""type":"status_set","status":"closed""#)
            .set(r#""type":"status_set","status":"open""#);
        assert!(
            told(&log, |cause| *cause == Cause::LeftFinal)[0]
                .starts_with("Uma conversa que deixa de estar encerrada")
        );
    }

    #[test]
    fn a_default_is_called_a_default() {
        let log = desk().customer("Oi").agent("Olá");
        assert_eq!(
            told(&log, |cause| *cause == Cause::AgentReplied),
            [
                "Ana Souza respondeu numa conversa em Aberto: ela passa para Em atendimento. É o padrão, que ninguém tinha mudado.",
                "Ana Souza replied in an Open chat: it moves to In service. This is the default, which no one had changed.",
                "Ana Souza respondió en un chat en Abierto: pasa a En atención. Es lo predeterminado, que nadie había cambiado.",
            ]
        );
        // Other settings were changed: this one is still the default.
        let log = with(r#"{"reply_assigns":true}"#).customer("Oi").agent("Olá");
        assert!(
            told(&log, |cause| *cause == Cause::AgentReplied)[0].ends_with("ninguém tinha mudado.")
        );
    }

    #[test]
    fn a_setting_is_told_with_the_version_that_brought_its_value() {
        let log = with(r#"{"reply_moves_open":false,"reply_assigns":true}"#)
            .desk(r#""type":"settings_changed","settings":{"reply_moves_open":true,"reply_assigns":true}"#)
            .desk(r#""type":"settings_changed","settings":{"reply_assigns":true,"timers":[]}"#)
            .customer("Oi")
            .agent("Olá");
        let [pt, en, es] = told(&log, |cause| *cause == Cause::AgentReplied);
        assert!(pt.ends_with("Vem da configuração “Ao responder, sai de Aberto”, que Bruno Reis deixou assim em 10/03/2026 09:03."), "{pt}");
        assert!(en.ends_with("This comes from the setting “Replying moves a chat out of Open”, as Bruno Reis set it on Mar 10, 2026, 9:03 AM."), "{en}");
        assert!(es.ends_with("Viene de la configuración “Al responder, sale de Abierto”, que Bruno Reis dejó así el 10/03/2026 09:03."), "{es}");
        let [pt, ..] = told(&log, |cause| *cause == Cause::ReplyAssigned);
        assert!(
            pt.ends_with("em 10/03/2026 09:02."),
            "the later versions only carried it on: {pt}"
        );
    }

    #[test]
    fn every_setting_that_moves_a_chat_is_named() {
        let resolve =
            |log: Log| log.customer("Oi").set(r#""type":"status_set","status":"resolved""#);
        let close = |log: Log| log.customer("Oi").set(r#""type":"status_set","status":"closed""#);
        let wait = |log: Log| log.customer("Oi").set(r#""type":"status_set","status":"waiting""#);
        let told =
            [
                because(
                    "{}",
                    |log| resolve(log).customer("Mais"),
                    |cause| *cause == Cause::CustomerReopened,
                ),
                because(
                    r#"{"reopen_closed":"never"}"#,
                    |log| {
                        close(log.desk(
                            r#""type":"settings_changed","settings":{"reopen_closed":"always"}"#,
                        ))
                        .customer("Mais")
                    },
                    |cause| *cause == Cause::CustomerReopened,
                ),
                because(
                    r#"{"reopen_to_in_service_minutes":120}"#,
                    |log| resolve(log).customer("Mais"),
                    |cause| matches!(cause, Cause::CustomerReopenedSoon { .. }),
                ),
                because(
                    r#"{"customer_reply_in_waiting":"open"}"#,
                    |log| wait(log).customer("Pronto"),
                    |cause| *cause == Cause::CustomerAnswered,
                ),
                because(
                    r#"{"agent_first":"in_service"}"#,
                    |log| log.agent("Olá"),
                    |cause| *cause == Cause::AgentFirst,
                ),
                because(
                    r#"{"agent_reply_in_waiting":"in_service"}"#,
                    |log| wait(log).agent("Olá"),
                    |cause| *cause == Cause::AgentWroteInWaiting,
                ),
                because(
                    r#"{"agent_message_to_final":"in_service"}"#,
                    |log| close(log).agent("Olá"),
                    |cause| *cause == Cause::AgentWroteInFinal,
                ),
                because("{}", resolve, |cause| matches!(cause, Cause::Finished { .. })),
                because(
                    r#"{"archive_closed_minutes":2880}"#,
                    |log| close(log).later(3 * 86_400_000),
                    |cause| matches!(cause, Cause::Finished { .. }),
                ),
            ];
        let set = |setting: &str, when: &str| {
            format!(
                "Vem da configuração “{setting}”, que Bruno Reis deixou assim em 10/03/2026 {when}."
            )
        };
        let default = "É o padrão, que ninguém tinha mudado.";
        let expected = [
            format!(
                "O cliente escreveu numa conversa em Resolvido: ela reabre, e começa um novo atendimento. {default}"
            ),
            format!(
                "O cliente escreveu numa conversa em Fechado: ela reabre, e começa um novo atendimento. {}",
                set("Reabrir conversas fechadas", "09:03")
            ),
            format!(
                "O cliente escreveu menos de 2 horas depois do encerramento: a conversa volta direto para Em atendimento, como continuação. {}",
                set("Reabrir direto em atendimento", "09:02")
            ),
            format!(
                "O cliente respondeu enquanto a conversa aguardava: ela passa para Aberto. {}",
                set("Quando o cliente responde em Aguardando", "09:02")
            ),
            format!(
                "Ana Souza escreveu primeiro, numa conversa sem status: ela passa para Em atendimento. {}",
                set("Quando o atendente escreve primeiro", "09:02")
            ),
            format!(
                "Ana Souza escreveu enquanto a conversa aguardava: ela volta para Em atendimento. {}",
                set("Quando o atendente escreve em Aguardando", "09:02")
            ),
            format!(
                "Ana Souza escreveu numa conversa já encerrada: ela volta para Em atendimento. {}",
                set("Quando o atendente escreve em conversa encerrada", "09:02")
            ),
            format!("Ao entrar em Resolvido, a conversa é arquivada na hora. {default}"),
            format!(
                "A conversa é arquivada 2 dias depois de entrar em Fechado. {}",
                set("Arquivar conversas fechadas", "09:02")
            ),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn a_wait_that_ended_says_who_had_set_its_end() {
        let log = desk()
            .customer("Oi")
            .set(r#""type":"status_set","status":"waiting","until":"2026-03-10T18:00:00.000Z""#)
            .event(
                r#"{"kind":"agent","id":"bruno"}"#,
                true,
                r#""type":"status_set","status":"waiting","until":"2026-03-10T19:30:00.000Z""#,
            )
            .later(86_400_000);
        assert_eq!(
            told(&log, |cause| *cause == Cause::UntilReached),
            [
                "O prazo da espera, que Bruno Reis marcou para 10/03/2026 16:30, terminou: a conversa volta para Em atendimento.",
                "The wait that Bruno Reis set until Mar 10, 2026, 4:30 PM is over: the chat goes back to In service.",
                "El plazo de la espera, que Bruno Reis fijó para 10/03/2026 16:30, terminó: el chat vuelve a En atención.",
            ]
        );
    }

    #[test]
    fn a_timer_is_told_with_all_that_it_says() {
        let timer = |then: &str, business: bool| {
            format!(
                r#"{{"timers":[{{"status":"open","after_minutes":90,"business":{business},"then":{then}}}]}}"#
            )
        };
        let fired = |then: &str, business| {
            let log = with(&timer(then, business)).customer("Oi").later(7_200_000);
            told(&log, |cause| matches!(cause, Cause::Timer(_)))
        };
        let [pt, en, es] = fired(r#"{"status":"closed"}"#, false);
        assert_eq!(
            pt,
            "Temporizador: depois de 90 minutos em Aberto sem mensagem do cliente, o status muda para Fechado. Vem da configuração “Temporizadores”, que Bruno Reis deixou assim em 10/03/2026 09:02."
        );
        assert!(en.starts_with("Timer: after 90 minutes in Open with no message from the customer, the status changes to Closed."), "{en}");
        assert!(es.starts_with("Temporizador: después de 90 minutos en Abierto sin mensaje del cliente, el estado cambia a Cerrado."), "{es}");
        assert!(
            fired(r#"{"tag":"Atrasada"}"#, true)[0]
                .contains("90 minutos de horário de atendimento")
        );
        assert!(
            fired(r#"{"tag":"Atrasada"}"#, false)[0]
                .contains("a conversa recebe a etiqueta Atrasada")
        );
        assert!(
            fired(r#"{"assign":"ana"}"#, false)[0]
                .contains("a conversa é transferida para Ana Souza")
        );
        let log = with(&timer(r#"{"assign":null}"#, false))
            .customer("Oi")
            .set(r#""type":"assigned","agent":"ana""#)
            .later(7_200_000);
        assert!(
            told(&log, |cause| matches!(cause, Cause::Timer(_)))[0]
                .contains("a conversa fica sem responsável")
        );
    }

    #[test]
    fn timers_that_chase_one_another_say_that_they_rest() {
        let log = with(
            r#"{"timers":[{"status":"open","after_minutes":1,"then":{"status":"waiting"}},{"status":"waiting","after_minutes":1,"then":{"status":"open"}}]}"#,
        )
        .customer("Oi")
        .later(86_400_000);
        let changes = &log.chat().state().changes;
        let index = changes
            .iter()
            .position(|change| change.what == What::ChainStopped)
            .expect("the chain stopped");
        let chat = ChatId::from("c");
        let told =
            Locale::ALL.map(|locale| why(log.chat(), index, &Names::of(&log.desk, &chat, locale)));
        assert_eq!(
            told[0].as_deref(),
            Some(
                "Temporizadores mudaram a conversa 32 vezes seguidas sem que ninguém agisse: eles param até alguém agir."
            )
        );
        assert!(told.iter().all(Option::is_some));
    }

    #[test]
    fn a_chatbot_that_stopped_says_after_how_many_messages() {
        let log = Log::new().desk(
            r#""type":"rules_saved","rules":[{"id":"r","name":"Eco","trigger":{"kind":"customer_message"},"then":[{"kind":"reply","text":"Oi"}]}]"#,
        );
        let log = (0..6).fold(log, |log, _| log.customer("Oi").later(-59_000));
        let chat = ChatId::from("c");
        let last = log.chat().state().changes.len() - 1;
        let told = Locale::ALL.map(|l| why(log.chat(), last, &Names::of(&log.desk, &chat, l)));
        let first = told[0].as_deref().unwrap_or_default();
        assert!(first.contains("já tinha agido em 5 mensagens deste cliente"), "{first}");
        assert!(told.iter().all(Option::is_some));
    }

    #[test]
    fn lengths_are_said_exactly() {
        assert_eq!(
            [0, 1, 59, 60, 90, 1440, 2880, 1620].map(|minutes| length(minutes, Locale::PtBr)),
            [
                "0 minutos",
                "1 minuto",
                "59 minutos",
                "1 hora",
                "90 minutos",
                "1 dia",
                "2 dias",
                "27 horas",
            ]
        );
    }
}
