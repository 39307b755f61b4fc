//! Saves all that is held of a customer: texts and files in one archive.

use js_sys::{Array, Uint8Array};

use super::keep::FileHere;
use crate::app::handle::App;
use crate::app::journal::export::hand_over;
use crate::files::zip::{Crc32, ZipWriter};
use crate::view::person_data::PersonFile;

impl App {
    /// Downloads texts, each with its name, and files. Returns the number of files that this browser does not have; `None` if
    /// the browser refused.
    pub async fn export_person(
        self,
        texts: Vec<(&'static str, String)>,
        files: Vec<PersonFile>,
        what: &str,
    ) -> Option<usize> {
        let (mut writer, parts, mut missing) = (ZipWriter::default(), Array::new(), 0);
        let mut add = |name: &str, bytes: &[u8]| {
            let mut sum = Crc32::default();
            sum.update(bytes);
            let head = writer.entry(name, sum, bytes.len() as u64)?;
            parts.push(&Uint8Array::from(head.as_slice()));
            parts.push(&Uint8Array::from(bytes));
            Some(())
        };
        for (name, text) in texts {
            add(name, text.as_bytes())?;
        }
        for PersonFile { file, name } in files {
            match self.file(&file).await {
                Ok(FileHere::Stored(bytes) | FileHere::Unsaved(bytes)) => add(&name, &bytes)?,
                Ok(FileHere::Removed | FileHere::Missing | FileHere::Away(_)) | Err(_) => {
                    missing += 1;
                }
            }
        }
        parts.push(&Uint8Array::from(writer.finish()?.as_slice()));
        hand_over(&parts, "application/zip", &self.file_name(what, "zip")).then_some(missing)
    }
}
