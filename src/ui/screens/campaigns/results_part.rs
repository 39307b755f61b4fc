//! [`Part`]: the numbers of a campaign's results.

use crate::i18n::{Locale, campaigns as t};
use crate::journal::{DeliveryState, Outcome};
use crate::model::Status;
use crate::view::status::status_name;

type Words = fn(Locale) -> &'static str;

/// A part of the audience, behind one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    All,
    Sent,
    ToGo,
    LeftOut,
    Failed,
    Delivered,
    Read,
    Answered,
    Reopened,
    /// The transition from the status just before the message to the status now.
    Move(Option<Status>, Option<Status>),
}

impl Part {
    pub(crate) const ALL: [Self; 9] = [
        Self::All,
        Self::Sent,
        Self::ToGo,
        Self::LeftOut,
        Self::Answered,
        Self::Reopened,
        Self::Delivered,
        Self::Read,
        Self::Failed,
    ];

    /// Returns true if a chat belongs to the part.
    #[must_use]
    pub fn holds(self, one: &Outcome) -> bool {
        let delivered =
            |state: DeliveryState| one.written.and_then(|sent| sent.delivery) == Some(state);
        match self {
            Self::All => true,
            Self::Sent => one.written.is_some(),
            Self::ToGo => one.is_to_go(),
            Self::LeftOut => one.left_out,
            Self::Failed => delivered(DeliveryState::Failed),
            // A message that was read was delivered.
            Self::Delivered => {
                delivered(DeliveryState::Delivered) || delivered(DeliveryState::Read)
            }
            Self::Read => delivered(DeliveryState::Read),
            Self::Answered => one.written.is_some_and(|sent| sent.answered.is_some()),
            Self::Reopened => one.written.is_some_and(|sent| sent.reopened),
            Self::Move(before, now) => {
                one.written.is_some_and(|sent| (sent.before, sent.now) == (before, now))
            }
        }
    }

    /// Returns the part's name. Nothing is called sent before a channel has `reported` anything.
    #[must_use]
    pub fn words(self, l: Locale, reported: bool) -> String {
        let words: Words = match self {
            Self::All => t::r_audience,
            Self::Sent if reported => t::r_sent,
            Self::Sent => t::r_written,
            Self::ToGo => t::r_to_go,
            Self::LeftOut => t::r_left_out,
            Self::Failed => t::r_failed,
            Self::Delivered => t::r_delivered,
            Self::Read => t::r_read,
            Self::Answered => t::r_answered,
            Self::Reopened => t::r_reopened,
            Self::Move(before, now) => {
                return t::move_of(l, status_name(l, before), status_name(l, now));
            }
        };
        words(l).to_owned()
    }

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::All => "audience",
            Self::Sent => "sent",
            Self::ToGo => "to-go",
            Self::LeftOut => "left-out",
            Self::Failed => "failed",
            Self::Delivered => "delivered",
            Self::Read => "read",
            Self::Answered => "answered",
            Self::Reopened => "reopened",
            Self::Move(..) => "move",
        }
    }

    pub(crate) const fn hint(self) -> Option<Words> {
        match self {
            Self::LeftOut => Some(t::h_left_out),
            Self::Answered => Some(t::h_answered),
            Self::Reopened => Some(t::h_reopened),
            _ => None,
        }
    }
}
