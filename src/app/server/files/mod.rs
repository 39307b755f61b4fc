//! Files of a shared desk: those that are not on the server yet, and those that are there and not here.
//!
//! `standing`: what is known of them. `lane`: the leading tab sends files once the events that name them are there, and keeps what this browser holds of the
//! server's within bounds; every tab fetches what it shows (`fetch`).

mod fetch;
pub(crate) mod lane;
pub(crate) mod standing;

use std::collections::BTreeSet;
use std::pin::Pin;
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::handle::App;
use crate::lazy::lazy_part;
use crate::model::Attachment;
pub use standing::Away;
use standing::FilesStanding;
use standing::STANDING;

/// Resolves to the bytes.
type Download = Pin<Box<dyn Future<Output = Result<Rc<[u8]>, Away>>>>;

lazy_part! {
    sync:
    fn fetching(app: App, file: Attachment) -> Download {
        Box::pin(async move { fetch::fetch(app, &file).await })
    }
}

lazy_part! {
    sync:
    fn adding() -> fn(App, Vec<String>) {
        |app, hashes| {
            if let Some(engine) = super::session::current(app) {
                engine.files_added(hashes);
            }
        }
    }
}

/// Resolves to hashes.
type Hashes = Pin<Box<dyn Future<Output = BTreeSet<String>>>>;

lazy_part! {
    sync:
    fn there(app: App, wanted: Vec<String>) -> Hashes { Box::pin(fetch::files_there(app, wanted)) }
}

impl App {
    /// Returns those of these files that the server of a shared desk confirms to have.
    pub(in crate::app) async fn files_on_server(self, wanted: Vec<String>) -> BTreeSet<String> {
        match there(self, wanted).await {
            Ok(there) => there.await,
            // `App::share` has reported it. Nothing is known of any.
            Err(_unfetched) => BTreeSet::new(),
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
        match fetching(self, file.clone()).await {
            Ok(fetching) => fetching.await,
            Err(error) => {
                leptos::logging::error!("what fetches files was not fetched: {error:?}");
                Err(Away::Failed)
            }
        }
    }

    /// Has files sent that came into the storage; none stands for any. Of what was sent and erased before the server is asked anew.
    pub(in crate::app) fn files_added(self, hashes: Vec<String>) {
        if !self.is_shared_untracked() {
            return;
        }
        spawn_local(async move {
            // `App::share` has reported a part that could not be fetched.
            #[allow(irrefutable_let_patterns, reason = "fails only where parts are fetched")]
            if let Ok(added) = adding().await {
                added(self, hashes);
            }
        });
    }
}
