//! When to look again whether a campaign is due.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use super::campaign_sender;
use crate::app::handle::{App, Phase};
use crate::app::session::clock::{desk_now, new_uuid};
use crate::model::{CampaignId, SECOND, Timestamp};

/// When to look again whether a campaign is due.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NextLook {
    /// Somebody is looking.
    busy: bool,
    /// Events of the whole desk when somebody last looked: where there are others, campaigns may be too.
    config: usize,
    /// From then on, whatever happens.
    at: Timestamp,
}

impl Default for NextLook {
    fn default() -> Self {
        Self { busy: false, config: 0, at: Timestamp::MIN }
    }
}
