//! Erasing a customer's data from events, and choosing between two contents of one id.

use std::borrow::Cow;

use serde_json::{Map, Value, json};
use uuid::Uuid;

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
/// Who wrote it counts first ([`Claim`]). Of contents with the same claim an erased one wins over what it was, whatever
/// comes later; otherwise the smaller bytes win, where the parts that cannot be erased count first. The winner of any number
/// of contents does not depend on their order.
#[must_use]
pub fn supersedes(new: &str, held: &str) -> bool {
    if new == held {
        return false;
    }
    let (new_rest, held_rest) = (erased(new), erased(held));
    let key = |line, rest| (Claim::of(line), rest, rest != line, line);
    key(new, &*new_rest) < key(held, &*held_rest)
}

/// How good an author's claim to an id is, the best first. A server lets each role write events of certain authors and types
/// only, so a member of the desk who writes another content under an id of somebody else's takes nobody's words away:
///
/// - what only managers write stands before all else;
/// - under an id as the app makes it for what an agent does (a UUID of version 7), agents stand before customers; under any
///   other id, which channels make, customers stand before agents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Claim {
    Manager,
    First,
    Second,
    Third,
    Fourth,
    None,
}

impl Claim {
    fn of(line: &str) -> Self {
        let Ok(event) = serde_json::from_str::<Value>(line) else {
            return Self::None;
        };
        let text =
            |value: Option<&Value>| value.and_then(Value::as_str).unwrap_or_default().to_owned();
        if matches!(&*text(event.get("type")), "settings_changed" | "rules_saved" | "agent_saved") {
            return Self::Manager;
        }
        let id = Uuid::try_parse(&text(event.get("id")));
        let by_app = id.is_ok_and(|id| id.get_version_num() == 7);
        match (&*text(event.pointer("/by/kind")), by_app) {
            ("agent", true) | ("customer", false) => Self::First,
            ("bot", true) | ("system", false) => Self::Second,
            ("customer", true) | ("agent", false) => Self::Third,
            ("system", true) | ("bot", false) => Self::Fourth,
            _ => Self::None,
        }
    }
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
            for kind in ["message_received", "rules_saved", "zzz"] {
                for text in ["", " antes", "!", "\u{1}", "Oi", "zz"] {
                    all.push(line(json!({"chat": chat, "type": kind, "text": text})));
                    let file = json!({"name": text, "mime": "b", "bytes": 1, "sha256": "c"});
                    all.push(line(
                        json!({"chat": chat, "type": kind, "text": text, "attachment": file}),
                    ));
                    let authors = ["agent", "bot", "system", "robot"];
                    for author in authors.into_iter().filter(|_| matches!(text, "" | "zz")) {
                        let by = json!({"kind": author, "id": "ana"});
                        all.push(line(json!({"chat": chat, "type": kind, "text": text, "by": by})));
                    }
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

    /// Every pair of an author and an attacker who may not write as that author.
    #[test]
    fn who_has_no_claim_to_an_id_takes_nothing_away() {
        let ours = "0192f000-0000-7000-8000-000000000001";
        for (id, kind, attacker) in [
            ("wa-1", "customer", "agent"),
            ("wa-1", "customer", "bot"),
            ("wa-1", "system", "agent"),
            (ours, "agent", "customer"),
            (ours, "agent", "system"),
            (ours, "agent", "bot"),
        ] {
            let victim = line(json!({"id": id, "text": "zzz", "by": {"kind": kind, "id": "z"}}));
            // Smaller in every other way, and as if erased.
            let rival = line(json!({
                "id": id, "text": "", "at": "2020-01-01T00:00:00.000Z", "by": {"kind": attacker, "id": "a"}, "chat": "a",
            }));
            assert!(supersedes(&victim, &rival) && !supersedes(&rival, &victim), "{id} {kind}");
            let left = erased(&victim);
            assert!(supersedes(&left, &rival), "and it can be erased");
        }
        let rules = json!({"id": ours, "type": "rules_saved", "by": {"kind": "agent", "id": "z"}});
        let note = json!({"id": ours, "type": "note_added", "by": {"kind": "agent", "id": "a"}});
        assert!(supersedes(&line(rules), &line(note)));
    }

    #[test]
    fn it_is_one_order_of_all_contents() {
        let all = contents();
        let order: Vec<Vec<bool>> =
            all.iter().map(|a| all.iter().map(|b| supersedes(a, b)).collect()).collect();
        for a in 0..all.len() {
            for b in 0..all.len() {
                assert_eq!(order[a][b], a != b && !order[b][a], "{} {}", all[a], all[b]);
                let after_b = (0..all.len()).filter(|c| order[b][*c]);
                if order[a][b] {
                    for c in after_b {
                        assert!(order[a][c], "{} {} {}", all[a], all[b], all[c]);
                    }
                }
            }
        }
    }
}
