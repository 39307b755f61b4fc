//! [`Board`]: the chats in a column per status, and figures of the whole desk. An update costs time in proportion to
//! what changed.

mod column;
mod live_figures;

pub use column::Column;

use super::chat_list::Filter;
use crate::journal::{Changed, Desk, Viewer};
use crate::model::{Status, Timestamp};
use live_figures::LiveFigures;

/// A column per status, and the figures of the whole desk.
#[derive(Clone, Debug)]
pub struct Board {
    columns: [Column; 6],
    figures: LiveFigures,
}

impl Board {
    /// The columns' statuses from left to right; `None`: chats without a status.
    pub const STATUSES: [Option<Status>; 6] = [
        None,
        Some(Status::Open),
        Some(Status::InService),
        Some(Status::Waiting),
        Some(Status::Resolved),
        Some(Status::Closed),
    ];

    /// Returns the board of a filter. The filter's statuses and archive do not count: each column has its own status
    /// and includes archived chats.
    #[must_use]
    pub fn new(filter: &Filter, viewer: &Viewer, now: Timestamp, desk: &Desk) -> Self {
        let column = |status| Column::new(status, filter, viewer, now, desk);
        Self { columns: Self::STATUSES.map(column), figures: LiveFigures::new(now, desk) }
    }

    /// Returns true if the board shows this filter for this viewer.
    #[must_use]
    pub fn shows(&self, filter: &Filter, viewer: &Viewer) -> bool {
        let mut columns = self.columns.iter();
        columns.all(|column| column.shows(filter, viewer))
    }

    #[must_use]
    pub fn column(&self, status: Option<Status>) -> &Column {
        let [none, open, in_service, waiting, resolved, closed] = &self.columns;
        match status {
            None => none,
            Some(Status::Open) => open,
            Some(Status::InService) => in_service,
            Some(Status::Waiting) => waiting,
            Some(Status::Resolved) => resolved,
            Some(Status::Closed) => closed,
        }
    }

    /// Returns the figures of the whole desk, whatever the filter.
    #[must_use]
    pub fn figures(&self) -> &LiveFigures {
        &self.figures
    }

    /// Follows a change of the desk.
    pub fn update(&mut self, changed: &Changed, now: Timestamp, desk: &Desk) {
        for column in &mut self.columns {
            if changed.config {
                column.obey(now, desk);
            }
            column.update(&changed.chats, desk);
        }
        if changed.config {
            // The zone may have changed, and with it the day; or the targets.
            self.figures = LiveFigures::new(now, desk);
        } else {
            self.figures.update(&changed.chats, now, desk);
        }
    }

    /// Returns true if the day has changed since, something has become due, or chats are chosen by age and a minute has passed.
    #[must_use]
    pub fn is_older(&self, now: Timestamp) -> bool {
        let mut columns = self.columns.iter();
        self.figures.is_older(now) || columns.any(|column| column.is_older(now))
    }

