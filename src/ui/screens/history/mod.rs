//! The status history of one chat: how long it was in each status, who changed it, and why.
//!
//! - [`HistoryDrawer`]: start there. - `model`: the stays and what they add up to, pure. - `why`: the reasons in
//!   words, pure.

mod attendances;
mod bar;
mod changes;
mod model;
mod totals;
mod why;

use leptos::prelude::*;

use crate::i18n::{common, history as t, use_locale};
use crate::model::ChatId;
use crate::ui::kit::{Drawer, Each, EmptyState, glyph};
use crate::ui::screens::conversation::OpenChat;
use attendances::Attendances;
use bar::Bar;
use changes::Changes;
use model::History;
use totals::Totals;

/// The history of the chat that is open, beside it.
#[component]
pub fn HistoryDrawer(
    /// The chat that is open.
    chat: Memo<Option<ChatId>>,
    /// Whether it is shown.
    shown: RwSignal<bool>,
) -> impl IntoView {
    let l = use_locale();
    view! {
        <Drawer
            open=shown
            title=l.t(t::title)
            close_label=l.t(common::close)
            on_close=move |()| shown.set(false)
            attr:data-testid="history-drawer"
        >
            <Each each=move || chat.get() key=Clone::clone let:id>
                <Content id/>
            </Each>
        </Drawer>
    }
}

/// What the parts of the history share.
#[derive(Clone, Copy)]
struct Life {
    open: OpenChat,
    history: Memo<History>,
}

impl Life {
    fn of(open: OpenChat) -> Self {
        Self {
            open,
            history: Memo::new(move |_| open.read(History::of).unwrap_or_default()),
        }
    }
}

#[component]
fn Content(id: ChatId) -> impl IntoView {
    let life = Life::of(OpenChat::new(id));
    let l = life.open.l;
    let is_empty = Memo::new(move |_| life.history.with(|history| history.stays.is_empty()));
    move || {
        if is_empty.get() {
            view! {
                <EmptyState glyph=glyph::HISTORY title=l.t(t::none) text=l.t(t::none_text)/>
                <Changes life/>
            }
            .into_any()
        } else {
            view! {
                <Bar life/>
                <Totals life/>
                <Attendances life/>
                <Changes life/>
            }
            .into_any()
        }
    }
}
