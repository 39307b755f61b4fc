//! The RUNNING app: the desk as a signal, what people do to it, the clock, the address, preferences.
//!
//! - [`App`]: the handle that every screen takes from the context. Start there.
//! - `actions`: what people do, as methods of [`App`]; `bulk`: to many chats at once; `commit` dates, stores and folds it.
//! - `open`: how a desk is opened, read and followed across tabs; `newest`: a long journal. - `whole`, pure, and `hold`: while part of its journal is on its way.
//! - `sharing`: a desk that is shared, and [`Link`], how it stands. - [`Replication`]: a desk that is shared, at work with its server; [`Lead`]: in one of its tabs.
//! - `presence`: who is at a shared desk.
//! - [`Health`]: what is wrong, for the banners.
//! - [`Address`] and [`Route`]: where we are. - [`Prefs`]: what this browser keeps for itself.
//! - [`ChatList`] and [`Filter`]: the inbox's list and what it is filtered by; [`Board`]: the panel's; pure.

mod actions;
mod app_handle;
mod arrivals;
mod asking;
mod board;
mod bulk;
mod campaigner;
mod campaigns;
mod chatbot;
mod clock;
mod commit;
mod counted;
mod customers;
mod demo_desk;
mod demo_part;
mod desktop;
mod export;
mod filter;
mod health;
mod hold;
mod lead;
mod list;
mod newest;
mod open;
mod pace;
mod part;
mod places;
mod prefs;
mod presence;
mod reading;
mod replication;
mod route;
mod sharing;
mod storage;
mod travel;
mod updating;
mod url;
mod whole;
mod zones;

pub use app_handle::{App, DeskKind, Phase};
pub use arrivals::Arrival;
pub use board::{Board, Column, Standing};
pub use bulk::{BATCH, BulkAct, BulkDone};
pub use campaigns::CampaignDraft;
pub use chatbot::RulesDraft;
pub use counted::Counted;
pub use desktop::DeskView;
pub use health::{Health, StorageTrouble};
pub use lead::Lead;
pub use list::{ChatList, Filter};
pub use pace::{Pace, breathe};
pub(crate) use part::part;
pub use part::{Fetching, NotFetched};
pub use prefs::{ComposerDraft, PanelPrefs, Prefs, Theme};
pub use replication::{Replication, remember, remembered};
pub use route::{ReportAsk, Route, Screen};
pub use sharing::{
    AddressError, ConnectError, DeskAddress, Link, LocalData, Probe, ReadOnly, RefusedEvent,
    Unerased,
};
pub use travel::Travel;
pub use updating::{NEWER, newer_version};
pub use url::{Address, href};
pub use whole::Progress;
pub use zones::{browser_zones, device_zone, zone_names};
