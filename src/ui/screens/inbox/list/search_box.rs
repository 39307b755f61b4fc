//! [`SearchBox`]: the search field.

use leptos::{ev, html, prelude::*, wasm_bindgen::JsCast};
use web_sys::HtmlElement;

use super::results::{open_chat, seek};
use super::searching::Search;
use crate::app::App;
use crate::i18n::inbox;
use crate::ui::chat::Hand;
use crate::ui::kit::{Bound, SearchField, is_composing, use_locale};
use crate::ui::screens::inbox::sought::Sought;
use crate::view::commands::command::UiCommand;

/// Searches while the person types. Arrow down moves to the results, Enter opens the first one shown, Esc clears.
#[component]
pub fn SearchBox(
    search: Search,
    /// The element of the results.
    results: NodeRef<html::Section>,
) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let hand = Hand::here();
    let sought = Sought::here();
    let on_key = move |event: ev::KeyboardEvent| match event.key().as_str() {
        _ if is_composing(&event) => {}
        "ArrowDown" => {
            let row = results
                .get_untracked()
                .and_then(|pane| pane.query_selector("[role=option][tabindex='0']").ok()?);
            if let Some(Ok(row)) = row.map(JsCast::dyn_into::<HtmlElement>) {
                event.prevent_default();
                // A row that cannot take the focus leaves it here.
                drop(row.focus());
            }
        }
        "Enter" => {
            if let Some(ix) = untrack(|| search.shown()).first() {
                seek(app, search, sought, *ix);
                open_chat(app, hand, *ix);
            }
        }
        _ => {}
    };
    view! {
        <div class="inbox-search" role="search">
            <SearchField
                label=l.t(inbox::search)
                clear_label=l.t(inbox::clear_search)
                value=Bound::new(search.typed, move |typed| search.search(typed))
                attr:data-testid="search"
                attr:aria-keyshortcuts=UiCommand::Search.aria_keys()
                on:keydown=on_key
            />
        </div>
    }
}
