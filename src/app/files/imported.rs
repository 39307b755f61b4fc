//! Files that come with an import: stored before the events that name them, since all of them together may be larger than the memory.

use std::collections::BTreeSet;

use super::picked::hash;
use crate::app::handle::App;
use crate::app::journal::commit::trouble;
use crate::files::{HEAD, Kind, clean_name};
use crate::model::Attachment;
use crate::store::{FileContent, FileSize};
use crate::view::health::StorageTrouble;

impl App {
    /// Stores a file, and describes it. `fallback` stands for a name of which nothing is left. Returns true beside it if the file is
    /// new here: [`App::drop_files`] takes it back.
    ///
    /// # Errors
    /// The storage refused.
    pub async fn bring_file(
        self,
        bytes: Vec<u8>,
        name: &str,
        fallback: &str,
    ) -> Result<(Attachment, bool), StorageTrouble> {
        let files = self.files().ok_or(StorageTrouble::TakenAway)?;
        let kind = Kind::of(bytes.get(..HEAD).unwrap_or(&bytes));
        let sha256 = hash(&bytes).await;
        let attachment = Attachment {
            name: clean_name(name, kind, fallback).into(),
            mime: kind.mime().into(),
            bytes: bytes.len() as u64,
            sha256: sha256.as_str().into(),
        };
        let size = files.file_size(&sha256).await.map_err(|error| trouble(&error))?;
        if size.is_some_and(|size| !size.removed) {
            return Ok((attachment, false));
        }
        let content = FileContent { sha256, bytes: bytes.into() };
        let stored = files.append_with_files(&[], &[content]).await;
        stored.map(|_| (attachment, true)).map_err(|error| {
            leptos::logging::warn!("the storage did not take a file of an import: {error:?}");
            trouble(&error)
        })
    }

    /// Removes files that were stored for an import that did not come in, unless an event names them.
    ///
    /// # Errors
    /// The storage refused: they are removed when the desk is next opened.
    pub async fn drop_files(self, hashes: &BTreeSet<String>) -> Result<(), StorageTrouble> {
        if hashes.is_empty() {
            return Ok(());
        }
        let goes = |sha256: &str, named: Option<_>| named.is_none() && hashes.contains(sha256);
        self.remove_where(false, |_| true, goes).await
    }

    /// Returns those of the files that are not here: another tab may have removed what no event named yet.
    ///
    /// # Errors
    /// The storage does not answer.
    pub async fn lost_files(
        self,
        hashes: &BTreeSet<String>,
    ) -> Result<BTreeSet<String>, StorageTrouble> {
        let sizes = self.file_sizes().await?;
        let is_here = |size: &FileSize| !size.removed;
        let lost = hashes.iter().filter(|sha256| !sizes.get(*sha256).is_some_and(is_here));
        Ok(lost.cloned().collect())
    }

    /// Tells the server's part that the files of an import are named now.
    pub fn files_named(self) {
        self.files_added(Vec::new());
    }
}
