//! A customer's new attendance.

use std::time::Duration;
use leptos::prelude::*;
use crate::app::handle::{App, Phase};
use crate::app::server::leader::Lead;
use crate::app::session::clock::desk_now;
use crate::journal::ChatIx;
use crate::model::{ChatId, MINUTE, Status, Timestamp};

/// An attendance that a customer has just begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// Their chat.
    pub chat: ChatId,
    /// When it began.
    pub at: Timestamp,
    /// The customer, as the list calls them.
    pub name: String,
    /// What they wrote.
    pub text: String,
}
