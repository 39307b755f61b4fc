//! Lines to networks, of a desk that is this browser's alone.
//!
//! - `driver`: runs the lines in the leading tab: requests, storage, timers. - `secrets`: lines with their tokens and salts, in a
//!   database of their own. - `tabs`: messages between tabs. - `manage`: adding and changing lines.
//!
//! The code of a first visit knows only that there are lines ([`Prefs::lines`](crate::app::Prefs)); all else comes with the parts
//! that show them.

mod driver;
mod manage;
mod secrets;
mod tabs;

use std::cell::RefCell;

use leptos::prelude::*;

use crate::app::desk_kind::DeskKind;
use crate::app::handle::App;
use crate::channel::{LineState, LineStatus, line_of};
use crate::model::ChatId;
pub use driver::Serving;
pub use manage::{LineError, TokenError, forget_lines_part};

/// What this tab knows of the lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// How each one is, as the leading tab says; those that were removed too.
    pub all: Vec<LineStatus>,
    /// The browser does not give the tokens: nothing is received or sent.
    pub unreadable: bool,
}

thread_local! {
    /// Not in [`App`], which a first visit downloads.
    static LINES: RefCell<Option<ArcRwSignal<Lines>>> = const { RefCell::new(None) };
}

fn lines() -> ArcRwSignal<Lines> {
    LINES.with_borrow_mut(|lines| {
        lines.get_or_insert_with(|| ArcRwSignal::new(Lines::default())).clone()
    })
}

impl App {
    /// Returns true where this browser may serve lines: a claim of a message counts only in its own browser, so not on a desk that
    /// others share. Reactive.
    #[must_use]
    pub fn may_serve_lines(self) -> bool {
        self.kind.get() == DeskKind::Local && !self.is_shared()
    }

    /// Reads what is known of the lines. Reactive.
    pub fn with_lines<T>(self, read: impl FnOnce(&Lines) -> T) -> T {
        lines().with(read)
    }

    /// Returns how the line of a chat is; `None` where the chat is of no line that is served here. Reactive.
    #[must_use]
    pub fn line_of_chat(self, chat: &ChatId) -> Option<LineStatus> {
        let id = line_of(chat).filter(|_| self.may_serve_lines())?;
        let is = |line: &&LineStatus| line.id == id && line.state != LineState::Removed;
        lines().with(|lines| lines.all.iter().find(is).cloned())
    }
}
