//! Messages that messages quote.

use std::sync::Arc;

use crate::journal::{Body, Chat, DeskConfig, Event};
use crate::model::{Attachment, Author, CampaignId, EventId};
use crate::view::signature::unsigned;

/// What a message quotes.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    pub message: EventId,
    /// `None`: it was erased or undone, or never came.
    pub quoted: Option<Quoted>,
}

/// A quoted message.
#[derive(Clone, Debug, PartialEq)]
pub struct Quoted {
    pub by: Author,
    pub campaign: Option<CampaignId>,
    pub text: Arc<str>,
    /// The name of its file.
    pub file: Option<Arc<str>>,
}

/// Returns what a message quotes that names this one.
#[must_use]
pub fn quote(chat: &Chat, message: &EventId) -> Quote {
    let quoted = chat.event(message).and_then(|event| quoted(chat, event));
    Quote { message: message.clone(), quoted }
}

/// Returns true for what customer and desk have said to each other: no note, nothing undone or erased.
#[must_use]
pub fn can_be_quoted(chat: &Chat, id: &EventId) -> bool {
    chat.event(id).is_some_and(|event| quoted(chat, event).is_some())
}

/// Returns the message before or after one; where none is given, the newest is before.
#[must_use]
pub fn beside(chat: &Chat, from: Option<&EventId>, older: bool) -> Option<EventId> {
    let events = chat.events();
    let at = from.and_then(|id| events.iter().position(|event| event.id == *id));
    let is = |event: &&Event| quoted(chat, event).is_some();
    let found = match (at, older) {
        (Some(at), true) => events.get(..at)?.iter().rev().find(is),
        (None, true) => events.iter().rev().find(is),
        (Some(at), false) => events.get(at + 1..)?.iter().find(is),
        (None, false) => None,
    };
    found.map(|event| event.id.clone())
}

/// Returns what is sent where a message is forwarded: its text, without the signature of who wrote it, and its file.
#[must_use]
pub fn copy_of(
    config: &DeskConfig,
    chat: &Chat,
    id: &EventId,
) -> Option<(Arc<str>, Option<Box<Attachment>>)> {
    let event = chat.event(id)?;
    quoted(chat, event)?;
    match &event.body {
        Body::MessageReceived { text, attachment, .. }
        | Body::MessageSent { text, attachment, .. } => {
            let author = event.by.agent_id();
            let unsigned = author.and_then(|agent| unsigned(config, &agent, text));
            Some((unsigned.map_or_else(|| text.clone(), Arc::from), attachment.clone()))
        }
        _ => None,
    }
}

fn quoted(chat: &Chat, event: &Event) -> Option<Quoted> {
    let (Body::MessageReceived { text, attachment, .. }
    | Body::MessageSent { text, attachment, .. }) = &event.body
    else {
        return None;
    };
    let is_erased = text.is_empty() && attachment.is_none();
    if is_erased || chat.skipped().contains(&event.id) {
        return None;
    }
    let campaign = match &event.body {
        Body::MessageSent { campaign, .. } => campaign.clone(),
        _ => None,
    };
    let file = attachment.as_ref().map(|file| file.name.clone());
    Some(Quoted { by: event.by.clone(), campaign, text: text.clone(), file })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::testing::Log;

    #[test]
    fn a_message_shows_what_it_quotes_while_that_is_there() {
        let log = Log::new()
            .customer("Qual a cor?")
            .set(r#""type":"message_sent","text":"Azul","reply_to":"e1""#);
        let words = |id: &str| quote(log.chat(), &id.into()).quoted.map(|it| it.text.to_string());
        assert_eq!(words("e1").as_deref(), Some("Qual a cor?"));
        assert_eq!(words("never"), None);
        let log = log.set(r#""type":"undone","events":["e2"]"#);
        assert_eq!(quote(log.chat(), &"e2".into()).quoted, None, "undone");
        // As it is once it was erased.
        let log = Log::new().customer("");
        assert_eq!(quote(log.chat(), &"e1".into()).quoted, None, "erased");
    }

    #[test]
    fn a_message_is_forwarded_without_the_name_of_who_wrote_it() {
        let log = Log::new()
            .desk(r#""type":"agent_saved","agent":{"id":"ana","name":"Ana"}"#)
            .customer("*Bia:*\nOi")
            .agent("*Ana:*\n*Pix:* 123")
            .agent("*Endereço:*\nRua A, 10");
        let text = |id: &str| {
            copy_of(log.desk.config(), log.chat(), &id.into()).map(|(text, _)| text.to_string())
        };
        assert_eq!(text("e2").as_deref(), Some("*Bia:*\nOi"), "a customer's words stay");
        assert_eq!(text("e3").as_deref(), Some("*Pix:* 123"));
        assert_eq!(text("e4").as_deref(), Some("*Endereço:*\nRua A, 10"), "no signature");
    }

    #[test]
    fn the_keys_go_from_message_to_message_and_past_notes() {
        let log = Log::new()
            .customer("1")
            .set(r#""type":"note_added","text":"nota""#)
            .agent("2")
            .set(r#""type":"archived""#);
        let beside = |from: Option<&str>, older| {
            let from = from.map(EventId::from);
            beside(log.chat(), from.as_ref(), older).map(|id| id.to_string())
        };
        assert_eq!(beside(None, true).as_deref(), Some("e3"));
        assert_eq!(beside(Some("e3"), true).as_deref(), Some("e1"));
        assert_eq!(beside(Some("e1"), true), None);
        assert_eq!(beside(Some("e1"), false).as_deref(), Some("e3"));
        assert_eq!(beside(Some("e3"), false), None);
        assert!(!can_be_quoted(log.chat(), &"e2".into()), "the customer never saw the note");
    }
}
