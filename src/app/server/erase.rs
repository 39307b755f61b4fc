//! Erases a customer's texts from a chat on their request (design §12): on the server first; every desk follows it.

use std::pin::Pin;

use leptos::prelude::*;

use super::credentials::Signed;
use super::replication::remembered;
use super::session;
use crate::app::handle::App;
use crate::journal::{Chat, codec};
use crate::lazy::lazy_part;
use crate::model::{ChatId, EventId};
use crate::sync::couch::erase;
use crate::sync::{Database, SyncError};

/// The reason why a chat still has texts. Erased ones stay erased; the rest can be tried again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unerased {
    /// The desk has no server.
    Alone,
    /// Some events of the chat have not reached the server.
    Waiting,
    /// The server refused the whole request.
    Sync(SyncError),
    /// The server refused this number of events.
    Some(usize),
}

/// Returns the events of a chat that hold a text, a contact or a file.
fn with_words(chat: &Chat) -> Vec<EventId> {
    let holds = |line: &str| codec::erased(line) != line;
    let events = chat.events().iter();
    let events = events.filter(|event| holds(&codec::encode(event)));
    events.map(|event| event.id.clone()).collect()
}

/// Resolves to the number of events erased.
type Erasing = Pin<Box<dyn Future<Output = Result<usize, Unerased>>>>;

lazy_part! {
    sync:
    /// Erases the texts of a chat.
    pub fn erase_words(app: App, chat: ChatId) -> Erasing {
        Box::pin(async move { app.erase_chat(&chat).await })
    }
}

impl App {
    /// Returns the number of events of a chat that hold a text, a contact or a file.
    #[must_use]
    pub fn words_of(self, chat: &ChatId) -> usize {
        self.peek_present(|desk| desk.by_id(chat).map_or(0, |chat| with_words(chat).len()))
    }

    /// Erases text, contact and files from every event of a chat, as a manager. Returns the number of events. The desk
    /// in this browser follows when the server sends the change.
    async fn erase_chat(self, chat: &ChatId) -> Result<usize, Unerased> {
        let engine = session::current(self).ok_or(Unerased::Alone)?;
        let ids = self.peek_present(|desk| desk.by_id(chat).map_or_else(Vec::new, with_words));
        let waits =
            self.on_its_way.with_untracked(|waiting| ids.iter().any(|id| waiting.contains(id)));
        if waits {
            return Err(Unerased::Waiting);
        }
        let sync_state = match remembered(&*engine.store).await {
            Ok(Some(sync_state)) => sync_state,
            Ok(None) => return Err(Unerased::Alone),
            Err(error) => {
                self.report(&error);
                return Err(Unerased::Sync(SyncError::Storage));
            }
        };
        let there = Signed::to(&sync_state.url);
        let erased = erase(&*there, &Database::new(&sync_state.database), &ids).await;
        let erased = erased.map_err(Unerased::Sync)?;
        if erased.refused.is_empty() {
            Ok(erased.erased)
        } else {
            leptos::logging::warn!("not erased: {:?}", erased.refused);
            Err(Unerased::Some(erased.refused.len()))
        }
    }
}
