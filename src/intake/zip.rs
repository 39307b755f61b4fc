//! The files in a zip archive. Only the parts of it that are needed are read: a chat's text stands beside its videos.
//!
//! An archive says of itself what it likes. What its files say of their sizes is bounded together, and each is left where it turns
//! out longer than it said.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::io;
use std::ops::Range;

use rawzip::{
    CompressionMethod, RECOMMENDED_BUFFER_SIZE, ReaderAt, ZipArchive, ZipArchiveEntryWayfinder,
    ZipLocator,
};

use super::csv::MAX_TEXT_BYTES;
use super::gzip::{DamagedError, Inflate, SLICE, crc32};
use crate::model::folded;

/// The least that is read at once, in bytes: of the directory, and of the few bytes before a text.
const PART: u64 = 256 * 1024;
const HEAD: u64 = 4 * 1024;

/// The most that is kept, in bytes: the directory of a hundred thousand files takes some ten million.
const MAX_KEPT: usize = 64 * 1024 * 1024;

/// The most texts of one archive, and the most bytes that they have together.
const MAX_TEXTS: usize = 500;
const MAX_BYTES: u64 = MAX_TEXT_BYTES as u64;

/// The most files of one archive, and the most bytes that they have together.
const MAX_FILES: usize = 20_000;
const MAX_FILE_BYTES: u64 = 8_000_000_000;

/// Bytes by which packing makes a file longer at most, beside a thousandth of it.
const PACKING: u64 = 64 * 1024;

/// Why an archive cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZipError {
    /// It is cut off or damaged, or no archive.
    Damaged,
    /// Its texts are encrypted.
    Locked,
    /// Its texts are compressed by a method that is not known.
    Method,
    /// It has too many files.
    TooLarge,
}

/// An archive, of which parts are here.
pub struct Archive {
    size: u64,
    /// Where each part begins, and its bytes.
    parts: Vec<(u64, Vec<u8>)>,
    /// The number of parts that the directory is in: the others are heads of single files.
    directory: usize,
    /// What a look found missing.
    missing: Cell<Option<Range<u64>>>,
}

/// What a look at an archive gives.
#[derive(Debug, PartialEq, Eq)]
pub enum Look {
    /// These bytes of the file are needed before the next look.
    Needs(Range<u64>),
    /// What is in it.
    Found(Contents),
}

/// What is in an archive, in its order.
#[derive(Debug, PartialEq, Eq)]
pub struct Contents {
    /// The texts.
    pub texts: Vec<PackedText>,
    /// All files, and the texts again.
    pub files: Vec<PackedFile>,
}

/// A file in an archive that has not been looked for yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackedFile {
    /// Its name, without folders.
    pub name: String,
    /// How long it says it is, in bytes.
    pub size: u64,
    /// The folder that it is in, with those around it; empty at the top.
    dir: String,
    refused: Option<ZipError>,
    deflated: bool,
    crc: u32,
    way: ZipArchiveEntryWayfinder,
}

/// Where a file of an archive is.
#[derive(Debug, PartialEq, Eq)]
pub enum Located {
    /// These bytes of the archive are needed before it is known.
    Needs(Range<u64>),
    /// There.
    At(PackedText),
}

/// A text in an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackedText {
    /// The name of its file, without folders.
    pub name: String,
    /// The place of its packed bytes in the archive.
    pub packed: Range<u64>,
    /// The folder that it is in, with those around it; empty at the top.
    pub dir: String,
    /// Why it cannot be unpacked.
    pub refused: Option<ZipError>,
    deflated: bool,
    size: u64,
    crc: u32,
}

impl PackedText {
    /// Returns the name of the folder that it is in.
    #[must_use]
    pub fn folder(&self) -> Option<&str> {
        self.dir.rsplit(['/', '\\']).next().filter(|name| !name.is_empty())
    }
}

impl Archive {
    /// The first bytes of an archive.
    pub const MAGIC: &[u8] = b"PK\x03\x04";

