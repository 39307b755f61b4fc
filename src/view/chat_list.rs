//! [`ChatList`]: filtered and sorted chats. An update costs time in proportion to what changed.

use std::sync::atomic::{AtomicU64, Ordering};

use super::list_places::{ByChat, Place, Places};
use crate::journal::{Chat, ChatIx, Chooser, Deadline, Desk, Outline, SettingsVersion, Viewer};
use crate::model::{DueFilter, MINUTE, Selection, Sort, Status, Timestamp};

/// The chats of a list, and their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    pub selection: Selection,
    pub sort: Sort,
}

impl Default for Filter {
    /// All chats outside the archive.
    fn default() -> Self {
        Self {
            selection: Selection { archived: Some(false), ..Selection::default() },
            sort: Sort::default(),
        }
    }
}

impl Filter {
    /// Returns the customers who wait for an answer, the longest wait first.
    #[must_use]
    pub fn unanswered() -> Self {
        let mut filter = Self { sort: Sort::Waiting, ..Self::default() };
        filter.selection.unanswered = true;
        filter
    }

    /// Returns the chats whose targets for service stand there, what is due first at the top.
    #[must_use]
    pub fn due(target: DueFilter) -> Self {
        let mut filter = Self { sort: Sort::Due, ..Self::default() };
        filter.selection.target = Some(target);
        filter
    }

    #[must_use]
    pub fn is_archive(&self) -> bool {
        self.selection.archived == Some(true)
    }

    /// Returns true if nothing but the archive's side and the order is chosen.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let all = Selection { archived: self.selection.archived, ..Selection::default() };
        self.selection == all
    }

    /// Removes all choices but the archive's side and the order.
    pub fn clear(&mut self) {
        self.selection = Selection { archived: self.selection.archived, ..Selection::default() };
    }
}

/// Up to so many rows are removed one by one; each removal moves all rows above it.
const FEW: usize = 8;

fn next_revision() -> u64 {
    static LAST: AtomicU64 = AtomicU64::new(0);
    LAST.fetch_add(1, Ordering::Relaxed) + 1
}

/// The sort key of a chat. Rows ascend, so the end is the top of the list.
type Key = (bool, i64);

type Row = (Key, ChatIx);

#[derive(Clone, Debug, Default)]
pub struct ChatList {
    chooser: Chooser,
    sort: Sort,
    /// True for a column of the board, which counts no chats in other statuses.
    column: bool,
    /// True: the default order begins with the chats that have been in their status longest.
    longest_first: bool,
    /// The instant at which chats were last filtered by age. `None` before the first filter: updates are ignored then,
    /// because a journal that is being read would move every chat many times.
    chosen: Option<Timestamp>,
    /// The settings by which chats are sorted, where the order depends on them.
    due_by: Option<SettingsVersion>,
    /// Ascending, so that the newest rows, which move most, are at the end.
    rows: Vec<Row>,
    keys: ByChat<Key>,
    revision: u64,
    /// The numbers for [`Self::count`].
    places: Places,
}

impl ChatList {
    /// Returns a list for a column of the board, which counts only its own chats.
    #[must_use]
    pub fn column(longest_first: bool) -> Self {
        Self { column: true, longest_first, ..Self::default() }
    }

    #[must_use]
    pub fn filter(&self) -> Filter {
        Filter { selection: self.chooser.selection().clone(), sort: self.sort }
    }

    /// Returns true if the list shows this filter, and what it asks of a viewer for this one.
    #[must_use]
    pub fn shows(&self, filter: &Filter, viewer: &Viewer) -> bool {
        self.chosen.is_some()
            && *self.chooser.selection() == filter.selection
            && self.sort == filter.sort
            && self.same_for(viewer)
    }

    /// Returns true if a viewer differs in nothing that the filter or the order asks for.
    fn same_for(&self, viewer: &Viewer) -> bool {
        let (wanted, before) = (self.chooser.selection(), self.chooser.viewer());
        let asks_for_unread = wanted.unread || self.sort == Sort::Unread;
        (!(wanted.mine || wanted.mentioned) || before.me == viewer.me)
            && (!wanted.favourite || before.favourites == viewer.favourites)
            && (!asks_for_unread || before.marked_unread == viewer.marked_unread)
    }

