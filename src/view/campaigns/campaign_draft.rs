//! [`CampaignDraft`]: a campaign that is being edited.

use crate::model::{Campaign, EventId};

/// A campaign that is being edited. It has no effect until it is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CampaignDraft {
    /// The version that was opened; `None` for a new campaign.
    pub base: Option<EventId>,
    pub campaign: Campaign,
    /// True: it is sent at `time` instead of now.
    pub later: bool,
    /// The value of the `datetime-local` field.
    pub time: String,
}
