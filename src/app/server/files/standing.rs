//! [`FilesStanding`]: what is known of files and the server. [`Away`]: why one was not fetched.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::sync::SyncError;

thread_local! {
    /// Not in [`App`]: a desk without a server has no use for it.
    pub(super) static STANDING: ArcRwSignal<FilesStanding> = ArcRwSignal::new(FilesStanding::default());
}

/// What is known of this browser's files and the server. The leading tab knows it, and tells the others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilesStanding {
    /// Files that the server does not have yet, with their sizes.
    pub waiting: BTreeMap<String, u64>,
    /// The file that is on its way, and how much of it has gone, in percent.
    #[serde(default)]
    pub going: Option<(String, u8)>,
    /// Files that the server never takes.
    pub refused: BTreeSet<String>,
    /// Why they are not sent now.
    pub trouble: Option<SyncError>,
}

/// The reason why a file that is not in this browser was not fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Away {
    /// The server does not have it, or not yet.
    NotThere,
    /// The server lets this person read no files, or nobody is signed in.
    NoAccess,
    /// The server was prepared before files went there.
    NoDatabase,
    /// The server does not answer.
    Offline,
    /// What is there are other bytes than those that were sent.
    Altered,
    /// The storage, or the part of the program that fetches files.
    Failed,
}

impl Away {
    /// True where it may be there in a moment.
    #[must_use]
    pub const fn may_come(self) -> bool {
        matches!(self, Self::NotThere | Self::Offline)
    }
}

/// Shows it in this tab.
pub(crate) fn show(standing: FilesStanding) {
    let shown = STANDING.with(ArcRwSignal::clone);
    if shown.with_untracked(|shown| *shown != standing) {
        shown.set(standing);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn what_the_leading_tab_tells_is_what_the_others_show() {
        let standing = FilesStanding {
            waiting: BTreeMap::from([("a".to_owned(), 3)]),
            going: Some(("a".to_owned(), 35)),
            refused: BTreeSet::from(["b".to_owned()]),
            trouble: Some(SyncError::Unfit("files of 100 MB at most".to_owned())),
        };
        let told = serde_json::to_string(&standing).unwrap();
        show(serde_json::from_str(&told).unwrap());
        assert_eq!(STANDING.with(|shown| shown.get_untracked()), standing);
        show(FilesStanding::default());
    }
}
