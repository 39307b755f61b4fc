//! Targets for service: how soon a first answer, any answer, or the end of an attendance is due.

use serde_json::Value;

use super::{MINUTE, Status, Tag, object};

/// The longest target: a year.
const LONGEST_MINUTES: u32 = 366 * 24 * 60;

/// The most targets that settings can have, and the most names in one condition. Each waiting chat is held against all.
const MOST: usize = 50;

/// A length of time that a target limits. The definitions are those of the reports (design §6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// From the start of an attendance in `open` to the first message by an agent.
    FirstResponse,
    /// From the customer's first unanswered message to the next message by an agent.
    Reply,
    /// From the start of an attendance to its end, without the time of waiting for the customer.
    Resolution,
}

impl Measure {
    /// All measures.
    pub const ALL: [Self; 3] = [Self::FirstResponse, Self::Reply, Self::Resolution];

    /// Returns the name in the journal.
    #[must_use]
    pub const fn wire(self) -> &'static str {
        match self {
            Self::FirstResponse => "first_response",
            Self::Reply => "reply",
            Self::Resolution => "resolution",
        }
    }

    /// Returns the measure with that name in the journal.
    #[must_use]
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.wire() == name)
    }
}

/// A target. In `settings.targets`, where the first that fits a chat holds for its measure: `{"name": "VIP", "measure":
/// "first_response", "within_minutes": 15, "business": true, "channels": ["whatsapp"], "tags": ["vip"], "statuses": ["open"]}`.
/// The name and the conditions may be absent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The name that people gave it, or nothing.
    pub name: String,
    /// The length of time that it limits.
    pub measure: Measure,
    /// The limit, in minutes.
    pub within_minutes: u32,
    /// True where only business minutes count.
    pub business: bool,
    /// The contact's channel is one of these; any, where there are none.
    pub channels: Vec<String>,
    /// The chat has one of these tags; any or none, where there are none.
    pub tags: Vec<Tag>,
    /// The chat's status is one of these; any, where there are none.
    pub statuses: Vec<Status>,
}

impl Target {
    /// Returns the target that most desks begin with: a first answer within a quarter of an hour.
    #[must_use]
    pub fn usual() -> Self {
        Self {
            name: String::new(),
            measure: Measure::FirstResponse,
            within_minutes: 15,
            business: true,
            channels: Vec::new(),
            tags: Vec::new(),
            statuses: Vec::new(),
        }
    }

    /// Returns the limit in milliseconds.
    #[must_use]
    pub fn millis(&self) -> i64 {
        i64::from(self.within_minutes) * MINUTE
    }

    /// Returns true where the target holds for chats of a channel, with some tags, in a status.
    #[must_use]
    pub fn fits(
        &self,
        channel: Option<&str>,
        status: Option<Status>,
        has_tag: impl Fn(&Tag) -> bool,
    ) -> bool {
        let any = |empty: bool, one: bool| empty || one;
        any(
            self.channels.is_empty(),
            channel.is_some_and(|channel| self.channels.iter().any(|one| one == channel)),
        ) && any(self.tags.is_empty(), self.tags.iter().any(has_tag))
            && any(
                self.statuses.is_empty(),
                status.is_some_and(|status| self.statuses.contains(&status)),
            )
    }

    /// Reads `settings.targets`. `None` where a value is not of its form, or there are too many: with a condition less, a target
    /// would hold for chats that its author did not mean.
    pub(super) fn list(value: &Value) -> Option<Vec<Self>> {
        each(value, Self::from_value)
    }

    fn from_value(value: &Value) -> Option<Self> {
        let value = value.as_object()?;
        let mut target = Self { business: false, ..Self::usual() };
        target.measure = Measure::from_wire(value.get("measure")?.as_str()?)?;
        let minutes = value.get("within_minutes")?.as_u64()?.try_into().ok()?;
        target.within_minutes = (1..=LONGEST_MINUTES).contains(&minutes).then_some(minutes)?;
        for (key, value) in value {
            match key.as_str() {
                "name" => value.as_str()?.trim().clone_into(&mut target.name),
                "business" => target.business = value.as_bool()?,
                "channels" => {
                    target.channels = each(value, |one| Some(filled(one)?.to_owned()))?;
                }
                "tags" => target.tags = each(value, |one| Some(filled(one)?.into()))?,
                "statuses" => {
                    target.statuses = each(value, |one| Status::from_wire(one.as_str()?))?;
                }
                _ => {}
            }
        }
        Some(target)
    }

