//! Archives of the kind that we write: whole files one after the other, unpacked (APPNOTE.TXT, method 0).
//!
//! [`ZipWriter`] makes what stands between the contents, [`Zip`] finds the contents again. Both leave the contents to the
//! caller: they may be larger than the memory.

/// The most bytes of an archive and of each content: beyond, numbers need an extension of the format.
const MAX: u64 = u32::MAX as u64;
const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
/// The bytes of the end without its comment, which has at most 65,535.
const END_BYTES: usize = 22;
/// The bytes of the head of a content without its name.
pub const LOCAL_BYTES: usize = 30;
/// The bytes at the end of an archive in which its end is found.
pub const TAIL: u64 = END_BYTES as u64 + 65_535;
/// The largest directory that is read.
const MAX_DIRECTORY: u64 = 32 << 20;
/// Names are UTF-8.
const UTF_8: u16 = 0x0800;
/// The version of the format that stored contents need.
const VERSION: u16 = 20;
/// 1 January 1980: an archive of the same contents has the same bytes.
const DATE: u16 = 0x21;

/// The check sum of the format, piece by piece.
#[derive(Clone, Copy, Debug)]
pub struct Crc32(u32);

impl Default for Crc32 {
    fn default() -> Self {
        Self(u32::MAX)
    }
}

impl Crc32 {
    /// Takes in the next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        for byte in bytes {
            let at = usize::from(self.0.to_le_bytes()[0] ^ byte);
            self.0 = (self.0 >> 8) ^ TABLE.get(at).copied().unwrap_or_default();
        }
    }

    /// Returns the sum of everything that was taken in.
    #[must_use]
    pub const fn finish(self) -> u32 {
        !self.0
    }
}

static TABLE: [u32; 256] = table();

#[expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "constant, below 256"
)]
const fn table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut at = 0;
    while at < 256 {
        let mut sum = at as u32;
        let mut bit = 0;
        while bit < 8 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 };
            bit += 1;
        }
        table[at] = sum;
        at += 1;
    }
    table
}

/// An archive in the making.
#[derive(Debug, Default)]
pub struct ZipWriter {
    directory: Vec<u8>,
    entries: u16,
    /// The bytes so far.
    at: u64,
}

impl ZipWriter {
    /// Returns what stands before a content. `None` where the archive would be too large for its format.
    pub fn entry(&mut self, name: &str, sum: Crc32, bytes: u64) -> Option<Vec<u8>> {
        let fits = |bytes: u64| u32::try_from(bytes).ok().filter(|_| bytes < MAX);
        let (size, at) = (fits(bytes)?, fits(self.at)?);
        let length = u16::try_from(name.len()).ok()?;
        self.entries = self.entries.checked_add(1)?;
        let mut common = Vec::new();
        for field in [VERSION, UTF_8, 0, 0, DATE] {
            common.extend(field.to_le_bytes());
        }
        for field in [sum.finish(), size, size] {
            common.extend(field.to_le_bytes());
        }
        common.extend(length.to_le_bytes());
        common.extend([0; 2]);
        let local = [&LOCAL.to_le_bytes(), common.as_slice(), name.as_bytes()].concat();
        self.directory.extend(CENTRAL.to_le_bytes());
        self.directory.extend(VERSION.to_le_bytes());
        self.directory.extend(common);
        // No comment, the first disk, no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend(at.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.at += local.len() as u64 + bytes;
        Some(local)
    }

    /// Returns what stands after the last content.
    #[must_use]
    pub fn finish(self) -> Option<Vec<u8>> {
        let (at, length) =
            (u32::try_from(self.at).ok()?, u32::try_from(self.directory.len()).ok()?);
        let mut end = self.directory;
        end.extend(END.to_le_bytes());
        end.extend([0; 4]);
        for _ in 0..2 {
            end.extend(self.entries.to_le_bytes());
        }
        for field in [length, at] {
            end.extend(field.to_le_bytes());
        }
        end.extend([0; 2]);
        Some(end)
    }
}

/// A content of an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZipEntry {
    /// Its name, as it stands there.
    pub name: String,
    /// Where its head begins: see [`Zip::content_at`].
    pub head_at: u64,
    /// Its size.
    pub bytes: u64,
}

/// Where an archive's directory is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zip {
    /// Where the directory begins.
    pub directory_at: u64,
    /// Its size.
    pub directory_bytes: u64,
}

impl Zip {
    /// Finds the directory of an archive of so many bytes by its last [`TAIL`] bytes.
    #[must_use]
    pub fn find(tail: &[u8], size: u64) -> Option<Self> {
        let last = tail.len().checked_sub(END_BYTES)?;
        let end = (0..=last).rev().find(|at| u32_at(tail, *at) == Some(END))?;
        let directory_bytes = u64::from(u32_at(tail, end + 12)?);
        let directory_at = u64::from(u32_at(tail, end + 16)?);
        let fits = directory_at.checked_add(directory_bytes).is_some_and(|end| end <= size);
        (fits && directory_bytes <= MAX_DIRECTORY).then_some(Self { directory_at, directory_bytes })
    }