    /// `size`: of the file, in bytes.
    #[must_use]
    pub fn new(size: u64) -> Self {
        Self { size, parts: Vec::new(), directory: 0, missing: Cell::new(None) }
    }

    /// Takes bytes of the file from a place on.
    pub fn add(&mut self, at: u64, bytes: Vec<u8>) {
        self.parts.push((at, bytes));
    }

    /// Finds what is in it, or what is still needed to find that.
    ///
    /// # Errors
    /// It is no archive, or its texts cannot be read.
    pub fn look(&mut self) -> Result<Look, ZipError> {
        let archive = &*self;
        let found = archive.contents();
        self.directory = self.parts.len();
        match self.needs()? {
            Some(missing) => Ok(Look::Needs(missing)),
            None => found.map(Look::Found),
        }
    }

    /// Finds the packed bytes of a file, or what is still needed to find them.
    ///
    /// # Errors
    /// It cannot be unpacked.
    pub fn locate(&mut self, file: &PackedFile) -> Result<Located, ZipError> {
        if let Some(refused) = file.refused {
            return Err(refused);
        }
        let archive = &*self;
        let mut buffer = vec![0; RECOMMENDED_BUFFER_SIZE];
        let packed = archive.open(&mut buffer).and_then(|open| archive.packed(&open, file.way));
        if let Some(missing) = self.needs()? {
            return Ok(Located::Needs(missing));
        }
        // Twenty thousand heads would fill what is kept.
        self.parts.truncate(self.directory);
        let packed = packed?;
        Ok(Located::At(PackedText {
            name: file.name.clone(),
            packed,
            dir: file.dir.clone(),
            refused: None,
            deflated: file.deflated,
            size: file.size,
            crc: file.crc,
        }))
    }

    /// Returns what the last look found missing.
    fn needs(&self) -> Result<Option<Range<u64>>, ZipError> {
        let Some(missing) = self.missing.take() else { return Ok(None) };
        let kept: usize = self.parts.iter().map(|(_, bytes)| bytes.len()).sum();
        if kept < MAX_KEPT { Ok(Some(missing)) } else { Err(ZipError::TooLarge) }
    }

    fn open(&self, buffer: &mut [u8]) -> Result<ZipArchive<&Self>, ZipError> {
        let archive = ZipLocator::new().locate_in_reader(self, buffer, self.size);
        archive.map_err(|_none| ZipError::Damaged)
    }

    fn packed(
        &self,
        archive: &ZipArchive<&Self>,
        way: ZipArchiveEntryWayfinder,
    ) -> Result<Range<u64>, ZipError> {
        let entry = archive.get_entry(way).map_err(|_head| ZipError::Damaged)?;
        let (from, to) = entry.compressed_data_range();
        if from > to || to > self.size { Err(ZipError::Damaged) } else { Ok(from..to) }
    }

