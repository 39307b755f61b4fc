//! [`PersonData`]: saves all that is held of a customer, and erases it at their request; on a shared desk that is for managers.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::Person;
use crate::app::Link;
use crate::files::{Kind, clean_name};
use crate::i18n::{erasure as t, files, not_done};
use crate::journal::{Chat, ChatIx};
use crate::model::ChatId;
use crate::ui::chat::not_done::{NotDoneNote, Submission};
use crate::ui::chat::open_chat::OpenChat;
use crate::ui::chat::past::Still;
use crate::ui::chat::read_only::BarredNote;
use crate::ui::kit::{Button, ButtonVariant, ConfirmDialog, Size, glyph, use_toasts};
use crate::view::actions::Action;
use crate::view::channel::channel_name;
use crate::view::erasing::{Listed, listed};
use crate::view::person_data::{PersonFile, html, json};

/// Both buttons.
#[component]
pub fn PersonData(open: OpenChat, person: Person) -> impl IntoView {
    let (app, l) = (open.app, open.l);
    let may = Memo::new(move |_| app.link.with(|link| link.as_ref().is_none_or(Link::is_manager)));
    let asking = RwSignal::new(false);
    let toasts = use_toasts();
    let saving = RwSignal::new(false);
    let save = move |_| {
        if saving.get_untracked() {
            return;
        }
        saving.set(true);
        let locale = l.get_untracked();
        let chats = person.chats.get_untracked();
        let clean = |name: &str| clean_name(name, Kind::Other, files::unnamed(locale));
        // All that is held now, whatever instant is shown.
        let files = app.peek_present(|desk| PersonFile::all(desk, &chats, clean));
        let texts = app.peek_present(|desk| {
            let page = html(desk, &chats, &files, locale, app.clock.get_untracked());
            vec![("dados.html", page), ("dados.json", json(desk, &chats))]
        });
        spawn_local(async move {
            match app.export_person(texts, files, t::file_name(locale)).await {
                Some(0) => {}
                Some(missing) => toasts.say(t::saved_without(locale, missing as u64)),
                None => toasts.say(t::not_saved(locale).to_owned()),
            }
            let _gone = saving.try_set(false);
        });
    };
    // What is not here yet would be missing from the file, and would stay.
    let coming = Memo::new(move |_| app.history.with(Option::is_some));
    let loading = move || coming.get().then(|| not_done::coming(l.get()));
    view! {
        <section class="details-part person-data">
            <fieldset role="none" class="past-still" disabled=move || coming.get() title=loading>
                <Button
                    label=l.t(t::save)
                    glyph=glyph::DOWNLOAD
                    variant=ButtonVariant::Ghost
                    size=Size::Small
                    busy=saving
                    attr:data-testid="save-person"
                    on:click=save
                />
            </fieldset>
            <Show when=move || may.get()>
                <Still open>
                    <Button
                        label=move || format!("{}…", t::title(l.get()))
                        glyph=glyph::TRASH_2
                        variant=ButtonVariant::Ghost
                        size=Size::Small
                        disabled=coming
                        attr:data-testid="erase-chat"
                        on:click=move |_| asking.set(true)
                    />
                </Still>
                <Ask open person asking/>
            </Show>
        </section>
    }
}

/// The confirmation: explains what is erased, what remains, and what cannot be reached.
#[component]
fn Ask(open: OpenChat, person: Person, asking: RwSignal<bool>) -> impl IntoView {
    let (app, l) = (open.app, open.l);
    let toasts = use_toasts();
    let shared = Memo::new(move |_| app.is_shared());
    let chats = Memo::new(move |_| -> Vec<ChatId> {
        let id = |ix: &ChatIx| app.peek_present(|desk| desk.chat(*ix).map(Chat::id).cloned());
        person.chats.with(|chats| chats.iter().filter_map(id).collect())
    });
    // Exactly what is listed is erased.
    let list = Memo::new(move |_| {
        person.card.with(|_| ());
        let list = |chats: &Vec<ChatId>| app.peek_present(|desk| listed(desk, chats));
        if asking.get() { chats.with(list) } else { Vec::new() }
    });
    let line = move |chat: Listed| {
        let l = l.get();
        let channel = chat.channel.map(|channel| channel_name(l, &channel));
        let by_hand = chat.joined.then(|| t::by_hand(l).to_owned());
        let name = Some(chat.name).filter(|name| !name.is_empty());
        let parts: Vec<String> =
            [name, channel, chat.address, by_hand].into_iter().flatten().collect();
        let whole = parts.join(" · ");
        view! { <li dir="auto">{whole}</li> }
    };
    let words = Memo::new(move |_| {
        // Told anew when the card differs.
        person.card.with(|_| ());
        open.read(|_| ());
        if asking.get() { app.words_of(&chats.get()) } else { 0 }
    });
    let submission = Submission::new();
    let erase = move |()| {
        let chats = chats.get_untracked();
        let files: Vec<_> = chats.iter().flat_map(|chat| app.files_of(chat)).collect();
        submission.submit(Action::Erase(chats.clone()), move |done| {
            asking.try_set(false);
            spawn_local(async move {
                // Those that are left are deleted when the desk is next opened.
                if let Err(error) = app.erase_files(&chats, &files).await {
                    leptos::logging::warn!("files of an erased chat are left: {error:?}");
                }
            });
            let words = if shared.get_untracked() { t::done } else { t::done_here };
            toasts.say(words(l.get_untracked(), done.erased as u64));
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
            <div class="erase">
                <p>{move || match (words.get(), shared.get()) {
                    (0, _) => t::nothing(l.get()).to_owned(),
                    (many, true) => t::text(l.get(), many as u64),
                    (many, false) => t::text_here(l.get(), many as u64),
                }}</p>
                <p>{l.t(t::whose)}</p>
                <ul data-testid="erase-list">{move || list.get().into_iter().map(line).collect_view()}</ul>
                <p class="muted">{move || if shared.get() { t::stays(l.get()) } else { t::stays_here(l.get()) }}</p>
            </div>
            <NotDoneNote submission/>
        </ConfirmDialog>
    }
}
