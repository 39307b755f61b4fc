//! Menus.

use super::popup::{Popup, is_opening};
use crate::ui::kit::dom::{OptionalText, UniqueId, onto, roving};
use crate::ui::kit::{Glyph, Icon, glyph};
use leptos::{ev, prelude::*, wasm_bindgen::JsCast};
use web_sys::{Element, HtmlElement};

const ITEMS: &str = "[role^=menuitem]:not(:disabled)";

/// The longest pause between the letters of one search, in milliseconds.
const TYPEAHEAD_MS: f64 = 600.0;

/// A button that opens a list of [`MenuItem`]s. Attributes and events apply to the button.
#[component]
pub fn Menu(
    /// The accessible name of the button and of the list; contains the button's visible text.
    #[prop(into)]
    label: Signal<String>,
    #[prop(into)] trigger: ViewFn,
    #[prop(default = "btn btn-ghost")] class: &'static str,
    /// Shows the label as a tooltip, for a button with only an icon.
    #[prop(optional)]
    tip: bool,
    /// Its panel, for who opens it without the button.
    #[prop(default = Popup::new())]
    popup: Popup,
    children: ChildrenFn,
) -> impl IntoView {
    let id = UniqueId::new();
    let typed = StoredValue::new((String::new(), 0.0));

    let on_arrow = move |event: ev::KeyboardEvent| {
        if matches!(event.key().as_str(), "ArrowDown" | "ArrowUp") {
            event.prevent_default();
            popup.show();
        }
    };
    let on_toggle = move |event: ev::Event| {
        popup.toggled(&event);
        if is_opening(&event) {
            focus_first(popup);
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let Some(panel) = popup.panel.get_untracked() else {
            return;
        };
        let items = roving::members(&panel, ITEMS);
        let current = roving::focused(&items);
        let key = event.key();
        if key == "Tab" {
            return popup.close();
        }
        let goal =
            roving::target(&key, roving::Axis::Vertical, current, items.len()).or_else(|| {
                let letter = key.chars().count() == 1
                    && key != " "
                    && !event.ctrl_key()
                    && !event.meta_key();
                letter.then(|| {
                    typed.try_update_value(|(word, last)| {
                        if event.time_stamp() - *last > TYPEAHEAD_MS {
                            word.clear();
                        }
                        *last = event.time_stamp();
                        word.push_str(&key.to_lowercase());
                        starting_with(word, &words(&items), current)
                    })?
                })?
            });
        if let Some(item) = goal.and_then(|at| items.get(at)) {
            event.prevent_default();
            roving::focus(item);
        }
    };
    let on_click = move |event: ev::MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_some_and(|target| matches!(target.closest(ITEMS), Ok(Some(_)))) {
            popup.close();
        }
    };

    let view = view! {
        <button
            type="button"
            class=class
            popovertarget=id.of("menu")
            aria-haspopup="menu"
            aria-expanded=move || popup.open.get().to_string()
            aria-label=label
            data-tip=move || tip.then(|| label.get())
            on:keydown=on_arrow
            node_ref=popup.trigger
        >
            {trigger.run()}
        </button>
        <div
            id=id.of("menu")
            class="popup"
            popover="auto"
            role="menu"
            aria-label=label
            node_ref=popup.panel
            on:beforetoggle=move |event| popup.before_toggle(&event)
            on:toggle=on_toggle
            on:keydown=on_key
            on:click=on_click
            on:contextmenu=move |event| event.prevent_default()
        >
            <Show when=move || popup.open.get()>{children()}</Show>
        </div>
    };
    onto(popup.trigger, view)
}

/// A menu without a button: [`Popup::show_at`] opens it.
#[component]
pub fn ContextMenu(
    /// The accessible name of the list.
    #[prop(into)]
    label: Signal<String>,
    popup: Popup,
    children: ChildrenFn,
) -> impl IntoView {
    view! {
        <div class="menu-place">
            <Menu
                label
                trigger=|| ()
                class="menu-anchor"
                popup
                attr:tabindex="-1"
                attr:aria-hidden="true"
            >
                {children()}
            </Menu>
        </div>
    }
}

/// Fits a menu whose items have come after it was opened, and gives one of them the focus.
pub fn items_came(popup: Popup) {
    request_animation_frame(move || {
        popup.fit();
        focus_first(popup);
    });
}

/// Focuses the checked item, or else the first.
fn focus_first(popup: Popup) {
    let Some(panel) = popup.panel.get_untracked() else {
        return;
    };
    let items = roving::members(&panel, ITEMS);
    let chosen =
        items.iter().find(|item| item.get_attribute("aria-checked").as_deref() == Some("true"));
    if let Some(item) = chosen.or(items.first()) {
        roving::focus(item);
    }
}

fn words(items: &[HtmlElement]) -> Vec<String> {
    let text = |item: &HtmlElement| item.text_content().unwrap_or_default().trim().to_lowercase();
    items.iter().map(text).collect()
}

/// The next item that begins with the typed letters. The same letter repeated moves from one match to the next.
fn starting_with(typed: &str, words: &[String], current: Option<usize>) -> Option<usize> {
    let mut letters = typed.chars();
    let first = letters.next()?;
    let repeated = letters.all(|letter| letter == first);
    let sought = if repeated { first.to_string() } else { typed.to_owned() };
    let from = current.map_or(0, |at| if repeated { at + 1 } else { at });
    (0..words.len())
        .map(|step| (from + step) % words.len())
        .find(|&at| words.get(at).is_some_and(|word| word.starts_with(&sought)))
}

/// One item of a [`Menu`]. Its action is `on:click`.
#[component]
pub fn MenuItem(
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] glyph: MaybeProp<Glyph>,
    /// The tone of the icon.
    #[prop(optional)]
    tone: &'static str,
    /// The state of one of several alternatives.
    #[prop(optional, into)]
    checked: MaybeProp<bool>,
    /// Shown after the label: a shortcut, a number.
    #[prop(optional, into)]
    hint: OptionalText,
    /// True if it destroys something.
    #[prop(optional)]
    danger: bool,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=if danger { "menu-item menu-item-danger" } else { "menu-item" }
            role=move || if checked.get().is_some() { "menuitemradio" } else { "menuitem" }
            aria-checked=move || checked.get().map(|checked| checked.to_string())
            tabindex="-1"
            data-tone=tone
            disabled=disabled
        >
            {move || glyph.get().map(|glyph| view! { <Icon glyph/> })}
            <span class="menu-item-label truncate">{label}</span>
            {move || hint.get().map(|hint| view! { <span class="menu-item-hint">{hint}</span> })}
            {move || checked.get().map(|_| view! { <span class="menu-check"><Icon glyph=glyph::CHECK/></span> })}
        </button>
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::starting_with;

    #[test]
    fn typing_finds_the_next_item() {
        let words = ["aberto", "aguardando", "fechado", "resolvido"].map(str::to_owned);
        let find = |typed, current| starting_with(typed, &words, current);
        assert_eq!(find("a", None), Some(0));
        assert_eq!(find("a", Some(0)), Some(1));
        assert_eq!(find("aa", Some(1)), Some(0));
        assert_eq!(find("ag", Some(0)), Some(1));
        assert_eq!(find("f", Some(3)), Some(2));
        assert_eq!(find("x", Some(0)), None);
        assert_eq!(find("", Some(0)), None);
        assert_eq!(starting_with("a", &[], None), None);
    }
}
