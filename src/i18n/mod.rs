//! Texts of the interface in Brazilian Portuguese, English and Spanish, and formats of dates and numbers.
//!
//! # Adding texts
//!
//! One file per namespace (`inbox.rs`, `history.rs`, …), each starting with `use super::texts;`
//! and declared below with `pub mod`. The three languages stand side by side, and a missing one
//! does not compile:
//!
//! ```ignore
//! use super::texts;
//!
//! texts! {
//!     active { pt "Ativos" en "Active" es "Activos" }
//!     assigned_to(who: &str) { pt "Com {who}" en "With {who}" es "Con {who}" }
//!     unread(n: u64) {
//!         pt "{n} não lida" | "{n} não lidas"
//!         en "{n} unread" | "{n} unread"
//!         es "{n} sin leer" | "{n} sin leer"
//!     }
//! }
//! ```
//!
//! # Using texts
//!
//! Each text is a function of the locale, which pure code and native tests call directly:
//! `inbox::unread(Locale::PtBr, 3)`. In a component:
//!
//! ```ignore
//! let l = use_locale();
//! view! {
//!     <h2>{l.t(inbox::active)}</h2>                          // without variables
//!     <p>{move || inbox::unread(l.get(), unread.get())}</p>  // with variables
//!     <input aria-label=l.t(inbox::search)/>
//!     <Button label=l.t(common::save) on:click=move |_| l.set(Locale::En)/>
//! }
//! ```
//!
//! `ui::kit` holds `use_locale`, `provide_locale` and `CurrentLocale`: the root component provides the stored preference, or
//! [`Locale::preferred`] of the browser's languages; `CurrentLocale::set` switches at run time, and the app's preferences
//! keep [`Locale::tag`].
//!
//! Dates, durations and numbers: [`format`], pure functions over epoch milliseconds.

pub mod behaviour;
pub mod board;
pub mod bulk;
pub mod campaigns;
pub mod channels;
pub mod chatbot;
pub mod coming;
pub mod commands;
pub mod common;
pub mod contacts;
pub mod conversation;
pub mod details;
pub mod end_reasons;
pub mod erasure;
pub mod files;
pub mod filters;
pub mod first_steps;
pub mod format;
pub mod history;
pub mod importing;
pub mod inbox;
pub mod lines;
mod locale;
pub mod macros;
pub mod meanings;
pub mod not_done;
pub mod notices;
pub mod plans;
pub mod presence;
pub mod reach;
pub mod reports;
pub mod satisfaction;
pub mod server;
pub mod settings;
pub mod shell;
pub mod simulator;
pub mod status;
pub mod targets;
mod texts;
pub mod time_travel;
pub mod updating;
pub mod welcome;
pub mod what_if;
pub mod why;

pub use locale::Locale;
pub(crate) use texts::texts;
