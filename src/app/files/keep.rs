//! Sends, reads and removes files.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use leptos::prelude::*;

use crate::app::actions::desk::ON_FORGET;
use crate::app::demo::Undrawn;
use crate::app::handle::{App, Runtime};
use crate::app::journal::commit::trouble;
use crate::app::journal::export::hand_over;
use crate::app::{Away, DeskKind, NotDone};
use crate::files::{MAX_BYTES, MEGABYTE, is_sha256};
use crate::journal::Event;
use crate::model::{Attachment, ChatId, Timestamp};
use crate::store::{
    BrowserStore, FileContent, FileSize, FileStore, MemoryStore, StoreError, Stored, StoredFile,
};
use crate::view::actions::{Action, Done};
use crate::view::desk_view::DeskView;
use crate::view::health::StorageTrouble;

/// The type of what is only handed over: no browser opens it.
const BYTES: &str = "application/octet-stream";

thread_local! {
    /// Files that the storage did not take, by desk and hash. They last as long as the page.
    static UNSAVED: RefCell<BTreeMap<Unsaved, Rc<[u8]>>> = const { RefCell::new(BTreeMap::new()) };
}

type Unsaved = (DeskKind, String);

/// The bytes of a file, as far as this browser has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileHere {
    Stored(Rc<[u8]>),
    /// In memory only: the storage had no room.
    Unsaved(Rc<[u8]>),
    /// They were here, and were removed to make room.
    Removed,
    Missing,
    /// Another browser of the shared desk has it, or the server.
    Away(Away),
}

impl From<StoredFile> for FileHere {
    fn from(file: StoredFile) -> Self {
        match file {
            StoredFile::Here(bytes) => Self::Stored(bytes),
            StoredFile::Removed => Self::Removed,
            StoredFile::Missing => Self::Missing,
        }
    }
}

impl App {
    /// Does an action that brings a file, as [`App::act`] does one without: its events and the bytes are stored together or
    /// not at all. Where there is no room for the bytes, the message is kept without them, and they last as long as the
    /// page. Returns false beside what was done if that is so.
    ///
    /// # Errors
    /// The reason why nothing changed.
    pub async fn act_with_file(
        self,
        action: Action,
        file: FileContent,
    ) -> Result<(Done, bool), NotDone> {
        let events = self.events_of(&action).await?;
        let done = Done::of(&events);
        let gone = NotDone::Storage(StorageTrouble::TakenAway);
        let (Some(store), Some(files)) = (self.store(), self.files()) else {
            return Err(gone);
        };
        let desk = self.kind.get_untracked();
        let sha256 = file.sha256.clone();
        let batch: Vec<Stored> = events.iter().map(Stored::from).collect();
        let mut appended = files.append_with_files(&batch, std::slice::from_ref(&file)).await;
        let stored = appended.is_ok();
        if let Err(error) = &appended {
            leptos::logging::warn!("the storage did not take a file: {error:?}");
            let name = (desk, file.sha256);
            UNSAVED.with_borrow_mut(|unsaved| unsaved.insert(name, file.bytes));
            ON_FORGET.set(Some(|desk| {
                UNSAVED.with_borrow_mut(|unsaved| unsaved.retain(|(of, _), _| *of != desk));
            }));
            appended = store.append(&batch).await;
        } else {
            is_saved(desk, &file.sha256);
        }
        self.written(&store, events, appended, action.is_held()).map_err(NotDone::Storage)?;
        if stored {
            self.files_added(vec![sha256]);
        }
        Ok((done, stored))
    }

    /// Tries to store a file that the storage did not take.
    ///
    /// # Errors
    /// The reason why it is still in memory only.
    pub async fn save_file(self, sha256: &str) -> Result<(), StorageTrouble> {
        let bytes = self.unsaved_file(sha256);
        let (Some(bytes), Some(files)) = (bytes, self.files()) else {
            return Err(StorageTrouble::TakenAway);
        };
        let file = FileContent { sha256: sha256.to_owned(), bytes };
        let desk = self.kind.get_untracked();
        files.append_with_files(&[], &[file]).await.map_err(|error| trouble(&error))?;
        is_saved(desk, sha256);
        self.files_added(vec![sha256.to_owned()]);
        Ok(())
    }

