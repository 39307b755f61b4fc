//! Selections of chats, for lists, saved views and campaigns' audiences.

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use super::{AgentId, Status, Tag, Timestamp, Zone, local_date};

/// A selection of chats. Every part narrows it; an empty part lets all chats through.
///
/// In the journal (`views_saved`, `campaign_saved`) it is an object of the parts that narrow: `{"status": ["open", null],
/// "agent": ["ana", null], "mine": true, "tags": ["vip"], "tagged": "any", "channel": ["whatsapp"], "unread": true,
/// "favourite": true, "archived": false, "text": "pedido", "activity": {"within_days": 7}}`, where `null` is no status and
/// nobody responsible, and `activity` is one of `{"within_days": n}`, `{"silent_days": n}` and `{"from": "2026-01-01", "to":
/// "2026-02-01"}` (local dates, half-open, each may be absent).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The chat's status is one of these; `None` stands for no status.
    pub statuses: Vec<Option<Status>>,
    /// One of these is responsible; `None` stands for nobody.
    pub agents: Vec<Option<AgentId>>,
    /// The viewer is responsible: one more of [`Self::agents`].
    pub mine: bool,
    /// Tags, of which the chat must have the quantity [`Self::tagged`].
    pub tags: Vec<Tag>,
    /// The quantity of [`Self::tags`] that a chat must have.
    pub tagged: Tagged,
    /// The contact's channel is one of these.
    pub channels: Vec<String>,
    /// The chat has unread messages.
    pub unread: bool,
    /// The chat is among the viewer's favourites.
    pub favourite: bool,
    /// In the archive or not; `None` for both.
    pub archived: Option<bool>,
    /// The time of the chat's latest activity.
    pub activity: Option<Activity>,
    /// Words that are all in the contact's name or address, or in one message.
    pub text: String,
}

/// The quantity of some tags that a chat must have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tagged {
    /// All of them.
    #[default]
    All,
    /// At least one of them.
    Any,
    /// Not one of them.
    None,
}

/// The time of a chat's latest activity: of the last thing that concerned the customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Activity {
    /// Within that many days of 24 hours.
    Within(u32),
    /// Not within that many days of 24 hours.
    Silent(u32),
    /// Between local dates, half-open.
    Between(Option<NaiveDate>, Option<NaiveDate>),
}

impl Tagged {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::All, Self::Any, Self::None];

    /// Returns the name in the journal.
    #[must_use]
    pub const fn wire(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Any => "any",
            Self::None => "none",
        }
    }

    /// Returns the quantity with that name in the journal.
    #[must_use]
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tagged| tagged.wire() == name)
    }
}

impl Activity {
    /// Returns the instants, half-open, as seen at `now` in a zone.
    #[must_use]
    pub fn instants(self, now: Timestamp, zone: &Zone) -> (Timestamp, Timestamp) {
        let ago = |days: u32| now.plus(-i64::from(days).saturating_mul(super::DAY));
        let first = |date: NaiveDate| zone.first_instant(date, 0);
        match self {
            Self::Within(days) => (ago(days), Timestamp::MAX),
            Self::Silent(days) => (Timestamp::MIN, ago(days)),
            Self::Between(from, to) => {
                (from.map_or(Timestamp::MIN, first), to.map_or(Timestamp::MAX, first))
            }
        }
    }

    fn to_value(self) -> Value {
        match self {
            Self::Within(days) => json!({"within_days": days}),
            Self::Silent(days) => json!({"silent_days": days}),
            Self::Between(from, to) => {
                let dates = [("from", from), ("to", to)].into_iter();
                let given = dates.filter_map(|(key, date)| Some((key, date?.to_string().into())));
                Value::Object(given.map(|(key, date)| (key.to_owned(), date)).collect())
            }
        }
    }

    fn read(value: &Value) -> Option<Self> {
        let days = |key| u32::try_from(value.get(key)?.as_u64()?).ok();
        let date = |key| match value.get(key) {
            None => Some(None),
            Some(date) => Some(Some(local_date(date.as_str()?)?)),
        };
        let within = days("within_days").map(Self::Within);
        let silent = || days("silent_days").map(Self::Silent);
        within.or_else(silent).or_else(|| {
            let (from, to) = (date("from")?, date("to")?);
            (from.is_some() || to.is_some()).then_some(Self::Between(from, to))
        })
    }
}

impl Selection {
    /// Returns true where the passing of time alone can change which chats are selected.
    #[must_use]
    pub fn moves_with_time(&self) -> bool {
        matches!(self.activity, Some(Activity::Within(_) | Activity::Silent(_)))
    }

