//! What must hold before anything is done. Pure.

use super::action::Action;
use super::not_done::NotDone;
use crate::app::server::ReadOnly;

/// How the desk stands for whoever wants something done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Standing {
    /// The past is shown.
    pub past: bool,
    /// The desk has a server.
    pub shared: bool,
    /// Why the desk as a whole may not be changed.
    pub read_only: Option<ReadOnly>,
}

impl Action {
    /// Why it is not done as the desk stands, whoever wants it.
    pub(super) fn refusal(&self, standing: Standing) -> Option<NotDone> {
        match self {
            // The telephone is in the present, whatever the desk shows.
            Self::CustomerWrites { .. } | Self::CustomerRates { .. } => {
                standing.shared.then_some(NotDone::RealCustomers)
            }
            Self::Join { .. } | Self::DeleteDesk => None,
            _ if standing.past => Some(NotDone::Past),
            Self::Settings(_) | Self::Rules(_) | Self::Agent(_) | Self::EraseChat(_) => {
                standing.read_only.map(NotDone::ReadOnly)
            }
            _ => None,
        }
    }
}
