//! Dragging a card to another column. A mouse drags at once; a finger after a long press, so that it can still scroll.

use super::dragged::Drag;
use crate::ui::chat::{refuse, status_glyph};
use leptos::{ev, html, leptos_dom::helpers::TimeoutHandle, prelude::*, wasm_bindgen::JsCast};
use std::time::Duration;
use web_sys::Element;

use super::card_at::card_at;
use super::context::BoardContext;
use crate::i18n::board as t;
use crate::model::{ChatId, Status};
use crate::ui::kit::Icon;
use crate::view::status::{status_name, status_tone};

/// The time that a finger must rest on a card before it drags.
const PRESS: Duration = Duration::from_millis(400);

/// The distance in px that a mouse moves before it drags, and a finger before it scrolls.
const SLACK: i32 = 6;

/// The distance in px from the board's edge at which a drag scrolls it, and the step in px.
const EDGE: i32 = 48;
const STEP: i32 = 24;

/// A pointer that is down on a card and may begin to drag it.
#[derive(Clone)]
struct Press {
    chat: ChatId,
    name: String,
    at: (i32, i32),
    pointer: i32,
    finger: bool,
    timer: Option<TimeoutHandle>,
}

/// The board's pointer listeners.
#[derive(Clone, Copy)]
pub struct Dragging {
    context: BoardContext,
    board: NodeRef<html::Div>,
    press: StoredValue<Option<Press>, LocalStorage>,
    /// True just after a drag, whose end the browser also reports as a click.
    ended: StoredValue<bool>,
}

/// Returns the board's listeners. Those on the window are removed with the component.
pub fn follow(context: BoardContext, board: NodeRef<html::Div>) -> Dragging {
    let dragging = Dragging {
        context,
        board,
        press: StoredValue::new_local(None),
        ended: StoredValue::new(false),
    };
    let keys = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && dragging.is_dragging() {
            event.prevent_default();
            dragging.cancel();
        }
    });
    crate::ui::screens::board::touch::hold_still(board, move || dragging.is_dragging());
    on_cleanup(move || {
        keys.remove();
        dragging.context.drag.try_set(None);
    });
    dragging
}

impl Dragging {
    fn is_dragging(self) -> bool {
        let dragging = self.context.drag.try_with_untracked(Option::is_some);
        dragging == Some(true)
    }

    /// Returns true while a finger is down, when a long press must open no menu.
    pub fn is_pressed(self) -> bool {
        let finger = |press: &Option<Press>| press.as_ref().is_some_and(|press| press.finger);
        self.is_dragging() || self.press.try_with_value(finger) == Some(true)
    }

    pub fn down(self, event: &ev::PointerEvent) {
        self.ended.set_value(false);
        self.drop_press();
        let Some(card) =
            card_at(event.target()).filter(|_| event.button() == 0 && event.is_primary())
        else {
            return;
        };
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let on_menu =
            target.is_some_and(|target| matches!(target.closest("[data-more]"), Ok(Some(_))));
        let Some(chat) = card.get_attribute("data-card").filter(|_| !on_menu) else {
            return;
        };
        let finger = event.pointer_type() != "mouse";
        let timer = finger.then(|| set_timeout_with_handle(move || self.begin(), PRESS).ok());
        self.press.set_value(Some(Press {
            chat: chat.into(),
            name: card.get_attribute("data-name").unwrap_or_default(),
            at: (event.client_x(), event.client_y()),
            pointer: event.pointer_id(),
            finger,
            timer: timer.flatten(),
        }));
    }

    pub fn moved(self, event: &ev::PointerEvent) {
        let at = (event.client_x(), event.client_y());
        if self.is_dragging() {
            return self.over(at);
        }
        let Some(press) = self.press.get_value() else {
            return;
        };
        let far = (at.0 - press.at.0).abs().max((at.1 - press.at.1).abs()) > SLACK;
        match (far, press.finger) {
            (false, _) => {}
            // The finger scrolls.
            (true, true) => self.drop_press(),
            (true, false) => {
                self.begin();
                if self.is_dragging() {
                    self.over(at);
                }
            }
        }
    }

