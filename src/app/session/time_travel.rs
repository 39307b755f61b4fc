//! Time travel: the desk just before the instant that the address names, folded beside the present, which continues
//! meanwhile.

use super::travel::Past;
use std::pin::Pin;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::clock::desk_now;
use super::pace::Pace;
use crate::app::desk_kind::Phase;
use crate::app::handle::App;
use crate::journal::Desk;
use crate::lazy::lazy_part;
use crate::model::Timestamp;
use crate::view::desk_view::DeskView;

/// Events folded between two readings of the clock: a few milliseconds of work.
const PIECE: usize = 512;

/// Milliseconds after which a jump shows its progress and can be replaced by another jump.
const LONG: i64 = 250;

lazy_part! {
    reports:
    /// Shows the desk at an instant.
    fn jump(app: App, at: Timestamp) -> Jumping { Box::pin(app.jump(at)) }
}

/// A running jump.
type Jumping = Pin<Box<dyn Future<Output = ()>>>;

impl App {
    /// Reads the desk that is shown with its list, of the present or of the past. Reactive.
    pub fn shown<T>(self, read: impl FnOnce(&DeskView) -> T) -> T {
        self.travel.past.with(|past| match past {
            Some(past) => read(&past.desktop),
            None => self.desktop.with(read),
        })
    }

    /// Reads the desk that is shown, untracked.
    pub fn shown_untracked<T>(self, read: impl FnOnce(&DeskView) -> T) -> T {
        untrack(|| self.shown(read))
    }

    /// Reads the desk that is shown, untracked; `None` if the app is gone.
    pub fn try_shown_untracked<T>(self, read: impl FnOnce(&DeskView) -> T) -> Option<T> {
        let past = self.travel.past.try_read_untracked()?;
        match &*past {
            Some(past) => Some(read(&past.desktop)),
            None => self.desktop.try_with_untracked(read),
        }
    }

    /// Reads the desk that people work with: the one that is shown, but for that of a report that is pinned. Reactive.
    pub fn work_desk<T>(self, read: impl FnOnce(&Desk) -> T) -> T {
        if self.is_past() { self.desk(read) } else { self.present(read) }
    }

    /// Tracks the desk that is shown.
    pub fn track_shown(self) {
        self.shown(|_| ());
    }

    /// Returns true while the desk of the past is shown; nothing can be changed then. A report that is pinned shows its
    /// figures of the past, and the desk is of now. Reactive.
    #[must_use]
    pub fn is_past(self) -> bool {
        self.travel.at.get().is_some() && self.address.with(|route| route.pinned().is_none())
    }

    /// Shows an instant; `None`: the present.
    pub fn travel_to(self, at: Option<Timestamp>) {
        self.address.go(|route| route.travel(at));
    }

    /// Makes the desk that is shown follow the instant in the address. The root calls it once.
    pub fn start_travel(self) {
        let wanted = Memo::new(move |_| self.address.with(|route| (route.instant(), route.screen)));
        Effect::new(move |_| {
            // `get`, not only `track`: a memo that was never read tracks nothing.
            wanted.get();
            if matches!(self.phase.get_untracked(), Phase::Ready) {
                spawn_local(async move {
                    // The board is computed only while it is shown.
                    self.show_address();
                    self.travel().await;
                });
            }
        });
    }

    /// Discards the past if it may have changed: events of that age arrived, or settings did.
    pub(crate) fn past_may_differ(self, oldest: Option<Timestamp>, config: bool) {
        // While history is loading all of it is past: one update at the end is enough.
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

    /// Shows the instant in the address, again until the address no longer changes meanwhile.
    pub(crate) async fn travel(self) {
        // A running call reads the address again when it is done.
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

    /// Returns the instant to show, `None` for the present; the outer `None`: the app is gone. A future instant is the
    /// present.
    #[expect(clippy::option_option, reason = "the present is one of the answers")]
    fn wanted(self) -> Option<Option<Timestamp>> {
        let (at, shows_past) = self
            .address
            .try_with_untracked(|route| (route.instant(), route.screen.shows_past()))?;
        // The last event may bear the very instant of the clock.
        if at.is_some_and(|at| at > desk_now().plus(1)) {
            self.travel_to(None);
            return Some(None);
        }
        Some(at.filter(|_| shows_past))
    }

    /// Shows the desk at an instant, unless another one is asked for meanwhile.
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
        // While the person drags or plays the next jump follows at once: the browser must draw in between.
        crate::app::session::pace::breathe().await;
    }
}
