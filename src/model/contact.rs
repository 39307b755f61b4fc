//! The customer as the desk knows them, and what they attach.

use std::sync::Arc;

/// The person of a chat.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// How they call themselves.
    pub name: Arc<str>,
    /// Telephone, e-mail or handle, as the channel gives it.
    pub address: Option<Arc<str>>,
    /// Through what they write: `whatsapp`, `web`, `email`, …
    pub channel: Option<Arc<str>>,
}

/// A file's description. Its content is kept beside the journal under its hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// File name as the sender gave it.
    pub name: Arc<str>,
    /// Media type.
    pub mime: Arc<str>,
    /// Size of the content.
    pub bytes: u64,
    /// SHA-256 of the content, in hexadecimal.
    pub sha256: Arc<str>,
}
