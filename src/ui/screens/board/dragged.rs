//! A card that is being dragged.

use crate::model::{ChatId, Status};

/// What is being dragged, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drag {
    /// The chat.
    pub chat: ChatId,
    /// Its name, for the card under the pointer.
    pub(crate) name: String,
    /// The status it would get here; `None`: none, or the one that it has.
    pub over: Option<Status>,
    pub(crate) from: Option<Status>,
    pub(crate) at: (i32, i32),
}