    /// Returns the bytes of a message's file; on a shared desk they are fetched where they are not here, and in the demo drawn.
    ///
    /// # Errors
    /// The storage does not answer.
    pub async fn file(self, file: &Attachment) -> Result<FileHere, StorageTrouble> {
        if let Some(bytes) = self.unsaved_file(&file.sha256) {
            return Ok(FileHere::Unsaved(bytes));
        }
        // The name comes from outside, and may name nothing.
        let Some(files) = self.files().filter(|_| is_sha256(&file.sha256)) else {
            return Ok(FileHere::Missing);
        };
        let read = |stored: Result<StoredFile, StoreError>| {
            stored.map(FileHere::from).map_err(|error| {
                leptos::logging::error!("a file could not be read: {error:?}");
                trouble(&error)
            })
        };
        let mut here = read(files.file(&file.sha256).await)?;
        if here == FileHere::Missing && self.kind.get_untracked() == DeskKind::Demo {
            let drawn = self.draw_demo_files().await;
            here = read(files.file(&file.sha256).await)?;
            if let (FileHere::Missing, Err(why)) = (&here, drawn) {
                return match why {
                    Undrawn::Fetching(_) => Ok(FileHere::Away(Away::Offline)),
                    Undrawn::Storage(error) => Err(trouble(&error)),
                };
            }
        }
        if matches!(here, FileHere::Removed | FileHere::Missing) && self.is_shared_untracked() {
            let fetched = self.fetch_file(file).await;
            return Ok(fetched.map_or_else(FileHere::Away, FileHere::Stored));
        }
        Ok(here)
    }

    /// Returns the size of a message's file in this browser; `None` if it was never here.
    ///
    /// # Errors
    /// The storage does not answer.
    pub async fn file_size(self, file: &Attachment) -> Result<Option<FileSize>, StorageTrouble> {
        if self.unsaved_file(&file.sha256).is_some() {
            return Ok(Some(FileSize { bytes: file.bytes, removed: false }));
        }
        let Some(files) = self.files().filter(|_| is_sha256(&file.sha256)) else {
            return Ok(None);
        };
        let size = files.file_size(&file.sha256).await.map_err(|error| trouble(&error))?;
        if size.is_none() && self.kind.get_untracked() == DeskKind::Demo {
            let drawn = self.draw_demo_files().await;
            let size = files.file_size(&file.sha256).await.map_err(|error| trouble(&error))?;
            // What was not drawn now is when it is wanted.
            let later = drawn.is_err().then_some(FileSize { bytes: file.bytes, removed: false });
            return Ok(size.or(later));
        }
        Ok(size)
    }

    /// Returns the largest file of the desk, in bytes. Reactive.
    #[must_use]
    pub fn file_limit(self) -> u64 {
        let limit = self.present(|desk| desk.config().settings().file_limit_mb);
        (limit * MEGABYTE).min(MAX_BYTES)
    }

    /// Hands bytes to the browser, which saves them under a name. Returns false if the browser refused.
    #[must_use]
    pub fn download(self, bytes: &[u8], name: &str) -> bool {
        hand_over(&Array::of1(&Uint8Array::from(bytes)), BYTES, name)
    }

    /// Returns the sizes of the stored files, and of the removed ones.
    ///
    /// # Errors
    /// The storage does not answer.
    pub async fn file_sizes(self) -> Result<BTreeMap<String, FileSize>, StorageTrouble> {
        let files = self.files().ok_or(StorageTrouble::TakenAway)?;
        // What is not drawn takes no room, and it has said why.
        drop(self.draw_demo_files().await);
        files.file_sizes().await.map_err(|error| trouble(&error))
    }

