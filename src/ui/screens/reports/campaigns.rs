//! [`campaigns`]: the campaigns that messages of the desk name.

use std::collections::BTreeSet;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::{App, breathe};
use crate::journal::{Body, Chat};
use crate::model::{CampaignId, MINUTE};

/// Events read per slice: a few milliseconds of work.
const SLICE: usize = 20_000;

/// Returns the campaigns that have sent messages. All messages are searched when the screen opens and every minute
/// after, because chats keep no list of campaigns.
pub fn campaigns(app: App) -> RwSignal<BTreeSet<CampaignId>> {
    let found = RwSignal::new(BTreeSet::new());
    let minute = Memo::new(move |_| app.now.get().millis() / MINUTE);
    Effect::new(move |_| {
        minute.track();
        spawn_local(look(app, found));
    });
    found
}

async fn look(app: App, found: RwSignal<BTreeSet<CampaignId>>) {
    let (mut campaigns, mut first) = (BTreeSet::new(), 0);
    loop {
        let read = app.try_shown_untracked(|desktop| {
            let (mut chats, mut events) = (0, 0);
            for (_, chat) in desktop.desk.chats().skip(first) {
                campaigns.extend(of(chat).cloned());
                (chats, events) = (chats + 1, events + chat.events().len());
                if events > SLICE {
                    break;
                }
            }
            chats
        });
        match read {
            None => return,
            Some(0) => break,
            Some(chats) => first += chats,
        }
        breathe().await;
    }
    if found.try_with_untracked(|known| *known != campaigns) == Some(true) {
        let _gone = found.try_set(campaigns);
    }
}

fn of(chat: &Chat) -> impl Iterator<Item = &CampaignId> {
    let bodies = chat.events().iter().map(|event| &event.body);
    bodies.filter_map(|body| match body {
        Body::MessageSent { campaign, .. } => campaign.as_ref(),
        _ => None,
    })
}
