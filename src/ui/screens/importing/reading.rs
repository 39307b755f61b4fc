//! Reads a file, a journal, a table or a chat, or several chats, into an [`Import`].

use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

use super::flow::{Import, JournalPlan, OpenArchive, ROWS, Step};
use crate::app::{DeskCopy, Pace};
use crate::intake::csv::{Encoding, Mapping, Profile, Table, Text, TextLoader};
use crate::intake::whatsapp::{ChatFile, Content, Export, Origin, is_export};
use crate::intake::{
    Archive, Contents, FileKind, FilesByName, JournalReader, JournalSummary, Look, PackedText,
    Unpack,
};
use crate::model::Zone;
use crate::ui::chat::Pieces;
use crate::view::import_error::ImportError;

/// The name that iPhones give each chat's text.
const NAMELESS: &str = "_chat.txt";

impl Import {
    /// Reads a file, or several, which must be chats.
    pub(crate) async fn read_on(self, files: Vec<File>, run: usize) -> Result<(), ImportError> {
        let alone = files.len() == 1;
        let (mut chats, mut refused) = (Vec::new(), Vec::new());
        for file in files {
            let name = file.name();
            let mut pieces = Pieces::new(file.clone());
            let first =
                self.next(&mut pieces).await.and_then(|first| first.ok_or(ImportError::Empty));
            let read = match first {
                Ok(first) if first.starts_with(Archive::MAGIC) => {
                    if let Some(copy) = DeskCopy::open(&file).await.filter(|_| alone) {
                        return self.read_copy(file, copy, run).await;
                    }
                    self.read_archive(&file, run, &mut refused).await
                }
                Ok(first) if alone => return self.read_alone(name, first, pieces, run).await,
                Ok(first) => self.read_chat(&name, first, pieces, run).await,
                Err(empty) => Err(empty),
            };
            match read {
                Ok(read) => chats.extend(read),
                Err(error) => refused.push((name, error)),
            }
            if !self.goes_on(run) {
                return Ok(());
            }
        }
        if chats.is_empty() {
            return Err(refused.first().map_or(ImportError::NotChat, |(_, error)| *error));
        }
        self.open_chats(chats, refused);
        Ok(())
    }

    /// Reads a file that comes alone: of any kind.
    async fn read_alone(
        self,
        name: String,
        first: Vec<u8>,
        pieces: Pieces,
        run: usize,
    ) -> Result<(), ImportError> {
        if FileKind::guess(&first) == FileKind::Journal {
            return self.read_journal(first, pieces, run).await;
        }
        let Some(text) = self.read_text(first, pieces, run).await? else { return Ok(()) };
        match self.chat(&text) {
            Some(export) => {
                self.open_chats(vec![ChatFile { name, export, origin: None }], Vec::new());
            }
            None => self.profile(Table::open(text, None)?, run, None).await?,
        }
        Ok(())
    }

    /// Reads one of several files. None where the person has cancelled.
    async fn read_chat(
        self,
        name: &str,
        first: Vec<u8>,
        pieces: Pieces,
        run: usize,
    ) -> Result<Vec<ChatFile>, ImportError> {
        let Some(text) = self.read_text(first, pieces, run).await? else { return Ok(Vec::new()) };
        let export = self.chat(&text).ok_or(ImportError::NotChat)?;
        Ok(vec![ChatFile { name: name.to_owned(), export, origin: None }])
    }

    /// Reads the journal of a desk's copy; its files are stored after it.
    async fn read_copy(self, file: File, copy: DeskCopy, run: usize) -> Result<(), ImportError> {
        let mut pieces = Pieces::of(file, &copy.journal);
        let first = self.next(&mut pieces).await?.ok_or(ImportError::Empty)?;
        if self.goes_on(run) {
            self.held.update_value(|held| held.copy = Some(copy));
        }
        self.read_journal(first, pieces, run).await
    }

