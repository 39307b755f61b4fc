//! [`Pieces`]: reads a file piece by piece.

use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// Bytes per piece.
const PIECE: f64 = 1024.0 * 1024.0;

/// Reads a file from its beginning.
pub struct Pieces {
    file: File,
    at: f64,
}

impl Pieces {
    pub fn new(file: File) -> Self {
        Self { file, at: 0.0 }
    }

    /// Returns the file's name.
    pub fn name(&self) -> String {
        self.file.name()
    }

    /// Returns the share that has been read, 0 to 1.
    pub fn done(&self) -> f64 {
        if self.file.size() > 0.0 { (self.at / self.file.size()).min(1.0) } else { 1.0 }
    }

    /// Returns the next piece; `None` at the end.
    ///
    /// # Errors
    /// The browser's message, where it cannot read the file.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, String> {
        if self.at >= self.file.size() {
            return Ok(None);
        }
        let end = (self.at + PIECE).min(self.file.size());
        let words = |error| format!("{error:?}");
        let piece = self.file.slice_with_f64_and_f64(self.at, end).map_err(words)?;
        let buffer = JsFuture::from(piece.array_buffer()).await.map_err(words)?;
        self.at = end;
        Ok(Some(js_sys::Uint8Array::new(buffer.unchecked_ref()).to_vec()))
    }
}
