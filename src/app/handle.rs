//! The handle to the running app.

use super::desk_kind::{DeskKind, Phase};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::journal::partial_load::{Progress, Whole};
use super::server::{Link, Sharing};
use super::session::address::Address;
use super::session::clock::{Stamps, desk_now};
use super::session::drafts::Drafts;
use super::session::prefs::Prefs;
use super::session::zones::browser_zones;
use crate::app::background::arrival::Arrival;
use crate::app::background::next_look::NextLook;
use crate::app::session::travel::Travel;
use crate::journal::{Chat, Desk, Event, Viewer};
use crate::model::{Agent, AgentId, ChatId, EventId, Timestamp, folded, sort_by};
use crate::store::{Seq, Store};
use crate::view::chat_list::Filter;
use crate::view::desk_view::DeskView;
use crate::view::health::Health;
use crate::view::route::Screen;

/// What is not for screens: the storage and what is on its way there.
pub(crate) struct Runtime {
    pub store: Option<Rc<dyn Store>>,
    /// Everything up to here has been read.
    pub seq: Seq,
    pub stamps: Stamps,
    /// Events that the storage would not take, oldest first.
    pub unsaved: Vec<Event>,
    /// What waits for the answer to who sits here.
    pub asking: Vec<js_sys::Function>,
    /// What the chatbot says and is on its way to the storage.
    pub posting: BTreeSet<EventId>,
    pub campaigns: NextLook,
    /// What keeps the link to a server at work.
    pub sharing: Option<Sharing>,
    /// Events that are kept and not folded: the server refused them.
    pub aside: BTreeSet<EventId>,
    /// The last event of this tab's by which it marked a chat as read.
    pub read: BTreeMap<ChatId, EventId>,
    /// Which chats are folded while part of the journal is on its way.
    pub whole: Whole,
    /// A long journal is being read.
    pub reading: bool,
}

/// The running app. Cheap to copy; every screen takes it from the context with [`App::here`].
#[derive(Clone, Copy)]
pub struct App {
    /// Which desk, since when: it changes when another one is opened.
    pub kind: RwSignal<DeskKind>,
    /// How far opening has come.
    pub phase: RwSignal<Phase>,
    /// How much of the journal is here, while not all of it is: figures are not complete then.
    pub history: RwSignal<Option<Progress>>,
    /// The desk of the present and its list. What screens show is read with [`App::shown`].
    pub desktop: RwSignal<DeskView>,
    /// The clock of what is shown, ticking once a second; a past instant while that is looked at.
    pub now: Memo<Timestamp>,
    /// The device's clock, ticking once a second.
    pub clock: RwSignal<Timestamp>,
    /// The past that is looked at.
    pub travel: Travel,
    /// Where we are.
    pub address: Address,
    /// What this browser keeps for itself.
    pub prefs: RwSignal<Prefs>,
    /// What is wrong.
    pub health: RwSignal<Health>,
    /// Messages that the storage has not taken, for their mark.
    pub unsaved: RwSignal<BTreeSet<EventId>>,
    /// How the desk stands with its server; `None` where it has none.
    pub link: RwSignal<Option<Link>>,
    /// Events that the server does not have yet, for their mark.
    pub on_its_way: RwSignal<BTreeSet<EventId>>,
    /// Whether the dialog about the server is shown.
    pub connecting: RwSignal<bool>,
    /// Whether it is being asked who sits here; see [`App::answer_who`].
    pub asking: RwSignal<bool>,
    /// Who came last, while this tab was open.
    pub arrived: RwSignal<Option<Arrival>>,
    /// Settings, rules and campaigns that somebody here is changing.
    pub(crate) drafts: Drafts,
    pub(crate) runtime: StoredValue<Runtime, LocalStorage>,
}

impl App {
    /// Makes the app and provides it to all that is below. Nothing is opened yet: see [`App::open`].
    #[must_use]
    pub fn provide() -> Self {
        let clock = RwSignal::new(desk_now());
        let travel = Travel::new();
        let app = Self {
            kind: RwSignal::new(DeskKind::Local),
            phase: RwSignal::new(Phase::Opening { read: 0, total: 0 }),
            history: RwSignal::new(None),
            desktop: RwSignal::new(DeskView::new(browser_zones())),
            now: Memo::new(move |_| travel.at.get().unwrap_or_else(|| clock.get())),
            clock,
            travel,
            address: Address::follow(),
            prefs: RwSignal::new(Prefs::load()),
            health: RwSignal::new(Health::default()),
            unsaved: RwSignal::new(BTreeSet::new()),
            link: RwSignal::new(None),
            on_its_way: RwSignal::new(BTreeSet::new()),
            connecting: RwSignal::new(false),
            asking: RwSignal::new(false),
            arrived: RwSignal::new(None),
            drafts: Drafts::none(),
            runtime: StoredValue::new_local(Runtime {
                store: None,
                seq: Seq::START,
                stamps: Stamps::default(),
                unsaved: Vec::new(),
                asking: Vec::new(),
                posting: BTreeSet::new(),
                campaigns: NextLook::default(),
                sharing: None,
                aside: BTreeSet::new(),
                read: BTreeMap::new(),
                whole: Whole::default(),
                reading: false,
            }),
        };
        provide_context(app);
        app
    }

