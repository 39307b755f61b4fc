//! How a desk is opened: the journal is read from the storage in slices, folded, and followed across tabs.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::campaigns::NextLook;
use super::clock::{Stamps, desk_now};
use super::commit::trouble;
use super::newest;
use super::storage;
use super::whole::Whole;
use super::{App, DeskKind, Desktop, Health, Phase, browser_zones};
use crate::journal::{ChatIx, Event, codec};
use crate::model::sort;
use crate::store::{BrowserStore, Estimate, Seq, Store, StoreError, Watched};

/// Events read in one go: some ten milliseconds of work.
const SLICE: usize = 2000;

impl App {
    /// Opens what the address says, and keeps the clock running. Called once, by the root.
    pub fn start(self) {
        let kind = self.address_kind();
        self.open(kind);
        // The address follows the browser's back and forward buttons; the desk and its list follow the address.
        window_event_listener(leptos::ev::popstate, move |_| {
            let kind = self.address_kind();
            if self
                .kind
                .try_get_untracked()
                .is_some_and(|open| open != kind)
            {
                self.open(kind);
            } else {
                self.show_address();
            }
        });
        set_interval(move || self.tick(), std::time::Duration::from_secs(1));
        // A tab that slept may have missed what others wrote.
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

    /// Opens a desk in the place of the one that is open.
    pub fn open(self, kind: DeskKind) {
        self.kind.set(kind);
        self.phase.set(Phase::Opening { read: 0, total: 0 });
        self.address.go(|route| {
            if route.demo != (kind == DeskKind::Demo) {
                *route = super::Route {
                    demo: kind == DeskKind::Demo,
                    ..super::Route::default()
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
                self.phase.set(Phase::Welcome);
                return;
            }
        };
        let store = storage.store;
        self.begin(store.clone());
        // What was refused is known before the journal is read.
        self.share(&store).await;
        if !self.is_open(kind) {
            return;
        }
        self.health.set(Health {
            storage: storage.trouble,
            ..Health::default()
        });
        store.watch(Box::new(move |watched| self.watched(watched)));
        let total = match &storage.browser {
            Some(browser) => browser.most().await,
            None => store.count().await,
        };
        let total = total.unwrap_or(0);
        self.phase.set(Phase::Opening { read: 0, total });
        let long = storage.browser.filter(|_| total > newest::LONG);
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
        let empty = self
            .desktop
            .with_untracked(|desktop| desktop.desk.is_empty());
        let started = self.prefs.with_untracked(|prefs| prefs.started);
        // A link to the past does not show the present first.
        self.travel().await;
        // A desk that is shared may be empty.
        self.phase
            .set(if empty && !started && !self.is_shared_untracked() {
                Phase::Welcome
            } else {
                Phase::Ready
            });
        self.answer(&read);
        // A kindness of the browser's, never a condition: without it the journal may be evicted under pressure.
        if kind == DeskKind::Local
            && !empty
            && let Err(error) = store.persist().await
        {
            leptos::logging::warn!(
                "the browser did not answer about keeping the journal: {error:?}"
            );
        }
    }

    /// Opens a long journal: the newest chats at once, the rest meanwhile. Where that fails, it is read as any other.
    async fn read_newest(self, store: Rc<BrowserStore>, total: usize) -> Vec<ChatIx> {
        let kept: Rc<dyn Store> = store.clone();
        let read = match newest::newest().await {
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

    pub(super) fn begin(self, store: Rc<dyn Store>) {
        self.keeper.try_update_value(|keeper| {
            keeper.store = Some(store);
            keeper.seq = Seq::START;
            keeper.stamps = Stamps::default();
            keeper.unsaved.clear();
            keeper.saying.clear();
            keeper.campaigns = NextLook::default();
            keeper.aside.clear();
            keeper.read.clear();
            keeper.sharing = None;
            keeper.whole = Whole::default();
            keeper.reading = false;
        });
        self.history.set(None);
        self.link.set(None);
        self.on_its_way.update(std::collections::BTreeSet::clear);
        super::clock::correct(0);
        self.arrived.set(None);
        self.rules_draft.set(None);
        self.campaign_drafts
            .update(std::collections::BTreeMap::clear);
        self.travel.begin_again();
        self.unsaved.update(std::collections::BTreeSet::clear);
        self.desktop.update(|desktop| {
            *desktop = Desktop::new(browser_zones());
        });
    }

    fn is_open(self, kind: DeskKind) -> bool {
        self.kind.try_get_untracked() == Some(kind)
    }

    /// Reads and folds what the storage has and this tab has not.
    pub(super) async fn catch_up(self) {
        if matches!(
            self.phase.try_get_untracked(),
            Some(Phase::Ready | Phase::Welcome)
        ) {
            // Another tab may have given the desk a server.
            if let Some(store) = self.store() {
                self.share(&store).await;
            }
            let read = self.read_on(0).await;
            self.show_address();
            self.note_arrivals(&read);
            self.answer(&read);
            let filled = self
                .desktop
                .with_untracked(|desktop| !desktop.desk.is_empty());
            if filled && self.phase.get_untracked() == Phase::Welcome {
                self.phase.set(Phase::Ready);
            }
        }
    }

    /// Reads and folds on; returns the chats that it concerns.
    async fn read_on(self, total: usize) -> Vec<ChatIx> {
        let mut read = 0;
        let mut chats = Vec::new();
        loop {
            let held = self
                .keeper
                .try_with_value(|keeper| (keeper.store.clone(), keeper.seq));
            let Some((Some(store), seq)) = held else {
                return Vec::new();
            };
            let slice = match store.read_after(seq, SLICE).await {
                Ok(slice) => slice,
                Err(error) => {
                    leptos::logging::error!("the storage could not be read: {error:?}");
                    self.health
                        .update(|health| health.storage = Some(trouble(&error)));
                    return chats;
                }
            };
            if slice.cleared && seq != Seq::START {
                // Another tab deleted the journal: this one begins with nothing too.
                if self.kind.get_untracked() == DeskKind::Local {
                    self.prefs.update(|prefs| prefs.started = false);
                    self.open(DeskKind::Local);
                    return Vec::new();
                }
                // The demo began anew there: what that tab writes is read here.
                self.begin(store);
                chats.clear();
                continue;
            }
            // Another desk was opened meanwhile, or another reader was faster.
            let mine = self.keeper.try_update_value(|keeper| {
                let same = keeper
                    .store
                    .as_ref()
                    .is_some_and(|now| Rc::ptr_eq(now, &store));
                (same && keeper.seq == seq)
                    .then(|| keeper.seq = slice.last)
                    .is_some()
            });
            if mine != Some(true) || slice.lines.is_empty() {
                sort(&mut chats);
                chats.dedup();
                return chats;
            }
            read += slice.lines.len();
            let events = self.decode(slice.lines.iter().map(|(_, line)| line.as_str()));
            chats.extend(self.fold(events).chats);
            if total > SLICE {
                self.phase.set(Phase::Opening {
                    read,
                    total: total.max(read),
                });
                super::breathe().await;
            }
        }
    }

    pub(super) fn decode<'a>(self, lines: impl Iterator<Item = &'a str>) -> Vec<Event> {
        let mut unreadable = 0;
        let events = lines
            .filter_map(|line| match codec::decode(line) {
                Ok(event) => {
                    let aside = self
                        .keeper
                        .try_with_value(|keeper| keeper.aside.contains(&event.id));
                    (aside != Some(true)).then_some(event)
                }
                Err(error) => {
                    leptos::logging::error!("a stored line could not be read: {error:?}");
                    unreadable += 1;
                    None
                }
            })
            .collect();
        if unreadable > 0 {
            self.health.update(|health| health.unreadable += unreadable);
        }
        events
    }

    fn watched(self, watched: Watched) {
        match watched {
            Watched::Written(_) => spawn_local(self.catch_up()),
            Watched::Closed => {
                self.health
                    .update(|health| health.storage = Some(super::StorageTrouble::TakenAway));
            }
        }
    }

    /// Deletes the open desk from this browser, drafts included. `false` where the storage refused: then all is as before.
    pub async fn delete_everything(self) -> bool {
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

    /// Says which events are not folded: those that the server refused. Where some are already, or are to be again, the
    /// journal is read anew.
    pub(super) fn set_aside(self, ids: std::collections::BTreeSet<crate::model::EventId>) {
        let changed = self.keeper.try_update_value(|keeper| {
            let changed = keeper.aside != ids;
            keeper.aside = ids;
            keeper.seq = if changed { Seq::START } else { keeper.seq };
            changed && keeper.store.is_some()
        });
        let read = matches!(
            self.phase.try_get_untracked(),
            Some(Phase::Ready | Phase::Welcome)
        );
        if changed == Some(true) && read {
            self.travel.begin_again();
            self.desktop
                .update(|desktop| *desktop = Desktop::new(browser_zones()));
            spawn_local(self.catch_up());
        }
    }

    /// How full the device is; `None` where the browser does not say.
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

    pub(super) fn report(self, error: &StoreError) {
        leptos::logging::error!("the storage refused: {error:?}");
        self.health
            .update(|health| health.storage = Some(trouble(error)));
    }

    fn tick(self) {
        let now = desk_now();
        if self.clock.try_set(now).is_some() {
            return;
        }
        let (due, older) = self.desktop.with_untracked(|desktop| {
            let due = desktop.desk.next_due().is_some_and(|due| due <= now);
            (due, desktop.is_older(now))
        });
        if due || older {
            let mut chats = Vec::new();
            self.desktop.update(|desktop| {
                chats = desktop.change(now, |desk| desk.advance(now)).chats;
                desktop.pass(now);
            });
            self.answer(&chats);
        }
        self.run_campaigns(now);
    }
}
