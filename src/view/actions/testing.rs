//! One action of each kind, for tests.

use serde_json::json;

use super::{Action, Change};
use crate::journal::{Body, Planned};
use crate::model::{Agent, ChatId, Contact, Role, Timestamp};
use crate::view::contact_file::Write;

/// Returns an instant so many seconds after the beginning of the year.
pub fn at(second: u32) -> Timestamp {
    let (minute, second) = (second / 60, second % 60);
    Timestamp::parse(&format!("2026-01-01T00:{minute:02}:{second:02}.000Z")).expect("an instant")
}

pub fn one_of_each() -> Vec<Action> {
    let chat = || ChatId::from("c0");
    let agent = Agent {
        id: "bia".into(),
        name: "Bia".to_owned(),
        display_name: String::new(),
        role: Role::Agent,
        active: true,
    };
    vec![
        Action::Message { chat: chat(), text: "Oi".into(), attachment: None, reply_to: None },
        Action::Note { chat: chat(), text: "Oi".into(), mentions: Vec::new() },
        Action::Change { chats: vec![chat()], change: Change::Archive(true) },
        Action::Wait { chat: chat(), reason: None, until: Some(at(50)), instead: Vec::new() },
        Action::Plan {
            chat: chat(),
            what: Planned::Reminder,
            due: at(90),
            text: "Ligar".into(),
            instead: None,
        },
        Action::EndPlan { chat: chat(), plan: "e0".into(), send: false },
        Action::Contacts(vec![(chat(), Contact { name: "Davi".into(), ..Contact::default() })]),
        Action::ContactFile(vec![Write { id: "w".into(), chat: chat(), body: Body::Archived }]),
        Action::StartChat { chat: "new".into(), contact: Contact::default(), text: "Oi".into() },
        Action::Undo(vec![(chat(), "e0".into())]),
        Action::Settings(json!({})),
        Action::Rules(json!([])),
        Action::Campaign(json!({ "id": "k" })),
        Action::Arrived { chat: "c0".into(), message: "e1".into() },
        Action::Agent(agent),
        Action::QuickReplies(Vec::new()),
        Action::Tags(Vec::new()),
        Action::Views(Vec::new()),
        Action::Macros(json!([])),
        Action::Several(vec![(chat(), vec![Body::sent("Oi".into()), Body::Archived])]),
        Action::Join { me: "bia".into(), name: "Bia".to_owned(), zone: None },
        Action::CustomerWrites {
            chat: chat(),
            contact: Contact::default(),
            text: "Oi".into(),
            attachment: None,
            reply_to: None,
        },
        Action::CustomerRates { chat: chat(), score: 9 },
        Action::Erase(vec![chat()]),
        Action::DeleteDesk,
    ]
}
