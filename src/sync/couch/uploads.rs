//! What the sending of files remembers: [`Up`], which the server has, [`Tries`], which did not go, and [`Erased`], which must not
//! come back. [`Going`]: how much of one has gone. [`too_many`]: which ones this browser keeps no more.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use super::error::SyncError;
use super::stub::Stub;
use crate::model::{Timestamp, sort_by};

/// The files that a server had when it was last asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Up {
    files: BTreeMap<String, Stub>,
}

impl Up {
    /// Reads the lines of [`Up::to_lines`]. What an older version wrote says nothing of the bytes, and is to be asked anew.
    #[must_use]
    pub fn from_lines<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
        let read = |line: &str| {
            let (sha256, stub) = line.split_once(' ')?;
            Some((sha256.to_owned(), Stub::from_text(stub)?))
        };
        Self { files: lines.filter_map(read).collect() }
    }

    /// One line for each, after a line break.
    #[must_use]
    pub fn to_lines(&self) -> String {
        let mut text = String::new();
        for (sha256, stub) in &self.files {
            text.push('\n');
            text.push_str(sha256);
            text.push(' ');
            text.push_str(&stub.to_text());
        }
        text
    }

    /// True if the server had this file.
    #[must_use]
    pub fn has(&self, sha256: &str) -> bool {
        self.files.contains_key(sha256)
    }

    /// The server has it.
    pub fn insert(&mut self, sha256: String, stub: Stub) {
        self.files.insert(sha256, stub);
    }

    /// Whether it is still there is not known. Returns false if nothing was known of it.
    pub fn forget(&mut self, sha256: &str) -> bool {
        self.files.remove(sha256).is_some()
    }

    /// Keeps those for which `stays` returns true.
    pub fn retain(&mut self, stays: impl Fn(&str) -> bool) {
        self.files.retain(|sha256, _| stays(sha256));
    }

    /// The hashes.
    #[must_use]
    pub fn hashes(&self) -> Vec<String> {
        self.files.keys().cloned().collect()
    }

    /// Those of the asked ones of which the server has just said what it said before.
    #[must_use]
    pub fn confirmed(&self, asked: &[String], found: &BTreeMap<String, Stub>) -> Vec<String> {
        let is_same = |sha256: &&String| {
            found.get(*sha256).is_some_and(|stub| self.files.get(*sha256) == Some(stub))
        };
        asked.iter().filter(is_same).cloned().collect()
    }
}

/// Of a smaller file nobody sees how much has gone, in bytes.
const SOON_GONE: u64 = 500_000;
/// How much more of a file has gone each time it is told, in percent.
const STEP: u8 = 5;

/// A file on its way: how much of it has gone, in steps.
#[derive(Debug)]
pub struct Going {
    bytes: u64,
    told: Cell<Option<u8>>,
}

impl Going {
    /// A file of so many bytes.
    #[must_use]
    pub fn new(bytes: u64) -> Self {
        Self { bytes, told: Cell::default() }
    }

    /// Returns how much has gone, in percent, where that is to be told: not of a small file, and each step once.
    pub fn step(&self, gone: u64) -> Option<u8> {
        if self.bytes <= SOON_GONE {
            return None;
        }
        let percent = (gone.saturating_mul(100) / self.bytes).min(100);
        let step = u8::try_from(percent).unwrap_or(100) / STEP * STEP;
        (self.told.replace(Some(step)) != Some(step)).then_some(step)
    }
}

/// The first wait of a file that did not go, and the longest, in milliseconds.
const FIRST: i64 = 2000;
const LONGEST: i64 = 10 * 60 * 1000;

#[derive(Clone, Debug)]
struct Failure {
    times: u32,
    until: i64,
    error: SyncError,
}

/// Files that did not go: none of them holds the others back.
#[derive(Clone, Debug, Default)]
pub struct Tries {
    failures: BTreeMap<String, Failure>,
}

impl Tries {
    /// A file did not go at this instant, in milliseconds.
    pub fn fail(&mut self, sha256: &str, error: SyncError, now: i64) {
        let times = self.failures.get(sha256).map_or(0, |it| it.times).saturating_add(1);
        let wait = (FIRST << (times - 1).min(20)).min(LONGEST);
        let failure = Failure { times, until: now + wait, error };
        self.failures.insert(sha256.to_owned(), failure);
    }

    /// A file went.
    pub fn succeed(&mut self, sha256: &str) {
        self.failures.remove(sha256);
    }

    /// The server is back: all are tried at once.
    pub fn begin_again(&mut self) {
        for failure in self.failures.values_mut() {
            failure.until = 0;
        }
    }

    /// When the next of those is due that are not due yet.
    #[must_use]
    pub fn next(&self, now: i64) -> Option<i64> {
        self.failures.values().map(|it| it.until).filter(|until| *until > now).min()
    }

