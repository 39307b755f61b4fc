//! [`ContactMore`]: what the card of a customer holds beside name, address and channel.

use serde_json::{Map, Value};

/// The most further telephones and e-mails of one customer.
pub const MOST_KEYS: usize = 20;

const FIELDS: &str = "fields";
const NOTE: &str = "note";
const KEYS: &str = "keys";
const PERSON: &str = "person";

/// Custom fields, a note, further telephones and e-mails, and the person that the chat belongs to.
///
/// In an event, a part that is absent stays as it was, and an empty one was taken away; a chat's state has no empty ones. It is
/// the journal's JSON of these parts: that form costs the list of chats, which reads none of it, almost nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactMore(Map<String, Value>);

impl ContactMore {
    /// Takes the parts that it understands out of a contact as the journal has it; the rest stays there.
    #[must_use]
    pub fn take(from: &mut Map<String, Value>) -> Option<Box<Self>> {
        let mut taken = Map::new();
        for key in [FIELDS, KEYS, NOTE, PERSON] {
            let fits = match from.get_mut(key) {
                Some(Value::String(_)) => key == NOTE || key == PERSON,
                Some(Value::Array(list)) => {
                    key == KEYS && list.len() <= MOST_KEYS && list.iter().all(Value::is_string)
                }
                Some(Value::Object(fields)) => {
                    key == FIELDS && !fields.is_empty() && fields.values().all(Value::is_string)
                }
                _ => false,
            };
            if fits && let Some(value) = from.remove(key) {
                taken.insert(key.to_owned(), value);
            }
        }
        (!taken.is_empty()).then(|| Box::new(Self(taken)))
    }

    /// Returns the parts as the journal has them.
    #[must_use]
    pub fn parts(&self) -> &Map<String, Value> {
        &self.0
    }

    /// Returns the parts once an event has said more about them.
    #[must_use]
    pub fn after(before: Option<Box<Self>>, said: Option<&Self>) -> Option<Box<Self>> {
        let Some(said) = said else { return before };
        let Self(mut parts) = before.map_or_else(Self::default, |before| *before);
        put(&mut parts, &said.0);
        (!parts.is_empty()).then(|| Box::new(Self(parts)))
    }

    /// Returns the value of a custom field; empty where there is none.
    #[must_use]
    pub fn field(&self, key: &str) -> &str {
        text(self.0.get(FIELDS).and_then(|fields| fields.get(key)))
    }

    /// Returns the custom fields with their values.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        let fields = self.0.get(FIELDS).and_then(Value::as_object);
        fields.into_iter().flatten().map(|(key, value)| (key.as_str(), text(Some(value))))
    }

    /// Returns the note; empty where there is none.
    #[must_use]
    pub fn note(&self) -> &str {
        text(self.0.get(NOTE))
    }

    /// Returns the further telephones and e-mails.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        let keys = self.0.get(KEYS).and_then(Value::as_array);
        keys.into_iter().flatten().map(|key| text(Some(key)))
    }

    /// Returns true where it says which they are, or that there are none.
    #[must_use]
    pub fn says_keys(&self) -> bool {
        self.0.contains_key(KEYS)
    }

    /// Returns the key of the person that the chat belongs to, where somebody said so.
    #[must_use]
    pub fn person(&self) -> Option<&str> {
        Some(text(self.0.get(PERSON))).filter(|person| !person.is_empty())
    }

    /// Returns true where it holds nothing but whose chat it is.
    #[must_use]
    pub fn says_only_person(&self) -> bool {
        self.0.keys().all(|key| key == PERSON)
    }

    /// Sets a custom field; an empty value takes it away.
    #[must_use]
    pub fn with_field(mut self, key: &str, value: &str) -> Self {
        let fields = self.0.entry(FIELDS).or_insert_with(|| Map::new().into());
        if let Some(fields) = fields.as_object_mut() {
            fields.insert(key.to_owned(), value.into());
        }
        self
    }

    /// Sets the note; an empty one takes it away.
    #[must_use]
    pub fn with_note(self, note: &str) -> Self {
        self.with(NOTE, note.into())
    }

    /// Sets the further telephones and e-mails.
    #[must_use]
    pub fn with_keys<'a>(self, keys: impl IntoIterator<Item = &'a str>) -> Self {
        self.with(KEYS, keys.into_iter().map(Value::from).collect())
    }

    /// Sets the person that the chat belongs to; an empty key takes it away.
    #[must_use]
    pub fn with_person(self, person: &str) -> Self {
        self.with(PERSON, person.into())
    }

    fn with(mut self, key: &str, value: Value) -> Self {
        self.0.insert(key.to_owned(), value);
        self
    }

    /// Returns it in a box, as a contact has it; `None` where it says nothing.
    #[must_use]
    pub fn boxed(self) -> Option<Box<Self>> {
        (!self.0.is_empty()).then(|| Box::new(self))
    }
}

