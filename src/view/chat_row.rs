//! [`Line`]: the contents of a row in a list of chats.

use std::sync::Arc;

use super::desk_view::DeskView;
use super::rich_text::plain;
use crate::i18n::{Locale, files, format, inbox};
use crate::journal::{Body, Chat, ChatIx, Deadline, DeskConfig, Event};
use crate::model::{
    AgentId, Attachment, AuthorKind, ChatId, EventId, Status, Tag, Timestamp, beginning,
};

/// Characters of a message that a row holds: more than fit on a screen.
const PREVIEW: usize = 120;

/// Tags that a row shows; the others are counted.
const TAGS: usize = 2;

#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub chat: ChatId,
    /// The customer's name, or another field of the contact.
    pub name: String,
    /// The customer's telephone, e-mail or handle.
    pub address: Option<Arc<str>>,
    pub channel: Option<Arc<str>>,
    pub preview: Option<Preview>,
    /// The instant of the last activity that concerns the customer.
    pub at: Timestamp,
    /// The number of the customer's messages that nobody has read.
    pub unread: u64,
    /// A note mentions the agent at this desk, who has not seen it.
    pub mentioned: bool,
    /// `None`: the chat never had a status.
    pub status: Option<Status>,
    /// The start of the customer's wait for an answer, whatever the status.
    pub unanswered_since: Option<Timestamp>,
    /// What is due by the desk's targets.
    pub deadlines: Vec<Deadline>,
    pub responsible: Option<String>,
    pub tags: Vec<Tag>,
    /// The number of further tags.
    pub more_tags: u64,
    pub archived: bool,
}

/// The message of a chat that its row shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    pub from: From,
    /// The beginning of the text, without marks and line breaks.
    pub text: String,
    pub file: Option<PreviewFile>,
    /// True for a customer's message after which only the chatbot has written.
    pub bot_answered: bool,
}

/// The file of a message, as the row names it: what a telephone calls its pictures tells nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PreviewFile {
    Picture,
    Sound,
    Film,
    Named(Arc<str>),
}

impl PreviewFile {
    fn of(file: &Attachment) -> Self {
        match file.mime.split('/').next() {
            Some("image") => Self::Picture,
            Some("audio") => Self::Sound,
            Some("video") => Self::Film,
            _ => Self::Named(file.name.clone()),
        }
    }

    #[must_use]
    pub fn words(&self, locale: Locale) -> String {
        match self {
            Self::Picture => files::picture(locale),
            Self::Sound => files::sound(locale),
            Self::Film => files::film(locale),
            Self::Named(name) => name,
        }
        .to_owned()
    }
}

/// The author of a message, as the row names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum From {
    Customer,
    /// The agent at this desk.
    Me,
    /// Another agent, by name.
    Agent(String),
    Bot,
    Campaign,
}

impl From {
    /// Returns the label before the text; `None` for the customer's own messages.
    #[must_use]
    pub fn label(&self, locale: Locale) -> Option<String> {
        match self {
            Self::Customer => None,
            Self::Me => Some(inbox::you(locale).to_owned()),
            Self::Agent(name) => Some(name.split_whitespace().next().unwrap_or(name).to_owned()),
            Self::Bot => Some(inbox::chatbot(locale).to_owned()),
            Self::Campaign => Some(inbox::campaign(locale).to_owned()),
        }
    }
}

impl Line {
    /// Returns the row of a chat as the agent `me` sees it; `None` where the chat is not on the desk.
    #[must_use]
    pub fn of(desktop: &DeskView, chat: ChatIx, me: Option<&AgentId>) -> Option<Self> {
        let chat = desktop.desk.chat(chat)?;
        Some(Self::new(chat, desktop.desk.config(), me))
    }

