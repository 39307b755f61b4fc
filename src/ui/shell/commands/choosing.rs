//! [`Choosing`]: the five statuses, shown between the key S and the one that chooses.

use leptos::{ev, prelude::*, wasm_bindgen::JsCast};
use web_sys::Element;

use super::Commands;
use super::aim::Target;
use crate::i18n::commands as t;
use crate::model::Status;
use crate::ui::chat::status_glyph;
use crate::ui::kit::{Icon, Keys};
use crate::view::commands::command::UiCommand;
use crate::view::status::{status_name, status_tone};

/// The statuses with their keys, and whose they are. The focus stays where it is; the next key chooses, however long that
/// takes, and any other ends it (`listen`).
#[component]
pub fn Choosing(commands: Commands) -> impl IntoView {
    let l = commands.l;
    let whose = move |target: &Target| match target {
        Target::One(chat) => {
            let name = |desk: &crate::journal::Desk| Some(desk.by_id(chat)?.title().to_owned());
            t::statuses_of(l.get(), &commands.app.peek(name).unwrap_or_default())
        }
        _ => t::statuses_of_picked(l.get()).to_owned(),
    };
    let choose = move |status| {
        let target = commands.choosing.get_untracked().unwrap_or_default();
        commands.choosing.set(None);
        commands.run(UiCommand::Status(status), target);
    };
    let option = move |(status, keys): (Status, &'static str)| {
        view! {
            // For the pointer: the keyboard has the key.
            <button
                type="button"
                tabindex="-1"
                class="btn btn-sm btn-ghost"
                data-tone=status_tone(Some(status))
                data-status=status.wire()
                on:mousedown=move |event| event.prevent_default()
                on:click=move |_| choose(status)
            >
                <Keys keys/>
                <Icon glyph=status_glyph(Some(status))/>
                <span>{move || status_name(l.get(), Some(status))}</span>
            </button>
        }
    };
    view! {
        // Present from the start: screen readers do not announce a live region that is inserted with its text.
        <div class="choosing-place" role="status">
            {move || commands.choosing.get().map(|target| view! {
                <div class="choosing" data-testid="choosing">
                    <strong class="truncate">{whose(&target)}</strong>
                    <div class="choosing-options">{Status::ALL.into_iter().zip(["1", "2", "3", "4", "5"]).map(option).collect_view()}</div>
                    <span class="muted"><Keys keys="Esc"/>" "{l.t(t::statuses_leave)}</span>
                </div>
            })}
        </div>
    }
}

/// Ends the choice when the pointer is pressed elsewhere, for the lifetime of the component.
pub fn end_by_pointer(commands: Commands) {
    let pressed = window_event_listener(ev::mousedown, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let inside =
            target.is_some_and(|target| matches!(target.closest(".choosing"), Ok(Some(_))));
        if !inside && commands.choosing.with_untracked(Option::is_some) {
            commands.choosing.set(None);
        }
    });
    on_cleanup(move || pressed.remove());
}
