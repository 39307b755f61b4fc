//! One event as one line of JSON and back (design §3). Nothing that comes in is lost: what this version does
//! not know is kept in [`Event::extra`] and written back.

use std::sync::Arc;

use serde_json::{Map, Value};

use super::{Body, DeliveryState, DeskFact, Event, Unfolded};
use crate::model::{
    AgentId, Attachment, Author, AuthorKind, CampaignId, ChatId, Contact, EventId, Status, Tag,
    Timestamp, WaitReason,
};

/// Why a line is not an event. The text that people read is made from it in their language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineError {
    /// Not JSON, cut off, or nested too deep.
    NotJson,
    /// JSON, but not an object.
    NotObject,
    /// A field that must be there is not.
    Missing(&'static str),
    /// A field is not of its type, or not a value that it can have.
    Wrong(&'static str),
    /// Longer than [`MAX_LINE_BYTES`].
    TooLong,
    /// Not UTF-8.
    NotUtf8,
}

/// The longest line that is read: no event comes near it, and a hostile file must not fill the memory.
pub const MAX_LINE_BYTES: usize = 4 * 1024 * 1024;

/// Reads one line.
///
/// # Errors
/// What is wrong with the line, by its first fault.
pub fn decode(line: &str) -> Result<Event, LineError> {
    if line.len() > MAX_LINE_BYTES {
        return Err(LineError::TooLong);
    }
    match serde_json::from_str(line) {
        Ok(Value::Object(map)) => decode_map(map),
        Ok(_) => Err(LineError::NotObject),
        Err(_) => Err(LineError::NotJson),
    }
}

/// Reads an event that is already a JSON object.
///
/// # Errors
/// What is wrong with the object, by its first fault.
pub fn decode_map(map: Map<String, Value>) -> Result<Event, LineError> {
    let mut fields = Fields { map };
    let id = EventId::new(fields.name("id")?);
    let at = fields.time("at")?.ok_or(LineError::Missing("at"))?;
    let chat = fields.optional_name("chat")?.map(ChatId::new);
    let device_at = fields.time("device_at")?;
    let (by, known_author) = fields.author()?;
    let kind = fields.peek_name("type")?;
    let body = if known_author {
        fields.body(&kind)?
    } else {
        Body::Unfolded(Unfolded::Author)
    };
    let body = if body.allows(by.kind) {
        if body.needs_chat() && chat.is_none() {
            return Err(LineError::Missing("chat"));
        }
        body
    } else {
        // Put back what was taken out, so that the event is passed on whole.
        fields.put_back(body);
        Body::Unfolded(Unfolded::Author)
    };
    if !matches!(body, Body::Unfolded(_)) {
        fields.map.remove("type");
    }
    Ok(Event {
        id,
        at,
        by,
        chat,
        device_at,
        body,
        extra: (!fields.map.is_empty()).then(|| Box::new(fields.map)),
    })
}

/// The event as a JSON object, with every field that it came with.
#[must_use]
pub fn encode_map(event: &Event) -> Map<String, Value> {
    let mut map = Map::new();
    map.insert("id".into(), event.id.as_str().into());
    map.insert("at".into(), event.at.to_string().into());
    // An author that the format does not know is among the kept fields, whole.
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
    if let Some(kind) = event.body.wire_type() {
        map.insert("type".into(), kind.into());
    }
    encode_body(&event.body, &mut map);
    if let Some(extra) = &event.extra {
        merge(&mut map, extra);
    }
    map
}

/// The event's canonical bytes: compact JSON with the keys in order. It is also what is exported and stored.
#[must_use]
pub fn encode(event: &Event) -> String {
    Value::Object(encode_map(event)).to_string()
}

fn encode_body(body: &Body, map: &mut Map<String, Value>) {
    let mut put = |key: &str, value: Value| {
        map.insert(key.into(), value);
    };
    match body {
        Body::ChatStarted { contact } | Body::ContactUpdated { contact } => {
            put("contact", encode_contact(contact));
        }
        Body::MessageReceived { text, attachment } => {
            put("text", (&**text).into());
            if let Some(attachment) = attachment {
                put("attachment", encode_attachment(attachment));
            }
        }
        Body::MessageSent {
            text,
            attachment,
            campaign,
        } => {
            put("text", (&**text).into());
            if let Some(attachment) = attachment {
                put("attachment", encode_attachment(attachment));
            }
            if let Some(campaign) = campaign {
                put("campaign", campaign.as_str().into());
            }
        }
        Body::NoteAdded { text } => put("text", (&**text).into()),
        Body::StatusSet {
            status,
            reason,
            until,
        } => {
            put("status", status.wire().into());
            if let Some(reason) = reason {
                put("reason", reason.wire().into());
            }
            if let Some(until) = until {
                put("until", until.to_string().into());
            }
        }
        Body::Assigned { agent } => put("agent", agent.as_ref().map(AgentId::as_str).into()),
        Body::TagsChanged { add, remove } => {
            put("add", names(add.iter().map(Tag::as_str)));
            put("remove", names(remove.iter().map(Tag::as_str)));
        }
        Body::Undone { events } => put("events", names(events.iter().map(EventId::as_str))),
        Body::Rated { score, comment } => {
            put("score", (*score).into());
            if let Some(comment) = comment {
                put("comment", (&**comment).into());
            }
        }
        Body::Delivery {
            message,
            state,
            detail,
        } => {
            put("message", message.as_str().into());
            put("state", state.wire().into());
            if let Some(detail) = detail {
                put("detail", (&**detail).into());
            }
        }
        Body::Desk(fact, payload) => put(fact.wire().1, Value::clone(payload)),
        Body::Archived | Body::Unarchived | Body::Read | Body::Unfolded(_) => {}
    }
}

fn names<'a>(names: impl Iterator<Item = &'a str>) -> Value {
    names.map(Value::from).collect::<Vec<_>>().into()
}

