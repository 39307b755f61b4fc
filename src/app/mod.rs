//! The running app: the desk as a signal, the person's actions, the clock, the address and the preferences.
//!
//! - [`App`] (`handle`): the handle that every screen takes from the context. Start there.
//! - `actions`: [`App::act`], the one door through which people write; batches over many chats; undo.
//! - `journal`: `commit` dates, stores and folds events; `open` and `read` open a desk and follow other tabs;
//!   `newest_first` and `partial_load` open a long journal; `export` writes files.
//! - `files`: the bytes that messages name: sending, reading, removing.
//! - `session`: what belongs to this browser: identity, [`Prefs`], drafts, clock, the route, time travel.
//! - `server`: a shared desk and its server, [`Link`]; connecting, the leading tab, presence.
//! - `background`: what runs by itself: arrivals, the chatbot's replies, campaigns, the demo's customers, new versions.
//! - `channels`: the lines to networks of a desk that is this browser's alone. - `demo`: the demo's desk.

mod actions;
mod background;
mod channels;
mod demo;
mod desk_kind;
mod files;
mod handle;
mod journal;
mod server;
mod session;

pub use crate::app::desk_kind::{DeskKind, Phase};
pub use actions::not_done::NotDone;
pub use background::updating::{NEWER, newer_version};
pub use channels::{LineError, Serving, TokenError, forget_lines_part};
pub use files::{DeskCopy, FileHere, Picked, PickedError, Restored};
pub use handle::App;
pub use journal::partial_load::Progress;
pub use server::address::AddressError;
pub use server::connect::{ConnectError, LocalData, Probe};
pub use server::erase::Unerased;
pub use server::leader::Lead;
pub use server::refused::RefusedEvent;
pub use server::replication::{Replication, remember, remembered};
pub use server::{Away, Link, ReadOnly};
pub use session::address::{href, link};
pub use session::clock::device_now;
pub use session::drafts::DraftKey;
pub use session::first_visit::{FirstPrefs, is_first_visit, on_desk_written};
pub use session::pace::{Pace, breathe};
pub use session::prefs::{ComposerDraft, Prefs, Sent};
pub use session::zones::{browser_zones, device_zone, zone_names};