    fn new(chat: &Chat, config: &DeskConfig, me: Option<&AgentId>) -> Self {
        let state = chat.state();
        Self {
            chat: chat.id().clone(),
            name: chat.title().to_owned(),
            address: state.contact.address.clone(),
            channel: state.contact.channel.clone(),
            preview: preview(chat, config, me),
            at: state.activity,
            unread: state.unread.len() as u64,
            mentioned: me.is_some_and(|me| state.mentions_of(me).next().is_some()),
            status: state.status,
            unanswered_since: state.unanswered_since,
            deadlines: state.deadlines(config.in_force()),
            responsible: state.responsible.as_ref().map(|id| config.agent_name(id).to_owned()),
            tags: state.tags.iter().take(TAGS).cloned().collect(),
            more_tags: state.tags.len().saturating_sub(TAGS) as u64,
            archived: state.archived,
        }
    }
}

/// The message that a row shows: the customer's last one that nobody has read or answered, whatever a chatbot has said since or
/// an agent has answered before it came; else the last of all.
fn preview(chat: &Chat, config: &DeskConfig, me: Option<&AgentId>) -> Option<Preview> {
    let state = chat.state();
    let last = state.last_message.as_ref()?;
    let event = chat.event(&last.event);
    let campaign = event
        .is_some_and(|event| matches!(event.body, Body::MessageSent { campaign: Some(_), .. }));
    let unread = state.unread.last().and_then(|(_, id)| chat.event(id));
    let unanswered = || {
        // A chat that waits ends with the customer's words, but for what needs no answer.
        let mut latest = chat.events().iter().rev();
        state
            .unanswered_since
            .and_then(|_| latest.find(|event| matches!(event.body, Body::MessageReceived { .. })))
    };
    let asked = unread.or_else(unanswered);
    if let Some(event) = asked
        && let Body::MessageReceived { text, attachment, .. } = &event.body
    {
        let text = changed_to(chat, &event.id).unwrap_or(text);
        return Some(Preview {
            from: From::Customer,
            text: one_line(text),
            file: attachment.as_deref().map(PreviewFile::of),
            bot_answered: last.from == AuthorKind::Bot && !campaign,
        });
    }
    let from = match last.from {
        _ if campaign => From::Campaign,
        AuthorKind::Customer => From::Customer,
        AuthorKind::Bot => From::Bot,
        AuthorKind::Agent | AuthorKind::System => match event.and_then(|event| event.by.agent_id())
        {
            Some(id) if Some(&id) == me => From::Me,
            Some(id) => From::Agent(config.agent_name(&id).to_owned()),
            None => From::Bot,
        },
    };
    let file = event.and_then(Event::attachment).map(PreviewFile::of);
    Some(Preview { from, text: one_line(&last.text), file, bot_answered: false })
}

/// Returns what a message says by its last change.
fn changed_to<'a>(chat: &'a Chat, id: &EventId) -> Option<&'a str> {
    let after = chat.events().iter().rev().take_while(|event| event.id != *id);
    let mut counted = after.filter(|event| !chat.skipped().contains(&event.id));
    counted.find_map(|event| match &event.body {
        Body::MessageChanged { message, text } if message == id => Some(&**text),
        _ => None,
    })
}

