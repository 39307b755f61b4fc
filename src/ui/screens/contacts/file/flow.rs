//! [`ContactImport`]: reads a file of contacts and plans what becomes of it; nothing is written before the person confirms.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

use crate::app::{App, Pace};
use crate::i18n::Locale;
use crate::intake::contacts::vcard::{Cards, is_vcard};
use crate::intake::contacts::{
    ContactColumn, ContactEntry, ContactError, ContactTable, guess_columns,
};
use crate::intake::csv::{Table, Text, TextLoader};
use crate::ui::chat::Pieces;
use crate::ui::kit::{CurrentLocale, use_locale};
use crate::view::contact_fields::contact_fields;
use crate::view::contact_file::{ContactPlan, Merged};
use crate::view::import_error::ImportError;

/// What the dialog shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Choose,
    Reading,
    /// What would change. Of a table, with the meaning of its columns.
    Plan {
        table: bool,
    },
}

/// The file, read as text.
#[derive(Clone)]
enum Source {
    Table(Table),
    Cards(Text),
}

/// A plan, and what could not be read.
pub struct Planned {
    pub plan: ContactPlan,
    pub problems: Vec<(u64, ContactError)>,
}

/// The import in progress. Cheap to copy.
#[derive(Clone, Copy)]
pub struct ContactImport {
    app: App,
    l: CurrentLocale,
    pub step: RwSignal<Step>,
    pub error: RwSignal<Option<ImportError>>,
    /// The names of the table's columns, and what they hold.
    pub header: RwSignal<Vec<String>>,
    pub columns: RwSignal<Vec<Option<ContactColumn>>>,
    /// `None` while it is made.
    pub plan: RwSignal<Option<Arc<Planned>>>,
    source: StoredValue<Option<Source>>,
    /// The number of the newest reading; an older one stops.
    run: StoredValue<usize>,
}

impl ContactImport {
    pub fn new() -> Self {
        Self {
            app: App::here(),
            l: use_locale(),
            step: RwSignal::new(Step::Choose),
            error: RwSignal::new(None),
            header: RwSignal::new(Vec::new()),
            columns: RwSignal::new(Vec::new()),
            plan: RwSignal::new(None),
            source: StoredValue::new(None),
            run: StoredValue::new(0),
        }
    }

    /// Forgets the file. Nothing was written.
    pub fn cancel(self) {
        self.next_run();
        self.source.set_value(None);
        self.plan.set(None);
        self.error.set(None);
        self.step.set(Step::Choose);
    }

    fn next_run(self) -> usize {
        self.run.update_value(|run| *run += 1);
        self.run.get_value()
    }

    fn goes_on(self, run: usize) -> bool {
        self.run.try_get_value() == Some(run)
    }

    /// Reads a file.
    pub fn read(self, file: File) {
        let run = self.next_run();
        self.error.set(None);
        self.step.set(Step::Reading);
        spawn_local(async move {
            let opened = self.open(file, run).await;
            if !self.goes_on(run) {
                return;
            }
            match opened {
                Ok(()) => self.plan_anew(),
                Err(error) => {
                    self.cancel();
                    self.error.set(Some(error));
                }
            }
        });
    }

    async fn open(self, file: File, run: usize) -> Result<(), ImportError> {
        let (mut pieces, mut loader, mut pace) =
            (Pieces::new(file), TextLoader::new(), Pace::new());
        loop {
            let piece = pieces.next().await.map_err(|words| {
                leptos::logging::error!("the file could not be read: {words}");
                ImportError::Unreadable
            })?;
            let Some(piece) = piece else { break };
            let mut input = piece.as_slice();
            while !input.is_empty() {
                loader.read(&mut input)?;
                pace.rest().await;
                if !self.goes_on(run) {
                    return Ok(());
                }
            }
        }
        let text = loader.finish()?;
        let source = if is_vcard(&text.beginning()) {
            Source::Cards(text)
        } else {
            let table = Table::open(text, None)?;
            let fields = self.app.peek_present(|desk| contact_fields(desk.config().settings()));
            let fields: Vec<_> = fields.into_iter().map(|it| (it.key, it.name)).collect();
            self.columns.set(guess_columns(table.header(), &fields));
            self.header.set(table.header().to_vec());
            Source::Table(table)
        };
        self.step.set(Step::Plan { table: matches!(source, Source::Table(_)) });
        self.source.set_value(Some(source));
        Ok(())
    }

    /// Plans again: another column was chosen.
    pub fn plan_anew(self) {
        let Some(source) = self.source.get_value() else { return };
        let run = self.next_run();
        self.plan.set(None);
        spawn_local(async move {
            if let Some((people, problems)) = self.entries(source, run).await {
                let people = Merged::of(people);
                let l: Locale = self.l.get_untracked();
                let plan = self.app.peek_present(|desk| ContactPlan::of(desk, people, l));
                let _gone = self.plan.try_set(Some(Arc::new(Planned { plan, problems })));
            }
        });
    }

    /// Reads all contacts. `None` where the person has gone on.
    async fn entries(self, source: Source, run: usize) -> Option<Entries> {
        let (mut people, mut problems) = (Vec::new(), Vec::new());
        let mut pace = Pace::new();
        let mut take = |(line, entry, left_out): Read| {
            match entry {
                Ok(entry) => people.push((line, entry)),
                Err(error) => problems.push((line, error)),
            }
            problems.extend(left_out.into_iter().map(|error| (line, error)));
        };
        match source {
            Source::Cards(text) => {
                let text = text.whole().into_owned();
                let mut cards = Cards::of(&text);
                while let Some(read) = cards.next_card() {
                    take(read);
                    pace.rest().await;
                    if !self.goes_on(run) {
                        return None;
                    }
                }
            }
            Source::Table(table) => {
                let mut rows = ContactTable::of(&table, self.columns.get_untracked());
                while let Some(read) = rows.next_row() {
                    take(read);
                    pace.rest().await;
                    if !self.goes_on(run) {
                        return None;
                    }
                }
            }
        }
        self.goes_on(run).then_some((people, problems))
    }
}

type Read = (u64, Result<ContactEntry, ContactError>, Vec<ContactError>);

type Entries = (Vec<(u64, ContactEntry)>, Vec<(u64, ContactError)>);