    /// Removes the bytes of files that no message since an instant names, to make room. The messages stay, and say so. What a
    /// shared desk's server does not have stays too.
    ///
    /// # Errors
    /// The storage refused, or other tabs keep writing: nothing was removed.
    pub async fn remove_files_before(self, before: Timestamp) -> Result<(), StorageTrouble> {
        let there = if self.is_shared_untracked() {
            let (sizes, named) = (self.file_sizes().await?, self.named_files(|_| true).await);
            let is_old = |it: &String| named.get(it).is_some_and(|at| *at < before);
            let stored = sizes.into_iter().filter(|(_, size)| !size.removed).map(|(it, _)| it);
            Some(self.files_on_server(stored.filter(is_old).collect()).await)
        } else {
            None
        };
        let goes = |sha256: &str, named: Option<Timestamp>| {
            named.is_some_and(|at| at < before)
                && there.as_ref().is_none_or(|there| there.contains(sha256))
        };
        self.remove_where(true, |_| true, goes).await
    }

    /// Deletes the bytes of chats' files that no other chat names: the chats were erased on the customer's request.
    ///
    /// # Errors
    /// As [`App::remove_files_before`].
    pub async fn erase_files(
        self,
        chats: &[ChatId],
        erased: &[Attachment],
    ) -> Result<(), StorageTrouble> {
        let erased: BTreeSet<&str> = erased.iter().map(|file| &*file.sha256).collect();
        let elsewhere = |event: &Event| event.chat.as_ref().is_none_or(|it| !chats.contains(it));
        let mut unsaved = self.unsaved_files();
        unsaved.retain(|(sha256, _)| erased.contains(sha256.as_str()));
        // The journal is read for them only where there are some.
        if !unsaved.is_empty() {
            let (desk, named) = (self.kind.get_untracked(), self.named_files(&elsewhere).await);
            for (sha256, _) in unsaved.into_iter().filter(|(it, _)| !named.contains_key(it)) {
                UNSAVED.with_borrow_mut(|unsaved| unsaved.remove(&(desk, sha256)));
            }
        }
        let goes =
            |sha256: &str, named: Option<Timestamp>| named.is_none() && erased.contains(sha256);
        self.remove_where(false, elsewhere, goes).await
    }

    /// Deletes the bytes that no event names: another browser has erased a chat.
    ///
    /// # Errors
    /// As [`App::remove_files_before`].
    pub async fn sweep_files(self) -> Result<(), StorageTrouble> {
        self.remove_where(false, |_| true, |_, named| named.is_none() && self.knows_all()).await
    }

    /// Returns true if every stored event is in the desk, once the journal has been read. What this version cannot read may
    /// name files too, and so may what a server refused.
    fn knows_all(self) -> bool {
        let all_read = self.health.with_untracked(|health| health.unreadable == 0);
        let all_folded = |runtime: &Runtime| runtime.aside.is_empty() && runtime.returning == 0;
        all_read && self.runtime.try_with_value(all_folded) == Some(true)
    }

    fn unsaved_file(self, sha256: &str) -> Option<Rc<[u8]>> {
        let name = (self.kind.get_untracked(), sha256.to_owned());
        UNSAVED.with_borrow(|unsaved| unsaved.get(&name).cloned())
    }

    /// Returns the files of the open desk that the storage did not take.
    pub(super) fn unsaved_files(self) -> Vec<(String, Rc<[u8]>)> {
        let desk = self.kind.get_untracked();
        UNSAVED.with_borrow(|unsaved| {
            let of_desk = unsaved.iter().filter(|((of, _), _)| *of == desk);
            of_desk.map(|((_, sha256), bytes)| (sha256.clone(), Rc::clone(bytes))).collect()
        })
    }

