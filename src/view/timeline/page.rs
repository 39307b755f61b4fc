//! [`Page`]: the rendered part of a conversation, with the contents of its rows.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use chrono::NaiveDate;

use super::order::{Spot, TimelineItem, is_told_before};
use super::quote::{Quote, quote};
use super::resend::is_resent;
use super::taken_back::taken_back;
use crate::journal::{Body, Change, Chat, DeliveryState, Event, What};
use crate::model::{
    AgentId, Attachment, Author, AuthorKind, CampaignId, EventId, MINUTE, Status, Timestamp,
};

/// Messages of one author at most this long apart are grouped.
const TOGETHER: i64 = 5 * MINUTE;

/// The key of an entry in keyed lists.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    Event(EventId),
    /// A change: its instant, and its index among the changes of that instant.
    Change(Timestamp, usize),
}

/// One row of the conversation.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub at: Timestamp,
    pub by: Author,
    pub told: Told,
    /// True for the first message of a group.
    pub first: bool,
    /// True for the last message of a group.
    pub last: bool,
    /// The changes that it stands among.
    pub fold: Fold,
}

/// Changes that follow each other within a minute are told in one line, which opens.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Fold {
    #[default]
    Alone,
    /// The first of them stands for all.
    First(Box<Changes>),
    /// One of the others, with the key of the first.
    Behind(Key),
}

/// Changes that are told in one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Changes {
    /// The statuses that the chat went through, from that before them.
    pub way: Vec<Status>,
    /// The last change of the status, or else the last of all.
    pub change: Change,
    /// As in [`Told::Change`], for that change.
    pub archived: Option<bool>,
    /// True where one author made all of them.
    pub one_author: bool,
    /// The instant of the last one.
    pub at: Timestamp,
    /// The number of those behind the first.
    pub more: u64,
}

/// A scheduled message that a colleague of its author took back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenBack {
    /// The author.
    pub of: AgentId,
    /// When it was to be sent.
    pub due: Timestamp,
    /// The colleague scheduled another one in its place.
    pub changed: bool,
}

/// The contents of an entry.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    Message(Message),
    /// The customer's rating of the attendance.
    Rating {
        /// 0 to 10.
        score: u8,
        /// The customer's comment.
        comment: Option<Arc<str>>,
    },
    /// A correction of the contact by an agent.
    Contact,
    TakenBack(TakenBack),
    Change {
        change: Change,
        /// Some where the same act also archived the chat (`true`), or brought it back.
        archived: Option<bool>,
    },
}

/// A message, or a note.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    pub id: EventId,
    pub manner: Manner,
    pub campaign: Option<CampaignId>,
    pub text: Arc<str>,
    /// The agents whom a note mentions.
    pub mentions: Vec<AgentId>,
    pub attachment: Option<Box<Attachment>>,
    pub quote: Option<Box<Quote>>,
    pub delivery: Option<DeliveryState>,
    /// The channel's message about a failed delivery.
    pub detail: Option<Arc<str>>,
    /// True where the message failed and was sent again since.
    pub resent: bool,
}

/// The kind of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// By the customer.
    Received,
    /// By the customer, in the place of an earlier message, which it quotes.
    Changed,
    /// By an agent.
    Sent,
    /// By the chatbot.
    Bot,
    /// By a campaign.
    Campaign,
    /// A note, which the customer never sees.
    Note,
}

/// The rendered part of a conversation, by day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// Days in order, each with its entries in order.
    pub days: Vec<(NaiveDate, Vec<Key>)>,
    pub entries: HashMap<Key, Entry>,
}

