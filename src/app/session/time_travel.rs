//! Looking at the past: the desk as it stood just before the instant that the address names, made beside the present, which
//! goes on meanwhile.

use super::travel::{Travel, Past};
use std::pin::Pin;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::clock::desk_now;
use super::pace::Pace;
use crate::app::handle::{App, Phase};
use crate::journal::{Desk, Viewer};
use crate::lazy::lazy_part;
use crate::model::Timestamp;
use crate::view::chat_list::Filter;
use crate::view::desk_view::DeskView;

/// Events folded between two looks at the clock: a few milliseconds of work.
const PIECE: usize = 512;

/// A jump that takes longer, in milliseconds, says how far it is, and gives way to another one.
const LONG: i64 = 250;

lazy_part! {
    reports:
    /// Shows the desk as it stood at an instant.
    fn jump(app: App, at: Timestamp) -> Jumping { Box::pin(app.jump(at)) }
}

/// A jump on its way.
type Jumping = Pin<Box<dyn Future<Output = ()>>>;

impl App {
    /// Reads what is shown and follows it: the desk of the present with its list, or that of the past that is looked at.
    pub fn shown<T>(self, read: impl FnOnce(&DeskView) -> T) -> T {
        self.travel.past.with(|past| match past {
            Some(past) => read(&past.desktop),
            None => self.desktop.with(read),
        })
    }

    /// Reads what is shown, without following it.
    pub fn shown_untracked<T>(self, read: impl FnOnce(&DeskView) -> T) -> T {
        untrack(|| self.shown(read))
    }

    /// The same where the app may be gone: `None` then.
    pub fn try_shown_untracked<T>(self, read: impl FnOnce(&DeskView) -> T) -> Option<T> {
        let past = self.travel.past.try_read_untracked()?;
        match &*past {
            Some(past) => Some(read(&past.desktop)),
            None => self.desktop.try_with_untracked(read),
        }
    }

    /// Follows what is shown.
    pub fn track_shown(self) {
        self.shown(|_| ());
    }

    /// Whether the past is shown, following it: nothing can be done there.
    #[must_use]
    pub fn is_past(self) -> bool {
        self.travel.at.get().is_some()
    }

    /// Goes to an instant, or back to the present.
    pub fn travel_to(self, at: Option<Timestamp>) {
        self.address.go(|route| route.as_of = at);
    }

    /// Lets what is shown follow the instant in the address. Called once, by the root.
    pub fn start_travel(self) {
        let wanted = Memo::new(move |_| self.address.with(|route| (route.as_of, route.screen)));
        Effect::new(move |_| {
            // Got and not only tracked: a memo that nobody has read follows nothing.
            wanted.get();
            if matches!(self.phase.get_untracked(), Phase::Ready) {
                spawn_local(async move {
                    // The board is made where it is looked at.
                    self.show_address();
                    self.travel().await;
                });
            }
        });
    }

    /// Takes in that events of that age came, or settings: the past may have been another one.
    pub(crate) fn past_may_differ(self, oldest: Option<Timestamp>, config: bool) {
        // While history is coming, all of it is the past: that is looked at once, when it is here.
        if !matches!(self.phase.try_get_untracked(), Some(Phase::Ready)) || self.lacks_history() {
            return;
        }
        let Some(at) = self.wanted().flatten() else {
            return;
        };
        if config || oldest.is_some_and(|oldest| oldest < at) {
            self.travel.stale.set_value(true);
            spawn_local(self.travel());
        }
    }

    /// Shows what the address says, and then what it says by then, until both are the same.
    pub(crate) async fn travel(self) {
        // Whoever is at it already looks at the address again when they are done.
        if self.travel.busy.try_get_value() != Some(false) {
            return;
        }
        self.travel.busy.set_value(true);
        while let Some(wanted) = self.wanted() {
            let stale = self.travel.stale.try_update_value(std::mem::take) == Some(true);
            let shown = self.travel.at.try_get_untracked().flatten();
            match wanted {
                _ if wanted == shown && !stale => break,
                None => self.travel.forget(),
                Some(at) => match jump(self, at).await {
                    Ok(jump) => jump.await,
                    Err(error) => {
                        leptos::logging::error!("the past could not be fetched: {error:?}");
                        self.health.update(|health| health.unfetched = true);
                        self.travel_to(None);
                    }
                },
            }
        }
        let _gone = self.travel.jumping.try_set(None);
        let _gone = self.travel.busy.try_set_value(false);
    }

    /// The instant that is to be shown; the outer `None` where the app is gone. An instant that lies ahead is the present.
    #[expect(clippy::option_option, reason = "the present is one of the answers")]
    fn wanted(self) -> Option<Option<Timestamp>> {
        let (at, shows_past) =
            self.address.try_with_untracked(|route| (route.as_of, route.screen.shows_past()))?;
        // The last event that is here may bear the instant that the clock shows.
        if at.is_some_and(|at| at > desk_now().plus(1)) {
            self.travel_to(None);
            return Some(None);
        }
        Some(at.filter(|_| shows_past))
    }

    /// Shows the desk as it stood at an instant, unless something else is asked for before that is done.
    async fn jump(self, at: Timestamp) {
        let begun = desk_now();
        let mut pace = Pace::new();
        let mut jump = self.peek_present(|desk: &Desk| desk.begin_as_of(at));
        while self.peek_present(|desk| jump.read(desk, PIECE)) {
            pace.rest().await;
            if desk_now().since(begun) < LONG {
                continue;
            }
            let _gone = self.travel.jumping.try_set(Some(jump.share()));
            if self.wanted() != Some(Some(at)) {
                return;
            }
        }
        let mut desktop = DeskView::of(jump.done());
        let (filter, board) = self.shown_by_address();
        desktop.show(filter, self.viewer(), at, board);
        let _gone = self.travel.past.try_set(Some(Past { at, desktop }));
        let _gone = self.travel.jumping.try_set(None);
        // Whoever drags or plays goes on at once: let them see it first.
        crate::app::session::pace::breathe().await;
    }
}
