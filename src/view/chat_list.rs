//! The list of chats as the inbox shows it: filtered, ordered, and kept so at the cost of what changed.

use super::list_places::{ByChat, Places};
use crate::journal::{Chat, ChatIx, Chooser, Desk, Viewer};
use crate::model::{MINUTE, Selection, Sort, Status, Timestamp};

/// Which chats a list shows, and in which order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// Which chats.
    pub selection: Selection,
    /// In which order.
    pub sort: Sort,
}

impl Default for Filter {
    /// What is not in the archive.
    fn default() -> Self {
        Self {
            selection: Selection { archived: Some(false), ..Selection::default() },
            sort: Sort::default(),
        }
    }
}

impl Filter {
    /// Whether the archive is listed.
    #[must_use]
    pub fn is_archive(&self) -> bool {
        self.selection.archived == Some(true)
    }

    /// Whether it lets all chats of its list through.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let all = Selection { archived: self.selection.archived, ..Selection::default() };
        self.selection == all
    }

    /// Lets all chats of its list through; the order stays.
    pub fn clear(&mut self) {
        self.selection = Selection { archived: self.selection.archived, ..Selection::default() };
    }
}

/// So many rows are put in one by one; each moves all that are above it.
const FEW: usize = 8;

/// A chat's place in the order, ascending: the end is the top of the list.
type Key = (bool, i64);

/// Chats that a filter lets through, in its order.
#[derive(Clone, Debug, Default)]
pub struct ChatList {
    chooser: Chooser,
    sort: Sort,
    /// It is a column of the board, and nobody asks it how many chats have another status.
    column: bool,
    /// In the default order: those first that have been in their status longest.
    longest_first: bool,
    /// When chats were last chosen by their age. `None`: nothing has been asked for, and nothing is followed: a journal
    /// that is being read would move every chat again and again.
    chosen: Option<Timestamp>,
    /// Ascending, so that what is newest is cheap to move: the end is the top of the list.
    rows: Vec<(Key, ChatIx)>,
    keys: ByChat<Key>,
    /// How many chats the filter would let through in each status and list; see [`Self::count`].
    places: Places,
}

impl ChatList {
    /// A column of the board: it counts no chats but its own. Its default order may begin with those that have been in their
    /// status longest.
    #[must_use]
    pub fn column(longest_first: bool) -> Self {
        Self { column: true, longest_first, ..Self::default() }
    }

    /// What the list is filtered by.
    #[must_use]
    pub fn filter(&self) -> Filter {
        Filter { selection: self.chooser.selection().clone(), sort: self.sort }
    }

    /// Whether it shows what a filter says, for somebody.
    #[must_use]
    pub fn shows(&self, filter: &Filter, viewer: &Viewer) -> bool {
        self.chosen.is_some()
            && *self.chooser.selection() == filter.selection
            && self.sort == filter.sort
            && self.chooser.viewer() == viewer
    }

    /// In which order it is.
    #[must_use]
    pub fn sort(&self) -> Sort {
        self.sort
    }

    /// How many chats it shows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it shows none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many chats the filter lets through that are in the archive or not, in that status or (`None`) in any, whatever
    /// of those two the filter itself asks for.
    #[must_use]
    pub fn count(&self, archived: bool, status: Option<Option<Status>>) -> usize {
        self.places.count(archived, status)
    }

    /// Whether it shows that chat.
    #[must_use]
    pub fn contains(&self, chat: ChatIx) -> bool {
        self.keys.get(chat).is_some()
    }

