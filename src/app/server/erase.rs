//! Erases what is held of a customer, at their request (design §12). On a shared desk on the server first, and every desk follows
//! it; on a desk of this browser alone, here.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::pin::Pin;
use std::rc::Rc;

use leptos::prelude::*;

use super::credentials::Signed;
use super::files::lane::note_erased;
use super::replication::remembered;
use super::session;
use crate::app::handle::App;
use crate::files::is_sha256;
use crate::journal::{Chat, Event};
use crate::lazy::lazy_part;
use crate::model::{ChatId, EventId, Timestamp};
use crate::sync::couch::{Erasure, OfCustomer, delete_files, erase_customer};
use crate::sync::{Database, SyncError};
use crate::view::erasing::{Erasable, are_all, words_in};
use crate::view::health::StorageTrouble;

/// The reason why something of a customer is left. What was erased stays so; the rest can be tried again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unerased {
    /// The desk has no server any more.
    Alone,
    /// Some events of the customer have not reached the server.
    Waiting,
    /// The customer has a chat that was not among those to erase; nothing was erased.
    Others,
    /// The server refused the whole request.
    Sync(SyncError),
    /// The server refused this number of events.
    Some(usize),
    /// The storage of this browser refused; nothing was erased.
    Storage(StorageTrouble),
}

/// Resolves to the number of events erased.
type Erasing = Pin<Box<dyn Future<Output = Result<usize, Unerased>>>>;

thread_local! {
    /// The chats that were erased in this page, and when.
    static ERASED: RefCell<BTreeMap<ChatId, Timestamp>> = const { RefCell::new(BTreeMap::new()) };
}

lazy_part! {
    sync:
    /// Erases what is held of the customer of some chats on the server.
    pub fn erase_there(app: App, chats: Vec<ChatId>) -> Erasing {
        Box::pin(async move { app.erase_on_server(&chats).await })
    }
}

lazy_part! {
    chat:
    /// Erases what is held of the customer of some chats in this browser.
    pub fn erase_here(app: App, chats: Vec<ChatId>) -> Erasing {
        Box::pin(async move { app.erase_in_browser(&chats).await })
    }
}

impl App {
    /// Returns the number of events in which something of the customer of some chats is held.
    #[must_use]
    pub fn words_of(self, chats: &[ChatId]) -> usize {
        self.peek_present(|desk| words_in(desk, chats))
    }

    /// Returns the files of some chats that no other one names, apart from those that were erased before: this desk may not have
    /// heard of it yet.
    async fn files_to_erase(self, chats: &[ChatId]) -> Vec<String> {
        let stays = |event: &Event| {
            event.chat.as_ref().is_none_or(|other| {
                let erased = ERASED.with_borrow(|erased| erased.get(other).copied());
                !chats.contains(other) && erased.is_none_or(|erased| erased < event.at)
            })
        };
        let of = |chat| self.files_of(chat).into_iter().map(|file| file.sha256.to_string());
        let mut files: Vec<String> = chats.iter().flat_map(of).collect();
        files.retain(|sha256| is_sha256(sha256));
        files.sort_unstable();
        files.dedup();
        if !files.is_empty() {
            let named = self.named_files(stays).await;
            files.retain(|sha256| !named.contains_key(sha256));
        }
        files
    }

    /// Fails where the customer has other chats by now than those that were shown: those are erased, and no others.
    fn are_all(self, chats: &[ChatId]) -> Result<(), Unerased> {
        let all = self.peek_present(|desk| are_all(desk, chats));
        if all { Ok(()) } else { Err(Unerased::Others) }
    }

    /// Erases it from every event on the server, as a manager. Returns the number of events. The desk in this browser follows when
    /// the server sends the change.
    async fn erase_on_server(self, chats: &[ChatId]) -> Result<usize, Unerased> {
        let store = session::current(self).map(|engine| Rc::clone(&engine.store));
        let store = store.ok_or(Unerased::Alone)?;
        // All of it has to be here: what is not known is not erased.
        self.read_up().await;
        self.are_all(chats)?;
        let Erasable { whole, contacts, named, .. } =
            self.peek_present(|desk| Erasable::of(desk, chats));
        let waits = self.on_its_way.with_untracked(|waiting| {
            let mut all = whole.iter().chain(&contacts).chain(&named);
            all.any(|id| waiting.contains(id))
        });
        if waits {
            return Err(Unerased::Waiting);
        }
        let sync_state = match remembered(&*store).await {
            Ok(Some(sync_state)) => sync_state,
            Ok(None) => return Err(Unerased::Alone),
            Err(error) => {
                self.report(&error);
                return Err(Unerased::Sync(SyncError::Storage));
            }
        };
        let there = Signed::to(&sync_state.url);
        let database = Database::new(&sync_state.database);
        // Before the events: afterwards nobody knows any more which they were.
        let files = self.files_to_erase(chats).await;
        // Whatever becomes of this page, they are looked for again: a browser that has not heard of it may send one of them.
        if let Err(error) = note_erased(&*store, &files).await {
            self.report(&error);
            return Err(Unerased::Sync(SyncError::Storage));
        }
        match delete_files(&*there, &database.files(), &files).await {
            // A server that has no files has none to delete.
            Ok(_) | Err(SyncError::NoDatabase) => {}
            Err(error) => return Err(Unerased::Sync(error)),
        }
        let of = OfCustomer { whole: &whole, named: &named, contacts: &contacts };
        let erasing = erase_customer(&*there, &database, of).await;
        let Erasure { erased, refused } = erasing.map_err(Unerased::Sync)?;
        // One may have come again meanwhile. If that fails, the leading tab tries it on.
        if let Err(error) = delete_files(&*there, &database.files(), &files).await {
            leptos::logging::warn!("erased files were not looked for again: {error:?}");
        }
        if refused.is_empty() {
            let now = self.clock.get_untracked();
            ERASED.with_borrow_mut(|erased| {
                erased.extend(chats.iter().map(|chat| (chat.clone(), now)));
            });
            self.forget_drafts(chats);
            Ok(erased)
        } else {
            leptos::logging::warn!("not erased: {refused:?}");
            Err(Unerased::Some(refused.len()))
        }
    }

    /// Erases it from every event of the desk, which has no server. Returns the number of events.
    async fn erase_in_browser(self, chats: &[ChatId]) -> Result<usize, Unerased> {
        self.read_up().await;
        self.are_all(chats)?;
        let erasable = self.peek_present(|desk| Erasable::of(desk, chats));
        let many = erasable.len();
        let Erasable { whole, contacts, named, left } = erasable;
        let ids: Vec<EventId> = whole.into_iter().chain(contacts).chain(named).collect();
        // What is left of an event stands before what it was, in the storage and in the fold.
        self.write(left, false).await.map_err(Unerased::Storage)?;
        self.runtime.try_update_value(|runtime| {
            runtime.unsaved.retain(|event| !ids.contains(&event.id));
        });
        self.unsaved.update(|unsaved| unsaved.retain(|id| !ids.contains(id)));
        self.forget_drafts(chats);
        Ok(many)
    }

    /// Deletes what is being written in chats.
    fn forget_drafts(self, chats: &[ChatId]) {
        for chat in chats {
            self.forget_composer(chat);
        }
    }

    /// Deletes what is being written in chats of which nothing is held: another browser has erased them.
    pub fn forget_erased_drafts(self) {
        let written = self.chats_in_writing();
        let erased =
            |chat: &ChatId| self.peek_present(|desk| desk.by_id(chat).is_some_and(Chat::is_erased));
        self.forget_drafts(&written.into_iter().filter(erased).collect::<Vec<_>>());
    }
}
