use crate::model::{ChatId, Status};

/// A card that is being dragged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drag {
    pub chat: ChatId,
    /// The customer's name, for [`Ghost`](super::drag::Ghost).
    pub(crate) name: String,
    /// The status of the column under the pointer; `None` outside columns and over the chat's own.
    pub over: Option<Status>,
    pub(crate) from: Option<Status>,
    pub(crate) at: (i32, i32),
}
