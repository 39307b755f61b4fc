//! A custom field of customers as it stands in its dialog, right or wrong.

use serde_json::Value;

use crate::model::folded;
use crate::view::contact_fields::{ContactField, FieldKind, MOST_FIELDS};

/// What the dialog holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldForm {
    /// Its place in the list, and how it came; `None`: a new one, at the end.
    was: Option<(usize, Value)>,
    key: String,
    pub name: String,
    pub kind: FieldKind,
    /// The values of a choice, one a line.
    pub choices: String,
}

impl FieldForm {
    /// Returns the fields of one of the list; `None` where this version cannot read it.
    #[must_use]
    pub fn of(place: usize, came: &Value) -> Option<Self> {
        let ContactField { key, name, kind, choices } = ContactField::of(came)?;
        Some(Self {
            was: Some((place, came.clone())),
            key,
            name,
            kind,
            choices: choices.join("\n"),
        })
    }

    /// Returns true where it has no name, or that of another field.
    #[must_use]
    pub fn is_badly_named(&self, list: &[Value]) -> bool {
        let name = folded(self.name.trim());
        let at = self.was.as_ref().map(|(place, _)| *place);
        let mut others = list.iter().enumerate().filter(|(place, _)| Some(*place) != at);
        name.is_empty()
            || others.any(|(_, other)| {
                ContactField::of(other).is_some_and(|other| folded(&other.name) == name)
            })
    }

    /// Returns true where it is a choice of nothing.
    #[must_use]
    pub fn has_no_choices(&self) -> bool {
        self.kind == FieldKind::Choice && self.choices().is_empty()
    }

    fn choices(&self) -> Vec<String> {
        let mut choices: Vec<String> = Vec::new();
        for line in self.choices.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if choices.iter().all(|before| before != line) {
                choices.push(line.to_owned());
            }
        }
        choices
    }

    /// Returns the one that stands in its place now; `None` if there is none any more. A new one is what it is.
    #[must_use]
    pub fn as_in(self, list: &[Value]) -> Option<Self> {
        match self.was {
            Some((place, _)) => Self::of(place, list.get(place)?),
            None => Some(self),
        }
    }

    /// Puts it where it belongs. Returns true if it could.
    pub fn put_into(&self, list: &mut Vec<Value>) -> bool {
        if self.is_badly_named(list) || self.has_no_choices() {
            return false;
        }
        let field = |key: String| ContactField {
            key,
            name: self.name.trim().to_owned(),
            kind: self.kind,
            choices: self.choices(),
        };
        match &self.was {
            Some((place, came)) => {
                let Some(old) = list.get_mut(*place) else { return false };
                *old = field(self.key.clone()).over(came);
            }
            None if list.len() >= MOST_FIELDS => return false,
            None => {
                let key = free_key(&self.name, list);
                list.push(field(key).over(&Value::Null));
            }
        }
        true
    }
}

/// Returns a key for a new field: the words of its name, and a number where a field of the list has that key.
fn free_key(name: &str, list: &[Value]) -> String {
    let plain = folded(name.trim());
    let plain = plain.replace(|letter: char| !letter.is_alphanumeric(), "_");
    let is_free =
        |key: &str| list.iter().all(|other| other.get("key").and_then(Value::as_str) != Some(key));
    let mut key = plain.clone();
    let mut number = 2;
    while !is_free(&key) {
        key = format!("{plain}_{number}");
        number += 1;
    }
    key
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn new(name: &str, kind: FieldKind, choices: &str) -> FieldForm {
        FieldForm {
            name: name.to_owned(),
            kind,
            choices: choices.to_owned(),
            ..FieldForm::default()
        }
    }

    #[test]
    fn a_field_keeps_its_key_and_what_came_with_it_when_it_is_renamed() {
        let mut list = vec![json!({"later": true})];
        assert!(new("Data de Nascimento", FieldKind::Date, "").put_into(&mut list));
        assert!(new("Plano", FieldKind::Choice, "A\n\n B \nA").put_into(&mut list));
        assert_eq!(list[1]["key"], "data_de_nascimento");
        assert_eq!(list[2]["choices"], json!(["A", "B"]));
        list[2]["icon"] = json!("x");
        let mut form = FieldForm::of(2, &list[2]).unwrap();
        form.name = "Pacote".to_owned();
        assert!(form.put_into(&mut list));
        assert_eq!(
            list[2],
            json!({"key": "plano", "name": "Pacote", "type": "choice", "choices": ["A", "B"], "icon": "x"})
        );
        assert!(new("Plano", FieldKind::Text, "").put_into(&mut list), "the name is free again");
        assert_eq!(list[3]["key"], "plano_2");
        assert_eq!(list[0], json!({"later": true}));
    }

    #[test]
    fn a_field_without_a_name_of_its_own_or_without_choices_is_not_put_in() {
        let mut list = Vec::new();
        assert!(new("CPF", FieldKind::Text, "").put_into(&mut list));
        for wrong in [
            new(" ", FieldKind::Text, ""),
            new("cpf ", FieldKind::Number, ""),
            new("X", FieldKind::Choice, "\n"),
        ] {
            assert!(!wrong.put_into(&mut list), "{wrong:?}");
        }
        let same = FieldForm::of(0, &list[0]).unwrap();
        assert!(same.put_into(&mut list) && list.len() == 1);
        let more = (1..40).filter(|n| new(&n.to_string(), FieldKind::Text, "").put_into(&mut list));
        assert_eq!((more.count(), list.len()), (29, 30));
    }
}
