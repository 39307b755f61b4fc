//! Balcão: a customer-service desk that runs in the browser.
//!
//! The rooms, from the bottom up; `tests/native/rooms` holds who may use what:
//!
//! - [`model`]: the domain's types: status, chat, contact, agent, settings, rules, ids.
//! - [`journal`]: events, their format, and the fold to the state of the desk.
//! - [`reports`]: figures. - [`intake`]: import and export of files. - [`demo`]: an invented shop.
//! - [`files`]: what files from strangers are, and what may be done with them. - [`store`]: storage of the journal. - [`sync`]: sync with a CouchDB server. - [`i18n`]: texts and formats in three languages.
//! - [`channel`]: the lines to networks where customers write; `app::channels` runs them.
//! - [`view`]: the contents of screens as data.
//! - `app`: the running app; its handle, `app::App`, is where to start reading.
//! - `ui`: `kit`, `chat`, `filters`, `what_if`, `screens`, `shell`. - `lazy`: the parts that are fetched when needed.
//! - `sort`: the one sort that is compiled once.
//!
//! `ui/shell → ui/screens → ui/{chat,filters,what_if} → ui/kit`; `app → view → {reports, journal, i18n} → model`.
//! The feature `ui` (default) owns `app`, `ui` and Leptos: all else compiles natively without them.

#[cfg(feature = "ui")]
pub(crate) mod app;
pub mod channel;
pub mod demo;
pub mod files;
pub mod i18n;
pub mod intake;
pub mod journal;
#[cfg(feature = "ui")]
pub(crate) mod lazy;
pub mod model;
pub mod reports;
mod sort;
pub mod store;
pub mod sync;
#[cfg(feature = "ui")]
pub(crate) mod ui;
#[allow(missing_docs, reason = "the fields are named after the words on the screen")]
#[cfg_attr(not(feature = "ui"), allow(dead_code, reason = "the screens use it"))]
pub mod view;

#[cfg(feature = "ui")]
pub use ui::mount;

/// Parts of the running app that the browser tests and the benchmark drive directly.
#[cfg(feature = "ui")]
#[doc(hidden)]
pub mod testing {
    pub use crate::app::{Lead, Replication, browser_zones, remember, remembered};
    pub use crate::ui::crash;
}

#[cfg(all(test, target_arch = "wasm32"))]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
