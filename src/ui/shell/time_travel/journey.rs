//! Where the bar goes.

use std::time::Duration;

use leptos::prelude::*;

use super::BarOpen;
use crate::app::App;
use crate::model::{MINUTE, Timestamp};
use crate::ui::kit::{CurrentLocale, use_locale};

/// How long an instant must rest before the address is written: browsers refuse to write it as often as it moves.
const REST: Duration = Duration::from_millis(400);

/// What the bar's controls share. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Journey {
    pub app: App,
    pub l: CurrentLocale,
    /// The instant that is asked for; what is shown follows it.
    pub asked: Memo<Option<Timestamp>>,
    /// The first event of all.
    pub first: Memo<Option<Timestamp>>,
    /// Whether it plays.
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

    /// Goes to an instant; one that lies ahead is the present.
    pub fn go(self, at: Option<Timestamp>) {
        self.keep_open(true);
        let now = self.app.clock.get_untracked();
        self.app.travel_to(at.filter(|at| *at <= now));
    }

    /// The same while it moves: the address bar follows once it rests.
    pub fn slide(self, at: Option<Timestamp>) {
        self.keep_open(true);
        let now = self.app.clock.get_untracked();
        let address = self.app.address;
        address.slide(|route| route.as_of = at.filter(|at| *at <= now));
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

    /// Returns to the present. The bar stays.
    pub fn back(self) {
        self.playing.set(false);
        self.go(None);
    }

    /// Returns to the present without the bar.
    pub fn close(self) {
        self.back();
        self.keep_open(false);
    }

    /// Whoever followed a link to the past keeps the bar in the present.
    fn keep_open(self, open: bool) {
        if let Some(BarOpen(signal)) = self.open {
            signal.set(open);
        }
    }
}
