//! [`Viewer`]: a chat's pictures, films and documents over the page, one at a time.

use js_sys::Reflect;
use leptos::ev::KeyboardEvent;
use leptos::wasm_bindgen::JsCast;
use leptos::{html, prelude::*};
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use super::urls::{self, FileState, Lease};
use super::view::{away_words, download, shown_name};
use crate::app::App;
use crate::files::{Kind, Shown};
use crate::i18n::{common, files as t};
use crate::model::{Attachment, ChatId};
use crate::ui::kit::{ButtonVariant, IconButton, glyph, use_locale, use_toasts};

/// The steps of the zoom: how many times as wide as the page.
const ZOOM: [u32; 5] = [1, 2, 3, 4, 6];

/// How far an arrow winds a film, in seconds, and its property.
const WIND_S: f64 = 5.0;
const TIME: &str = "currentTime";

/// What the viewer shows; provided around an open chat. Cheap to copy.
#[derive(Clone, Copy)]
pub struct ViewFile {
    app: App,
    chat: Memo<Option<ChatId>>,
    shown: RwSignal<Option<Shelf>>,
}

/// The files of a chat that can be looked at, and the one that is.
#[derive(Clone, Debug, PartialEq)]
struct Shelf {
    files: Vec<Attachment>,
    at: usize,
}

impl ViewFile {
    /// Provides it as context, showing nothing.
    pub fn provide(chat: Memo<Option<ChatId>>) -> Self {
        let viewer = Self { app: App::here(), chat, shown: RwSignal::new(None) };
        provide_context(viewer);
        viewer
    }

    /// Returns the one around; `None` where nothing is opened.
    pub fn here() -> Option<Self> {
        use_context()
    }

    /// Opens a file among the others of the chat.
    pub fn show(self, file: &Attachment) {
        let chat = self.chat.get_untracked();
        let files = chat.map_or_else(Vec::new, |chat| self.app.files_of(&chat));
        let is_seen = |file: &Attachment| {
            let shown = Kind::named(&file.mime).usually_shown();
            matches!(shown, Shown::Picture | Shown::Video | Shown::Pdf)
        };
        let mut files: Vec<Attachment> = files.into_iter().filter(is_seen).collect();
        let at = files.iter().rposition(|other| other == file).unwrap_or_else(|| {
            files.push(file.clone());
            files.len() - 1
        });
        self.shown.set(Some(Shelf { files, at }));
    }

    fn step(self, by: isize) {
        self.shown.update(|shelf| {
            if let Some(shelf) = shelf {
                let at = shelf.at.checked_add_signed(by);
                shelf.at = at.filter(|at| *at < shelf.files.len()).unwrap_or(shelf.at);
            }
        });
    }
}

