//! Reads a file, a journal or a table, into an [`Import`].

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::File;

use super::file::Pieces;
use super::flow::{Import, JournalPlan, ROWS, Step};
use crate::app::Pace;
use crate::intake::csv::{Profile, Table, TextLoader};
use crate::intake::{FileKind, JournalReader, JournalSummary};
use crate::view::import_error::ImportError;

impl Import {
    pub(crate) async fn read_on(self, file: File, run: usize) -> Result<(), ImportError> {
        let mut pieces = Pieces::new(file);
        let first = self.next(&mut pieces).await?.ok_or(ImportError::Empty)?;
        match FileKind::guess(&first) {
            FileKind::Journal => self.read_journal(first, pieces, run).await,
            FileKind::Table => self.read_table(first, pieces, run).await,
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

    async fn read_table(
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
        let table = Table::open(loader.finish()?, None)?;
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
            let guess = profile.guess();
            self.mapping.set(Some(guess.mapping));
            self.ambiguous.set(guess.day_or_month_first);
            self.held.update_value(|held| held.table = Some((table, profile)));
            self.step.set(Step::Table);
        }
        Ok(())
    }
}