    /// Reads the chats of an archive.
    async fn read_archive(
        self,
        file: &File,
        run: usize,
        refused: &mut Vec<(String, ImportError)>,
    ) -> Result<Vec<ChatFile>, ImportError> {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a file's size")]
        let mut archive = Archive::new(file.size() as u64);
        let Contents { texts, files } = loop {
            match archive.look()? {
                Look::Found(contents) => break contents,
                Look::Needs(bytes) => {
                    let part = self.part(file, &bytes).await?;
                    archive.add(bytes.start, part);
                }
            }
            if !self.goes_on(run) {
                return Ok(Vec::new());
            }
        };
        let number = self.held.with_value(|held| held.archives.len());
        // Beside the chat may stand texts that somebody sent in it: they are said, and cost no chat.
        let (mut chats, mut out) = (Vec::new(), Vec::new());
        for packed in texts {
            let unpacked = match packed.refused {
                Some(error) => Err(error.into()),
                None => self.unpack(file, &packed, run).await,
            };
            if !self.goes_on(run) {
                return Ok(Vec::new());
            }
            let export = unpacked.and_then(|text| {
                text.and_then(|text| self.chat(&text)).ok_or(ImportError::NoChatInZip)
            });
            // Some telephones name the archive, or the folder, and not the text in it.
            let named = packed.name != NAMELESS;
            let origin = Some(Origin { archive: number, dir: packed.dir.clone() });
            let folder = packed.folder().map(str::to_owned);
            let name = if named { packed.name } else { folder.unwrap_or_else(|| file.name()) };
            match export {
                Ok(export) => chats.push(ChatFile { name, export, origin }),
                Err(error) => out.push((name, error)),
            }
        }
        if chats.is_empty() {
            return Err(out.first().map_or(ImportError::NoChatInZip, |(_, error)| *error));
        }
        // A text that somebody sent in one of the chats is a file of it.
        let entries = || chats.iter().flat_map(|chat| &chat.export.entries);
        out.retain(|(name, _)| {
            !entries().any(
                |entry| matches!(&entry.content, Content::File(file) if file.exported == *name),
            )
        });
        refused.append(&mut out);
        let opened = OpenArchive {
            file: file.clone(),
            archive,
            files: Arc::new(FilesByName::new(files, chats.len())),
        };
        self.held.update_value(|held| held.archives.push(opened));
        Ok(chats)
    }

    /// Reads a part of a file.
    pub(crate) async fn part(
        self,
        file: &File,
        bytes: &Range<u64>,
    ) -> Result<Vec<u8>, ImportError> {
        let mut pieces = Pieces::of(file.clone(), bytes);
        let mut part = Vec::new();
        while let Some(piece) = self.next(&mut pieces).await? {
            part.extend(piece);
        }
        Ok(part)
    }

    /// Unpacks a text of an archive. `None` where the person has cancelled.
    async fn unpack(
        self,
        file: &File,
        packed: &PackedText,
        run: usize,
    ) -> Result<Option<Text>, ImportError> {
        let mut pieces = Pieces::of(file.clone(), &packed.packed);
        let (mut unpack, mut loader) = (Unpack::new(packed), TextLoader::new());
        let (mut out, mut pace) = (Vec::new(), Pace::new());
        let load = |loader: &mut TextLoader, out: &mut Vec<u8>| {
            let mut made = out.as_slice();
            while !made.is_empty() {
                loader.read(&mut made)?;
            }
            out.clear();
            Ok::<_, ImportError>(())
        };
        while let Some(piece) = self.next(&mut pieces).await? {
            let mut input = piece.as_slice();
            while !input.is_empty() {
                unpack.read(&mut input, &mut out)?;
                load(&mut loader, &mut out)?;
                pace.rest().await;
                if !self.goes_on(run) {
                    return Ok(None);
                }
            }
        }
        loop {
            let ended = unpack.finish(&mut out)?;
            load(&mut loader, &mut out)?;
            pace.rest().await;
            if !self.goes_on(run) {
                return Ok(None);
            }
            if ended {
                return Ok(Some(loader.finish()?));
            }
        }
    }

    /// Returns the chat that a text is.
    fn chat(self, text: &Text) -> Option<Export> {
        let today = Zone::utc().date_of(self.app.now.get_untracked());
        if is_export(&text.beginning()) { Export::read(&text.whole(), today).ok() } else { None }
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

    /// Reads a text. `None` where the person has cancelled.
    async fn read_text(
        self,
        first: Vec<u8>,
        mut pieces: Pieces,
        run: usize,
    ) -> Result<Option<Text>, ImportError> {
        let (mut loader, mut pace) = (TextLoader::new(), Pace::new());
        let mut piece = Some(first);
        while let Some(bytes) = piece {
            let mut input = bytes.as_slice();
            while !input.is_empty() {
                loader.read(&mut input)?;
                pace.rest().await;
                if !self.goes_on(run) {
                    return Ok(None);
                }
            }
            piece = self.next(&mut pieces).await?;
        }
        Ok(Some(loader.finish()?))
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
