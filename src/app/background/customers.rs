//! The demo's customers, who write while the demo is open.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::demo::part;
use crate::app::demo::part::Talk;
use crate::app::desk_kind::{DeskKind, Phase};
use crate::app::handle::App;
use crate::app::session::clock::desk_now;
use crate::demo::Tongue;

impl App {
    /// Returns true while the demo's customers are paused. Reactive.
    #[must_use]
    pub fn customers_paused(self) -> bool {
        self.prefs.with(|prefs| prefs.customers_paused)
    }

    /// Pauses or resumes the demo's customers.
    pub fn pause_customers(self, paused: bool) {
        self.set_prefs(|prefs| prefs.customers_paused = paused);
    }

    /// Starts the demo's customers. The root calls it once. They rest while another desk is open, while they are
    /// paused, and in hidden tabs (so that of several tabs one writes).
    pub fn start_customers(self) {
        self.wait_for_customer(StoredValue::new_local(None));
    }

    fn wait_for_customer(self, customers: StoredValue<Option<Talk>, LocalStorage>) {
        let next = self.desktop.try_with_untracked(|desktop| {
            customers.try_update_value(|talk| talk.as_mut()?(&desktop.desk, desk_now()))
        });
        let (delay, drafts) = next.flatten().flatten().unwrap_or((5_000, Vec::new()));
        let known = customers.try_with_value(Option::is_some);
        // The language is the desk's, which is not known before it is there.
        if known == Some(false) && self.is_demo_ready() {
            spawn_local(async move {
                let tongue = self.peek_present(Tongue::of);
                let coming = async {
                    part::speak(tongue).await?;
                    part::customers(seed()).await
                };
                match coming.await {
                    Ok(talk) => customers.try_set_value(Some(talk)).map_or((), drop),
                    // The next tick tries again; the demo's desk itself reports a part that could not be fetched.
                    Err(error) => leptos::logging::warn!("the customers did not come: {error:?}"),
                }
            });
        }
        let then = move || {
            if self.customers_may_write() && !drafts.is_empty() {
                spawn_local(async move {
                    self.commit(drafts).await;
                });
            }
            self.wait_for_customer(customers);
        };
        set_timeout(then, std::time::Duration::from_millis(delay));
    }

    fn is_demo_ready(self) -> bool {
        self.kind.try_get_untracked() == Some(DeskKind::Demo)
            && self.phase.try_get_untracked() == Some(Phase::Ready)
    }

    fn customers_may_write(self) -> bool {
        self.is_demo_ready()
            && self.prefs.with_untracked(|prefs| !prefs.customers_paused)
            && !document().hidden()
    }
}

/// Returns a different seed for each visit.
fn seed() -> u64 {
    u64::try_from(desk_now().millis()).unwrap_or_default()
}
