//! The reasons that a desk gives for ending an attendance.

use std::sync::Arc;

use serde_json::{Value, json};

/// The most reasons of a desk: more would not be read by who chooses.
const MOST: usize = 50;

/// A reason for ending an attendance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndReason {
    /// What events name; another name does not change it.
    pub id: Arc<str>,
    /// The name that people see.
    pub name: Arc<str>,
}

impl EndReason {
    /// Returns true where a list of that many takes no more.
    #[must_use]
    pub const fn is_full(many: usize) -> bool {
        many >= MOST
    }

    /// Reads `end_reasons`; `None` where it is no list of reasons, each with an id of its own.
    #[must_use]
    pub fn list(value: &Value) -> Option<Vec<Self>> {
        let mut list: Vec<Self> = Vec::new();
        for one in value.as_array()? {
            let text = |key| one.get(key).and_then(Value::as_str);
            let id = text("id").filter(|id| !id.is_empty())?;
            if Self::is_full(list.len()) || list.iter().any(|other| &*other.id == id) {
                return None;
            }
            list.push(Self { id: id.into(), name: text("name")?.into() });
        }
        Some(list)
    }

    /// Returns the reason as the journal has it.
    #[must_use]
    pub fn to_value(&self) -> Value {
        json!({ "id": &*self.id, "name": &*self.name })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_whole_or_not_at_all() {
        let one = |id: &str| json!({"id": id, "name": "Dúvida"});
        let list = EndReason::list(&json!([one("a"), one("b")])).expect("a list");
        let back: Value = list.iter().map(EndReason::to_value).collect();
        assert_eq!(EndReason::list(&back), Some(list));
        for odd in [json!({}), json!([one("a"), one("a")]), json!([{"id": "a"}]), json!([one("")])]
        {
            assert_eq!(EndReason::list(&odd), None, "{odd}");
        }
        let many: Value = (0..51).map(|id| one(&id.to_string())).collect();
        assert_eq!(EndReason::list(&many), None);
    }
}
