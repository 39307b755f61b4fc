//! [`Notice`]: notices on the desk as a whole, with their severity, words and remedies.

use crate::app::Link;
use crate::i18n::{Locale, shell};
use crate::sync::{Connection, SyncError};
use crate::ui::kit::BannerKind;
use crate::view::health::{Health, StorageTrouble};

/// A notice. Equal notices have the same text: a hidden one reappears when its number changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The storage does not work.
    Storage(StorageTrouble),
    /// The number of events that are in memory only.
    Unsaved(u64),
    /// The number of stored lines that cannot be read.
    Unreadable(u64),
    /// A lazily loaded part of the program could not be fetched.
    Unfetched,
    /// The browser keeps no preferences and no drafts.
    PrefsLost,
    /// The number of events that are stored but not understood.
    Unfolded(u64),
    /// The number of ids that came with two contents.
    Conflicts(u64),
    /// The session on the server has ended.
    SignedOut,
    /// The link to the server has stopped until a person acts.
    Stopped,
    /// The number of events that the server refused.
    Refused(u64),
}

/// The remedy that a notice offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Try to store again.
    Retry,
    /// Download a copy of the journal.
    Export,
    Reload,
    /// Hide the notice.
    Hide,
    /// Sign in on the server.
    SignIn,
    /// Show the state of the link to the server.
    See,
}

impl Notice {
    /// Returns all notices, the gravest first.
    #[must_use]
    pub fn all(health: &Health, unfolded: usize, conflicts: usize) -> Vec<Self> {
        let count = |n: usize| (n > 0).then_some(n as u64);
        let notices = [
            health.storage.map(Self::Storage),
            count(health.unsaved).map(Self::Unsaved),
            count(health.unreadable).map(Self::Unreadable),
            health.unfetched.then_some(Self::Unfetched),
            health.prefs_lost.then_some(Self::PrefsLost),
            count(unfolded).map(Self::Unfolded),
            count(conflicts).map(Self::Conflicts),
        ];
        notices.into_iter().flatten().collect()
    }

    /// Returns the notices on the link to a server.
    #[must_use]
    pub fn of_link(link: &Link) -> Vec<Self> {
        let stopped = match &link.connection {
            Connection::Stopped { cause: SyncError::SignedOut, .. } => Some(Self::SignedOut),
            Connection::Stopped { .. } => Some(Self::Stopped),
            _ => None,
        };
        // An event refused as too early is sent again by itself when its time has come.
        let refused = link.open_refusals().filter(|refused| refused.until.is_none());
        let refused = refused.count() as u64;
        let refused = (refused > 0).then_some(Self::Refused(refused));
        stopped.into_iter().chain(refused).collect()
    }

    /// Returns the severity.
    #[must_use]
    pub const fn kind(self) -> BannerKind {
        match self {
            Self::Storage(_) | Self::Unsaved(_) => BannerKind::Error,
            Self::Unreadable(_)
            | Self::Unfetched
            | Self::PrefsLost
            | Self::SignedOut
            | Self::Stopped
            | Self::Refused(_) => BannerKind::Warning,
            Self::Unfolded(_) | Self::Conflicts(_) => BannerKind::Info,
        }
    }

    /// Returns the text: the fault, that nothing is lost, and the remedy.
    #[must_use]
    pub fn text(self, locale: Locale) -> String {
        match self {
            Self::Storage(fault) => storage(locale, fault).to_owned(),
            Self::Unsaved(n) => shell::unsaved(locale, n),
            Self::Unreadable(n) => shell::unreadable(locale, n),
            Self::Unfetched => shell::unfetched(locale).to_owned(),
            Self::PrefsLost => shell::prefs_lost(locale).to_owned(),
            Self::Unfolded(n) => shell::unfolded(locale, n),
            Self::Conflicts(n) => shell::conflicts(locale, n),
            Self::SignedOut => shell::notice_signed_out(locale).to_owned(),
            Self::Stopped => shell::notice_stopped(locale).to_owned(),
            Self::Refused(n) => shell::notice_refused(locale, n),
        }
    }

    /// Returns the remedies offered in this browser.
    #[must_use]
    pub const fn remedies(self) -> &'static [Remedy] {
        match self {
            Self::Storage(StorageTrouble::Missing) => &[Remedy::Export],
            Self::Storage(StorageTrouble::Full) | Self::PrefsLost => &[],
            Self::Storage(_) => &[Remedy::Export, Remedy::Reload],
            Self::Unsaved(_) => &[Remedy::Retry, Remedy::Export],
            Self::Unreadable(_) | Self::Unfetched => &[Remedy::Reload, Remedy::Hide],
            Self::Unfolded(_) | Self::Conflicts(_) => &[Remedy::Hide],
            Self::SignedOut => &[Remedy::SignIn],
            Self::Stopped => &[Remedy::See],
            Self::Refused(_) => &[Remedy::See, Remedy::Hide],
        }
    }
}

const fn storage(locale: Locale, fault: StorageTrouble) -> &'static str {
    match fault {
        StorageTrouble::Missing => shell::storage_missing(locale),
        StorageTrouble::Blocked => shell::storage_blocked(locale),
        StorageTrouble::Newer => shell::storage_newer(locale),
        StorageTrouble::Full => shell::storage_full(locale),
        StorageTrouble::TakenAway => shell::storage_taken_away(locale),
        StorageTrouble::Failed => shell::storage_failed(locale),
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn a_healthy_desk_says_nothing() {
        assert_eq!(Notice::all(&Health::default(), 0, 0), []);
    }

    #[test]
    fn all_that_is_wrong_is_said_the_gravest_first() {
        let health = Health {
            storage: Some(StorageTrouble::Full),
            unsaved: 3,
            unreadable: 1,
            unfetched: true,
            prefs_lost: true,
        };
        let notices = Notice::all(&health, 2, 4);
        assert_eq!(
            notices,
            [
                Notice::Storage(StorageTrouble::Full),
                Notice::Unsaved(3),
                Notice::Unreadable(1),
                Notice::Unfetched,
                Notice::PrefsLost,
                Notice::Unfolded(2),
                Notice::Conflicts(4),
            ]
        );
        assert!(notices.iter().any(|notice| notice.remedies().contains(&Remedy::Retry)));
    }

    #[test]
    fn what_is_in_memory_only_can_be_taken_out() {
        for fault in [StorageTrouble::Missing, StorageTrouble::Blocked, StorageTrouble::Newer] {
            assert!(Notice::Storage(fault).remedies().contains(&Remedy::Export));
        }
        assert!(Notice::Unsaved(1).remedies().contains(&Remedy::Export));
    }
}
