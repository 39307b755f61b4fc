//! Selections of chats, for lists, saved views and campaigns' audiences.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::{AgentId, Status, Tag, Timestamp, Zone, local_date, object_of};

/// A selection of chats. Every part narrows it; an empty part lets all chats through.
///
/// In the journal (`views_saved`, `campaign_saved`) it is an object of the parts that narrow: `{"status": ["open", null],
/// "agent": ["ana", null], "mine": true, "tags": ["vip"], "tagged": "any", "channel": ["whatsapp"], "unread": true,
/// "unanswered": true, "mentioned": true, "favourite": true, "archived": false, "text": "pedido", "target": "soon", "activity": {"within_days": 7}}`, where
/// `null` is no status and nobody responsible, `target` is "any", "soon" or "broken", and `activity` is one of `{"within_days": n}`, `{"silent_days": n}` and `{"from": "2026-01-01", "to":
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
    /// The customer waits for an answer.
    pub unanswered: bool,
    /// The chat has unread messages.
    pub unread: bool,
    /// A note of the chat mentions the viewer, who has not seen it.
    pub mentioned: bool,
    /// The chat is among the viewer's favourites.
    pub favourite: bool,
    /// In the archive or not; `None` for both.
    pub archived: Option<bool>,
    /// The chat's targets for service.
    pub target: Option<DueFilter>,
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

/// Where a chat's targets for service stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DueFilter {
    /// Something is due, at any time.
    Any,
    /// Something is due soon, and nothing is overdue.
    Soon,
    /// Something is overdue.
    Broken,
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

/// A field of a selection that is on or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// [`Selection::mine`].
    Mine,
    /// [`Selection::unanswered`].
    Unanswered,
    /// [`Selection::unread`].
    Unread,
    /// [`Selection::mentioned`].
    Mentioned,
    /// [`Selection::favourite`].
    Favourite,
}

impl Mark {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Mine, Self::Unanswered, Self::Unread, Self::Mentioned, Self::Favourite];

    /// The name in the journal and in addresses.
    #[must_use]
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Unanswered => "unanswered",
            Self::Unread => "unread",
            Self::Mentioned => "mentioned",
            Self::Favourite => "favourite",
        }
    }

    /// Whether it is on.
    #[must_use]
    pub const fn is_on(self, selection: &Selection) -> bool {
        match self {
            Self::Mine => selection.mine,
            Self::Unanswered => selection.unanswered,
            Self::Unread => selection.unread,
            Self::Mentioned => selection.mentioned,
            Self::Favourite => selection.favourite,
        }
    }

    /// Turns it on or off.
    pub const fn set(self, selection: &mut Selection, on: bool) {
        *match self {
            Self::Mine => &mut selection.mine,
            Self::Unanswered => &mut selection.unanswered,
            Self::Unread => &mut selection.unread,
            Self::Mentioned => &mut selection.mentioned,
            Self::Favourite => &mut selection.favourite,
        } = on;
    }
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

impl DueFilter {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Any, Self::Soon, Self::Broken];

    /// Returns the name in the journal and in addresses.
    #[must_use]
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Soon => "soon",
            Self::Broken => "broken",
        }
    }

    /// Returns the filter with that name.
    #[must_use]
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|due| due.wire() == name)
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
                object_of(given.map(|(key, date)| (key.to_owned(), date)))
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
        self.target.is_some()
            || matches!(self.activity, Some(Activity::Within(_) | Activity::Silent(_)))
    }

    /// Returns the selection as the journal writes it.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let fields = SelectionField::ALL.into_iter();
        let written = fields.filter_map(|field| Some((field.wire().to_owned(), field.get(self)?)));
        object_of(written)
    }

    /// Reads a selection from the journal. `None` where a part of it is not understood: without that part it would select
    /// more chats than its author meant.
    #[must_use]
    pub fn read(value: &Value) -> Option<Self> {
        let mut selection = Self::default();
        for (key, value) in value.as_object()? {
            let mut fields = SelectionField::ALL.into_iter();
            fields.find(|field| field.wire() == key)?.set(&mut selection, value)?;
        }
        Some(selection)
    }

    /// As an address has it, pair by pair; what is as by default is not written.
    #[must_use]
    pub fn to_pairs(&self) -> Vec<(&'static str, String)> {
        SelectionField::ALL.into_iter().flat_map(|field| field.pairs(self)).collect()
    }

    /// Takes in one of an address's pairs. A name or a value that is not known is left out; `false`: that name is none of a
    /// selection's.
    pub fn take_pair(&mut self, name: &str, value: &str) -> bool {
        let mut fields = SelectionField::ALL.into_iter();
        fields.any(|field| field.take_pair(self, name, value))
    }
}

