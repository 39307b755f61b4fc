//! The status history of one chat: how long it was in each status, who changed it, and why.
//!
//! - [`HistoryDrawer`]: start there. - [`Life`], [`Shown`]: what the chat's details show too. - `model`: the stays and what they add up to, pure. - `why`: the reasons in
//!   words, pure. - `mark`: what a report counted, pure.

mod life;
mod asked;
mod attendances;
mod bar;
mod changes;
mod counted;
mod totals;

pub use life::{Life};
pub use attendances::{Facts, Shown};

use leptos::{html, prelude::*};

use crate::app::App;
use crate::i18n::{common, history as t};
use crate::model::ChatId;
use crate::ui::chat::OpenChat;
use crate::ui::kit::{Drawer, Each, EmptyState, glyph, use_locale};
use crate::view::status_history::mark::Mark;
use crate::view::status_history::stays::History;
use asked::MessagesAsked;
use attendances::Attendances;
use bar::Bar;
use changes::Changes;
use counted::CountedNote;
use totals::Totals;

/// The history of the chat that is open, beside it.
#[component]
pub fn HistoryDrawer(
    /// The chat that is open.
    chat: Memo<Option<ChatId>>,
) -> impl IntoView {
    let l = use_locale();
    let address = App::here().address;
    let open = Memo::new(move |_| address.with(|route| route.history && route.chat.is_some()));
    view! {
        <Drawer
            open
            title=l.t(t::title)
            close_label=l.t(common::close)
            on_close=move |()| address.show_history(false)
            attr:data-testid="history-drawer"
        >
            <Each each=move || chat.get() key=Clone::clone let:id>
                <Content id/>
            </Each>
        </Drawer>
    }
}

#[component]
fn Content(id: ChatId) -> impl IntoView {
    let life = Life::of(OpenChat::new(id));
    let l = life.open.l;
    let is_empty = Memo::new(move |_| life.history.with(|history| history.stays.is_empty()));
    let node = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if life.counted.get().is_some() {
            // Once what is marked stands in the page.
            request_animation_frame(move || bring_into_view(node));
        }
    });
    let parts = move || {
        if is_empty.get() {
            view! {
                <EmptyState glyph=glyph::HISTORY title=l.t(t::none) text=l.t(t::none_text)/>
                <Changes life/>
                <MessagesAsked life/>
            }
            .into_any()
        } else {
            view! {
                <Bar life/>
                <Totals life/>
                <Attendances life/>
                <Changes life/>
                <MessagesAsked life/>
            }
            .into_any()
        }
    };
    view! {
        <div node_ref=node>
            <CountedNote life/>
            {parts}
        </div>
    }
}

/// Scrolls to the first thing that is marked.
fn bring_into_view(node: NodeRef<html::Div>) {
    let Some(Some(content)) = node.try_get_untracked() else {
        return;
    };
    // Our own constant is a valid selector.
    if let Ok(Some(marked)) = content.query_selector("[data-counted]") {
        marked.scroll_into_view();
    }
}