    /// Returns the target as the journal writes it.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let tags: Value = self.tags.iter().map(Tag::as_str).collect();
        let statuses: Value = self.statuses.iter().map(|status| status.wire()).collect();
        let mut fields = vec![
            ("measure", self.measure.wire().into()),
            ("within_minutes", self.within_minutes.into()),
            ("business", self.business.into()),
        ];
        let optional = [
            ("name", self.name.is_empty(), self.name.as_str().into()),
            ("channels", self.channels.is_empty(), self.channels.clone().into()),
            ("tags", self.tags.is_empty(), tags),
            ("statuses", self.statuses.is_empty(), statuses),
        ];
        let said = optional.into_iter().filter(|(_, empty, _)| !empty);
        fields.extend(said.map(|(key, _, value)| (key, value)));
        object(fields)
    }

    /// Returns true where settings have as many targets as they can.
    #[must_use]
    pub const fn is_full(many: usize) -> bool {
        many >= MOST
    }

    /// Returns true where a limit is one that a target can have.
    #[must_use]
    pub const fn can_be(minutes: u32) -> bool {
        0 < minutes && minutes <= LONGEST_MINUTES
    }
}

fn filled(value: &Value) -> Option<&str> {
    value.as_str().filter(|text| !text.is_empty())
}

fn each<T>(value: &Value, read: impl Fn(&Value) -> Option<T>) -> Option<Vec<T>> {
    let list = value.as_array().filter(|list| list.len() <= MOST)?;
    list.iter().map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn whole() -> Target {
        Target {
            name: "VIP".to_owned(),
            measure: Measure::Resolution,
            within_minutes: 480,
            business: false,
            channels: vec!["whatsapp".to_owned()],
            tags: vec!["vip".into()],
            statuses: vec![Status::Open, Status::InService],
        }
    }

    #[test]
    fn a_target_survives_the_round_trip() {
        let targets = vec![whole(), Target::usual()];
        let written: Value = targets.iter().map(Target::to_value).collect();
        assert_eq!(Target::list(&written), Some(targets));
        assert_eq!(Target::usual().to_value().as_object().map(serde_json::Map::len), Some(3));
    }

    #[test]
    fn what_is_not_of_its_form_is_refused() {
        let usual = || Target::usual().to_value();
        let with = |key: &str, value: Value| {
            let mut target = usual();
            target[key] = value;
            json!([target])
        };
        for bad in [
            json!(null),
            json!({}),
            json!([null]),
            json!([{"measure": "reply"}]),
            with("measure", json!("patience")),
            with("measure", json!(1)),
            with("within_minutes", json!(0)),
            with("within_minutes", json!(-5)),
            with("within_minutes", json!(1.5)),
            with("within_minutes", json!(u64::MAX)),
            with("within_minutes", json!(LONGEST_MINUTES + 1)),
            with("business", json!("yes")),
            with("name", json!(7)),
            with("channels", json!("whatsapp")),
            with("channels", json!([""])),
            with("tags", json!([1])),
            with("statuses", json!(["lost"])),
            with("tags", (0..5_000).map(|tag| tag.to_string()).collect()),
            (0..5_000).map(|_| usual()).collect(),
        ] {
            assert_eq!(Target::list(&bad), None, "{bad:.200}");
        }
        assert_eq!(Target::list(&with("colour", json!("red"))), Some(vec![Target::usual()]));
        let most: Value = (0..MOST).map(|_| usual()).collect();
        assert!(Target::list(&most).is_some_and(|list| Target::is_full(list.len())));
    }

    #[test]
    fn every_condition_must_fit_and_none_fits_all() {
        let vip = |tag: &Tag| tag.as_str() == "vip";
        let none = |_: &Tag| false;
        let target = whole();
        assert!(target.fits(Some("whatsapp"), Some(Status::Open), vip));
        assert!(!target.fits(Some("email"), Some(Status::Open), vip));
        assert!(!target.fits(None, Some(Status::Open), vip));
        assert!(!target.fits(Some("whatsapp"), Some(Status::Waiting), vip));
        assert!(!target.fits(Some("whatsapp"), None, vip));
        assert!(!target.fits(Some("whatsapp"), Some(Status::Open), none));
        assert!(Target::usual().fits(None, None, none));
    }
}
