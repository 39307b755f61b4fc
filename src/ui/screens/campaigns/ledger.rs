//! [`Entry`]: the results of campaigns that have begun, counted in slices and again after changes of the desk.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::context::CampaignsContext;
use crate::app::Pace;
use crate::journal::{Audience, Desk, Results, Run};
use crate::model::{CampaignId, MINUTE};

/// Events folded, or chats examined, between two readings of the clock.
const PIECE: usize = 500;

/// The audience and the results of a campaign.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The audience: later events never change it.
    pub audience: Arc<Audience>,
    pub results: Results,
}

/// Counts now, and again at most once a second after changes.
pub fn follow(work: CampaignsContext) {
    let busy = StoredValue::new(false);
    let counted = StoredValue::new(None);
    Effect::new(move |_| {
        let now = work.app.clock.get();
        // Timers that are due change chats without an event.
        let stand = (
            work.app.kind.get(),
            work.app.peek_present(Desk::len),
            work.courses.get_untracked().iter().filter_map(|course| course.run(now)).count(),
            now.millis() / MINUTE,
        );
        if busy.get_value() || counted.get_value() == Some(stand) {
            return;
        }
        counted.set_value(Some(stand));
        busy.set_value(true);
        spawn_local(async move {
            count_all(work).await;
            let _gone = busy.try_set_value(false);
        });
    });
}

async fn count_all(work: CampaignsContext) {
    let now = work.app.clock.get_untracked();
    for course in work.courses.get_untracked() {
        let Some(run) = course.run(now) else { continue };
        if count(work, &course.id, &run).await.is_none() {
            return;
        }
    }
}

/// Counts a campaign. `None` if the screen is gone, or another desk is open.
async fn count(work: CampaignsContext, id: &CampaignId, run: &Run) -> Option<()> {
    let known = work.ledger.try_with_untracked(|all| all.get(id).cloned())?;
    let same =
        |audience: &Audience| (audience.start, &audience.campaign) == (run.start, &run.campaign);
    let mut pace = Pace::new();
    let audience = match known.filter(|known| same(&known.audience)) {
        Some(known) => known.audience.clone(),
        None => {
            let mut making = work.app.peek_present(|desk| desk.audience(run));
            while work.app.peek_present(|desk| making.read(desk, PIECE)) {
                pace.rest().await;
                work.ledger.try_with_untracked(|_| ())?;
            }
            Arc::new(making.done())
        }
    };
    let mut reached = work.app.peek_present(|desk| audience.reached(desk));
    while work.app.peek_present(|desk| reached.read(desk, PIECE)) {
        pace.rest().await;
        work.ledger.try_with_untracked(|_| ())?;
    }
    let mut outcomes = Vec::with_capacity(audience.members.len());
    for piece in audience.members.chunks(PIECE) {
        work.app.peek_present(|desk| {
            let counted = piece.iter().map(|member| audience.outcome(desk, member, &reached));
            outcomes.extend(counted);
        });
        pace.rest().await;
        work.ledger.try_with_untracked(|_| ())?;
    }
    let entry = Entry { audience, results: Results { outcomes } };
    let other =
        work.ledger.try_with_untracked(|all| all.get(id).is_none_or(|known| **known != entry))?;
    if other {
        work.ledger.try_update(|all| {
            all.insert(id.clone(), Arc::new(entry));
        })?;
    }
    Some(())
}