    /// Returns the selection as the journal writes it.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let mut map = Map::new();
        let mut put = |key: &str, value: Value| {
            map.insert(key.to_owned(), value);
        };
        let names = |name: Option<&str>| Value::from(name);
        if !self.statuses.is_empty() {
            let statuses = self.statuses.iter().map(|status| status.map(Status::wire));
            put("status", statuses.map(names).collect());
        }
        if !self.agents.is_empty() {
            let agents = self.agents.iter().map(|id| id.as_ref().map(AgentId::as_str));
            put("agent", agents.map(names).collect());
        }
        if !self.tags.is_empty() {
            put("tags", self.tags.iter().map(Tag::as_str).collect());
            put("tagged", self.tagged.wire().into());
        }
        if !self.channels.is_empty() {
            put("channel", self.channels.iter().map(String::as_str).collect());
        }
        let switches =
            [("mine", self.mine), ("unread", self.unread), ("favourite", self.favourite)];
        for (key, _) in switches.into_iter().filter(|(_, on)| *on) {
            put(key, true.into());
        }
        if let Some(archived) = self.archived {
            put("archived", archived.into());
        }
        if let Some(activity) = self.activity {
            put("activity", activity.to_value());
        }
        if !self.text.trim().is_empty() {
            put("text", self.text.trim().into());
        }
        Value::Object(map)
    }

    /// Reads a selection from the journal. `None` where a part of it is not understood: without that part it would select
    /// more chats than its author meant.
    #[must_use]
    pub fn read(value: &Value) -> Option<Self> {
        let mut selection = Self::default();
        for (key, value) in value.as_object()? {
            match key.as_str() {
                "status" => {
                    selection.statuses = each(value, |entry| match entry {
                        Value::Null => Some(None),
                        name => Status::from_wire(name.as_str()?).map(Some),
                    })?;
                }
                "agent" => {
                    selection.agents = each(value, |entry| match entry {
                        Value::Null => Some(None),
                        id => Some(Some(id.as_str()?.into())),
                    })?;
                }
                "tags" => selection.tags = each(value, |tag| Some(tag.as_str()?.into()))?,
                "tagged" => selection.tagged = Tagged::from_wire(value.as_str()?)?,
                "channel" => {
                    selection.channels = each(value, |name| Some(name.as_str()?.to_owned()))?;
                }
                "mine" => selection.mine = value.as_bool()?,
                "unread" => selection.unread = value.as_bool()?,
                "favourite" => selection.favourite = value.as_bool()?,
                "archived" => selection.archived = Some(value.as_bool()?),
                "activity" => selection.activity = Some(Activity::read(value)?),
                "text" => value.as_str()?.clone_into(&mut selection.text),
                _ => return None,
            }
        }
        Some(selection)
    }
}

fn each<T>(value: &Value, read: impl Fn(&Value) -> Option<T>) -> Option<Vec<T>> {
    value.as_array()?.iter().map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole() -> Selection {
        Selection {
            statuses: vec![Some(Status::Open), None],
            agents: vec![None, Some("ana".into())],
            mine: true,
            tags: vec!["vip".into()],
            tagged: Tagged::Any,
            channels: vec!["whatsapp".to_owned()],
            unread: true,
            favourite: true,
            archived: Some(false),
            activity: Some(Activity::Between(local_date("2026-01-31"), None)),
            text: "pedido".to_owned(),
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        assert_eq!(Selection::read(&whole().to_value()), Some(whole()));
        let nothing = Selection::default();
        assert_eq!(nothing.to_value(), json!({}));
        assert_eq!(Selection::read(&json!({})), Some(nothing));
        for activity in [Activity::Within(7), Activity::Silent(30)] {
            let selection = Selection { activity: Some(activity), ..Selection::default() };
            assert_eq!(Selection::read(&selection.to_value()), Some(selection));
        }
    }

    #[test]
    fn a_part_that_is_not_understood_does_not_make_it_wider() {
        let odd = [
            json!(null),
            json!({"status": ["lost"]}),
            json!({"status": "open"}),
            json!({"agent": [1]}),
            json!({"tagged": "some"}),
            json!({"unread": "yes"}),
            json!({"activity": {}}),
            json!({"activity": {"from": "2026-02-31"}}),
            json!({"mood": "bad"}),
        ];
        for value in odd {
            assert_eq!(Selection::read(&value), None, "{value}");
        }
    }
}
