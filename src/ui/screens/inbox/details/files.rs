//! The chat's files: pictures side by side, then the others.

use leptos::prelude::*;

use crate::files::{Kind, Shown};
use crate::i18n::files as t;
use crate::journal::{Body, Chat};
use crate::model::{Attachment, EventId};
use crate::ui::chat::{FileView, OpenChat};
use crate::ui::kit::{Button, ButtonVariant, Each, Size};

/// The files shown at first, and those that are added at a time: each picture is read from the storage.
const SHOWN: usize = 24;

/// A file, with the message that brought it.
type Brought = (EventId, Attachment);

/// The files, newest first.
#[component]
pub fn Files(open: OpenChat) -> impl IntoView {
    let l = open.l;
    let files = Memo::new(move |_| open.read(files).unwrap_or_default());
    let many = Memo::new(move |_| files.with(Vec::len));
    let shown = RwSignal::new(SHOWN);
    let of = move |pictures: bool| {
        let is_picture = |(_, file): &&Brought| {
            let shown = Kind::named(&file.mime).usually_shown();
            (shown == Shown::Picture) == pictures
        };
        files.with(|files| {
            files.iter().take(shown.get()).filter(is_picture).cloned().collect::<Vec<_>>()
        })
    };
    view! {
        <Show when=move || many.get() != 0>
            <section class="details-part" data-testid="details-files">
                <div class="details-head">
                    <h3>{move || t::gallery(l.get(), many.get() as u64)}</h3>
                </div>
                <div class="gallery">
                    <div class="gallery-pictures">
                        <Each each=move || of(true) key=|(id, _)| id.clone() let:file>
                            <FileView file=file.1/>
                        </Each>
                    </div>
                    <Each each=move || of(false) key=|(id, _)| id.clone() let:file>
                        <FileView file=file.1/>
                    </Each>
                </div>
                <Show when=move || many.get().gt(&shown.get())>
                    <Button
                        label=l.t(t::show_more)
                        size=Size::Small
                        variant=ButtonVariant::Ghost
                        on:click=move |_| shown.update(|shown| *shown += SHOWN)
                    />
                </Show>
            </section>
        </Show>
    }
}

/// Returns the files of messages that were not undone.
fn files(chat: &Chat) -> Vec<Brought> {
    let events = chat.events().iter().rev().filter(|event| !chat.skipped().contains(&event.id));
    let brought = events.filter_map(|event| match &event.body {
        Body::MessageReceived { attachment: Some(file), .. }
        | Body::MessageSent { attachment: Some(file), .. } => {
            Some((event.id.clone(), Attachment::clone(file)))
        }
        _ => None,
    });
    brought.collect()
}
