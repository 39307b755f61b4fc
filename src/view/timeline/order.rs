//! The order of a conversation: messages, and changes where they took effect.

use chrono::NaiveDate;

use super::taken_back::taken_back;
use crate::journal::{Body, Cause, Chat, Event, What};
use crate::model::{EventId, Zone};

/// An item of the conversation, and the day under which it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimelineItem {
    /// The desk's local date.
    pub date: NaiveDate,
    pub what: Spot,
}

/// The place of an item in its chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Spot {
    /// Index in the chat's events.
    Event(usize),
    /// Index in the changes of the chat's state.
    Change(usize),
}

/// Returns all items of the conversation in order, without those that were undone.
#[must_use]
pub fn order(chat: &Chat, zone: &Zone) -> Vec<TimelineItem> {
    let changes = &chat.state().changes;
    let mut places = Vec::with_capacity(chat.events().len() + changes.len());
    let mut next = 0;
    // A change stands after the event that caused it; a timed one before the next event.
    let mut take_while = |places: &mut Vec<TimelineItem>, takes: &dyn Fn(usize) -> bool| {
        while next < changes.len() && takes(next) {
            if let Some(change) = changes.get(next).filter(|_| !is_told_before(chat, next)) {
                places
                    .push(TimelineItem { date: zone.date_of(change.at), what: Spot::Change(next) });
            }
            next += 1;
        }
    };
    let of = |index: usize| changes.get(index).and_then(|change| change.event.as_ref());
    let at = |index: usize| changes.get(index).map(|change| change.at);
    for (index, event) in chat.events().iter().enumerate() {
        if chat.skipped().contains(&event.id) {
            continue;
        }
        take_while(&mut places, &|change| of(change).is_none() && at(change) < Some(event.at));
        if is_shown(chat, event) {
            places.push(TimelineItem { date: zone.date_of(event.at), what: Spot::Event(index) });
        }
        take_while(&mut places, &|change| of(change) == Some(&event.id));
    }
    take_while(&mut places, &|_| true);
    places
}

/// Returns the first of the customer's messages that nobody has read.
#[must_use]
pub fn first_unread(chat: &Chat) -> Option<&EventId> {
    chat.state().unread.first().map(|(_, id)| id)
}

/// Returns the number of the customer's messages.
#[must_use]
pub fn received(chat: &Chat) -> usize {
    chat.events().iter().filter(|event| is_received(chat, event)).count()
}

#[must_use]
pub fn last_received(chat: &Chat) -> Option<&EventId> {
    let mut received = chat.events().iter().rev().filter(|event| is_received(chat, event));
    received.next().map(|event| &event.id)
}

fn is_received(chat: &Chat, event: &Event) -> bool {
    matches!(event.body, Body::MessageReceived { .. }) && !chat.skipped().contains(&event.id)
}

/// Returns true for events that are items by themselves. Others show as the changes that they cause, or not at all.
fn is_shown(chat: &Chat, event: &Event) -> bool {
    match event.body {
        Body::PlanEnded { .. } => taken_back(chat, event).is_some(),
        Body::MessageReceived { .. }
        | Body::MessageChanged { .. }
        | Body::MessageSent { .. }
        | Body::NoteAdded { .. }
        | Body::Rated { .. }
        | Body::ContactUpdated { .. } => true,
        Body::ChatStarted { .. }
        | Body::KeyLinked { .. }
        | Body::StatusSet { .. }
        | Body::Assigned { .. }
        | Body::TagsChanged { .. }
        | Body::Archived
        | Body::Unarchived
        | Body::Undone { .. }
        | Body::Read { .. }
        | Body::Planned { .. }
        | Body::Delivery { .. }
        | Body::Desk(..)
        | Body::Unfolded(_) => false,
    }
}