    /// Puts the files, each with its size, into the order in which they are sent: those that failed least often first, and small ones
    /// before large ones. Those whose turn has not come are left out; returns the error of the first of them that is due.
    pub fn order(&self, files: &mut Vec<(String, u64)>, now: i64) -> Option<SyncError> {
        let mut waits: Option<(SyncError, i64)> = None;
        files.retain(|(sha256, _)| match self.failures.get(sha256) {
            Some(failure) if failure.until > now => {
                if waits.as_ref().is_none_or(|(_, until)| failure.until < *until) {
                    waits = Some((failure.error.clone(), failure.until));
                }
                false
            }
            _ => true,
        });
        let times = |sha256: &str| self.failures.get(sha256).map_or(0, |it| it.times);
        files.sort_by_key(|(sha256, size)| (times(sha256), *size));
        waits.map(|(error, _)| error)
    }
}

/// How long erased files are looked for on the server, in milliseconds.
const LOOKED_FOR: i64 = 6 * 60 * 60 * 1000;

/// Files that were erased at this browser: for some hours they are looked for on the server, since another browser may have been
/// sending them. It is stored before the first one is deleted, so that no closed page and no other tab forgets them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// Each with the instant until which it is looked for.
    files: BTreeMap<String, i64>,
}

impl Erased {
    /// Reads [`Erased::to_text`].
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        let read = |line: &str| {
            let (until, sha256) = line.split_once(' ')?;
            Some((sha256.to_owned(), until.parse().ok()?))
        };
        Self { files: text.lines().filter_map(read).collect() }
    }

    /// A line for each; empty where there is none.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        for (sha256, until) in &self.files {
            text.push_str(&until.to_string());
            text.push(' ');
            text.push_str(sha256);
            text.push('\n');
        }
        text
    }

    /// These are being erased.
    pub fn add(&mut self, hashes: &[String], now: i64) {
        let until = now.saturating_add(LOOKED_FOR);
        self.files.extend(hashes.iter().map(|sha256| (sha256.clone(), until)));
    }

    /// Forgets those that have been looked for long enough, and those that a clock dated ahead. Returns true if there were some.
    pub fn forget_old(&mut self, now: i64) -> bool {
        let before = self.files.len();
        let last = now.saturating_add(LOOKED_FOR);
        self.files.retain(|_, until| (now + 1..=last).contains(until));
        self.files.len() < before
    }

    /// The hashes.
    #[must_use]
    pub fn hashes(&self) -> Vec<String> {
        self.files.keys().cloned().collect()
    }
}

