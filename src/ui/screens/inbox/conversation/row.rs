//! [`Row`]: an entry of the timeline.

use leptos::prelude::*;

use super::message::Bubble;
use super::timeline::Timeline;
use crate::i18n::conversation as t;
use crate::journal::Change;
use crate::model::Timestamp;
use crate::ui::chat::{OpenChat, Time, looks};
use crate::ui::kit::{Glyph, Icon, glyph};
use crate::view::change_line::{line, lines};
use crate::view::names::Names;
use crate::view::plans::taken_back_line;
use crate::view::timeline::page::{Changes, Fold, Key, Told};

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
    let unread = {
        let key = key.clone();
        Memo::new(move |_| {
            timeline.unread.with(|unread| {
                matches!((&key, unread), (Key::Event(event), Some(unread)) if event == unread)
            })
        })
    };
    let fold = Memo::new(move |_| {
        entry.with(|entry| entry.as_ref().map(|entry| entry.fold.clone()).unwrap_or_default())
    });
    let is_open = {
        let key = key.clone();
        Memo::new(move |_| {
            fold.with(|fold| match fold {
                Fold::Alone => true,
                Fold::First(_) => timeline.unfolded.with(|open| open.contains(&key)),
                Fold::Behind(first) => timeline.unfolded.with(|open| open.contains(first)),
            })
        })
    };
    let is_hidden = Memo::new(move |_| {
        let behind = fold.with(|fold| matches!(fold, Fold::Behind(_)));
        behind && !is_open.get() && !is_found.get()
    });
    let toggle = move || {
        timeline.unfolded.update(|open| {
            if !open.remove(&key) {
                open.insert(key.clone());
            }
        });
    };
    let toggle = StoredValue::new(toggle);
    view! {
        <li
            hidden=is_hidden
            class="entry"
            class:entry-first=is_first
            class:entry-last=is_last
            data-found=move || is_found.get().then_some("")
        >
            <Show when=move || unread.get()>
                <p class="unread-line" data-unread="">{open.l.t(t::unread_from_here)}</p>
            </Show>
            {move || told.get().filter(|_| !is_hidden.get()).map(|(at, by, told)| match told {
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
                Told::TakenBack(told) => {
                    let words = move |names: &Names| taken_back_line(names, &by, &told, at);
                    view! { <Line open at glyph=glyph::CLOCK tone="" words/> }.into_any()
                }
                Told::Change { change, archived } => {
                    let folded = Memo::new(move |_| fold.with(|fold| match fold {
                        Fold::First(changes) if !is_open.get() => Some(changes.clone()),
                        _ => None,
                    }));
                    let more = Memo::new(move |_| fold.with(|fold| match fold {
                        Fold::First(changes) => changes.more,
                        _ => 0,
                    }));
                    view! {
                        <ChangeLine open at change archived folded/>
                        <Show when=move || more.get() != 0>
                            <button
                                type="button"
                                class="line line-more"
                                aria-expanded=move || is_open.get().to_string()
                                on:click=move |_| toggle.with_value(|toggle| toggle())
                            >
                                {move || if is_open.get() {
                                    t::fewer_changes(open.l.get()).to_owned()
                                } else {
                                    t::more_changes(open.l.get(), more.get())
                                }}
                            </button>
                        </Show>
                    }
                    .into_any()
                }
            })}
        </li>
    }
}

/// A change in one line; while those behind it are folded, all of them.
#[component]
fn ChangeLine(
    open: OpenChat,
    at: Timestamp,
    change: Change,
    archived: Option<bool>,
    folded: Memo<Option<Box<Changes>>>,
) -> impl IntoView {
    let own = StoredValue::new((change, archived));
    move || match folded.get() {
        Some(changes) => {
            let (glyph, tone) = looks(&changes.change);
            let at = changes.at;
            let words = move |names: &Names| lines(&changes, names);
            view! { <Line open at glyph tone words/> }.into_any()
        }
        None => {
            let (change, archived) = own.get_value();
            let (glyph, tone) = looks(&change);
            let words = move |names: &Names| line(&change, archived, names);
            view! { <Line open at glyph tone words/> }.into_any()
        }
    }
}

/// A line among what was said.
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