impl Page {
    /// Returns the part of a conversation in a range of its order.
    #[must_use]
    pub fn of(chat: &Chat, order: &[TimelineItem], range: Range<usize>) -> Self {
        let mut page = Self::default();
        let begin = range.start;
        let mut first = begin;
        for index in range {
            let Some(place) = order.get(index) else { break };
            let Some((key, mut entry)) = entry(chat, place.what) else {
                continue;
            };
            let neighbour = |at: Option<usize>| {
                at.and_then(|at| order.get(at)).and_then(|near| run(chat, near))
            };
            let own = run(chat, place);
            entry.first = !together(neighbour(index.checked_sub(1)), own);
            entry.last = !together(own, neighbour(index.checked_add(1)));
            if index == begin || !joins(chat, order, index) {
                first = index;
            }
            entry.fold = fold(chat, order, first, index);
            match page.days.last_mut() {
                Some((date, keys)) if *date == place.date => keys.push(key.clone()),
                _ => page.days.push((place.date, vec![key.clone()])),
            }
            page.entries.insert(key, entry);
        }
        page
    }
}

/// Returns the change at an index of the order, where it can stand for others or behind one: not a warning, and no note.
fn folded(chat: &Chat, order: &[TimelineItem], index: usize) -> Option<(usize, NaiveDate)> {
    let place = order.get(index)?;
    let Spot::Change(at) = place.what else { return None };
    let what = &chat.state().changes.get(at)?.what;
    let stands_out = matches!(what, What::Noted { .. } | What::ChainStopped | What::RulesStopped);
    (!stands_out).then_some((at, place.date))
}

/// Returns true where a change follows directly on one of the minute before.
fn joins(chat: &Chat, order: &[TimelineItem], index: usize) -> bool {
    let before = index.checked_sub(1).and_then(|before| folded(chat, order, before));
    let (Some((before, date)), Some((own, own_date))) = (before, folded(chat, order, index)) else {
        return false;
    };
    let at = |change: usize| chat.state().changes.get(change).map(|change| change.at);
    date == own_date
        && at(own).zip(at(before)).is_some_and(|(own, before)| own.since(before) < MINUTE)
}

fn fold(chat: &Chat, order: &[TimelineItem], first: usize, index: usize) -> Fold {
    if first != index {
        let key = order.get(first).and_then(|place| key(chat, place.what));
        return key.map_or(Fold::Alone, Fold::Behind);
    }
    let mut end = index + 1;
    while joins(chat, order, end) {
        end += 1;
    }
    if end == index + 1 {
        return Fold::Alone;
    }
    let told = (index..end).filter_map(|at| match entry(chat, order.get(at)?.what)?.1.told {
        Told::Change { change, archived } => Some((change, archived)),
        _ => None,
    });
    let told: Vec<(Change, Option<bool>)> = told.collect();
    let mut way = Vec::new();
    for (change, _) in &told {
        if let What::Status { from, to, .. } = change.what {
            if way.is_empty() {
                way.extend(from);
            }
            way.push(to);
        }
    }
    let is_status = |(change, _): &&(Change, _)| matches!(change.what, What::Status { .. });
    let shown = told.iter().rev().find(is_status).or(told.last());
    let (Some((change, archived)), Some((last, _))) = (shown, told.last()) else {
        return Fold::Alone;
    };
    Fold::First(Box::new(Changes {
        way,
        archived: *archived,
        one_author: told
            .iter()
            .all(|(other, _)| other.author == change.author && other.cause == change.cause),
        at: last.at,
        more: (told.len() - 1) as u64,
        change: change.clone(),
    }))
}

/// Returns the index of an event in the order.
#[must_use]
pub fn find(chat: &Chat, order: &[TimelineItem], id: &EventId) -> Option<usize> {
    let is = |place: &TimelineItem| matches!(place.what, Spot::Event(at) if chat.events().get(at).is_some_and(|event| event.id == *id));
    order.iter().rposition(is)
}

/// Returns the text of a message or a note; `None` where it has none.
#[must_use]
pub fn text_of(chat: &Chat, id: &EventId) -> Option<String> {
    match of_event(chat, chat.event(id)?)? {
        Told::Message(message) if !message.text.is_empty() => Some(message.text.to_string()),
        _ => None,
    }
}

