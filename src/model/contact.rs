//! Contacts and attachments.

use std::sync::Arc;

/// The customer of a chat.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// The name that the customer gives.
    pub name: Arc<str>,
    /// Telephone, e-mail or handle, as the channel gives it.
    pub address: Option<Arc<str>>,
    /// The channel of the chat: `whatsapp`, `web`, `email`, …
    pub channel: Option<Arc<str>>,
}

/// The description of a file. Its content is stored beside the journal under its hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// File name as the sender gave it.
    pub name: Arc<str>,
    /// Media type.
    pub mime: Arc<str>,
    /// Size of the content in bytes.
    pub bytes: u64,
    /// SHA-256 of the content, in hexadecimal.
    pub sha256: Arc<str>,
}
