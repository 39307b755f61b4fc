//! Errors of connecting to a server, in words.

use crate::app::{AddressError, ConnectError};
use crate::i18n::{Locale, server as t};
use crate::sync::{Refusal, Refused, SyncError};

/// Returns the reason why connecting failed.
#[must_use]
pub fn shut(l: Locale, error: &ConnectError) -> String {
    match error {
        ConnectError::AddressError(AddressError::NoAddress) => t::no_address(l).to_owned(),
        ConnectError::AddressError(AddressError::NoDatabase) => t::no_database_name(l).to_owned(),
        ConnectError::Listeners => t::listeners(l).to_owned(),
        ConnectError::NotAdmin => t::not_admin(l).to_owned(),
        ConnectError::Storage => t::storage(l).to_owned(),
        ConnectError::Sync(cause) => trouble(l, cause),
    }
}

/// Returns the reason why a request to the server failed.
#[must_use]
pub fn trouble(l: Locale, cause: &SyncError) -> String {
    match cause {
        SyncError::Unreachable => t::unreachable(l),
        SyncError::TimedOut => t::timed_out(l),
        SyncError::Busy(status) => return t::busy(l, *status),
        SyncError::Strange(status) => return t::strange(l, *status),
        SyncError::Password => t::wrong_password(l),
        SyncError::SignedOut => t::signed_out(l),
        SyncError::NotMember => t::not_member(l),
        SyncError::NoDatabase => t::no_database(l),
        SyncError::NotPrepared => t::not_prepared(l),
        SyncError::NewerDesign => t::newer_design(l),
        SyncError::OtherDesk => t::other_desk(l),
        SyncError::NotManager => t::not_manager(l),
        SyncError::Unfit(reason) => return t::unfit(l, reason),
        SyncError::Storage => t::device_storage(l),
    }
    .to_owned()
}

/// Returns the reason why the server refused an event.
#[must_use]
pub fn refusal(l: Locale, refused: &Refused) -> String {
    match refused.why() {
        Refusal::Author => t::why_author(l),
        Refusal::Role => t::why_role(l),
        Refusal::Member => t::why_member(l),
        Refusal::Early => t::why_early(l),
        Refusal::Late => t::why_late(l),
        Refusal::Importer => t::why_importer(l),
        Refusal::Unchangeable | Refusal::Shape | Refusal::Unfit | Refusal::Other => {
            return t::why_other(l, &refused.reason);
        }
    }
    .to_owned()
}
