//! What the search found.

use leptos::prelude::*;

use super::hit_row::HitRow;
use super::searching::Search;
use crate::app::App;
use crate::i18n::{inbox, use_locale};
use crate::journal::ChatIx;
use crate::ui::kit::{EmptyState, VirtualList, glyph};
use crate::ui::screens::common::chats::row_height;

/// The chats in which the words were found, newest first, each with the place.
#[component]
pub fn Results(search: Search) -> impl IntoView {
    let l = use_locale();
    let found = Memo::new(move |_| search.found.with(|found| found.hits.len()));
    let state = move || match (search.running.get(), found.get()) {
        (true, _) => inbox::searching(l.get()).to_owned(),
        (false, found) => inbox::found(l.get(), found as u64),
    };
    let nothing = Memo::new(move |_| !search.running.get() && found.get() == 0);
    view! {
        <p class="search-state" role="status">{state}</p>
        <div class="pane-body inbox-list" data-testid="search-results">
            {move || if nothing.get() {
                view! {
                    <EmptyState
                        glyph=glyph::SEARCH
                        title=l.t(inbox::found_none)
                        text=l.t(inbox::found_none_text)
                    />
                }
                .into_any()
            } else {
                view! { <Hits search/> }.into_any()
            }}
        </div>
    }
}

#[component]
fn Hits(search: Search) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    // The search is part of the id: another one shows another place in the same chat.
    let ids = Memo::new(move |_| {
        search.found.with(|found| {
            found
                .hits
                .iter()
                .map(|hit| (found.round, hit.chat))
                .collect::<Vec<_>>()
        })
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
    let open = Callback::new(move |(_, ix): (u64, ChatIx)| open_chat(app, ix));
    let some = Memo::new(move |_| search.found.with(|found| !found.hits.is_empty()));
    move || {
        some.get().then(|| {
            view! {
                <VirtualList
                    ids
                    row_height=row_height()
                    label=l.t(inbox::results)
                    row
                    selected
                    on_activate=open
                />
            }
        })
    }
}

/// Opens the chat of that number.
pub(super) fn open_chat(app: App, ix: ChatIx) {
    let chat = app.shown_untracked(|desktop| desktop.desk.chat(ix).map(|chat| chat.id().clone()));
    app.address.open_chat(chat);
}