    fn contents(&self) -> Result<Contents, ZipError> {
        let damaged = |_: rawzip::Error| ZipError::Damaged;
        let mut buffer = vec![0; RECOMMENDED_BUFFER_SIZE];
        let archive = self.open(&mut buffer)?;
        let (mut found, mut bytes) = (Vec::new(), 0_u64);
        let (mut files, mut file_bytes, mut packed_bytes) = (Vec::new(), 0_u64, 0_u64);
        let mut entries = archive.entries(&mut buffer);
        while let Some(entry) = entries.next_entry().map_err(damaged)? {
            let path = String::from_utf8_lossy(entry.file_path().as_bytes()).into_owned();
            // What macOS puts beside each file.
            if path.starts_with("__MACOSX/") || path.ends_with('/') {
                continue;
            }
            // Files that share their bytes are longer together than the archive is.
            packed_bytes = packed_bytes.saturating_add(entry.compressed_size_hint());
            if packed_bytes > self.size {
                return Err(ZipError::Damaged);
            }
            let method = entry.compression_method();
            let deflated = method == CompressionMethod::DEFLATE;
            let (dir, name) = path.rsplit_once(['/', '\\']).unwrap_or(("", &path));
            let (dir, name) = (dir.to_owned(), name.to_owned());
            let (way, size, crc) =
                (entry.wayfinder(), entry.uncompressed_size_hint(), entry.crc32());
            let refused = if entry.flags().is_encrypted() {
                Some(ZipError::Locked)
            } else if !deflated && method != CompressionMethod::STORE {
                Some(ZipError::Method)
            } else {
                // Its packed bytes are read at once: what is short does not have many.
                let most = if deflated { size + size / 1000 + PACKING } else { size };
                (entry.compressed_size_hint() > most).then_some(ZipError::Damaged)
            };
            // A text may be a file that somebody sent. What is too much of them costs no chat.
            file_bytes = file_bytes.saturating_add(size);
            let too_many = files.len() >= MAX_FILES || file_bytes > MAX_FILE_BYTES;
            files.push(PackedFile {
                name: name.clone(),
                size,
                dir: dir.clone(),
                refused: refused.or(too_many.then_some(ZipError::TooLarge)),
                deflated,
                crc,
                way,
            });
            if !is_text(&path) {
                continue;
            }
            bytes = bytes.saturating_add(size);
            if found.len() == MAX_TEXTS || bytes > MAX_BYTES {
                return Err(ZipError::TooLarge);
            }
            let text = PackedText { name, packed: 0..0, dir, refused, deflated, size, crc };
            found.push((way, text));
        }
        let mut texts = Vec::new();
        for (way, text) in found {
            texts.push(PackedText { packed: self.packed(&archive, way)?, ..text });
        }
        Ok(Contents { texts, files })
    }
}

fn is_text(path: &str) -> bool {
    path.to_lowercase().ends_with(".txt")
}

/// Files of an archive by their names. Some archives have the letters of names apart from their marks.
#[derive(Debug, Default)]
pub struct FilesByName {
    by_name: BTreeMap<String, Vec<PackedFile>>,
    /// True where the archive has one chat.
    is_of_one: bool,
}

impl FilesByName {
    /// Sorts the files of an archive with so many chats.
    #[must_use]
    pub fn new(files: Vec<PackedFile>, chats: usize) -> Self {
        let mut by_name: BTreeMap<String, Vec<PackedFile>> = BTreeMap::new();
        for file in files {
            by_name.entry(folded(&file.name)).or_default().push(file);
        }
        Self { by_name, is_of_one: chats == 1 }
    }

    /// Returns the file of a name beside the text that names it, in the folder `dir`. Telephones count their pictures from one:
    /// a file elsewhere is that of another chat, where there is another.
    #[must_use]
    pub fn find(&self, name: &str, dir: &str) -> Option<&PackedFile> {
        let same = self.by_name.get(&folded(name))?;
        let beside = same.iter().find(|file| file.dir == dir);
        beside.or_else(|| same.first().filter(|_| self.is_of_one && same.len() == 1))
    }
}

impl ReaderAt for &Archive {
    fn read_at(&self, buffer: &mut [u8], offset: u64) -> io::Result<usize> {
        if offset >= self.size || buffer.is_empty() {
            return Ok(0);
        }
        for (at, bytes) in &self.parts {
            let from = offset.checked_sub(*at).and_then(|from| usize::try_from(from).ok());
            let here = from.and_then(|from| bytes.get(from..)).unwrap_or_default();
            if !here.is_empty() {
                let many = here.len().min(buffer.len());
                let (into, from) = (buffer.get_mut(..many), here.get(..many));
                if let (Some(into), Some(from)) = (into, from) {
                    into.copy_from_slice(from);
                }
                return Ok(many);
            }
        }
        let many = if buffer.len() < 1024 { HEAD } else { PART.max(buffer.len() as u64) };
        self.missing.set(Some(offset..offset.saturating_add(many).min(self.size)));
        Err(io::Error::from(io::ErrorKind::WouldBlock))
    }
}

/// Unpacks a text as its bytes arrive.
pub struct Unpack {
    /// `None`: it is not compressed.
    inflate: Option<Inflate>,
    ended: bool,
    /// What came out, where it is not compressed.
    crc: u32,
    size: u64,
    stated: (u32, u64),
}

