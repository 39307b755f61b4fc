//! [`Results`]: the search's results.

use leptos::prelude::*;
use web_sys::Element;

use super::chips::HitChips;
use super::hit_row::HitRow;
use super::searching::Search;
use crate::app::App;
use crate::i18n::inbox;
use crate::journal::{ChatIx, FoundIn};
use crate::ui::chat::{ChatMenu, ChatMenuView, Hand, row_height};
use crate::ui::kit::{AsksForMenu, Button, EmptyState, VirtualList, glyph, use_locale};
use crate::ui::screens::inbox::sought::Sought;

/// The chats found, newest first, each with the place of the words; all, or those in the chosen statuses.
#[component]
pub fn Results() -> impl IntoView {
    let search = Search::here();
    let l = use_locale();
    let shown = Memo::new(move |_| search.shown());
    let many = Memo::new(move |_| shown.with(Vec::len));
    let state = move || match (search.running.get(), many.get()) {
        (true, _) => inbox::searching(l.get()).to_owned(),
        (false, many) => inbox::found(l.get(), many as u64),
    };
    let nothing = Memo::new(move |_| !search.running.get() && many.get() == 0);
    view! {
        <p class="search-state" role="status">{state}</p>
        <HitChips search/>
        <div class="pane-body inbox-list" data-testid="search-results">
            {move || if nothing.get() {
                view! { <Nothing search/> }.into_any()
            } else {
                view! { <Hits search shown/> }.into_any()
            }}
        </div>
    }
}

/// The reason why there are no results, and the remedy.
#[component]
fn Nothing(search: Search) -> impl IntoView {
    let l = use_locale();
    let elsewhere = Memo::new(move |_| search.statuses.with(|found| !found.is_empty()));
    move || {
        if elsewhere.get() {
            return view! {
                <EmptyState glyph=glyph::LIST_FILTER title=l.t(inbox::none_match)>
                    <Button
                        label=l.t(inbox::clear_filters)
                        on:click=move |_| search.only.set(Vec::new())
                    />
                </EmptyState>
            }
            .into_any();
        }
        view! {
            <EmptyState
                glyph=glyph::SEARCH
                title=l.t(inbox::found_none)
                text=l.t(inbox::found_none_text)
            />
        }
        .into_any()
    }
}

#[component]
fn Hits(search: Search, shown: Memo<Vec<ChatIx>>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    // The search is part of the key: another one shows another place in the same chat.
    let ids = Memo::new(move |_| {
        let round = search.found.with(|found| found.round);
        shown.with(|shown| shown.iter().map(|ix| (round, *ix)).collect::<Vec<_>>())
    });
    let selected = Memo::new(move |_| {
        let chat = app.address.with(|route| route.chat.clone())?;
        let ix = app.desk(|desk| desk.find(&chat))?;
        Some((search.found.with(|found| found.round), ix))
    });
    let row = move |id: Memo<(u64, ChatIx)>| {
        move || {
            let (_, ix) = id.get();
            let hit = search.found.with_untracked(|found| {
                let hit = found.hits.iter().find(|hit| hit.chat == ix)?;
                Some((hit.clone(), found.query.clone()))
            });
            hit.map(|(hit, query)| view! { <HitRow hit query/> })
        }
    };
    let hand = Hand::here();
    let sought = Sought::here();
    let open = Callback::new(move |(_, ix): (u64, ChatIx)| {
        seek(app, search, sought, ix);
        open_chat(app, hand, ix);
    });
    let look = Callback::new(move |(_, ix): (u64, ChatIx)| {
        if app.address.with_untracked(|route| route.chat.is_some()) {
            seek(app, search, sought, ix);
        }
        look_at_chat(app, hand, ix);
    });
    let some = Memo::new(move |_| shown.with(|shown| !shown.is_empty()));
    let menu = ChatMenu::new();
    let list = move || {
        // Another filter makes another list, scrolled to its top.
        search.only.track();
        some.get().then(|| {
            view! {
                <VirtualList
                    ids
                    row_height=row_height()
                    label=l.t(inbox::results)
                    row
                    selected
                    on_activate=open
                    on_move=look
                />
            }
        })
    };
    view! {
        <AsksForMenu popup=menu.popup on_ask=move |row: &Element| menu.choose_row(row)>{list}</AsksForMenu>
        <ChatMenuView menu label=l.t(inbox::chat_menu)/>
    }
}

/// The chat of an index is to show the message in which the words were found.
pub(crate) fn seek(app: App, search: Search, sought: Sought, ix: ChatIx) {
    let message = search.found.with_untracked(|found| {
        let hit = found.hits.iter().find(|hit| hit.chat == ix)?;
        match &hit.found_in {
            FoundIn::Message { event, .. } => Some(event.clone()),
            FoundIn::Name | FoundIn::Address | FoundIn::Protocol => None,
        }
    });
    let chat = app.peek(|desk| desk.chat(ix).map(|chat| chat.id().clone()));
    if let Some((chat, message)) = chat.zip(message) {
        sought.seek(chat, message);
    }
}

/// Opens the chat of an index.
pub(crate) fn open_chat(app: App, hand: Hand, ix: ChatIx) {
    if let Some(chat) = app.peek(|desk| desk.chat(ix).map(|chat| chat.id().clone())) {
        hand.open(chat);
    }
}

/// Shows the chat of the row that the focus has come to in place of the open one, so that the keys are for what is seen.
pub(crate) fn look_at_chat(app: App, hand: Hand, ix: ChatIx) {
    let chat = app.peek(|desk| desk.chat(ix).map(|chat| chat.id().clone()));
    let is_open = app.address.with_untracked(|route| route.chat.is_some());
    if let Some(chat) = chat.filter(|_| is_open) {
        hand.look_at(chat);
    }
}
