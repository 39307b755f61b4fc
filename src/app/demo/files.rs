//! The bytes of the demo's files: drawn when somebody first looks at one, and kept as any other file from then on.

use leptos::prelude::*;

use super::part;
use crate::app::desk_kind::DeskKind;
use crate::app::handle::App;
use crate::lazy::NotFetched;
use crate::store::{FileContent, StoreError};

/// The reason why a file of the demo is not in its storage. The next call tries again.
#[derive(Debug)]
pub(in crate::app) enum Undrawn {
    /// What draws them could not be fetched.
    Fetching(NotFetched),
    /// The storage did not take one.
    Storage(StoreError),
}

impl App {
    /// Puts the files that the demo's messages name into its storage; those that were removed or erased stay away.
    ///
    /// # Errors
    /// One of them is not there.
    pub(in crate::app) async fn draw_demo_files(self) -> Result<(), Undrawn> {
        let Some(files) = self.files().filter(|_| self.kind.get_untracked() == DeskKind::Demo)
        else {
            return Ok(());
        };
        let drawings = part::drawings().await.map_err(|error| {
            leptos::logging::warn!("the demo's files could not be fetched: {error:?}");
            Undrawn::Fetching(error)
        })?;
        let mut drawn = Ok(());
        for (sha256, draw) in drawings {
            if !matches!(files.file_size(sha256).await, Ok(None)) || !self.names_file(sha256) {
                continue;
            }
            let file = FileContent { sha256: sha256.to_owned(), bytes: draw().into() };
            if let Err(error) = files.append_with_files(&[], &[file]).await {
                leptos::logging::warn!("no room for a file of the demo: {error:?}");
                drawn = Err(Undrawn::Storage(error));
            }
        }
        drawn
    }
}
