//! Who holds the simulated telephone.

use leptos::prelude::*;
use crate::app::App;
use crate::i18n::{common, simulator};
use crate::model::ChatId;
use crate::ui::kit::{IconButton, glyph, use_locale};
use newcomer::Newcomer;
use phone::Phone;
use pick::Pick;

/// Who holds the telephone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holder {
    /// Being chosen.
    Nobody,
    /// Somebody who never wrote.
    Newcomer,
    /// The customer of a chat.
    Customer(ChatId),
}
