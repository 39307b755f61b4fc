//! [`ListPane`]: search, tabs, filters, chats.

use leptos::{html, prelude::*};

use super::chat_list::ChatListView;
use super::chips::StatusChips;
use super::new_chat::{NewChat, Starting};
use super::results::Results;
use super::search_box::SearchBox;
use super::searching::Search;
use super::tabs::ListTabs;
use crate::app::App;
use crate::i18n::{inbox, time_travel};
use crate::lazy::lazy_part;
use crate::model::Mark;
use crate::ui::chat::{Bulk, Coming, PERSON};
use crate::ui::filters::{Applied, FilterButton, SortMenu, ViewDialog, ViewMenu};
use crate::ui::kit::{IconButton, Lazy, LazyOver, MakeView, adopt_styles, glyph, use_locale};
use crate::ui::screens::inbox::bulk::BulkBar;
use crate::view::commands::command::UiCommand;

lazy_part! {
    chat:
    fn results_part() -> MakeView { || view! { <Results/> }.into_any() }
}

lazy_part! {
    chat:
    fn new_chat_part() -> MakeView { adopt_styles(&PERSON); || view! { <NewChat/> }.into_any() }
}

/// The list of chats with its filters, or the search's results.
#[component]
pub fn ListPane() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let search = Search::new();
    provide_context(search);
    let searching = Memo::new(move |_| search.typed.with(|typed| !typed.trim().is_empty()));
    let starting = RwSignal::new(false);
    provide_context(Starting(starting));
    let naming = RwSignal::new(None);
    let pane = NodeRef::<html::Section>::new();
    let bulk = Bulk::here();
    // The bar covers them.
    let covered = Memo::new(move |_| bulk.any() || bulk.is_busy());
    let filter = Memo::new(move |_| app.address.with(|route| route.filter.clone()));
    view! {
        <section class="pane pane-list" aria-label=l.t(inbox::title) node_ref=pane>
            <BulkBar/>
            <header class="pane-head" inert=covered>
                <ViewMenu naming/>
                <IconButton
                    glyph=glyph::SQUARE_PEN
                    label=Signal::derive(move || {
                        let words = if app.is_past() { time_travel::cannot_change } else { inbox::new_chat };
                        words(l.get()).to_owned()
                    })
                    disabled=Signal::derive(move || app.is_past())
                    tip_side="end"
                    attr:data-testid="new-chat"
                    attr:aria-keyshortcuts=UiCommand::NewChat.aria_keys()
                    on:click=move |_| starting.set(true)
                />
            </header>
            <div class="inbox-tools" inert=covered>
                <SearchBox search results=pane/>
                <FilterButton naming/>
            </div>
            <Coming/>
            {move || if searching.get() {
                view! { <Lazy part=results_part/> }.into_any()
            } else {
                view! {
                    <div class="list-head"><ListTabs/><SortMenu/></div>
                    <StatusChips/>
                    <Applied without=&[Mark::Unanswered, Mark::Mentioned]/>
                    // Another filter makes another list, scrolled to its top.
                    {move || view! { <ChatListView filter=filter.get() starting/> }}
                }
                .into_any()
            }}
            <LazyOver part=new_chat_part wanted=starting on_failed=move |()| starting.set(false)/>
            <ViewDialog naming/>
        </section>
    }
}
