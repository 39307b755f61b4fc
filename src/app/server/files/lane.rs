//! [`Lane`]: sends files from the leading tab. Everything can be found out again: what is stored here and not there is sent.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::{Rc, Weak};
use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use wasm_bindgen_futures::spawn_local;

use super::standing::{FilesStanding, show};
use crate::app::handle::App;
use crate::app::server::credentials::Signed;
use crate::app::session::clock::device_now;
use crate::model::{Timestamp, sort_by};
use crate::store::{
    BrowserStore, FileSize, FileStore, MarkedStore, Marks, Store, StoreError, StoredFile,
};
use crate::sync::couch::{stored_files, upload};
use crate::sync::{Backoff, Database, SyncError, SyncState};

/// The mark that holds which files the server had when it was last asked.
const MARK: &str = "files";
/// The wait, in milliseconds, where a person has to do something first.
const RETRY_STOPPED: i64 = 5 * 60 * 1000;
/// The most bytes of the server's files that this browser keeps, and the most in proportion to its storage.
const CACHE_BYTES: u64 = 1_000_000_000;
const CACHE_SHARE: u64 = 5;

/// The server's database of files, and which server it is: another one has other files.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    url: String,
    database: Database,
    desk: String,
}

impl Place {
    fn of(state: &SyncState) -> Option<Self> {
        // Before the first contact it may be any desk's; after signing out nobody is let in.
        (!state.desk.is_empty() && !state.user.is_empty()).then(|| Self {
            url: state.url.clone(),
            database: Database::new(&state.database).files(),
            desk: format!("{} {}", state.desk, state.created),
        })
    }
}

/// The sending of files.
pub struct Lane {
    app: App,
    store: Rc<BrowserStore>,
    tell: Box<dyn Fn(FilesStanding)>,
    /// Set while this tab leads.
    place: RefCell<Option<Place>>,
    /// True while this browser has all events of the server, which has all of this browser's.
    synced: Cell<bool>,
    /// True once the server has confirmed `up`.
    asked: Cell<bool>,
    /// Of which desk, and which files it has.
    up: RefCell<Option<(String, BTreeSet<String>)>>,
    standing: RefCell<FilesStanding>,
    running: Cell<bool>,
    again: Cell<bool>,
    backoff: RefCell<Backoff>,
    sleep: Cell<Option<TimeoutHandle>>,
    /// True once the link has ended: another lane may be at work.
    ended: Cell<bool>,
}

impl Lane {
    /// `tell` sends the standing to the other tabs.
    pub fn new(app: App, store: Rc<BrowserStore>, tell: Box<dyn Fn(FilesStanding)>) -> Rc<Self> {
        #[expect(clippy::cast_sign_loss, reason = "any number will do")]
        let seed = device_now().millis() as u64;
        Rc::new(Self {
            app,
            store,
            tell,
            place: RefCell::default(),
            synced: Cell::default(),
            asked: Cell::default(),
            up: RefCell::default(),
            standing: RefCell::default(),
            running: Cell::default(),
            again: Cell::default(),
            backoff: RefCell::new(Backoff::new(seed)),
            sleep: Cell::default(),
            ended: Cell::default(),
        })
    }

    /// Takes over where the leading tab stands with the server.
    pub fn lead(self: &Rc<Self>, state: &SyncState, synced: bool) {
        // Files go after the events that name them; whoever has not heard of an erasure would send what was erased.
        let place = Place::of(state).filter(|_| !self.ended.get());
        if *self.place.borrow() != place || self.synced.get() != synced {
            self.place.replace(place);
            self.synced.set(synced);
            self.wake();
        }
    }

    /// Ends the sending, for good.
    pub fn end(&self) {
        if self.ended.replace(true) {
            return;
        }
        self.place.take();
        show(FilesStanding::default());
        if let Some(sleep) = self.sleep.take() {
            sleep.clear();
        }
    }

    /// Looks for files to send now.
    pub fn wake(self: &Rc<Self>) {
        if self.running.get() {
            self.again.set(true);
            return;
        }
        if self.place.borrow().is_none() {
            return;
        }
        self.running.set(true);
        let this = Rc::downgrade(self);
        spawn_local(async move {
            while let Some(lane) = this.upgrade() {
                lane.again.set(false);
                lane.round().await;
                if !lane.again.get() {
                    lane.running.set(false);
                    break;
                }
            }
        });
    }

    /// Tells a new tab.
    pub fn tell_again(&self) {
        (self.tell)(self.standing.borrow().clone());
    }

