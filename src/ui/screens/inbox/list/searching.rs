//! [`Search`]: the running search: debounced, in slices, and only for the latest text.

use std::cmp::Reverse;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::{App, Pace, breathe, device_now};
use crate::journal::{ChatIx, Hit, Query, Searched};
use crate::model::Status;
use crate::view::desk_view::DeskView;

/// The debounce of typing: keys that are pressed together are one search.
const REST: Duration = Duration::from_millis(30);

/// Milliseconds after which more results are shown: the list takes time of its own.
const SHOWN: i64 = 200;

/// Events searched without a pause: some milliseconds of work.
const SLICE: usize = 4_000;

/// The query and its results.
#[derive(Clone, Copy)]
pub struct Search {
    app: App,
    /// The field's text.
    pub typed: RwSignal<String>,
    /// The results.
    pub found: RwSignal<Found>,
    /// The chats of `found` with their statuses.
    pub statuses: Memo<Vec<(ChatIx, Option<Status>)>>,
    /// The statuses to show; all if empty.
    pub only: RwSignal<Vec<Option<Status>>>,
    /// True until the search is complete.
    pub running: RwSignal<bool>,
    /// All chats of the desk in the order of the list: sorted once, not for each key.
    order: Memo<Vec<ChatIx>>,
    /// What is known of chats by earlier searches.
    searched: StoredValue<Searched, LocalStorage>,
    /// The number of the latest search; earlier ones are dropped.
    round: StoredValue<u64>,
}

/// The results of a search.
#[derive(Clone, Default)]
pub struct Found {
    pub query: Query,
    /// The number of the search.
    pub round: u64,
    /// The hits, newest first; they arrive in this order, so that nothing moves.
    pub hits: Vec<Hit>,
}

impl Search {
    /// Returns the one that the list's pane provides.
    ///
    /// # Panics
    /// Outside of the pane: a programming error.
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| unreachable!("the pane provides it"))
    }

    pub fn new() -> Self {
        let app = App::here();
        let found = RwSignal::new(Found::default());
        let statuses = Memo::new(move |_| {
            app.shown(|desktop| {
                let status = |ix| desktop.desk.chat(ix).and_then(|chat| chat.state().status);
                found.with(|found| {
                    let chats = found.hits.iter().map(|hit| hit.chat);
                    chats.map(|ix| (ix, status(ix))).collect()
                })
            })
        });
        let search = Self {
            app,
            typed: RwSignal::new(String::new()),
            found,
            statuses,
            only: RwSignal::new(Vec::new()),
            running: RwSignal::new(false),
            order: Memo::new(move |_| app.shown(newest_first)),
            searched: StoredValue::new_local(Searched::default()),
            round: StoredValue::new(0),
        };
        search.follow_instant();
        search
    }

    /// Searches again when another instant is shown.
    fn follow_instant(self) {
        let at = self.app.travel.at;
        Effect::new(move |before: Option<_>| {
            let at = at.get();
            if before.is_some_and(|before| before != at) {
                spawn_local(async move {
                    let typed = self.typed.try_get_untracked().unwrap_or_default();
                    if !typed.is_empty() {
                        self.found.set(Found::default());
                        self.search(typed);
                    }
                });
            }
            at
        });
    }

    /// Returns the chats to show, in order.
    pub fn shown(self) -> Vec<ChatIx> {
        self.only.with(|only| {
            self.statuses.with(|found| {
                let found = found.iter();
                let found = found.filter(|(_, status)| only.is_empty() || only.contains(status));
                found.map(|(ix, _)| *ix).collect()
            })
        })
    }

    /// Searches a text.
    pub fn search(self, typed: String) {
        let query = Query::new(&typed);
        self.typed.set(typed);
        self.round.update_value(|round| *round += 1);
        if query.is_empty() {
            self.only.set(Vec::new());
            self.running.set(false);
            self.found.set(Found::default());
            return;
        }
        self.running.set(true);
        let round = self.round.get_value();
        set_timeout(
            move || {
                if self.is_last(round) {
                    spawn_local(self.run(round, query));
                }
            },
            REST,
        );
    }

    /// Returns true if no later search has begun, and the inbox still exists.
    fn is_last(self, round: u64) -> bool {
        self.round.try_get_value() == Some(round)
    }

    async fn run(self, round: u64, query: Query) {
        let chats = self.order.get_untracked();
        let mut rest = chats.as_slice();
        let (mut pace, mut shown) = (Pace::new(), None);
        let mut unseen = Vec::new();
        while !rest.is_empty() || shown.is_none() {
            let hits = self.app.shown_untracked(|desktop| {
                let size =
                    |ix: &ChatIx| desktop.desk.chat(*ix).map_or(0, |chat| chat.events().len());
                let (slice, later) = rest.split_at(slice_of(rest.iter().map(size)));
                rest = later;
                let slice = slice.iter().copied();
                let search =
                    |searched: &mut Searched| query.search_again(&desktop.desk, slice, searched);
                self.searched.try_update_value(search).unwrap_or_default()
            });
            unseen = whole_first(unseen, hits);
            let now = device_now();
            let is_first = shown.is_none();
            if is_first || rest.is_empty() || shown.is_some_and(|shown| now.since(shown) >= SHOWN) {
                let hits = std::mem::take(&mut unseen);
                if is_first {
                    self.found.set(Found { query: query.clone(), round, hits });
                } else if !hits.is_empty() {
                    self.found.update(|found| {
                        found.hits = whole_first(std::mem::take(&mut found.hits), hits);
                    });
                }
                shown = Some(now);
            }
            if is_first {
                breathe().await;
            }
            pace.rest().await;
            if !self.is_last(round) {
                return;
            }
        }
        self.running.set(false);
    }
}

/// Returns all chats of the desk in the order of the list.
fn newest_first(desktop: &DeskView) -> Vec<ChatIx> {
    let chats = desktop.desk.outlines();
    let mut chats: Vec<_> = chats.map(|(ix, outline)| (Reverse(outline.activity()), ix)).collect();
    chats.sort_unstable();
    chats.into_iter().map(|(_, ix)| ix).collect()
}

/// Appends later hits; a chat whose whole name or address matches comes first.
fn whole_first(mut there: Vec<Hit>, later: Vec<Hit>) -> Vec<Hit> {
    let meant = there.iter().take_while(|hit| hit.whole).count();
    let (whole, rest): (Vec<_>, Vec<_>) = later.into_iter().partition(|hit| hit.whole);
    there.splice(meant..meant, whole);
    there.extend(rest);
    there
}

/// Returns how many of the next chats form a slice, from their numbers of events: at least one while any are left.
fn slice_of(sizes: impl Iterator<Item = usize>) -> usize {
    let mut events = 0_usize;
    sizes
        .take_while(|size| {
            let goes_on = events < SLICE;
            events = events.saturating_add(size + 1);
            goes_on
        })
        .count()
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use crate::ui::screens::inbox::list::searching::SLICE;
    use crate::ui::screens::inbox::list::searching::slice_of;

    #[test]
    fn slices_are_bounded_and_never_empty() {
        assert_eq!(slice_of([SLICE * 9, 1, 1].into_iter()), 1);
        assert_eq!(slice_of([0; 10].into_iter()), 10);
        assert_eq!(slice_of(std::iter::repeat(0)), SLICE);
        assert_eq!(slice_of([].into_iter()), 0);
    }
}