fn text(value: Option<&Value>) -> &str {
    value.and_then(Value::as_str).unwrap_or_default()
}

/// Puts the newer parts over the older ones, field by field, and leaves out what was taken away.
fn put(into: &mut Map<String, Value>, newer: &Map<String, Value>) {
    for (key, value) in newer {
        let gone = match value {
            Value::String(text) => text.is_empty(),
            Value::Array(list) => list.is_empty(),
            Value::Object(newer) => {
                let fields = into.entry(key.as_str()).or_insert_with(|| Map::new().into());
                if let Some(fields) = fields.as_object_mut() {
                    put(fields, newer);
                    if fields.is_empty() {
                        into.remove(key);
                    }
                }
                continue;
            }
            _ => continue,
        };
        if gone {
            into.remove(key);
        } else {
            into.insert(key.clone(), value.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn more(value: &Value) -> Option<Box<ContactMore>> {
        ContactMore::take(&mut value.as_object().cloned().unwrap_or_default())
    }

    #[test]
    fn what_is_understood_is_taken_out_and_the_rest_stays() {
        let mut contact = json!({
            "name": "Rita", "fields": {"cpf": "1"}, "note": "VIP", "keys": ["+55 11 98765-4321"], "person": "p", "age": 3,
        });
        let contact = contact.as_object_mut().unwrap();
        let taken = ContactMore::take(contact).unwrap();
        assert_eq!(Value::from(contact.clone()), json!({"name": "Rita", "age": 3}));
        assert_eq!((taken.field("cpf"), taken.note(), taken.person()), ("1", "VIP", Some("p")));
        assert_eq!(taken.keys().collect::<Vec<_>>(), ["+55 11 98765-4321"]);
        let odd = json!({"fields": {"cpf": 1}, "note": null, "keys": [1], "person": ["p"]});
        let mut left = odd.as_object().cloned().unwrap();
        assert_eq!(ContactMore::take(&mut left), None);
        assert_eq!(Value::from(left), odd);
    }

    proptest! {
        /// Whatever events say, one after the other, of each field the last value stays, and no empty one.
        #[test]
        fn of_each_field_the_last_value_stays(said in prop::collection::vec((0..3_usize, 0..3_usize), 0..12)) {
            let (keys, values) = (["a", "b", "c"], ["", "1", "2"]);
            let after = said.iter().fold(None, |before, (key, value)| {
                let said = ContactMore::default().with_field(keys[*key], values[*value]);
                ContactMore::after(before, Some(&said))
            });
            for (place, key) in keys.iter().enumerate() {
                let last = said.iter().rev().find(|(key, _)| *key == place);
                let expected = last.map_or("", |(_, value)| values[*value]);
                let held = after.as_ref().map_or("", |more| more.field(key));
                prop_assert_eq!(held, expected);
            }
            prop_assert!(after.is_none_or(|more| more.fields().all(|(_, value)| !value.is_empty())));
        }
    }

    #[test]
    fn what_an_event_does_not_say_stays_and_what_is_empty_is_taken_away() {
        let before = more(
            &json!({"fields": {"cpf": "1", "city": "Rio"}, "note": "VIP", "keys": ["a"], "person": "p"}),
        );
        assert_eq!(ContactMore::after(before.clone(), None), before);
        let said = more(&json!({"fields": {"cpf": "", "plan": "Pro"}, "keys": [], "person": ""}));
        let after = ContactMore::after(before, said.as_deref());
        assert_eq!(after, more(&json!({"fields": {"city": "Rio", "plan": "Pro"}, "note": "VIP"})));
        let nothing = more(&json!({"fields": {"city": "", "plan": ""}, "note": ""}));
        assert_eq!(ContactMore::after(after, nothing.as_deref()), None);
    }
}
