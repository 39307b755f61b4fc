//! Creation and reset of the demo's desk.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::part;
use super::part::Furniture;
use crate::app::desk_kind::Phase;
use crate::app::handle::App;
use crate::app::session::clock::device_now;
use crate::demo::Tongue;
use crate::i18n::Locale;
use crate::model::{HOUR, Timestamp};

/// Milliseconds after which an unused demo is created anew: its events are meant to be recent.
const DEMO_LIFE: i64 = 12 * HOUR;

/// The seed of the demo: everybody gets the same desk.
const DEMO_SEED: u64 = 2026;

impl App {
    /// Creates the demo's journal if there is none, or if it is too old.
    pub(crate) async fn furnish_demo(self) {
        let now = device_now();
        let last = self.desktop.with_untracked(|desktop| {
            let chats = desktop.desk.chats();
            chats.map(|(_, chat)| chat.state().activity).max()
        });
        if last.is_some_and(|last| now.since(last) < DEMO_LIFE) {
            return;
        }
        self.restart_demo(now, last.is_some()).await;
    }

    async fn restart_demo(self, now: Timestamp, clear: bool) {
        let Some(store) = self.store() else {
            return;
        };
        let zone = self.desktop.with_untracked(|desktop| desktop.desk.config().zone().clone());
        let tongue = page_tongue();
        let furnished = async {
            part::speak(tongue).await?;
            part::furniture(DEMO_SEED, now, zone, tongue).await
        };
        let Furniture { events, me } = match furnished.await {
            Ok(furniture) => furniture,
            Err(error) => {
                leptos::logging::error!("the demo could not be fetched: {error:?}");
                self.health.update(|health| health.unfetched = true);
                return;
            }
        };
        if clear {
            if let Err(error) = store.clear().await {
                self.report(&error);
                return;
            }
            self.begin(store);
        }
        self.set_me(&me);
        self.keep(events).await;
    }

    /// Returns the language that the demo's shop speaks. Reactive.
    #[must_use]
    pub fn demo_locale(self) -> Locale {
        match self.present(Tongue::of) {
            Tongue::Portuguese => Locale::PtBr,
            Tongue::English => Locale::En,
            Tongue::Spanish => Locale::Es,
        }
    }

    /// Deletes the demo and creates it anew, in the page's language.
    pub fn reset_demo(self) {
        spawn_local(async move {
            self.phase.set(Phase::Opening { read: 0, total: 0 });
            self.travel_to(None);
            self.restart_demo(device_now(), true).await;
            self.show_address();
            self.phase.set(Phase::Ready);
        });
    }
}

/// Returns the language of the page.
fn page_tongue() -> Tongue {
    let page = document().document_element().and_then(|root| root.get_attribute("lang"));
    match page.as_deref().and_then(Locale::from_tag).unwrap_or_default() {
        Locale::PtBr => Tongue::Portuguese,
        Locale::En => Tongue::English,
        Locale::Es => Tongue::Spanish,
    }
}