    /// The chats from the top of the list.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = ChatIx> + ExactSizeIterator {
        self.rows.iter().rev().map(|(_, ix)| *ix)
    }

    /// Shows what the filter says, from scratch.
    pub fn show(&mut self, filter: Filter, viewer: Viewer, now: Timestamp, desk: &Desk) {
        self.sort = filter.sort;
        self.chosen = Some(now);
        self.chooser = Chooser::new(filter.selection, viewer, now, Some(desk.config()));
        self.rows.clear();
        self.keys.clear();
        self.places.clear();
        for (ix, chat) in desk.chats() {
            if !self.counts(chat) {
                continue;
            }
            if !self.column {
                self.places.put(ix, chat);
            }
            if self.chooser.holds_status_and_archive(chat) {
                let key = self.key(chat);
                self.rows.push((key, ix));
                self.keys.insert(ix, key);
            }
        }
        arrange(&mut self.rows, desk);
    }

    /// Whether chats are chosen by their age, and were so over a minute ago.
    #[must_use]
    pub fn is_older(&self, now: Timestamp) -> bool {
        let old = self.chosen.is_some_and(|chosen| now.since(chosen) >= MINUTE);
        old && self.chooser.selection().moves_with_time()
    }

    /// Chooses again where that is so.
    pub fn pass(&mut self, now: Timestamp, desk: &Desk) {
        if self.is_older(now) {
            self.anew(now, desk);
        }
    }

    fn anew(&mut self, now: Timestamp, desk: &Desk) {
        let viewer = self.chooser.viewer().clone();
        self.show(self.filter(), viewer, now, desk);
    }

    /// Takes in that these chats changed. Costs what changed, however long the list is.
    pub fn update(&mut self, chats: &[ChatIx], desk: &Desk) {
        let Some(chosen) = self.chosen else {
            return;
        };
        // Moving each of very many costs more than looking at all chats once.
        if chats.len() > 64 && chats.len() > desk.numbers() as usize / 16 {
            self.anew(chosen, desk);
            return;
        }
        let mut new = Vec::new();
        for ix in chats {
            if let Some(key) = self.keys.remove(*ix) {
                let row = (key, *ix);
                if let Ok(place) = self.rows.binary_search_by(|other| order(*other, row, desk)) {
                    self.rows.remove(place);
                }
            }
            self.places.take(*ix);
            let chat = desk.chat(*ix);
            let Some(chat) = chat.filter(|chat| self.counts(chat)) else {
                continue;
            };
            if !self.column {
                self.places.put(*ix, chat);
            }
            if self.chooser.holds_status_and_archive(chat) {
                let row = (self.key(chat), *ix);
                new.push(row);
                self.keys.insert(*ix, row.0);
            }
        }
        self.insert(new, desk);
    }

    fn insert(&mut self, mut new: Vec<(Key, ChatIx)>, desk: &Desk) {
        if new.len() > FEW {
            arrange(&mut new, desk);
            self.rows.append(&mut new);
            // It knows two stretches in order when it meets them, and looks at each row once.
            arrange(&mut self.rows, desk);
            return;
        }
        for row in new {
            let place = self.rows.partition_point(|other| order(*other, row, desk).is_lt());
            self.rows.insert(place, row);
        }
    }

    fn counts(&self, chat: &Chat) -> bool {
        (!self.column || self.chooser.holds_status_and_archive(chat))
            && self.chooser.holds_all_else(chat)
    }

    fn key(&self, chat: &Chat) -> Key {
        if self.longest_first && self.sort == Sort::default() {
            return (false, -chat.state().since.millis());
        }
        key(self.sort, chat)
    }
}

fn key(sort: Sort, chat: &Chat) -> Key {
    let state = chat.state();
    let last = state.activity.millis();
    match sort {
        Sort::Last => (false, last),
        Sort::Waiting => match state.unanswered_since {
            Some(since) => (true, -since.millis()),
            None => (false, last),
        },
        Sort::Newest => (false, state.started.millis()),
        Sort::Unread => (state.unread > 0, last),
    }
}

/// Puts rows in order. Kept apart: each place that sorts would bring a sort of its own.
fn arrange(rows: &mut [(Key, ChatIx)], desk: &Desk) {
    rows.sort_by(|a, b| order(*a, *b, desk));
}