impl Unpack {
    /// Begins.
    #[must_use]
    pub fn new(text: &PackedText) -> Self {
        Self {
            inflate: text.deflated.then(Inflate::new),
            ended: !text.deflated,
            crc: 0,
            size: 0,
            stated: (text.crc, text.size),
        }
    }

    /// Consumes the front of `input` and appends what comes out, about a slice at most. To be called until the input is used
    /// up.
    ///
    /// # Errors
    /// The text is damaged.
    pub fn read(&mut self, input: &mut &[u8], out: &mut Vec<u8>) -> Result<(), DamagedError> {
        if let Some(inflate) = &mut self.inflate {
            if self.ended {
                return Err(DamagedError);
            }
            self.ended = inflate.read(input, out, out.len() + SLICE)?;
            // What is longer than it says may be of any length.
            if inflate.size() > self.stated.1 {
                return Err(DamagedError);
            }
        } else {
            let (taken, rest) = input.split_at(input.len().min(SLICE));
            self.crc = crc32(self.crc, taken);
            self.size += taken.len() as u64;
            out.extend_from_slice(taken);
            *input = rest;
        }
        Ok(())
    }

    /// Appends what is left, about a slice at most. Returns false while there is more.
    ///
    /// # Errors
    /// The text is cut off, or not what the archive says of it.
    pub fn finish(&mut self, out: &mut Vec<u8>) -> Result<bool, DamagedError> {
        if let (false, Some(inflate)) = (self.ended, &mut self.inflate) {
            let before = out.len();
            self.ended = inflate.read(&mut [].as_slice(), out, before + SLICE)?;
            if !self.ended {
                return if out.len() > before { Ok(false) } else { Err(DamagedError) };
            }
        }
        let made = self
            .inflate
            .as_ref()
            .map_or((self.crc, self.size), |inflate| (inflate.crc, inflate.size()));
        if made == self.stated { Ok(true) } else { Err(DamagedError) }
    }
}

#[cfg(test)]
mod tests {
    use flate2::{Compress, Compression, FlushCompress};
    use proptest::prelude::*;

    use super::*;

    /// A zip with these files; `packed`: deflated.
    fn zip(files: &[(&str, &[u8], bool)]) -> Vec<u8> {
        let (mut all, mut directory) = (Vec::new(), Vec::new());
        for (name, content, packed) in files {
            let body = if *packed {
                let mut out = Vec::with_capacity(content.len() + 1_000);
                let mut compress = Compress::new(Compression::best(), false);
                compress.compress_vec(content, &mut out, FlushCompress::Finish).unwrap();
                out
            } else {
                content.to_vec()
            };
            let at = u32::try_from(all.len()).unwrap();
            let mut head = Vec::new();
            head.extend([20, 0, 0, 0, if *packed { 8 } else { 0 }, 0, 0, 0, 0, 0]);
            head.extend(crc32(0, content).to_le_bytes());
            head.extend(u32::try_from(body.len()).unwrap().to_le_bytes());
            head.extend(u32::try_from(content.len()).unwrap().to_le_bytes());
            head.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
            head.extend([0, 0]);
            all.extend(b"PK\x03\x04");
            all.extend(&head);
            all.extend(name.as_bytes());
            all.extend(&body);
            directory.extend(b"PK\x01\x02\x14\x00");
            directory.extend(&head);
            directory.extend([0; 10]);
            directory.extend(at.to_le_bytes());
            directory.extend(name.as_bytes());
        }
        let at = u32::try_from(all.len()).unwrap();
        let many = u16::try_from(files.len()).unwrap();
        all.extend(&directory);
        all.extend(b"PK\x05\x06\0\0\0\0");
        all.extend(many.to_le_bytes());
        all.extend(many.to_le_bytes());
        all.extend(u32::try_from(directory.len()).unwrap().to_le_bytes());
        all.extend(at.to_le_bytes());
        all.extend([0, 0]);
        all
    }

    fn range(bytes: &[u8], range: &Range<u64>) -> Vec<u8> {
        let of = |at: u64| usize::try_from(at).unwrap();
        bytes[of(range.start)..of(range.end)].to_vec()
    }

