//! Erases the customer's texts in the chat on their request; for managers of a shared desk.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::contact::Still;
use crate::app::Link;
use crate::i18n::erasure as t;
use crate::ui::chat::{BarredNote, NotDoneNote, OpenChat, Submission};
use crate::ui::kit::{Button, ButtonVariant, ConfirmDialog, Size, glyph, use_toasts};
use crate::view::actions::Action;

/// The button, for those who may.
#[component]
pub fn Erasing(open: OpenChat) -> impl IntoView {
    let (app, l) = (open.app, open.l);
    let may = Memo::new(move |_| app.link.with(|link| link.as_ref().is_some_and(Link::is_manager)));
    let asking = RwSignal::new(false);
    view! {
        <Show when=move || may.get()>
            <section class="details-part">
                <Still open>
                    <Button
                        label=move || format!("{}…", t::title(l.get()))
                        glyph=glyph::TRASH_2
                        variant=ButtonVariant::Ghost
                        size=Size::Small
                        attr:data-testid="erase-chat"
                        on:click=move |_| asking.set(true)
                    />
                </Still>
            </section>
            <Ask open asking/>
        </Show>
    }
}

/// The confirmation: explains what is erased and what remains.
#[component]
fn Ask(open: OpenChat, asking: RwSignal<bool>) -> impl IntoView {
    let (app, l) = (open.app, open.l);
    let toasts = use_toasts();
    let words = Memo::new(move |_| {
        open.read(|_| ());
        if asking.get() { app.words_of(&open.id()) } else { 0 }
    });
    let submission = Submission::new();
    let erase = move |()| {
        let chat = open.id();
        let files = app.files_of(&chat);
        submission.submit(Action::EraseChat(chat.clone()), move |done| {
            asking.try_set(false);
            spawn_local(async move {
                // Those that are left are deleted when the desk is next opened.
                if let Err(error) = app.erase_files(&chat, &files).await {
                    leptos::logging::warn!("files of an erased chat are left: {error:?}");
                }
            });
            toasts.say(t::done(l.get_untracked(), done.erased as u64));
        });
    };
    view! {
        <ConfirmDialog
            open=asking
            title=l.t(t::title)
            confirm_label=l.t(t::erase)
            on_confirm=erase
            danger=true
            busy=submission.busy()
            disabled=Signal::derive(move || words.get() == 0 || app.barred().is_some())
            testid="erase-chat-now"
        >
            <BarredNote/>
            <p>{move || match words.get() {
                0 => t::nothing(l.get()).to_owned(),
                many => t::text(l.get(), many as u64),
            }}</p>
            <p class="muted">{l.t(t::stays)}</p>
            <NotDoneNote submission/>
        </ConfirmDialog>
    }
}
