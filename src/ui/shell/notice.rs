//! What must be said about the desk as a whole: which notices, how grave, in what words.

use crate::app::Link;
use crate::i18n::{Locale, shell};
use crate::sync::{Connection, SyncError};
use crate::ui::kit::BannerKind;
use crate::view::health::{Health, StorageTrouble};

/// One thing to say. Two that are equal say the same: one that was hidden comes back when its number changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The storage does not work.
    Storage(StorageTrouble),
    /// So many events are in memory only.
    Unsaved(u64),
    /// So many stored lines cannot be read.
    Unreadable(u64),
    /// A part of the program could not be fetched.
    Unfetched,
    /// The browser keeps no preferences and no drafts.
    PrefsLost,
    /// So many events are kept but not understood.
    Unfolded(u64),
    /// So many ids came with two contents.
    Conflicts(u64),
    /// The session on the server is over.
    SignedOut,
    /// The link to the server waits for somebody to do something.
    Stopped,
    /// The server refused so many events.
    Refused(u64),
}

/// What a notice offers to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Try to store again.
    Retry,
    /// Take a copy.
    Export,
    /// Load the page anew.
    Reload,
    /// It has been read.
    Hide,
    /// Sign in on the server.
    SignIn,
    /// See how the desk and its server stand.
    See,
}

impl Notice {
    /// All that there is to say, the gravest first.
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

    /// What there is to say of the link to a server.
    #[must_use]
    pub fn of_link(link: &Link) -> Vec<Self> {
        let stopped = match &link.connection {
            Connection::Stopped { cause: SyncError::SignedOut, .. } => Some(Self::SignedOut),
            Connection::Stopped { .. } => Some(Self::Stopped),
            _ => None,
        };
        // What is too early goes by itself when its time has come.
        let refused = link.open_refusals().filter(|refused| refused.until.is_none());
        let refused = refused.count() as u64;
        let refused = (refused > 0).then_some(Self::Refused(refused));
        stopped.into_iter().chain(refused).collect()
    }

    /// How grave it is.
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

    /// What happened, that nothing is lost, what to do.
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

    /// What can be done about it here.
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
