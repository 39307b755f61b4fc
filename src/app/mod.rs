//! The RUNNING app: the desk as a signal, what people do to it, the clock, the address, preferences.
//!
//! - [`App`]: the handle that every screen takes from the context. Start there.
//! - `actions`: the one door through which people write, [`App::act`]; `commit` dates, stores and folds it.
//! - `open`: how a desk is opened, read and followed across tabs; `newest`: a long journal. - `whole`, pure, and `hold`: while part of its journal is on its way.
//! - `sharing`: a desk that is shared, and [`Link`], how it stands. - [`Replication`]: a desk that is shared, at work with its server; [`Lead`]: in one of its tabs.
//! - `presence`: who is at a shared desk.
//! - [`Health`]: what is wrong, for the banners.
//! - [`Address`] and [`Route`]: where we are. - [`Prefs`]: what this browser keeps for itself.
//! - [`ChatList`] and [`Filter`]: the inbox's list and what it is filtered by; [`Board`]: the panel's; pure.

mod actions;
mod background;
mod demo;
mod desk_kind;
mod handle;
mod journal;
mod server;
mod session;

pub use crate::app::background::arrival::Arrival;
pub use crate::app::desk_kind::{DeskKind, Phase};
pub use actions::bulk::BATCH;
pub use actions::not_done::NotDone;
pub use background::updating::{NEWER, newer_version};
pub use handle::App;
pub use journal::partial_load::Progress;
pub use server::address::AddressError;
pub use server::connect::{ConnectError, LocalData, Probe};
pub use server::erase::Unerased;
pub use server::leader::Lead;
pub use server::refused::RefusedEvent;
pub use server::replication::{Replication, remember, remembered};
pub use server::{Link, ReadOnly};
pub use session::address::href;
pub use session::drafts::DraftKey;
pub use session::first_visit::{FirstPrefs, is_first_visit, on_desk_written};
pub use session::pace::{Pace, breathe};
pub use session::prefs::{ComposerDraft, Prefs};
pub use session::zones::{browser_zones, device_zone, zone_names};
