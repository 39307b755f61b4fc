//! Dialogs and drawers, by the browser's `<dialog>`, which traps the focus and restores it.

use crate::i18n::common;
use crate::ui::kit::dom::UniqueId;
use crate::ui::kit::{Bound, IconButton, glyph, use_locale};
use leptos::{ev, html, prelude::*, wasm_bindgen::JsCast};
use web_sys::HtmlElement;

/// From this width of the window on, in px, a drawer is beside the page (see shell.css).
const WIDE: u32 = 1440;

/// A question or a form above the page. Esc, the cross and a press outside close it.
#[component]
pub fn Dialog(
    /// Told `false` when the person closes it.
    #[prop(into)]
    open: Bound<bool>,
    #[prop(into)] title: Signal<String>,
    /// True for the width of a table.
    #[prop(optional)]
    wide: bool,
    /// The buttons of the footer.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
    /// Exists only while it is open.
    children: ChildrenFn,
) -> impl IntoView {
    let class = if wide { "dialog dialog-wide" } else { "dialog" };
    view! { <Frame class prefix="dialog" beside_from=None open title actions children/> }
}

/// A panel at the right: beside the page if there is room, else above it.
#[component]
pub fn Drawer(
    /// Told `false` when the person closes it.
    #[prop(into)]
    open: Bound<bool>,
    #[prop(into)] title: Signal<String>,
    /// The width of the window from which it is beside the page, in px.
    #[prop(default = WIDE)]
    beside_from: u32,
    /// Exists only while it is open.
    children: ChildrenFn,
) -> impl IntoView {
    let beside_from = Some(beside_from);
    view! { <Frame class="drawer" prefix="drawer" beside_from open title actions=None children/> }
}

#[component]
fn Frame(
    class: &'static str,
    /// The prefix of the inner elements' classes.
    prefix: &'static str,
    /// `None` for a dialog, which is always above the page.
    beside_from: Option<u32>,
    open: Bound<bool>,
    title: Signal<String>,
    actions: Option<ViewFn>,
    children: ChildrenFn,
) -> impl IntoView {
    let l = use_locale();
    let node = NodeRef::<html::Dialog>::new();
    let id = UniqueId::new();
    let is_open = open.value();
    let actions = StoredValue::new(actions);
    Effect::new(move |_| show(node, is_open.get(), !beside_from.is_some_and(is_beside)));
    view! {
        <dialog
            class=class
            aria-labelledby=id.of("title")
            node_ref=node
            on:close=move |_| {
                if is_open.try_get_untracked() == Some(true) {
                    open.set(false);
                }
            }
            on:mousedown=move |event| {
                if is_backdrop(&event) {
                    close(node);
                }
            }
            // A dialog that is not modal does not handle Esc.
            on:keydown=move |event| {
                if beside_from.is_some() && event.key() == "Escape" && !event.default_prevented() {
                    close(node);
                }
            }
        >
            <header class=format!("{prefix}-head")>
                <h2 id=id.of("title")>{title}</h2>
                <IconButton glyph=glyph::X label=l.t(common::close) tip_side="start" on:click=move |_| close(node)/>
            </header>
            <Show when=move || is_open.get()>
                <div class=format!("{prefix}-body")>{children()}</div>
                {actions.with_value(|actions| {
                    actions.as_ref().map(|actions| view! { <footer class="dialog-foot">{actions.run()}</footer> })
                })}
            </Show>
        </dialog>
    }
}

/// Returns true if a drawer that opens now is beside the page, not above it.
#[must_use]
pub fn is_beside(from: u32) -> bool {
    let query = window().match_media(&format!("(min-width: {from}px)")).ok().flatten();
    query.is_some_and(|query| query.matches())
}

/// Opens or closes a dialog.
fn show(node: NodeRef<html::Dialog>, open: bool, modal: bool) {
    let Some(dialog) = node.get() else { return };
    match (open, dialog.open()) {
        // Fails only if it is open already, or not in the page.
        (true, false) if modal => {
            drop(dialog.show_modal());
            // Its content is there in the next frame.
            request_animation_frame(move || focus_field(&dialog));
        }
        (true, false) => dialog.show(),
        (false, true) => dialog.close(),
        _ => {}
    }
}

/// Moves the focus to the first field, or without one to the first button under the content: not to the cross, where the
/// browser puts it. One that the content has put elsewhere stays.
fn focus_field(dialog: &web_sys::HtmlDialogElement) {
    const FIELD: &str =
        ":is(input, textarea, select, [role=switch], [role=radio][tabindex='0']):not(:disabled)";
    let in_head = document().active_element().is_some_and(|active| {
        matches!(active.closest(".dialog-head"), Ok(Some(_))) || active == ***dialog
    });
    let find = |selector: &str| dialog.query_selector(selector).ok().flatten();
    let first = || find(&format!(".dialog-body {FIELD}")).or_else(|| find(".dialog-foot button"));
    if in_head
        && let Some(first) = first()
        && let Ok(first) = first.dyn_into::<HtmlElement>()
    {
        // An element that cannot take the focus leaves it where it was.
        drop(first.focus());
    }
}

fn close(node: NodeRef<html::Dialog>) {
    if let Some(dialog) = node.get_untracked() {
        dialog.close();
    }
}

/// True if a press was outside: the backdrop belongs to the dialog itself, everything else to its children.
fn is_backdrop(event: &ev::MouseEvent) -> bool {
    event.target() == event.current_target()
}
