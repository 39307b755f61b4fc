//! [`Strip`]: on a narrow window, a row of statuses that lead to a column and take dropped chats.

use leptos::{html, prelude::*};

use super::context::BoardContext;
use crate::i18n::{board as t, format};
use crate::model::Status;
use crate::ui::chat::status_glyph;
use crate::ui::kit::{Each, Icon};
use crate::view::status::{status_name, status_tone};

#[component]
pub fn Strip(
    context: BoardContext,
    /// The element that scrolls.
    board: NodeRef<html::Div>,
    /// The index of the visible column.
    in_view: RwSignal<Option<usize>>,
) -> impl IntoView {
    // The first column with a status is shown first; chats without one need no work.
    let first = context.columns.with_untracked(|columns| {
        let open = columns.iter().position(Option::is_some);
        open.unwrap_or_default()
    });
    request_animation_frame(move || {
        if context.narrow.try_get_untracked() == Some(true) {
            go(board, first);
        }
    });
    view! {
        <div class="panel-strip" role="group" aria-label=context.l.t(t::columns)>
            <Each each=move || context.columns.get().into_iter().enumerate() key=|one| *one let:one>
                <Stop context board in_view at=one.0 status=one.1/>
            </Each>
        </div>
    }
}

#[component]
fn Stop(
    context: BoardContext,
    board: NodeRef<html::Div>,
    in_view: RwSignal<Option<usize>>,
    at: usize,
    status: Option<Status>,
) -> impl IntoView {
    let BoardContext { app, l, .. } = context;
    let many = Memo::new(move |_| {
        app.shown(|desktop| {
            let board = desktop.board.as_ref();
            board.map_or(0, |board| board.column(status).list().len() as u64)
        })
    });
    let many = move || format::count(l.get(), many.get());
    view! {
        <button
            type="button"
            class="panel-stop"
            data-tone=status_tone(status)
            data-drop=status.map(Status::wire)
            data-over=move || context.drag.with(|drag| drag.as_ref().is_some_and(|drag| status.is_some() && drag.over == status)).then_some("")
            aria-label=move || t::column(l.get(), status_name(l.get(), status), &many())
            aria-current=move || (in_view.get() == Some(at)).then_some("true")
            on:click=move |_| go(board, at)
        >
            <Icon glyph=status_glyph(status)/>
            <span>{many}</span>
        </button>
    }
}

fn go(board: NodeRef<html::Div>, at: usize) {
    if let Some(board) = board.try_get_untracked().flatten() {
        let at = i32::try_from(at).unwrap_or_default();
        board.set_scroll_left(at.saturating_mul(board.client_width()));
    }
}
