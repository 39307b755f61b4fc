//! Balcão: a customer-service desk that lives in the browser.
//!
//! The rooms, from the bottom up; each uses only those below it:
//!
//! - [`model`]: what things ARE: status, chat, contact, agent, settings, rules, ids.
//! - [`journal`]: what HAPPENED: events, their format, and the fold to the state of the desk.
//! - [`reports`]: what it MEANS: figures. - [`demo`]: an invented shop.
//! - [`intake`]: how other logs come IN and ours goes OUT. - [`store`]: where it is KEPT.
//! - [`sync`]: how desks MEET.
//! - [`i18n`]: the three languages.
//! - [`app`]: the RUNNING app. Its handle, [`app::App`], is where to start reading.
//! - [`ui`]: what people SEE.

#[cfg(feature = "ui")]
pub(crate) mod app;
pub mod demo;
pub mod i18n;
pub mod intake;
pub mod journal;
#[cfg(feature = "ui")]
pub(crate) mod lazy;
pub mod model;
pub mod reports;
pub mod store;
pub mod sync;
#[cfg(feature = "ui")]
pub(crate) mod ui;
#[allow(missing_docs, reason = "what screens say: the names of fields are the words on the screen")]
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