/// A field of a selection, as the journal and addresses have it. What reads and writes a selection walks all of them, so
/// a new field is written here, in [`Chooser`](crate::journal::Chooser), and in what the screens say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SelectionField {
    Archived,
    Status,
    Agent,
    Tags,
    Tagged,
    Channel,
    Mark(Mark),
    Target,
    Activity,
    Text,
}

/// How an address names no status.
const NO_STATUS: &str = "none";

impl SelectionField {
    /// In the order in which addresses have them.
    const ALL: [Self; 14] = [
        Self::Archived,
        Self::Status,
        Self::Agent,
        Self::Tags,
        Self::Tagged,
        Self::Channel,
        Self::Mark(Mark::Mine),
        Self::Mark(Mark::Unanswered),
        Self::Mark(Mark::Unread),
        Self::Mark(Mark::Mentioned),
        Self::Mark(Mark::Favourite),
        Self::Target,
        Self::Activity,
        Self::Text,
    ];

    /// The name in the journal.
    const fn wire(self) -> &'static str {
        match self {
            Self::Archived => "archived",
            Self::Status => "status",
            Self::Agent => "agent",
            Self::Tags => "tags",
            Self::Tagged => "tagged",
            Self::Channel => "channel",
            Self::Mark(mark) => mark.wire(),
            Self::Target => "target",
            Self::Activity => "activity",
            Self::Text => "text",
        }
    }

    /// The value in the journal; `None` where the field does not narrow.
    fn get(self, from: &Selection) -> Option<Value> {
        let some = |list: Vec<Option<&str>>| (!list.is_empty()).then(|| list.into());
        match self {
            Self::Archived => from.archived.map(Value::from),
            Self::Status => {
                some(from.statuses.iter().map(|status| status.map(Status::wire)).collect())
            }
            Self::Agent => {
                some(from.agents.iter().map(|id| id.as_ref().map(AgentId::as_str)).collect())
            }
            Self::Tags => some(from.tags.iter().map(|tag| Some(tag.as_str())).collect()),
            Self::Tagged => (!from.tags.is_empty()).then(|| from.tagged.wire().into()),
            Self::Channel => some(from.channels.iter().map(|name| Some(&**name)).collect()),
            Self::Mark(mark) => mark.is_on(from).then(|| true.into()),
            Self::Target => from.target.map(|due| due.wire().into()),
            Self::Activity => from.activity.map(Activity::to_value),
            Self::Text => Some(from.text.trim()).filter(|text| !text.is_empty()).map(Value::from),
        }
    }

    /// Takes the journal's value over; `None` where it was not understood.
    fn set(self, to: &mut Selection, value: &Value) -> Option<()> {
        match self {
            Self::Archived => to.archived = Some(value.as_bool()?),
            Self::Status => {
                to.statuses = each(value, |entry| match entry {
                    Value::Null => Some(None),
                    name => Status::from_wire(name.as_str()?).map(Some),
                })?;
            }
            Self::Agent => {
                to.agents = each(value, |entry| match entry {
                    Value::Null => Some(None),
                    id => Some(Some(id.as_str()?.into())),
                })?;
            }
            Self::Tags => to.tags = each(value, |tag| Some(tag.as_str()?.into()))?,
            Self::Tagged => to.tagged = Tagged::from_wire(value.as_str()?)?,
            Self::Channel => to.channels = each(value, |name| Some(name.as_str()?.to_owned()))?,
            Self::Mark(mark) => mark.set(to, value.as_bool()?),
            Self::Target => to.target = Some(DueFilter::from_wire(value.as_str()?)?),
            Self::Activity => to.activity = Some(Activity::read(value)?),
            Self::Text => value.as_str()?.clone_into(&mut to.text),
        }
        Some(())
    }

    /// The pairs in an address. Ids and tags have one each: they may hold any letter.
    fn pairs(self, from: &Selection) -> Vec<(&'static str, String)> {
        let one =
            |name, value: Option<String>| value.map(|value| (name, value)).into_iter().collect();
        match self {
            Self::Archived => {
                one("tab", (from.archived == Some(true)).then(|| "archived".to_owned()))
            }
            Self::Status => {
                let names =
                    from.statuses.iter().map(|status| status.map_or(NO_STATUS, Status::wire));
                let names: Vec<_> = names.collect();
                one("status", (!names.is_empty()).then(|| names.join(",")))
            }
            Self::Agent => {
                let ids = from.agents.iter().map(|id| id.as_ref().map(ToString::to_string));
                ids.map(|id| ("agent", id.unwrap_or_default())).collect()
            }
            Self::Tags => from.tags.iter().map(|tag| ("tag", tag.to_string())).collect(),
            Self::Tagged => {
                let wire = from.tagged.wire().to_owned();
                one("tagged", (from.tagged != Tagged::default()).then_some(wire))
            }
            Self::Channel => from.channels.iter().map(|name| ("channel", name.clone())).collect(),
            Self::Mark(mark) => one(mark.wire(), mark.is_on(from).then(String::new)),
            Self::Target => one("target", from.target.map(|due| due.wire().to_owned())),
            Self::Activity => match from.activity {
                None => Vec::new(),
                Some(Activity::Within(days)) => vec![("within", days.to_string())],
                Some(Activity::Silent(days)) => vec![("silent", days.to_string())],
                Some(Activity::Between(from, to)) => {
                    let dates = [("since", from), ("before", to)].into_iter();
                    dates.filter_map(|(name, date)| Some((name, date?.to_string()))).collect()
                }
            },
            Self::Text => one("text", (!from.text.is_empty()).then(|| from.text.clone())),
        }
    }

    /// Takes in a pair of an address; `false`: it is another field's.
    fn take_pair(self, to: &mut Selection, name: &str, value: &str) -> bool {
        match (self, name) {
            (Self::Archived, "tab") => to.archived = Some(value == "archived"),
            (Self::Status, "status") => {
                to.statuses = value.split(',').filter_map(Selection::status_of_address).collect();
            }
            (Self::Agent, "agent") => to.agents.push((!value.is_empty()).then(|| value.into())),
            (Self::Tags, "tag") => to.tags.extend((!value.is_empty()).then(|| value.into())),
            (Self::Tagged, "tagged") => to.tagged = Tagged::from_wire(value).unwrap_or_default(),
            (Self::Channel, "channel") => {
                to.channels.extend((!value.is_empty()).then(|| value.to_owned()));
            }
            (Self::Mark(mark), name) if name == mark.wire() => mark.set(to, true),
            (Self::Target, "target") => to.target = DueFilter::from_wire(value),
            (Self::Activity, "within") => to.activity = value.parse().ok().map(Activity::Within),
            (Self::Activity, "silent") => to.activity = value.parse().ok().map(Activity::Silent),
            (Self::Activity, "since" | "before") => {
                let date = local_date(value);
                let dates = match to.activity {
                    Some(Activity::Between(_, end)) if name == "since" => (date, end),
                    Some(Activity::Between(start, _)) => (start, date),
                    _ if name == "since" => (date, None),
                    _ => (None, date),
                };
                let given = dates != (None, None);
                to.activity = given.then_some(Activity::Between(dates.0, dates.1));
            }
            (Self::Text, "text") => value.clone_into(&mut to.text),
            _ => return false,
        }
        true
    }
}

impl Selection {
    /// The status that an address names; the outer `None`: it names none that there is.
    #[must_use]
    pub fn status_of_address(name: &str) -> Option<Option<Status>> {
        if name == NO_STATUS { Some(None) } else { Status::from_wire(name).map(Some) }
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
            unanswered: true,
            unread: true,
            mentioned: true,
            favourite: true,
            archived: Some(false),
            target: Some(DueFilter::Soon),
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
            json!({"target": "late"}),
            json!({"activity": {}}),
            json!({"activity": {"from": "2026-02-31"}}),
            json!({"mood": "bad"}),
        ];
        for value in odd {
            assert_eq!(Selection::read(&value), None, "{value}");
        }
    }
}
