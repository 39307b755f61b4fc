//! The demo's customers, who keep writing while somebody looks.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::clock::device_now;
use super::{App, DeskKind, Phase};
use crate::demo;

impl App {
    /// Whether the demo's customers are paused, following it.
    #[must_use]
    pub fn customers_paused(self) -> bool {
        self.prefs.with(|prefs| prefs.customers_paused)
    }

    /// Pauses the demo's customers, or lets them go on.
    pub fn pause_customers(self, paused: bool) {
        self.set_prefs(|prefs| prefs.customers_paused = paused);
    }

    /// Lets the demo's customers write. Called once, by the root; they rest while another desk is open, while they
    /// are paused, and in a tab that nobody sees (so that of several tabs one speaks).
    pub fn start_customers(self) {
        let customers = StoredValue::new_local(demo::Customers::new(seed()));
        self.wait_for_customer(customers);
    }

    fn wait_for_customer(self, customers: StoredValue<demo::Customers, LocalStorage>) {
        let next = self.desktop.try_with_untracked(|desktop| {
            customers.try_update_value(|customers| customers.next(&desktop.desk, device_now()))
        });
        let (delay, drafts) = next.flatten().flatten().unwrap_or((5_000, Vec::new()));
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

    fn customers_may_write(self) -> bool {
        self.kind.try_get_untracked() == Some(DeskKind::Demo)
            && self.phase.try_get_untracked() == Some(Phase::Ready)
            && self.prefs.with_untracked(|prefs| !prefs.customers_paused)
            && !document().hidden()
    }
}

/// Each visit meets other customers.
fn seed() -> u64 {
    u64::try_from(device_now().millis()).unwrap_or_default()
}
