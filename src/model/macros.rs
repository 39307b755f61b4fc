//! Macros: several acts in a chat under one name.
//!
//! `macros_saved.macros` is a list in the order in which people see it: `{"id", "name", "actions": [{"kind": …}]}`. The kinds are
//! those of a rule's actions but `keep_status`, and `assign_me` and `quick_reply` with its `shortcut`. What is not understood
//! is kept as it came. An action with a kind or a key that is not known may mean something else than its known part says: its
//! macro is not run.

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

    /// Returns true where a newer version of the app is needed to run it.
    #[must_use]
    pub fn is_newer(&self) -> bool {
        self.actions.iter().any(|action| matches!(action, MacroAction::Do(Action::Unknown(_))))
    }

    /// Returns a payload with this macro in it: in its place, or else as the last one. All else stays as it came.
    #[must_use]
    pub fn put_into(&self, payload: &Value) -> Value {
        let mut entries = entries(payload);
        let place = entries.iter().position(|entry| self.is_of(entry));
        let mut entry = place.and_then(|at| entries.get(at)).cloned().unwrap_or_else(|| json!({}));
        if let Some(fields) = entry.as_object_mut() {
            let actions: Value = self.actions.iter().map(MacroAction::to_value).collect();
            fields.insert("id".to_owned(), json!(self.id));
            fields.insert("name".to_owned(), json!(self.name));
            fields.insert("actions".to_owned(), actions);
        }
        match place.and_then(|at| entries.get_mut(at)) {
            Some(old) => *old = entry,
            None => entries.push(entry),
        }
        entries.into()
    }

    /// Returns a payload without this macro.
    #[must_use]
    pub fn taken_out(&self, payload: &Value) -> Value {
        let mut entries = entries(payload);
        entries.retain(|entry| !self.is_of(entry));
        entries.into()
    }

    /// Returns a payload in which this macro and another one have changed places.
    #[must_use]
    pub fn swapped(&self, other: &Self, payload: &Value) -> Value {
        let mut entries = entries(payload);
        let place = |one: &Self| entries.iter().position(|entry| one.is_of(entry));
        if let (Some(here), Some(there)) = (place(self), place(other)) {
            entries.swap(here, there);
        }
        entries.into()
    }

    fn is_of(&self, entry: &Value) -> bool {
        Self::read(entry).is_some_and(|one| one.id == self.id)
    }
}

fn entries(payload: &Value) -> Vec<Value> {
    payload.as_array().cloned().unwrap_or_default()
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
        known
            .filter(|known| known.says_all_of(value))
            .unwrap_or_else(|| Self::Do(Action::Unknown(value.clone())))
    }

    /// Returns true where it has every key that a value has.
    fn says_all_of(&self, value: &Value) -> bool {
        let written = self.to_value();
        let mut keys = value.as_object().into_iter().flatten();
        keys.all(|(key, of)| of.is_null() || written.get(key).is_some())
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

    fn payload() -> Value {
        json!([
            {"id": "m1", "name": "Enviar e resolver", "actions": [
                {"kind": "reply", "text": "Pronto, {nome}!"},
                {"kind": "quick_reply", "shortcut": "pix"},
                {"kind": "assign_me"},
                {"kind": "tags", "add": ["vip"], "remove": []},
                {"kind": "status", "status": "waiting", "reason": "customer", "until_minutes": 60},
            ]},
            {"no": "macro of this version"},
            {"id": "m2", "name": "Do futuro", "for": ["bia"], "actions": [
                {"kind": "sing", "song": "la"}, {"kind": "keep_status"}, 7, {"kind": "assign_me", "if": "nobody"},
            ]},
        ])
    }

    #[test]
    fn what_is_written_is_read_again_and_what_is_odd_is_kept() {
        let payload = payload();
        let macros = Macro::list(&payload);
        for one in &macros {
            assert_eq!(one.put_into(&payload), payload);
        }
        assert!(macros[0].actions[0].writes() && macros[0].actions[1].writes());
        let odd = |action: &MacroAction| matches!(action, MacroAction::Do(Action::Unknown(_)));
        assert!(macros[1].actions.iter().all(odd) && !macros[0].actions.iter().any(odd));
        assert!(macros[1].is_newer() && !macros[0].is_newer());
    }

    #[test]
    fn what_is_saved_leaves_all_else_as_a_newer_version_wrote_it() {
        let payload = payload();
        let mut one = Macro::list(&payload)[1].clone();
        "Outro nome".clone_into(&mut one.name);
        let mut expected = payload.clone();
        expected[2]["name"] = json!("Outro nome");
        assert_eq!(one.put_into(&payload), expected);

        let new = Macro { id: "m3".to_owned(), name: "Nova".to_owned(), actions: Vec::new() };
        let added = new.put_into(&payload);
        assert_eq!(added[3], json!({"id": "m3", "name": "Nova", "actions": []}));
        assert_eq!(new.taken_out(&added), payload);

        let first = Macro::list(&payload)[0].clone();
        let swapped = one.swapped(&first, &payload);
        assert_eq!(swapped, json!([payload[2], payload[1], payload[0]]));
        assert_eq!(first.taken_out(&payload), json!([payload[1], payload[2]]));
    }

    #[test]
    fn an_action_that_leaves_a_key_out_is_known() {
        let known = json!([{"id": "m", "name": "M", "actions": [
            {"kind": "status", "status": "resolved", "reason": null}, {"kind": "tags", "add": ["vip"]},
            {"kind": "assign", "agent": null}, {"kind": "archive", "archived": true}, {"kind": "note", "text": "Oi"},
        ]}]);
        assert!(!Macro::list(&known)[0].is_newer());
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
