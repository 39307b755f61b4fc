//! [`Picked`]: a file chosen, pasted, dropped or recorded, before it is sent.

use std::rc::Rc;

use js_sys::Uint8Array;
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use crate::app::session::pace::breathe;
use crate::files::{HEAD, Kind, Sha256, Shown, clean_name};
use crate::model::Attachment;
use crate::store::FileContent;

/// The bytes hashed without a pause: some milliseconds of work.
const AT_ONCE: usize = 1 << 20;

/// The reason why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PickedError {
    Empty,
    TooLarge,
    /// The browser could not read it: it was moved or changed, or it is a folder.
    Unreadable,
}

/// A chosen file. Its bytes stay with the browser until it is sent.
#[derive(Clone, Debug)]
pub struct Picked {
    pub name: String,
    pub kind: Kind,
    pub shown: Shown,
    pub bytes: u64,
    pub blob: Blob,
}

impl Picked {
    /// Takes a file, by what its first bytes say. `fallback` stands for a name of which nothing is left, `limit` is
    /// the most bytes.
    ///
    /// # Errors
    /// It cannot be sent.
    pub async fn take(
        blob: &Blob,
        name: &str,
        fallback: &str,
        limit: u64,
    ) -> Result<Self, PickedError> {
        let size = blob.size();
        if size > limit as f64 {
            return Err(PickedError::TooLarge);
        }
        let end = size.min(HEAD as f64);
        let head = blob.slice_with_f64_and_f64(0.0, end).map_err(unreadable)?;
        let head = read(&head).await?.to_vec();
        if head.is_empty() {
            return Err(PickedError::Empty);
        }
        let kind = Kind::of(&head);
        // With the type of what it is, and not of what its name says.
        let blob = blob.slice_with_f64_and_f64_and_content_type(0.0, size, kind.mime());
        Ok(Self {
            name: clean_name(name, kind, fallback),
            kind,
            shown: kind.shown(&head),
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "below the limit"
            )]
            bytes: size as u64,
            blob: blob.map_err(unreadable)?,
        })
    }

    /// Reads the file for sending: its description for the journal, and its bytes for the storage.
    ///
    /// # Errors
    /// The browser cannot read it any more.
    pub async fn read(&self) -> Result<(Attachment, FileContent), PickedError> {
        let bytes: Rc<[u8]> = read(&self.blob).await?.to_vec().into();
        let sha256 = hash(&bytes).await;
        let attachment = Attachment {
            name: self.name.as_str().into(),
            mime: self.kind.mime().into(),
            bytes: bytes.len() as u64,
            sha256: sha256.as_str().into(),
        };
        Ok((attachment, FileContent { sha256, bytes }))
    }
}

/// Hashes bytes, with pauses for the browser.
pub(in crate::app) async fn hash(bytes: &[u8]) -> String {
    let mut hash = Sha256::default();
    for (number, piece) in bytes.chunks(AT_ONCE).enumerate() {
        if number > 0 {
            breathe().await;
        }
        hash.update(piece);
    }
    hash.finish()
}

pub(super) async fn read(blob: &Blob) -> Result<Uint8Array, PickedError> {
    let buffer = JsFuture::from(blob.array_buffer()).await.map_err(unreadable)?;
    Ok(Uint8Array::new(&buffer.unchecked_into()))
}

fn unreadable(error: JsValue) -> PickedError {
    leptos::logging::warn!("a file could not be read: {error:?}");
    PickedError::Unreadable
}