    fn begin(self) {
        let Some(press) = self.press.try_get_value().flatten() else {
            return;
        };
        let context = self.context;
        if refuse(context.app, context.toasts, context.l.get_untracked()) {
            self.drop_press();
            self.ended.set_value(true);
            return;
        }
        if let Some(board) = self.board.get_untracked()
            && let Err(error) = board.set_pointer_capture(press.pointer)
        {
            leptos::logging::warn!("the pointer was gone already: {error:?}");
        }
        context.drag.set(Some(Drag {
            from: context.status_of(&press.chat).flatten(),
            chat: press.chat,
            name: press.name,
            over: None,
            at: press.at,
        }));
    }

    fn over(self, at: (i32, i32)) {
        self.scroll_at_edge(at.0);
        let under = document().element_from_point(at.0 as f32, at.1 as f32);
        let column = under.and_then(|under| under.closest("[data-drop]").ok().flatten());
        let status =
            column.and_then(|column| Status::from_wire(&column.get_attribute("data-drop")?));
        self.context.drag.update(|drag| {
            if let Some(drag) = drag {
                drag.at = at;
                drag.over = status.filter(|status| drag.from != Some(*status));
            }
        });
    }

    fn scroll_at_edge(self, x: i32) {
        let Some(board) = self.board.get_untracked() else {
            return;
        };
        let width = board.client_width();
        #[expect(
            clippy::cast_possible_truncation,
            reason = "saturates, and no window is wider than i32"
        )]
        let x = x - board.get_bounding_client_rect().left() as i32;
        let by = if x < EDGE {
            -STEP
        } else if x > width - EDGE {
            STEP
        } else {
            return;
        };
        board.set_scroll_left(board.scroll_left() + by);
    }

    pub fn up(self, event: &ev::PointerEvent) {
        if self.is_dragging() {
            self.over((event.client_x(), event.client_y()));
            self.ended.set_value(true);
            if let Some(drag) = self.context.drag.try_update(Option::take).flatten()
                && let Some(to) = drag.over
            {
                self.context.move_to(drag.chat, to, false);
            }
        }
        self.drop_press();
    }

    /// Ends a drag without moving the chat.
    pub fn cancel(self) {
        if let Some(drag) = self.context.drag.try_update(Option::take).flatten() {
            self.ended.set_value(true);
            let l = self.context.l.get_untracked();
            self.context.said.set(t::cancelled(l, &drag.name));
        }
        self.drop_press();
    }

    /// Stops the click that ends a drag, so that it opens no chat.
    pub fn clicked(self, event: &ev::MouseEvent) {
        if self.ended.try_update_value(std::mem::take) == Some(true) {
            event.stop_propagation();
            event.prevent_default();
        }
    }

    fn drop_press(self) {
        let press = self.press.try_update_value(Option::take).flatten();
        if let Some(timer) = press.and_then(|press| press.timer) {
            timer.clear();
        }
    }
}

/// The card that follows the pointer, with the status of the column under it.
#[component]
pub fn Ghost(context: BoardContext) -> impl IntoView {
    let l = context.l;
    let what = Memo::new(move |_| {
        context.drag.with(|drag| drag.as_ref().map(|drag| (drag.name.clone(), drag.over)))
    });
    let place = move || {
        let at = context.drag.with(|drag| drag.as_ref().map(|drag| drag.at));
        at.map(|(x, y)| format!("translate({}px,{}px)", x + 8, y + 8))
    };
    move || {
        what.get().map(|(name, over)| {
            let target = over.map(|over| {
                let name = status_name(l.get(), Some(over));
                view! { <span class="ghost-to" data-tone=status_tone(Some(over))><Icon glyph=status_glyph(Some(over))/>{name}</span> }
            });
            view! {
                <div class="panel-ghost" aria-hidden="true" style:transform=place>
                    <span class="truncate" dir="auto">{name}</span>
                    {target}
                </div>
            }
        })
    }
}
