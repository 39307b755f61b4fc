//! Carries requests to the server: [`transport`] is the interface, [`BrowserTransport`] the browser's `fetch`, and for
//! bodies that take long `XMLHttpRequest`.

mod browser;
pub mod transport;
mod upload;

pub use browser::BrowserTransport;