    /// The app that the component stands in.
    ///
    /// # Panics
    /// Outside of the component tree below [`App::provide`]: a mistake of the programmer's.
    #[must_use]
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| unreachable!("the root provides the app"))
    }

    /// Reads the desk that is shown and follows it: that of the present, or of the past that is looked at.
    pub fn desk<T>(self, read: impl FnOnce(&Desk) -> T) -> T {
        self.shown(|desktop| read(&desktop.desk))
    }

    /// Reads the desk that is shown, without following it.
    pub fn peek<T>(self, read: impl FnOnce(&Desk) -> T) -> T {
        self.shown_untracked(|desktop| read(&desktop.desk))
    }

    /// Reads the desk of the present and follows it, whatever is shown.
    pub fn present<T>(self, read: impl FnOnce(&Desk) -> T) -> T {
        self.desktop.with(|desktop| read(&desktop.desk))
    }

    /// Reads the desk of the present, without following it.
    pub fn peek_present<T>(self, read: impl FnOnce(&Desk) -> T) -> T {
        self.desktop.with_untracked(|desktop| read(&desktop.desk))
    }

    /// Reads a chat of the desk that is shown and follows it; `None` where it is not there.
    pub fn chat<T>(self, id: &ChatId, read: impl FnOnce(&Chat) -> T) -> Option<T> {
        self.desk(|desk| desk.by_id(id).map(read))
    }

    /// Who sits here, following it; `None` until that has been chosen.
    #[must_use]
    pub fn me(self) -> Option<AgentId> {
        match self.link.with(|link| link.as_ref().map(Link::agent)) {
            Some(signed_in) => signed_in,
            None => self.prefs.with(|prefs| prefs.me(self.kind.get())),
        }
    }

    /// Who sits here, following it, if they are one of those who work here.
    #[must_use]
    pub fn me_at_work(self) -> Option<Agent> {
        if self.is_shared() {
            return self.signed_in();
        }
        let me = self.me()?;
        self.present(|desk| desk.config().agents().get(&me).filter(|agent| agent.active).cloned())
    }

    /// Agents that still work here, by name.
    #[must_use]
    pub fn active_agents(self) -> Vec<Agent> {
        let mut named: Vec<(String, Agent)> = self.present(|desk| {
            let agents = desk.config().agents().values();
            let active = agents.filter(|agent| agent.active);
            active.map(|agent| (folded(&agent.name), agent.clone())).collect()
        });
        sort_by(&mut named, |a, b| a.0.cmp(&b.0));
        named.into_iter().map(|(_, agent)| agent).collect()
    }

    /// The name to show for an agent, following it.
    #[must_use]
    pub fn agent_name(self, id: &AgentId) -> String {
        self.desk(|desk| desk.config().agent_name(id).to_owned())
    }

    /// Offset of the desk's zone from UTC at an instant, in seconds: what screens write times with.
    #[must_use]
    pub fn offset_at(self, at: Timestamp) -> i32 {
        self.present(|desk| {
            let offset = desk.config().zone().offset_at(at) / crate::model::SECOND;
            i32::try_from(offset).unwrap_or_default()
        })
    }

    /// Says who sits here.
    pub fn set_me(self, me: &AgentId) {
        let kind = self.kind.get_untracked();
        self.set_prefs(|prefs| {
            prefs.me.insert(kind.name().to_owned(), me.to_string());
        });
        self.show_address();
    }

    /// Changes the preferences and keeps them.
    pub fn set_prefs(self, change: impl FnOnce(&mut Prefs)) {
        self.prefs.update(change);
        let kept = self.prefs.with_untracked(Prefs::save);
        self.note_kept(kept);
    }

    /// Takes in whether the browser kept something.
    pub(crate) fn note_kept(self, kept: bool) {
        if self.health.with_untracked(|health| health.prefs_lost == kept) {
            self.health.update(|health| health.prefs_lost = !kept);
        }
    }

    /// Who looks at the list: whose chats are theirs, and which ones they keep at hand.
    #[must_use]
    pub fn viewer(self) -> Viewer {
        let kind = self.kind.get_untracked();
        self.prefs.with_untracked(|prefs| Viewer {
            me: untrack(|| self.me()),
            favourites: Arc::new(prefs.favourites(kind)),
        })
    }

    /// Lets the list show what the address says, for whoever sits here. To be called whenever one of the two has changed.
    pub fn show_address(self) {
        let (filter, board) = self.shown_by_address();
        let viewer = self.viewer();
        let shown = |desktop: &DeskView| desktop.shows(&filter, &viewer, board);
        if !self.desktop.with_untracked(shown) {
            let (filter, viewer) = (filter.clone(), viewer.clone());
            let now = self.clock.get_untracked();
            self.desktop.update(|desktop| desktop.show(filter, viewer, now, board));
        }
        self.travel.show(&filter, &viewer, board);
    }

    /// What the address says that chats are filtered by, and whether they stand on the board.
    pub(crate) fn shown_by_address(self) -> (Filter, bool) {
        self.address.with_untracked(|route| (route.filter.clone(), route.screen == Screen::Panel))
    }

    /// Changes what chats are filtered by, and the address with it.
    pub fn filter_by(self, change: impl FnOnce(&mut Filter)) {
        self.address.go(|route| change(&mut route.filter));
        self.show_address();
    }

    /// Whether a chat is one of the favourites of whoever uses this browser, following it.
    #[must_use]
    pub fn is_favourite(self, chat: &ChatId) -> bool {
        let kind = self.kind.get();
        self.prefs.with(|prefs| prefs.is_favourite(kind, chat))
    }

    /// Takes a chat among the favourites, or out of them.
    pub fn set_favourite(self, chat: &ChatId, favourite: bool) {
        let kind = self.kind.get_untracked();
        self.set_prefs(|prefs| prefs.set_favourite(kind, chat, favourite));
        self.show_address();
    }
}