    #[must_use]
    pub fn sort(&self) -> Sort {
        self.sort
    }

    /// Returns a number that differs whenever the rows may differ, those of another list too: cheaper to compare than the rows. It
    /// has no meaning beyond this run.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Returns the number of chats in the archive, or outside it, and in a status (`None`: any) that pass the rest of
    /// the filter; the filter's own archive and status do not count.
    #[must_use]
    pub fn count(&self, archived: bool, status: Option<Option<Status>>) -> usize {
        let waits = self.chooser.selection().unanswered;
        self.places.count(|place| {
            place.archived == archived
                && (place.unanswered || !waits)
                && status.is_none_or(|status| status == place.status)
        })
    }

    /// Returns the number of chats in the archive, or outside it, whose customers wait for an answer and that pass the rest
    /// of the filter.
    #[must_use]
    pub fn count_unanswered(&self, archived: bool) -> usize {
        let statuses = &self.chooser.selection().statuses;
        self.places.count(|place| {
            place.archived == archived
                && place.unanswered
                && (statuses.is_empty() || statuses.contains(&place.status))
        })
    }

    #[must_use]
    pub fn contains(&self, chat: ChatIx) -> bool {
        self.keys.get(chat).is_some()
    }

    /// Returns the chats from the top of the list.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = ChatIx> + ExactSizeIterator {
        self.rows.iter().rev().map(|(_, ix)| *ix)
    }

    /// Applies a filter to all chats.
    pub fn show(&mut self, filter: Filter, viewer: Viewer, now: Timestamp, desk: &Desk) {
        self.sort = filter.sort;
        self.chosen = Some(now);
        self.due_by = (self.sort == Sort::Due).then(|| desk.config().in_force().clone());
        self.chooser = Chooser::new(filter.selection, viewer, now, Some(desk.config()));
        self.rows.clear();
        self.keys.clear();
        self.places.clear();
        if self.reads_outlines_alone() {
            self.take_outlines(desk);
        } else {
            self.take_chats(desk);
        }
        arrange(&mut self.rows, desk);
        self.revision = next_revision();
    }

    /// Returns true if outlines tell both which chats are listed and their order.
    fn reads_outlines_alone(&self) -> bool {
        self.chooser.needs_outlines_alone() && self.key_of_outline(&Outline::EMPTY).is_some()
    }

    /// Takes the chats up by their outlines, which lie side by side: to reach each of many chats takes longer than to sort them.
    fn take_outlines(&mut self, desk: &Desk) {
        for (ix, outline) in desk.outlines() {
            let held = self.chooser.holds_outline(outline);
            if !self.column {
                self.places.put(ix, Place::of_outline(outline));
            }
            if let Some(key) = self.key_of_outline(outline).filter(|_| held) {
                self.rows.push((key, ix));
                self.keys.insert(ix, key);
            }
        }
    }

    fn take_chats(&mut self, desk: &Desk) {
        for (ix, chat) in desk.chats() {
            if !self.counts(chat) {
                continue;
            }
            if !self.column {
                self.places.put(ix, Place::of(chat));
            }
            if self.chooser.holds_place(chat) {
                let key = self.key(chat);
                self.rows.push((key, ix));
                self.keys.insert(ix, key);
            }
        }
    }

    /// Returns true if the filter depends on the chats' age and was applied over a minute ago.
    #[must_use]
    pub fn is_older(&self, now: Timestamp) -> bool {
        let old = self.chosen.is_some_and(|chosen| now.since(chosen) >= MINUTE);
        // Another deadline of a chat may have become the gravest.
        old && (self.chooser.selection().moves_with_time() || self.sort == Sort::Due)
    }

    /// Applies the filter again where [`Self::is_older`] returns true.
    pub fn pass(&mut self, now: Timestamp, desk: &Desk) {
        if self.is_older(now) {
            self.anew(now, desk);
        }
    }

    /// Applies the filter again after a change of the settings, where it or the order depends on them. Returns true if it did.
    pub fn obey(&mut self, now: Timestamp, desk: &Desk) -> bool {
        let asks = self.chooser.selection().target.is_some() || self.sort == Sort::Due;
        let anew = asks && self.chosen.is_some();
        if anew {
            self.anew(now, desk);
        }
        anew
    }

    fn anew(&mut self, now: Timestamp, desk: &Desk) {
        let viewer = self.chooser.viewer().clone();
        self.show(self.filter(), viewer, now, desk);
    }

    /// Follows changes of chats. The cost depends on the number of changes, not on the list's length.
    pub fn update(&mut self, chats: &[ChatIx], desk: &Desk) {
        let Some(chosen) = self.chosen else {
            return;
        };
        // Outlines of all chats are read sooner than very many chats are reached one by one. Where the filter reads chats, and
        // in the worst case the words of all their messages, only those that changed are read, however many they are.
        let many = chats.len() > 64 && chats.len() > desk.numbers() as usize / 16;
        if many && self.reads_outlines_alone() {
            self.anew(chosen, desk);
            return;
        }
        let (mut old, mut new) = (Vec::new(), Vec::new());
        for ix in chats {
            self.places.take(*ix);
            let chat = desk.chat(*ix).filter(|chat| self.counts(chat));
            if let Some(chat) = chat.filter(|_| !self.column) {
                self.places.put(*ix, Place::of(chat));
            }
            let key = chat.filter(|chat| self.chooser.holds_place(chat)).map(|chat| self.key(chat));
            let before = self.keys.get(*ix);
            // Most of what happens to a chat, such as a tag, moves no row.
            if before == key {
                continue;
            }
            self.keys.set(*ix, key);
            old.extend(before.map(|key| (key, *ix)));
            new.extend(key.map(|key| (key, *ix)));
        }
        if !(old.is_empty() && new.is_empty()) {
            self.revision = next_revision();
        }
        self.remove(&old, desk);
        self.insert(new, desk);
    }

    /// Removes the rows of chats whose keys are others by now.
    fn remove(&mut self, old: &[Row], desk: &Desk) {
        if old.len() > FEW {
            let keys = &self.keys;
            self.rows.retain(|(key, ix)| keys.get(*ix) == Some(*key));
            return;
        }
        for row in old {
            if let Ok(place) = self.rows.binary_search_by(|other| order(*other, *row, desk)) {
                self.rows.remove(place);
            }
        }
    }

    /// Inserts rows from the last on, so that each of the others moves once.
    fn insert(&mut self, mut new: Vec<Row>, desk: &Desk) {
        arrange(&mut new, desk);
        let mut end = self.rows.len();
        self.rows.extend_from_slice(&new);
        while let Some(row) = new.pop() {
            let before = self.rows.get(..end).unwrap_or_default();
            let place = before.partition_point(|other| order(*other, row, desk).is_lt());
            self.rows.copy_within(place..end, place + new.len() + 1);
            if let Some(to) = self.rows.get_mut(place + new.len()) {
                *to = row;
            }
            end = place;
        }
    }

    fn counts(&self, chat: &Chat) -> bool {
        (!self.column || self.chooser.holds_place(chat)) && self.chooser.holds_all_else(chat)
    }

    /// The key, where the outline tells it.
    fn key_of_outline(&self, outline: &Outline) -> Option<Key> {
        let last = outline.activity().millis();
        match self.sort {
            Sort::Last if self.longest_first => None,
            Sort::Last => Some((false, last)),
            Sort::Waiting => Some(waiting(outline.unanswered_since(), last)),
            Sort::Newest => Some((false, outline.began().millis())),
            Sort::Due | Sort::Unread => None,
        }
    }

    fn key(&self, chat: &Chat) -> Key {
        if self.longest_first && self.sort == Sort::default() {
            return (false, -chat.state().since.millis());
        }
        let due_by = self.due_by.as_ref().zip(self.chosen);
        key(self.sort, chat, self.chooser.viewer(), due_by)
    }
}

