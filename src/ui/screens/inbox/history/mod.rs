//! The status history of one chat: the time in each status, and the author and cause of each change.
//!
//! - [`HistoryDrawer`]: start there. - [`Life`], [`Shown`]: used by the chat's details too. -
//!   [`crate::view::status_history`] computes the stays and totals; [`crate::view::explain`] words the causes.

mod asked;
mod attendances;
mod bar;
mod changes;
mod counted;
mod life;
mod targets;
mod totals;

pub use attendances::{Facts, Shown};
pub use life::Life;

use leptos::{html, prelude::*};

use super::drawer::BESIDE_FROM;
use crate::app::App;
use crate::i18n::history as t;
use crate::model::ChatId;
use crate::ui::chat::OpenChat;
use crate::ui::kit::{Bound, Drawer, Each, EmptyState, glyph, use_locale};
use asked::MessagesAsked;
use attendances::Attendances;
use bar::Bar;
use changes::Changes;
use counted::CountedNote;
use totals::Totals;

/// The history of the open chat, beside it.
#[component]
pub fn HistoryDrawer(chat: Memo<Option<ChatId>>) -> impl IntoView {
    let l = use_locale();
    let address = App::here().address;
    let open = Memo::new(move |_| address.with(|route| route.history && route.chat.is_some()));
    view! {
        <Drawer
            open=Bound::new(open, move |_| address.show_history(false))
            title=l.t(t::title)
            beside_from=BESIDE_FROM
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
            // After the marked part is in the page.
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

/// Scrolls to the first marked element.
fn bring_into_view(node: NodeRef<html::Div>) {
    let Some(Some(content)) = node.try_get_untracked() else {
        return;
    };
    // The selector is a valid constant.
    if let Ok(Some(marked)) = content.query_selector("[data-counted]") {
        marked.scroll_into_view();
    }
}
