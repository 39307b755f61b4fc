//! Fields of a rule's parts, as the journal has them.

use serde_json::Value;

use crate::model::Status;

pub(super) fn kind(value: &Value) -> Option<&str> {
    value.get("kind")?.as_str()
}

/// Reads a boolean that is false where it is missing.
pub(super) fn flag(value: &Value, key: &str) -> Option<bool> {
    value.get(key).map_or(Some(false), Value::as_bool)
}

pub(super) fn status(value: &Value) -> Option<Status> {
    Status::from_wire(value.as_str()?)
}

pub(super) fn minutes(value: &Value) -> Option<u32> {
    value.as_u64()?.try_into().ok()
}

/// Reads a text that is not empty.
pub(super) fn name<T: for<'a> From<&'a str>>(value: &Value) -> Option<T> {
    value.as_str().filter(|text| !text.is_empty()).map(T::from)
}

/// Returns `Some(None)` for null.
pub(super) fn or_null<T>(value: &Value, read: impl Fn(&Value) -> Option<T>) -> Option<Option<T>> {
    if value.is_null() {
        return Some(None);
    }
    read(value).map(Some)
}

pub(super) fn each<T>(
    value: &Value,
    key: &str,
    read: impl Fn(&Value) -> Option<T>,
) -> Option<Vec<T>> {
    value.get(key)?.as_array()?.iter().map(read).collect()
}
