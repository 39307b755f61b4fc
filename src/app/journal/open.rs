//! Opens, runs and deletes a desk.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::commit::trouble;
use super::partial_load::Whole;
use super::{newest_first, storage};
use crate::app::background::next_look::NextLook;
use crate::app::desk_kind::{DeskKind, Phase};
use crate::app::handle::App;
use crate::app::session::clock::{Stamps, desk_now};
use crate::app::session::zones::browser_zones;
use crate::journal::ChatIx;
use crate::store::{BrowserStore, Estimate, Seq, Store, StoreError};
use crate::view::desk_view::DeskView;
use crate::view::health::Health;

impl App {
    /// Opens the desk that the address names, and starts the clock. The root calls it once.
    pub fn start(self) {
        let kind = self.address_kind();
        self.open(kind);
        // The address follows the browser's back and forward buttons; the desk and its list follow the address.
        window_event_listener(leptos::ev::popstate, move |_| {
            let kind = self.address_kind();
            if self.kind.try_get_untracked().is_some_and(|open| open != kind) {
                self.open(kind);
            } else {
                self.show_address();
            }
        });
        self.follow_drafts();
        set_interval(move || self.tick(), std::time::Duration::from_secs(1));
        // A suspended tab may have missed the events of others.
        for event in ["visibilitychange", "pageshow", "focus"] {
            window_event_listener_untyped(event, move |_| spawn_local(self.catch_up()));
        }
    }

    fn address_kind(self) -> DeskKind {
        if self.address.with_untracked(|route| route.demo) {
            DeskKind::Demo
        } else {
            DeskKind::Local
        }
    }

    /// Opens a desk in place of the open one.
    pub fn open(self, kind: DeskKind) {
        self.kind.set(kind);
        self.phase.set(Phase::Opening { read: 0, total: 0 });
        self.address.go(|route| {
            if route.demo != (kind == DeskKind::Demo) {
                *route = crate::view::route::Route {
                    demo: kind == DeskKind::Demo,
                    ..crate::view::route::Route::default()
                };
            }
        });
        spawn_local(self.load(kind));
    }

    async fn load(self, kind: DeskKind) {
        let storage = storage::open(kind).await;
        // Another desk was opened meanwhile.
        if !self.is_open(kind) {
            return;
        }
        let storage = match storage {
            Ok(storage) => storage,
            Err(health) => {
                self.health.set(health);
                self.phase.set(Phase::Welcome { lost: false });
                return;
            }
        };
        let store = storage.store;
        self.health.set(Health { storage: storage.trouble, ..Health::default() });
        self.begin(store.clone());
        self.runtime.try_update_value(|runtime| runtime.whole_store = Some(storage.whole));
        // The refused events must be known before the journal is read.
        self.share(&store).await;
        if !self.is_open(kind) {
            return;
        }
        store.watch(Box::new(move |watched| self.watched(watched)));
        let total = match &storage.browser {
            Some(browser) => browser.max_count().await,
            None => store.count().await,
        };
        let total = total.unwrap_or(0);
        self.phase.set(Phase::Opening { read: 0, total });
        let long = storage.browser.filter(|_| total > newest_first::LONG);
        let read = match long {
            Some(browser) => self.read_newest(browser, total).await,
            None => self.read_on(total).await,
        };
        if kind == DeskKind::Demo {
            self.furnish_demo().await;
        }
        if !self.is_open(kind) {
            return;
        }
        self.show_address();
        let empty = self.desktop.with_untracked(|desktop| desktop.desk.is_empty());
        // A link to the past does not show the present first.
        self.travel().await;
        let phase = if empty { self.phase_of_empty(&store, total).await } else { Phase::Ready };
        if phase == Phase::Ready {
            self.remember_desk();
        }
        self.phase.set(phase);
        self.post_after_opening(read);
        // Without persistence the browser may delete the journal when space is short; the desk works either way.
        if kind == DeskKind::Local
            && !empty
            && let Err(error) = store.persist().await
        {
            leptos::logging::warn!(
                "the browser did not answer about keeping the journal: {error:?}"
            );
        }
    }

