//! Copies of a desk with its files: a zip of the journal and of `files/<sha256>`.

use std::ops::Range;
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use leptos::prelude::GetUntracked;
use leptos::wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag};

use super::keep::is_saved;
use super::picked::{hash, read};
use crate::app::DeskKind;
use crate::app::handle::App;
use crate::app::journal::export::{each_chunk, save_blob};
use crate::files::zip::{Crc32, LOCAL_BYTES, TAIL, Zip, ZipEntry, ZipWriter};
use crate::files::{MAX_BYTES, is_sha256};
use crate::store::{FileContent, StoredFile};

/// The journal's name in the archive.
const JOURNAL: &str = "journal.jsonl";
/// The folder of the files.
const FILES: &str = "files/";

/// The result of bringing the files of a copy back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Restored {
    pub files: u64,
    /// Those whose bytes are not what their name says, or that found no room.
    pub lost: u64,
}

impl App {
    /// Downloads the journal and all files of this browser. Returns false if that failed; its error is in the console.
    pub async fn export_with_files(self) -> bool {
        let made = self.archive().await;
        if let Err(error) = &made {
            leptos::logging::error!("no copy was made: {error:?}");
        }
        made.is_ok()
    }

    async fn archive(self) -> Result<(), JsValue> {
        let too_large = || JsValue::from("the archive would be larger than 4 GB");
        let (mut writer, parts) = (ZipWriter::default(), Array::new());
        let (journal, mut sum, mut bytes) = (Array::new(), Crc32::default(), 0_u64);
        each_chunk(self.journal().await, |chunk| {
            sum.update(chunk);
            bytes += chunk.len() as u64;
            journal.push(&Uint8Array::from(chunk));
        })
        .await;
        let head = writer.entry(JOURNAL, sum, bytes).ok_or_else(too_large)?;
        parts.push(&blob(&Array::of1(&Uint8Array::from(head.as_slice())))?);
        parts.push(&blob(&journal)?);
        let drawn = self.draw_demo_files().await;
        drawn.map_err(|why| JsValue::from(format!("files of the demo are missing: {why:?}")))?;
        let store = self.files().ok_or("the desk is closed")?;
        let failed = |error: crate::store::StoreError| JsValue::from(error.to_string());
        let sizes = store.file_sizes().await.map_err(failed)?;
        let unsaved = self.unsaved_files();
        let stored = sizes.into_iter().filter(|(_, size)| !size.removed).map(|(name, _)| name);
        let stored = stored.filter(|name| unsaved.iter().all(|(other, _)| other != name));
        let mut files: Vec<(String, Option<Rc<[u8]>>)> = stored.map(|name| (name, None)).collect();
        files.extend(unsaved.iter().map(|(name, bytes)| (name.clone(), Some(Rc::clone(bytes)))));
        for (sha256, in_memory) in files {
            let content = match in_memory {
                Some(content) => content,
                None => match store.file(&sha256).await.map_err(failed)? {
                    StoredFile::Here(content) => content,
                    _ => continue,
                },
            };
            let mut sum = Crc32::default();
            sum.update(&content);
            let name = format!("{FILES}{sha256}");
            let head = writer.entry(&name, sum, content.len() as u64).ok_or_else(too_large)?;
            // A blob of its own: the browser may put it on the disk.
            let content = Uint8Array::from(&*content);
            parts.push(&blob(&Array::of2(&Uint8Array::from(head.as_slice()), &content))?);
        }
        let end = writer.finish().ok_or_else(too_large)?;
        parts.push(&blob(&Array::of1(&Uint8Array::from(end.as_slice())))?);
        let options = BlobPropertyBag::new();
        options.set_type("application/zip");
        let whole = Blob::new_with_blob_sequence_and_options(&parts, &options)?;
        save_blob(&whole, &self.file_name("", "zip"))
    }

    /// Stores the files of a copy whose journal was imported, each under what its bytes say.
    pub async fn restore(self, copy: &DeskCopy) -> Restored {
        let mut restored = Restored::default();
        let kind = self.kind.get_untracked();
        for (sha256, blob) in &copy.files {
            // The person may have opened another desk meanwhile.
            let stays = self.kind.get_untracked() == kind;
            if stays && self.restore_one(kind, sha256, blob).await {
                restored.files += 1;
            } else {
                restored.lost += 1;
            }
        }
        self.files_added(Vec::new());
        restored
    }

    async fn restore_one(self, desk: DeskKind, sha256: &str, blob: &Blob) -> bool {
        // Of the desk that was open before the file was read.
        let (Some(store), Ok(bytes)) = (self.files(), read(blob).await) else {
            return false;
        };
        let bytes = bytes.to_vec();
        if hash(&bytes).await != sha256 {
            leptos::logging::warn!("a file of the copy is not what its name says: {sha256}");
            return false;
        }
        let file = FileContent { sha256: sha256.to_owned(), bytes: bytes.into() };
        let stored = store.append_with_files(&[], &[file]).await;
        let stored = stored
            .inspect_err(|error| leptos::logging::warn!("no room for a file: {error}"))
            .is_ok();
        if stored {
            is_saved(desk, sha256);
        }
        stored
    }
}

/// A copy that was opened: nothing of its contents has been read.
#[derive(Clone, Debug)]
pub struct DeskCopy {
    /// The bytes of the journal.
    pub journal: Range<u64>,
    /// The files, each with the hash that it is to have.
    files: Vec<(String, Blob)>,
}

impl DeskCopy {
    /// Opens a copy of ours; `None` for any other archive.
    pub async fn open(file: &Blob) -> Option<Self> {
        let size = file.size();
        let tail = bytes(file, (size - TAIL as f64).max(0.0), size).await?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "sizes are whole"
        )]
        let zip = Zip::find(&tail, size as u64)?;
        let (at, length) = (zip.directory_at as f64, zip.directory_bytes as f64);
        let entries = zip.entries(&bytes(file, at, at + length).await?)?;
        let (mut journal, mut files) = (None, Vec::new());
        for entry in entries {
            if entry.name == JOURNAL {
                journal = Some(place(file, &entry).await?);
            } else if let Some(sha256) = entry.name.strip_prefix(FILES)
                && is_sha256(sha256)
                && entry.bytes <= MAX_BYTES
            {
                let place = place(file, &entry).await?;
                let (from, to) = (place.start as f64, place.end as f64);
                files.push((sha256.to_owned(), file.slice_with_f64_and_f64(from, to).ok()?));
            }
        }
        Some(Self { journal: journal?, files })
    }
}

/// The bytes of a content.
async fn place(file: &Blob, entry: &ZipEntry) -> Option<Range<u64>> {
    let at = entry.head_at as f64;
    let head = bytes(file, at, at + LOCAL_BYTES as f64).await?;
    let from = entry.head_at + Zip::content_at(&head)?;
    Some(from..from.checked_add(entry.bytes)?)
}

async fn bytes(file: &Blob, from: f64, to: f64) -> Option<Vec<u8>> {
    let part = file.slice_with_f64_and_f64(from, to).ok()?;
    Some(read(&part).await.ok()?.to_vec())
}

fn blob(parts: &Array) -> Result<JsValue, JsValue> {
    Blob::new_with_u8_array_sequence(parts).map(JsValue::from)
}
