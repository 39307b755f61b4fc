//! [`MoveMenu`]: the menu of a card, which moves its chat among other things. One serves all cards.

use leptos::prelude::*;
use web_sys::{DomRect, Element};

use super::context::BoardContext;
use crate::i18n::inbox as t;
use crate::model::ChatId;
use crate::ui::chat::{ChatMenuView, refuse};

/// Opens the menu of a card, beside it.
pub fn open(context: BoardContext, card: &Element) {
    let Some(chat) = card.get_attribute("data-card").map(ChatId::from) else {
        return;
    };
    if refuse(context.app, context.toasts, context.l.get_untracked()) {
        return;
    }
    context.menu.choose(chat);
    let card = card.get_bounding_client_rect();
    let (left, top, height) = (card.right() - 24.0, card.top(), card.height());
    if let Ok(place) = DomRect::new_with_x_and_y_and_width_and_height(left, top, 24.0, height) {
        context.menu.popup.show_at(&place);
    }
}

#[component]
pub fn MoveMenu(context: BoardContext) -> impl IntoView {
    let on_status = Callback::new(move |(chat, status)| context.move_to(chat, status, true));
    view! { <ChatMenuView menu=context.menu label=context.l.t(t::chat_menu) on_status/> }
}
