//! Dialogs and drawers, in the browser's own `<dialog>`, which traps the focus and gives it back.

use super::{IconButton, UniqueId, glyph};
use leptos::{ev, html, prelude::*};

/// From this width on a drawer stands beside the page (see shell.css).
const ROOMY: &str = "(min-width: 1440px)";

/// A question or a form over the page. Esc, the cross and a press outside close it.
#[component]
pub fn Dialog(
    /// Whether it is shown.
    #[prop(into)]
    open: Signal<bool>,
    /// Its title.
    #[prop(into)]
    title: Signal<String>,
    /// The name of the cross.
    #[prop(into)]
    close_label: Signal<String>,
    /// Called when it was closed: `open` must become false.
    #[prop(into)]
    on_close: Callback<()>,
    /// Whether it needs the width of a table.
    #[prop(optional)]
    wide: bool,
    /// The buttons at its foot.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
    /// The content; there only while it is open.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    let id = UniqueId::new();
    let actions = StoredValue::new(actions);
    Effect::new(move |_| show(node, open.get(), true));
    view! {
        <dialog
            class=if wide { "dialog dialog-wide" } else { "dialog" }
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
        >
            <header class="dialog-head">
                <h2 id=id.of("title")>{title}</h2>
                <IconButton glyph=glyph::X label=close_label tip_side="end" on:click=move |_| close(node)/>
            </header>
            <Show when=move || open.get()>
                <div class="dialog-body">{children()}</div>
                {actions.with_value(|actions| {
                    actions.as_ref().map(|actions| view! { <footer class="dialog-foot">{actions.run()}</footer> })
                })}
            </Show>
        </dialog>
    }
}

/// A panel at the right of the page: beside it where there is room, over it elsewhere.
#[component]
pub fn Drawer(
    /// Whether it is shown.
    #[prop(into)]
    open: Signal<bool>,
    /// Its title.
    #[prop(into)]
    title: Signal<String>,
    /// The name of the cross.
    #[prop(into)]
    close_label: Signal<String>,
    /// Called when it was closed: `open` must become false.
    #[prop(into)]
    on_close: Callback<()>,
    /// The content; there only while it is open.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    let id = UniqueId::new();
    Effect::new(move |_| {
        show(node, open.get(), !is_beside());
    });
    view! {
        <dialog
            class="drawer"
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
            // A dialog that is not modal does not listen to Esc by itself.
            on:keydown=move |event| {
                if event.key() == "Escape" && !event.default_prevented() {
                    close(node);
                }
            }
        >
            <header class="drawer-head">
                <h2 id=id.of("title")>{title}</h2>
                <IconButton glyph=glyph::X label=close_label tip_side="end" on:click=move |_| close(node)/>
            </header>
            <Show when=move || open.get()>
                <div class="drawer-body">{children()}</div>
            </Show>
        </dialog>
    }
}

/// Whether a drawer that opens now stands beside the page, and not over it.
#[must_use]
pub fn is_beside() -> bool {
    let query = window().match_media(ROOMY).ok().flatten();
    query.is_some_and(|query| query.matches())
}

/// Makes a dialog be as `open` says.
fn show(node: NodeRef<html::Dialog>, open: bool, modal: bool) {
    let Some(dialog) = node.get() else { return };
    match (open, dialog.open()) {
        // It fails only where it is open already, or not in the page: then there is nothing to show.
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

/// Whether a press was outside: the backdrop belongs to the dialog itself, everything else to its children.
fn is_backdrop(event: &ev::MouseEvent) -> bool {
    event.target() == event.current_target()
}
