//! The desk, and what follows it: the list, the board.

use super::board::Board;
use super::chat_list::{ChatList, Filter};
use crate::journal::{Changed, Desk, Viewer};
use crate::model::{Timestamp, Zones};

/// The desk, and what follows it.
#[derive(Clone)]
pub struct DeskView {
    /// The folded journal.
    pub desk: Desk,
    /// The inbox's list.
    pub list: ChatList,
    /// The panel's board; `None` while nobody looks at it.
    pub board: Option<Board>,
}

impl DeskView {
    /// Nothing has happened yet.
    #[must_use]
    pub fn new(zones: Zones) -> Self {
        Self::of(Desk::new(zones))
    }

    /// A desk of which nothing is shown yet.
    #[must_use]
    pub fn of(desk: Desk) -> Self {
        Self { desk, list: ChatList::default(), board: None }
    }

    /// Whether the list shows what a filter says, for somebody, and the board too where it is wanted.
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

    /// Lets the list show what a filter says, for somebody at an instant, and the board too where it is wanted.
    pub fn show(&mut self, filter: Filter, viewer: Viewer, now: Timestamp, board: bool) {
        if !self.board_shows(&filter, &viewer, board) {
            self.board = board.then(|| Board::new(&filter, &viewer, now, &self.desk));
        }
        if !self.list.shows(&filter, &viewer) {
            self.list.show(filter, viewer, now, &self.desk);
        }
    }

    /// Changes the desk; what is shown of it follows.
    pub fn change(&mut self, now: Timestamp, change: impl FnOnce(&mut Desk) -> Changed) -> Changed {
        let changed = change(&mut self.desk);
        self.list.update(&changed.chats, &self.desk);
        if let Some(board) = &mut self.board {
            board.update(&changed, now, &self.desk);
        }
        changed
    }

    /// Whether time has changed what is shown.
    #[must_use]
    pub fn is_older(&self, now: Timestamp) -> bool {
        let mut board = self.board.iter();
        self.list.is_older(now) || board.any(|board| board.is_older(now))
    }

    /// Lets time pass for what is chosen by its age.
    pub fn pass(&mut self, now: Timestamp) {
        self.list.pass(now, &self.desk);
        if let Some(board) = &mut self.board {
            board.pass(now, &self.desk);
        }
    }
}
