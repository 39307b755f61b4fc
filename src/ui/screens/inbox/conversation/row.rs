//! [`Row`]: an entry of the timeline.

use leptos::prelude::*;

use super::message::Bubble;
use super::timeline::Timeline;
use crate::i18n::conversation as t;
use crate::model::Timestamp;
use crate::ui::chat::{OpenChat, Time, looks};
use crate::ui::kit::{Glyph, Icon, glyph};
use crate::view::change_line::sentence;
use crate::view::names::Names;
use crate::view::timeline::page::{Key, Told};

/// The entry of a key. It follows changes of the entry.
#[component]
pub fn Row(timeline: Timeline, key: Key) -> impl IntoView {
    let open = timeline.open;
    let entry = {
        let key = key.clone();
        Memo::new(move |_| timeline.page.with(|page| page.entries.get(&key).cloned()))
    };
    let told = Memo::new(move |_| {
        entry.with(|entry| {
            entry.as_ref().map(|entry| (entry.at, entry.by.clone(), entry.told.clone()))
        })
    });
    let is_first = move || entry.with(|entry| entry.as_ref().is_some_and(|entry| entry.first));
    let is_last = move || entry.with(|entry| entry.as_ref().is_some_and(|entry| entry.last));
    let is_found = {
        let key = key.clone();
        Memo::new(move |_| timeline.found.with(|found| found.as_ref() == Some(&key)))
    };
    let unread = Memo::new(move |_| {
        timeline.unread.with(
            |unread| matches!((&key, unread), (Key::Event(event), Some(unread)) if event == unread),
        )
    });
    view! {
        <li
            class="entry"
            class:entry-first=is_first
            class:entry-last=is_last
            data-found=move || is_found.get().then_some("")
        >
            <Show when=move || unread.get()>
                <p class="unread-line" data-unread="">{open.l.t(t::unread_from_here)}</p>
            </Show>
            {move || told.get().map(|(at, by, told)| match told {
                Told::Message(message) => view! { <Bubble open at by message/> }.into_any(),
                Told::Rating { score, comment } => {
                    let words = move |names: &Names| t::rated(names.locale, names.customer(), &score.to_string());
                    view! {
                        <Line open at glyph=glyph::STAR tone="warning" words/>
                        {comment.map(|comment| view! { <blockquote class="line-quote">{comment.to_string()}</blockquote> })}
                    }.into_any()
                }
                Told::Contact => {
                    let words = move |names: &Names| t::contact_edited(names.locale, &names.author(&by));
                    view! { <Line open at glyph=glyph::PENCIL tone="" words/> }.into_any()
                }
                Told::Change { change, archived } => {
                    let (glyph, tone) = looks(&change);
                    let words = move |names: &Names| sentence(&change, archived, names);
                    view! { <Line open at glyph tone words/> }.into_any()
                }
            })}
        </li>
    }
}

/// A change in one line.
#[component]
fn Line<F>(
    open: OpenChat,
    at: Timestamp,
    glyph: Glyph,
    tone: &'static str,
    words: F,
) -> impl IntoView
where
    F: Fn(&Names) -> String + Send + Sync + 'static,
{
    let text = Memo::new(move |_| open.with_names(|_, names| words(names)));
    view! {
        <p class="line" data-tone=tone>
            <Icon glyph/>
            <span>{text}</span>
            <Time open at/>
        </p>
    }
}
