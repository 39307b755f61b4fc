//! The team's notes.

use std::sync::Arc;

use leptos::{prelude::*, wasm_bindgen::JsCast};
use web_sys::HtmlElement;

use super::{WayThere, make_room};
use crate::i18n::details as t;
use crate::journal::{Body, Chat, What};
use crate::model::{Author, Timestamp};
use crate::ui::chat::OpenChat;
use crate::ui::kit::{Button, ButtonVariant, Each, Size, glyph};
use crate::view::change_line::date_and_time;
use crate::view::timeline::order::Spot;

/// A note and its place in the conversation.
#[derive(Clone, Debug, PartialEq)]
struct Note {
    at: Timestamp,
    by: Author,
    text: Arc<str>,
    spot: Spot,
}

/// The notes, newest first.
#[component]
pub fn Notes(open: OpenChat) -> impl IntoView {
    let l = open.l;
    let notes = Memo::new(move |_| open.read(notes).unwrap_or_default());
    let many = Memo::new(move |_| notes.with(Vec::len) as u64);
    let heading = move || match many.get() {
        0 => t::notes_none(l.get()).to_owned(),
        many => t::notes(l.get(), many),
    };
    view! {
        <section class="details-part" data-testid="details-notes">
            <div class="details-head">
                <h3>{heading}</h3>
                <Show when=move || !open.is_past()>
                    <Button
                        label=l.t(t::write_note)
                        glyph=glyph::PLUS
                        size=Size::Small
                        variant=ButtonVariant::Ghost
                        on:click=move |_| write(open)
                    />
                </Show>
            </div>
            <Show when=move || many.get() == 0>
                <p class="details-none">{l.t(t::notes_text)}</p>
            </Show>
            <ol class="details-notes">
                <Each each=move || notes.get() key=|note| (note.at, note.spot) let:note>
                    <NoteRow open note/>
                </Each>
            </ol>
        </section>
    }
}

#[component]
fn NoteRow(open: OpenChat, note: Note) -> impl IntoView {
    let l = open.l;
    let way = WayThere::here();
    let Note { at, by, text, spot } = note;
    let told = Memo::new(move |_| {
        open.with_names(|_, names| (names.author(&by), date_and_time(at, names)))
            .unwrap_or_default()
    });
    let who = move || told.with(|(who, _)| who.clone());
    let when = move || told.with(|(_, when)| when.clone());
    let label = move || told.with(|(who, when)| t::go_to_note(l.get(), who, when));
    view! {
        <li>
            <button
                type="button"
                class="details-note"
                title=label
                on:click=move |_| way.go(open.app, spot)
            >
                <span class="details-note-text" dir="auto">{text.to_string()}</span>
                <span class="details-note-by"><span class="truncate">{who}</span> <span>{when}</span></span>
            </button>
        </li>
    }
}

/// Opens the composer in note mode: its draft is stored.
fn write(open: OpenChat) {
    make_room(open.app);
    request_animation_frame(|| {
        // The selector is a valid constant; an element that is not in the page cannot be clicked.
        if let Ok(Some(mode)) = document().query_selector("[data-command=note]")
            && let Ok(mode) = mode.dyn_into::<HtmlElement>()
        {
            mode.click();
        }
    });
}

/// Returns the notes of agents and of rules.
fn notes(chat: &Chat) -> Vec<Note> {
    let people =
        chat.events().iter().enumerate().filter(|(_, event)| !chat.skipped().contains(&event.id));
    let people = people.filter_map(|(index, event)| match &event.body {
        // An empty note was erased.
        Body::NoteAdded { text, .. } if !text.is_empty() => Some(Note {
            at: event.at,
            by: event.by.clone(),
            text: text.clone(),
            spot: Spot::Event(index),
        }),
        _ => None,
    });
    let rules = chat.state().changes.iter().enumerate();
    let rules = rules.filter_map(|(index, change)| match &change.what {
        What::Noted { text } => Some(Note {
            at: change.at,
            by: Author::bot(""),
            text: text.as_ref().into(),
            spot: Spot::Change(index),
        }),
        _ => None,
    });
    let mut notes: Vec<Note> = people.chain(rules).collect();
    notes.sort_by_key(|note| std::cmp::Reverse(note.at));
    notes
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;
    use crate::view::testing::Log;

    #[test]
    fn notes_stand_newest_first_without_those_taken_back() {
        let log = Log::new()
            .customer("Oi")
            .set(r#""type":"note_added","text":"um""#)
            .set(r#""type":"note_added","text":"dois""#)
            .set(r#""type":"note_added","text":"engano""#);
        let log = log.set(r#""type":"undone","events":["e4"]"#);
        let texts: Vec<String> =
            notes(log.chat()).iter().map(|note| note.text.to_string()).collect();
        assert_eq!(texts, ["dois", "um"]);
        assert_eq!(notes(log.chat()).first().map(|note| note.spot), Some(Spot::Event(2)));
    }
}
