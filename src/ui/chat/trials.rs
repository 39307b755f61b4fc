//! The interface to the lazy part that lists the rules evaluated at a moment.

use leptos::prelude::*;

use crate::journal::Moment;
use crate::lazy::Fetching;
use crate::model::ChatId;
use crate::ui::kit::MakeView;

/// The subject of [`Trials`], passed as context because the list is loaded lazily.
#[derive(Clone)]
pub struct About {
    pub chat: ChatId,
    /// The moment in it.
    pub moment: Signal<Option<Moment>>,
}

/// The lazy view of an [`About`]. The frame provides it, since it belongs to another screen.
#[derive(Clone, Copy)]
pub struct TrialsPart(pub fn() -> Fetching<MakeView>);
