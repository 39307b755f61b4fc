//! [`Import`]: reads, converts and saves in slices; it can be cancelled between any two.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

use crate::app::{App, DeskCopy, Pace, Restored, device_zone};
use crate::intake::csv::{Conversion, EitherOrder, Mapping, Profile, Report, Stage, Table};
use crate::intake::whatsapp::{Batch, DateOrder, Team};
use crate::intake::{Archive, FilesByName, JournalSummary, Problems};
use crate::journal::codec::LineError;
use crate::journal::{Changed, Event};
use crate::view::import_error::ImportError;
use crate::view::import_missing::ImportMissing;

/// Rows converted per slice.
pub(crate) const ROWS: usize = 500;

/// The step that the screen shows.
#[derive(Clone)]
pub enum Step {
    /// The person chooses files.
    Choose,
    Working(Activity),
    /// A journal is read; the person confirms.
    Journal(Arc<JournalPlan>),
    /// A table is read; the person maps its columns.
    Table,
    /// Some rows could not be read; the person confirms the rest.
    Rows(Arc<Report>),
    /// Chats of WhatsApp are read; the person says who is who.
    Chats,
    /// The events are stored.
    Done(Arc<Outcome>),
}

/// Work in progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Activity {
    /// The file is being read.
    Reading,
    /// Rows become events.
    Converting,
    /// Files are being stored; the events follow.
    Files,
    /// The events are being stored in one transaction, which cannot be cancelled.
    Saving,
}

/// The contents of a journal, before it is imported.
pub struct JournalPlan {
    pub summary: JournalSummary,
    pub problems: Problems<LineError>,
}

/// The result of an import.
pub struct Outcome {
    pub changed: Changed,
    pub report: Option<Arc<Report>>,
    /// The files that came with a journal.
    pub restored: Option<Restored>,
    /// The files that came with chats.
    pub media: Option<MediaTaken>,
}

/// What became of the files of chats.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MediaTaken {
    pub stored: u64,
    /// Those that could not be unpacked.
    pub damaged: u64,
    /// Those for which there was no room.
    pub no_room: u64,
}

/// Data kept between the steps.
#[derive(Default)]
pub(crate) struct Held {
    pub(crate) table: Option<(Table, Profile)>,
    /// The mapping that was guessed: another one was made by hand.
    pub(crate) guessed: Option<Mapping>,
    conversion: Option<Conversion>,
    pub(crate) batch: Batch,
    pub(crate) events: Vec<Event>,
    /// The copy that the journal is from.
    pub(crate) copy: Option<DeskCopy>,
    /// The archives that the chats are from.
    pub(crate) archives: Vec<OpenArchive>,
}

/// An archive, and what is in it besides texts.
pub(crate) struct OpenArchive {
    pub file: File,
    pub archive: Archive,
    pub files: Arc<FilesByName>,
}

/// The import in progress. It ends with its screen.
#[derive(Clone, Copy)]
pub struct Import {
    pub(crate) app: App,
    pub step: RwSignal<Step>,
    /// The share of the activity that is done, 0 to 1.
    pub done: RwSignal<Option<f64>>,
    pub error: RwSignal<Option<ImportError>>,
    /// The meaning of the table's columns and values.
    pub mapping: RwSignal<Option<Mapping>>,
    /// A date of the table whose day and month may be swapped, until the person has written a format.
    pub either: RwSignal<Option<EitherOrder>>,
    /// True once the person has said which reading of it is right.
    pub order_chosen: RwSignal<bool>,
    /// The authors of chats who are of the team.
    pub team: RwSignal<Team>,
    /// The order of their dates.
    pub date_order: RwSignal<DateOrder>,
    /// The hours after which their attendances end.
    pub ends: RwSignal<Option<u32>>,
    /// Groups come in, too.
    pub groups: RwSignal<bool>,
    /// The files of chats come in, too.
    pub media: RwSignal<bool>,
    /// The files that are left out, each with the reason.
    pub refused: RwSignal<Vec<(String, ImportError)>>,
    /// The zone of the file's local times.
    pub zone: RwSignal<String>,
    /// False where the device's zone is not known, so that the desk's is taken.
    pub zone_of_device: bool,
    /// Counts how often the table was opened: what shows its columns is made anew.
    pub opened: RwSignal<usize>,
    /// True while the table is opened again.
    pub opening: RwSignal<bool>,
    /// The number of the newest activity; an older one stops.
    run: StoredValue<usize>,
    pub(crate) held: StoredValue<Held, LocalStorage>,
}

