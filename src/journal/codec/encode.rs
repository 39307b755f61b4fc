//! Writing events as JSON.

use serde_json::{Map, Value};

use crate::journal::{Body, Event, Planned};
use crate::model::{AgentId, Attachment, Contact, EventId, Tag, object};

/// Returns the event as a JSON object, with every field that it came with.
#[must_use]
pub fn encode_map(event: &Event) -> Map<String, Value> {
    let mut map = Map::new();
    map.insert("id".into(), event.id.as_str().into());
    map.insert("at".into(), event.at.to_string().into());
    // An author that the format does not know is among the kept fields.
    let kept_author = event
        .extra
        .as_ref()
        .is_some_and(|extra| extra.get("by").is_some_and(|by| by.get("kind").is_some()));
    if !kept_author {
        let mut by = Map::new();
        by.insert("kind".into(), event.by.kind.wire().into());
        if let Some(id) = &event.by.id {
            by.insert("id".into(), (&**id).into());
        }
        map.insert("by".into(), by.into());
    }
    if let Some(chat) = &event.chat {
        map.insert("chat".into(), chat.as_str().into());
    }
    if let Some(device_at) = event.device_at {
        map.insert("device_at".into(), device_at.to_string().into());
    }
    if let Some(seen) = &event.seen {
        map.insert("seen".into(), seen.last.as_str().into());
        if let Some(unread) = &seen.unread {
            map.insert("seen_unread".into(), names(unread.iter().map(EventId::as_str)));
        }
    }
    if let Some(kind) = event.body.wire_type() {
        map.insert("type".into(), kind.into());
    }
    encode_body(&event.body, &mut map);
    if let Some(extra) = &event.extra {
        merge(&mut map, extra);
    }
    map
}

/// Returns the event's canonical form: compact JSON with the keys in order. Exports and stores have this form.
#[must_use]
pub fn encode(event: &Event) -> String {
    Value::Object(encode_map(event)).to_string()
}

pub(super) fn encode_body(body: &Body, map: &mut Map<String, Value>) {
    let mut put = |key: &str, value: Value| {
        map.insert(key.into(), value);
    };
    match body {
        Body::ChatStarted { contact }
        | Body::ContactUpdated { contact }
        | Body::KeyLinked { contact } => {
            put("contact", encode_contact(contact));
        }
        Body::MessageReceived { text, attachment, reply_to }
        | Body::MessageSent { text, attachment, reply_to, .. } => {
            put("text", (&**text).into());
            if let Some(attachment) = attachment {
                put("attachment", encode_attachment(attachment));
            }
            if let Body::MessageSent { campaign: Some(campaign), .. } = body {
                put("campaign", campaign.as_str().into());
            }
            if let Some(message) = reply_to {
                put("reply_to", message.as_str().into());
            }
        }
        Body::MessageChanged { message, text } => {
            put("message", message.as_str().into());
            put("text", (&**text).into());
        }
        Body::NoteAdded { text, mentions } => {
            put("text", (&**text).into());
            if !mentions.is_empty() {
                put("mentions", names(mentions.iter().map(AgentId::as_str)));
            }
        }
        Body::Read { mentions } if !mentions.is_empty() => {
            put("seen_mentions", names(mentions.iter().map(EventId::as_str)));
        }
        Body::StatusSet { status, reason, until, quiet, end_reason } => {
            put("status", status.wire().into());
            if let Some(reason) = reason {
                put("reason", reason.wire().into());
            }
            if let Some(until) = until {
                put("until", until.to_string().into());
            }
            if *quiet {
                put("quiet", true.into());
            }
            if let Some(reason) = end_reason {
                put("end_reason", (&**reason).into());
            }
        }
        Body::Assigned { agent } => put("agent", agent.as_ref().map(AgentId::as_str).into()),
        Body::TagsChanged { add, remove } => {
            put("add", names(add.iter().map(Tag::as_str)));
            put("remove", names(remove.iter().map(Tag::as_str)));
        }
        Body::Undone { events } => put("events", names(events.iter().map(EventId::as_str))),
        Body::Planned { what, due, text } => {
            put("text", (&**text).into());
            put("due", due.to_string().into());
            if *what == (Planned::Message { unless_written: true }) {
                put("unless_customer_writes", true.into());
            }
        }
        Body::PlanEnded { plan } => put("plan", plan.as_str().into()),
        Body::Rated { score, comment } => {
            put("score", (*score).into());
            if let Some(comment) = comment {
                put("comment", (&**comment).into());
            }
        }
        Body::Delivery { message, state, detail } => {
            put("message", message.as_str().into());
            put("state", state.wire().into());
            if let Some(detail) = detail {
                put("detail", (&**detail).into());
            }
        }
        Body::Desk(fact, payload) => put(fact.wire().1, Value::clone(payload)),
        Body::Archived | Body::Unarchived | Body::Read { .. } | Body::Unfolded(_) => {}
    }
}

fn names<'a>(names: impl Iterator<Item = &'a str>) -> Value {
    names.map(Value::from).collect::<Vec<_>>().into()
}

/// Returns a contact as events have it.
#[must_use]
pub fn encode_contact(contact: &Contact) -> Value {
    let mut map = Map::new();
    map.insert("name".into(), (&*contact.name).into());
    for (key, value) in [("address", &contact.address), ("channel", &contact.channel)] {
        if let Some(value) = value {
            map.insert(key.into(), (&**value).into());
        }
    }
    if let Some(more) = &contact.more {
        merge(&mut map, more.parts());
    }
    map.into()
}

fn encode_attachment(attachment: &Attachment) -> Value {
    object(vec![
        ("name", (&*attachment.name).into()),
        ("mime", (&*attachment.mime).into()),
        ("bytes", attachment.bytes.into()),
        ("sha256", (&*attachment.sha256).into()),
    ])
}

/// Adds the kept fields to the known ones, at every depth. Known fields win.
pub(super) fn merge(into: &mut Map<String, Value>, kept: &Map<String, Value>) {
    for (key, value) in kept {
        match (into.get_mut(key), value) {
            (None, value) => {
                into.insert(key.clone(), value.clone());
            }
            (Some(Value::Object(into)), Value::Object(kept)) => merge(into, kept),
            (Some(_), _) => {}
        }
    }
}
