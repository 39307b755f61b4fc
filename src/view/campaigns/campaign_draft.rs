//! A campaign that is being written.

use crate::model::{Campaign, EventId};

/// A campaign as somebody is writing it: it counts for nobody until it is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CampaignDraft {
    /// The version that it was taken from; `None` for a new one.
    pub base: Option<EventId>,
    /// The campaign.
    pub campaign: Campaign,
    /// Whether it is to be sent at a time instead of now.
    pub later: bool,
    /// That time, as it stands in its field.
    pub time: String,
}
