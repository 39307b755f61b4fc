//! Events that the server refused: their content, retry, and giving up.

use serde_json::Value;

use super::session;
use super::tabs::Message;
use crate::app::handle::App;
use crate::model::{ChatId, EventId};
use crate::store::MarkedStore;
use crate::sync::{Input, Refused};

/// An event that the server refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedEvent {
    /// The reason, and the instant of the next attempt.
    pub refused: Refused,
    /// The text that was typed; empty if there was none.
    pub text: String,
    /// The event's type, as the journal names it.
    pub kind: String,
    /// The event's chat; `None`: the whole desk.
    pub chat: Option<ChatId>,
}

impl App {
    /// Returns refused events with their texts.
    pub async fn refused_events(self, refused: Vec<Refused>) -> Vec<RefusedEvent> {
        let Some(engine) = session::current(self) else {
            return Vec::new();
        };
        let ids: Vec<EventId> =
            refused.iter().map(|refused| EventId::from(refused.id.as_str())).collect();
        let lines = engine.store.find(&ids).await.unwrap_or_else(|error| {
            self.report(&error);
            vec![None; ids.len()]
        });
        let event = |(refused, line): (Refused, Option<String>)| {
            let value: Option<Value> = line.and_then(|line| serde_json::from_str(&line).ok());
            let field = |name: &str| {
                let field = value.as_ref().and_then(|value| value.get(name)?.as_str());
                field.unwrap_or_default().to_owned()
            };
            RefusedEvent {
                text: field("text"),
                kind: field("type"),
                chat: Some(field("chat")).filter(|chat| !chat.is_empty()).map(ChatId::from),
                refused,
            }
        };
        refused.into_iter().zip(lines).map(event).collect()
    }

    /// Sends the refused events again.
    pub fn retry_refused(self) {
        if let Some(engine) = session::current(self) {
            engine.tabs.tell(&Message::Retry);
            engine.tell(Input::Retry);
        }
    }

    /// Gives up a refused event: it is never sent again.
    pub fn give_up_refused(self, id: String) {
        if let Some(engine) = session::current(self) {
            engine.tell(Input::GiveUp(vec![EventId::from(id.as_str())]));
            engine.tabs.tell(&Message::GiveUp(id));
        }
    }
}