    /// The texts of a file, with how many of its bytes were read.
    fn look(bytes: &[u8]) -> (Result<Vec<PackedText>, ZipError>, usize) {
        let (mut archive, mut read) = (Archive::new(bytes.len() as u64), 0);
        loop {
            match archive.look() {
                Ok(Look::Needs(needs)) => {
                    let part = range(bytes, &needs);
                    assert!(!part.is_empty(), "a look that asks for nothing never ends");
                    read += part.len();
                    archive.add(needs.start, part);
                }
                Ok(Look::Found(found)) => return (Ok(found.texts), read),
                Err(error) => return (Err(error), read),
            }
        }
    }

    fn unpack(bytes: &[u8], text: &PackedText) -> Result<Vec<u8>, DamagedError> {
        let (mut unpack, mut out) = (Unpack::new(text), Vec::new());
        for piece in range(bytes, &text.packed).chunks(7) {
            let mut input = piece;
            while !input.is_empty() {
                unpack.read(&mut input, &mut out)?;
            }
        }
        while !unpack.finish(&mut out)? {}
        Ok(out)
    }

    #[test]
    fn texts_are_found_beside_videos_that_are_not_read() {
        let video = vec![7; 3_000_000];
        let chat = "23/11/2026 09:00 - Maria: oi\n".repeat(1_000);
        let bytes = zip(&[
            ("VID-1.mp4", &video, false),
            ("Conversa do WhatsApp com Maria.txt", chat.as_bytes(), true),
            ("sub/_chat.TXT", b"[23/11/2026, 09:00:05] Maria: oi", false),
            ("__MACOSX/._chat.txt", b"mac", false),
            ("VID-2.mp4", &video, false),
        ]);
        let (texts, read) = look(&bytes);
        let texts = texts.unwrap();
        let names: Vec<_> = texts.iter().map(|text| &*text.name).collect();
        assert_eq!(names, ["Conversa do WhatsApp com Maria.txt", "_chat.TXT"]);
        assert!(read < 1_500_000, "{read}");
        assert_eq!(unpack(&bytes, &texts[0]).unwrap(), chat.as_bytes());
        assert_eq!(unpack(&bytes, &texts[1]).unwrap(), b"[23/11/2026, 09:00:05] Maria: oi");
    }

    #[test]
    fn what_is_cut_off_changed_or_locked_is_refused() {
        let bytes = zip(&[("_chat.txt", &b"oi ".repeat(5_000), true)]);
        assert_eq!(look(&bytes[..bytes.len() - 30]).0, Err(ZipError::Damaged));
        assert_eq!(look(b"PK\x03\x04 and so on").0, Err(ZipError::Damaged));
        assert_eq!(look(b"").0, Err(ZipError::Damaged));
        let texts = look(&bytes).0.unwrap();
        let mut changed = bytes.clone();
        changed[60] ^= 1;
        assert_eq!(unpack(&changed, &texts[0]), Err(DamagedError));
        // It says that it is longer than it is.
        let short = PackedText {
            packed: texts[0].packed.start..texts[0].packed.end - 5,
            ..texts[0].clone()
        };
        assert_eq!(unpack(&bytes, &short), Err(DamagedError));
        let directory = bytes.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
        let with = |at: usize, value: u8| {
            let mut bytes = bytes.clone();
            bytes[directory + at] = value;
            look(&bytes).0
        };
        let refused = |at, value| with(at, value).unwrap()[0].refused;
        assert_eq!(refused(8, 1), Some(ZipError::Locked));
        assert_eq!(refused(10, 12), Some(ZipError::Method));
        // It says that it is of half a gigabyte.
        assert_eq!(with(27, 0x20), Err(ZipError::TooLarge));
    }

    /// The name of a file, and its bytes.
    type Unpacked = (String, Result<Vec<u8>, ZipError>);

