//! Which desk is open, and how far opening has come.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;
use leptos::prelude::*;
use super::background::arrivals::Arrival;
use super::background::bot::RulesDraft;
use super::background::campaigns::NextLook;
use super::journal::partial_load::{Progress, Whole};
use super::server::{Link, ReadOnly, Sharing};
use super::session::address::Address;
use super::session::clock::{Stamps, desk_now};
use super::session::prefs::Prefs;
use super::session::time_travel::Travel;
use super::session::zones::browser_zones;
use crate::journal::{Chat, Desk, Event, Viewer};
use crate::model::{Agent, AgentId, CampaignId, ChatId, EventId, Timestamp, folded, sort_by};
use crate::store::{Seq, Store};
use crate::view::campaigns::campaign_draft::CampaignDraft;
use crate::view::chat_list::Filter;
use crate::view::desk_view::DeskView;
use crate::view::health::Health;
use crate::view::route::Screen;

/// Which desk is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DeskKind {
    /// This browser's own.
    #[default]
    Local,
    /// The made-up shop, for trying.
    Demo,
}

impl DeskKind {
    /// Its name in the storage.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Local => "local",
            Self::Demo => "demo",
        }
    }
}

/// How far opening has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The journal is being read: so many events of so many.
    Opening {
        /// Events read.
        read: usize,
        /// Events that there are; 0 while that is not known.
        total: usize,
    },
    /// Nothing is here yet: explore, start, or import.
    Welcome,
    /// Ready for work.
    Ready,
}