    async fn round(self: &Rc<Self>) {
        let Some(place) = self.place.borrow().clone() else { return };
        let trouble = self.send_all(&place).await.err();
        if self.ended.get() {
            return;
        }
        let wait = match &trouble {
            None => {
                self.backoff.borrow_mut().succeed();
                None
            }
            Some(error) if error.is_transient() => Some(self.backoff.borrow_mut().fail_by(error)),
            Some(_) => Some(RETRY_STOPPED),
        };
        self.publish(|standing| standing.trouble = trouble);
        if let Err(error) = self.make_room().await {
            leptos::logging::warn!("files of the server were not removed: {error:?}");
        }
        if let Some(sleep) = self.sleep.take() {
            sleep.clear();
        }
        let Some(wait) = wait.filter(|_| !self.ended.get()) else { return };
        let this: Weak<Self> = Rc::downgrade(self);
        let wake = move || {
            if let Some(lane) = this.upgrade() {
                lane.wake();
            }
        };
        match set_timeout_with_handle(wake, Duration::from_millis(wait.unsigned_abs())) {
            Ok(sleep) => self.sleep.set(Some(sleep)),
            Err(error) => leptos::logging::error!("files are not sent again: {error:?}"),
        }
    }

    /// Sends what the server does not have.
    async fn send_all(&self, place: &Place) -> Result<(), SyncError> {
        self.remember_up(place).await?;
        let sizes = self.here().await?;
        let mut unknown: Vec<String> = {
            let standing = self.standing.borrow();
            let is_known = |it: &String| self.is_up(it) || standing.refused.contains(it);
            sizes.keys().filter(|it| !is_known(it)).cloned().collect()
        };
        let named = if unknown.is_empty() { BTreeMap::new() } else { self.named().await };
        unknown.retain(|sha256| named.contains_key(sha256));
        let size = |sha256: &String| sizes.get(sha256).copied().unwrap_or_default();
        let waits = unknown.iter().map(|sha256| (sha256.clone(), size(sha256))).collect();
        self.publish(|standing| standing.waiting = waits);
        if unknown.is_empty() || !self.synced.get() {
            return Ok(());
        }
        let there = Signed::to(&place.url);
        let found = stored_files(&*there, &place.database, &unknown).await?;
        unknown.retain(|sha256| !found.contains(sha256));
        self.note_up(place, found, &sizes).await?;
        // The latest first: somebody may be waiting for it.
        sort_by(&mut unknown, |one, other| named.get(other).cmp(&named.get(one)));
        for sha256 in unknown {
            if !self.synced.get() || self.place.borrow().as_ref() != Some(place) {
                return Ok(());
            }
            // It may have been erased while others were sent.
            if !self.named().await.contains_key(&sha256) {
                self.publish(|standing| standing.waiting.retain(|it, _| *it != sha256));
                continue;
            }
            let file = self.store.file(&sha256).await.map_err(|error| storage(&error))?;
            let StoredFile::Here(bytes) = file else { continue };
            match upload(&*there, &place.database, &sha256, bytes).await {
                Ok(()) => self.note_up(place, BTreeSet::from([sha256]), &sizes).await?,
                Err(SyncError::Unfit(why)) => {
                    leptos::logging::warn!("the server does not take a file: {why}");
                    self.publish(|standing| {
                        standing.waiting.remove(&sha256);
                        standing.refused.insert(sha256);
                    });
                }
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Reads which files the server had when it was last asked, and asks it once.
    async fn remember_up(&self, place: &Place) -> Result<(), SyncError> {
        let of_desk = self.up.borrow().as_ref().is_some_and(|(desk, _)| *desk == place.desk);
        if !of_desk {
            let up = up_of(&*self.store, &place.desk).await.map_err(|error| storage(&error))?;
            self.up.replace(Some((place.desk.clone(), up)));
            self.asked.set(false);
            self.publish(|standing| *standing = FilesStanding::default());
        }
        if self.asked.get() || !self.synced.get() {
            return Ok(());
        }
        // It may have been put back from a copy without some of them.
        let up = self.up.borrow().as_ref().map(|(_, up)| up.iter().cloned().collect());
        let up: Vec<String> = up.unwrap_or_default();
        let there = Signed::to(&place.url);
        let found = stored_files(&*there, &place.database, &up).await?;
        self.up.replace(Some((place.desk.clone(), found)));
        self.asked.set(true);
        Ok(())
    }

    async fn note_up(
        &self,
        place: &Place,
        found: BTreeSet<String>,
        sizes: &BTreeMap<String, u64>,
    ) -> Result<(), SyncError> {
        let text = {
            let mut up = self.up.borrow_mut();
            let (desk, up) = up.get_or_insert_with(|| (place.desk.clone(), BTreeSet::new()));
            up.extend(found);
            // What is not here any more is nothing to remember.
            up.retain(|sha256| sizes.contains_key(sha256));
            let mut text = desk.clone();
            for sha256 in up.iter() {
                text.push('\n');
                text.push_str(sha256);
            }
            text
        };
        self.publish(|standing| standing.waiting.retain(|sha256, _| !self.is_up(sha256)));
        let marks = Marks::from([(MARK.to_owned(), text)]);
        let stored = self.store.append_marked(&[], &|_| marks.clone()).await;
        stored.map(drop).map_err(|error| storage(&error))
    }

    fn is_up(&self, sha256: &str) -> bool {
        self.up.borrow().as_ref().is_some_and(|(_, up)| up.contains(sha256))
    }

    /// The files of this browser, with their sizes.
    async fn here(&self) -> Result<BTreeMap<String, u64>, SyncError> {
        let sizes = self.store.file_sizes().await.map_err(|error| storage(&error))?;
        let here = sizes.into_iter().filter(|(_, size)| !size.removed);
        Ok(here.map(|(sha256, FileSize { bytes, .. })| (sha256, bytes)).collect())
    }

    /// The files that events name, each with the latest instant.
    async fn named(&self) -> BTreeMap<String, Timestamp> {
        // Another tab may have written the event.
        self.app.catch_up().await;
        self.app.named_files(|_| true).await
    }

    /// Removes the oldest of the files that the server has, where they take more room than they may.
    async fn make_room(&self) -> Result<(), SyncError> {
        if !self.synced.get() {
            return Ok(());
        }
        let estimate = self.store.estimate().await.ok().flatten();
        let most = estimate.map_or(CACHE_BYTES, |it| CACHE_BYTES.min(it.quota / CACHE_SHARE));
        let mut here: Vec<(String, u64)> = self.here().await?.into_iter().collect();
        here.retain(|(sha256, _)| self.is_up(sha256));
        if here.iter().map(|(_, bytes)| bytes).sum::<u64>() <= most {
            return Ok(());
        }
        let named = self.named().await;
        let goes = too_many(here, &named, most);
        let removed = self.app.remove_where(true, |_| true, |sha256, _| goes.contains(sha256));
        removed.await.map_err(|_trouble| SyncError::Storage)
    }

    fn publish(&self, change: impl FnOnce(&mut FilesStanding)) {
        if self.ended.get() {
            return;
        }
        let before = self.standing.borrow().clone();
        change(&mut self.standing.borrow_mut());
        let now = self.standing.borrow().clone();
        if before != now {
            show(now.clone());
            (self.tell)(now);
        }
    }
}

impl Drop for Lane {
    fn drop(&mut self) {
        self.end();
    }
}

/// Returns the files to remove, so that no more than `most` bytes are left: those that were last named longest ago.
fn too_many(
    mut here: Vec<(String, u64)>,
    named: &BTreeMap<String, Timestamp>,
    most: u64,
) -> BTreeSet<String> {
    sort_by(&mut here, |(one, _), (other, _)| named.get(other).cmp(&named.get(one)));
    let mut bytes = 0_u64;
    let mut goes = BTreeSet::new();
    for (sha256, size) in here {
        bytes = bytes.saturating_add(size);
        if bytes > most {
            goes.insert(sha256);
        }
    }
    goes
}

/// Returns the files that the server of a sync state had when it was last asked.
pub async fn up_in(
    store: &dyn MarkedStore,
    state: &SyncState,
) -> Result<BTreeSet<String>, StoreError> {
    let Some(place) = Place::of(state) else { return Ok(BTreeSet::new()) };
    up_of(store, &place.desk).await
}

async fn up_of(store: &dyn MarkedStore, desk: &str) -> Result<BTreeSet<String>, StoreError> {
    let marks = store.marks().await?;
    let mut lines = marks.get(MARK).map(String::as_str).unwrap_or_default().lines();
    let same = lines.next() == Some(desk);
    Ok(lines.filter(|_| same).map(str::to_owned).collect())
}

fn storage(error: &StoreError) -> SyncError {
    leptos::logging::error!("the storage failed while files were sent: {error:?}");
    SyncError::Storage
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn the_newest_files_are_kept() {
        let at = |name: &str, at| (name.to_owned(), Timestamp::from_millis(at));
        let named = BTreeMap::from([at("old", 1), at("new", 3), at("mid", 2)]);
        let here: Vec<_> =
            ["mid", "new", "old", "odd"].map(|name| (name.to_owned(), 10)).into_iter().collect();
        let goes = |most| too_many(here.clone(), &named, most).into_iter().collect::<Vec<_>>();
        assert_eq!(goes(40), Vec::<String>::new());
        assert_eq!(goes(39), ["odd"]);
        assert_eq!(goes(20), ["odd", "old"]);
        assert_eq!(goes(0), ["mid", "new", "odd", "old"]);
    }
}
