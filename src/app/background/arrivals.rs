//! Somebody has come: for the sound, the system's own notification, and those who listen instead of looking.

use super::arrival::{Arrival};
use std::time::Duration;

use leptos::prelude::*;

use crate::app::handle::{App, Phase};
use crate::app::server::leader::Lead;
use crate::app::session::clock::desk_now;
use crate::journal::ChatIx;
use crate::model::{ChatId, MINUTE, Status, Timestamp};

impl App {
    /// Tells who has come, if among these chats is one whose attendance began within the last minute: what is read from the
    /// storage when the desk opens is no news.
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

    /// Whether this tab is the first of the browser to speak of an arrival: several tabs do not all ring.
    pub async fn claims(self, arrival: &Arrival) -> bool {
        let desk = self.kind.get_untracked().name();
        let name = format!("arrival-{desk}-{}-{}", arrival.at, arrival.chat);
        let Some(lead) = Lead::take(&name).await else {
            return false;
        };
        // Until it is no news to any tab.
        set_timeout(move || drop(lead), Duration::from_millis(MINUTE.unsigned_abs()));
        true
    }
}
