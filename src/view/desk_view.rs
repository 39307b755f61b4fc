//! [`DeskView`]: the desk, with the list and the board that follow it.

use super::board::Board;
use super::chat_list::{ChatList, Filter};
use crate::journal::{Changed, Desk, Viewer};
use crate::model::{Timestamp, Zones};

/// The desk, with the list and the board that follow it.
#[derive(Clone)]
pub struct DeskView {
    /// The folded journal.
    pub desk: Desk,
    /// The inbox's list.
    pub list: ChatList,
    /// The board; `None` while it is not shown.
    pub board: Option<Board>,
}

impl DeskView {
    /// Returns a view of an empty desk.
    #[must_use]
    pub fn new(zones: Zones) -> Self {
        Self::of(Desk::new(zones))
    }

    /// Returns a view of a desk whose list is not filtered yet.
    #[must_use]
    pub fn of(desk: Desk) -> Self {
        Self { desk, list: ChatList::default(), board: None }
    }

    /// Returns true if the list shows this filter for this viewer, and the board too where it is wanted.
    #[must_use]
    pub fn shows(&self, filter: &Filter, viewer: &Viewer, board: bool) -> bool {
        self.list.shows(filter, viewer) && self.board_shows(filter, viewer, board)
    }

    fn board_shows(&self, filter: &Filter, viewer: &Viewer, wanted: bool) -> bool {
        match &self.board {
            Some(board) => wanted && board.shows(filter, viewer),
            None => !wanted,
        }
    }

    /// Applies a filter to the list, and to the board where it is wanted.
    pub fn show(&mut self, filter: Filter, viewer: Viewer, now: Timestamp, board: bool) {
        if !self.board_shows(&filter, &viewer, board) {
            self.board = board.then(|| Board::new(&filter, &viewer, now, &self.desk));
        }
        if !self.list.shows(&filter, &viewer) {
            self.list.show(filter, viewer, now, &self.desk);
        }
    }

    /// Changes the desk; list and board follow.
    pub fn change(&mut self, now: Timestamp, change: impl FnOnce(&mut Desk) -> Changed) -> Changed {
        let changed = change(&mut self.desk);
        self.follow(&changed, now);
        changed
    }

    /// Lets list and board follow changes that the desk has had.
    pub fn follow(&mut self, changed: &Changed, now: Timestamp) {
        if changed.config {
            self.list.obey(now, &self.desk);
        }
        self.list.update(&changed.chats, &self.desk);
        if let Some(board) = &mut self.board {
            board.update(changed, now, &self.desk);
        }
    }

    /// Returns true if time has passed that changes the list or the board.
    #[must_use]
    pub fn is_older(&self, now: Timestamp) -> bool {
        let mut board = self.board.iter();
        self.list.is_older(now) || board.any(|board| board.is_older(now))
    }

    /// Lets list and board follow the clock.
    pub fn pass(&mut self, now: Timestamp) {
        self.list.pass(now, &self.desk);
        if let Some(board) = &mut self.board {
            board.pass(now, &self.desk);
        }
    }
}
