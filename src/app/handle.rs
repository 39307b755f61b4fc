//! [`App`]: the handle to the running app. [`Runtime`]: its state that screens do not see.

use super::desk_kind::{DeskKind, Phase};
use std::any::Any;
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
use crate::app::background::next_look::NextLook;
use crate::app::session::travel::Travel;
use crate::i18n::format;
use crate::journal::{Chat, ChatIx, Desk, Event, Viewer};
use crate::model::{Agent, AgentId, ChatId, EventId, Timestamp, folded, sort_by};
use crate::store::{Seq, Store};
use crate::sync::Tick;
use crate::view::actions::Ending;
use crate::view::arrival::{Arrival, Received};
use crate::view::chat_list::Filter;
use crate::view::desk_view::DeskView;
use crate::view::health::Health;
use crate::view::route::Screen;

/// State that screens do not see: the storage and the events on their way to it.
pub(crate) struct Runtime {
    pub store: Option<Rc<dyn Store>>,
    /// The same store as what it is, for the parts of the program that ask more of it than a first visit does.
    pub whole_store: Option<Rc<dyn Any>>,
    /// The last sequence number read.
    pub seq: Seq,
    pub stamps: Stamps,
    /// Events that the storage refused, oldest first.
    pub unsaved: Vec<Event>,
    /// Callbacks waiting for the answer to who the agent is.
    pub asking: Vec<js_sys::Function>,
    /// Callbacks waiting for the reason of an end.
    pub ending: Vec<(Ending, js_sys::Function)>,
    /// The chatbot's replies on their way to the storage.
    pub posting: BTreeSet<EventId>,
    pub campaigns: NextLook,
    /// The link to the server; dropping it ends the link.
    pub sharing: Option<Sharing>,
    /// Events that are stored but not folded: the server refused them.
    pub aside: BTreeSet<EventId>,
    /// Reads of events that are no longer set aside: those that run, and those that failed.
    pub returning: usize,
    /// This tab's last read mark of each chat.
    pub read: BTreeMap<ChatId, EventId>,
    /// The chats that are folded while part of the journal is loading.
    pub whole: Whole,
    /// The number of desks that this tab has begun.
    pub begun: u64,
    /// True while a long journal is being read.
    pub reading: bool,
    /// Customers' messages, with their chats, that are gathered as news.
    pub news: Vec<Received>,
    /// True once this tab has had all events of the server.
    pub was_in_sync: bool,
    /// The instant since which this browser has had what the server has, with nothing but what came in between.
    pub synced_since: Option<Timestamp>,
    /// The last tick of the desk's clock.
    pub ticked: Tick,
    /// Chats whose scheduled messages wait for the server.
    pub plans_wait: BTreeSet<ChatIx>,
}

/// The running app. Cheap to copy; every screen takes it from the context with [`App::here`].
#[derive(Clone, Copy)]
pub struct App {
    /// The open desk. Changes when another one is opened.
    pub kind: RwSignal<DeskKind>,
    pub phase: RwSignal<Phase>,
    /// The progress of loading the journal until all of it is here: figures are incomplete before.
    pub history: RwSignal<Option<Progress>>,
    /// The desk of the present and its list. Screens read what is shown with [`App::shown`].
    pub desktop: RwSignal<DeskView>,
    /// The clock of the desk shown, ticking once a second; the past instant during time travel.
    pub now: Memo<Timestamp>,
    /// The device's clock, ticking once a second.
    pub clock: RwSignal<Timestamp>,
    /// The past that is shown.
    pub travel: Travel,
    /// The route of the address bar.
    pub address: Address,
    /// The preferences of this browser.
    pub prefs: RwSignal<Prefs>,
    /// Faults of the storage and the journal.
    pub health: RwSignal<Health>,
    /// Messages that the storage refused; they are marked.
    pub unsaved: RwSignal<BTreeSet<EventId>>,
    /// The state of the link to the server; `None` without a server.
    pub link: RwSignal<Option<Link>>,
    /// Events that the server does not have yet; their messages are marked.
    pub on_its_way: RwSignal<BTreeSet<EventId>>,
    /// True while the server dialog is open.
    pub connecting: RwSignal<bool>,
    /// True while the question of who the agent is is open; see [`App::answer_who`].
    pub asking: RwSignal<bool>,
    /// Whose end the open question for the reason is about; see [`App::answer_end`].
    pub ending: RwSignal<Option<Ending>>,
    /// The latest arrival while this tab was open.
    pub arrived: RwSignal<Option<Arrival>>,
    /// Unsaved changes to settings, rules and campaigns, and the composers' texts.
    pub(crate) drafts: Drafts,
    pub(crate) runtime: StoredValue<Runtime, LocalStorage>,
}

