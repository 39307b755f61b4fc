//! What the chatbot's rules were asked about.

use leptos::prelude::*;

use crate::journal::Moment;
use crate::lazy::Fetching;
use crate::model::ChatId;
use crate::ui::kit::MakeView;

/// What [`Trials`] is about; it comes by context, for the list is fetched late.
#[derive(Clone)]
pub struct About {
    /// The chat.
    pub chat: ChatId,
    /// What happened in it.
    pub moment: Signal<Option<Moment>>,
}

/// The view of what the rules made of an [`About`]; the frame provides it, since it is a part of another screen's.
#[derive(Clone, Copy)]
pub struct TrialsPart(pub fn() -> Fetching<MakeView>);