/// The viewer. Esc closes it, the arrows go on, + and − change the size.
#[component]
pub fn Viewer() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let toasts = use_toasts();
    let Some(viewer) = ViewFile::here() else {
        return ().into_any();
    };
    let shown = viewer.shown;
    let node = NodeRef::<html::Dialog>::new();
    let zoom = RwSignal::new(0_usize);
    let file = Memo::new(move |_| {
        shown.with(|shelf| shelf.as_ref().and_then(|shelf| shelf.files.get(shelf.at).cloned()))
    });
    let name =
        Memo::new(move |_| file.with(|file| file.as_ref().map(shown_name).unwrap_or_default()));
    let is_picture = Memo::new(move |_| {
        let shown = |file: &Attachment| Kind::named(&file.mime).usually_shown();
        file.with(|file| file.as_ref().map(shown) == Some(Shown::Picture))
    });
    let ends = Memo::new(move |_| {
        shown.with(|shelf| {
            shelf
                .as_ref()
                .map_or((true, true), |shelf| (shelf.at == 0, shelf.at + 1 == shelf.files.len()))
        })
    });
    let place = move || {
        shown.with(|shelf| {
            let shelf = shelf.as_ref().filter(|shelf| shelf.files.len() > 1)?;
            Some(t::place(l.get(), shelf.at as u64 + 1, &shelf.files.len().to_string()))
        })
    };
    Effect::new(move |_| {
        let Some(dialog) = node.get() else { return };
        match (file.with(Option::is_some), dialog.open()) {
            // Fails only if it is open already, or not in the page.
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    // A button that had the focus may not be there for the next file: then no key would come here.
    Effect::new(move |_| {
        file.track();
        request_animation_frame(move || {
            let Some(dialog) = node.try_get_untracked().flatten() else { return };
            let inside = dialog.contains(document().active_element().as_deref());
            if dialog.open() && !inside {
                // What cannot have the focus leaves it where it is.
                drop(dialog.focus());
            }
        });
    });
    let size = move |by: isize| {
        zoom.update(|zoom| {
            *zoom = zoom.checked_add_signed(by).filter(|to| *to < ZOOM.len()).unwrap_or(*zoom);
        });
    };
    // Within a film, wherever the focus is; else to the next file.
    let go_on = move |by: i8| {
        if !wind(node, f64::from(by) * WIND_S) {
            viewer.step(by.into());
        }
    };
    let on_key = move |event: KeyboardEvent| {
        // A film and a sound have arrows of their own.
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        if target.is_some_and(|it| matches!(&*it.tag_name(), "AUDIO" | "VIDEO")) {
            return;
        }
        match event.key().as_str() {
            "ArrowLeft" if zoom.get_untracked() == 0 => go_on(-1),
            "ArrowRight" if zoom.get_untracked() == 0 => go_on(1),
            "+" | "=" => size(1),
            "-" => size(-1),
            "0" => zoom.set(0),
            _ => return,
        }
        event.prevent_default();
    };
    let save = move |_| {
        if let Some(file) = file.get_untracked() {
            download(app, toasts, l, file);
        }
    };
    let close = move || {
        if let Some(dialog) = node.get_untracked() {
            dialog.close();
        }
    };
    view! {
        <dialog
            class="viewer"
            aria-label=l.t(t::viewer)
            // The focus begins at none of the buttons.
            tabindex="-1"
            autofocus
            data-testid="file-viewer"
            node_ref=node
            on:close=move |_| shown.set(None)
            on:keydown=on_key
        >
            <Show when=move || file.with(Option::is_some)>
                <header class="viewer-head">
                    <h2 class="truncate" dir="auto">{name}</h2>
                    <span class="muted">{place}</span>
                    <Show when=move || is_picture.get()>
                    <IconButton glyph=glyph::MINUS label=l.t(t::zoom_out) disabled=Signal::derive(move || zoom.get() == 0) on:click=move |_| size(-1)/>
                    <IconButton glyph=glyph::PLUS label=l.t(t::zoom_in) disabled=Signal::derive(move || zoom.get() + 1 == ZOOM.len()) on:click=move |_| size(1)/>
                    </Show>
                    <IconButton glyph=glyph::DOWNLOAD label=move || t::download(l.get(), &name.get()) tip_side="end" on:click=save/>
                    <IconButton glyph=glyph::X label=l.t(common::close) tip_side="end" on:click=move |_| close()/>
                </header>
                <div class="viewer-stage">
                    {move || file.get().map(|file| {
                        zoom.set(0);
                        view! { <Stage app file zoom/> }
                    })}
                </div>
                <span class="viewer-way" data-to="previous" hidden=move || ends.get().0>
                    <IconButton glyph=glyph::CHEVRON_LEFT label=l.t(t::previous) variant=ButtonVariant::Subtle on:click=move |_| viewer.step(-1)/>
                </span>
                <span class="viewer-way" data-to="next" hidden=move || ends.get().1>
                    <IconButton glyph=glyph::CHEVRON_RIGHT label=l.t(t::next) variant=ButtonVariant::Subtle tip_side="end" on:click=move |_| viewer.step(1)/>
                </span>
            </Show>
        </dialog>
    }
    .into_any()
}

/// Winds the film that is shown; returns false if none is.
fn wind(node: NodeRef<html::Dialog>, by_s: f64) -> bool {
    let dialog = node.get_untracked();
    let film = dialog.and_then(|dialog| dialog.query_selector("video").ok().flatten());
    let Some(film) = film else { return false };
    let now = Reflect::get(&film, &TIME.into()).ok().and_then(|now| now.as_f64());
    let to = (now.unwrap_or_default() + by_s).max(0.0);
    // A film that is not loaded yet stays where it is.
    drop(Reflect::set(&film, &TIME.into(), &to.into()));
    true
}

/// The file itself.
#[component]
fn Stage(app: App, file: Attachment, zoom: RwSignal<usize>) -> impl IntoView {
    let l = use_locale();
    let state = RwSignal::new(FileState::Loading);
    let name = shown_name(&file);
    spawn_local(async move {
        let opened = urls::open(app, &file).await;
        drop(state.try_set(opened));
    });
    let said = move |words: fn(_) -> &'static str| {
        view! { <p class="viewer-why">{l.t(words)}</p> }.into_any()
    };
    move || match state.get() {
        FileState::Loading | FileState::Waiting => ().into_any(),
        FileState::Removed => said(t::removed),
        FileState::Missing => said(t::missing),
        FileState::Away(why) => said(away_words(why)),
        FileState::Unreadable => said(t::not_read),
        FileState::Open(open) => {
            seen(&open, &name, zoom, state).unwrap_or_else(|| said(t::not_read))
        }
    }
}

fn seen(
    open: &Lease,
    name: &str,
    zoom: RwSignal<usize>,
    state: RwSignal<FileState>,
) -> Option<AnyView> {
    let broken = move |_| state.set(FileState::Unreadable);
    let (url, name) = (open.url.as_str().to_owned(), name.to_owned());
    let times = move || ZOOM.get(zoom.get()).copied().unwrap_or(1);
    let zoomed = move || (zoom.get() > 0).then_some("");
    let width = move || if times() > 1 { format!("{}%", 100 * times()) } else { String::new() };
    let toggle = move |_| zoom.update(|zoom| *zoom = usize::from(*zoom == 0));
    Some(match open.shown {
        Shown::Picture => view! {
            <img
                class="viewer-picture"
                src=url
                alt=name
                data-zoomed=zoomed
                style:width=width
                on:dblclick=toggle
                on:error=broken
            />
        }
        .into_any(),
        Shown::Video => view! {
            <video class="viewer-picture" src=url aria-label=name controls autoplay playsinline on:error=broken></video>
        }
        .into_any(),
        Shown::Pdf => view! { <iframe class="viewer-document" src=url title=name></iframe> }.into_any(),
        Shown::Audio | Shown::Download => return None,
    })
}
