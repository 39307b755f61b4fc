//! What the sending of files remembers: [`Up`], which the server has, and [`Tries`], which did not go.

use std::collections::BTreeMap;

use super::error::SyncError;
use super::stub::Stub;

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

#[cfg(test)]
mod tests {
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
