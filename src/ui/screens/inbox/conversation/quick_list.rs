//! [`QuickList`]: what is offered while one types: quick replies after a `/`, emojis after a `:`, colleagues after an `@`.

use std::ops::Range;

use leptos::ev::KeyboardEvent;
use leptos::{html, prelude::*};

use super::draft::Draft;
use super::emoji_picker::note_used;
use crate::i18n::{Locale, conversation as t};
use crate::journal::{Desk, filled_by};
use crate::model::Agent;
use crate::ui::chat::OpenChat;
use crate::view::completion::{Sought, from_utf16, replaced, sought, to_utf16};
use crate::view::{emoji, mentions, quick_replies};

/// The DOM id of the list; there is one composer.
const LIST: &str = "quick-replies";

/// Emojis offered: a glance.
const EMOJIS: usize = 8;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Reply,
    Emoji,
    Colleague,
}

/// Something offered.
#[derive(Clone, Debug, PartialEq)]
struct Offer {
    /// What stands first in the row.
    mark: String,
    text: String,
    /// What is put into the composer.
    with: String,
}

/// What is offered for the part of the text that is being typed.
#[derive(Clone, Debug, PartialEq)]
struct Offers {
    kind: Kind,
    part: Range<usize>,
    all: Vec<Offer>,
}

/// What is offered, and the active one.
#[derive(Clone, Copy)]
pub struct Quick {
    open: OpenChat,
    draft: Draft,
    area: NodeRef<html::Textarea>,
    /// `None` while nothing is being typed that could be completed.
    offered: Memo<Option<Offers>>,
    chosen: RwSignal<usize>,
    /// The caret's place in the text when something was typed last; `None` while nothing is offered.
    typed_at: RwSignal<Option<usize>>,
    /// Called once a quick reply is in the text.
    on_insert: Callback<()>,
}

impl Quick {
    /// Creates the list for the draft's text.
    #[must_use]
    pub fn new(
        open: OpenChat,
        draft: Draft,
        area: NodeRef<html::Textarea>,
        on_insert: Callback<()>,
    ) -> Self {
        // A restored draft is not being typed.
        let typed_at = RwSignal::new(None);
        let offered = Memo::new(move |_| {
            let caret = typed_at.get()?;
            let text = draft.text();
            let (sought, part) = sought(&text, caret, draft.is_note())?;
            offers(open, sought, part)
        });
        Self { open, draft, area, offered, chosen: RwSignal::new(0), typed_at, on_insert }
    }

    /// Returns the DOM id of the list, for the text area's `aria-controls`.
    #[must_use]
    pub fn id(self) -> &'static str {
        LIST
    }

    /// Returns the DOM id of the active option, for `aria-activedescendant`.
    #[must_use]
    pub fn active_id(self) -> Option<String> {
        let some =
            self.offered.with(|offered| offered.as_ref().is_some_and(|it| !it.all.is_empty()));
        some.then(|| option_id(self.chosen.get()))
    }

    /// Offers what fits a changed text.
    pub fn typed(self, text: &str) {
        self.chosen.set(0);
        let caret = self.area.get_untracked().and_then(|area| area.selection_end().ok().flatten());
        self.typed_at.set(Some(caret.map_or(text.len(), |caret| from_utf16(text, caret))));
    }

    /// Offers nothing until something is typed.
    pub fn dismiss(self) {
        if self.typed_at.try_get_untracked().flatten().is_some() {
            self.typed_at.set(None);
        }
    }

    /// Handles a key of the list. Returns true if it was one.
    pub fn key(self, event: &KeyboardEvent) -> bool {
        let count = self.offered.with_untracked(|offered| offered.as_ref().map(|it| it.all.len()));
        let Some(count) = count else {
            return false;
        };
        let chosen = self.chosen.get_untracked();
        match event.key().as_str() {
            "Escape" => self.dismiss(),
            "ArrowDown" if count > 0 => self.choose((chosen + 1) % count),
            "ArrowUp" if count > 0 => self.choose(chosen.checked_sub(1).unwrap_or(count - 1)),
            // Ctrl+Enter sends what is there.
            "Enter" if event.ctrl_key() || event.meta_key() => {
                self.dismiss();
                return false;
            }
            "Enter" | "Tab" if count > 0 && !event.shift_key() => self.insert(chosen),
            // The caret leaves what was typed.
            "ArrowLeft" | "ArrowRight" | "Home" | "End" => {
                self.dismiss();
                return false;
            }
            _ => return false,
        }
        event.prevent_default();
        event.stop_propagation();
        true
    }

    fn choose(self, index: usize) {
        self.chosen.set(index);
        if let Some(option) = document().get_element_by_id(&option_id(index)) {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            option.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }

    fn insert(self, index: usize) {
        let chosen = self.offered.with_untracked(|offered| {
            let offers = offered.as_ref()?;
            Some((offers.kind, offers.part.clone(), offers.all.get(index)?.with.clone()))
        });
        let Some((kind, part, with)) = chosen else {
            return;
        };
        self.dismiss();
        let (text, caret) = replaced(&untrack(|| self.draft.text()), part, &with);
        let place = to_utf16(&text, caret);
        self.draft.write(text);
        // The text area does not have the text yet.
        request_animation_frame(move || {
            if let Some(area) = self.area.try_get_untracked().flatten() {
                // An element that is gone has no caret.
                drop(area.set_selection_range(place, place));
            }
        });
        match kind {
            Kind::Reply => self.on_insert.run(()),
            Kind::Emoji => note_used(self.open.app, &with),
            Kind::Colleague => {}
        }
    }
}

