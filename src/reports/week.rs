//! Figures by hour of the week, and changes between statuses.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::{Figure, Scope, Window};
use crate::journal::{Chat, What};
use crate::model::{AuthorKind, ChatId, EventId, HOUR, Status, Timestamp, Zone};

/// A weekday from Monday, 0 to 6, and an hour of its clock, 0 to 23.
pub type WeekHour = (u8, u8);

/// One change of status in the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Transition<'a> {
    /// The chat's id.
    pub chat: &'a ChatId,
    /// The instant.
    pub at: Timestamp,
    /// The event that caused it; none for a timer.
    pub event: Option<&'a EventId>,
    /// The id of the agent who caused it, where one did.
    pub agent: Option<&'a str>,
    /// `None`: the chat had not entered the flow.
    pub from: Option<Status>,
    /// Never the same as `from`.
    pub to: Status,
}

/// Returns the weekday and the hour that the clock of a zone shows at an instant.
#[must_use]
pub fn week_hour(zone: &Zone, at: Timestamp) -> WeekHour {
    let day = zone.date_of(at).weekday().num_days_from_monday();
    let hour = at.plus(zone.offset_at(at)).millis().div_euclid(HOUR).rem_euclid(24);
    (u8::try_from(day).unwrap_or(0), u8::try_from(hour).unwrap_or(0))
}

impl<'a> Scope<'a> {
    /// Returns the number of parts of a figure in each hour of the week, by the clock of the window's zone. Hours without
    /// any are left out.
    #[must_use]
    pub fn by_week_hour(&self, figure: Figure) -> BTreeMap<WeekHour, usize> {
        let mut hours = BTreeMap::new();
        self.each_part_of(&[figure], |part| {
            if part.figure == figure {
                *hours.entry(week_hour(self.zone(), part.to)).or_default() += 1;
            }
        });
        hours
    }

    /// Returns every change of status in the window, chat by chat.
    #[must_use]
    pub fn transitions(&self) -> Vec<Transition<'a>> {
        let chats = self.chats();
        chats.flat_map(|chat| transitions(chat, self.window())).collect()
    }

    /// Returns the number of changes of status in the window per pair of statuses. Pairs without any are left out.
    #[must_use]
    pub fn flow(&self) -> BTreeMap<(Option<Status>, Status), usize> {
        let mut flow = BTreeMap::new();
        for transition in self.transitions() {
            *flow.entry((transition.from, transition.to)).or_default() += 1;
        }
        flow
    }
}

/// Returns every change of status of a chat in a window.
pub(super) fn transitions<'a>(
    chat: &'a Chat,
    window: &Window,
) -> impl Iterator<Item = Transition<'a>> {
    let changes = &chat.state().changes;
    let first = changes.partition_point(|change| change.at < window.from);
    let to = window.to;
    let inside = changes.iter().skip(first);
    inside.take_while(move |change| change.at < to).filter_map(|change| {
        let What::Status { from, to, .. } = change.what else {
            return None;
        };
        let author = &change.author;
        let agent = author.id.as_deref();
        Some(Transition {
            chat: chat.id(),
            at: change.at,
            event: change.event.as_ref(),
            agent: agent.filter(|_| author.kind == AuthorKind::Agent),
            from,
            to,
        })
    })
}
