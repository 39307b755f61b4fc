//! [`MoveMenu`]: the menu that moves a chat. One menu serves all cards and is placed beside the card.

use crate::ui::chat::{refuse, status_glyph};
use leptos::{prelude::*, wasm_bindgen::JsCast};
use web_sys::{Element, HtmlElement};

use super::context::BoardContext;
use crate::i18n::board as t;
use crate::model::{ChatId, Status};
use crate::ui::kit::{Menu, MenuItem, glyph};
use crate::view::status::{status_name, status_tone};

const TRIGGER: &str = "panel-move";

pub fn open(context: BoardContext, card: &Element) {
    let Some(chat) = card.get_attribute("data-card").map(ChatId::from) else {
        return;
    };
    let trigger = document().get_element_by_id(TRIGGER);
    let Some(trigger) = trigger.and_then(|trigger| trigger.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    if refuse(context.app, context.toasts, context.l.get_untracked()) {
        return;
    }
    context.chosen.set(Some(chat));
    // The kit places a menu at its trigger, so the trigger is put over the card.
    let place = card.get_bounding_client_rect();
    let (left, top) = (place.right() - 24.0, place.top());
    let style = HtmlElement::style(&trigger);
    style.set_css_text(&format!("left:{left}px;top:{top}px;height:{}px", place.height()));
    trigger.click();
}

#[component]
pub fn MoveMenu(context: BoardContext) -> impl IntoView {
    let BoardContext { app, l, .. } = context;
    let now = Memo::new(move |_| {
        let chat = context.chosen.get()?;
        app.chat(&chat, |chat| chat.state().status)?
    });
    let items = move || {
        let items = Status::ALL.into_iter().map(|status| {
            view! {
                <MenuItem
                    label=Signal::derive(move || status_name(l.get(), Some(status)).to_owned())
                    glyph=status_glyph(Some(status))
                    tone=status_tone(Some(status))
                    checked=Signal::derive(move || now.get() == Some(status))
                    attr:data-status=status.wire()
                    on:click=move |_| {
                        if let Some(chat) = context.chosen.get_untracked() {
                            context.move_to(chat, status, true);
                        }
                    }
                />
            }
        });
        items.collect_view()
    };
    view! {
        <div class="panel-move">
            <Menu
                label=l.t(t::move_to)
                trigger=|| ()
                class="panel-move-trigger"
                attr:id=TRIGGER
                attr:tabindex="-1"
                attr:aria-hidden="true"
            >
                <div class="menu-head" aria-hidden="true">{l.t(t::move_to)}</div>
                {items()}
                <hr class="menu-line"/>
                <MenuItem
                    label=l.t(t::open_chat)
                    glyph=glyph::MESSAGE_SQUARE
                    on:click=move |_| {
                        if let Some(chat) = context.chosen.get_untracked() {
                            context.hand.open(chat);
                        }
                    }
                />
            </Menu>
        </div>
    }
}