/// Returns what fits what is being typed. Without a fitting emoji or colleague there is nothing to complete.
fn offers(open: OpenChat, sought: Sought, part: Range<usize>) -> Option<Offers> {
    let (kind, all) = match sought {
        Sought::Reply(typed) => (Kind::Reply, replies(open, typed)),
        Sought::Emoji(typed) => (Kind::Emoji, emojis(open.l.get(), typed)),
        Sought::Colleague(typed) => (Kind::Colleague, colleagues(open, typed)),
    };
    (kind == Kind::Reply || !all.is_empty()).then_some(Offers { kind, part, all })
}

/// The quick replies are as this person would send them in the chat.
fn replies(open: OpenChat, typed: &str) -> Vec<Offer> {
    // Nobody signs for a colleague: who is not chosen yet is left open.
    let me = open.app.me_at_work().map(|agent| agent.id);
    let now = open.app.now.get_untracked();
    open.app.desk(|desk: &Desk| {
        let config = desk.config();
        let chat = desk.by_id(&open.id());
        let fill = |text: &str| match chat {
            Some(chat) => filled_by(text, chat.state(), config, me.as_ref(), now),
            None => text.to_owned(),
        };
        let offered = quick_replies::offered(config.quick_replies(), typed).into_iter();
        let offer = |reply: &crate::model::QuickReply| {
            let text = fill(&reply.text);
            Offer { mark: format!("/{}", reply.shortcut), with: text.clone(), text }
        };
        offered.map(offer).collect()
    })
}

/// The agents at work but the one at this desk.
fn colleagues(open: OpenChat, typed: &str) -> Vec<Offer> {
    let me = open.app.me();
    let mut agents = open.app.active_agents();
    agents.retain(|agent| Some(&agent.id) != me.as_ref());
    let offer = |agent: &Agent| Offer {
        mark: format!("@{}", agent.name),
        text: String::new(),
        with: format!("@{} ", agent.name),
    };
    mentions::offered(&agents, typed).into_iter().map(offer).collect()
}

fn emojis(l: Locale, typed: &str) -> Vec<Offer> {
    let offer = |emoji: &emoji::Emoji| Offer {
        mark: emoji.sign.to_owned(),
        text: emoji.name(l).to_owned(),
        with: emoji.sign.to_owned(),
    };
    emoji::found(typed, l).into_iter().take(EMOJIS).map(offer).collect()
}

fn option_id(index: usize) -> String {
    format!("{LIST}-{index}")
}

/// The list above the composer.
#[component]
pub fn QuickList(quick: Quick) -> impl IntoView {
    let l = quick.open.l;
    let count = move || quick.offered.with(|offered| offered.as_ref().map(|it| it.all.len()));
    let kind = Memo::new(move |_| quick.offered.with(|offered| offered.as_ref().map(|it| it.kind)));
    let label = move || match kind.get() {
        None | Some(Kind::Reply) => t::quick_replies(l.get()),
        Some(Kind::Emoji) => t::emojis(l.get()),
        Some(Kind::Colleague) => t::colleagues(l.get()),
    };
    let none = move || {
        let any = quick.open.app.desk(|desk| !desk.config().quick_replies().is_empty());
        if any { t::quick_no_match(l.get()) } else { t::quick_none(l.get()) }
    };
    let found = move |count: u64| match kind.get() {
        None | Some(Kind::Reply) => t::quick_found(l.get(), count),
        Some(Kind::Emoji) => t::emojis_found(l.get(), count),
        Some(Kind::Colleague) => t::colleagues_found(l.get(), count),
    };
    let rows = move || {
        let offered = quick.offered.get().map(|offers| offers.all).unwrap_or_default();
        offered
            .into_iter()
            .enumerate()
            .map(|(index, offer)| view! { <OfferRow quick index offer/> })
            .collect_view()
    };
    view! {
        <div class="quick" class:quick-open=move || count().is_some()>
            <div id=LIST role="listbox" aria-label=label class="quick-list" hidden=move || count().is_none()>{rows}</div>
            {move || (count() == Some(0)).then(|| view! { <p class="quick-none muted">{none}</p> })}
            <p class="visually-hidden" role="status">
                {move || count().map(|count| match count {
                    0 => none().to_owned(),
                    count => found(count as u64),
                })}
            </p>
        </div>
    }
}

#[component]
fn OfferRow(quick: Quick, index: usize, offer: Offer) -> impl IntoView {
    view! {
        <div
            id=option_id(index)
            role="option"
            class="quick-option"
            aria-selected=move || (quick.chosen.get() == index).to_string()
            // Not on click: the text area must keep the focus.
            on:mousedown=move |event| {
                event.prevent_default();
                quick.insert(index);
            }
        >
            <span class="quick-shortcut">{offer.mark}</span>
            <span class="truncate" dir="auto">{offer.text}</span>
        </div>
    }
}
