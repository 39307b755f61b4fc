//! [`RowButtons`]: what moves, opens and takes out a row of a list of the draft.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::drafting::Drafting;
use crate::ui::kit::{IconButton, glyph};
use crate::view::settings_form::form::Form;

/// The buttons at the end of a row; `children` stand before the one that takes it out.
#[component]
pub fn RowButtons<T: Send + 'static>(
    /// The list in the draft.
    list: fn(&mut Form) -> &mut Vec<T>,
    /// Begins the ids of the buttons that move a row: of one list on the page only.
    name: &'static str,
    place: usize,
    /// So many rows has the list.
    many: usize,
    #[prop(into)] up: Signal<String>,
    #[prop(into)] down: Signal<String>,
    #[prop(into)] remove: Signal<String>,
    children: Children,
) -> impl IntoView {
    let drafting = Drafting::here();
    let go = move |to: usize, button: &'static str| {
        drafting.edit(|form| {
            let list = list(form);
            if place.max(to) < list.len() {
                list.swap(place, to);
            }
        });
        // The focus moves along, so that the row can be moved further.
        request_animation_frame(move || focus(name, button, to));
    };
    let take = move |_| {
        drafting.edit(|form| {
            let list = list(form);
            if place < list.len() {
                list.remove(place);
            }
        });
    };
    view! {
        <IconButton
            glyph=glyph::ARROW_UP
            label=up
            disabled=place == 0
            tip_side="end"
            attr:id=format!("{name}-{UP}-{place}")
            on:click=move |_| go(place.saturating_sub(1), UP)
        />
        <IconButton
            glyph=glyph::ARROW_DOWN
            label=down
            disabled=place + 1 == many
            tip_side="end"
            attr:id=format!("{name}-{DOWN}-{place}")
            on:click=move |_| go(place + 1, DOWN)
        />
        {children()}
        <IconButton glyph=glyph::TRASH_2 label=remove tip_side="end" on:click=take/>
    }
}

const UP: &str = "up";
const DOWN: &str = "down";

/// Focuses a button of a row; a disabled one (at the end of the list) leaves the focus to its neighbour.
fn focus(name: &'static str, button: &'static str, place: usize) {
    let up = button == UP;
    let button = document().get_element_by_id(&format!("{name}-{button}-{place}"));
    let Some(button) =
        button.and_then(|button| button.dyn_into::<web_sys::HtmlButtonElement>().ok())
    else {
        return;
    };
    let other = if up { button.next_element_sibling() } else { button.previous_element_sibling() };
    let other = other.and_then(|other| other.dyn_into().ok());
    let target = if button.disabled() { other.unwrap_or(button) } else { button };
    if let Err(error) = target.focus() {
        leptos::logging::warn!("the focus could not follow: {error:?}");
    }
}
