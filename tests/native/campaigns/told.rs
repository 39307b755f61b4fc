//! What the tests of campaigns share: a desk told minute by minute.

use balcao::journal::{Course, Desk, Event, Run};
use balcao::model::{CampaignId, MINUTE, Timestamp, compiled_zones};
use serde_json::{Value, json};

use crate::support::{by_agent, dated, monday_noon};

/// Minutes after the first instant.
pub fn minute(minutes: i64) -> Timestamp {
    monday_noon().plus(minutes * MINUTE)
}

/// A log whose acts say at which minute they happen.
#[derive(Clone)]
pub struct Told {
    pub desk: Desk,
    pub events: Vec<Event>,
}

impl Told {
    pub fn new() -> Self {
        Self { desk: Desk::new(compiled_zones()), events: Vec::new() }
    }

    /// Something happens in a chat.
    pub fn at(self, minutes: i64, chat: &str, mut act: Value) -> Self {
        act["chat"] = chat.into();
        self.told(minutes, act)
    }

    /// Something is saved for the whole desk, by Bia.
    pub fn desk(self, minutes: i64, kind: &str, key: &str, payload: Value) -> Self {
        let act = by_agent("bia", json!({"type": kind, (key): payload, "chat": null}));
        self.told(minutes, act)
    }

    /// A version of the campaign `k`: what it says beside its id.
    pub fn campaign(self, minutes: i64, mut says: Value) -> Self {
        says["id"] = "k".into();
        self.desk(minutes, "campaign_saved", "campaign", says)
    }

    /// Time passes.
    pub fn until(mut self, minutes: i64) -> Self {
        self.desk.advance(minute(minutes));
        self
    }

    fn told(mut self, minutes: i64, act: Value) -> Self {
        let id = format!("t{:04}", self.events.len());
        let event = dated(&id, minute(minutes), act);
        self.events.push(event.clone());
        self.desk.apply([event]);
        self.until(minutes)
    }

    /// The campaign `k`.
    pub fn course(&self) -> Course {
        self.desk.config().campaign(&CampaignId::from("k")).expect("the campaign")
    }

    /// Its run as of a minute.
    pub fn run(&self, minutes: i64) -> Option<Run> {
        self.course().run(minute(minutes))
    }

    /// Ids of the chats in its audience, those left out in brackets.
    pub fn audience(&self, minutes: i64) -> String {
        let run = self.run(minutes).expect("it has started");
        let audience = self.desk.audience_of(&run);
        let name = |opted_out: bool, chat: &str| {
            if opted_out { format!("({chat})") } else { chat.to_owned() }
        };
        let members = audience.members.iter();
        let mut names: Vec<String> =
            members.map(|member| name(member.left_out.is_some(), member.chat.as_str())).collect();
        names.sort();
        names.concat()
    }

    /// All messages that are to be written at a minute, written.
    pub fn write(&mut self, minutes: i64) -> Vec<Event> {
        let run = self.run(minutes).expect("it has started");
        let audience = self.desk.audience_of(&run);
        let mut reached = audience.reached(&self.desk);
        let all = (0, usize::MAX, usize::MAX);
        let (events, rest) = audience.to_write(&self.desk, &run, &mut reached, all);
        assert_eq!(rest, None);
        self.desk.apply(events.clone());
        events
    }
}

/// A campaign to all, at a minute.
pub fn to_all(minutes: i64) -> Value {
    json!({"name": "Natal", "audience": {}, "text": "Oi, {contact}!", "send_at": minute(minutes).to_string()})
}

/// The same, with something else in it.
pub fn with(campaign: &Value, key: &str, value: Value) -> Value {
    let mut campaign = campaign.clone();
    campaign[key] = value;
    campaign
}

/// A customer of that name comes by a channel.
pub fn comes(name: &str) -> Value {
    json!({"by": {"kind": "customer", "id": "+55"}, "type": "chat_started", "contact": {"name": name, "channel": "whatsapp"}})
}
