//! [`StatusMenu`]: the menu of statuses. Every transition is possible at any time.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::waiting::{Begun, WaitingDialog};
use crate::i18n::conversation as t;
use crate::model::Status;
use crate::ui::chat::{OpenChat, StatusBadge, status_glyph};
use crate::ui::kit::{Icon, Menu, MenuItem, glyph};
use crate::view::actions::Change;
use crate::view::change_line::waiting;
use crate::view::chat_row::waited;
use crate::view::commands::command::UiCommand;
use crate::view::status::{status_name, status_tone};

#[component]
pub fn StatusMenu(open: OpenChat) -> impl IntoView {
    let l = open.l;
    let status = open.state(|state| state.status);
    let current = Signal::derive(move || status.get().flatten());
    let asking = RwSignal::new(None::<Begun>);
    let label =
        Signal::derive(move || t::status_label(l.get(), status_name(l.get(), current.get())));
    let trigger = move || view! { <StatusBadge status=current/><Icon glyph=glyph::CHEVRON_DOWN/> };
    view! {
        <Menu label trigger class="btn btn-ghost status-trigger" attr:data-testid="status-menu">
            {Status::ALL
                .into_iter()
                .map(|status| view! {
                    <MenuItem
                        label=Signal::derive(move || status_name(l.get(), Some(status)).to_owned())
                        glyph=status_glyph(Some(status))
                        tone=status_tone(Some(status))
                        checked=Signal::derive(move || current.get() == Some(status))
                        hint=UiCommand::Status(status).hint()
                        attr:data-testid="status-option"
                        attr:data-status=status.wire()
                        on:click=move |_| set(open, status, current.get_untracked(), asking)
                    />
                })
                .collect_view()}
        </Menu>
        <Wait open/>
        <WaitingDialog open asking/>
    }
}

fn set(open: OpenChat, status: Status, current: Option<Status>, asking: RwSignal<Option<Begun>>) {
    let change = Change::Status(status);
    match (status, current == Some(status)) {
        // The dialog edits the reason and the end of a wait.
        (Status::Waiting, true) => asking.set(Some(Begun::Before)),
        // The status changes at once, before the person gives the reason of the wait.
        (Status::Waiting, false) => spawn_local(async move {
            if let Some(done) = open.change_and_offer(change).await {
                // Without a change no undo was offered.
                let undo = (!done.events.is_empty()).then(|| open.last_undo()).flatten();
                asking.try_set(Some(Begun::Now { events: done.ids(), undo }));
            }
        }),
        (_, true) => {}
        (_, false) => open.change(change),
    }
}

/// The time that the customer of an open chat has been waiting, or the reason of a waiting chat.
#[component]
fn Wait(open: OpenChat) -> impl IntoView {
    let l = open.l;
    let wait =
        open.state(|state| (state.status, state.unanswered_since, state.reason, state.until));
    view! {
        <span class="status-wait">
            {move || {
                let (status, unanswered, reason, until) = wait.get()?;
                match (status?, unanswered) {
                    // As the row: whoever has written last waits.
                    (Status::Open | Status::InService, Some(since)) => {
                        let waited = move || waited(l.get(), since, open.app.now.get());
                        Some(view! {
                            <span class="wait-open" data-testid="wait">
                                <Icon glyph=glyph::CLOCK/>
                                <span class="visually-hidden">{l.t(t::waiting_since)}" "</span>
                                {waited}
                            </span>
                        }.into_any())
                    }
                    (Status::Waiting, _) => {
                        let words = move || {
                            let today = open.today();
                            open.with_names(|_, names| waiting(reason, until, today, names)).flatten()
                        };
                        Some(view! { <span class="wait-for truncate">{words}</span> }.into_any())
                    }
                    _ => None,
                }
            }}
        </span>
    }
}
