//! [`CampaignDraft`]: a campaign that is being edited.

use serde_json::{Value, json};

use crate::model::{Campaign, Tagged};
use crate::view::draft::DraftValue;

/// A campaign that is being edited. It has no effect until it is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CampaignDraft {
    /// The campaign.
    pub campaign: Campaign,
    /// True: it is sent at `time` instead of now.
    pub later: bool,
    /// The value of the `datetime-local` field.
    pub time: String,
}

impl DraftValue for CampaignDraft {
    fn to_value(&self) -> Value {
        // The journal says how many of the tags only where there are some; in the form it is chosen before them.
        json!({
            "campaign": self.campaign.to_value(),
            "tagged": self.campaign.audience.tagged.wire(),
            "later": self.later,
            "time": self.time,
        })
    }

    fn from_value(value: &Value) -> Option<Self> {
        let mut campaign = Campaign::read(value.get("campaign")?)?;
        campaign.audience.tagged = Tagged::from_wire(value.get("tagged")?.as_str()?)?;
        let later = value.get("later")?.as_bool()?;
        Some(Self { campaign, later, time: value.get("time")?.as_str()?.to_owned() })
    }
}