/// Returns true if the item before includes this change: "resolved and archived" is one line.
#[must_use]
pub fn is_told_before(chat: &Chat, change: usize) -> bool {
    let changes = &chat.state().changes;
    let (Some(this), Some(before)) =
        (changes.get(change), change.checked_sub(1).and_then(|at| changes.get(at)))
    else {
        return false;
    };
    matches!(this.what, What::Archived(_))
        // A rule's change is an item of its own, with the rule's name.
        && !matches!(this.cause, Cause::Rule(_))
        && matches!(before.what, What::Status { .. })
        && (this.at, &this.event, &this.author) == (before.at, &before.event, &before.author)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::testing::Log;
    use crate::view::testing::zone;

    /// Returns each item as a word.
    fn words(log: &Log) -> Vec<String> {
        let chat = log.chat();
        let word = |place: &TimelineItem| match place.what {
            Spot::Event(at) => chat.events()[at].body.wire_type().unwrap_or("?").to_owned(),
            Spot::Change(at) => match &chat.state().changes[at].what {
                What::Status { to, .. } => to.wire().to_owned(),
                What::Responsible { .. } => "responsible".to_owned(),
                What::Archived(archived) => format!("archived {archived}"),
                other => format!("{other:?}"),
            },
        };
        order(chat, &zone()).iter().map(word).collect()
    }

    #[test]
    fn changes_stand_after_what_caused_them() {
        let log = Log::new()
            .customer("Oi")
            .agent("Olá!")
            .set(r#""type":"assigned","agent":"ana""#)
            .set(r#""type":"status_set","status":"resolved""#)
            .customer("Mais uma coisa");
        assert_eq!(
            words(&log),
            [
                "message_received",
                "open",
                "message_sent",
                "in_service",
                "responsible",
                "resolved",
                "message_received",
                "open",
            ],
            "archiving and coming back are told with the status"
        );
    }

    #[test]
    fn timed_changes_stand_where_they_were_due() {
        let log = Log::new()
            .customer("Oi")
            .set(r#""type":"status_set","status":"waiting","until":"2026-03-10T13:00:00.000Z""#)
            .later(24 * 3_600_000)
            .customer("E então?");
        assert_eq!(
            words(&log),
            ["message_received", "open", "waiting", "in_service", "message_received"]
        );
        assert_eq!(words(&log)[3], "in_service");
        let dates: Vec<u32> = order(log.chat(), &zone())
            .iter()
            .map(|place| chrono::Datelike::day(&place.date))
            .collect();
        assert_eq!(dates, [10, 10, 10, 10, 11], "the due instant counts");
    }

    #[test]
    fn what_was_taken_back_is_left_out_with_all_that_followed() {
        let log = Log::new()
            .customer("Oi")
            .set(r#""type":"status_set","status":"closed""#)
            .set(r#""type":"undone","events":["e2"]"#);
        assert_eq!(words(&log), ["message_received", "open"]);
    }

    #[test]
    fn archiving_by_hand_is_a_line_of_its_own() {
        let log =
            Log::new().customer("Oi").set(r#""type":"archived""#).set(r#""type":"unarchived""#);
        assert_eq!(words(&log), ["message_received", "open", "archived true", "archived false"]);
    }

    #[test]
    fn unread_begins_with_the_first_message_not_read() {
        let log = Log::new().customer("1").set(r#""type":"read""#).customer("2").customer("3");
        assert_eq!(first_unread(log.chat()).map(EventId::as_str), Some("e3"));
        assert_eq!(last_received(log.chat()).map(EventId::as_str), Some("e4"));
        assert_eq!(received(log.chat()), 3);
        let log = log.agent("Sim");
        assert_eq!(first_unread(log.chat()), None);
    }

    #[test]
    fn every_shown_event_and_every_change_stands_there_once() {
        let mut log = Log::new();
        for round in 0..40 {
            log = log.customer("oi").agent("olá");
            log = match round % 4 {
                0 => log.set(r#""type":"status_set","status":"resolved""#),
                1 => log.set(r#""type":"status_set","status":"waiting","reason":"customer""#),
                2 => log.set(r#""type":"tags_changed","add":["a"],"remove":[]"#),
                _ => log.set(r#""type":"note_added","text":"nota""#),
            };
        }
        let chat = log.chat();
        let places = order(chat, &zone());
        let changes: Vec<usize> = places
            .iter()
            .filter_map(|place| match place.what {
                Spot::Change(at) => Some(at),
                Spot::Event(_) => None,
            })
            .collect();
        let expected: Vec<usize> =
            (0..chat.state().changes.len()).filter(|at| !is_told_before(chat, *at)).collect();
        assert_eq!(changes, expected);
        let events = places.len() - changes.len();
        assert_eq!(events, chat.events().iter().filter(|event| is_shown(chat, event)).count());
        assert!(places.is_sorted_by_key(|place| place.date));
    }
}
