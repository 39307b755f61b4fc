//! The chatbot's rules while somebody changes them.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use crate::app::handle::App;
use crate::app::session::clock::{desk_now, new_uuid};
use crate::journal::{BotReply, ChatIx, Event};
use crate::model::rules::Rule;
use crate::model::{EventId, RuleId};

/// The chatbot's rules as somebody is changing them: they count for nobody until they are saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulesDraft {
    /// The version that they were taken from; `None` where there was none yet.
    pub base: Option<EventId>,
    /// The rules, in order.
    pub rules: Vec<Rule>,
}