/// Returns the files to remove, each given with its size, so that no more than `most` bytes are left: those that were last named
/// longest ago.
#[must_use]
pub fn too_many(
    mut here: Vec<(String, u64)>,
    named: &BTreeMap<String, Timestamp>,
    most: u64,
) -> BTreeSet<String> {
    sort_by(&mut here, |(one, _), (other, _)| named.get(other).cmp(&named.get(one)));
    let mut bytes = 0_u64;
    let mut goes = BTreeSet::new();
    for (sha256, size) in here {
        bytes = bytes.saturating_add(size);
        if bytes > most {
            goes.insert(sha256);
        }
    }
    goes
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_what_the_server_confirms_is_up() {
        let mut up = Up::from_lines("old\na 3 md5-x\nb 4 md5-y".lines());
        assert_eq!(up.hashes(), ["a", "b"]);
        assert_eq!(Up::from_lines(up.to_lines().lines()), up);
        let stub = |text| Stub::from_text(text).unwrap();
        let found = BTreeMap::from([
            ("a".to_owned(), stub("3 md5-x")),
            ("b".to_owned(), stub("4 md5-z")),
            ("c".to_owned(), stub("5 md5-c")),
        ]);
        let asked = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(up.confirmed(&asked, &found), ["a"]);
        assert_eq!(up.confirmed(&asked, &BTreeMap::new()), Vec::<String>::new());
        assert!(up.forget("a") && !up.forget("a"));
        assert_eq!(up.confirmed(&asked, &found), Vec::<String>::new());
    }

    #[test]
    fn of_a_large_file_each_step_is_told_once() {
        let told = |bytes: u64, each: u64| -> Vec<u8> {
            let going = Going::new(bytes);
            (0..=bytes / each).filter_map(|gone| going.step(gone * each)).collect()
        };
        let all: Vec<u8> = (0..=20).map(|step| step * 5).collect();
        assert_eq!(told(10_000_000, 10_000), all, "of a thousand that the browser tells");
        assert!(told(500_000, 1000).is_empty(), "a voice note");
        assert!(told(0, 1).is_empty());
        let going = Going::new(600_000);
        // The body has a little more than the file.
        assert_eq!(going.step(600_400), Some(100));
        assert_eq!(going.step(0), Some(0), "it is sent anew");
    }

    #[test]
    fn what_was_erased_is_looked_for_for_some_hours_whatever_page_asks() {
        let both = ["a", "b"].map(str::to_owned);
        let mut erased = Erased::default();
        erased.add(&both[..1], 1_000);
        erased.add(&both[1..], 2_000);
        let mut after = Erased::from_text(&erased.to_text());
        assert_eq!((&after, after.hashes()), (&erased, both.to_vec()));
        assert!(!after.forget_old(2_000));
        // Erased again, it is looked for again.
        after.add(&both[..1], 3_000);
        assert!(after.forget_old(2_000 + LOOKED_FOR));
        assert_eq!(after.hashes(), ["a"]);
        assert!(after.forget_old(3_000 + LOOKED_FOR) && after.to_text().is_empty());
        // A clock that went far ahead and came back.
        after.add(&both, i64::MAX);
        assert!(after.forget_old(0) && after.hashes().is_empty());
    }

    proptest! {
        #[test]
        fn any_text_is_read_and_comes_back(text in any::<String>(), now in any::<i64>()) {
            let mut erased = Erased::from_text(&text);
            prop_assert_eq!(&Erased::from_text(&erased.to_text()), &erased);
            prop_assert_eq!(Up::from_lines(Up::from_lines(text.lines()).to_lines().lines()), Up::from_lines(text.lines()));
            erased.add(&["a".to_owned()], now);
            erased.forget_old(now.min(i64::MAX - 1));
        }

        /// As many as there is room for stay, the newest ones, and no other.
        #[test]
        fn what_stays_has_room_and_is_newer_than_what_goes(sizes in prop::collection::vec(1_u64..50, 0..12), most in 0_u64..300) {
            let named: BTreeMap<String, Timestamp> =
                (0..).zip(&sizes).map(|(at, _)| (format!("{at:02}"), Timestamp::from_millis(at))).collect();
            let here: Vec<(String, u64)> = (0..).zip(&sizes).map(|(at, size)| (format!("{at:02}"), *size)).collect();
            let goes = too_many(here.clone(), &named, most);
            let stays: Vec<_> = here.iter().filter(|(name, _)| !goes.contains(name)).collect();
            prop_assert!(stays.iter().map(|(_, size)| size).sum::<u64>() <= most);
            let newest = goes.iter().max();
            prop_assert!(stays.iter().all(|(name, _)| newest.is_none_or(|newest| name > newest)));
            let with_one_more: u64 = here.iter().filter(|(name, _)| Some(name) >= newest).map(|(_, size)| size).sum();
            prop_assert!(goes.is_empty() || with_one_more > most);
        }
    }

    #[test]
    fn the_newest_files_are_kept() {
        let at = |name: &str, at| (name.to_owned(), Timestamp::from_millis(at));
        let named = BTreeMap::from([at("old", 1), at("new", 3), at("mid", 2)]);
        let here: Vec<_> =
            ["mid", "new", "old", "odd"].map(|name| (name.to_owned(), 10)).into_iter().collect();
        let goes = |most| too_many(here.clone(), &named, most).into_iter().collect::<Vec<_>>();
        assert_eq!(goes(40), Vec::<String>::new());
        assert_eq!(goes(39), ["odd"]);
        assert_eq!(goes(20), ["odd", "old"]);
        assert_eq!(goes(0), ["mid", "new", "odd", "old"]);
    }

    #[test]
    fn a_file_that_does_not_go_holds_no_other_back() {
        let mut tries = Tries::default();
        let all = || vec![("big".to_owned(), 100), ("mid".to_owned(), 10), ("low".to_owned(), 1)];
        let ready = |tries: &Tries, now| {
            let mut files = all();
            let waits = tries.order(&mut files, now);
            let until = waits.and_then(|_error| tries.next(now));
            (files.into_iter().map(|(name, _)| name).collect::<Vec<_>>(), until)
        };
        assert_eq!(ready(&tries, 0), (vec!["low".into(), "mid".into(), "big".into()], None));
        tries.fail("low", SyncError::Unreachable, 0);
        assert_eq!(ready(&tries, 1), (vec!["mid".into(), "big".into()], Some(FIRST)));
        assert_eq!(ready(&tries, FIRST).0, ["mid", "big", "low"]);
        tries.fail("low", SyncError::Unreachable, FIRST);
        assert_eq!(ready(&tries, FIRST + 1).1, Some(3 * FIRST));
        for _ in 0..40 {
            tries.fail("low", SyncError::TimedOut, 0);
        }
        assert_eq!(ready(&tries, 1).1, Some(LONGEST));
        tries.begin_again();
        assert_eq!(ready(&tries, 1).0, ["mid", "big", "low"]);
        tries.succeed("low");
        assert_eq!(ready(&tries, 1).0, ["low", "mid", "big"]);
    }
}
