//! [`Draft`]: a value that is being edited and is not saved yet.

use serde_json::Value;

use crate::model::EventId;

/// A value that is being edited, with the version that it was opened from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft<T> {
    /// The version that was opened; `None` where there was none.
    pub base: Option<EventId>,
    /// The edited value.
    pub value: T,
}

/// A value that this browser can keep as a draft. Reading must return exactly what was written, half-typed fields
/// included, because the screens show it.
pub trait DraftValue: Sized {
    /// Returns the stored form.
    fn to_value(&self) -> Value;
    /// Reads the stored form; `None` where this version does not understand it.
    fn from_value(value: &Value) -> Option<Self>;
}

impl<T> Draft<T> {
    /// Returns true if another version has come into force since the draft was opened.
    #[must_use]
    pub fn is_overtaken(&self, version: Option<&EventId>) -> bool {
        self.base.as_ref() != version
    }
}
