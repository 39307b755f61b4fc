//! A campaign: one text for many chats, chosen at the instant at which it starts.

use serde_json::{Map, Value};

use super::{CampaignId, Selection, Timestamp};

/// One version of a campaign.
///
/// In the journal (`campaign_saved`) it is `{"id", "name", "audience": {…}, "text", "send_at", "state"}`: see [`Selection`]
/// for the audience; without `send_at` it is a draft; `state` is absent, `paused` or `cancelled`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Campaign {
    /// The campaign's id; it never changes.
    pub id: CampaignId,
    /// The name that people see.
    pub name: String,
    /// The chats that it is for.
    pub audience: Selection,
    /// The text that is sent, with [`super::Variable`]s.
    pub text: String,
    /// The instant from which it is sent; `None` for a draft.
    pub send_at: Option<Timestamp>,
    /// Going, paused or cancelled.
    pub state: CampaignState,
}

/// The state in which people have put a campaign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CampaignState {
    /// Nobody has stopped it.
    #[default]
    Going,
    /// Stopped for now.
    Paused,
    /// Stopped for ever.
    Cancelled,
}

impl CampaignState {
    /// All states.
    pub const ALL: [Self; 3] = [Self::Going, Self::Paused, Self::Cancelled];

    /// Returns the name in the journal; `None` where the journal writes none.
    #[must_use]
    pub const fn wire(self) -> Option<&'static str> {
        match self {
            Self::Going => None,
            Self::Paused => Some("paused"),
            Self::Cancelled => Some("cancelled"),
        }
    }
}

impl Campaign {
    /// Returns the campaign as the journal writes it.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let mut map = Map::new();
        let written = [
            ("id", Some(self.id.as_str().into())),
            ("name", Some(self.name.as_str().into())),
            ("audience", Some(self.audience.to_value())),
            ("text", Some(self.text.as_str().into())),
            ("send_at", self.send_at.map(|at| at.to_string().into())),
            ("state", self.state.wire().map(Value::from)),
        ];
        for (key, value) in written {
            if let Some(value) = value {
                map.insert(key.to_owned(), value);
            }
        }
        Value::Object(map)
    }

    /// Reads a campaign from the journal. `None` where a part of it is not understood: it must not go to more chats, or at
    /// another time, than its author meant.
    #[must_use]
    pub fn read(value: &Value) -> Option<Self> {
        let text = |key| value.get(key).and_then(Value::as_str);
        let given = |key| value.get(key).filter(|value| !value.is_null());
        Some(Self {
            id: text("id").filter(|id| !id.is_empty())?.into(),
            name: text("name").unwrap_or_default().to_owned(),
            audience: Selection::read(value.get("audience")?)?,
            text: text("text")?.to_owned(),
            send_at: match given("send_at") {
                None => None,
                Some(at) => Some(Timestamp::parse(at.as_str()?)?),
            },
            state: match given("state") {
                None => CampaignState::Going,
                Some(state) => {
                    let name = state.as_str();
                    let mut named = CampaignState::ALL.into_iter();
                    named.find(|state| name.is_some() && state.wire() == name)?
                }
            },
        })
    }

    /// Returns a written campaign, understood or not, with another state; all else stays as it was written.
    #[must_use]
    pub fn in_state(written: &Value, state: CampaignState) -> Value {
        let mut changed = written.clone();
        if let Some(map) = changed.as_object_mut() {
            map.remove("state");
            if let Some(name) = state.wire() {
                map.insert("state".to_owned(), name.into());
            }
        }
        changed
    }

    /// Returns the instant at which it is to be sent; `None` for a draft, a stopped campaign and an empty text.
    #[must_use]
    pub fn due(&self) -> Option<Timestamp> {
        let goes = self.state == CampaignState::Going && !self.text.trim().is_empty();
        self.send_at.filter(|_| goes)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::Status;

    fn whole() -> Campaign {
        Campaign {
            id: "natal".into(),
            name: "Natal".to_owned(),
            audience: Selection {
                statuses: vec![Some(Status::Resolved), None],
                ..Selection::default()
            },
            text: "Olá, {contact}!".to_owned(),
            send_at: Timestamp::parse("2026-12-20T12:00:00Z"),
            state: CampaignState::Paused,
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        for state in CampaignState::ALL {
            for send_at in [None, whole().send_at] {
                let campaign = Campaign { state, send_at, ..whole() };
                let value = campaign.to_value();
                assert_eq!(Campaign::read(&value).as_ref(), Some(&campaign), "{value}");
                let due = (state == CampaignState::Going).then_some(send_at).flatten();
                assert_eq!(campaign.due(), due);
            }
        }
        let blank = Campaign { state: CampaignState::Going, text: "  ".to_owned(), ..whole() };
        assert_eq!(blank.due(), None, "there is nothing to say");
    }

    #[test]
    fn what_is_not_understood_is_no_campaign() {
        let with = |key: &str, value: Value| {
            let mut campaign = whole().to_value();
            campaign[key] = value;
            campaign
        };
        for odd in [
            json!("natal"),
            with("id", json!("")),
            with("audience", json!({"mood": "good"})),
            with("audience", json!(null)),
            with("text", json!(5)),
            with("send_at", json!("amanhã")),
            with("send_at", json!(5)),
            with("state", json!("running")),
            with("state", json!(true)),
        ] {
            assert_eq!(Campaign::read(&odd), None, "{odd}");
        }
        assert!(Campaign::read(&with("send_at", json!(null))).is_some());
        assert!(Campaign::read(&with("later", json!(1))).is_some());
    }

    #[test]
    fn another_state_changes_nothing_else() {
        let mut written = whole().to_value();
        written["later"] = json!([1]);
        let going = Campaign::in_state(&written, CampaignState::Going);
        assert_eq!(going.get("state"), None);
        assert_eq!(going["later"], json!([1]));
        assert_eq!(Campaign::in_state(&going, CampaignState::Paused), written);
    }
}
