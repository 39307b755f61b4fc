//! Taking a customer's words out of a chat, on their request (design §12): on the server first; every desk follows it.

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

/// Why a chat's words are there still. What was taken out stays so; it can be done again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unerased {
    /// The desk has no server.
    Alone,
    /// Some of what was written in it has not reached the server.
    Waiting,
    /// The server, as a whole.
    Sync(SyncError),
    /// The server did not take so many events.
    Some(usize),
}

/// Events of a chat that hold a text, a contact or a file.
fn with_words(chat: &Chat) -> Vec<EventId> {
    let holds = |line: &str| codec::erased(line) != line;
    let events = chat.events().iter();
    let events = events.filter(|event| holds(&codec::encode(event)));
    events.map(|event| event.id.clone()).collect()
}

/// Out of how many events a chat's words are taken, or what is there still and why.
type Erasing = Pin<Box<dyn Future<Output = Result<usize, Unerased>>>>;

lazy_part! {
    sync:
    /// Takes the words of a chat out.
    pub fn erase_words(app: App, chat: ChatId) -> Erasing {
        Box::pin(async move { app.erase_chat(&chat).await })
    }
}

impl App {
    /// How many events of a chat hold a text, a contact or a file.
    #[must_use]
    pub fn words_of(self, chat: &ChatId) -> usize {
        self.peek_present(|desk| desk.by_id(chat).map_or(0, |chat| with_words(chat).len()))
    }

    /// Takes text, contact and files out of all that is in a chat, as a manager. Tells out of how many events. The desk here
    /// follows when the server says so.
    async fn erase_chat(self, chat: &ChatId) -> Result<usize, Unerased> {
        let engine = session::current(self).ok_or(Unerased::Alone)?;
        let ids = self.peek_present(|desk| desk.by_id(chat).map_or_else(Vec::new, with_words));
        let waits =
            self.on_its_way.with_untracked(|waiting| ids.iter().any(|id| waiting.contains(id)));
        if waits {
            return Err(Unerased::Waiting);
        }
        let ledger = match remembered(&*engine.store).await {
            Ok(Some(ledger)) => ledger,
            Ok(None) => return Err(Unerased::Alone),
            Err(error) => {
                self.report(&error);
                return Err(Unerased::Sync(SyncError::Storage));
            }
        };
        let there = Signed::to(&ledger.url);
        let erased = erase(&*there, &Database::new(&ledger.database), &ids).await;
        let erased = erased.map_err(Unerased::Sync)?;
        if erased.refused.is_empty() {
            Ok(erased.erased)
        } else {
            leptos::logging::warn!("not erased: {:?}", erased.refused);
            Err(Unerased::Some(erased.refused.len()))
        }
    }
}
