//! Campaigns: the schedule of checks for due campaigns. The code that writes messages, `campaigner`, is fetched only
//! when one is due.

use super::next_look::NextLook;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::campaign_sender;
use crate::app::desk_kind::Phase;
use crate::app::handle::App;
use crate::app::session::clock::{desk_now, new_uuid};
use crate::model::{CampaignId, SECOND, Timestamp};

/// The delay after `campaigner` could not be fetched, in milliseconds.
const AGAIN: i64 = 60 * SECOND;

impl App {
    #[must_use]
    pub fn new_campaign_id() -> CampaignId {
        CampaignId::from(new_uuid(desk_now()))
    }

    /// Starts the campaigns that are due. The clock calls it. Every open desk does it, and all write the same events.
    pub(crate) fn run_campaigns(self, now: Timestamp) {
        // The audience depends on the whole journal.
        if self.phase.try_get_untracked() != Some(Phase::Ready) || self.lacks_history() {
            return;
        }
        let (config, any) = self.peek_present(|desk| {
            let config = desk.config();
            (config.events().len(), config.may_have_campaign(now))
        });
        let looks = self.runtime.try_update_value(|runtime| {
            let look = &mut runtime.campaigns;
            let looks = any && !look.busy && (look.config != config || look.at <= now);
            look.busy |= looks;
            looks
        });
        if looks != Some(true) {
            return;
        }
        spawn_local(async move {
            let at = match campaign_sender::campaigner().await {
                Ok(run) => run(self).await,
                Err(error) => {
                    leptos::logging::warn!("what writes campaigns could not be fetched: {error:?}");
                    self.health.update(|health| health.unfetched = true);
                    desk_now().plus(AGAIN)
                }
            };
            self.runtime.try_update_value(|runtime| {
                runtime.campaigns = NextLook { busy: false, config, at };
            });
        });
    }
}
