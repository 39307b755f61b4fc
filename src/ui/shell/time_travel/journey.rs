//! [`Journey`]: the state that the bar's controls share.

use std::time::Duration;

use leptos::prelude::*;

use super::BarOpen;
use crate::app::App;
use crate::model::{MINUTE, Timestamp};
use crate::ui::kit::{CurrentLocale, use_locale};

/// The debounce of writing the address: browsers limit its rate.
const REST: Duration = Duration::from_millis(400);

/// The state that the bar's controls share. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Journey {
    pub app: App,
    pub l: CurrentLocale,
    /// The instant asked for; the desk shown follows it.
    pub asked: Memo<Option<Timestamp>>,
    /// The instant of the desk's first event.
    pub first: Memo<Option<Timestamp>>,
    /// True while the bar plays.
    pub playing: RwSignal<bool>,
    turn: StoredValue<u64>,
    open: Option<BarOpen>,
}

impl Journey {
    pub fn new() -> Self {
        let app = App::here();
        let minute = Memo::new(move |_| app.clock.get().millis() / MINUTE);
        Self {
            app,
            l: use_locale(),
            asked: Memo::new(move |_| app.address.with(|route| route.as_of)),
            first: Memo::new(move |_| {
                minute.get();
                app.peek_present(|desk| desk.next_change_after(Timestamp::MIN))
            }),
            playing: RwSignal::new(false),
            turn: StoredValue::new(0),
            open: use_context(),
        }
    }

    /// Shows an instant; a future one is the present.
    pub fn go(self, at: Option<Timestamp>) {
        self.keep_open(true);
        let at = self.past(at);
        if self.moves(at) {
            self.app.travel_to(at);
        }
    }

    /// Shows an instant during a drag or while playing; the address bar follows after the debounce.
    pub fn slide(self, at: Option<Timestamp>) {
        self.keep_open(true);
        let (address, at) = (self.app.address, self.past(at));
        if self.moves(at) {
            address.slide(|route| route.travel(at));
        }
        let mine = self.turn.try_update_value(|turn| {
            *turn += 1;
            *turn
        });
        let settle = move || {
            if self.turn.try_get_value() == mine {
                address.settle();
            }
        };
        set_timeout(settle, REST);
    }

    fn past(self, at: Option<Timestamp>) -> Option<Timestamp> {
        let now = self.app.clock.get_untracked();
        at.filter(|at| *at <= now)
    }

    /// Returns false in the present for the present: a report that is pinned stays so.
    fn moves(self, at: Option<Timestamp>) -> bool {
        at.is_some() || self.app.address.with_untracked(|route| route.as_of.is_some())
    }

    /// Returns to the present and keeps the bar open.
    pub fn back(self) {
        self.playing.set(false);
        self.go(None);
    }

    /// Returns to the present and closes the bar.
    pub fn close(self) {
        self.back();
        self.keep_open(false);
    }

    /// A bar opened by a link to the past stays open in the present.
    fn keep_open(self, open: bool) {
        if let Some(BarOpen(signal)) = self.open {
            signal.set(open);
        }
    }
}