    /// Returns the phase of a desk without content, of so many stored events.
    async fn phase_of_empty(self, store: &Rc<dyn Store>, total: usize) -> Phase {
        // A shared desk may be empty, also one whose link could not be started.
        if self.is_shared_untracked() || store.is_shared().await.unwrap_or(true) {
            return Phase::Ready;
        }
        let started = self.kind.get_untracked() == DeskKind::Local
            && self.prefs.with_untracked(|prefs| prefs.started);
        let unread = total > 0 || self.health.with_untracked(|health| health.storage.is_some());
        // What is there and cannot be read is not gone.
        if started && unread { Phase::Ready } else { Phase::Welcome { lost: started } }
    }

    /// Opens a long journal, newest chats first. If that fails, the journal is read as any other.
    async fn read_newest(self, store: Rc<BrowserStore>, total: usize) -> Vec<ChatIx> {
        let kept: Rc<dyn Store> = store.clone();
        let read = match newest_first::newest().await {
            Ok(open) => open(self, store).await,
            Err(error) => {
                leptos::logging::warn!("what opens a long journal could not be fetched: {error:?}");
                None
            }
        };
        match read {
            Some(read) => read,
            None if self.holds(&kept) => self.read_on(total).await,
            None => Vec::new(),
        }
    }

    pub(crate) fn begin(self, store: Rc<dyn Store>) {
        self.runtime.try_update_value(|runtime| {
            runtime.store = Some(store);
            runtime.seq = Seq::START;
            runtime.stamps = Stamps::default();
            runtime.unsaved.clear();
            runtime.posting.clear();
            runtime.campaigns = NextLook::default();
            runtime.aside.clear();
            runtime.returning = 0;
            runtime.read.clear();
            runtime.sharing = None;
            runtime.whole = Whole::default();
            // What reads for the desk before ends by it, where the store is the same too.
            runtime.begun += 1;
            runtime.reading = false;
            runtime.news.clear();
            runtime.was_in_sync = false;
            runtime.synced_since = None;
            runtime.plans_wait.clear();
        });
        self.drop_ends();
        self.history.set(None);
        self.link.set(None);
        self.on_its_way.update(std::collections::BTreeSet::clear);
        crate::app::session::clock::correct(0);
        self.arrived.set(None);
        self.take_up_drafts();
        self.travel.begin_again();
        self.unsaved.update(std::collections::BTreeSet::clear);
        self.desktop.update(|desktop| {
            *desktop = DeskView::new(browser_zones());
        });
    }

    fn is_open(self, kind: DeskKind) -> bool {
        self.kind.try_get_untracked() == Some(kind)
    }

    /// Deletes the open desk and its drafts from this browser. Returns false if the storage refused; nothing changed
    /// then.
    pub(crate) async fn delete_everything(self) -> bool {
        let Some(store) = self.store() else {
            return false;
        };
        if let Err(error) = store.clear().await {
            self.report(&error);
            return false;
        }
        let kind = self.kind.get_untracked();
        self.forget(kind);
        self.open(kind);
        true
    }

    /// Returns the browser's estimate of the storage; `None` if the browser gives none.
    pub async fn estimate(self) -> Option<Estimate> {
        let store = self.store()?;
        match store.estimate().await {
            Ok(estimate) => estimate,
            Err(error) => {
                leptos::logging::warn!("the browser did not say how full it is: {error:?}");
                None
            }
        }
    }

    pub(crate) fn report(self, error: &StoreError) {
        leptos::logging::error!("the storage refused: {error:?}");
        self.health.update(|health| health.storage = Some(trouble(error)));
    }

    fn tick(self) {
        let now = desk_now();
        if self.clock.try_set(now).is_some() {
            return;
        }
        self.note_awake(now);
        let (due, older) = self.desktop.with_untracked(|desktop| {
            let due = desktop.desk.next_due().is_some_and(|due| due <= now);
            (due, desktop.is_older(now))
        });
        if due || older {
            let mut chats = Vec::new();
            let before = self.before(&[]);
            self.desktop.update(|desktop| {
                chats = desktop.change(now, |desk| desk.advance(now)).chats;
                desktop.pass(now);
            });
            self.note_due(&chats, before.as_ref());
            self.post_bot_replies(&chats);
        }
        self.run_campaigns(now);
    }
}
