//! What happens during an import: reading, converting and saving in slices, each of which can be the last.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

use crate::app::{App, Pace, device_zone};
use crate::intake::csv::{Conversion, Mapping, Profile, Report, Stage, Table};
use crate::intake::{JournalSummary, Problems};
use crate::journal::codec::LineError;
use crate::journal::{Changed, Event};
use crate::view::import_refusal::Refusal;

/// Rows converted in one go.
pub(crate) const ROWS: usize = 500;

/// Where the import is.
#[derive(Clone)]
pub enum Step {
    /// A file is to be chosen.
    Choose,
    /// Something takes its time.
    Working(Activity),
    /// A journal was read: shall it come in?
    Journal(Arc<JournalPlan>),
    /// A table was read: what do its columns mean?
    Table,
    /// Some rows could not be read: shall the rest come in?
    Rows(Arc<Report>),
    /// It is in.
    Done(Arc<Outcome>),
}

/// What takes its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Activity {
    /// The file is being read.
    Reading,
    /// Rows become events.
    Converting,
    /// The events are being stored: one transaction, which is not interrupted.
    Saving,
}

/// What a journal holds.
pub struct JournalPlan {
    pub summary: JournalSummary,
    pub problems: Problems<LineError>,
}

/// What came of it.
pub struct Outcome {
    pub changed: Changed,
    pub report: Option<Arc<Report>>,
}

/// What is held between the steps.
#[derive(Default)]
pub(crate) struct Held {
    pub(crate) table: Option<(Table, Profile)>,
    conversion: Option<Conversion>,
    pub(crate) events: Vec<Event>,
}

/// The import that goes on. Dropping its screen drops it.
#[derive(Clone, Copy)]
pub struct Import {
    pub(crate) app: App,
    /// Where it is.
    pub step: RwSignal<Step>,
    /// How much of the work is done, 0 to 1.
    pub done: RwSignal<Option<f64>>,
    /// Why the last file was refused.
    pub refusal: RwSignal<Option<Refusal>>,
    /// What the table's columns and values mean.
    pub mapping: RwSignal<Option<Mapping>>,
    /// Day and month may be the other way round.
    pub ambiguous: RwSignal<bool>,
    /// The zone of the table's local times.
    pub zone: RwSignal<String>,
    /// Which work is the present one: an older one stops by itself.
    run: StoredValue<usize>,
    pub(crate) held: StoredValue<Held, LocalStorage>,
}

impl Import {
    /// At the first step.
    pub fn new() -> Self {
        let app = App::here();
        let desk_zone =
            app.desktop.with_untracked(|desktop| desktop.desk.config().settings().zone.to_string());
        Self {
            app,
            step: RwSignal::new(Step::Choose),
            done: RwSignal::new(None),
            refusal: RwSignal::new(None),
            mapping: RwSignal::new(None),
            ambiguous: RwSignal::new(false),
            zone: RwSignal::new(device_zone().unwrap_or(desk_zone)),
            run: StoredValue::new(0),
            held: StoredValue::new_local(Held::default()),
        }
    }

    /// Drops everything and goes back to the first step. Nothing was written.
    pub fn cancel(self) {
        self.run.update_value(|run| *run += 1);
        self.held.update_value(|held| *held = Held::default());
        self.step.set(Step::Choose);
    }

    /// Reads a file.
    pub fn read(self, file: File) {
        self.refusal.set(None);
        let run = self.begin(Activity::Reading);
        spawn_local(async move {
            if let Err(refusal) = self.read_on(file, run).await
                && self.goes_on(run)
            {
                self.cancel();
                self.refusal.set(Some(refusal));
            }
        });
    }

    /// Reads something of the table that is open.
    pub fn with_table<T>(self, read: impl FnOnce(&Table, &Profile) -> T) -> Option<T> {
        self.held
            .try_with_value(|held| held.table.as_ref().map(|(table, profile)| read(table, profile)))
            .flatten()
    }

    /// Converts the table; where every row can be read, it is stored at once, else the person is asked.
    pub fn convert(self) {
        let zones = crate::app::browser_zones();
        let (Some(mapping), Some(zone)) =
            (self.mapping.get_untracked(), zones(&self.zone.get_untracked()))
        else {
            return;
        };
        let agents =
            self.app.desktop.with_untracked(|desktop| desktop.desk.config().agents().clone());
        let conversion =
            self.with_table(|table, _| Conversion::new(table, &mapping, zone, &agents));
        // The screen does not offer the button while the mapping cannot be used.
        let Some(Ok(conversion)) = conversion else {
            return;
        };
        self.held.update_value(|held| held.conversion = Some(conversion));
        let run = self.begin(Activity::Converting);
        spawn_local(async move {
            self.convert_until(Stage::Building, run).await;
            let report = self.report();
            match report {
                Some(report) if report.problems.total() > 0 && self.goes_on(run) => {
                    self.step.set(Step::Rows(Arc::new(report)));
                }
                _ => self.finish(run).await,
            }
        });
    }

    /// Stores the rows that could be read.
    pub fn convert_rest(self) {
        let run = self.begin(Activity::Converting);
        spawn_local(self.finish(run));
    }

    /// Stores the journal that was read.
    pub fn take_journal(self) {
        let run = self.begin(Activity::Saving);
        spawn_local(self.save(run, None));
    }

    fn begin(self, work: Activity) -> usize {
        self.run.update_value(|run| *run += 1);
        self.done.set(None);
        self.step.set(Step::Working(work));
        self.run.get_value()
    }

    pub(crate) fn goes_on(self, run: usize) -> bool {
        self.run.try_get_value() == Some(run)
    }

    /// Works on the conversion until it is at a stage, collecting its events.
    async fn convert_until(self, stage: Stage, run: usize) {
        let mut pace = Pace::new();
        while self.goes_on(run) {
            let progress = self.held.try_update_value(|held| {
                let conversion = held.conversion.as_mut()?;
                let (now, goal) = (conversion.stage(), stage);
                if now == goal || now == Stage::Done {
                    return None;
                }
                let progress = conversion.step(ROWS);
                let done = f64::from(progress.percent()) / 100.0;
                held.events.extend(progress.events);
                Some(done)
            });
            let Some(Some(done)) = progress else { return };
            let _gone = self.done.try_set(Some(done));
            pace.rest().await;
        }
    }

    fn report(self) -> Option<Report> {
        self.held
            .try_with_value(|held| {
                held.conversion.as_ref().map(|conversion| conversion.report().clone())
            })
            .flatten()
    }

    async fn finish(self, run: usize) {
        self.convert_until(Stage::Done, run).await;
        let report = self.report().map(Arc::new);
        if self.goes_on(run) {
            self.step.set(Step::Working(Activity::Saving));
            self.done.set(None);
            self.save(run, report).await;
        }
    }

    async fn save(self, run: usize, report: Option<Arc<Report>>) {
        let events = self.held.try_update_value(|held| std::mem::take(&mut held.events));
        let imported = self.app.import(events.unwrap_or_default()).await;
        if !self.goes_on(run) {
            return;
        }
        match imported {
            Ok(changed) => self.step.set(Step::Done(Arc::new(Outcome { changed, report }))),
            Err(trouble) => {
                self.cancel();
                self.refusal.set(Some(Refusal::NotStored(trouble)));
            }
        }
    }
}
