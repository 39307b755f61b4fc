//! [`FileView`]: a message's file where it stands.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::urls::{self, FileState, Lease};
use super::viewer::ViewFile;
use crate::app::{App, Away, FileHere};
use crate::files::{Kind, Shown, clean_name, extension};
use crate::i18n::{Locale, files as t, format};
use crate::model::Attachment;
use crate::sync::SyncError;
use crate::ui::kit::{
    Button, CurrentLocale, Icon, IconButton, Size, Toasts, glyph, use_locale, use_toasts,
};

/// The time after which a file that a colleague has just sent is looked for again, and the longest such time.
const FIRST_LOOK: Duration = Duration::from_secs(1);
const LAST_LOOK: Duration = Duration::from_secs(128);

/// The parts of a file that its views share. Cheap to copy.
#[derive(Clone, Copy)]
struct Item {
    app: App,
    l: CurrentLocale,
    toasts: Toasts,
    file: StoredValue<Attachment>,
    state: RwSignal<FileState>,
}

impl Item {
    /// Reads the bytes, and shows them.
    fn load(self) {
        self.load_in(FIRST_LOOK);
    }

    /// Reads the bytes; where they may come in a moment, looks again after `wait`, and then ever less often.
    fn load_in(self, wait: Duration) {
        let Some(file) = self.file.try_get_value() else { return };
        spawn_local(async move {
            let state = urls::open(self.app, &file).await;
            let comes = matches!(state, FileState::Away(why) if why.may_come());
            // The row may be gone: then the file is closed again.
            let gone = self.state.try_set(state).is_some();
            if comes && !gone && wait <= LAST_LOOK {
                let again = move || {
                    // The person may have looked again meanwhile.
                    let away = |state: &FileState| matches!(state, FileState::Away(_));
                    if self.state.try_with_untracked(away) == Some(true) {
                        self.load_in(wait.saturating_mul(2));
                    }
                };
                set_timeout(again, wait);
            }
        });
    }

    /// Finds out whether the bytes are here.
    fn look(self) {
        let Some(file) = self.file.try_get_value() else { return };
        spawn_local(async move {
            let state = match self.app.file_size(&file).await {
                Ok(Some(size)) if !size.removed => FileState::Waiting,
                // It is fetched when it is wanted.
                Ok(_) if self.app.is_shared() => FileState::Waiting,
                Ok(Some(_)) => FileState::Removed,
                Ok(None) => FileState::Missing,
                Err(_) => FileState::Unreadable,
            };
            drop(self.state.try_set(state));
        });
    }

    fn name(self) -> String {
        self.file.with_value(shown_name)
    }
}

/// Returns a file's name as it may be shown: a sender's marks that turn the direction around are left out.
pub fn shown_name(file: &Attachment) -> String {
    clean_name(&file.name, Kind::Other, "?")
}

/// Returns the words for a file that was not fetched.
pub fn away_words(why: Away) -> fn(Locale) -> &'static str {
    match why {
        Away::NotThere => t::away,
        Away::Offline => t::away_offline,
        Away::NoAccess => t::away_no_access,
        Away::NoDatabase => t::away_no_database,
        Away::Altered => t::away_altered,
        Away::Failed => t::not_read,
    }
}

/// Downloads a message's file under a clean name.
pub fn download(app: App, toasts: Toasts, l: CurrentLocale, file: Attachment) {
    spawn_local(async move {
        let l = l.get_untracked();
        let said = match app.file(&file).await {
            Ok(FileHere::Stored(bytes) | FileHere::Unsaved(bytes)) => {
                let name = clean_name(&file.name, Kind::of(&bytes), t::unnamed(l));
                if app.download(&bytes, &name) {
                    return;
                }
                t::download_failed(l)
            }
            Ok(FileHere::Removed) => t::removed(l),
            Ok(FileHere::Missing) => t::missing(l),
            Ok(FileHere::Away(why)) => away_words(why)(l),
            Err(_) => t::not_read(l),
        };
        toasts.error(said);
    });
}

