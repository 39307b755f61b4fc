//! The bytes of the demo's files: drawn when somebody first looks at one, and kept as any other file from then on.

use leptos::prelude::*;

use super::part;
use crate::app::desk_kind::DeskKind;
use crate::app::handle::App;
use crate::store::FileContent;

impl App {
    /// Puts the files that the demo's messages name into its storage; those that were removed or erased stay away.
    pub(in crate::app) async fn draw_demo_files(self) {
        let Some(files) = self.files().filter(|_| self.kind.get_untracked() == DeskKind::Demo)
        else {
            return;
        };
        let drawings = match part::drawings().await {
            Ok(drawings) => drawings,
            Err(error) => {
                leptos::logging::warn!("the demo's files could not be fetched: {error:?}");
                return;
            }
        };
        for (sha256, draw) in drawings {
            if !matches!(files.file_size(sha256).await, Ok(None)) || !self.names_file(sha256) {
                continue;
            }
            let file = FileContent { sha256: sha256.to_owned(), bytes: draw().into() };
            if let Err(error) = files.append_with_files(&[], &[file]).await {
                leptos::logging::warn!("no room for a file of the demo: {error:?}");
            }
        }
    }
}