/// Returns the key of the entry at a spot.
#[must_use]
pub fn key(chat: &Chat, spot: Spot) -> Option<Key> {
    entry(chat, spot).map(|(key, _)| key)
}

fn entry(chat: &Chat, spot: Spot) -> Option<(Key, Entry)> {
    match spot {
        Spot::Event(at) => {
            let event = chat.events().get(at)?;
            let entry = Entry {
                at: event.at,
                by: event.by.clone(),
                told: of_event(chat, event)?,
                first: true,
                last: true,
                fold: Fold::Alone,
            };
            Some((Key::Event(event.id.clone()), entry))
        }
        Spot::Change(at) => {
            let changes = &chat.state().changes;
            let change = changes.get(at)?;
            let before = changes.get(..at)?.iter().rev();
            let nth = before.take_while(|other| other.at == change.at).count();
            let archived = match changes.get(at + 1) {
                Some(Change { what: What::Archived(archived), .. })
                    if is_told_before(chat, at + 1) =>
                {
                    Some(*archived)
                }
                _ => None,
            };
            let entry = Entry {
                at: change.at,
                by: change.author.clone(),
                told: Told::Change { change: change.clone(), archived },
                first: true,
                last: true,
                fold: Fold::Alone,
            };
            Some((Key::Change(change.at, nth), entry))
        }
    }
}

fn of_event(chat: &Chat, event: &Event) -> Option<Told> {
    let delivery = chat.state().deliveries.get(&event.id).copied();
    let failed = delivery == Some(DeliveryState::Failed);
    let message = |text: &Arc<str>, attachment: &Option<Box<Attachment>>| {
        Some(Told::Message(Message {
            id: event.id.clone(),
            manner: manner(event)?,
            campaign: match &event.body {
                Body::MessageSent { campaign, .. } => campaign.clone(),
                _ => None,
            },
            text: text.clone(),
            mentions: match &event.body {
                Body::NoteAdded { mentions, .. } => mentions.clone(),
                _ => Vec::new(),
            },
            attachment: attachment.clone(),
            quote: match &event.body {
                Body::MessageReceived { reply_to: Some(id), .. }
                | Body::MessageSent { reply_to: Some(id), .. } => Some(Box::new(quote(chat, id))),
                // A change of what others wrote is none: it quotes nothing.
                Body::MessageChanged { message, .. } => Some(quote(chat, message))
                    .filter(|quote| {
                        let by = quote.quoted.as_ref().map(|quoted| quoted.by.kind);
                        by.is_none_or(|by| by == AuthorKind::Customer)
                    })
                    .map(Box::new),
                _ => None,
            },
            delivery,
            detail: failed.then(|| detail(chat, &event.id)).flatten(),
            resent: (failed || delivery == Some(DeliveryState::Unknown))
                && is_resent(chat, &event.id),
        }))
    };
    match &event.body {
        Body::MessageReceived { text, attachment, .. }
        | Body::MessageSent { text, attachment, .. } => message(text, attachment),
        Body::NoteAdded { text, .. } | Body::MessageChanged { text, .. } => message(text, &None),
        Body::Rated { score, comment } => {
            Some(Told::Rating { score: *score, comment: comment.clone() })
        }
        Body::ContactUpdated { .. } => Some(Told::Contact),
        Body::PlanEnded { .. } => taken_back(chat, event).map(Told::TakenBack),
        _ => None,
    }
}

const fn manner(event: &Event) -> Option<Manner> {
    match event.body {
        Body::MessageReceived { .. } => Some(Manner::Received),
        Body::MessageChanged { .. } => Some(Manner::Changed),
        Body::MessageSent { campaign: Some(_), .. } => Some(Manner::Campaign),
        Body::MessageSent { .. } => Some(match event.by.kind {
            AuthorKind::Bot => Manner::Bot,
            AuthorKind::Customer | AuthorKind::Agent | AuthorKind::System => Manner::Sent,
        }),
        Body::NoteAdded { .. } => Some(Manner::Note),
        _ => None,
    }
}

