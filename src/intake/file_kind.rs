//! Detection of a file's kind.

use super::decompress::Decompressor;

/// The kinds of file that can be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// The journal's own format.
    Journal,
    /// A table: CSV or the like.
    Table,
}

impl FileKind {
    /// Detects the kind by the first bytes, compressed or not: a journal begins with `{`. File names are ignored, as
    /// people rename files.
    #[must_use]
    pub fn guess(head: &[u8]) -> Self {
        let (mut decompressor, mut bytes) = (Decompressor::new(), Vec::new());
        let mut input = head;
        // A damaged file is reported when it is read; here, the bytes before the damage decide.
        while !input.is_empty()
            && bytes.len() < 1024
            && decompressor.read(&mut input, &mut bytes).is_ok()
        {}
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
        match bytes.iter().find(|byte| !byte.is_ascii_whitespace()) {
            Some(b'{') => Self::Journal,
            _ => Self::Table,
        }
    }
}
