//! Balcão: a customer-service desk that lives in the browser.
//!
//! The rooms, from the bottom up; each uses only those below it:
//!
//! - [`model`]: what things ARE. - [`journal`]: what HAPPENED, and the fold to the state of the desk.
//! - [`intake`]: how other logs come IN and ours goes OUT.

pub mod app;
pub mod demo;
pub mod i18n;
pub mod intake;
pub mod journal;
pub mod model;
pub mod reports;
pub mod store;
pub mod ui;
