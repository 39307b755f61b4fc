//! The tray above a composer, and the ways into it.

use leptos::wasm_bindgen::JsValue;
use leptos::{ev, html, prelude::*};
use web_sys::DataTransfer;

use super::tray::{Tray, Waiting};
use crate::files::Shown;
use crate::i18n::{files as t, format};
use crate::ui::kit::{Each, Icon, IconButton, Size, glyph, use_locale};

/// The files to send, each with a way to take it out.
#[component]
pub fn TrayView(
    tray: Tray,
    /// True while a note is written: it takes none of them along.
    #[prop(optional, into)]
    note: Signal<bool>,
) -> impl IntoView {
    let l = use_locale();
    let files = Memo::new(move |_| tray.files());
    let limit = move || t::limit(l.get(), &format::bytes(l.get(), tray.limit()));
    let hint = move || if note.get() { t::not_with_note(l.get()).to_owned() } else { limit() };
    view! {
        <Show when=move || files.with(|files| !files.is_empty())>
            <div class="tray" data-testid="tray">
                <ul class="tray-files" aria-label=l.t(t::attached)>
                    <Each each=move || files.get() key=|file| (file.number, file.sending) let:file>
                        <Chip tray file/>
                    </Each>
                </ul>
                <p class="tray-hint">{hint}</p>
            </div>
        </Show>
    }
}

#[component]
fn Chip(tray: Tray, file: Waiting) -> impl IntoView {
    let l = use_locale();
    let Waiting { number, name, bytes, shown, url, sending, .. } = file;
    let address = move || url.as_ref().map(|url| url.as_str().to_owned());
    let label = name.clone();
    let seen = match shown {
        Shown::Picture => view! { <img class="tray-picture" src=address alt=""/> }.into_any(),
        Shown::Audio => {
            let label = name.clone();
            let label = move || t::sound_named(l.get(), &label);
            view! { <audio class="tray-sound" controls src=address aria-label=label></audio> }
                .into_any()
        }
        _ => view! { <Icon glyph=glyph::FILE_TEXT/> }.into_any(),
    };
    view! {
        <li class="tray-file" aria-busy=sending.then_some("true")>
            {seen}
            <span class="tray-words">
                <span class="truncate" dir="auto" title=name.clone()>{name.clone()}</span>
                <span class="muted">{move || format::bytes(l.get(), bytes)}</span>
            </span>
            <IconButton
                glyph=glyph::X
                label=move || t::remove(l.get(), &label)
                size=Size::Small
                tip_side="top"
                on:click=move |_| tray.remove(number)
            />
        </li>
    }
}

/// Chooses files. Its tooltip says how large they may be.
#[component]
pub fn AttachButton(
    tray: Tray,
    /// True while a note is written.
    #[prop(optional, into)]
    hidden: Signal<bool>,
) -> impl IntoView {
    let l = use_locale();
    let input = NodeRef::<html::Input>::new();
    let label = move || t::limit_short(l.get(), &format::bytes(l.get(), tray.limit()));
    let take = move |_| {
        let Some(input) = input.get_untracked() else { return };
        if let Some(files) = input.files() {
            tray.take_all(&files);
        }
        // Without this the same file could not be chosen again.
        input.set_value("");
    };
    view! {
        <IconButton
            glyph=glyph::PAPERCLIP
            label
            tip_side="top"
            attr:data-testid="attach"
            attr:hidden=hidden
            on:click=move |_| {
                if let Some(input) = input.get_untracked() {
                    input.click();
                }
            }
        />
        <input type="file" multiple hidden tabindex="-1" aria-label=l.t(t::attach) data-testid="attach-file" node_ref=input on:change=take/>
    }
}

/// What a pane does with files that are dropped or pasted on it.
#[component]
pub fn DropZone<F: Fn(DataTransfer) + Copy + 'static>(
    /// Takes them, or says why not.
    on_files: F,
    children: Children,
) -> impl IntoView {
    let l = use_locale();
    let over = RwSignal::new(false);
    let files = |event: &ev::DragEvent| event.data_transfer().filter(|data| holds(data, "Files"));
    let on_over = move |event: ev::DragEvent| {
        if files(&event).is_some() {
            event.prevent_default();
            if !over.get_untracked() {
                over.set(true);
            }
        }
    };
    // Going over a child leaves its parent, and comes back at once.
    let on_leave = move |event: ev::DragEvent| {
        if event.related_target().is_none() || event.target() == event.current_target() {
            over.set(false);
        }
    };
    let on_drop = move |event: ev::DragEvent| {
        over.set(false);
        if let Some(data) = files(&event) {
            event.prevent_default();
            on_files(data);
        }
    };
    let on_paste = move |event: ev::ClipboardEvent| {
        // A copied table holds its picture too: the text is meant.
        let data = event.clipboard_data();
        if let Some(data) = data.filter(|data| holds(data, "Files") && !holds(data, "text/plain")) {
            event.prevent_default();
            on_files(data);
        }
    };
    view! {
        <div class="drop-zone" on:dragover=on_over on:dragleave=on_leave on:drop=on_drop on:paste=on_paste>
            {children()}
            <Show when=move || over.get()>
                <p class="drop-here" aria-hidden="true">{l.t(t::drop_here)}</p>
            </Show>
        </div>
    }
}

fn holds(data: &DataTransfer, kind: &str) -> bool {
    data.types().includes(&JsValue::from_str(kind), 0)
}
