//! Macros: several acts in a chat under one name.
//!
//! `macros_saved.macros` is a list in the order in which people see it: `{"id", "name", "actions": [{"kind": …}]}`. The kinds are
//! those of a rule's actions but `keep_status`, and `assign_me` and `quick_reply` with its `shortcut`. What is not understood
//! is kept as it came, and its macro is not run.

use serde_json::{Value, json};

use super::rules::{Action, read_action};

/// The most actions of a macro.
pub const MOST_ACTIONS: usize = 10;

/// Several acts in a chat under one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Macro {
    /// The macro's id; a new name does not change it.
    pub id: String,
    /// The name that people see.
    pub name: String,
    /// The acts, in the order in which they are done.
    pub actions: Vec<MacroAction>,
}

/// An act of a macro.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MacroAction {
    /// What a rule can do too. A reply is the agent's own message.
    Do(Action),
    /// Makes the agent who runs the macro responsible.
    AssignMe,
    /// Writes the quick reply of that shortcut, as it is when the macro runs.
    QuickReply(String),
}

impl Macro {
    /// Reads the payload of `macros_saved`. Entries without an id or a name are left out (the event keeps them).
    #[must_use]
    pub fn list(payload: &Value) -> Vec<Self> {
        let entries = payload.as_array().into_iter().flatten();
        let mut macros: Vec<Self> = Vec::new();
        for read in entries.filter_map(Self::read) {
            if macros.iter().all(|other| other.id != read.id) {
                macros.push(read);
            }
        }
        macros
    }

    fn read(entry: &Value) -> Option<Self> {
        let text = |key| entry.get(key).and_then(Value::as_str).filter(|text| !text.is_empty());
        // Another form of the list is an action that is not understood.
        let actions = match entry.get("actions") {
            Some(Value::Array(actions)) => actions.iter().map(MacroAction::read).collect(),
            other => vec![MacroAction::Do(Action::Unknown(other.cloned().unwrap_or_default()))],
        };
        Some(Self { id: text("id")?.to_owned(), name: text("name")?.to_owned(), actions })
    }

    /// Returns the macros as the journal writes them.
    #[must_use]
    pub fn to_payload(macros: &[Self]) -> Value {
        let write = |one: &Self| {
            let actions: Value = one.actions.iter().map(MacroAction::to_value).collect();
            json!({"id": one.id, "name": one.name, "actions": actions})
        };
        macros.iter().map(write).collect()
    }
}

impl MacroAction {
    fn read(value: &Value) -> Self {
        let text = |key| value.get(key).and_then(Value::as_str).filter(|text| !text.is_empty());
        let shortcut = || text("shortcut").map(|shortcut| Self::QuickReply(shortcut.to_owned()));
        let known = match text("kind") {
            Some("assign_me") => Some(Self::AssignMe),
            Some("quick_reply") => shortcut(),
            // Only a rule has a customer's message that could leave the status.
            Some("keep_status") => None,
            _ => read_action(value).map(Self::Do),
        };
        known.unwrap_or_else(|| Self::Do(Action::Unknown(value.clone())))
    }

    fn to_value(&self) -> Value {
        match self {
            Self::Do(action) => action.to_value(),
            Self::AssignMe => json!({"kind": "assign_me"}),
            Self::QuickReply(shortcut) => json!({"kind": "quick_reply", "shortcut": shortcut}),
        }
    }

    /// Returns true where the customer reads something of it.
    #[must_use]
    pub const fn writes(&self) -> bool {
        matches!(self, Self::Do(Action::Reply { .. }) | Self::QuickReply(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again_and_what_is_odd_is_kept() {
        let payload = json!([
            {"id": "m1", "name": "Enviar e resolver", "actions": [
                {"kind": "reply", "text": "Pronto, {nome}!"},
                {"kind": "quick_reply", "shortcut": "pix"},
                {"kind": "assign_me"},
                {"kind": "tags", "add": ["vip"], "remove": []},
                {"kind": "status", "status": "waiting", "reason": "customer", "until_minutes": 60},
            ]},
            {"id": "m2", "name": "Do futuro", "actions": [{"kind": "sing", "song": "la"}, {"kind": "keep_status"}, 7]},
        ]);
        let macros = Macro::list(&payload);
        assert_eq!(Macro::to_payload(&macros), payload);
        assert!(macros[0].actions[0].writes() && macros[0].actions[1].writes());
        let odd = |action: &MacroAction| matches!(action, MacroAction::Do(Action::Unknown(_)));
        assert!(macros[1].actions.iter().all(odd) && !macros[0].actions.iter().any(odd));
    }

    #[test]
    fn a_hostile_list_stops_nothing() {
        let odd = json!([1, null, {}, {"id": "", "name": "x"}, {"id": "a"}, {"id": "a", "name": "x", "actions": "all"}, {"id": "a", "name": "y"}]);
        let macros = Macro::list(&odd);
        assert_eq!(macros.len(), 1, "the first of one id");
        assert_eq!(macros[0].actions.len(), 1);
        assert_eq!(Macro::list(&json!({"a": 1})), []);
    }
}
