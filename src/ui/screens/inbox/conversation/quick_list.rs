//! [`QuickList`]: the quick replies offered after a `/`.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::draft::Draft;
use crate::i18n::conversation as t;
use crate::journal::{Desk, filled_by};
use crate::model::QuickReply;
use crate::ui::chat::OpenChat;
use crate::view::quick_replies::{offered, sought};

/// The DOM id of the list; there is one composer.
const LIST: &str = "quick-replies";

/// The quick replies offered, and the active one.
#[derive(Clone, Copy)]
pub struct Quick {
    open: OpenChat,
    draft: Draft,
    /// With their variables filled for the chat; `None` while no quick reply is being typed.
    offered: Memo<Option<Vec<QuickReply>>>,
    chosen: RwSignal<usize>,
    dismissed: RwSignal<bool>,
    on_insert: Callback<()>,
}

impl Quick {
    /// Creates the list for the draft's text.
    #[must_use]
    pub fn new(open: OpenChat, draft: Draft, on_insert: Callback<()>) -> Self {
        // A restored draft is not being typed.
        let dismissed = RwSignal::new(true);
        let replies =
            Memo::new(move |_| open.app.desk(|desk| desk.config().quick_replies().to_vec()));
        let offered = Memo::new(move |_| {
            let text = draft.text();
            let sought = sought(&text).filter(|_| !dismissed.get())?;
            let fill = |reply: &QuickReply| QuickReply {
                text: filled(open, &reply.text),
                ..reply.clone()
            };
            Some(replies.with(|replies| offered(replies, sought).into_iter().map(fill).collect()))
        });
        Self { open, draft, offered, chosen: RwSignal::new(0), dismissed, on_insert }
    }

    /// Returns the DOM id of the list, for the text area's `aria-controls`.
    #[must_use]
    pub fn id(self) -> &'static str {
        LIST
    }

    /// Returns the DOM id of the active option, for `aria-activedescendant`.
    #[must_use]
    pub fn active_id(self) -> Option<String> {
        let some = self
            .offered
            .with(|offered| offered.as_ref().is_some_and(|offered| !offered.is_empty()));
        some.then(|| option_id(self.chosen.get()))
    }

    /// Offers the replies for a changed text.
    pub fn typed(self) {
        self.chosen.set(0);
        self.dismissed.set(false);
    }

    /// Offers nothing until something is typed.
    pub fn dismiss(self) {
        if self.dismissed.try_get_untracked() == Some(false) {
            self.dismissed.set(true);
        }
    }

    /// Handles a key of the list. Returns true if it was one.
    pub fn key(self, event: &KeyboardEvent) -> bool {
        let Some(count) = self.offered.with_untracked(|offered| offered.as_ref().map(Vec::len))
        else {
            return false;
        };
        let chosen = self.chosen.get_untracked();
        match event.key().as_str() {
            "Escape" => self.dismiss(),
            "ArrowDown" if count > 0 => self.choose((chosen + 1) % count),
            "ArrowUp" if count > 0 => self.choose(chosen.checked_sub(1).unwrap_or(count - 1)),
            "Enter" | "Tab" if count > 0 && !event.shift_key() => self.insert(chosen),
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
        let text = self
            .offered
            .with_untracked(|offered| offered.as_ref()?.get(index).map(|reply| reply.text.clone()));
        if let Some(text) = text {
            self.dismiss();
            self.draft.write(text);
            self.on_insert.run(());
        }
    }
}

/// Returns a quick reply as this person would send it in the chat.
fn filled(open: OpenChat, text: &str) -> String {
    let (me, now) = (open.app.me(), open.app.now.get_untracked());
    let fill = |desk: &Desk| {
        let chat = desk.by_id(&open.id())?;
        Some(filled_by(text, chat.state(), desk.config(), me.as_ref(), now))
    };
    open.app.desk(fill).unwrap_or_else(|| text.to_owned())
}

fn option_id(index: usize) -> String {
    format!("{LIST}-{index}")
}

/// The list above the composer.
#[component]
pub fn QuickList(quick: Quick) -> impl IntoView {
    let l = quick.open.l;
    let count = move || quick.offered.with(|offered| offered.as_ref().map(Vec::len));
    let none = move || {
        let any = quick.open.app.desk(|desk| !desk.config().quick_replies().is_empty());
        if any { t::quick_no_match(l.get()) } else { t::quick_none(l.get()) }
    };
    let rows = move || {
        let offered = quick.offered.get().unwrap_or_default();
        offered
            .into_iter()
            .enumerate()
            .map(|(index, reply)| view! { <Offer quick index reply/> })
            .collect_view()
    };
    view! {
        <div class="quick" class:quick-open=move || count().is_some()>
            <div id=LIST role="listbox" aria-label=l.t(t::quick_replies) class="quick-list">{rows}</div>
            {move || (count() == Some(0)).then(|| view! { <p class="quick-none muted">{none}</p> })}
            <p class="visually-hidden" role="status">
                {move || count().map(|count| match count {
                    0 => none().to_owned(),
                    count => t::quick_found(l.get(), count as u64),
                })}
            </p>
        </div>
    }
}

#[component]
fn Offer(quick: Quick, index: usize, reply: QuickReply) -> impl IntoView {
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
            <span class="quick-shortcut">{format!("/{}", reply.shortcut)}</span>
            <span class="truncate" dir="auto">{reply.text}</span>
        </div>
    }
}