/// A message's file. Pictures and sound are there at once, a film when it is wanted; whatever else it is, it is handed over.
#[component]
pub fn FileView(
    file: Attachment,
    /// True while the storage does not have it yet: it is named, and not looked for.
    #[prop(optional)]
    pending: bool,
) -> impl IntoView {
    let hint = Kind::named(&file.mime).usually_shown();
    let item = Item {
        app: App::here(),
        l: use_locale(),
        toasts: use_toasts(),
        file: StoredValue::new(file),
        state: RwSignal::new(FileState::Loading),
    };
    match hint {
        _ if pending => {}
        Shown::Picture | Shown::Audio => item.load(),
        Shown::Video | Shown::Pdf | Shown::Download => item.look(),
    }
    let seen = move || match item.state.get() {
        FileState::Loading if hint == Shown::Picture => {
            view! { <div class="file-picture" aria-busy="true"></div> }.into_any()
        }
        FileState::Waiting if hint == Shown::Video => {
            let label = move || t::play(item.l.get(), &item.name());
            view! {
                <button type="button" class="file-picture file-film" aria-label=label on:click=move |_| item.load()>
                    <Icon glyph=glyph::PLAY/>
                </button>
                <Caption item/>
            }
            .into_any()
        }
        FileState::Open(open) => view! {
            <Opened item open=open.clone()/>
            {open.unsaved.then(|| view! { <Unsaved item/> })}
        }
        .into_any(),
        state => view! { <Card item state hint/> }.into_any(),
    };
    let sha256 = item.file.with_value(|file| file.sha256.clone());
    let waits = Memo::new(move |_| item.app.is_only_here(&sha256));
    view! {
        {seen}
        <Show when=move || waits.get()><OnlyHere item/></Show>
    }
}

/// Under a file that the server does not have.
#[component]
fn OnlyHere(item: Item) -> impl IntoView {
    let words = move || {
        let standing = item.app.files_standing();
        let is_it = |sha256: &str| item.file.with_value(|file| *file.sha256 == *sha256);
        if let Some((_, percent)) = standing.going.filter(|(sha256, _)| is_it(sha256)) {
            return t::goes(item.l.get(), &percent.to_string());
        }
        let words = if item.file.with_value(|file| standing.refused.contains(&*file.sha256)) {
            t::not_taken
        } else if standing.trouble == Some(SyncError::NoDatabase) {
            t::waits_in_vain
        } else {
            t::waits
        };
        words(item.l.get()).to_owned()
    };
    view! {
        <p class="file-waits muted" data-testid="file-waits">
            <Icon glyph=glyph::CLOUD_OFF/>
            <span>{words}</span>
        </p>
    }
}

#[component]
fn Opened(item: Item, open: Lease) -> impl IntoView {
    let l = item.l;
    let broken = move |_| item.state.set(FileState::Unreadable);
    let url = open.url.as_str().to_owned();
    match open.shown {
        Shown::Picture => {
            let label = move || t::picture_named(l.get(), &item.name());
            let viewer = ViewFile::here();
            let view = move |_| {
                if let Some(viewer) = viewer {
                    item.file.with_value(|file| viewer.show(file));
                }
            };
            view! {
                <button type="button" class="file-picture" aria-label=label disabled=viewer.is_none() on:click=view>
                    <img src=url alt="" decoding="async" on:error=broken/>
                </button>
            }
            .into_any()
        }
        Shown::Audio => {
            let label = move || t::sound_named(l.get(), &item.name());
            let broken = move |_| {
                if urls::was_not_played(&item.file.with_value(|file| file.sha256.clone()), &open) {
                    item.load();
                } else {
                    item.state.set(FileState::Unreadable);
                }
            };
            view! { <audio class="file-sound" controls preload="metadata" src=url aria-label=label on:error=broken></audio> }
                .into_any()
        }
        Shown::Video => {
            let label = move || t::film_named(l.get(), &item.name());
            view! {
                <video class="file-picture" controls autoplay playsinline src=url aria-label=label on:error=broken></video>
                <Caption item/>
            }
            .into_any()
        }
        Shown::Pdf | Shown::Download => {
            view! { <Card item state=FileState::Waiting hint=open.shown/> }.into_any()
        }
    }
}