/// The key of a chat that waits for an answer, or does not.
fn waiting(unanswered_since: Option<Timestamp>, last: i64) -> Key {
    unanswered_since.map_or((false, last), |since| (true, -since.millis()))
}

fn key(
    sort: Sort,
    chat: &Chat,
    viewer: &Viewer,
    due_by: Option<(&SettingsVersion, Timestamp)>,
) -> Key {
    let state = chat.state();
    let last = state.activity.millis();
    match sort {
        Sort::Last => (false, last),
        Sort::Waiting => waiting(state.unanswered_since, last),
        Sort::Due => {
            // The one that the row shows.
            let shown = due_by.and_then(|(version, now)| {
                Deadline::gravest(&state.deadlines(version), now).map(|deadline| deadline.at)
            });
            shown.map_or((false, last), |at| (true, -at.millis()))
        }
        Sort::Newest => (false, state.started.millis()),
        Sort::Unread => (viewer.finds_unread(chat), last),
    }
}

/// Sorts rows. One function, because each call of `sort` compiles a sort of its own.
fn arrange(rows: &mut [Row], desk: &Desk) {
    rows.sort_by(|a, b| order(*a, *b, desk));
}

/// Compares by key, then by the chat's id, so that the order does not depend on the order of arrival.
fn order(a: Row, b: Row, desk: &Desk) -> std::cmp::Ordering {
    let id = |ix| desk.chat(ix).map(Chat::id);
    a.0.cmp(&b.0).then_with(|| id(b.1).cmp(&id(a.1))).then(a.1.cmp(&b.1))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

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
            unanswered: bool,
        ) {
            let mut desk = Desk::new(compiled_zones());
            let selection = Selection { archived: Some(archived), statuses, unanswered, ..Selection::default() };
            let mut list = shown(Filter { selection, sort }, &desk);
            let events: Vec<_> = log.into_iter().enumerate().map(|(number, (chat, kind, at))| event(number, chat, kind, at)).collect();
            for some in events.chunks(together) {
                let changed = desk.apply(some.to_vec());
                list.update(&changed.chats, &desk);
                let anew = shown(list.filter(), &desk);
                prop_assert_eq!(list.iter().collect::<Vec<_>>(), anew.iter().collect::<Vec<_>>());
                let counts = |list: &ChatList| {
                    [false, true].map(|archived| (list.count(archived, None), list.count(archived, Some(Some(Status::Open))), list.count_unanswered(archived)))
                };
                prop_assert_eq!(counts(&list), counts(&anew));
            }
        }
    }

    proptest! {
        #[test]
        fn outlines_tell_of_a_list_what_the_chats_do(
            log in prop::collection::vec((0..12u8, 0..4u8, 0..50u32), 1..80),
            archived in prop::option::of(any::<bool>()),
            statuses in prop::sample::subsequence(vec![None, Some(Status::Open), Some(Status::Resolved)], 0..3),
            sort in prop::sample::select(&Sort::ALL[..]),
            unanswered: bool,
        ) {
            let mut desk = Desk::new(compiled_zones());
            let events = log.into_iter().enumerate();
            desk.apply(events.map(|(number, (chat, kind, at))| event(number, chat, kind, at)));
            let selection = Selection { archived, statuses, unanswered, ..Selection::default() };
            let list = shown(Filter { selection, sort }, &desk);
            let mut by_chats = list.clone();
            (by_chats.rows, by_chats.places) = (Vec::new(), Places::default());
            by_chats.keys.clear();
            by_chats.take_chats(&desk);
            arrange(&mut by_chats.rows, &desk);
            prop_assert_eq!(&list.rows, &by_chats.rows);
            for archived in [false, true] {
                prop_assert_eq!(list.count_unanswered(archived), by_chats.count_unanswered(archived));
                for status in Status::ALL.map(Some).into_iter().chain([None]).map(Some).chain([None]) {
                    prop_assert_eq!(list.count(archived, status), by_chats.count(archived, status));
                }
            }
        }
    }

    #[test]
    fn after_very_many_changes_only_a_list_by_outlines_is_made_anew() {
        let mut desk = Desk::new(compiled_zones());
        let log = (0..100).map(|chat: u8| event(chat.into(), chat, 0, chat.into()));
        desk.apply(log);
        let words = Selection { text: "oi".into(), ..Selection::default() };
        for (round, (selection, sort, anew)) in (0..).zip([
            (Selection::default(), Sort::Last, true),
            (Selection::default(), Sort::Unread, false),
            (Selection { mine: true, ..Selection::default() }, Sort::Last, false),
            (words, Sort::Last, false),
        ]) {
            let number = round as usize;
            let mut list = shown(Filter { selection, sort }, &desk);
            let before = list.revision();
            // A tag moves no row.
            let tagged = (0..80).map(|chat| {
                let line = format!(
                    r#"{{"id":"t{number}-{chat}","at":"2026-01-01T00:00:00.000Z","by":{{"kind":"agent","id":"ana"}},"chat":"c{chat}","type":"tags_changed","add":["t{number}"],"remove":[]}}"#
                );
                codec::decode(&line).expect("a valid line")
            });
            let changed = desk.apply(tagged.collect::<Vec<_>>());
            assert_eq!(changed.chats.len(), 80);
            list.update(&changed.chats, &desk);
            assert_eq!(list.revision() != before, anew, "{:?}", list.filter());
            // Nor does it lose one that has moved.
            let sent = (0..80u8).map(|chat| {
                let id = 1_000 * (number + 1) + usize::from(chat);
                event(id, chat, 0, 1_000 * (round + 1) - u32::from(chat))
            });
            let changed = desk.apply(sent.collect::<Vec<_>>());
            list.update(&changed.chats, &desk);
            assert_eq!(list.rows, shown(list.filter(), &desk).rows, "{:?}", list.filter());
        }
    }

    #[test]
    fn who_waits_is_listed_and_counted_as_the_board_counts_it() {
        let mut desk = Desk::new(compiled_zones());
        // 1 waits, 2 was answered, 3 waits in the archive, 4 ended without an answer, 5 waits for nothing.
        let log = [(1, 0, 1), (2, 0, 2), (2, 1, 3), (3, 0, 4), (4, 0, 5), (4, 2, 6), (5, 1, 7)];
        let events = log.into_iter().enumerate();
        desk.apply(events.map(|(number, (chat, kind, at))| event(number, chat, kind, at)));
        let archive = r#"{"id":"z","at":"2026-01-01T00:00:00.000Z","by":{"kind":"agent","id":"ana"},"chat":"c3","type":"archived"}"#;
        desk.apply([codec::decode(archive).expect("a valid line")]);
        let list = |unanswered, archived| {
            let selection =
                Selection { unanswered, archived: Some(archived), ..Selection::default() };
            shown(Filter { selection, sort: Sort::Waiting }, &desk)
        };
        for unanswered in [false, true] {
            assert_eq!(list(unanswered, false).count_unanswered(false), 1);
            assert_eq!(list(unanswered, false).count_unanswered(true), 1);
        }
        assert_eq!(
            (list(false, false).count(false, None), list(true, false).count(false, None)),
            (3, 1)
        );
        // The board's count leads to the list without the archive.
        let waiting = list(true, false).len();
        let board = crate::view::board::Board::new(
            &Filter::default(),
            &Viewer::default(),
            Timestamp::MAX,
            &desk,
        );
        assert_eq!((waiting, board.figures().waiting()), (1, 1));
    }

    #[test]
    fn a_viewer_makes_another_list_only_where_it_asks_for_one() {
        let desk = Desk::new(compiled_zones());
        let marked = Viewer { marked_unread: Arc::new(["c1".into()].into()), ..Viewer::default() };
        let liked = Viewer { favourites: Arc::new(["c1".into()].into()), ..Viewer::default() };
        let me = Viewer { me: Some("ana".into()), ..Viewer::default() };
        let selecting = |selection| Filter { selection, ..Filter::default() };
        let unread = selecting(Selection { unread: true, ..Selection::default() });
        let sorted = Filter { sort: Sort::Unread, ..Filter::default() };
        let favourite = selecting(Selection { favourite: true, ..Selection::default() });
        let mine = selecting(Selection { mine: true, ..Selection::default() });
        for (filter, asks) in [
            (Filter::default(), [false, false, false]),
            (unread, [true, false, false]),
            (sorted, [true, false, false]),
            (favourite, [false, true, false]),
            (mine, [false, false, true]),
        ] {
            let list = shown(filter.clone(), &desk);
            let anew = [&marked, &liked, &me].map(|viewer| !list.shows(&filter, viewer));
            assert_eq!(anew, asks, "{filter:?}");
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
        assert_eq!(ids(Sort::Due), ids(Sort::Last), "nothing is due");
    }

    #[test]
    fn what_is_due_first_is_on_top_by_the_targets_of_now() {
        let mut desk = Desk::new(compiled_zones());
        let log = [(1, 0, 1), (2, 0, 2), (3, 0, 3), (1, 1, 4)];
        let events = log.into_iter().enumerate();
        desk.apply(events.map(|(number, (chat, kind, at))| event(number, chat, kind, at)));
        let mut list = shown(Filter { sort: Sort::Due, ..Filter::default() }, &desk);
        let mut broken = shown(Filter::due(DueFilter::Broken), &desk);
        let ids = |list: &ChatList, desk: &Desk| {
            let ids = list.iter().filter_map(|ix| Some(desk.chat(ix)?.id().to_string()));
            ids.collect::<Vec<_>>().join(" ")
        };
        assert_eq!((ids(&list, &desk).as_str(), broken.len()), ("c1 c3 c2", 0));
        let targets = r#"{"id":"s","at":"2026-01-01T00:00:00.000Z","by":{"kind":"agent","id":"ana"},"type":"settings_changed","settings":{"targets":[{"measure":"reply","within_minutes":5}]}}"#;
        let changed = desk.apply([codec::decode(targets).expect("a valid line")]);
        assert!(
            changed.config
                && list.obey(Timestamp::MAX, &desk)
                && broken.obey(Timestamp::MAX, &desk)
        );
        assert_eq!(ids(&list, &desk), "c2 c3 c1");
        assert_eq!(ids(&broken, &desk), "c2 c3");
        assert!(!shown(Filter::default(), &desk).obey(Timestamp::MAX, &desk));
    }

    #[test]
    fn what_is_due_first_is_by_the_deadline_that_the_row_shows() {
        let mut desk = Desk::new(compiled_zones());
        let minute = 60_000;
        // At 330: 1 waits for an answer until 410 and must end by 430, which is soon; 2 must end by 420.
        let log = [(2, 0, 0), (2, 1, 1), (1, 0, 10), (1, 1, 11), (1, 0, 310)];
        let events = log.into_iter().enumerate();
        desk.apply(events.map(|(number, (chat, kind, at))| event(number, chat, kind, at * minute)));
        let targets = r#"{"id":"s","at":"2023-01-01T00:00:00.000Z","by":{"kind":"agent","id":"ana"},"type":"settings_changed","settings":{"targets":[{"measure":"resolution","within_minutes":420},{"measure":"reply","within_minutes":100}]}}"#;
        desk.apply([codec::decode(targets).expect("a valid line")]);
        let now = Timestamp::from_millis(1_700_000_000_000 + 330 * 60_000);
        let version = desk.config().in_force();
        let shown: Vec<i64> = desk
            .chats()
            .filter_map(|(_, chat)| {
                let deadlines = chat.state().deadlines(version);
                Some(Deadline::gravest(&deadlines, now)?.at.since(now) / 60_000)
            })
            .collect();
        assert_eq!(shown, [90, 100]);
        let mut list = ChatList::default();
        list.show(Filter { sort: Sort::Due, ..Filter::default() }, Viewer::default(), now, &desk);
        let ids = list.iter().filter_map(|ix| Some(desk.chat(ix)?.id().to_string()));
        assert_eq!(ids.collect::<Vec<_>>().join(" "), "c2 c1");
        assert!(
            !list.is_older(now) && list.is_older(now.plus(MINUTE)),
            "time changes what is shown"
        );
    }
}
