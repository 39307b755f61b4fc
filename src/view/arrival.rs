//! [`Arrival`]: news of customers that nobody at the desk has seen, for the sound, the notification and screen readers.

use super::rich_text::plain;
use crate::i18n::{Locale, notices as t};
use crate::journal::{Body, Chat, Event};
use crate::model::{ChatId, EventId, Status, Timestamp, sort};

/// A customer's message that is news to everybody at the desk: it begins an attendance, or came for a finished one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    pub chat: ChatId,
    /// The message's instant.
    pub at: Timestamp,
    /// The customer's name as the chat list shows it.
    pub name: String,
    /// The text of the message, without its marks.
    pub text: String,
    /// True where the message begins an attendance; false where it is dated before the end of the last one.
    pub begins: bool,
    /// The number of other chats with news of the same moment.
    pub others: u64,
}

impl Arrival {
    /// Returns the news that a message of a chat is; `None` where somebody has seen it, or where it goes on with an attendance.
    #[must_use]
    pub fn of(chat: &Chat, message: &EventId) -> Option<Self> {
        let state = chat.state();
        let unread = state.unread.iter().rev().any(|(_, id)| id == message);
        let event = chat.event(message).filter(|_| unread)?;
        let begins = state
            .attendance()
            .is_some_and(|begun| begun.started_in == Status::Open && begun.start == event.at);
        let finished = state.status.is_some_and(Status::is_final);
        let Body::MessageReceived { text, .. } = &event.body else {
            return None;
        };
        (begins || finished).then(|| Self {
            chat: chat.id().clone(),
            at: event.at,
            name: state.display_name().unwrap_or(chat.id().as_str()).to_owned(),
            text: plain(text),
            begins,
            others: 0,
        })
    }

    /// Returns the newest of all news, with the number of the other chats.
    #[must_use]
    pub fn gathered(news: Vec<Self>) -> Option<Self> {
        let mut chats: Vec<&ChatId> = news.iter().map(|one| &one.chat).collect();
        sort(&mut chats);
        chats.dedup();
        let others = chats.len().saturating_sub(1) as u64;
        let newest = news.into_iter().max_by(|a, b| (a.at, &a.chat).cmp(&(b.at, &b.chat)))?;
        Some(Self { others, ..newest })
    }

    /// Returns the title of the notification.
    #[must_use]
    pub fn title(&self, l: Locale) -> String {
        match (self.others, self.begins) {
            (0, true) => t::arrived(l, &self.name),
            (0, false) => t::late(l, &self.name),
            (others, _) => t::arrived_more(l, others, &self.name),
        }
    }
}

/// The customers' messages among events: what may be news once they are folded.
#[must_use]
pub fn received(events: &[Event]) -> Vec<(ChatId, EventId, Timestamp)> {
    let received = events.iter().filter(|event| matches!(event.body, Body::MessageReceived { .. }));
    received.filter_map(|event| Some((event.chat.clone()?, event.id.clone(), event.at))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::{Desk, codec};
    use crate::view::testing::Log;

    fn news(log: &Log, message: &str) -> Option<Arrival> {
        Arrival::of(log.chat(), &message.into())
    }

    #[test]
    fn what_begins_an_attendance_is_news_until_somebody_sees_it() {
        let log = Log::new().customer("Oi").customer("Tem alguém?");
        let first = news(&log, "e1").expect("news");
        assert_eq!((first.text.as_str(), first.begins, first.others), ("Oi", true, 0));
        assert_eq!(news(&log, "e2"), None, "the attendance goes on");
        assert_eq!(news(&log.set(r#""type":"read""#), "e1"), None);
    }

    #[test]
    fn a_message_dated_before_the_end_that_nobody_saw_is_news() {
        let log = Log::new()
            .customer("Oi")
            .agent("Pronto!")
            .set(r#""type":"status_set","status":"resolved","seen":"e2","seen_unread":[]"#);
        let mut late = log;
        let at = late.now.plus(-2 * crate::model::MINUTE + 1);
        let line = format!(
            r#"{{"id":"late","at":"{at}","by":{{"kind":"customer","id":"bia"}},"chat":"c","type":"message_received","text":"Não, esse não!"}}"#
        );
        late.desk.apply([codec::decode(&line).expect("a valid line")]);
        let news = news(&late, "late").expect("news");
        assert_eq!((news.text.as_str(), news.begins), ("Não, esse não!", false));
        assert_eq!(news.title(Locale::En), "Late message in an ended chat: c");
    }

    #[test]
    fn what_came_together_is_told_once() {
        assert_eq!(Arrival::gathered(Vec::new()), None);
        let one = |chat: &str, at: i64| Arrival {
            chat: chat.into(),
            at: Timestamp::from_millis(at),
            name: chat.to_uppercase(),
            text: String::new(),
            begins: true,
            others: 0,
        };
        let all = vec![one("a", 1), one("b", 9), one("a", 3), one("c", 2)];
        let gathered = Arrival::gathered(all).expect("news");
        assert_eq!((gathered.name.as_str(), gathered.others), ("B", 2));
        assert_eq!(gathered.title(Locale::En), "New messages: B and 2 other chats");
        let alone = Arrival::gathered(vec![one("a", 1), one("a", 3)]).expect("news");
        assert_eq!((alone.others, alone.title(Locale::PtBr).as_str()), (0, "Novo atendimento: A"));
    }

    #[test]
    fn only_messages_of_customers_may_be_news() {
        let log = Log::new().customer("Oi").agent("Olá").desk(r#""type":"tags_saved","tags":[]"#);
        let desk: &Desk = &log.desk;
        let events: Vec<Event> = desk.events().into_iter().cloned().collect();
        assert_eq!(received(&events).len(), 1);
    }
}
