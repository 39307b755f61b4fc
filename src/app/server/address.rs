//! [`DeskAddress`]: the address of a shared desk.

use serde::{Deserialize, Serialize};

/// A database on a server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskAddress {
    /// The server's URL, without a slash at its end.
    pub server: String,
    pub database: String,
}

/// The reason why a text is no desk address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressError {
    /// It is no http or https URL.
    NoAddress,
    /// It names no database.
    NoDatabase,
}

impl DeskAddress {
    /// Parses `https://server.example/db/desk`. `page` is the app's own origin, to which `/db/desk` is relative.
    ///
    /// # Errors
    /// The part that is missing.
    pub fn read(text: &str, page: &str) -> Result<Self, AddressError> {
        let text = text.trim().trim_end_matches('/');
        let whole = if text.starts_with('/') {
            format!("{}{text}", page.trim_end_matches('/'))
        } else {
            text.to_owned()
        };
        let scheme = ["https://", "http://"]
            .into_iter()
            .find(|scheme| whole.to_ascii_lowercase().starts_with(scheme))
            .ok_or(AddressError::NoAddress)?;
        let rest = whole.get(scheme.len()..).unwrap_or_default();
        // Names and passwords are typed, never part of an address; neither is anything after the path.
        if rest.is_empty() || rest.contains(['@', '?', '#', ' ', '\\']) {
            return Err(AddressError::NoAddress);
        }
        let (server, database) = rest.rsplit_once('/').ok_or(AddressError::NoDatabase)?;
        if server.is_empty() || database.is_empty() {
            return Err(AddressError::NoDatabase);
        }
        Ok(Self { server: format!("{scheme}{server}"), database: database.to_owned() })
    }

    /// Returns the address as people write it.
    #[must_use]
    pub fn url(&self) -> String {
        format!("{}/{}", self.server, self.database)
    }

    /// Returns true if others could read a password on its way: neither TLS nor this machine.
    #[must_use]
    pub fn is_open_to_listeners(&self) -> bool {
        let Some(rest) = self.server.strip_prefix("http://") else {
            return false;
        };
        let host = rest.split('/').next().unwrap_or_default();
        let name = match host.strip_prefix('[') {
            Some(six) => six.split(']').next().unwrap_or_default(),
            None => host.split(':').next().unwrap_or_default(),
        };
        !(name == "localhost"
            || name.ends_with(".localhost")
            || name == "::1"
            || name.starts_with("127."))
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn an_address_is_a_server_and_a_database() {
        let read = |text| DeskAddress::read(text, "https://app.example");
        let place = read(" https://desk.example/db/shop/ ").unwrap();
        assert_eq!(place.server, "https://desk.example/db");
        assert_eq!(place.database, "shop");
        assert_eq!(place.url(), "https://desk.example/db/shop");
        assert_eq!(read("/db/shop").unwrap().url(), "https://app.example/db/shop");
        assert_eq!(read("http://127.0.0.1:5984/desk").unwrap().server, "http://127.0.0.1:5984");
    }

    #[test]
    fn what_is_no_address_is_told() {
        let read = |text| DeskAddress::read(text, "https://app.example");
        for text in ["", "desk", "ftp://x/y", "https://", "https://ana:secret@x/y", "https://x/y?z"]
        {
            assert_eq!(read(text), Err(AddressError::NoAddress), "{text}");
        }
        for text in ["https://x", "https://x/"] {
            assert_eq!(read(text), Err(AddressError::NoDatabase), "{text}");
        }
    }

    #[test]
    fn a_password_needs_tls_or_this_machine() {
        let open = |text| DeskAddress::read(text, "").unwrap().is_open_to_listeners();
        for text in [
            "https://x.example/d",
            "http://localhost:5984/d",
            "http://127.0.0.1/d",
            "http://[::1]:5984/d",
        ] {
            assert!(!open(text), "{text}");
        }
        for text in ["http://x.example/d", "http://10.0.0.7:5984/d", "http://localhost.example/d"] {
            assert!(open(text), "{text}");
        }
    }
}
