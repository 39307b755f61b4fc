//! Arrivals: signals a new attendance for the sound, the system notification and screen readers.

use super::arrival::Arrival;
use std::time::Duration;

use leptos::prelude::*;

use crate::app::desk_kind::Phase;
use crate::app::handle::App;
use crate::app::server::leader::Lead;
use crate::app::session::clock::desk_now;
use crate::journal::ChatIx;
use crate::model::{MINUTE, Status};

impl App {
    /// Signals the newest attendance among these chats that began within the last minute. Older ones were read from the
    /// storage when the desk opened, and are not news.
    pub(crate) fn note_arrivals(self, chats: &[ChatIx]) {
        if self.phase.try_get_untracked() != Some(Phase::Ready) {
            return;
        }
        let now = desk_now();
        let last = self.desktop.try_with_untracked(|desktop| {
            let arrivals = chats.iter().filter_map(|ix| {
                let chat = desktop.desk.chat(*ix)?;
                let state = chat.state();
                let begun = state.attendance()?;
                let fresh = begun.started_in == Status::Open && now.since(begun.start) < MINUTE;
                fresh.then(|| Arrival {
                    chat: chat.id().clone(),
                    at: begun.start,
                    name: state.display_name().unwrap_or(chat.id().as_str()).to_owned(),
                    text: state
                        .last_message
                        .as_ref()
                        .map_or_else(String::new, |message| message.text.to_string()),
                })
            });
            arrivals.max_by_key(|arrival| arrival.at)
        });
        let Some(last) = last.flatten() else {
            return;
        };
        let known = self
            .arrived
            .with_untracked(|before| before.as_ref().is_some_and(|before| before.at >= last.at));
        if !known {
            self.arrived.set(Some(last));
        }
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
