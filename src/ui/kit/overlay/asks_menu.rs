//! [`AsksForMenu`]: the ways in which people ask for the menu of a thing: the right button, the menu key, a long press.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::{
    ev,
    prelude::*,
    wasm_bindgen::{JsCast, JsValue},
};
use web_sys::{DomRect, Element};

use super::popup::Popup;

/// The time that a finger rests before the menu opens, as on the systems.
const HOLD: Duration = Duration::from_millis(500);

/// The distance that a resting finger may move, in px.
const SLACK: i32 = 10;

/// A finger on the screen.
#[derive(Clone, Copy)]
struct Finger {
    id: i32,
    at: (i32, i32),
    timer: Option<TimeoutHandle>,
}

/// Opens a menu beside the pointer, or beside the element that has the focus, when somebody asks for it. The element has no
/// box of its own.
#[component]
pub fn AsksForMenu<F>(
    /// The menu.
    popup: Popup,
    /// Called with the element that was meant. Returns true where it has a menu, whose content is then ready.
    on_ask: F,
    children: Children,
) -> impl IntoView
where
    F: Fn(&Element) -> bool + Copy + 'static,
{
    let finger = StoredValue::new_local(None::<Finger>);
    // The menu has opened under the finger: its end is no tap.
    let held = StoredValue::new(false);
    let lift = move || {
        let lifted = finger.try_update_value(Option::take).flatten();
        if let Some(timer) = lifted.and_then(|finger| finger.timer) {
            timer.clear();
        }
    };
    on_cleanup(lift);
    let open_at = move |element: &Element, (x, y): (i32, i32)| {
        let asked = on_ask(element);
        if asked && let Ok(place) = point(x, y) {
            popup.show_at(&place);
        }
        asked
    };
    // The system may ask before the timer does.
    let hold = move |element: &Element| {
        let Some(Some(finger)) = finger.try_get_value() else { return false };
        if !held.get_value() && open_at(element, finger.at) {
            held.set_value(true);
            // Lifted outside of the menu, the finger would close it.
            popup.capture(finger.id);
        }
        held.get_value()
    };
    let on_down = move |event: ev::PointerEvent| {
        lift();
        held.set_value(false);
        let Some(element) = element_of(&event) else { return };
        if event.pointer_type() == "touch" && event.is_primary() {
            let ask = move || {
                hold(&element);
            };
            let timer = set_timeout_with_handle(ask, HOLD).ok();
            let at = (event.client_x(), event.client_y());
            finger.set_value(Some(Finger { id: event.pointer_id(), at, timer }));
        }
    };
    let on_move = move |event: ev::PointerEvent| {
        let moved = finger.with_value(|finger| {
            finger.is_some_and(|Finger { at: (x, y), .. }| {
                (event.client_x() - x).abs() > SLACK || (event.client_y() - y).abs() > SLACK
            })
        });
        if moved {
            lift();
        }
    };
    let on_context = move |event: ev::MouseEvent| {
        let Some(element) = element_of(&event) else { return };
        let opened = if finger.with_value(Option::is_some) {
            hold(&element)
        } else {
            open_at(&element, (event.client_x(), event.client_y()))
        };
        if opened {
            event.prevent_default();
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let asks = event.key() == "ContextMenu" || (event.key() == "F10" && event.shift_key());
        let Some(element) = element_of(&event).filter(|_| asks) else { return };
        if on_ask(&element) {
            event.prevent_default();
            let place = element.get_bounding_client_rect();
            // Beside the beginning of a wide row, not at the far end.
            let (x, y) =
                (place.left() + place.width().min(48.0), place.top() + place.height() / 2.0);
            if let Ok(place) = DomRect::new_with_x_and_y_and_width_and_height(x, y, 0.0, 0.0) {
                popup.show_at(&place);
            }
        }
    };
    let on_click = move |event: ev::MouseEvent| {
        if held.try_update_value(std::mem::take) == Some(true) {
            event.stop_propagation();
            event.prevent_default();
        }
    };
    view! {
        <div
            class="asks-menu"
            on:pointerdown=on_down
            on:pointermove=on_move
            on:pointerup=move |_| lift()
            on:pointercancel=move |_| lift()
            on:contextmenu=on_context
            on:keydown=on_key
            on:click:capture=on_click
        >
            {children()}
        </div>
    }
}

fn point(x: i32, y: i32) -> Result<DomRect, JsValue> {
    DomRect::new_with_x_and_y_and_width_and_height(f64::from(x), f64::from(y), 0.0, 0.0)
}

fn element_of(event: &web_sys::Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()
}
