//! Carries requests to the server: [`transport`] is the interface, [`BrowserTransport`] the browser's `fetch`.

mod browser;
pub mod transport;

pub use browser::BrowserTransport;
