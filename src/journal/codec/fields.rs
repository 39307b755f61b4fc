//! Reading an object field by field.

use std::sync::Arc;

use serde_json::{Map, Value};

use super::LineError;
use super::encode::{encode_body, merge};
use crate::journal::{Body, DeliveryState, DeskFact, MOST_MENTIONS, Planned, Seen, Unfolded};
use crate::model::{
    Attachment, Author, AuthorKind, CampaignId, Contact, ContactMore, EventId, Status, Timestamp,
    WaitReason,
};

/// The fields of an object that are still to be read: those understood are taken out, the rest stays.
pub(super) struct Fields {
    pub(super) map: Map<String, Value>,
}

impl Fields {
    pub(super) fn text(&mut self, key: &'static str) -> Result<Arc<str>, LineError> {
        self.optional_text(key)?.ok_or(LineError::Missing(key))
    }

    /// `null` counts as absent, and is kept.
    pub(super) fn optional_text(
        &mut self,
        key: &'static str,
    ) -> Result<Option<Arc<str>>, LineError> {
        match self.map.get(key) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(_)) => match self.map.remove(key) {
                Some(Value::String(text)) => Ok(Some(text.into())),
                _ => Ok(None),
            },
            Some(_) => Err(LineError::Wrong(key)),
        }
    }

    pub(super) fn name(&mut self, key: &'static str) -> Result<Arc<str>, LineError> {
        self.optional_name(key)?.ok_or(LineError::Missing(key))
    }

    pub(super) fn optional_name(
        &mut self,
        key: &'static str,
    ) -> Result<Option<Arc<str>>, LineError> {
        match self.optional_text(key)? {
            Some(name) if name.is_empty() => Err(LineError::Wrong(key)),
            name => Ok(name),
        }
    }

    pub(super) fn peek_name(&self, key: &'static str) -> Result<String, LineError> {
        match self.map.get(key) {
            None => Err(LineError::Missing(key)),
            Some(Value::String(name)) if !name.is_empty() => Ok(name.clone()),
            Some(_) => Err(LineError::Wrong(key)),
        }
    }

    pub(super) fn time(&mut self, key: &'static str) -> Result<Option<Timestamp>, LineError> {
        match self.optional_text(key)? {
            None => Ok(None),
            Some(text) => Timestamp::parse(&text).map(Some).ok_or(LineError::Wrong(key)),
        }
    }

    pub(super) fn list<T: From<String>>(&mut self, key: &'static str) -> Result<Vec<T>, LineError> {
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

    /// Reads a list of some names that may be absent. Another value is kept, and counts as absent.
    fn names<T: From<String>>(&mut self, key: &'static str, most: usize) -> Vec<T> {
        let fits = |items: &Vec<Value>| {
            !items.is_empty()
                && items.len() <= most
                && items.iter().all(|item| item.as_str().is_some_and(|name| !name.is_empty()))
        };
        if self.map.get(key).and_then(Value::as_array).is_some_and(fits) {
            self.list(key).unwrap_or_default()
        } else {
            Vec::new()
        }
    }

    /// Reads a name that may be absent. Another value is kept, and counts as absent.
    fn kept_name(&mut self, key: &str) -> Option<Arc<str>> {
        let name: Arc<str> = self.map.get(key)?.as_str().filter(|name| !name.is_empty())?.into();
        self.map.remove(key);
        Some(name)
    }

    /// Reads the message that a message quotes.
    fn reply_to(&mut self) -> Option<Box<EventId>> {
        self.kept_name("reply_to").map(|id| Box::new(EventId::new(id)))
    }

    /// Reads an object field by field. Fields that are not read are kept under the object's key.
    pub(super) fn object<T>(
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

    /// Reads the author. Returns false beside it where the format does not know such an author: it is kept whole, and the
    /// system stands for it.
    pub(super) fn author(&mut self) -> Result<(Author, bool), LineError> {
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
            Ok(Author { kind: kind.unwrap_or(AuthorKind::System), id: by.optional_name("id")? })
        })?;
        Ok((author, true))
    }

    /// Reads what the author had before them. A value of another type is kept: the event counts by its date.
    pub(super) fn seen(&mut self) -> Option<Seen> {
        let id = |value: &Value| value.as_str().filter(|id| !id.is_empty()).map(EventId::from);
        let last = id(self.map.get("seen")?)?;
        self.map.remove("seen");
        let unread: Option<Vec<EventId>> = match self.map.get("seen_unread") {
            Some(Value::Array(ids)) => ids.iter().map(id).collect(),
            _ => None,
        };
        if unread.is_some() {
            self.map.remove("seen_unread");
        }
        Some(Seen { last, unread })
    }

    pub(super) fn contact(&mut self) -> Result<Contact, LineError> {
        self.object("contact", |contact| {
            Ok(Contact {
                name: contact.text("name")?,
                address: contact.optional_text("address")?,
                channel: contact.optional_text("channel")?,
                more: ContactMore::take(&mut contact.map),
            })
        })
    }

    pub(super) fn attachment(&mut self) -> Result<Option<Box<Attachment>>, LineError> {
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

    pub(super) fn body(&mut self, kind: &str) -> Result<Body, LineError> {
        Ok(match kind {
            "chat_started" => Body::ChatStarted { contact: self.contact()? },
            "key_linked" => Body::KeyLinked { contact: self.contact()? },
            "contact_updated" => Body::ContactUpdated { contact: self.contact()? },
            "message_received" => {
                let (text, attachment) = (self.text("text")?, self.attachment()?);
                Body::MessageReceived { text, attachment, reply_to: self.reply_to() }
            }
            "message_changed" => Body::MessageChanged {
                message: EventId::new(self.name("message")?),
                text: self.text("text")?,
            },
            "message_sent" => Body::MessageSent {
                text: self.text("text")?,
                attachment: self.attachment()?,
                campaign: self.optional_name("campaign")?.map(CampaignId::new),
                reply_to: self.reply_to(),
            },
            "note_added" => Body::NoteAdded {
                text: self.text("text")?,
                mentions: self.names("mentions", MOST_MENTIONS),
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
            "tags_changed" => {
                Body::TagsChanged { add: self.list("add")?, remove: self.list("remove")? }
            }
            "archived" => Body::Archived,
            "unarchived" => Body::Unarchived,
            "undone" => Body::Undone { events: self.list("events")? },
            "read" => Body::Read { mentions: self.names("seen_mentions", usize::MAX) },
            "message_scheduled" => {
                let what = Planned::Message { unless_written: self.flag("unless_customer_writes") };
                self.planned(what)?
            }
            "reminder_set" => self.planned(Planned::Reminder)?,
            "plan_ended" => Body::PlanEnded { plan: EventId::new(self.name("plan")?) },
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

    pub(super) fn status_set(&mut self) -> Result<Body, LineError> {
        let Some(status) = Status::from_wire(&self.peek_name("status")?) else {
            return Ok(Body::Unfolded(Unfolded::Value));
        };
        // An unknown reason stays among the kept fields; the status is understood.
        let reason = match self.map.get("reason") {
            None | Some(Value::Null) => None,
            Some(Value::String(reason)) => WaitReason::from_wire(reason),
            Some(_) => return Err(LineError::Wrong("reason")),
        };
        self.map.remove("status");
        if reason.is_some() {
            self.map.remove("reason");
        }
        let quiet = self.flag("quiet");
        let until = self.time("until")?;
        Ok(Body::StatusSet {
            status,
            reason,
            until,
            quiet,
            end_reason: self.kept_name("end_reason"),
        })
    }

    fn planned(&mut self, what: Planned) -> Result<Body, LineError> {
        let due = self.time("due")?.ok_or(LineError::Missing("due"))?;
        Ok(Body::Planned { what, due, text: self.text("text")? })
    }

    /// Reads a flag that may be absent. Another value is kept, and counts as absent.
    fn flag(&mut self, key: &str) -> bool {
        let is_set = self.map.get(key) == Some(&Value::Bool(true));
        if is_set {
            self.map.remove(key);
        }
        is_set
    }

    pub(super) fn delivery(&mut self) -> Result<Body, LineError> {
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

    pub(super) fn desk(&mut self, fact: DeskFact) -> Result<Body, LineError> {
        let key = fact.wire().1;
        let payload = self.map.remove(key).ok_or(LineError::Missing(key))?;
        let named = |payload: &Value| {
            payload.get("id").and_then(Value::as_str).is_some_and(|id| !id.is_empty())
        };
        let fits = match fact {
            DeskFact::Settings => payload.is_object(),
            DeskFact::Agent | DeskFact::Campaign => named(&payload),
            DeskFact::Rules
            | DeskFact::QuickReplies
            | DeskFact::Tags
            | DeskFact::Views
            | DeskFact::Macros => payload.is_array(),
        };
        if fits { Ok(Body::Desk(fact, Arc::new(payload))) } else { Err(LineError::Wrong(key)) }
    }

    pub(super) fn put_back(&mut self, body: Body) {
        let mut known = Map::new();
        encode_body(&body, &mut known);
        merge(&mut known, &self.map);
        self.map = known;
    }
}