    /// Follows the clock.
    pub fn pass(&mut self, now: Timestamp, desk: &Desk) {
        for column in &mut self.columns {
            column.pass(now, desk);
        }
        self.figures.pass(now, desk);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::journal::Event;
    use crate::journal::codec;
    use crate::model::Activity;
    use crate::model::DAY;
    use crate::model::DueFilter;
    use crate::model::Selection;
    use crate::model::Sort;
    use crate::model::compiled_zones;
    use crate::view::chat_list::ChatList;

    const START: i64 = 1_700_000_000_000;

    fn event(number: usize, (chat, kind, at): (u8, u8, i64)) -> Event {
        let at = Timestamp::from_millis(START + at * 1000);
        let customer = r#"{"kind":"customer"}"#;
        let ana = r#"{"kind":"agent","id":"ana"}"#;
        let (by, body) = match kind % 8 {
            0 => (customer, r#""type":"message_received","text":"oi""#),
            1 => (ana, r#""type":"message_sent","text":"oi""#),
            2 => (ana, r#""type":"status_set","status":"resolved""#),
            3 => (ana, r#""type":"status_set","status":"waiting""#),
            4 => (ana, r#""type":"status_set","status":"open""#),
            5 => (ana, r#""type":"status_set","status":"closed""#),
            6 => (ana, r#""type":"assigned","agent":"bia""#),
            _ => (ana, r#""type":"unarchived""#),
        };
        let line = format!(r#"{{"id":"e{number}","at":"{at}","by":{by},"chat":"c{chat}",{body}}}"#);
        codec::decode(&line).expect("a valid line")
    }

    fn end() -> Timestamp {
        Timestamp::from_millis(START + 4 * DAY)
    }

    /// All that can be seen of it.
    fn seen(board: &Board) -> impl PartialEq + std::fmt::Debug + use<> {
        let columns = Board::STATUSES.map(|status| {
            let column = board.column(status);
            let chats: Vec<_> = column.list().iter().collect();
            (chats, column.oldest(), column.sum(end()))
        });
        (columns, board.figures().clone())
    }

    fn filters() -> impl Strategy<Value = Filter> {
        let activity = prop::sample::select(vec![None, Some(Activity::Silent(1))]);
        let sort = prop::sample::select(&Sort::ALL[..]);
        (activity, any::<bool>(), sort).prop_map(|(activity, unread, sort)| {
            let selection = Selection { activity, unread, ..Selection::default() };
            Filter { selection, sort }
        })
    }

    proptest! {
        #[test]
        fn kept_up_to_date_it_equals_the_board_made_anew(
            log in prop::collection::vec((0..9u8, 0..8u8, 0..3 * DAY / 1000), 1..80),
            filter in filters(),
            settings in 0..80usize,
        ) {
            let mut desk = Desk::new(compiled_zones());
            let viewer = Viewer::default();
            let mut board = Board::new(&filter, &viewer, end(), &desk);
            for (number, step) in log.into_iter().enumerate() {
                let mut events = vec![event(number, step)];
                if number == settings {
                    // The end of the log is another date there.
                    let line = r#"{"id":"s","at":"2023-01-01T00:00:00.000Z","by":{"kind":"agent","id":"ana"},"type":"settings_changed","settings":{"zone":"Asia/Tokyo","targets":[{"measure":"reply","within_minutes":1440},{"measure":"resolution","within_minutes":2880}]}}"#;
                    events.push(codec::decode(line).expect("a valid line"));
                }
                let mut changed = desk.apply(events);
                let due = desk.advance(end());
                changed.chats.extend(due.chats);
                board.update(&changed, end(), &desk);
                let anew = Board::new(&filter, &viewer, end(), &desk);
                prop_assert_eq!(seen(&board), seen(&anew));
            }
            // Two days later other chats are silent, and it is another day.
            let later = end().plus(2 * DAY);
            prop_assert!(board.is_older(later));
            board.pass(later, &desk);
            prop_assert_eq!(seen(&board), seen(&Board::new(&filter, &viewer, later, &desk)));
            prop_assert!(!board.is_older(later));
        }
    }

    fn board(log: &[(u8, u8, i64)], filter: &Filter) -> (Board, Desk) {
        let mut desk = Desk::new(compiled_zones());
        let events = log.iter().enumerate();
        desk.apply(events.map(|(number, step)| event(number, *step)));
        let board = Board::new(filter, &Viewer::default(), end(), &desk);
        (board, desk)
    }

    fn ids(list: &ChatList, desk: &Desk) -> String {
        let ids = list.iter().filter_map(|ix| Some(desk.chat(ix)?.id().to_string()));
        ids.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn who_has_waited_longest_is_on_top_until_another_order_is_chosen() {
        let log = [(1, 0, 10), (2, 0, 20), (3, 0, 30), (1, 0, 40), (4, 1, 50)];
        let (longest, desk) = board(&log, &Filter::default());
        assert_eq!(ids(longest.column(Some(Status::Open)).list(), &desk), "c1 c2 c3");
        assert_eq!(ids(longest.column(None).list(), &desk), "c4");
        let newest = Filter { sort: Sort::Newest, ..Filter::default() };
        let (newest, desk) = board(&log, &newest);
        assert_eq!(ids(newest.column(Some(Status::Open)).list(), &desk), "c3 c2 c1");
    }

    #[test]
    fn a_column_says_how_long_its_chats_have_been_in_it() {
        let (board, _) =
            board(&[(1, 0, 10), (2, 0, 20), (2, 0, 25), (3, 1, 30)], &Filter::default());
        let now = Timestamp::from_millis(START + 100_000);
        let open = board.column(Some(Status::Open));
        assert_eq!(open.oldest(), Some(Timestamp::from_millis(START + 10_000)));
        assert_eq!(open.sum(now), 90_000 + 80_000);
        assert_eq!(board.column(Some(Status::Closed)).oldest(), None);
        assert_eq!(board.column(Some(Status::Closed)).sum(now), 0);
    }

    #[test]
    fn archived_chats_are_in_their_columns_too_whatever_the_filter_says_of_statuses() {
        let mut filter = Filter::default();
        filter.selection.statuses = vec![Some(Status::Open)];
        let (board, desk) = board(&[(1, 0, 10), (1, 2, 20), (2, 0, 30)], &filter);
        assert_eq!(ids(board.column(Some(Status::Resolved)).list(), &desk), "c1");
        assert_eq!(ids(board.column(Some(Status::Open)).list(), &desk), "c2");
    }

    #[test]
    fn what_is_due_is_counted_as_the_clock_goes() {
        let (_, mut desk) =
            board(&[(1, 0, 0), (2, 0, 60), (3, 0, 0), (3, 1, 30), (4, 0, 0)], &Filter::default());
        let line = |id: &str, at: i64, body: &str| {
            let at = Timestamp::from_millis(START + at * 1000);
            let line =
                format!(r#"{{"id":"{id}","at":"{at}","by":{{"kind":"agent","id":"ana"}},{body}}}"#);
            codec::decode(&line).expect("a valid line")
        };
        let targets = r#""type":"settings_changed","settings":{"targets":[{"measure":"first_response","within_minutes":4}]}"#;
        let archive = line("y", 90, r#""chat":"c4","type":"archived""#);
        let at = |seconds: i64| Timestamp::from_millis(START + seconds * 1000);
        let mut board = Board::new(&Filter::default(), &Viewer::default(), at(100), &desk);
        let counted = |board: &Board| (board.figures().due_soon(), board.figures().overdue());
        assert_eq!(counted(&board), (0, 0));
        let changed = desk.apply([archive, line("z", 95, targets)]);
        board.update(&changed, at(100), &desk);
        // 1 is due at 240, 2 at 300; 3 was answered, 4 is in the archive.
        for (seconds, soon, overdue) in [
            (179, 0, 0),
            (180, 1, 0),
            (239, 1, 0),
            (240, 2, 0),
            (241, 1, 1),
            (300, 1, 1),
            (301, 0, 2),
        ] {
            assert_eq!(
                board.is_older(at(seconds)),
                counted(&board) != (soon, overdue),
                "{seconds}"
            );
            board.pass(at(seconds), &desk);
            assert_eq!(counted(&board), (soon, overdue), "{seconds}");
            let anew = Board::new(&Filter::default(), &Viewer::default(), at(seconds), &desk);
            assert_eq!(seen(&board), seen(&anew));
        }
        // The numbers lead to lists of as many.
        for (target, many) in [(DueFilter::Broken, 2), (DueFilter::Soon, 0), (DueFilter::Any, 2)] {
            let mut list = ChatList::default();
            list.show(Filter::due(target), Viewer::default(), at(301), &desk);
            assert_eq!(list.len(), many);
        }
        let answer = event(9, (1, 1, 310));
        let changed = desk.apply([answer]);
        board.update(&changed, at(310), &desk);
        assert_eq!(counted(&board), (0, 1));
    }

    #[test]
    fn the_standing_counts_todays_openings_and_ends_and_the_load() {
        let today = 4 * DAY / 1000 - 3600;
        let (board, _) = board(
            &[
                (1, 0, 10),
                (1, 6, 11),
                (1, 2, 20),
                (2, 0, today),
                (2, 6, today + 1),
                (3, 0, today + 2),
                (3, 2, today + 3),
                (3, 0, today + 4),
            ],
            &Filter::default(),
        );
        let figures = board.figures();
        // The third wrote again after the end, which is another opening.
        assert_eq!((figures.openings(), figures.ends()), (3, 1));
        assert_eq!(figures.oldest_unanswered(), Some(Timestamp::from_millis(START + today * 1000)));
        let load: Vec<_> = figures.load().collect();
        assert_eq!(load, [(None, 1), (Some(&"bia".into()), 1)]);
    }
}
