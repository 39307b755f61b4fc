//! A status in words, and the name of its colour. Both are fixed: no setting changes them.

use crate::i18n::{Locale, status};
use crate::model::Status;

/// The status' name; `None`: the chat never entered the flow.
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

/// The tone of the kit that has the status' colour. It is its name in the journal too; `none` for no status.
#[must_use]
pub const fn status_tone(status: Option<Status>) -> &'static str {
    match status {
        Some(status) => status.wire(),
        None => "none",
    }
}