/// By key; where that is the same, by the chat's id, so that the order never depends on how events arrived.
fn order(a: (Key, ChatIx), b: (Key, ChatIx), desk: &Desk) -> std::cmp::Ordering {
    let id = |ix| desk.chat(ix).map(Chat::id);
    a.0.cmp(&b.0).then_with(|| id(b.1).cmp(&id(a.1))).then(a.1.cmp(&b.1))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::journal::codec;
    use crate::model::compiled_zones;

    fn shown(filter: Filter, desk: &Desk) -> ChatList {
        let mut list = ChatList::default();
        list.show(filter, Viewer::default(), Timestamp::MAX, desk);
        list
    }

    fn event(number: usize, chat: u8, kind: u8, at: u32) -> crate::journal::Event {
        let at = Timestamp::from_millis(1_700_000_000_000 + i64::from(at));
        let (by, body) = match kind % 4 {
            0 => (r#"{"kind":"customer"}"#, r#""type":"message_received","text":"oi""#),
            1 => (r#"{"kind":"agent","id":"ana"}"#, r#""type":"message_sent","text":"oi""#),
            2 => (r#"{"kind":"agent","id":"ana"}"#, r#""type":"status_set","status":"resolved""#),
            _ => (r#"{"kind":"agent","id":"ana"}"#, r#""type":"unarchived""#),
        };
        let line = format!(r#"{{"id":"e{number}","at":"{at}","by":{by},"chat":"c{chat}",{body}}}"#);
        codec::decode(&line).expect("a valid line")
    }

    proptest! {
        #[test]
        fn kept_up_to_date_it_equals_the_list_made_anew(
            log in prop::collection::vec((0..12u8, 0..4u8, 0..50u32), 1..80),
            together in prop::sample::select(vec![1, 30usize]),
            archived: bool,
            statuses in prop::sample::subsequence(vec![None, Some(Status::Open), Some(Status::Resolved)], 0..3),
            sort in prop::sample::select(&Sort::ALL[..]),
        ) {
            let mut desk = Desk::new(compiled_zones());
            let selection = Selection { archived: Some(archived), statuses, ..Selection::default() };
            let mut list = shown(Filter { selection, sort }, &desk);
            let events: Vec<_> = log.into_iter().enumerate().map(|(number, (chat, kind, at))| event(number, chat, kind, at)).collect();
            for some in events.chunks(together) {
                let changed = desk.apply(some.to_vec());
                list.update(&changed.chats, &desk);
                let anew = shown(list.filter(), &desk);
                prop_assert_eq!(list.iter().collect::<Vec<_>>(), anew.iter().collect::<Vec<_>>());
                let counts = |list: &ChatList| {
                    [false, true].map(|archived| (list.count(archived, None), list.count(archived, Some(Some(Status::Open)))))
                };
                prop_assert_eq!(counts(&list), counts(&anew));
            }
        }
    }

    #[test]
    fn each_order_has_its_own_top() {
        let mut desk = Desk::new(compiled_zones());
        // 1 asked first and was answered, 2 asked before 3, 4 was written to, and 1 was written to last.
        let log = [(1, 0, 1), (2, 0, 2), (3, 0, 3), (4, 1, 4), (1, 1, 5)];
        let events = log.into_iter().enumerate();
        desk.apply(events.map(|(number, (chat, kind, at))| event(number, chat, kind, at)));
        let ids = |sort| {
            let list = shown(Filter { sort, ..Filter::default() }, &desk);
            list.iter()
                .filter_map(|ix| Some(desk.chat(ix)?.id().to_string()))
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(ids(Sort::Last), "c1 c4 c3 c2");
        assert_eq!(ids(Sort::Waiting), "c2 c3 c1 c4");
        assert_eq!(ids(Sort::Newest), "c4 c3 c2 c1");
        assert_eq!(ids(Sort::Unread), "c3 c2 c1 c4");
    }
}