impl App {
    /// Creates the app and provides it as context. [`App::open`] opens a desk.
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
            ending: RwSignal::new(None),
            arrived: RwSignal::new(None),
            drafts: Drafts::none(),
            runtime: StoredValue::new_local(Runtime {
                store: None,
                whole_store: None,
                seq: Seq::START,
                stamps: Stamps::default(),
                unsaved: Vec::new(),
                asking: Vec::new(),
                ending: Vec::new(),
                posting: BTreeSet::new(),
                campaigns: NextLook::default(),
                sharing: None,
                aside: BTreeSet::new(),
                returning: 0,
                read: BTreeMap::new(),
                whole: Whole::default(),
                begun: 0,
                reading: false,
                news: Vec::new(),
                was_in_sync: false,
                synced_since: None,
                ticked: Tick { at: Timestamp::MIN, visible: false },
                plans_wait: BTreeSet::new(),
            }),
        };
        provide_context(app);
        app
    }

    /// Returns the app from the context.
    ///
    /// # Panics
    /// Outside of the component tree below [`App::provide`]: a programming error.
    #[must_use]
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| unreachable!("the root provides the app"))
    }

    /// Reads the desk that is shown, of the present or of the past. Reactive.
    pub fn desk<T>(self, read: impl FnOnce(&Desk) -> T) -> T {
        self.shown(|desktop| read(&desktop.desk))
    }

    /// Reads the desk that is shown, untracked.
    pub fn peek<T>(self, read: impl FnOnce(&Desk) -> T) -> T {
        self.shown_untracked(|desktop| read(&desktop.desk))
    }

    /// Reads the desk of the present, whatever is shown. Reactive.
    pub fn present<T>(self, read: impl FnOnce(&Desk) -> T) -> T {
        self.desktop.with(|desktop| read(&desktop.desk))
    }

    /// Reads the desk of the present, untracked.
    pub fn peek_present<T>(self, read: impl FnOnce(&Desk) -> T) -> T {
        self.desktop.with_untracked(|desktop| read(&desktop.desk))
    }

    /// Reads a chat of the desk that is shown. Reactive. `None` if the desk has no such chat.
    pub fn chat<T>(self, id: &ChatId, read: impl FnOnce(&Chat) -> T) -> Option<T> {
        self.desk(|desk| desk.by_id(id).map(read))
    }

    /// Returns the agent at this browser; `None` until one is chosen. Reactive.
    #[must_use]
    pub fn me(self) -> Option<AgentId> {
        match self.link.with(|link| link.as_ref().map(Link::agent)) {
            Some(signed_in) => signed_in,
            None => self.prefs.with(|prefs| prefs.me(self.kind.get())),
        }
    }

    /// Returns the agent at this browser if they are an active agent of the desk. Reactive.
    #[must_use]
    pub fn me_at_work(self) -> Option<Agent> {
        if self.is_shared() {
            return self.signed_in();
        }
        let me = self.me()?;
        self.present(|desk| desk.config().agents().get(&me).filter(|agent| agent.active).cloned())
    }

    /// Returns the active agents by name.
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

    /// Returns an agent's name on the desk that people work with. Reactive.
    #[must_use]
    pub fn agent_name(self, id: &AgentId) -> String {
        self.work_desk(|desk| desk.config().agent_name(id).to_owned())
    }

    /// Returns an agent's name on the desk that is shown: a report that is pinned has the names of its instant. Reactive.
    #[must_use]
    pub fn reported_name(self, id: &AgentId) -> String {
        self.desk(|desk| desk.config().agent_name(id).to_owned())
    }

    /// Returns the offset of the desk's zone from UTC at an instant, in seconds.
    #[must_use]
    pub fn offset_at(self, at: Timestamp) -> i32 {
        self.present(|desk| {
            let offset = desk.config().zone().offset_at(at) / crate::model::SECOND;
            i32::try_from(offset).unwrap_or_default()
        })
    }

    /// Returns an instant with its offset in the desk's zone.
    #[must_use]
    pub fn local(self, at: Timestamp) -> format::Local {
        format::Local { ms: at.millis(), offset_s: self.offset_at(at) }
    }

    /// Sets the agent at this browser.
    pub fn set_me(self, me: &AgentId) {
        let kind = self.kind.get_untracked();
        self.set_prefs(|prefs| {
            prefs.me.insert(kind.name().to_owned(), me.to_string());
        });
        self.show_address();
    }

    /// Changes the preferences and stores them.
    pub fn set_prefs(self, change: impl FnOnce(&mut Prefs)) {
        self.prefs.update(change);
        let kept = self.prefs.with_untracked(Prefs::save);
        self.note_kept(kept);
    }

    /// Notes in [`App::health`] if the browser refused to keep a preference or a draft.
    pub(crate) fn note_kept(self, kept: bool) {
        if self.health.with_untracked(|health| health.prefs_lost == kept) {
            self.health.update(|health| health.prefs_lost = !kept);
        }
    }

    /// Returns the viewer of the list: the agent, their favourites and their marks.
    #[must_use]
    pub fn viewer(self) -> Viewer {
        let kind = self.kind.get_untracked();
        self.prefs.with_untracked(|prefs| Viewer {
            me: untrack(|| self.me()),
            favourites: Arc::new(prefs.favourites(kind)),
            marked_unread: Arc::new(untrack(|| self.marked_unread())),
        })
    }

    /// Makes the list show the address's filter for the viewer. Must be called after a change of either.
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

    /// Returns the address's filter, and true if the board is shown.
    pub(crate) fn shown_by_address(self) -> (Filter, bool) {
        self.address.with_untracked(|route| (route.filter.clone(), route.screen == Screen::Panel))
    }

    /// Changes the filter in the address.
    pub fn filter_by(self, change: impl FnOnce(&mut Filter)) {
        self.address.go(|route| change(&mut route.filter));
        self.show_address();
    }

    /// Returns true if a chat is a favourite in this browser. Reactive.
    #[must_use]
    pub fn is_favourite(self, chat: &ChatId) -> bool {
        let kind = self.kind.get();
        self.prefs.with(|prefs| prefs.is_favourite(kind, chat))
    }

    pub fn set_favourite(self, chat: &ChatId, favourite: bool) {
        let kind = self.kind.get_untracked();
        self.set_prefs(|prefs| prefs.set_favourite(kind, chat, favourite));
        self.show_address();
    }

    /// Returns true if the person at this browser marked a chat as unread. Reactive.
    #[must_use]
    pub fn is_marked_unread(self, chat: &ChatId) -> bool {
        // A mark is of now.
        if self.is_past() {
            return false;
        }
        let kind = self.kind.get();
        self.prefs.with(|prefs| prefs.is_marked_unread(kind, chat))
    }

    /// Returns the chats that the person at this browser marked as unread; none in the past: a mark is of now. Reactive.
    #[must_use]
    pub fn marked_unread(self) -> BTreeSet<ChatId> {
        if self.is_past() {
            return BTreeSet::new();
        }
        let kind = self.kind.get();
        self.prefs.with(|prefs| prefs.marked_unread(kind))
    }

    /// Marks a chat as unread for the person at this browser, or takes the mark off.
    pub fn mark_unread(self, chat: &ChatId, unread: bool) {
        if untrack(|| self.is_marked_unread(chat)) != unread {
            let kind = self.kind.get_untracked();
            self.set_prefs(|prefs| prefs.mark_unread(kind, chat, unread));
            self.show_address();
        }
    }

    /// Takes the marks off chats.
    pub fn unmark(self, chats: &[ChatId]) {
        if chats.is_empty() {
            return;
        }
        let kind = self.kind.get_untracked();
        self.set_prefs(|prefs| {
            for chat in chats {
                prefs.mark_unread(kind, chat, false);
            }
        });
        self.show_address();
    }
}