    /// The files of an archive, each as it comes out.
    fn files(bytes: &[u8]) -> Result<Vec<Unpacked>, ZipError> {
        let mut archive = Archive::new(bytes.len() as u64);
        let found = loop {
            match archive.look()? {
                Look::Needs(needs) => archive.add(needs.start, range(bytes, &needs)),
                Look::Found(found) => break found.files,
            }
        };
        let mut all = Vec::new();
        for file in found {
            let content = loop {
                match archive.locate(&file) {
                    Ok(Located::Needs(needs)) => archive.add(needs.start, range(bytes, &needs)),
                    Ok(Located::At(packed)) => {
                        break unpack(bytes, &packed).map_err(|_damaged| ZipError::Damaged);
                    }
                    Err(error) => break Err(error),
                }
            };
            all.push((file.name, content));
        }
        Ok(all)
    }

    #[test]
    fn files_beside_the_text_come_out() {
        let bytes = zip(&[
            ("_chat.txt", b"oi", true),
            ("IMG-1.jpg", &[1; 9000], true),
            ("sub/PTT-2.opus", b"OggS", false),
            ("__MACOSX/._IMG-1.jpg", b"mac", false),
        ]);
        assert_eq!(
            files(&bytes),
            Ok(vec![
                ("_chat.txt".to_owned(), Ok(b"oi".to_vec())),
                ("IMG-1.jpg".to_owned(), Ok(vec![1; 9000])),
                ("PTT-2.opus".to_owned(), Ok(b"OggS".to_vec())),
            ])
        );
    }

    #[test]
    fn a_file_is_found_by_its_name_however_its_marks_are_written_and_beside_its_text_first() {
        let bytes = zip(&[
            ("a/cafe\u{301}.jpg", b"one", false),
            ("b/cafe\u{301}.jpg", b"two", false),
            ("_chat.txt", b"oi", false),
        ]);
        let mut archive = Archive::new(bytes.len() as u64);
        let found = loop {
            match archive.look().unwrap() {
                Look::Needs(needs) => archive.add(needs.start, range(&bytes, &needs)),
                Look::Found(found) => break found.files,
            }
        };
        let of_one = FilesByName::new(found.clone(), 1);
        let dir = |dir| of_one.find("CAFÉ.jpg", dir).map(|file| file.dir.clone());
        assert_eq!(dir("b").as_deref(), Some("b"));
        assert_eq!(dir(""), None, "it may be either");
        assert_eq!(of_one.find("other.jpg", ""), None);
    }

    #[test]
    fn the_file_of_another_chat_is_not_taken_for_one_that_is_missing() {
        let bytes = zip(&[
            ("2025/Maria/_chat.txt", b"oi", false),
            ("2025/Maria/IMG-1.jpg", b"maria", false),
            ("2026/Maria/_chat.txt", b"oi", false),
        ]);
        let mut archive = Archive::new(bytes.len() as u64);
        let found = loop {
            match archive.look().unwrap() {
                Look::Needs(needs) => archive.add(needs.start, range(&bytes, &needs)),
                Look::Found(found) => break found,
            }
        };
        assert_eq!(found.texts[0].folder(), Some("Maria"));
        let of_two = FilesByName::new(found.files.clone(), 2);
        assert!(of_two.find("IMG-1.jpg", "2025/Maria").is_some());
        assert_eq!(of_two.find("IMG-1.jpg", "2026/Maria"), None);
        assert!(FilesByName::new(found.files, 1).find("IMG-1.jpg", "2026/Maria").is_some());
    }

    #[test]
    fn what_says_that_it_is_short_is_not_read_where_it_is_long() {
        for packed in [false, true] {
            // Noise packs to what it is.
            let byte = |at: u32| at.wrapping_mul(2_654_435_761).to_le_bytes()[2];
            let noise: Vec<u8> = (0..400_000).map(|at| byte(at ^ (at >> 3))).collect();
            let mut bytes = zip(&[("IMG-1.jpg", &noise, packed)]);
            let directory = bytes.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
            bytes[directory + 24..directory + 28].copy_from_slice(&10_u32.to_le_bytes());
            let mut archive = Archive::new(bytes.len() as u64);
            let found = loop {
                match archive.look().unwrap() {
                    Look::Needs(needs) => archive.add(needs.start, range(&bytes, &needs)),
                    Look::Found(found) => break found.files,
                }
            };
            assert_eq!(archive.locate(&found[0]), Err(ZipError::Damaged), "none of it is read");
        }
    }

