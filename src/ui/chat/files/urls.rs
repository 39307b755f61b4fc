//! Addresses of files in memory (`blob:`), made when a file is shown and revoked when nothing shows it any more.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use js_sys::{Array, Function, Reflect, Uint8Array};
use leptos::prelude::{document, set_timeout};
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, Url};

use crate::app::{App, Away, FileHere};
use crate::files::{HEAD, Kind, Shown, webm_of_ogg};
use crate::lazy::lazy_part;
use crate::model::Attachment;

/// The time that an address outlives its last view: a row that is drawn anew needs it again at once.
const LINGERS: Duration = Duration::from_secs(3);

thread_local! {
    static OPEN: RefCell<HashMap<String, Arc<OpenFile>>> = RefCell::new(HashMap::new());
}

/// An address, revoked when it is dropped.
#[derive(Debug, PartialEq, Eq)]
pub struct BlobUrl(String);

impl BlobUrl {
    /// Makes an address for a blob. `None` if the browser refuses.
    pub fn of(blob: &Blob) -> Option<Self> {
        Url::create_object_url_with_blob(blob).inspect_err(warn).ok().map(Self)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Drop for BlobUrl {
    fn drop(&mut self) {
        drop(Url::revoke_object_url(&self.0).inspect_err(warn));
    }
}

/// A file that is shown.
#[derive(Debug, PartialEq, Eq)]
pub struct OpenFile {
    pub url: BlobUrl,
    /// What its bytes say, whatever its sender says.
    pub kind: Kind,
    pub shown: Shown,
    /// The storage had no room for it.
    pub unsaved: bool,
}

/// A view's hold on an open file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lease(Arc<OpenFile>);

impl std::ops::Deref for Lease {
    type Target = OpenFile;
    fn deref(&self) -> &OpenFile {
        &self.0
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        // The map's and this one.
        if Arc::strong_count(&self.0) == 2 {
            set_timeout(prune, LINGERS);
        }
    }
}

/// The state of a file in a view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileState {
    Loading,
    /// It is here, and nothing of it has been read yet.
    Waiting,
    Open(Lease),
    Removed,
    Missing,
    /// It is not here, and was not fetched.
    Away(Away),
    /// The storage did not answer, or the browser cannot show what it claims to be.
    Unreadable,
}

/// Opens a message's file for a view.
pub async fn open(app: App, file: &Attachment) -> FileState {
    let open = OPEN.with_borrow(|open| open.get(&*file.sha256).cloned());
    if let Some(open) = open.filter(|open| !open.unsaved) {
        return FileState::Open(Lease(open));
    }
    let (bytes, unsaved) = match app.file(file).await {
        Ok(FileHere::Stored(bytes)) => (bytes, false),
        Ok(FileHere::Unsaved(bytes)) => (bytes, true),
        Ok(FileHere::Removed) => return FileState::Removed,
        Ok(FileHere::Missing) => return FileState::Missing,
        Ok(FileHere::Away(why)) => return FileState::Away(why),
        Err(_) => return FileState::Unreadable,
    };
    let bytes = playable(bytes).await;
    let head = bytes.get(..HEAD).unwrap_or(&bytes);
    let kind = Kind::of(head);
    let Some(url) = blob(&bytes, kind).as_ref().and_then(BlobUrl::of) else {
        return FileState::Unreadable;
    };
    let open = Arc::new(OpenFile { url, kind, shown: kind.shown(head), unsaved });
    OPEN.with_borrow_mut(|all| all.insert(file.sha256.to_string(), Arc::clone(&open)));
    FileState::Open(Lease(open))
}

lazy_part! {
    opus:
    fn webm(ogg: Rc<[u8]>) -> Option<Vec<u8>> { webm_of_ogg(&ogg) }
}

thread_local! {
    /// False once the browser could not play Ogg.
    static PLAYS_OGG: Cell<Option<bool>> = const { Cell::new(None) };
    /// The sounds that were opened again for that: what is no voice note is still Ogg then.
    static AGAIN: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
}

/// Returns a sound in a form that the browser plays, if it is a voice note in one that it does not.
async fn playable(bytes: Rc<[u8]>) -> Rc<[u8]> {
    let is_ogg = Kind::of(bytes.get(..HEAD).unwrap_or(&bytes)) == Kind::Ogg;
    if !is_ogg || plays_ogg() {
        return bytes;
    }
    // A part that could not be fetched leaves the card, with which the file is saved.
    webm(Rc::clone(&bytes)).await.ok().flatten().map_or(bytes, Rc::from)
}

fn plays_ogg() -> bool {
    if let Some(plays) = PLAYS_OGG.get() {
        return plays;
    }
    let element = document().create_element("audio").ok();
    let can = element.and_then(|audio| {
        let ask: Function = Reflect::get(&audio, &"canPlayType".into()).ok()?.dyn_into().ok()?;
        ask.call1(&audio, &"audio/ogg; codecs=opus".into()).ok()?.as_string()
    });
    let plays = can.is_some_and(|can| !can.is_empty());
    PLAYS_OGG.set(Some(plays));
    plays
}

/// Notes that the browser did not play an open file. Returns true if it may play it in another form, when it is opened again.
pub fn was_not_played(sha256: &str, open: &OpenFile) -> bool {
    let is_new = || AGAIN.with_borrow_mut(|again| again.insert(sha256.to_owned()));
    if open.kind != Kind::Ogg || !is_new() {
        return false;
    }
    PLAYS_OGG.set(Some(false));
    OPEN.with_borrow_mut(|all| all.remove(sha256));
    true
}

fn blob(bytes: &[u8], kind: Kind) -> Option<Blob> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(kind.mime());
    Blob::new_with_u8_array_sequence_and_options(&parts, &options).inspect_err(warn).ok()
}

/// Closes the files that no view holds.
fn prune() {
    OPEN.with_borrow_mut(|open| open.retain(|_, file| Arc::strong_count(file) > 1));
}

fn warn(error: &JsValue) {
    leptos::logging::warn!("a file could not be shown: {error:?}");
}
