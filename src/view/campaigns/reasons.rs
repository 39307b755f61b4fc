//! The reasons why a chat is in a campaign's audience.

use crate::i18n::{Locale, campaigns as t, format};
use crate::journal::{ChatState, DeskConfig};
use crate::model::{AgentId, Selection, Tag, Tagged, Timestamp};
use crate::view::channel::channel_name;
use crate::view::status::status_name;

/// Returns the chosen properties that a chat has, its status first: `Resolvido · última atividade há 12 d · etiqueta
/// vip`.
#[must_use]
pub fn reasons(
    chat: &ChatState,
    wanted: &Selection,
    config: &DeskConfig,
    now: Timestamp,
    l: Locale,
) -> String {
    let agent = |id: &AgentId| t::with_agent(l, config.agent_name(id));
    let mut said = vec![status_name(l, chat.status).to_owned()];
    if wanted.activity.is_some() {
        let ago = format::ago(l, now.since(chat.activity));
        said.push(t::last_active(l, &ago));
    }
    if wanted.mine || !wanted.agents.is_empty() {
        let with = chat.responsible.as_ref().map(agent);
        said.push(with.unwrap_or_else(|| t::with_nobody(l).to_owned()));
    }
    if !wanted.tags.is_empty() {
        let has = |tag: &&Tag| chat.tags.contains(*tag);
        let names =
            |tags: Vec<&Tag>| tags.iter().map(|tag| tag.as_str()).collect::<Vec<_>>().join(", ");
        said.push(match wanted.tagged {
            Tagged::None => t::not_tagged(l, &names(wanted.tags.iter().collect())),
            _ => t::tagged(l, &names(wanted.tags.iter().filter(has).collect())),
        });
    }
    if let (false, Some(channel)) = (wanted.channels.is_empty(), &chat.contact.channel) {
        said.push(channel_name(l, channel));
    }
    if wanted.archived.is_some() {
        let words = if chat.archived { t::archived } else { t::not_archived };
        said.push(words(l).to_owned());
    }
    if !wanted.text.trim().is_empty() {
        said.push(t::with_words(l, wanted.text.trim()));
    }
    said.join(" · ")
}

/// Returns a selection in one line.
#[must_use]
pub fn chosen(wanted: &Selection, config: &DeskConfig, l: Locale) -> String {
    let names = wanted.statuses.iter().map(|status| status_name(l, *status));
    let names: Vec<&str> = names.collect();
    let status = (!names.is_empty()).then(|| t::any_of(l, &names.join(", ")));
    let archived = wanted.archived.map(|archived| {
        let words = if archived { t::archived } else { t::not_archived };
        words(l).to_owned()
    });
    let parts = crate::view::filters::parts(wanted);
    let parts = parts.iter().map(|part| part.words(l, config));
    let all: Vec<String> = status.into_iter().chain(archived).chain(parts).collect();
    if all.is_empty() { t::everybody(l).to_owned() } else { all.join(" · ") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Desk;
    use crate::journal::codec;
    use crate::model::Activity;
    use crate::model::Status;
    use crate::model::compiled_zones;

    fn desk() -> Desk {
        let mut desk = Desk::new(compiled_zones());
        let line = |id: &str, body: &str| {
            let line = format!(
                r#"{{"id":"{id}","at":"2026-01-01T00:00:00.000Z","by":{{"kind":"agent","id":"ana"}},{body}}}"#
            );
            codec::decode(&line).expect("a valid line")
        };
        desk.apply([
            line("0", r#""type":"agent_saved","agent":{"id":"ana","name":"Ana"}"#),
            line("1", r#""chat":"a","type":"chat_started","contact":{"name":"João","channel":"whatsapp"}"#),
            line("2", r#""chat":"a","type":"tags_changed","add":["vip","troca"],"remove":[]"#),
            line("3", r#""chat":"a","type":"assigned","agent":"ana""#),
            line("4", r#""chat":"a","type":"status_set","status":"resolved""#),
            line("5", r#""chat":"a","type":"message_sent","text":"oi""#),
        ]);
        desk
    }

    fn said(wanted: &Selection) -> String {
        let desk = desk();
        let chat = desk.by_id(&"a".into()).unwrap().state();
        let now = Timestamp::parse("2026-01-13T00:00:00Z").unwrap();
        reasons(chat, wanted, desk.config(), now, Locale::PtBr)
    }

    #[test]
    fn only_what_was_asked_for_is_a_reason() {
        assert_eq!(said(&Selection::default()), "Resolvido");
        let wanted = Selection {
            agents: vec![Some("ana".into())],
            tags: vec!["vip".into(), "novo".into()],
            tagged: Tagged::Any,
            channels: vec!["whatsapp".to_owned()],
            archived: Some(true),
            activity: Some(Activity::Silent(7)),
            text: "oi".to_owned(),
            ..Selection::default()
        };
        assert_eq!(
            said(&wanted),
            "Resolvido · última atividade há 12 d · com Ana · etiqueta vip · WhatsApp · arquivada · tem “oi”"
        );
        let none =
            Selection { tags: vec!["novo".into()], tagged: Tagged::None, ..Selection::default() };
        assert_eq!(said(&none), "Resolvido · sem a etiqueta novo");
    }

    #[test]
    fn what_was_chosen_is_said_in_a_line() {
        let desk = desk();
        let said = |wanted: &Selection| chosen(wanted, desk.config(), Locale::PtBr);
        assert_eq!(said(&Selection::default()), "todas as conversas");
        let wanted = Selection {
            statuses: vec![Some(Status::Resolved), None],
            agents: vec![Some("ana".into())],
            archived: Some(false),
            ..Selection::default()
        };
        assert_eq!(said(&wanted), "status Resolvido, Indefinido · ativa · Ana");
    }
}
