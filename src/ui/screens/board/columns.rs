//! [`BoardView`]: the columns side by side, and the listeners that move chats between them.

use super::card_at::card_at;
use leptos::{ev, html, prelude::*};

use super::column::ColumnView;
use super::context::BoardContext;
use super::drag::Ghost;
use super::strip::Strip;
use super::{drag, keys, move_menu};
use crate::app::App;
use crate::i18n::{board as t, inbox, shell};
use crate::ui::kit::{Button, Each, EmptyState, glyph};
use crate::view::board::Board;
use crate::view::chat_list::Filter;
use crate::view::route::Screen;

#[component]
pub fn BoardView(context: BoardContext) -> impl IntoView {
    let empty = Memo::new(move |_| Empty::of(context.app));
    move || match empty.get() {
        Some(empty) => view! { <Nothing context empty/> }.into_any(),
        None => view! { <Columns context/> }.into_any(),
    }
}

/// The reason why the board shows no chat: the desk has none, or the filter lets none through.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Empty {
    Desk,
    Filter,
}

impl Empty {
    fn of(app: App) -> Option<Self> {
        app.shown(|desktop| {
            let counts = desktop.desk.counts();
            if counts.total(false) + counts.total(true) == 0 {
                return Some(Self::Desk);
            }
            let board = desktop.board.as_ref()?;
            let mut columns = Board::STATUSES.iter().map(|status| board.column(*status));
            columns.all(|column| column.list().is_empty()).then_some(Self::Filter)
        })
    }
}

#[component]
fn Nothing(context: BoardContext, empty: Empty) -> impl IntoView {
    let BoardContext { app, l, .. } = context;
    match empty {
        Empty::Filter => view! {
            <EmptyState glyph=glyph::LIST_FILTER title=l.t(inbox::none_match)>
                <Button label=l.t(inbox::clear_filters) on:click=move |_| app.filter_by(Filter::clear)/>
            </EmptyState>
        }
        .into_any(),
        Empty::Desk => view! {
            <EmptyState glyph=glyph::SQUARE_KANBAN title=l.t(inbox::none_yet) text=l.t(inbox::none_yet_text)>
                <Button label=l.t(shell::inbox) on:click=move |_| app.address.open_screen(Screen::Inbox)/>
                <Button label=l.t(shell::import) on:click=move |_| app.address.open_screen(Screen::Import)/>
            </EmptyState>
        }
        .into_any(),
    }
}

#[component]
fn Columns(context: BoardContext) -> impl IntoView {
    let board = NodeRef::<html::Div>::new();
    let dragging = drag::follow(context, board);
    let in_view = RwSignal::new(None::<usize>);
    let on_scroll = move |_| {
        if let Some(board) = board.get_untracked() {
            let (left, width) = (board.scroll_left(), board.client_width().max(1));
            let at = usize::try_from((left + width / 2) / width).unwrap_or_default();
            in_view.set(Some(at));
        }
    };
    // The right button, the menu key and Shift+F10 all arrive as this event.
    let on_context = move |event: ev::MouseEvent| {
        if dragging.is_pressed() {
            event.prevent_default();
        } else if let Some(card) = card_at(event.target()) {
            event.prevent_default();
            move_menu::open(context, &card);
        }
    };
    view! {
        <Strip context board in_view/>
        <div
            class="panel-board"
            role="group"
            aria-label=context.l.t(t::columns)
            class:panel-dragging=move || context.drag.with(Option::is_some)
            node_ref=board
            on:scroll=on_scroll
            on:contextmenu=on_context
            on:keydown=move |event| keys::pressed(context, &event)
            on:pointerdown=move |event| dragging.down(&event)
            on:pointermove=move |event| dragging.moved(&event)
            on:pointerup=move |event| dragging.up(&event)
            on:pointercancel=move |_| dragging.cancel()
            on:click:capture=move |event| dragging.clicked(&event)
        >
            <Each each=move || context.columns.get() key=|status| *status let:status>
                <ColumnView context status/>
            </Each>
        </div>
        <Ghost context/>
    }
}