    /// Reads the directory. `None` where anything in it is not as we write it: contents that are packed, too.
    #[must_use]
    pub fn entries(self, directory: &[u8]) -> Option<Vec<ZipEntry>> {
        let (mut at, mut entries) = (0, Vec::new());
        while at < directory.len() {
            if u32_at(directory, at)? != CENTRAL || u16_at(directory, at + 10)? != 0 {
                return None;
            }
            let [packed, bytes, head_at] = [20, 24, 42].map(|field| u32_at(directory, at + field));
            let [name, extra, comment] =
                [28, 30, 32].map(|field| u16_at(directory, at + field).map(usize::from));
            let name_at = at + 46;
            let name_end = name_at + name?;
            let name = std::str::from_utf8(directory.get(name_at..name_end)?).ok()?;
            let (head_at, bytes) = (u64::from(head_at?), u64::from(bytes?));
            if u64::from(packed?) != bytes || head_at.checked_add(bytes)? > self.directory_at {
                return None;
            }
            entries.push(ZipEntry { name: name.to_owned(), head_at, bytes });
            at = name_end + extra? + comment?;
        }
        Some(entries)
    }

    /// Returns how far after the start of its head a content begins, by the head's first [`LOCAL_BYTES`] bytes.
    #[must_use]
    pub fn content_at(head: &[u8]) -> Option<u64> {
        let lengths = u64::from(u16_at(head, 26)?) + u64::from(u16_at(head, 28)?);
        (u32_at(head, 0)? == LOCAL).then_some(LOCAL_BYTES as u64 + lengths)
    }
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use proptest::prelude::*;

    use super::*;

    fn sum(bytes: &[u8]) -> Crc32 {
        let mut sum = Crc32::default();
        sum.update(bytes);
        sum
    }

    fn archive(contents: &[(&str, &[u8])]) -> Vec<u8> {
        let (mut writer, mut all) = (ZipWriter::default(), Vec::new());
        for (name, bytes) in contents {
            all.extend(writer.entry(name, sum(bytes), bytes.len() as u64).unwrap());
            all.extend(*bytes);
        }
        all.extend(writer.finish().unwrap());
        all
    }

    fn read(archive: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
        let zip = Zip::find(archive, archive.len() as u64)?;
        let part = |at: u64, bytes: u64| {
            let at = usize::try_from(at).ok()?;
            archive.get(at..at.checked_add(usize::try_from(bytes).ok()?)?)
        };
        let entries = zip.entries(part(zip.directory_at, zip.directory_bytes)?)?;
        let content = |entry: ZipEntry| {
            let head = part(entry.head_at, LOCAL_BYTES as u64)?;
            let at = entry.head_at + Zip::content_at(head)?;
            Some((entry.name, part(at, entry.bytes)?.to_vec()))
        };
        entries.into_iter().map(content).collect()
    }

    #[test]
    fn what_is_written_is_read_again() {
        assert_eq!(sum(b"123456789").finish(), 0xcbf4_3926, "the sum's own example");
        let contents: [(&str, &[u8]); 3] =
            [("journal.jsonl", b"{}\n"), ("files/\u{e1}", b""), ("c", b"PK\x05\x06")];
        let all = archive(&contents);
        let own = contents.map(|(name, bytes)| (name.to_owned(), bytes.to_vec()));
        assert_eq!(read(&all), Some(own.to_vec()));
        assert_eq!(read(&archive(&[])), Some(Vec::new()));
    }

    #[test]
    fn an_archive_of_others_is_refused() {
        let mut packed = archive(&[("a", b"abc")]);
        let directory = packed.len() - END_BYTES - 47;
        packed[directory + 10] = 8;
        assert_eq!(read(&packed), None);
        let mut beyond = archive(&[("a", b"abc")]);
        let end = beyond.len() - END_BYTES;
        beyond[end + 16..end + 20].fill(0xff);
        assert_eq!(read(&beyond), None, "a directory beyond the end");
        assert_eq!(read(b""), None);
        assert!(ZipWriter::default().entry("a", Crc32::default(), MAX).is_none());
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_fail(bytes in proptest::collection::vec(any::<u8>(), 0..120), cut in 0..200_usize, at in 0..200_usize) {
            let mut all = archive(&[("journal.jsonl", &bytes), ("files/x", b"y")]);
            if let (Some(byte), Some(new)) = (all.get_mut(at), bytes.first()) {
                *byte = *new;
            }
            all.truncate(all.len().saturating_sub(cut));
            read(&all);
            read(&bytes);
        }
    }
}
