//! [`Log`]: a journal with one chat in few lines, for the tests of this room.

use crate::journal::{Chat, Desk, codec};
use crate::model::{ChatId, MINUTE, Timestamp, Zone, compiled_zones};

/// A desk with one chat `c`, whose events `e1`, `e2`, … are a minute apart, from 2026-03-10 09:00 in São Paulo.
pub struct Log {
    pub desk: Desk,
    pub now: Timestamp,
    count: usize,
}

impl Default for Log {
    fn default() -> Self {
        Self::new()
    }
}

impl Log {
    pub fn new() -> Self {
        let now = Timestamp::parse("2026-03-10T12:00:00.000Z").expect("a valid instant");
        Self { desk: Desk::new(compiled_zones()), now, count: 0 }
    }

    /// The customer writes.
    pub fn customer(self, text: &str) -> Self {
        let text = serde_json::json!(text);
        self.event(
            r#"{"kind":"customer","id":"bia"}"#,
            true,
            &format!(r#""type":"message_received","text":{text}"#),
        )
    }

    /// Ana writes.
    pub fn agent(self, text: &str) -> Self {
        let text = serde_json::json!(text);
        self.set(&format!(r#""type":"message_sent","text":{text}"#))
    }

    /// Ana does something in the chat.
    pub fn set(self, body: &str) -> Self {
        self.event(r#"{"kind":"agent","id":"ana"}"#, true, body)
    }

    /// Ana does something in a chat of any id.
    pub fn within(self, chat: &str, body: &str) -> Self {
        let body = format!(r#""chat":"{chat}",{body}"#);
        self.event(r#"{"kind":"agent","id":"ana"}"#, false, &body)
    }

    /// Bruno does something to the whole desk.
    pub fn desk(self, body: &str) -> Self {
        self.event(r#"{"kind":"agent","id":"bruno"}"#, false, body)
    }

    /// Adds an event by any author.
    pub fn event(mut self, by: &str, in_chat: bool, body: &str) -> Self {
        self.count += 1;
        let (id, at) = (self.count, self.now);
        let chat = if in_chat { r#""chat":"c","# } else { "" };
        let line = format!(r#"{{"id":"e{id}","at":"{at}","by":{by},{chat}{body}}}"#);
        self.desk.apply([codec::decode(&line).expect("a valid line")]);
        self.later(MINUTE)
    }

    /// Time passes.
    pub fn later(mut self, millis: i64) -> Self {
        self.now = self.now.plus(millis);
        self.desk.advance(self.now);
        self
    }

    pub fn chat(&self) -> &Chat {
        self.desk.by_id(&ChatId::from("c")).expect("the chat has begun")
    }
}

/// The desk's zone.
pub fn zone() -> Zone {
    (*compiled_zones()("America/Sao_Paulo").expect("a known zone")).clone()
}
