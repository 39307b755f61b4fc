//! Erasing a customer's data from events, and choosing between two contents of one id.

use std::borrow::Cow;

use serde_json::{Map, Value, json};
use uuid::Uuid;

/// What is left of a contact.
fn no_contact() -> Value {
    json!({ "name": "" })
}

/// Parts that are taken away whole: a file, a comment with a rating, and what a channel says of a failure, which may name the number.
const WHOLE: [&str; 3] = ["attachment", "comment", "detail"];

/// Removes what tells of a customer from an event's fields: text, contact, file, comment, a channel's words, and the number by which
/// the customer is the author. The event stays valid, and so do its times.
pub fn erase_map(event: &mut Map<String, Value>) {
    erase_words(event);
    WHOLE.iter().for_each(|key| drop(event.remove(*key)));
    if let Some(Value::Object(by)) = event.get_mut("by").filter(|by| is_customer(by)) {
        by.remove("id");
    }
}

/// Removes text, contact and attachment only: what the rules of older servers let be taken out.
pub fn erase_words(event: &mut Map<String, Value>) {
    if let Some(text) = event.get_mut("text") {
        *text = "".into();
    }
    if let Some(contact) = event.get_mut("contact") {
        *contact = no_contact();
    }
    event.remove("attachment");
}

/// Removes from a contact whose chat somebody said it is: the key is another customer's number, who was erased.
pub fn erase_person(event: &mut Map<String, Value>) {
    if let Some(Value::Object(contact)) = event.get_mut("contact") {
        contact.remove("person");
    }
}

fn is_customer(by: &Value) -> bool {
    by.get("kind").and_then(Value::as_str) == Some("customer")
}

/// Returns a canonical line without all that tells of a customer.
#[must_use]
pub fn erased(line: &str) -> Cow<'_, str> {
    changed(line, erase_map)
}

/// Returns a canonical line without the key of the person that a contact belongs to.
#[must_use]
pub fn parted(line: &str) -> Cow<'_, str> {
    changed(line, erase_person)
}

fn changed(line: &str, change: fn(&mut Map<String, Value>)) -> Cow<'_, str> {
    let Ok(Value::Object(mut event)) = serde_json::from_str(line) else {
        return line.into();
    };
    change(&mut event);
    Value::Object(event).to_string().into()
}

/// The ways to take out some or all of it. None brings back what another one took.
const WAYS: [fn(&mut Map<String, Value>); 3] = [erase_map, erase_words, erase_person];

/// Returns true where erasing some or all of `of` leaves `line`, which differs from it.
#[must_use]
pub fn is_erasure(line: &str, of: &str) -> bool {
    line != of && WAYS.into_iter().any(|way| changed(of, way) == line)
}

/// Returns the number of ways that would still take something out of a line: fewer of what was erased.
fn ways_left(line: &str) -> usize {
    WAYS.into_iter().filter(|way| changed(line, *way) != line).count()
}

/// Returns true where the new of two contents under one id, as canonical lines, replaces the one that is held.
///
/// Who wrote it counts first ([`Claim`]). Of contents with the same claim an erased one wins over what it was, whatever
/// comes later, and one of which more was erased over the other; otherwise the smaller bytes win, where the parts that cannot
/// be erased count first. The winner of any number of contents does not depend on their order.
#[must_use]
pub fn supersedes(new: &str, held: &str) -> bool {
    if new == held {
        return false;
    }
    let key = |line| (Claim::of(line), erased(line), ways_left(line), line);
    key(new) < key(held)
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

    /// Every way to take out some of the parts of an event that has all of them.
    #[test]
    fn what_was_erased_in_part_stands_before_what_it_was_and_after_what_is_left_of_it() {
        let file = json!({"name": "a", "mime": "b", "bytes": 1, "sha256": "c"});
        let contact = json!({"name": "Rita", "address": "+55", "person": "5511987654321"});
        let whole = line(json!({
            "attachment": file, "contact": contact, "comment": "bom", "detail": "+55 11", "text": "Oi",
        }));
        let all = erased(&whole).into_owned();
        for word in ["Oi", "Rita", "+55", "5511987654321", "bom", "maria", "sha256"] {
            assert!(whole.contains(word) && !all.contains(word), "{word}");
        }
        for kept in ["2026-11-22T12:00:00.000Z", "e1", "message_received"] {
            assert!(all.contains(kept), "{kept}");
        }
        let mut older = serde_json::from_str(&whole).unwrap();
        erase_words(&mut older);
        for some in [Value::Object(older).to_string(), parted(&whole).into_owned()] {
            assert!(is_erasure(&some, &whole) && is_erasure(&all, &some));
            assert!(!is_erasure(&whole, &some) && !is_erasure(&some, &all));
            assert!(supersedes(&some, &whole) && !supersedes(&whole, &some));
            assert!(supersedes(&all, &some) && !supersedes(&some, &all));
        }
        // Nothing else may differ.
        for (key, value) in
            [("at", json!("2026-11-22T12:00:00.001Z")), ("text", json!("x")), ("score", json!(1))]
        {
            assert!(!is_erasure(&line(json!({(key): value})), &line(json!({}))), "{key}");
        }
        let agent = line(json!({"by": {"kind": "agent", "id": "ana"}}));
        assert!(erased(&agent).contains("ana"), "who worked stays");
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
