//! [`Pieces`]: reads a file, or a part of it, piece by piece.

use std::ops::Range;

use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// Bytes per piece.
const PIECE: f64 = 1024.0 * 1024.0;

/// Reads a file from its beginning.
pub struct Pieces {
    file: File,
    from: f64,
    at: f64,
    to: f64,
}

impl Pieces {
    pub fn new(file: File) -> Self {
        let to = file.size();
        Self { file, from: 0.0, at: 0.0, to }
    }

    /// Reads only these bytes of the file.
    #[allow(clippy::cast_precision_loss, reason = "no file is longer than 2^53 bytes")]
    pub fn of(file: File, bytes: &Range<u64>) -> Self {
        let (from, to) = (bytes.start as f64, bytes.end as f64);
        Self { file, from, at: from, to }
    }

    /// Returns the share that has been read, 0 to 1.
    pub fn done(&self) -> f64 {
        let all = self.to - self.from;
        if all > 0.0 { ((self.at - self.from) / all).min(1.0) } else { 1.0 }
    }

    /// Returns the next piece; `None` at the end.
    ///
    /// # Errors
    /// The browser's message, where it cannot read the file.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, String> {
        if self.at >= self.to {
            return Ok(None);
        }
        let end = (self.at + PIECE).min(self.to);
        let words = |error| format!("{error:?}");
        let piece = self.file.slice_with_f64_and_f64(self.at, end).map_err(words)?;
        let buffer = JsFuture::from(piece.array_buffer()).await.map_err(words)?;
        self.at = end;
        Ok(Some(js_sys::Uint8Array::new(buffer.unchecked_ref()).to_vec()))
    }
}
