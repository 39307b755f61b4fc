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
use crate::model::Timestamp;
use crate::store::{
    BrowserStore, FileSize, FileStore, MarkedStore, Marks, Store, StoreError, StoredFile,
};
use crate::sync::couch::{
    Erased, Going, Stub, Tries, Up, delete_files, stored_files, too_many, upload,
};
use crate::sync::{Backoff, Database, SyncError, SyncState};

/// The mark that holds which files the server had when it was last asked.
const MARK: &str = "files";
/// The wait, in milliseconds, where a person has to do something first.
const RETRY_STOPPED: i64 = 5 * 60 * 1000;
/// The server is asked again which files it has after this many milliseconds.
const ASK_AGAIN: i64 = 10 * 60 * 1000;
/// The mark that holds which files a person at this browser has erased.
const ERASED: &str = "erased-files";
/// Files that do not go one after the other: then it is the server, or the way to it.
const MOST_IN_A_ROW: u32 = 3;
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
    /// When the server has confirmed `up`, in milliseconds.
    asked: Cell<Option<i64>>,
    /// Of which desk, and which files it has.
    up: RefCell<Option<(String, Up)>>,
    /// Refused files under whose hashes the server has other bytes.
    altered: RefCell<BTreeSet<String>>,
    tries: RefCell<Tries>,
    /// When the next of the files that did not go is due, if the others went.
    due: Cell<Option<i64>>,
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
            altered: RefCell::default(),
            tries: RefCell::default(),
            due: Cell::default(),
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
            self.tries.borrow_mut().begin_again();
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
        self.due.set(None);
        let trouble = self.send_all(&place).await.err();
        if self.ended.get() {
            return;
        }
        if trouble == Some(SyncError::NoDatabase) {
            self.forget_all(&place).await;
        }
        let wait: Option<i64> = match &trouble {
            None => {
                self.backoff.borrow_mut().succeed();
                Some(ASK_AGAIN)
            }
            Some(error) if error.is_transient() => {
                let wait = self.backoff.borrow_mut().fail_by(error);
                // The others went.
                Some(self.due.get().map_or(wait, |due| wait.max(due - now())))
            }
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
    async fn send_all(self: &Rc<Self>, place: &Place) -> Result<(), SyncError> {
        let sizes = self.here().await?;
        self.remember_up(place, &sizes).await?;
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
        unknown.retain(|sha256| !found.contains_key(sha256));
        for (sha256, stub) in found {
            self.note_found(place, sha256, &stub).await?;
        }
        let mut ready: Vec<(String, u64)> =
            unknown.into_iter().map(|sha256| (sha256.clone(), size(&sha256))).collect();
        let mut trouble = self.tries.borrow().order(&mut ready, now());
        let mut in_a_row = 0;
        for (sha256, _) in ready {
            if !self.synced.get() || self.place.borrow().as_ref() != Some(place) {
                return Ok(());
            }
            match self.send(place, &sha256).await {
                Ok(()) => {
                    in_a_row = 0;
                    self.tries.borrow_mut().succeed(&sha256);
                }
                // The storage, or whoever is signed in: no other file goes either.
                Err(error) if error == SyncError::Storage || !error.is_transient() => {
                    return Err(error);
                }
                Err(error) => {
                    self.tries.borrow_mut().fail(&sha256, error.clone(), now());
                    trouble = Some(error);
                    in_a_row += 1;
                    // It is not this one file.
                    if in_a_row == MOST_IN_A_ROW {
                        break;
                    }
                }
            }
        }
        if in_a_row < MOST_IN_A_ROW {
            self.due.set(self.tries.borrow().next(now()));
        }
        trouble.map_or(Ok(()), Err)
    }

    /// Sends a file, unless it has been erased while others were sent.
    async fn send(self: &Rc<Self>, place: &Place, sha256: &str) -> Result<(), SyncError> {
        if !self.is_named(sha256).await {
            self.publish(|standing| standing.waiting.retain(|it, _| *it != sha256));
            return Ok(());
        }
        let file = self.store.file(sha256).await.map_err(|error| storage(&error))?;
        let StoredFile::Here(bytes) = file else { return Ok(()) };
        let there = Signed::to(&place.url);
        let gone: Rc<dyn Fn(u64)> = {
            let (lane, sha256) = (Rc::downgrade(self), sha256.to_owned());
            let going = Going::new(bytes.len() as u64);
            // Each time it is told, the other tabs hear of all files that wait.
            Rc::new(move |gone| {
                if let Some(step) = going.step(gone)
                    && let Some(lane) = lane.upgrade()
                {
                    lane.publish(|standing| standing.going = Some((sha256.clone(), step)));
                }
            })
        };
        gone(0);
        let sent = upload(&*there, &place.database, sha256, Rc::clone(&bytes), gone).await;
        if self.standing.borrow().going.is_some() {
            self.publish(|standing| standing.going = None);
        }
        match sent {
            Ok(()) if self.is_named(sha256).await => {
                self.note_up(place, sha256, Stub::of(&bytes)).await
            }
            Ok(()) if self.ended.get() => Ok(()),
            // It was erased meanwhile. Whoever did looks for it again, if this person may not.
            Ok(()) => match delete_files(&*there, &place.database, &[sha256.to_owned()]).await {
                Ok(_) | Err(SyncError::NotManager) => Ok(()),
                Err(error) => Err(error),
            },
            Err(SyncError::Unfit(why)) => {
                leptos::logging::warn!("the server does not take a file: {why}");
                self.refuse(sha256);
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    /// Reads which files the server had when it was last asked, and asks it again from time to time: it may have been put back from a
    /// copy without some of them, and somebody may have erased one that was sent again since.
    async fn remember_up(
        &self,
        place: &Place,
        sizes: &BTreeMap<String, u64>,
    ) -> Result<(), SyncError> {
        let of_desk = self.up.borrow().as_ref().is_some_and(|(desk, _)| *desk == place.desk);
        if !of_desk {
            let up = up_of(&*self.store, &place.desk).await.map_err(|error| storage(&error))?;
            self.up.replace(Some((place.desk.clone(), up)));
            self.asked.set(None);
            self.publish(|standing| *standing = FilesStanding::default());
        }
        // What is not here any more is nothing to remember; if it comes again, it is to be asked for.
        self.change_up(place, |up| up.retain(|sha256| sizes.contains_key(sha256)));
        let is_fresh = self.asked.get().is_some_and(|at| now() - at < ASK_AGAIN);
        if is_fresh || !self.synced.get() {
            return Ok(());
        }
        let up = self.up.borrow().as_ref().map(|(_, up)| up.clone()).unwrap_or_default();
        let asked = up.hashes();
        let there = Signed::to(&place.url);
        // Files may come in during the request.
        self.asked.set(Some(now()));
        let found = stored_files(&*there, &place.database, &asked).await;
        let found = found.inspect_err(|_| self.asked.set(None))?;
        let stays: BTreeSet<String> = up.confirmed(&asked, &found).into_iter().collect();
        self.change_up(place, |up| up.retain(|sha256| stays.contains(sha256)));
        self.write_up().await?;
        // Somebody may have deleted what others had put under their hashes.
        let altered = self.altered.take();
        self.publish(|standing| standing.refused.retain(|sha256| !altered.contains(sha256)));
        // Nobody would look for them for minutes otherwise.
        self.delete_erased(place).await.inspect_err(|_| self.asked.set(None))
    }

    /// Deletes what was erased and has come back.
    async fn delete_erased(&self, place: &Place) -> Result<(), SyncError> {
        let marks = self.store.marks().await.map_err(|error| storage(&error))?;
        let mut erased = Erased::from_text(marks.get(ERASED).map_or("", String::as_str));
        // The mark stays as it is: another tab may be adding to it.
        erased.forget_old(now());
        let mut hashes = erased.hashes();
        if hashes.is_empty() {
            return Ok(());
        }
        let named = self.named().await;
        hashes.retain(|sha256| !named.contains_key(sha256));
        // Those are another desk's events.
        if self.ended.get() {
            return Ok(());
        }
        match delete_files(&*Signed::to(&place.url), &place.database, &hashes).await {
            // Somebody else is signed in meanwhile.
            Ok(_) | Err(SyncError::NotManager) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// The server has something under a file's hash.
    async fn note_found(
        &self,
        place: &Place,
        sha256: String,
        stub: &Stub,
    ) -> Result<(), SyncError> {
        let file = self.store.file(&sha256).await.map_err(|error| storage(&error))?;
        let StoredFile::Here(bytes) = file else { return Ok(()) };
        if Stub::of(&bytes) == *stub {
            return self.note_up(place, &sha256, stub.clone()).await;
        }
        leptos::logging::warn!("the server has other bytes under the hash of a file: {sha256}");
        self.refuse(&sha256);
        self.altered.borrow_mut().insert(sha256);
        Ok(())
    }

    fn refuse(&self, sha256: &str) {
        self.publish(|standing| {
            standing.waiting.remove(sha256);
            standing.refused.insert(sha256.to_owned());
        });
    }

    async fn note_up(&self, place: &Place, sha256: &str, stub: Stub) -> Result<(), SyncError> {
        self.change_up(place, |up| up.insert(sha256.to_owned(), stub));
        self.publish(|standing| standing.waiting.retain(|it, _| it != sha256));
        self.write_up().await
    }

    /// Changes what is known to be at a server, unless it is of another one meanwhile.
    fn change_up(&self, place: &Place, change: impl FnOnce(&mut Up)) {
        if let Some((_, up)) = self.up.borrow_mut().as_mut().filter(|(of, _)| *of == place.desk) {
            change(up);
        }
    }

    async fn write_up(&self) -> Result<(), SyncError> {
        let text = {
            let up = self.up.borrow();
            let Some((desk, up)) = &*up else { return Ok(()) };
            format!("{desk}{}", up.to_lines())
        };
        let marks = Marks::from([(MARK.to_owned(), text)]);
        let stored = self.store.append_marked(&[], &|_| marks.clone()).await;
        stored.map(drop).map_err(|error| storage(&error))
    }

    /// The server's files are lost, or it never had any.
    async fn forget_all(&self, place: &Place) {
        let mut knew = false;
        self.change_up(place, |up| knew = std::mem::take(up) != Up::default());
        self.asked.set(None);
        if !knew {
            return;
        }
        // All of them wait now.
        self.again.set(true);
        if let Err(error) = self.write_up().await {
            leptos::logging::warn!("what the server has was not noted: {error:?}");
        }
    }

    fn is_up(&self, sha256: &str) -> bool {
        self.up.borrow().as_ref().is_some_and(|(_, up)| up.has(sha256))
    }

    /// Has the server asked for files that came into the storage: they may have been there before, and have been erased since. All are
    /// asked for where none is named.
    pub fn ask_again(self: &Rc<Self>, hashes: &[String]) {
        if hashes.is_empty() {
            self.asked.set(None);
        }
        if let Some((_, up)) = &mut *self.up.borrow_mut() {
            for sha256 in hashes {
                up.forget(sha256);
            }
        }
        self.wake();
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

    /// Returns true if an event names the file.
    async fn is_named(&self, sha256: &str) -> bool {
        self.app.catch_up().await;
        self.app.read_up().await;
        self.app.names_file(sha256)
    }

    /// Removes the oldest of the files that the server has, where they take more room than they may.
    async fn make_room(&self) -> Result<(), SyncError> {
        let Some(place) = self.place.borrow().clone() else { return Ok(()) };
        if !self.synced.get() || self.asked.get().is_none() {
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
        let goes: Vec<String> = too_many(here, &named, most).into_iter().collect();
        // These may be the last ones that there are.
        let up = self.up.borrow().as_ref().map(|(_, up)| up.clone()).unwrap_or_default();
        let found = stored_files(&*Signed::to(&place.url), &place.database, &goes).await?;
        let goes = up.confirmed(&goes, &found);
        let removed =
            self.app.remove_where(true, |_| true, |sha256, _| goes.iter().any(|it| it == sha256));
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

/// Returns those of the wanted files that the server of a sync state says it has, as it did when it was last asked.
pub(super) async fn still_up(
    store: &dyn MarkedStore,
    state: &SyncState,
    wanted: &[String],
) -> Result<Vec<String>, SyncError> {
    let Some(place) = Place::of(state) else { return Ok(Vec::new()) };
    let up = up_of(store, &place.desk).await.map_err(|error| storage(&error))?;
    let found = stored_files(&*Signed::to(&place.url), &place.database, wanted).await?;
    Ok(up.confirmed(wanted, &found))
}

/// A person at this browser erases these files: stored before the first one is deleted. The leading tab looks for them, whichever it
/// is by then. Until the erased events come from the server the old ones name them, and they stay.
pub(crate) async fn note_erased(
    store: &dyn MarkedStore,
    hashes: &[String],
) -> Result<(), StoreError> {
    if hashes.is_empty() {
        return Ok(());
    }
    let add = |before: &str| {
        let mut erased = Erased::from_text(before);
        erased.forget_old(now());
        erased.add(hashes, now());
        erased.to_text()
    };
    store.change_mark(ERASED, &add).await
}

async fn up_of(store: &dyn MarkedStore, desk: &str) -> Result<Up, StoreError> {
    let marks = store.marks().await?;
    let mut lines = marks.get(MARK).map(String::as_str).unwrap_or_default().lines();
    let same = lines.next() == Some(desk);
    Ok(Up::from_lines(lines.filter(|_| same)))
}

fn now() -> i64 {
    device_now().millis()
}

fn storage(error: &StoreError) -> SyncError {
    leptos::logging::error!("the storage failed while files were sent: {error:?}");
    SyncError::Storage
}
