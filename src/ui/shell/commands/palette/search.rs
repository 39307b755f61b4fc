//! [`Looking`]: searches chats by name and address, newest first, in slices: a desk of a hundred thousand chats does
//! not delay typing.

use std::cmp::Reverse;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::entries::{Item, name_of};
use super::entry::Entry;
use crate::app::{App, breathe};
use crate::journal::{Chat, ChatIx, Desk, Query};
use crate::ui::chat::status_glyph;
use crate::view::status::status_tone;

/// Chats examined without a pause: some milliseconds of work.
const SLICE: usize = 4_000;

/// The number of chats offered.
const MOST: usize = 12;

/// The search for chats. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Looking {
    app: App,
    /// False if the palette's scope has no chats.
    on: bool,
    /// The field's text.
    pub typed: RwSignal<String>,
    /// The chats found, newest first; they arrive in this order, so that nothing moves. Only chats whose whole name or
    /// address matches come before the others.
    pub found: RwSignal<Vec<Item>>,
    /// True until the search is complete.
    pub running: RwSignal<bool>,
    /// The number of the latest search; earlier ones are dropped.
    round: StoredValue<u64>,
    /// All chats, newest first, as of the first search.
    order: StoredValue<Option<std::sync::Arc<[ChatIx]>>>,
}

impl Looking {
    pub fn new(app: App, on: bool) -> Self {
        Self {
            app,
            on,
            typed: RwSignal::new(String::new()),
            found: RwSignal::new(Vec::new()),
            running: RwSignal::new(false),
            round: StoredValue::new(0),
            order: StoredValue::new(None),
        }
    }

    /// Searches a text.
    pub fn look(self, typed: String) {
        let query = Query::new(&typed);
        self.typed.set(typed);
        self.round.update_value(|round| *round += 1);
        self.found.set(Vec::new());
        let wanted = self.on && !query.is_empty();
        self.running.set(wanted);
        if wanted {
            spawn_local(self.run(self.round.get_value(), query));
        }
    }

    async fn run(self, round: u64, query: Query) {
        // The browser handles further keys first.
        breathe().await;
        let Some(order) = self.order_once() else {
            return;
        };
        let (mut meant, mut others) = (0, 0);
        for slice in order.chunks(SLICE) {
            if self.round.try_get_value() != Some(round) {
                return;
            }
            let (whole, rest) = self.search(&query, slice, MOST - meant, MOST - others);
            if !(whole.is_empty() && rest.is_empty()) {
                let (more, from) = (whole.len(), meant);
                others += rest.len();
                meant += more;
                self.found.update(|found| {
                    found.splice(from..from, whole);
                    found.extend(rest);
                });
            }
            breathe().await;
        }
        if self.round.try_get_value() == Some(round) {
            self.running.set(false);
        }
    }

    /// Returns the exact matches of a slice, and the other matches, each up to a limit.
    fn search(
        self,
        query: &Query,
        slice: &[ChatIx],
        most_meant: usize,
        most_others: usize,
    ) -> (Vec<Item>, Vec<Item>) {
        let search = |desk: &Desk| {
            let (mut meant, mut others) = (Vec::new(), Vec::new());
            for chat in slice.iter().filter_map(|ix| desk.chat(*ix)) {
                if !query.matches_contact(chat) {
                    continue;
                }
                if query.is_whole(chat) {
                    if meant.len() < most_meant {
                        meant.push(item(chat));
                    }
                } else if others.len() < most_others {
                    others.push(item(chat));
                }
            }
            (meant, others)
        };
        untrack(|| self.app.work_desk(search))
    }

    fn order_once(self) -> Option<std::sync::Arc<[ChatIx]>> {
        if let Some(order) = self.order.try_get_value()? {
            return Some(order);
        }
        let newest_first = |desk: &Desk| -> std::sync::Arc<[ChatIx]> {
            let mut chats: Vec<_> =
                desk.chats().map(|(ix, chat)| (Reverse(chat.state().activity), ix)).collect();
            chats.sort_unstable();
            chats.into_iter().map(|(_, ix)| ix).collect()
        };
        let order = untrack(|| self.app.work_desk(newest_first));
        self.order.set_value(Some(std::sync::Arc::clone(&order)));
        Some(order)
    }
}

fn item(chat: &Chat) -> Item {
    let state = chat.state();
    Item {
        entry: Entry::Chat(chat.id().clone()),
        words: name_of(chat),
        hint: state.contact.address.as_deref().unwrap_or_default().to_owned(),
        glyph: status_glyph(state.status),
        tone: status_tone(state.status),
    }
}
