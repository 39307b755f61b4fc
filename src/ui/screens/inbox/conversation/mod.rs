//! The open chat: its timeline of messages and changes, its actions, and the composer.
//!
//! - [`Conversation`]: the pane. Start there. - [`OpenChat`]: the state that its parts share.
//! - `timeline`: the window of entries in the page; [`crate::view::timeline`] computes it. - `scroll`: the scroll
//!   position. - `row`, `message`, `message_menu`, `forward`: an entry.
//! - `composer`, `draft`, `quote`, `quick_list`, `emoji_picker`, `blanks`: writing. - [`PendingMessages`](crate::ui::chat::PendingMessages): messages on
//!   their way to the storage; `mark`: the stage of a message.
//! - `find_bar`: the search in the chat.
//! - `header`, `status_menu`, `waiting`: actions. - `plans`: scheduled messages and reminders. - `colleagues`: the others in the chat. - `arrivals`, `attention`:
//!   new messages.

mod arrivals;
mod attention;
mod blanks;
mod colleagues;
mod composer;
mod draft;
mod emoji_picker;
mod find_bar;
mod forward;
mod header;
mod instant;
mod mark;
mod message;
mod message_menu;
mod plans;
mod quick_list;
mod quote;
mod row;
mod scroll;
mod status_menu;
mod timeline;
mod waiting;

use crate::i18n::{files, time_travel};
use crate::ui::chat::{DropZone, Hand, OpenChat, Tray, ViewFile, Viewer};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::details::{DetailsDrawer, WayThere};
use super::find::Find;
use super::history::HistoryDrawer;
use super::sought::Sought;
use std::time::Duration;

use crate::app::App;
use crate::model::ChatId;
use crate::ui::kit::{Each, use_toasts};
use crate::view::actions::Action;
use crate::view::card::known_name;
use attention::use_attention;
use composer::Composer;
use find_bar::FindBar;
use header::Header;
use message_menu::MessageMenu;
use plans::PlanDialog;
use timeline::{Timeline, TimelineView};

/// The chat that the address names, with its details or its history beside it. The caller provides the view for no
/// chat.
#[component]
pub fn Conversation() -> impl IntoView {
    let app = App::here();
    let chat = Memo::new(move |_| app.address.with(|route| route.chat.clone()));
    WayThere::provide();
    Find::provide();
    ViewFile::provide(chat);
    keep_swept(app);
    view! {
        // Each chat gets a view of its own: no scroll position or open panel of the chat before remains.
        <Each each=move || chat.get() key=Clone::clone let:id>
            <Pane id/>
        </Each>
        <DetailsDrawer chat/>
        <HistoryDrawer chat/>
        <Viewer/>
    }
}

/// The time after which files that no message names any more are looked for: nothing waits for it.
const SWEEP_AFTER: Duration = Duration::from_secs(20);
/// A page stays open for days.
const SWEEP_AGAIN: Duration = Duration::from_secs(10 * 60);

/// Deletes files that no message names any more, and drafts to customers who were erased, from time to time: another browser may
/// have erased them.
fn keep_swept(app: App) {
    thread_local! {
        static SWEPT: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
    }
    let sweep = move || {
        app.forget_erased_drafts();
        spawn_local(async move {
            if let Err(error) = app.sweep_files().await {
                leptos::logging::warn!("files that nobody names are left: {error:?}");
            }
        });
    };
    if !SWEPT.replace(true) {
        set_timeout(sweep, SWEEP_AFTER);
        set_interval(sweep, SWEEP_AGAIN);
    }
}

#[component]
fn Pane(id: ChatId) -> impl IntoView {
    let open = OpenChat::new(id);
    let attentive = use_attention();
    let timeline = Timeline::new(open, attentive);
    WayThere::here().leads(Callback::new(move |spot| timeline.to(spot)));
    read_when_seen(open, attentive);
    unmark_when_seen(open, attentive);
    // The chat before had been searched.
    Find::here().close();
    let sought = Sought::here();
    Effect::new(move |_| {
        if let Some(message) = sought.take(&open.id()) {
            timeline.to_event(&message);
        }
    });
    let tray = Tray::of(open.app, open.id());
    let toasts = use_toasts();
    let planning = RwSignal::new(None);
    let on_files = move |data: web_sys::DataTransfer| {
        let l = open.l.get_untracked();
        if untrack(|| open.is_past()) {
            toasts.error(time_travel::cannot_change(l));
        } else if untrack(|| open.app.composer(&open.id(), |draft| draft.note)) {
            toasts.error(files::no_files_in_note(l));
        } else {
            tray.take(&data);
        }
    };
    view! {
        <section class="pane pane-main conversation" aria-label=open.customer()>
            <DropZone on_files>
                <Header open planning/>
                <FindBar timeline/>
                <MessageMenu open><TimelineView timeline/></MessageMenu>
                <Composer open planning on_sent=move |()| timeline.to_end()/>
            </DropZone>
            <PlanDialog open planning/>
        </section>
    }
}

/// The time after which a chat that the focus has come to in the list counts as read.
const LOOK: Duration = Duration::from_secs(1);

/// Marks the chat as read when the page has attention: once, until the customer writes again, or a note mentions the agent.
fn read_when_seen(open: OpenChat, attentive: Signal<bool>) {
    let seen = Memo::new(move |_| {
        let me = open.app.me();
        let news = open.read(|chat| {
            let state = chat.state();
            let mentions = me.iter().flat_map(|me| state.mentions_of(me).cloned());
            let unread = state.unread.iter().map(|(_, id)| id.clone());
            unread.chain(mentions).collect::<Vec<_>>()
        });
        if attentive.get() { news.unwrap_or_default() } else { Vec::new() }
    });
    let hand = Hand::here();
    let app = open.app;
    Effect::new(move |_| {
        if !seen.with(Vec::is_empty) {
            once_looked_at(open, hand, move |id| {
                spawn_local(async move {
                    app.read(&id).await;
                    name_as_known(app, id).await;
                });
            });
        }
    });
}

/// Gives a chat that came after an agent had named its person the name that they gave: lists and messages use it. Like the
/// mark that the chat was read, it is written where somebody has said who they are, and is tried again another time.
async fn name_as_known(app: App, id: ChatId) {
    let known = app.peek_present(|desk| known_name(desk, &id));
    let Some(contact) = known.filter(|_| untrack(|| app.me_at_work()).is_some()) else {
        return;
    };
    if let Err(why) = app.act(Action::Contacts(vec![(id, contact)])).await {
        leptos::logging::log!("a chat keeps its channel's name: {why:?}");
    }
}

/// Takes the person's own mark off once they have the chat before them again.
fn unmark_when_seen(open: OpenChat, attentive: Signal<bool>) {
    let hand = Hand::here();
    let app = open.app;
    Effect::new(move |seen: Option<bool>| {
        if seen == Some(true) || !attentive.get() || open.is_past() {
            return seen == Some(true);
        }
        once_looked_at(open, hand, move |id| app.mark_unread(&id, false));
        true
    });
}

/// Calls back for the open chat: at once, or where the focus may only pass by on its way through the list, once it has
/// stayed.
fn once_looked_at(open: OpenChat, hand: Hand, act: impl FnOnce(ChatId) + 'static) {
    let id = open.id();
    if !hand.only_looks_at(&id) {
        return act(id);
    }
    let address = open.app.address;
    let stayed = move || {
        if address.with_untracked(|route| route.chat.as_ref() == Some(&id)) {
            act(id);
        }
    };
    set_timeout(stayed, LOOK);
}
