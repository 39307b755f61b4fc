//! A customer's erasure, refused or broken off between its requests.

use std::cell::{Cell, RefCell};
use std::future::ready;

use balcao::model::{EventId, Timestamp};
use balcao::sync::couch::{OfCustomer, erase_customer};
use balcao::sync::transport::{Request, ResponseFuture, Transport, TransportError};
use balcao::sync::{Database, SyncError};
use serde_json::{Value, json};

use super::hostile::two;
use crate::common::fake_couch::Server;
use crate::common::tab::now;

/// What becomes of the first request that writes a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fails {
    Refused(&'static str),
    BrokenOff(&'static str),
}

/// A manager's requests.
struct Manager {
    server: RefCell<Server>,
    at: Timestamp,
    fails: Cell<Option<Fails>>,
}

impl Manager {
    /// Erases a customer with a text, a contact, and a chat that was joined to theirs and separated.
    fn erase(&self) -> Result<(usize, usize), SyncError> {
        let [whole, named, contacts] =
            ["text", "joined", "contact"].map(|id| vec![EventId::from(id)]);
        let of = OfCustomer { whole: &whole, named: &named, contacts: &contacts };
        let erasure = now(erase_customer(self, &Database::new("desk"), of))?;
        Ok((erasure.erased, erasure.refused.len()))
    }

    /// Which documents tell of the customer.
    fn left(&self) -> Vec<&'static str> {
        let server = self.server.borrow();
        let tells = |id: &&str| {
            let text = server.docs[*id].fields.to_string();
            ["segredo", "Rita", "551187654321"].iter().any(|word| text.contains(word))
        };
        ["text", "joined", "contact"].into_iter().filter(tells).collect()
    }
}

impl Transport for Manager {
    fn ask(&self, request: Request) -> ResponseFuture<'_> {
        let body = request.body.as_deref().unwrap_or_default();
        let writes = |id: &str| {
            request.path.ends_with("_bulk_docs") && body.contains(&format!(r#""_id":"{id}""#))
        };
        let response = match self.fails.get() {
            Some(Fails::BrokenOff(id)) if writes(id) => Err(TransportError::Unreachable),
            // The rules let nobody but a manager erase.
            fails => {
                let is_refused = matches!(fails, Some(Fails::Refused(id)) if writes(id));
                let user = if is_refused { "ana" } else { "bruno" };
                let roles = ["agent", "manager"];
                Ok(self.server.borrow_mut().answer(user, &roles, &request, self.at).unwrap())
            }
        };
        Box::pin(ready(response))
    }
}

fn manager(fails: Option<Fails>) -> Manager {
    let mut world = two();
    let of = |id: &str, chat: &str, rest: Value| {
        let mut doc = json!({
            "_id": id, "at": world.truth.to_string(), "by": {"kind": "agent", "id": "ana"}, "chat": chat,
        });
        doc.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        doc
    };
    let contact = json!({"name": "Rita", "address": "+55 11 98765-4321"});
    let docs = [
        of("text", "r", json!({"type": "message_sent", "text": "um segredo"})),
        of(
            "joined",
            "g",
            json!({"type": "contact_updated", "contact": {"name": "Gil", "person": "551187654321"}}),
        ),
        of("contact", "r", json!({"type": "contact_updated", "contact": contact})),
    ];
    for doc in docs {
        let id = doc["_id"].as_str().unwrap().to_owned();
        world.server.put(&id, doc);
    }
    let server = RefCell::new(std::mem::replace(&mut world.server, Server::new()));
    Manager { server, at: world.truth, fails: Cell::new(fails) }
}

#[test]
fn nothing_is_left_of_a_customer() {
    let manager = manager(None);
    assert_eq!(manager.left(), ["text", "joined", "contact"]);
    assert_eq!(manager.erase(), Ok((3, 0)));
    assert_eq!(manager.left(), [""; 0]);
    assert!(manager.server.borrow().docs["joined"].fields.to_string().contains("Gil"));
}

/// By the contacts a second try finds the chats, and which others name the customer.
#[test]
fn contacts_stay_until_everything_else_is_erased() {
    let each = [
        (Fails::BrokenOff("text"), &["text", "joined", "contact"][..]),
        (Fails::BrokenOff("joined"), &["joined", "contact"]),
        (Fails::BrokenOff("contact"), &["contact"]),
        (Fails::Refused("text"), &["text", "contact"]),
        (Fails::Refused("joined"), &["joined", "contact"]),
        (Fails::Refused("contact"), &["contact"]),
    ];
    for (fails, left) in each {
        let manager = manager(Some(fails));
        match fails {
            Fails::BrokenOff(_) => assert_eq!(manager.erase(), Err(SyncError::Unreachable)),
            Fails::Refused(_) => assert_eq!(manager.erase().map(|it| it.1), Ok(1), "{fails:?}"),
        }
        assert_eq!(manager.left(), left, "{fails:?}");
        manager.fails.set(None);
        assert_eq!(manager.erase(), Ok((left.len(), 0)), "{fails:?}");
        assert_eq!(manager.left(), [""; 0], "{fails:?}");
    }
}