fn encode_contact(contact: &Contact) -> Value {
    let mut map = Map::new();
    map.insert("name".into(), (&*contact.name).into());
    for (key, value) in [("address", &contact.address), ("channel", &contact.channel)] {
        if let Some(value) = value {
            map.insert(key.into(), (&**value).into());
        }
    }
    map.into()
}

fn encode_attachment(attachment: &Attachment) -> Value {
    serde_json::json!({
        "name": &*attachment.name,
        "mime": &*attachment.mime,
        "bytes": attachment.bytes,
        "sha256": &*attachment.sha256,
    })
}

/// Writes the kept fields back among the known ones, at every depth. Known fields win.
fn merge(into: &mut Map<String, Value>, kept: &Map<String, Value>) {
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

/// What is left to read of an object: what is understood is taken out, the rest stays.
struct Fields {
    map: Map<String, Value>,
}

impl Fields {
    fn text(&mut self, key: &'static str) -> Result<Arc<str>, LineError> {
        self.optional_text(key)?.ok_or(LineError::Missing(key))
    }

    /// `null` counts as absent, and is kept.
    fn optional_text(&mut self, key: &'static str) -> Result<Option<Arc<str>>, LineError> {
        match self.map.get(key) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(_)) => match self.map.remove(key) {
                Some(Value::String(text)) => Ok(Some(text.into())),
                _ => Ok(None),
            },
            Some(_) => Err(LineError::Wrong(key)),
        }
    }

    fn name(&mut self, key: &'static str) -> Result<Arc<str>, LineError> {
        self.optional_name(key)?.ok_or(LineError::Missing(key))
    }

    fn optional_name(&mut self, key: &'static str) -> Result<Option<Arc<str>>, LineError> {
        match self.optional_text(key)? {
            Some(name) if name.is_empty() => Err(LineError::Wrong(key)),
            name => Ok(name),
        }
    }

    fn peek_name(&self, key: &'static str) -> Result<String, LineError> {
        match self.map.get(key) {
            None => Err(LineError::Missing(key)),
            Some(Value::String(name)) if !name.is_empty() => Ok(name.clone()),
            Some(_) => Err(LineError::Wrong(key)),
        }
    }

    fn time(&mut self, key: &'static str) -> Result<Option<Timestamp>, LineError> {
        match self.optional_text(key)? {
            None => Ok(None),
            Some(text) => Timestamp::parse(&text)
                .map(Some)
                .ok_or(LineError::Wrong(key)),
        }
    }

    fn list<T: From<String>>(&mut self, key: &'static str) -> Result<Vec<T>, LineError> {
        let items = match self.map.remove(key) {
            None => Vec::new(),
            Some(Value::Array(items)) => items,
            Some(_) => return Err(LineError::Wrong(key)),
        };
        items
            .into_iter()
            .map(|item| match item {
                Value::String(name) if !name.is_empty() => Ok(name.into()),
                _ => Err(LineError::Wrong(key)),
            })
            .collect()
    }

    /// Reads an object field by field; what is left over of it is kept under its key.
    fn object<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Fields) -> Result<T, LineError>,
    ) -> Result<T, LineError> {
        let map = match self.map.remove(key) {
            Some(Value::Object(map)) => map,
            None => return Err(LineError::Missing(key)),
            Some(_) => return Err(LineError::Wrong(key)),
        };
        let mut inner = Self { map };
        let value = read(&mut inner)?;
        if !inner.map.is_empty() {
            self.map.insert(key.into(), inner.map.into());
        }
        Ok(value)
    }

    /// The author, and whether the format knows such a one. An unknown one is kept whole and stands as the system.
    fn author(&mut self) -> Result<(Author, bool), LineError> {
        let by = match self.map.get("by") {
            None => return Err(LineError::Missing("by")),
            Some(Value::Object(by)) => by,
            Some(_) => return Err(LineError::Wrong("by")),
        };
        let kind = match by.get("kind") {
            None => return Err(LineError::Missing("by")),
            Some(Value::String(kind)) => AuthorKind::from_wire(kind),
            Some(_) => return Err(LineError::Wrong("by")),
        };
        let id = by.get("id").filter(|id| !id.is_null());
        let named = id.is_some_and(|id| id.as_str().is_some_and(|id| !id.is_empty()));
        match kind {
            Some(AuthorKind::System) if id.is_none() => {}
            Some(AuthorKind::Agent) if named => {}
            Some(AuthorKind::Customer | AuthorKind::Bot) if named || id.is_none() => {}
            _ => return Ok((Author::SYSTEM, false)),
        }
        let author = self.object("by", |by| {
            by.map.remove("kind");
            Ok(Author {
                kind: kind.unwrap_or(AuthorKind::System),
                id: by.optional_name("id")?,
            })
        })?;
        Ok((author, true))
    }

    fn contact(&mut self) -> Result<Contact, LineError> {
        self.object("contact", |contact| {
            Ok(Contact {
                name: contact.text("name")?,
                address: contact.optional_text("address")?,
                channel: contact.optional_text("channel")?,
            })
        })
    }

    fn attachment(&mut self) -> Result<Option<Box<Attachment>>, LineError> {
        if matches!(self.map.get("attachment"), None | Some(Value::Null)) {
            return Ok(None);
        }
        self.object("attachment", |file| {
            Ok(Some(Box::new(Attachment {
                name: file.text("name")?,
                mime: file.text("mime")?,
                bytes: match file.map.remove("bytes").as_ref().and_then(Value::as_u64) {
                    Some(bytes) => bytes,
                    None => return Err(LineError::Wrong("attachment")),
                },
                sha256: file.text("sha256")?,
            })))
        })
    }

    fn body(&mut self, kind: &str) -> Result<Body, LineError> {
        Ok(match kind {
            "chat_started" => Body::ChatStarted {
                contact: self.contact()?,
            },
            "contact_updated" => Body::ContactUpdated {
                contact: self.contact()?,
            },
            "message_received" => Body::MessageReceived {
                text: self.text("text")?,
                attachment: self.attachment()?,
            },
            "message_sent" => Body::MessageSent {
                text: self.text("text")?,
                attachment: self.attachment()?,
                campaign: self.optional_name("campaign")?.map(CampaignId::new),
            },
            "note_added" => Body::NoteAdded {
                text: self.text("text")?,
            },
            "status_set" => return self.status_set(),
            "assigned" => Body::Assigned {
                agent: match self.map.remove("agent") {
                    None => return Err(LineError::Missing("agent")),
                    Some(Value::Null) => None,
                    Some(Value::String(agent)) if !agent.is_empty() => Some(agent.into()),
                    Some(_) => return Err(LineError::Wrong("agent")),
                },
            },
            "tags_changed" => Body::TagsChanged {
                add: self.list("add")?,
                remove: self.list("remove")?,
            },
            "archived" => Body::Archived,
            "unarchived" => Body::Unarchived,
            "undone" => Body::Undone {
                events: self.list("events")?,
            },
            "read" => Body::Read,
            "rated" => Body::Rated {
                score: match self.map.remove("score").as_ref().and_then(Value::as_u64) {
                    Some(score) if score <= 10 => u8::try_from(score).unwrap_or(10),
                    _ => return Err(LineError::Wrong("score")),
                },
                comment: self.optional_text("comment")?,
            },
            "delivery" => return self.delivery(),
            kind => match DeskFact::ALL.into_iter().find(|fact| fact.wire().0 == kind) {
                Some(fact) => self.desk(fact)?,
                None => Body::Unfolded(Unfolded::Type),
            },
        })
    }

    fn status_set(&mut self) -> Result<Body, LineError> {
        let Some(status) = Status::from_wire(&self.peek_name("status")?) else {
            return Ok(Body::Unfolded(Unfolded::Value));
        };
        // An unknown reason stays among the kept fields: the status is understood all the same.
        let reason = match self.map.get("reason") {
            None | Some(Value::Null) => None,
            Some(Value::String(reason)) => WaitReason::from_wire(reason),
            Some(_) => return Err(LineError::Wrong("reason")),
        };
        self.map.remove("status");
        if reason.is_some() {
            self.map.remove("reason");
        }
        Ok(Body::StatusSet {
            status,
            reason,
            until: self.time("until")?,
        })
    }

    fn delivery(&mut self) -> Result<Body, LineError> {
        let Some(state) = DeliveryState::from_wire(&self.peek_name("state")?) else {
            return Ok(Body::Unfolded(Unfolded::Value));
        };
        self.map.remove("state");
        Ok(Body::Delivery {
            message: EventId::new(self.name("message")?),
            state,
            detail: self.optional_text("detail")?,
        })
    }

    fn desk(&mut self, fact: DeskFact) -> Result<Body, LineError> {
        let key = fact.wire().1;
        let payload = self.map.remove(key).ok_or(LineError::Missing(key))?;
        let named = |payload: &Value| {
            payload
                .get("id")
                .and_then(Value::as_str)
                .is_some_and(|id| !id.is_empty())
        };
        let fits = match fact {
            DeskFact::Settings => payload.is_object(),
            DeskFact::Agent | DeskFact::Campaign => named(&payload),
            DeskFact::Rules | DeskFact::QuickReplies | DeskFact::Tags | DeskFact::Views => {
                payload.is_array()
            }
        };
        if fits {
            Ok(Body::Desk(fact, Arc::new(payload)))
        } else {
            Err(LineError::Wrong(key))
        }
    }

    fn put_back(&mut self, body: Body) {
        let mut known = Map::new();
        encode_body(&body, &mut known);
        merge(&mut known, &self.map);
        self.map = known;
    }
}
