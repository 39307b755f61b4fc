//! Dialogs and drawers, by the browser's `<dialog>`, which traps the focus and restores it.

use crate::ui::kit::dom::UniqueId;
use crate::ui::kit::{IconButton, glyph};
use leptos::{ev, html, prelude::*};

/// From this width on a drawer is beside the page (see shell.css).
const WIDE: &str = "(min-width: 1440px)";

/// A question or a form above the page. Esc, the cross and a press outside close it.
#[component]
pub fn Dialog(
    #[prop(into)] open: Signal<bool>,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] close_label: Signal<String>,
    /// Called when it was closed; must set `open` to false.
    #[prop(into)]
    on_close: Callback<()>,
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
    view! { <Frame class prefix="dialog" is_drawer=false open title close_label on_close actions children/> }
}

/// A panel at the right: beside the page if there is room, else above it.
#[component]
pub fn Drawer(
    #[prop(into)] open: Signal<bool>,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] close_label: Signal<String>,
    /// Called when it was closed; must set `open` to false.
    #[prop(into)]
    on_close: Callback<()>,
    /// Exists only while it is open.
    children: ChildrenFn,
) -> impl IntoView {
    view! {
        <Frame class="drawer" prefix="drawer" is_drawer=true open title close_label on_close actions=None children/>
    }
}

#[component]
fn Frame(
    class: &'static str,
    /// The prefix of the inner elements' classes.
    prefix: &'static str,
    is_drawer: bool,
    open: Signal<bool>,
    title: Signal<String>,
    close_label: Signal<String>,
    on_close: Callback<()>,
    actions: Option<ViewFn>,
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    let id = UniqueId::new();
    let actions = StoredValue::new(actions);
    Effect::new(move |_| show(node, open.get(), !is_drawer || !is_beside()));
    view! {
        <dialog
            class=class
            aria-labelledby=id.of("title")
            node_ref=node
            on:close=move |_| {
                if open.try_get_untracked() == Some(true) {
                    on_close.run(());
                }
            }
            on:mousedown=move |event| {
                if is_backdrop(&event) {
                    close(node);
                }
            }
            // A dialog that is not modal does not handle Esc.
            on:keydown=move |event| {
                if is_drawer && event.key() == "Escape" && !event.default_prevented() {
                    close(node);
                }
            }
        >
            <header class=format!("{prefix}-head")>
                <h2 id=id.of("title")>{title}</h2>
                <IconButton glyph=glyph::X label=close_label tip_side="end" on:click=move |_| close(node)/>
            </header>
            <Show when=move || open.get()>
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
pub fn is_beside() -> bool {
    let query = window().match_media(WIDE).ok().flatten();
    query.is_some_and(|query| query.matches())
}

/// Opens or closes a dialog.
fn show(node: NodeRef<html::Dialog>, open: bool, modal: bool) {
    let Some(dialog) = node.get() else { return };
    match (open, dialog.open()) {
        // Fails only if it is open already, or not in the page.
        (true, false) if modal => drop(dialog.show_modal()),
        (true, false) => dialog.show(),
        (false, true) => dialog.close(),
        _ => {}
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
