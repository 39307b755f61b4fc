//! Arrivals: signals new attendances, late messages, mentions and chats that became the agent's for the sound, the system
//! notification and screen readers.

use std::time::Duration;

use leptos::prelude::*;

use crate::app::desk_kind::Phase;
use crate::app::handle::App;
use crate::app::server::leader::Lead;
use crate::app::session::clock::desk_now;
use crate::journal::{ChatIx, Event};
use crate::model::{DAY, MINUTE};
use crate::sync::Connection;
use crate::view::arrival::{Arrival, Before, Received, received};
use crate::view::desk_view::DeskView;

/// Milliseconds during which news is gathered, so that what comes together is told once.
const GATHERED: u64 = 300;

/// The longest that news waits for the rest of what came during a break, in turns of [`GATHERED`].
const TURNS: u32 = 30;

impl App {
    /// Returns what may be news among events that are about to be folded; none while the desk is opening, when nothing is news.
    pub(crate) fn arriving(self, events: &[Event]) -> Vec<Received> {
        if self.phase.try_get_untracked() == Some(Phase::Ready) {
            received(events, untrack(|| self.me()).as_ref())
        } else {
            Vec::new()
        }
    }

    /// Signals what is news among what has just been folded.
    ///
    /// What happened more than a minute ago is news only if this tab had been in sync with the server before: the first load of
    /// a desk, and what came while it was closed, show as unread and do not sound. Nor does what a colleague imports, which is
    /// older than a day.
    pub(crate) fn note_arrivals(self, received: &[Received]) {
        if received.is_empty() {
            return;
        }
        let was_in_sync = self.runtime.try_with_value(|runtime| runtime.was_in_sync);
        let followed = !self.is_shared_untracked() || was_in_sync == Some(true);
        let oldest = desk_now().plus(if followed { -DAY } else { -MINUTE });
        let recent = received.iter().filter(|(_, _, at)| *at > oldest);
        let news = self.still_news(recent.cloned().collect());
        if news.is_empty() {
            return;
        }
        let news = news.into_iter().map(|(received, _)| received);
        let idle = self.runtime.try_update_value(|runtime| {
            let idle = runtime.news.is_empty();
            runtime.news.extend(news);
            idle
        });
        if idle == Some(true) {
            self.tell_news(TURNS);
        }
    }

    /// Looks at the desk before events are folded, or before it advances; not while it is opening, when nothing is news.
    pub(crate) fn before(self, events: &[Event]) -> Option<Before> {
        if self.phase.try_get_untracked() != Some(Phase::Ready) {
            return None;
        }
        let me = untrack(|| self.me());
        let before = |desktop: &DeskView| Before::of(&desktop.desk, events, me.as_ref());
        self.desktop.try_with_untracked(before)
    }

    /// Signals what time has made the agent's in some chats since then.
    pub(crate) fn note_due(self, chats: &[ChatIx], before: Option<&Before>) {
        let Some(before) = before.filter(|_| !chats.is_empty()) else {
            return;
        };
        let me = untrack(|| self.me());
        let due = |desktop: &DeskView| before.due(&desktop.desk, chats, me.as_ref());
        self.note_arrivals(&self.desktop.try_with_untracked(due).unwrap_or_default());
    }

    /// Tells the gathered news in a moment, or later if more of what came during a break is on its way.
    fn tell_news(self, turns: u32) {
        let tell = move || {
            let link = self.link.try_get_untracked().flatten();
            let to_come = link.and_then(|link| match link.connection {
                Connection::Syncing { to_come, .. } => to_come,
                _ => None,
            });
            if to_come.is_some_and(|events| events > 0) && turns > 0 {
                return self.tell_news(turns - 1);
            }
            let news = self.runtime.try_update_value(|runtime| std::mem::take(&mut runtime.news));
            // A colleague may have answered what came first.
            let news = self.still_news(news.unwrap_or_default()).into_iter();
            if let Some(arrival) = Arrival::gathered(news.map(|(_, arrival)| arrival).collect()) {
                self.arrived.set(Some(arrival));
            }
        };
        set_timeout(tell, Duration::from_millis(GATHERED));
    }

    fn still_news(self, received: Vec<Received>) -> Vec<(Received, Arrival)> {
        let me = untrack(|| self.me());
        let news = self.desktop.try_with_untracked(|desktop| {
            let news = received.into_iter().filter_map(|received| {
                let arrival = Arrival::of(
                    desktop.desk.by_id(&received.0)?,
                    &received,
                    me.as_ref(),
                    desktop.desk.config(),
                )?;
                Some((received, arrival))
            });
            news.collect()
        });
        news.unwrap_or_default()
    }

    /// Returns true in the first tab of the browser that asks about an arrival, so that only one tab rings.
    pub async fn claims(self, arrival: &Arrival) -> bool {
        let desk = self.kind.get_untracked().name();
        let name = format!("arrival-{desk}-{}-{}", arrival.at, arrival.chat);
        let Some(lead) = Lead::take(&name).await else {
            return false;
        };
        // The lock is held until the arrival is too old for every tab.
        set_timeout(move || drop(lead), Duration::from_millis(MINUTE.unsigned_abs()));
        true
    }
}
