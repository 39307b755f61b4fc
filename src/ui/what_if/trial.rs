//! [`Trial`]: folds the log again with a candidate and compares, in pieces between which the browser can draw.

use std::sync::Arc;

use chrono::Days;
use leptos::prelude::*;
use serde_json::Value;
use wasm_bindgen_futures::spawn_local;

use crate::app::{App, Pace};
use crate::journal::Desk;
use crate::model::Timestamp;
use crate::view::what_if::outcome::{Comparison, Outcome};

/// Chats folded or compared per piece.
const PIECE: u32 = 64;

/// Settings and rules to try; `None`: those that were in force.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Candidate {
    /// All settings, in the journal's format.
    pub settings: Option<Value>,
    /// All rules in order, in the journal's format.
    pub rules: Option<Value>,
}

/// The start of a trial.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    Week,
    Month,
    Quarter,
    Always,
}

impl Since {
    pub const ALL: [Self; 4] = [Self::Week, Self::Month, Self::Quarter, Self::Always];

    /// Returns the number of local days up to today; `None`: the whole log.
    pub const fn days(self) -> Option<u32> {
        match self {
            Self::Week => Some(7),
            Self::Month => Some(30),
            Self::Quarter => Some(90),
            Self::Always => None,
        }
    }

    /// Returns the first instant of the trial.
    fn from(self, desk: &Desk, now: Timestamp) -> Timestamp {
        let began = || desk.outlines().map(|(_, outline)| outline.began()).min();
        let Some(days) = self.days() else {
            return began().unwrap_or(now);
        };
        let zone = desk.config().zone();
        let today = zone.date_of(now);
        let first = today.checked_sub_days(Days::new(u64::from(days - 1)));
        zone.first_instant(first.unwrap_or(today), 0)
    }
}

/// The state of the trial.
#[derive(Clone, Copy)]
pub struct Trial {
    app: App,
    pub since: RwSignal<Since>,
    /// The share that is done, 0 to 1.
    pub share: RwSignal<Option<f64>>,
    /// The result; `None` until the trial has ended.
    pub outcome: RwSignal<Option<Arc<Outcome>>>,
    /// The number of the newest trial; an older one stops.
    number: StoredValue<u32>,
}

impl Trial {
    pub fn new(app: App) -> Self {
        Self {
            app,
            since: RwSignal::new(Since::Month),
            share: RwSignal::new(None),
            outcome: RwSignal::new(None),
            number: StoredValue::new(0),
        }
    }

    /// Starts a trial; an earlier one stops.
    pub fn begin(self, candidate: Candidate, since: Since) {
        self.forget();
        let number = self.number.get_value();
        spawn_local(async move {
            if let Some(outcome) = self.run(candidate, since, number).await {
                let _gone = self.outcome.try_set(Some(Arc::new(outcome)));
            }
        });
    }

    /// Stops, and frees the second desk, which may be as large as the first.
    pub fn forget(self) {
        self.number.update_value(|number| *number += 1);
        self.outcome.set(None);
        self.share.set(Some(0.0));
    }

    /// Returns `None` if another trial began meanwhile, or the screen is gone.
    async fn run(self, candidate: Candidate, since: Since, number: u32) -> Option<Outcome> {
        let mut pace = Pace::new();
        let now = self.app.now.get_untracked();
        let (from, mut replay) = self.app.peek(|desk| {
            let from = since.from(desk, now);
            let replay = desk.what_if(from, candidate.settings, candidate.rules);
            (from, replay)
        });
        while self.app.peek(|desk| replay.read(desk, PIECE as usize)) {
            let share = self.app.peek(|desk| replay.share(desk));
            self.rest(&mut pace, number, share * 0.8).await?;
        }
        let other = Arc::new(replay.done());
        let mut comparison = self.app.peek(|desk| Comparison::new(desk, other, from, now));
        while self.app.peek(|desk| comparison.read(desk, PIECE)) {
            let share = self.app.peek(|desk| comparison.share(desk));
            self.rest(&mut pace, number, 0.8 + share * 0.2).await?;
        }
        Some(comparison.done())
    }

    async fn rest(self, pace: &mut Pace, number: u32, share: f64) -> Option<()> {
        pace.rest().await;
        let goes_on = self.number.try_get_value()? == number;
        goes_on.then(|| {
            let _gone = self.share.try_set(Some(share));
        })
    }
}
