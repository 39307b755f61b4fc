//! [`MessageMenu`]: the menu of a message.

use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use super::forward::{ForwardDialog, copy};
use crate::i18n::conversation as t;
use crate::model::EventId;
use crate::ui::chat::{Hand, OpenChat, copy_and_say};
use crate::ui::kit::{AsksForMenu, ContextMenu, MenuItem, Popup, glyph, use_toasts};
use crate::view::timeline::page::text_of;
use crate::view::timeline::quote::can_be_quoted;

/// What has a menu of the browser's own.
const OWN: &str = "a, .file-picture, audio, video";

/// The messages, each with its menu. A link, a file and selected text keep the browser's own.
#[component]
pub fn MessageMenu(open: OpenChat, children: Children) -> impl IntoView {
    let l = open.l;
    let toasts = use_toasts();
    let popup = Popup::new();
    let chosen = RwSignal::new(None::<EventId>);
    let text = move || {
        let id = chosen.get_untracked()?;
        open.peek(|chat| text_of(chat, &id)).flatten()
    };
    let quotable = move || {
        let id = chosen.get();
        let is = |id: &EventId| open.peek(|chat| can_be_quoted(chat, id));
        !open.is_past() && id.as_ref().and_then(is) == Some(true)
    };
    let quotable = move || untrack(quotable);
    let on_ask = move |element: &Element| {
        if has_selection() || matches!(element.closest(OWN), Ok(Some(_))) {
            return false;
        }
        let bubble = element.closest(".bubble").ok().flatten();
        chosen.set(bubble.and_then(|it| it.get_attribute("data-event")).map(EventId::from));
        text().is_some() || quotable()
    };
    let forwarding = RwSignal::new(None::<EventId>);
    let forwardable = move || {
        let id = chosen.get_untracked();
        quotable() && id.is_some_and(|id| copy(open, &id).is_some())
    };
    let hand = Hand::here();
    let on_reply = move |_| {
        let Some(id) = chosen.get_untracked().filter(|_| quotable()) else { return };
        open.app.change_composer(&open.id(), |draft| {
            draft.reply_to = Some(id.to_string());
            // What was written to the team does not become a message.
            draft.note &= !draft.text.trim().is_empty();
        });
        // The menu gives the focus back first.
        request_animation_frame(move || hand.write_in(open.id()));
    };
    let on_copy = move |_| {
        if let Some(text) = text() {
            copy_and_say(toasts, l.get_untracked(), text);
        }
    };
    view! {
        <AsksForMenu popup on_ask>{children()}</AsksForMenu>
        <ContextMenu label=l.t(t::message_menu) popup>
            <Show when=quotable>
                <MenuItem label=l.t(t::reply) glyph=glyph::REPLY on:click=on_reply/>
            </Show>
            <Show when=forwardable>
                <MenuItem
                    label=l.t(t::forward)
                    glyph=glyph::FORWARD
                    on:click=move |_| forwarding.set(chosen.get_untracked())
                />
            </Show>
            <Show when=move || text().is_some()>
                <MenuItem label=l.t(t::copy_text) glyph=glyph::COPY on:click=on_copy/>
            </Show>
        </ContextMenu>
        <ForwardDialog open message=forwarding/>
    }
}

/// Returns true while text is selected in the page.
fn has_selection() -> bool {
    let get = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &name.into()).ok();
    let selection = get(&window(), "getSelection")
        .and_then(|ask| ask.dyn_into::<js_sys::Function>().ok())
        .and_then(|ask| ask.call0(&window()).ok());
    let collapsed = selection.filter(JsValue::is_object).and_then(|it| get(&it, "isCollapsed"));
    collapsed.and_then(|collapsed| collapsed.as_bool()) == Some(false)
}