    #[test]
    fn the_heads_of_many_files_are_not_kept() {
        let names: Vec<String> = (0..300).map(|at| format!("IMG-{at}.jpg")).collect();
        let long = vec![7; 5000];
        let all: Vec<_> =
            names.iter().map(|name| (name.as_str(), long.as_slice(), false)).collect();
        let bytes = zip(&all);
        let mut archive = Archive::new(bytes.len() as u64);
        let found = loop {
            match archive.look().unwrap() {
                Look::Needs(needs) => archive.add(needs.start, range(&bytes, &needs)),
                Look::Found(found) => break found.files,
            }
        };
        let before = archive.parts.len();
        for file in &found {
            while let Located::Needs(needs) = archive.locate(file).unwrap() {
                archive.add(needs.start, range(&bytes, &needs));
            }
        }
        assert_eq!(archive.parts.len(), before);
    }

    #[test]
    fn bombs_are_refused_by_what_they_say_and_by_what_they_are() {
        let zeros = vec![0; 3_000_000];
        let bytes = zip(&[("IMG-1.jpg", &zeros, true)]);
        assert!(bytes.len() < 5000, "three thousand times as long");
        let directory = bytes.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
        // It says that it is of ten bytes.
        let mut short = bytes.clone();
        short[directory + 24..directory + 28].copy_from_slice(&10_u32.to_le_bytes());
        assert_eq!(files(&short), Ok(vec![("IMG-1.jpg".to_owned(), Err(ZipError::Damaged))]));
        // Many entries that stand for the same bytes.
        let end = bytes.len() - 22;
        let entry = &bytes[directory..end];
        let mut many = bytes[..directory].to_vec();
        for _ in 0..300 {
            many.extend(entry);
        }
        many.extend(b"PK\x05\x06\0\0\0\0");
        many.extend([300_u16.to_le_bytes(), 300_u16.to_le_bytes()].concat());
        many.extend(u32::try_from(300 * entry.len()).unwrap().to_le_bytes());
        many.extend(u32::try_from(directory).unwrap().to_le_bytes());
        many.extend([0, 0]);
        assert_eq!(files(&many), Err(ZipError::Damaged));
        // Files that say that they are larger than any telephone's.
        let mut large =
            zip(&[("a.mp4", b"a", false), ("b.mp4", b"b", false), ("c.mp4", b"c", false)]);
        let from = large.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
        for at in from..large.len() - 4 {
            if &large[at..at + 4] == b"PK\x01\x02" {
                large[at + 24..at + 28].copy_from_slice(&4_000_000_000_u32.to_le_bytes());
            }
        }
        let ends: Vec<_> = files(&large).unwrap().into_iter().map(|(_, content)| content).collect();
        let expected = [ZipError::Damaged, ZipError::Damaged, ZipError::TooLarge];
        assert_eq!(ends, expected.map(Err));
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_fail(
            bytes in prop::collection::vec(any::<u8>(), 0..400),
            changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        ) {
            drop(look(&bytes));
            drop(files(&bytes));
            let mut near = zip(&[("_chat.txt", &bytes, true), ("a.txt", &bytes, false), ("a.jpg", &bytes, true)]);
            for (at, value) in changes {
                let at = at.index(near.len());
                near[at] = value;
            }
            drop(files(&near));
            if let Ok(texts) = look(&near).0 {
                for text in &texts {
                    drop(unpack(&near, text));
                }
            }
        }

        #[test]
        fn what_was_packed_comes_out(content in prop::collection::vec(any::<u8>(), 0..5_000), packed: bool) {
            let bytes = zip(&[("a.txt", &content, packed)]);
            let texts = look(&bytes).0.unwrap();
            prop_assert_eq!(unpack(&bytes, &texts[0]), Ok(content));
        }
    }
}
