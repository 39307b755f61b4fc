//! Files of a shared desk: those that are not on the server yet, and those that are there and not here.
//!
//! `lane`: the leading tab sends files once the events that name them are there, and keeps what this browser holds of the
//! server's within bounds; every tab fetches what it shows.

pub(crate) mod lane;

use std::collections::{BTreeMap, BTreeSet};
use std::pin::Pin;
use std::rc::Rc;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use wasm_bindgen_futures::spawn_local;

use crate::app::handle::App;
use crate::lazy::lazy_part;
use crate::model::Attachment;
use crate::sync::SyncError;

thread_local! {
    /// Not in [`App`]: a desk without a server has no use for it.
    static STANDING: ArcRwSignal<FilesStanding> = ArcRwSignal::new(FilesStanding::default());
}

/// What is known of this browser's files and the server. The leading tab knows it, and tells the others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilesStanding {
    /// Files that the server does not have yet, with their sizes.
    pub waiting: BTreeMap<String, u64>,
    /// Files that the server never takes.
    pub refused: BTreeSet<String>,
    /// Why they are not sent now.
    pub trouble: Option<SyncError>,
}

/// The reason why a file that is not in this browser was not fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Away {
    /// The server does not have it, or not yet.
    NotThere,
    /// The server lets this person read no files, or nobody is signed in.
    NoAccess,
    /// The server was prepared before files went there.
    NoDatabase,
    /// The server does not answer.
    Offline,
    /// What is there are other bytes than those that were sent.
    Altered,
    /// The storage, or the part of the program that fetches files.
    Failed,
}

impl Away {
    /// True where it may be there in a moment.
    #[must_use]
    pub const fn may_come(self) -> bool {
        matches!(self, Self::NotThere | Self::Offline)
    }
}

/// Resolves to the bytes.
type Download = Pin<Box<dyn Future<Output = Result<Rc<[u8]>, Away>>>>;

lazy_part! {
    sync:
    fn fetch(app: App, file: Attachment) -> Download {
        Box::pin(async move { lane::fetch(app, &file).await })
    }
}

lazy_part! {
    sync:
    fn adding() -> fn(App) {
        |app| {
            if let Some(engine) = super::session::current(app) {
                engine.files_added();
            }
        }
    }
}

/// Resolves to hashes.
type Hashes = Pin<Box<dyn Future<Output = BTreeSet<String>>>>;

lazy_part! {
    sync:
    fn there(app: App) -> Hashes { Box::pin(lane::files_there(app)) }
}

impl App {
    /// Returns the files of this browser that the server is known to have; `None` on a desk without a server.
    pub(in crate::app) async fn files_on_server(self) -> Option<BTreeSet<String>> {
        if !self.is_shared_untracked() {
            return None;
        }
        match there(self).await {
            Ok(there) => Some(there.await),
            // `App::share` has reported it. Nothing is known of any.
            Err(_unfetched) => Some(BTreeSet::new()),
        }
    }

    /// Returns what is known of files and the server. Reactive.
    #[must_use]
    pub fn files_standing(self) -> FilesStanding {
        STANDING.with(ArcRwSignal::clone).get()
    }

    /// Returns true if the server does not have a file yet, or will never take it. Reactive.
    #[must_use]
    pub fn is_only_here(self, sha256: &str) -> bool {
        STANDING.with(ArcRwSignal::clone).with(|standing| {
            standing.waiting.contains_key(sha256) || standing.refused.contains(sha256)
        })
    }

    /// Fetches a file from the server.
    pub(in crate::app) async fn fetch_file(self, file: &Attachment) -> Result<Rc<[u8]>, Away> {
        match fetch(self, file.clone()).await {
            Ok(fetching) => fetching.await,
            Err(error) => {
                leptos::logging::error!("what fetches files was not fetched: {error:?}");
                Err(Away::Failed)
            }
        }
    }

    /// Has files sent that came into the storage without an event.
    pub(in crate::app) fn files_added(self) {
        if !self.is_shared_untracked() {
            return;
        }
        spawn_local(async move {
            // `App::share` has reported a part that could not be fetched.
            #[allow(irrefutable_let_patterns, reason = "fails only where parts are fetched")]
            if let Ok(added) = adding().await {
                added(self);
            }
        });
    }
}

pub(super) fn show(standing: FilesStanding) {
    let shown = STANDING.with(ArcRwSignal::clone);
    if shown.with_untracked(|shown| *shown != standing) {
        shown.set(standing);
    }
}
