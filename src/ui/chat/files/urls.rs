//! Addresses of files in memory (`blob:`), made when a file is shown and revoked when nothing shows it any more.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use js_sys::{Array, Uint8Array};
use leptos::prelude::set_timeout;
use leptos::wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag, Url};

use crate::app::{App, Away, FileHere};
use crate::files::{HEAD, Kind, Shown};
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
    let head = bytes.get(..HEAD).unwrap_or(&bytes);
    let kind = Kind::of(head);
    let Some(url) = blob(&bytes, kind).as_ref().and_then(BlobUrl::of) else {
        return FileState::Unreadable;
    };
    let open = Arc::new(OpenFile { url, kind, shown: kind.shown(head), unsaved });
    OPEN.with_borrow_mut(|all| all.insert(file.sha256.to_string(), Arc::clone(&open)));
    FileState::Open(Lease(open))
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