fn detail(chat: &Chat, id: &EventId) -> Option<Arc<str>> {
    chat.events().iter().rev().find_map(|event| match &event.body {
        Body::Delivery { message, state: DeliveryState::Failed, detail } if message == id => {
            detail.clone()
        }
        _ => None,
    })
}

/// The author, kind and day that grouped messages share, and the instant of one of them.
type Run<'a> = (&'a Author, Manner, NaiveDate, Timestamp);

fn run<'a>(chat: &'a Chat, place: &TimelineItem) -> Option<Run<'a>> {
    let Spot::Event(at) = place.what else {
        return None;
    };
    let event = chat.events().get(at)?;
    Some((&event.by, manner(event)?, place.date, event.at))
}

fn together(before: Option<Run>, after: Option<Run>) -> bool {
    match (before, after) {
        (Some((author, manner, date, at)), Some(next)) => {
            (author, manner, date) == (next.0, next.1, next.2) && next.3.since(at) < TOGETHER
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::testing::Log;
    use crate::view::testing::zone;
    use crate::view::timeline::order::order;

    fn page(log: &Log) -> Vec<(Key, Entry)> {
        let order = order(log.chat(), &zone());
        let mut page = Page::of(log.chat(), &order, 0..order.len());
        let keys: Vec<Key> = page.days.iter().flat_map(|(_, keys)| keys.clone()).collect();
        assert_eq!(keys.len(), page.entries.len(), "keys are unique");
        keys.into_iter()
            .map(|key| {
                let entry = page.entries.remove(&key).expect("each key has its entry");
                (key, entry)
            })
            .collect()
    }

    fn messages(log: &Log) -> Vec<Message> {
        let told = page(log).into_iter().map(|(_, entry)| entry.told);
        told.filter_map(|told| match told {
            Told::Message(message) => Some(message),
            _ => None,
        })
        .collect()
    }

    #[test]
    fn messages_of_one_author_stand_together() {
        let log = Log::new()
            .agent("1")
            .agent("2")
            .agent("3")
            .later(TOGETHER)
            .agent("4")
            .set(r#""type":"note_added","text":"5""#)
            .customer("6");
        let ends: Vec<(bool, bool)> = page(&log)
            .iter()
            .filter(|(_, entry)| matches!(entry.told, Told::Message(_)))
            .map(|(_, entry)| (entry.first, entry.last))
            .collect();
        assert_eq!(
            ends,
            [
                (true, false),
                (false, false),
                (false, true),
                (true, true),
                (true, true),
                (true, true)
            ]
        );
    }

    #[test]
    fn a_page_knows_what_stands_beside_it() {
        let log = Log::new().agent("1").agent("2").agent("3");
        let order = order(log.chat(), &zone());
        let page = Page::of(log.chat(), &order, 1..2);
        let entry = &page.entries[&Key::Event("e2".into())];
        assert!(!entry.first && !entry.last);
    }

    #[test]
    fn each_kind_of_message_is_told_apart() {
        let log = Log::new()
            .customer("1")
            .agent("2")
            .event(r#"{"kind":"bot","id":"r"}"#, true, r#""type":"message_sent","text":"3""#)
            .set(r#""type":"message_sent","text":"4","campaign":"x""#)
            .set(r#""type":"note_added","text":"5""#);
        let manners: Vec<Manner> = messages(&log).iter().map(|message| message.manner).collect();
        assert_eq!(
            manners,
            [Manner::Received, Manner::Sent, Manner::Bot, Manner::Campaign, Manner::Note]
        );
    }

    #[test]
    fn a_failed_message_has_the_words_of_its_channel() {
        let failed =
            r#""type":"delivery","message":"e1","state":"failed","detail":"número inexistente""#;
        let log = Log::new().agent("Oi").event(r#"{"kind":"system"}"#, true, failed);
        let message = messages(&log).remove(0);
        assert_eq!(message.delivery, Some(DeliveryState::Failed));
        assert_eq!(message.detail.as_deref(), Some("número inexistente"));
    }

    #[test]
    fn a_change_quotes_what_the_customer_wrote_and_nobody_elses_words() {
        let log = Log::new().customer("Quero dois").agent("Custa 10");
        let change = |log: Log, of: &str| {
            let body = format!(r#""type":"message_changed","message":"{of}","text":"De graça""#);
            log.event(r#"{"kind":"customer"}"#, true, &body)
        };
        let log = change(change(log, "e1"), "e2");
        let quoted: Vec<_> = messages(&log)
            .into_iter()
            .filter(|message| message.manner == Manner::Changed)
            .map(|message| message.quote.and_then(|it| it.quoted).map(|it| it.text.to_string()))
            .collect();
        assert_eq!(quoted, [Some("Quero dois".to_owned()), None]);
    }

    #[test]
    fn finishing_says_that_it_archived() {
        let log = Log::new().customer("Oi").set(r#""type":"status_set","status":"resolved""#);
        let (_, last) = page(&log).pop().expect("entries");
        assert!(matches!(last.told, Told::Change { archived: Some(true), .. }), "{last:?}");
    }

    #[test]
    fn changes_of_a_minute_stand_behind_their_first() {
        let status = |to: &str| format!(r#""type":"status_set","status":"{to}""#);
        let set = |log: Log, to: &str| log.set(&status(to)).later(-59_000);
        let log = Log::new().customer("Oi").later(120_000);
        let log = set(log, "in_service").set(r#""type":"assigned","agent":"bia""#).later(-59_000);
        let log = set(log, "waiting").later(120_000).set(&status("resolved")).agent("Oi");
        let folds: Vec<(Key, Fold)> =
            page(&log).into_iter().map(|(key, entry)| (key, entry.fold)).collect();
        let [_, (_, opened), (first, all), (_, assigned), (_, waiting), (_, resolved), _] =
            folds.as_slice()
        else {
            panic!("{folds:?}");
        };
        assert_eq!((opened, resolved), (&Fold::Alone, &Fold::Alone));
        assert_eq!(
            [assigned, waiting],
            [&Fold::Behind(first.clone()), &Fold::Behind(first.clone())]
        );
        let Fold::First(all) = all else { panic!("{all:?}") };
        assert_eq!(all.way, [Status::Open, Status::InService, Status::Waiting]);
        assert_eq!((all.more, all.one_author), (2, true));
        // A page that begins among them has a first of its own.
        let order = order(log.chat(), &zone());
        let page = Page::of(log.chat(), &order, 3..5);
        let firsts = page.entries.values().filter(|it| matches!(it.fold, Fold::First(_)));
        assert_eq!(firsts.count(), 1);
    }

    #[test]
    fn messages_and_notes_have_a_text_to_copy() {
        let log = Log::new().customer("Oi").set(r#""type":"note_added","text":"VIP""#);
        let log = log.set(r#""type":"archived""#);
        let text = |id: &str| text_of(log.chat(), &id.into());
        assert_eq!(text("e1").as_deref(), Some("Oi"));
        assert_eq!(text("e2").as_deref(), Some("VIP"));
        assert_eq!((text("e3"), text("x")), (None, None));
    }

    #[test]
    fn a_message_is_found_in_the_order() {
        let log = Log::new().customer("Oi").agent("Olá").customer("Tchau");
        let places = order(log.chat(), &zone());
        let found = find(log.chat(), &places, &"e3".into()).and_then(|at| places.get(at));
        assert!(matches!(found, Some(TimelineItem { what: Spot::Event(2), .. })), "{found:?}");
        assert_eq!(find(log.chat(), &places, &"x".into()), None);
    }
}
