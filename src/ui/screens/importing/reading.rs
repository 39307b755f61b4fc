//! Reads a file, a journal, a table or a chat, into an [`Import`].

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

use super::file::Pieces;
use super::flow::{Import, JournalPlan, ROWS, Step};
use crate::app::Pace;
use crate::intake::csv::{Encoding, Mapping, Profile, Table, TextLoader};
use crate::intake::whatsapp::{Export, is_export};
use crate::intake::{FileKind, JournalReader, JournalSummary};
use crate::model::Zone;
use crate::view::import_error::ImportError;

/// The first bytes of a zip archive.
const ZIP: &[u8] = b"PK\x03\x04";

impl Import {
    pub(crate) async fn read_on(self, file: File, run: usize) -> Result<(), ImportError> {
        let mut pieces = Pieces::new(file);
        let first = self.next(&mut pieces).await?.ok_or(ImportError::Empty)?;
        if first.starts_with(ZIP) {
            return Err(ImportError::Zip);
        }
        match FileKind::guess(&first) {
            FileKind::Journal => self.read_journal(first, pieces, run).await,
            FileKind::Table => self.read_text(first, pieces, run).await,
        }
    }

    async fn next(self, pieces: &mut Pieces) -> Result<Option<Vec<u8>>, ImportError> {
        let next = pieces.next().await.map_err(|words| {
            leptos::logging::error!("the file could not be read: {words}");
            ImportError::Unreadable
        });
        let _gone = self.done.try_set(Some(pieces.done()));
        next
    }

    async fn read_journal(
        self,
        first: Vec<u8>,
        mut pieces: Pieces,
        run: usize,
    ) -> Result<(), ImportError> {
        let (mut reader, mut events, mut pace) = (JournalReader::new(), Vec::new(), Pace::new());
        let mut piece = Some(first);
        while let Some(bytes) = piece {
            let mut input = bytes.as_slice();
            while !input.is_empty() {
                reader.read(&mut input, &mut events)?;
                pace.rest().await;
                if !self.goes_on(run) {
                    return Ok(());
                }
            }
            piece = self.next(&mut pieces).await?;
        }
        reader.finish(&mut events)?;
        let mut summary = JournalSummary::new(self.app.now.get_untracked());
        for event in &events {
            summary.add(event);
        }
        if events.is_empty() {
            return Err(if reader.lines() == 0 {
                ImportError::Empty
            } else {
                ImportError::NoEvents
            });
        }
        if self.goes_on(run) {
            self.held.update_value(|held| held.events = events);
            let problems = reader.problems().clone();
            self.step.set(Step::Journal(Arc::new(JournalPlan { summary, problems })));
        }
        Ok(())
    }

    /// Reads a table, or a chat.
    async fn read_text(
        self,
        first: Vec<u8>,
        mut pieces: Pieces,
        run: usize,
    ) -> Result<(), ImportError> {
        let (mut loader, mut pace) = (TextLoader::new(), Pace::new());
        let mut piece = Some(first);
        while let Some(bytes) = piece {
            let mut input = bytes.as_slice();
            while !input.is_empty() {
                loader.read(&mut input)?;
                pace.rest().await;
                if !self.goes_on(run) {
                    return Ok(());
                }
            }
            piece = self.next(&mut pieces).await?;
        }
        let text = loader.finish()?;
        if is_export(&text.beginning()) {
            let today = self.app.now.get_untracked();
            let today = Zone::utc().date_of(today);
            if let Ok(export) = Export::read(&text.whole(), today) {
                if self.goes_on(run) {
                    self.open_chat(export, &pieces.name());
                }
                return Ok(());
            }
        }
        self.profile(Table::open(text, None)?, run, None).await
    }

    /// Opens the table again, in another encoding or under another header. The screen stays, with what was chosen there.
    pub(crate) fn open_again(self, encoding: Option<Encoding>, header_line: Option<u64>) {
        let table = self.with_table(|table, _| {
            let text = encoding.map_or(table.text().clone(), |new| table.text().read_as(new));
            Table::open_at(text, Some(table.delimiter()), header_line)
        });
        let Some(table) = table else { return };
        let run = self.next_run();
        self.opening.set(true);
        // The columns are the same under the same header: what was chosen by hand stays.
        let same_header = self.with_table(|table, _| table.header_line()) == header_line;
        let by_hand = self.mapping.get_untracked().filter(|mapping| {
            let guessed = self.held.try_with_value(|held| held.guessed.as_ref() == Some(mapping));
            same_header && guessed == Some(false)
        });
        spawn_local(async move {
            let opened = match table {
                Ok(table) => self.profile(table, run, by_hand).await,
                Err(error) => Err(error.into()),
            };
            if self.goes_on(run) {
                self.opening.set(false);
                if let Err(error) = opened {
                    self.cancel();
                    self.error.set(Some(error));
                }
            }
        });
    }

    async fn profile(
        self,
        table: Table,
        run: usize,
        by_hand: Option<Mapping>,
    ) -> Result<(), ImportError> {
        let mut pace = Pace::new();
        let mut profile = Profile::new(&table);
        while !profile.step(ROWS).done {
            pace.rest().await;
            if !self.goes_on(run) {
                return Ok(());
            }
        }
        if profile.rows() == 0 {
            return Err(ImportError::Empty);
        }
        if self.goes_on(run) {
            let guess = profile.guess().mapping;
            let mapping = match by_hand {
                Some(mut mapping) => {
                    profile.guess_meanings(&mut mapping);
                    mapping
                }
                None => guess.clone(),
            };
            self.mapping.set(Some(mapping));
            self.held.update_value(|held| {
                held.table = Some((table, profile));
                held.guessed = Some(guess);
            });
            self.ask_order();
            self.opened.update(|opened| *opened += 1);
            if !matches!(self.step.get_untracked(), Step::Table) {
                self.step.set(Step::Table);
            }
        }
        Ok(())
    }
}