/// Returns the beginning of a text without its marks and line breaks.
#[must_use]
pub fn one_line(text: &str) -> String {
    // Most of a long text would not be shown.
    let text = plain(beginning(text, 2 * PREVIEW).unwrap_or(text));
    let mut line = String::new();
    for word in text.split_whitespace() {
        if line.len() > PREVIEW {
            break;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(beginning(word, PREVIEW).unwrap_or(word));
    }
    line
}

/// Returns the length of a wait that goes on: never none.
#[must_use]
pub fn waited(locale: Locale, since: Timestamp, now: Timestamp) -> String {
    format::duration(locale, now.since(since).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Desk;
    use crate::journal::codec;
    use crate::model::HOUR;
    use crate::model::MINUTE;
    use crate::model::SECOND;
    use crate::model::compiled_zones;

    const CUSTOMER: &str = r#"{"kind":"customer"}"#;
    const ANA: &str = r#"{"kind":"agent","id":"ana"}"#;
    const BIA: &str = r#"{"kind":"agent","id":"bia"}"#;
    const BOT: &str = r#"{"kind":"bot","id":"r1"}"#;

    /// The row of the one chat that these events make, as Ana sees it; one event a minute.
    fn line(events: &[(&str, &str)]) -> Line {
        let mut desk = Desk::new(compiled_zones());
        let saved = r#"{"id":"a","at":"2026-01-01T00:00:00.000Z","by":{"kind":"agent","id":"ana"},"type":"agent_saved","agent":{"id":"bia","name":"Bia Lima"}}"#;
        let chat = events.iter().enumerate().map(|(number, (by, body))| {
            format!(r#"{{"id":"e{number:02}","at":"2026-01-01T10:{number:02}:00.000Z","by":{by},"chat":"c1",{body}}}"#)
        });
        let lines: Vec<String> = std::iter::once(saved.to_owned()).chain(chat).collect();
        desk.apply(lines.iter().map(|line| codec::decode(line).expect("a valid line")));
        let ix = desk.find(&"c1".into()).expect("the chat");
        let desktop = DeskView::of(desk);
        Line::of(&desktop, ix, Some(&"ana".into())).expect("the chat's row")
    }

    #[test]
    fn who_has_no_name_is_called_by_the_number_not_by_what_a_messenger_makes_of_it() {
        for name in ["", "5511987654321@s.whatsapp.net"] {
            let contact = format!(
                r#""type":"chat_started","contact":{{"name":"{name}","address":"5511987654321@s.whatsapp.net"}}"#
            );
            let line = line(&[(CUSTOMER, &contact)]);
            assert_eq!(
                (&*line.name, line.address.as_deref()),
                ("+5511987654321", Some("+5511987654321"))
            );
        }
    }

    const STARTED: (&str, &str) = (
        CUSTOMER,
        r#""type":"chat_started","contact":{"name":"João","address":"+55 11","channel":"whatsapp"}"#,
    );

    fn said(by: &'static str, text: &str) -> (&'static str, String) {
        let kind = if by == CUSTOMER { "message_received" } else { "message_sent" };
        (by, format!(r#""type":"{kind}","text":"{text}""#))
    }

    fn label(by: &'static str) -> Option<String> {
        let (by, body) = said(by, "olá");
        let line = line(&[STARTED, (by, &body)]);
        line.preview.expect("a message").from.label(Locale::PtBr)
    }

    #[test]
    fn a_row_says_who_wrote_last() {
        assert_eq!(label(CUSTOMER), None);
        assert_eq!(label(ANA).as_deref(), Some("Você"));
        assert_eq!(label(BIA).as_deref(), Some("Bia"));
        assert_eq!(label(BOT).as_deref(), Some("Chatbot"));
        let campaign = r#""type":"message_sent","text":"oferta","campaign":"k1""#;
        let line = line(&[STARTED, (ANA, campaign)]);
        assert_eq!(line.preview.map(|preview| preview.from), Some(From::Campaign));
    }

    #[test]
    fn a_row_shows_the_words_that_wait_to_be_answered() {
        let (customer, asked) = said(CUSTOMER, "Cadê meu pedido?");
        let (bot, greeted) = said(BOT, "Olá! Já vamos atender.");
        let waiting = line(&[STARTED, (customer, &asked), (bot, &greeted)]);
        let preview = waiting.preview.as_ref().expect("a message");
        assert_eq!((&preview.from, preview.text.as_str()), (&From::Customer, "Cadê meu pedido?"));
        assert!(preview.bot_answered);
        let read = (ANA, r#""type":"read""#);
        let read = line(&[STARTED, (customer, &asked), (bot, &greeted), read]);
        assert_eq!(read.preview, waiting.preview, "read is not answered");
        let (ana, answer) = said(ANA, "Saiu hoje.");
        let answered = line(&[STARTED, (customer, &asked), (bot, &greeted), (ana, &answer)]);
        assert_eq!(answered.preview.map(|preview| preview.from), Some(From::Me));
        let alone = line(&[STARTED, (customer, &asked)]);
        assert!(!alone.preview.expect("a message").bot_answered);
        let campaign = (BOT, r#""type":"message_sent","text":"oferta","campaign":"k1""#);
        let offered = line(&[STARTED, (customer, &asked), campaign]).preview.expect("a message");
        assert_eq!((offered.from, offered.bot_answered), (From::Customer, false));
    }

    #[test]
    fn a_row_shows_what_a_changed_message_says_now() {
        let (customer, asked) = said(CUSTOMER, "Quero dois");
        let change =
            |text: &str| format!(r#""type":"message_changed","message":"e01","text":"{text}""#);
        let (three, four) = (change("Quero três"), change("Quero quatro"));
        let changed = [(customer, &*asked), (customer, &*three), (customer, &*four)];
        let shown = |more: &[(&str, &str)]| {
            let line = line(&[&[STARTED], &changed[..], more].concat());
            line.preview.expect("a message").text
        };
        assert_eq!(shown(&[]), "Quero quatro", "unread");
        assert_eq!(shown(&[(ANA, r#""type":"read""#)]), "Quero quatro", "unanswered");
        let (bot, greeted) = said(BOT, "Olá!");
        assert_eq!(shown(&[(bot, &greeted)]), "Quero quatro");
    }

    #[test]
    fn a_message_is_one_line_and_its_file_is_named() {
        let file = r#""type":"message_received","text":"  duas\nlinhas\t aqui ","attachment":{"name":"nota.pdf","mime":"application/pdf","bytes":9,"sha256":"00"}"#;
        let preview = line(&[STARTED, (CUSTOMER, file)]).preview.expect("a message");
        assert_eq!(preview.text, "duas linhas aqui");
        let file = |preview: &Preview| preview.file.as_ref().map(|file| file.words(Locale::PtBr));
        assert_eq!(file(&preview).as_deref(), Some("nota.pdf"));
        let picture = file(&Preview { file: Some(PreviewFile::Picture), ..preview });
        assert_eq!(picture.as_deref(), Some("Foto"));
        assert!(one_line(&"palavra ".repeat(9_000)).len() < 2 * PREVIEW);
        assert!(one_line(&"é".repeat(9_000)).chars().count() <= PREVIEW);
    }

    #[test]
    fn a_customer_waits_for_an_answer_in_every_status_but_a_final_one() {
        let (by, body) = said(CUSTOMER, "oi");
        let open = line(&[STARTED, (by, &body)]);
        assert_eq!(open.status, Some(Status::Open));
        assert_eq!(open.unanswered_since, Timestamp::parse("2026-01-01T10:01:00Z"));
        assert_eq!(open.unread, 1);
        let (ana, answer) = said(ANA, "pois não");
        let served = [STARTED, (by, &body), (ana, &answer)];
        let waits = |more: &[(&str, &str)]| {
            let line = line(&[&served, more].concat());
            (line.status, line.unanswered_since)
        };
        assert_eq!(waits(&[]), (Some(Status::InService), None));
        let again = Timestamp::parse("2026-01-01T10:03:00Z");
        assert_eq!(waits(&[(by, &body), (by, &body)]), (Some(Status::InService), again));
        let waiting = (ANA, r#""type":"status_set","status":"waiting","reason":"customer""#);
        assert_eq!(waits(&[(by, &body), waiting]), (Some(Status::Waiting), again));
        let closed = (ANA, r#""type":"status_set","status":"closed""#);
        assert_eq!(waits(&[(by, &body), closed]), (Some(Status::Closed), None));
    }

    #[test]
    fn a_chat_without_a_name_or_messages_has_a_row_all_the_same() {
        let bare = line(&[(ANA, r#""type":"chat_started","contact":{"name":" "}"#)]);
        assert_eq!((bare.name.as_str(), bare.preview, bare.status), ("c1", None, None));
    }

    #[test]
    fn tags_beyond_the_first_are_counted() {
        let tags = r#""type":"tags_changed","add":["a","b","c","d"],"remove":[]"#;
        let line = line(&[STARTED, (ANA, tags)]);
        assert_eq!((line.tags.len(), line.more_tags), (2, 2));
    }

    #[test]
    fn a_wait_has_a_length_from_the_first_moment() {
        let since = Timestamp::from_millis(1_700_000_000_000);
        let shown = [-5 * SECOND, 65 * SECOND, HOUR + MINUTE]
            .map(|ms| waited(Locale::PtBr, since, since.plus(ms)));
        assert_eq!(shown, ["< 1 min", "1 min", "1 h 01"]);
    }
}
