//! [`ColumnView`]: the chats of one status.

use leptos::prelude::*;

use super::card::{Card, CardView, card_height};
use super::context::{BoardContext, HELP, can_fold};
use crate::i18n::{board as t, format};
use crate::journal::ChatIx;
use crate::model::Status;
use crate::ui::chat::status_glyph;
use crate::ui::kit::{Icon, IconButton, Size, VirtualList, glyph};
use crate::view::board::Column;
use crate::view::status::{status_name, status_tone};

#[component]
pub fn ColumnView(context: BoardContext, status: Option<Status>) -> impl IntoView {
    let l = context.l;
    let folded = Memo::new(move |_| context.is_folded(status));
    let many = Memo::new(move |_| read(context, status, |column| column.list().len() as u64));
    let count = Signal::derive(move || format::count(l.get(), many.get().unwrap_or_default()));
    let name = Signal::derive(move || status_name(l.get(), status).to_owned());
    let over = move || {
        let over = |drag: &super::dragged::Drag| status.is_some() && drag.over == status;
        context.drag.with(|drag| drag.as_ref().is_some_and(over))
    };
    view! {
        <section
            class="panel-column"
            data-testid="panel-column"
            data-tone=status_tone(status)
            data-status=status_tone(status)
            data-drop=status.map(Status::wire)
            data-over=move || over().then_some("")
            data-folded=move || folded.get().then_some("")
            aria-label=move || t::column(l.get(), &name.get(), &count.get())
        >
            {move || if folded.get() {
                view! {
                    <button
                        type="button"
                        class="panel-folded"
                        aria-expanded="false"
                        aria-label=move || t::unfold(l.get(), &name.get(), &count.get())
                        on:click=move |_| context.fold(status, false)
                    >
                        <Icon glyph=status_glyph(status)/>
                        <span class="panel-count">{count}</span>
                        <span class="panel-name">{name}</span>
                    </button>
                }
                .into_any()
            } else {
                view! {
                    <ColumnHead context status name count/>
                    <div class="panel-body">
                        {move || if many.get() == Some(0) {
                            view! { <p class="panel-none muted">{l.t(t::none_here)}</p> }.into_any()
                        } else {
                            view! { <Cards context status name/> }.into_any()
                        }}
                    </div>
                }
                .into_any()
            }}
        </section>
    }
}

/// Reads a column, and tracks the desk that is shown. `None` while there is no board.
fn read<T>(
    context: BoardContext,
    status: Option<Status>,
    read: impl FnOnce(&Column) -> T,
) -> Option<T> {
    context.app.shown(|desktop| {
        let board = desktop.board.as_ref()?;
        Some(read(board.column(status)))
    })
}

#[component]
fn ColumnHead(
    context: BoardContext,
    status: Option<Status>,
    name: Signal<String>,
    count: Signal<String>,
) -> impl IntoView {
    let BoardContext { app, l, .. } = context;
    // Both numbers are kept with each change, so that a tick reads no chat.
    let times = move || {
        let now = app.now.get();
        let (oldest, sum) = read(context, status, |column| (column.oldest(), column.sum(now)))?;
        let l = l.get();
        let oldest = t::oldest(l, &format::duration(l, now.since(oldest?)));
        let sum = t::sum(l, &format::duration(l, sum));
        Some(view! { {oldest}<span class="panel-sum">" · "{sum}</span> })
    };
    view! {
        <header class="panel-column-head">
            <h2>
                <Icon glyph=status_glyph(status)/>
                <span class="panel-name truncate">{name}</span>
                <span class="panel-count">{count}</span>
            </h2>
            {can_fold(status).then(|| view! {
                <span class="panel-fold">
                    <IconButton
                        glyph=glyph::MINUS
                        label=Signal::derive(move || t::fold(l.get(), &name.get()))
                        size=Size::Small
                        tip_side="end"
                        on:click=move |_| context.fold(status, true)
                    />
                </span>
            })}
            <p class="panel-times truncate" data-testid="panel-times">{times}</p>
        </header>
    }
}

#[component]
fn Cards(context: BoardContext, status: Option<Status>, name: Signal<String>) -> impl IntoView {
    let app = context.app;
    let revision = Memo::new(move |_| read(context, status, Column::revision));
    // Read again only when the column changed, not with each change of the desk.
    let ids = Memo::new(move |_| {
        revision.get();
        untrack(|| read(context, status, |column| column.list().iter().collect::<Vec<_>>()))
            .unwrap_or_default()
    });
    let row = move |ix: Memo<ChatIx>| {
        let card = Memo::new(move |_| {
            let (ix, me) = (ix.get(), app.me());
            app.shown(|desktop| Card::of(desktop, ix, me.as_ref()))
        });
        view! { <CardView context card/> }
    };
    view! {
        <VirtualList
            ids
            row_height=card_height(app)
            label=name
            row
            on_activate=Callback::new(move |ix| context.open(ix))
            handle=context.list(status)
            attr:aria-describedby=HELP
        />
    }
}
