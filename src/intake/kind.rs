//! Which kind of file has been given.

use super::inflow::Inflow;

/// The two kinds of file that can be taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// The journal's own format.
    Journal,
    /// A table: CSV or the like.
    Table,
}

impl FileKind {
    /// Guesses from the first bytes, compressed or not: a journal begins with `{`. The name of a file says nothing here:
    /// people rename.
    #[must_use]
    pub fn guess(head: &[u8]) -> Self {
        let (mut inflow, mut bytes) = (Inflow::new(), Vec::new());
        let mut input = head;
        // Damage is told when the file is read; until then, what came out before it decides.
        while !input.is_empty() && bytes.len() < 1024 && inflow.read(&mut input, &mut bytes).is_ok()
        {
        }
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
        match bytes.iter().find(|byte| !byte.is_ascii_whitespace()) {
            Some(b'{') => Self::Journal,
            _ => Self::Table,
        }
    }
}
