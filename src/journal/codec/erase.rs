//! What a customer's wish to be forgotten leaves of an event, and which of two contents of one id stands.

use std::borrow::Cow;

use serde_json::{Map, Value, json};

/// Takes text, contact and attachment out of an event's fields; all else stays, and so does its shape.
pub fn erase_map(event: &mut Map<String, Value>) {
    if let Some(text) = event.get_mut("text") {
        *text = "".into();
    }
    if let Some(contact) = event.get_mut("contact") {
        *contact = json!({ "name": "" });
    }
    event.remove("attachment");
}

/// A canonical line with text, contact and attachment taken out; itself where there is nothing to take.
#[must_use]
pub fn erased(line: &str) -> Cow<'_, str> {
    let Ok(Value::Object(mut event)) = serde_json::from_str(line) else {
        return line.into();
    };
    erase_map(&mut event);
    Value::Object(event).to_string().into()
}

/// Whether a line is what erasing has left of another.
#[must_use]
pub fn is_erasure(line: &str, of: &str) -> bool {
    line != of && erased(of) == line
}

/// Whether of two contents under one id, as canonical lines, the new one stands instead of the one that is held.
///
/// What was erased stays so, whatever comes later. Of others the one whose bytes are smaller stands, where what cannot be
/// erased counts first: so that of any number of contents the same one stands, in whatever order they come.
#[must_use]
pub fn stands(new: &str, held: &str) -> bool {
    if new == held {
        return false;
    }
    let (new_rest, held_rest) = (erased(new), erased(held));
    (&new_rest, new_rest != new, new) < (&held_rest, held_rest != held, held)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(fields: Value) -> String {
        let mut whole = json!({
            "id": "e1", "at": "2026-11-22T12:00:00.000Z", "by": {"kind": "customer", "id": "maria"}, "chat": "c",
            "type": "message_received", "text": "Oi",
        });
        for (key, value) in fields.as_object().unwrap() {
            whole[key] = value.clone();
        }
        whole.to_string()
    }

    /// Contents of one id: all that differ in what can be erased, for several that differ in what cannot.
    fn contents() -> Vec<String> {
        let mut all = Vec::new();
        for chat in ["a", "b"] {
            for kind in ["message_received", "a_new_type", "zzz"] {
                for text in ["", " antes", "!", "\u{1}", "Oi", "zz"] {
                    all.push(line(json!({"chat": chat, "type": kind, "text": text})));
                    let file = json!({"name": text, "mime": "b", "bytes": 1, "sha256": "c"});
                    all.push(line(
                        json!({"chat": chat, "type": kind, "text": text, "attachment": file}),
                    ));
                    let contact = json!({"name": text, "address": "+55"});
                    all.push(line(
                        json!({"chat": chat, "type": kind, "text": text, "contact": contact}),
                    ));
                }
            }
        }
        all
    }

    #[test]
    fn an_erased_event_stands_before_what_it_was() {
        for of in contents() {
            let left = erased(&of);
            assert_eq!(erased(&left), left, "twice is once");
            if left != of {
                assert!(is_erasure(&left, &of), "{of}");
                assert!(stands(&left, &of) && !stands(&of, &left), "{of}");
            }
        }
    }

    #[test]
    fn of_contents_that_differ_in_words_only_the_smaller_stands() {
        let (a, b) = (line(json!({"text": "aaa"})), line(json!({"text": "bbb"})));
        assert!(stands(&a, &b) && !stands(&b, &a) && !stands(&a, &a));
    }

    #[test]
    fn it_is_one_order_of_all_contents() {
        let all = contents();
        for a in &all {
            for b in &all {
                assert_eq!(stands(a, b), a != b && !stands(b, a), "{a} {b}");
                if stands(a, b) {
                    for c in all.iter().filter(|c| stands(b, c)) {
                        assert!(stands(a, c), "{a} {b} {c}");
                    }
                }
            }
        }
    }
}