impl Import {
    pub fn new() -> Self {
        let app = App::here();
        let desk_zone =
            app.desktop.with_untracked(|desktop| desktop.desk.config().settings().zone.to_string());
        let device_zone = device_zone();
        Self {
            app,
            step: RwSignal::new(Step::Choose),
            done: RwSignal::new(None),
            error: RwSignal::new(None),
            mapping: RwSignal::new(None),
            either: RwSignal::new(None),
            order_chosen: RwSignal::new(false),
            team: RwSignal::new(Team::new()),
            date_order: RwSignal::new(DateOrder::DayFirst),
            ends: RwSignal::new(None),
            groups: RwSignal::new(false),
            media: RwSignal::new(true),
            refused: RwSignal::new(Vec::new()),
            zone_of_device: device_zone.is_some(),
            zone: RwSignal::new(device_zone.unwrap_or(desk_zone)),
            opened: RwSignal::new(0),
            opening: RwSignal::new(false),
            run: StoredValue::new(0),
            held: StoredValue::new_local(Held::default()),
        }
    }

    /// Discards all data and goes back to the first step. Nothing has been written.
    pub fn cancel(self) {
        self.run.update_value(|run| *run += 1);
        self.held.update_value(|held| *held = Held::default());
        self.opening.set(false);
        self.step.set(Step::Choose);
    }

    pub fn read(self, files: Vec<File>) {
        self.error.set(None);
        let run = self.begin(Activity::Reading);
        spawn_local(async move {
            if let Err(error) = self.read_on(files, run).await
                && self.goes_on(run)
            {
                self.cancel();
                self.error.set(Some(error));
            }
        });
    }

    /// Reads the open table; `None` where there is none.
    pub fn with_table<T>(self, read: impl FnOnce(&Table, &Profile) -> T) -> Option<T> {
        self.held
            .try_with_value(|held| held.table.as_ref().map(|(table, profile)| read(table, profile)))
            .flatten()
    }

    /// Asks for the order of day and month where the mapping's format leaves a doubt.
    pub fn ask_order(self) {
        let mapping = self.mapping.get_untracked();
        let either = self.with_table(|_, profile| profile.either_order(mapping.as_ref()?));
        self.either.set(either.flatten());
        self.order_chosen.set(false);
    }

    /// Guesses the format of the mapping's columns of instants, and whether to ask for the order of day and month.
    pub fn guess_times(self) {
        let Some(mut mapping) = self.mapping.get_untracked() else { return };
        self.with_table(|_, profile| {
            if let Some(time) = profile.time_format_of(&mapping) {
                mapping.time_format = time.format;
            }
        });
        self.mapping.set(Some(mapping));
        self.ask_order();
    }

    /// Returns what the person has to say before the table can be imported.
    pub fn missing(self) -> Option<ImportMissing> {
        let asked = self.either.with(Option::is_some) && !self.order_chosen.get();
        asked.then_some(ImportMissing::DayOrMonth)
    }

    /// Converts the table. It is stored at once if every row can be read without a doubt; else the person is asked.
    pub fn convert(self) {
        let zones = crate::app::browser_zones();
        let (Some(mapping), Some(zone)) =
            (self.mapping.get_untracked(), zones(&self.zone.get_untracked()))
        else {
            return;
        };
        let agents =
            self.app.desktop.with_untracked(|desktop| desktop.desk.config().agents().clone());
        let now = self.app.now.get_untracked();
        let conversion =
            self.with_table(|table, _| Conversion::new(table, &mapping, zone, now, &agents));
        // The button is disabled while the mapping is unusable.
        let Some(Ok(conversion)) = conversion else {
            return;
        };
        self.held.update_value(|held| held.conversion = Some(conversion));
        let run = self.begin(Activity::Converting);
        spawn_local(async move {
            self.convert_until(Stage::Building, run).await;
            let report = self.report();
            match report {
                Some(report)
                    if (report.problems.total() > 0 || report.is_doubtful())
                        && self.goes_on(run) =>
                {
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

    /// Stores events.
    pub fn save_events(self, events: Vec<Event>) {
        self.held.update_value(|held| held.events = events);
        self.save_journal();
    }

    /// Stores the journal that was read.
    pub fn save_journal(self) {
        let run = self.begin(Activity::Saving);
        spawn_local(self.save(run, None));
    }

    pub(crate) fn next_run(self) -> usize {
        self.run.update_value(|run| *run += 1);
        self.run.get_value()
    }

    pub(crate) fn begin(self, activity: Activity) -> usize {
        let run = self.next_run();
        self.done.set(None);
        self.step.set(Step::Working(activity));
        run
    }

    pub(crate) fn goes_on(self, run: usize) -> bool {
        self.run.try_get_value() == Some(run)
    }

    /// Runs the conversion up to a stage, and collects its events.
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
        let copy = self.held.try_update_value(|held| held.copy.take()).flatten();
        let restored = match copy.filter(|_| imported.is_ok()) {
            Some(copy) => Some(self.app.restore(&copy).await),
            None => None,
        };
        if !self.goes_on(run) {
            return;
        }
        match imported {
            Ok(changed) => {
                self.app.begin_work();
                let media = None;
                self.step.set(Step::Done(Arc::new(Outcome { changed, report, restored, media })));
            }
            Err(trouble) => {
                self.cancel();
                self.error.set(Some(ImportError::NotStored(trouble)));
            }
        }
    }
}
