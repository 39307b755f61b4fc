//! Ids that follow from what an event is about, so that every browser gives the same event the same id.

use uuid::Uuid;

use crate::model::EventId;

/// The UUID of version 5 of the parts, in a namespace. Each part is preceded by its length: `["ab", "c"]` and
/// `["a", "bc"]` have different ids.
pub(super) fn event_id(namespace: &Uuid, parts: &[&str]) -> EventId {
    let mut bytes = Vec::new();
    for part in parts {
        bytes.extend_from_slice(&(part.len() as u64).to_le_bytes());
        bytes.extend_from_slice(part.as_bytes());
    }
    EventId::from(Uuid::new_v5(namespace, &bytes).to_string())
}
