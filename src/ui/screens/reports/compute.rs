//! Makes the figures in pieces, so that a report of a million events holds nobody up.
//!
//! A worker would need the whole desk a second time; pieces read the one that is there.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::query::{Asked, Ground, period_for};
use super::reading::{Read, Reading, Sheet};
use crate::app::{App, Pace};
use crate::journal::Desk;
use crate::model::MINUTE;
use crate::reports::{Incremental, Period};
use crate::view::report_tables::sparks;
use crate::view::report_tables::sparks::Sparks;

/// How many chats are read at a time: some milliseconds of work where all of them live.
const PIECE: u32 = 1024;

/// What goes on.
#[derive(Clone, Copy)]
pub struct Making {
    /// The first figures are there.
    pub ready: RwSignal<bool>,
    /// Others are being made.
    pub busy: RwSignal<bool>,
    /// Goes up with everything that the figures depend on.
    wish: StoredValue<u64>,
}

impl Making {
    pub fn new() -> Self {
        Self { ready: RwSignal::new(false), busy: RwSignal::new(false), wish: StoredValue::new(0) }
    }
}

/// What there is before anything is read: zeros.
pub fn unread(app: App, asked: Asked) -> Read {
    let now = app.now.get_untracked();
    app.shown_untracked(|desktop| {
        let ground = Ground::new(asked, &desktop.desk, now);
        let sheet = Surveys::new(&ground, &desktop.desk).done();
        Read { ground, sheet: Arc::new(sheet) }
    })
}

impl Reading {
    /// Makes the figures, and again whenever they may differ.
    pub(crate) fn follow(self) {
        let minute = Memo::new(move |_| self.app.now.get().millis() / MINUTE);
        Effect::new(move |_| {
            self.app.track_shown();
            if self.asked.with(|asked| asked.as_of.is_none()) {
                minute.track();
            }
            self.making.wish.update_value(|wish| *wish += 1);
            if !self.making.busy.get_untracked() {
                self.making.busy.set(true);
                spawn_local(self.make_all());
            }
        });
    }

    /// Makes figures until they are those wished for, or the screen is gone.
    async fn make_all(self) {
        while let Some(wish) = self.making.wish.try_get_value() {
            if let Some(read) = self.make().await {
                let _gone = self.read.try_set(read);
                let _gone = self.making.ready.try_set(true);
            }
            if self.making.wish.try_get_value() == Some(wish) {
                break;
            }
        }
        let _gone = self.making.busy.try_set(false);
    }

    /// `None` where something else is asked by now, or the screen is gone.
    async fn make(self) -> Option<Read> {
        let asked = self.asked.try_get_untracked()?;
        let now = self.app.now.get_untracked();
        let mut pace = Pace::new();
        let ground = self.app.peek(|desk| Ground::new(asked, desk, now));
        let mut surveys = self.app.peek(|desk| Surveys::new(&ground, desk));
        while self.app.peek(|desk| surveys.read(desk)) {
            pace.rest().await;
            // Another desk is shown by now: that of another instant.
            if self.asked.try_get_untracked()?.as_of != ground.asked.as_of {
                return None;
            }
        }
        let sheet = Arc::new(surveys.done());
        Some(Read { ground, sheet })
    }
}

/// The stretch asked about, and the one just before.
struct Surveys {
    now: Incremental,
    before: Incremental,
    period: Period,
    more: (bool, bool),
}

impl Surveys {
    fn new(ground: &Ground, desk: &Desk) -> Self {
        let zone = desk.config().zone();
        let window = ground.window(zone);
        let period = period_for(window.to.since(window.from));
        let survey = |window| {
            let (wanted, business) = (ground.asked.wanted.clone(), ground.asked.business);
            Incremental::new(desk, window, zone, wanted, business)
        };
        Self {
            now: survey(window).in_detail(zone, period, &sparks::FIGURES),
            before: survey(ground.window_before(zone)),
            period,
            more: (true, true),
        }
    }

    /// Reads the next piece. Whether there is more.
    fn read(&mut self, desk: &Desk) -> bool {
        match self.more {
            (true, _) => self.more.0 = self.now.read(desk, PIECE),
            (false, true) => self.more.1 = self.before.read(desk, PIECE),
            (false, false) => {}
        }
        self.more != (false, false)
    }

    fn done(self) -> Sheet {
        let (report, details) = self.now.done();
        let (before, _) = self.before.done();
        Sheet {
            sparks: Sparks::of(&details.samples, &details.periods),
            report,
            before,
            period: self.period,
            periods: details.periods,
            week: details.week,
            flow: details.flow,
        }
    }
}
