//! What can go wrong with a server, in words.

use crate::app::{Astray, Shut};
use crate::i18n::{Locale, sharing as t};
use crate::sync::Trouble;

/// Why nobody came in.
#[must_use]
pub fn shut(l: Locale, shut: &Shut) -> String {
    match shut {
        Shut::Astray(Astray::NoAddress) => t::no_address(l).to_owned(),
        Shut::Astray(Astray::NoDatabase) => t::no_database_name(l).to_owned(),
        Shut::Listeners => t::listeners(l).to_owned(),
        Shut::NotAdmin => t::not_admin(l).to_owned(),
        Shut::Storage => t::storage(l).to_owned(),
        Shut::Trouble(cause) => trouble(l, cause),
    }
}

/// Why a server does not do what it was asked.
#[must_use]
pub fn trouble(l: Locale, trouble: &Trouble) -> String {
    match trouble {
        Trouble::Unreachable => t::unreachable(l),
        Trouble::TimedOut => t::timed_out(l),
        Trouble::Busy(status) => return t::busy(l, *status),
        Trouble::Strange(status) => return t::strange(l, *status),
        Trouble::Password => t::wrong_password(l),
        Trouble::SignedOut => t::signed_out(l),
        Trouble::NotMember => t::not_member(l),
        Trouble::NoDatabase => t::no_database(l),
        Trouble::NotPrepared => t::not_prepared(l),
        Trouble::NewerDesign => t::newer_design(l),
        Trouble::OtherDesk => t::other_desk(l),
        Trouble::NotManager => t::not_manager(l),
        Trouble::Unfit(reason) => return t::unfit(l, reason),
        Trouble::Storage => t::device_storage(l),
    }
    .to_owned()
}

/// Why the server refused an event: the first word of its reason is the design document's.
#[must_use]
pub fn refusal(l: Locale, reason: &str) -> String {
    let (word, more) = reason.split_once(": ").unwrap_or((reason, ""));
    match word {
        "author" => t::why_author(l).to_owned(),
        "role" => t::why_role(l).to_owned(),
        "member" => t::why_member(l).to_owned(),
        "early" => t::why_early(l).to_owned(),
        "late" => t::why_late(l).to_owned(),
        "importer" => t::why_importer(l).to_owned(),
        "shape" | "unfit" | "unchangeable" => t::why_other(l, more),
        _ => t::why_other(l, reason),
    }
}