/// The name under a film.
#[component]
fn Caption(item: Item) -> impl IntoView {
    let size = move || item.file.with_value(|file| format::bytes(item.l.get(), file.bytes));
    view! {
        <p class="file-caption">
            <span class="truncate" dir="auto">{item.name()}</span>
            <span class="muted">{size}</span>
        </p>
    }
}

/// A file as a card: name, ending and size, and what can be done with it, or why nothing can.
#[component]
fn Card(item: Item, state: FileState, hint: Shown) -> impl IntoView {
    let l = item.l;
    let name = item.name();
    let ending = extension(&name);
    let size = item.file.with_value(|file| file.bytes);
    let why = match state {
        FileState::Removed => Some(t::removed as fn(_) -> _),
        FileState::Missing => Some(t::missing as fn(_) -> _),
        FileState::Unreadable => Some(t::not_read as fn(_) -> _),
        FileState::Away(why) => Some(away_words(why)),
        _ => None,
    };
    let is_here = matches!(state, FileState::Waiting | FileState::Open(_) | FileState::Unreadable);
    let is_away = matches!(state, FileState::Away(_));
    let glyph = if hint == Shown::Picture { glyph::IMAGE } else { glyph::FILE_TEXT };
    let viewer = ViewFile::here().filter(|_| is_here && hint == Shown::Pdf);
    let label = {
        let name = name.clone();
        move || t::open(l.get(), &name)
    };
    let title = name.clone();
    let download_label = {
        let name = name.clone();
        move || t::download(l.get(), &name)
    };
    view! {
        <div class="file" data-here=is_here.to_string() aria-busy=(state == FileState::Loading).then_some("true")>
            <Icon glyph/>
            <span class="file-words">
                <span class="truncate" dir="auto" title=title>{name}</span>
                <span class="muted">
                    {ending.map(|ending| format!("{ending} · "))}
                    {move || format::bytes(l.get(), size)}
                    {why.map(|why| view! { <span class="file-why">{move || format!(" · {}", why(l.get()))}</span> })}
                </span>
            </span>
            {viewer.map(|viewer| view! {
                <IconButton
                    glyph=glyph::EYE
                    label
                    size=Size::Small
                    tip_side="top"
                    attr:data-testid="file-open"
                    on:click=move |_| item.file.with_value(|file| viewer.show(file))
                />
            })}
            {is_away.then(|| view! {
                <IconButton
                    glyph=glyph::REFRESH_CW
                    label=l.t(t::fetch_again)
                    size=Size::Small
                    tip_side="top"
                    attr:data-testid="file-again"
                    on:click=move |_| {
                        item.state.set(FileState::Loading);
                        item.load();
                    }
                />
            })}
            {is_here.then(|| view! {
                <IconButton
                    glyph=glyph::DOWNLOAD
                    label=download_label
                    size=Size::Small
                    tip_side="top"
                    attr:data-testid="file-download"
                    on:click=move |_| download(item.app, item.toasts, l, item.file.get_value())
                />
            })}
        </div>
    }
}

/// Under a file for which there was no room.
#[component]
fn Unsaved(item: Item) -> impl IntoView {
    let l = item.l;
    let busy = RwSignal::new(false);
    let save = move |_| {
        busy.set(true);
        let sha256 = item.file.with_value(|file| file.sha256.clone());
        spawn_local(async move {
            if item.app.save_file(&sha256).await.is_ok() {
                item.toasts.say(t::saved(l.get_untracked()));
                item.load();
            } else {
                item.toasts.error(t::not_saved(l.get_untracked()));
            }
            busy.try_set(false);
        });
    };
    view! {
        <p class="file-unsaved" data-testid="file-unsaved">
            <Icon glyph=glyph::CIRCLE_ALERT/>
            <span>{l.t(t::unsaved)}</span>
            <Button label=l.t(t::save) size=Size::Small disabled=busy on:click=save/>
        </p>
    }
}