    /// Returns the files of a chat.
    #[must_use]
    pub fn files_of(self, chat: &ChatId) -> Vec<Attachment> {
        self.peek_present(|desk| {
            let events = desk.by_id(chat).map_or(&[][..], |chat| chat.events());
            events.iter().filter_map(Event::attachment).cloned().collect()
        })
    }

    /// Removes the files for which `goes` returns true, given the instant of the latest event that names them, of those that
    /// count. `trace` keeps the fact that they were here.
    pub(in crate::app) async fn remove_where(
        self,
        trace: bool,
        counts: impl Fn(&Event) -> bool,
        goes: impl Fn(&str, Option<Timestamp>) -> bool,
    ) -> Result<(), StorageTrouble> {
        let gone = StorageTrouble::TakenAway;
        let (store, files) = self.store().zip(self.files()).ok_or(gone)?;
        // Another tab may write between the look at the journal and the removal: then it is looked at anew.
        for _ in 0..3 {
            let sizes = files.file_sizes().await.map_err(|error| trouble(&error))?;
            let stored = sizes.iter().filter(|(_, size)| !(trace && size.removed));
            let stored: Vec<&String> = stored.map(|(sha256, _)| sha256).collect();
            if stored.is_empty() {
                return Ok(());
            }
            let named = self.named_files(&counts).await;
            // Another desk may have been opened while the journal was read: its events name other files.
            if !self.holds(&store) {
                return Err(gone);
            }
            // What could not be read may name any of them.
            if self.lacks_history() {
                return Err(StorageTrouble::Failed);
            }
            let goes = |sha256: &&&String| goes(sha256, named.get(sha256.as_str()).copied());
            let hashes: Vec<String> = stored.iter().filter(goes).map(|it| (*it).clone()).collect();
            let seq = self.runtime.try_with_value(|runtime| runtime.seq).unwrap_or_default();
            let removed = files.remove_files(&hashes, seq, trace).await;
            if removed.map_err(|error| trouble(&error))? {
                return Ok(());
            }
            self.catch_up().await;
        }
        Err(StorageTrouble::Failed)
    }

    /// Returns the files that events name, each with the instant of the latest one, once the whole journal is here.
    pub(in crate::app) async fn named_files(
        self,
        counts: impl Fn(&Event) -> bool,
    ) -> BTreeMap<String, Timestamp> {
        self.read_up().await;
        let mut named: BTreeMap<String, Timestamp> = BTreeMap::new();
        let mut note = |event: &Event| {
            if let Some(file) = event.attachment().filter(|_| counts(event)) {
                let at = named.entry(file.sha256.to_string()).or_insert(event.at);
                *at = event.at.max(*at);
            }
        };
        self.desktop.with_untracked(|desktop| {
            desktop.desk.chats().flat_map(|(_, chat)| chat.events()).for_each(&mut note);
        });
        self.runtime.with_value(|runtime| runtime.whole.held().for_each(&mut note));
        named
    }

    /// Returns true if an event that has been read names a file.
    pub(in crate::app) fn names_file(self, sha256: &str) -> bool {
        let names = |event: &Event| event.attachment().is_some_and(|it| &*it.sha256 == sha256);
        let in_chats = |desktop: &DeskView| {
            desktop.desk.chats().flat_map(|(_, chat)| chat.events()).any(names)
        };
        self.desktop.with_untracked(in_chats)
            || self.runtime.with_value(|runtime| runtime.whole.held().any(names))
    }

    pub(in crate::app) fn files(self) -> Option<Rc<dyn FileStore>> {
        let store = self.runtime.try_with_value(|runtime| runtime.whole_store.clone()).flatten()?;
        match store.downcast::<BrowserStore>() {
            Ok(store) => Some(store),
            Err(store) => Some(store.downcast::<MemoryStore>().ok()?),
        }
    }
}

/// The storage of a desk has the file now.
pub(super) fn is_saved(desk: DeskKind, sha256: &str) {
    UNSAVED.with_borrow_mut(|unsaved| unsaved.remove(&(desk, sha256.to_owned())));
}
