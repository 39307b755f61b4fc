//! The names and colours of statuses. Both are fixed: no setting changes them.

use crate::i18n::{Locale, status};
use crate::model::Status;

/// Returns the name of a status; `None`: the chat never had one.
#[must_use]
pub const fn status_name(locale: Locale, status: Option<Status>) -> &'static str {
    match status {
        Some(Status::Open) => status::open(locale),
        Some(Status::InService) => status::in_service(locale),
        Some(Status::Waiting) => status::waiting(locale),
        Some(Status::Resolved) => status::resolved(locale),
        Some(Status::Closed) => status::closed(locale),
        None => status::none(locale),
    }
}

/// Returns all statuses as options of a select.
#[must_use]
pub fn status_options(locale: Locale) -> Vec<(Status, String)> {
    Status::ALL.map(|status| (status, status_name(locale, Some(status)).to_owned())).to_vec()
}

/// Returns the kit's tone for a status: its name in the journal, or `none`.
#[must_use]
pub const fn status_tone(status: Option<Status>) -> &'static str {
    match status {
        Some(status) => status.wire(),
        None => "none",
    }
}
