//! Erasing a customer's data from events, and choosing between two contents of one id.

use std::borrow::Cow;

use serde_json::{Map, Value, json};

/// Removes text, contact and attachment from an event's fields; the event stays valid.
pub fn erase_map(event: &mut Map<String, Value>) {
    if let Some(text) = event.get_mut("text") {
        *text = "".into();
    }
    if let Some(contact) = event.get_mut("contact") {
        *contact = json!({ "name": "" });
    }
    event.remove("attachment");
}

/// Returns a canonical line without text, contact and attachment.
#[must_use]
pub fn erased(line: &str) -> Cow<'_, str> {
    let Ok(Value::Object(mut event)) = serde_json::from_str(line) else {
        return line.into();
    };
    erase_map(&mut event);
    Value::Object(event).to_string().into()
}

/// Returns true where erasing `of` leaves `line`, which differs from it.
#[must_use]
pub fn is_erasure(line: &str, of: &str) -> bool {
    line != of && erased(of) == line
}

/// Returns true where the new of two contents under one id, as canonical lines, replaces the one that is held.
///
/// An erased content wins over what it was, whatever comes later. Otherwise the smaller bytes win, where the parts that
/// cannot be erased count first: the winner of any number of contents does not depend on their order.
#[must_use]
pub fn supersedes(new: &str, held: &str) -> bool {
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

    /// Contents of one id: all that differ in the parts that can be erased, for several that differ in the others.
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
                assert!(supersedes(&left, &of) && !supersedes(&of, &left), "{of}");
            }
        }
    }

    #[test]
    fn of_contents_that_differ_in_words_only_the_smaller_stands() {
        let (a, b) = (line(json!({"text": "aaa"})), line(json!({"text": "bbb"})));
        assert!(supersedes(&a, &b) && !supersedes(&b, &a) && !supersedes(&a, &a));
    }

    #[test]
    fn it_is_one_order_of_all_contents() {
        let all = contents();
        for a in &all {
            for b in &all {
                assert_eq!(supersedes(a, b), a != b && !supersedes(b, a), "{a} {b}");
                if supersedes(a, b) {
                    for c in all.iter().filter(|c| supersedes(b, c)) {
                        assert!(supersedes(a, c), "{a} {b} {c}");
                    }
                }
            }
        }
    }
}
