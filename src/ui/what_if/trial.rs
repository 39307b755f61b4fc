//! Folds the log again under what is tried, and compares, in pieces between which the browser draws and answers.

use std::sync::Arc;

use chrono::Days;
use leptos::prelude::*;
use serde_json::Value;
use wasm_bindgen_futures::spawn_local;

use crate::app::{App, Pace};
use crate::journal::Desk;
use crate::model::Timestamp;
use crate::view::what_if::outcome::{Comparison, Outcome};

/// How many chats are folded, or compared, at a time.
const PIECE: u32 = 64;

/// What is tried instead of what was in force; `None`: as it was.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Candidate {
    /// The whole of the settings, as the journal has them.
    pub settings: Option<Value>,
    /// All rules in order, as the journal has them.
    pub rules: Option<Value>,
}

/// Since when it is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    Week,
    Month,
    Quarter,
    Always,
}

impl Since {
    pub const ALL: [Self; 4] = [Self::Week, Self::Month, Self::Quarter, Self::Always];

    /// Local days, today's the last one.
    pub const fn days(self) -> Option<u32> {
        match self {
            Self::Week => Some(7),
            Self::Month => Some(30),
            Self::Quarter => Some(90),
            Self::Always => None,
        }
    }

    /// The first instant.
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

/// A rehearsal that goes on, or has ended.
#[derive(Clone, Copy)]
pub struct Trial {
    app: App,
    pub since: RwSignal<Since>,
    /// How much is done, 0 to 1.
    pub share: RwSignal<Option<f64>>,
    /// What came out, at the end.
    pub outcome: RwSignal<Option<Arc<Outcome>>>,
    /// Which trial is the last one begun: an older one stops.
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

    /// Tries something; an earlier trial stops.
    pub fn begin(self, candidate: Candidate, since: Since) {
        self.forget();
        let number = self.number.get_value();
        spawn_local(async move {
            if let Some(outcome) = self.run(candidate, since, number).await {
                let _gone = self.outcome.try_set(Some(Arc::new(outcome)));
            }
        });
    }

    /// Stops, and lets the other desk go: it is as large as the one that is there.
    pub fn forget(self) {
        self.number.update_value(|number| *number += 1);
        self.outcome.set(None);
        self.share.set(Some(0.0));
    }

    /// `None` where another trial began meanwhile, or the screen is gone.
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
