//! Errors of the browser.

use js_sys::Error;
use wasm_bindgen::{JsCast, JsValue};

use crate::store::StoreError;

/// An error of the browser, with the name of its `DOMException`.
#[derive(Debug)]
pub(super) struct BrowserError {
    name: String,
    message: String,
}

impl BrowserError {
    /// True if a unique index has the id already.
    pub fn is_duplicate_id(&self) -> bool {
        self.name == "ConstraintError"
    }

    /// Maps an error of opening the journal.
    pub fn into_open_error(self) -> StoreError {
        match self.name.as_str() {
            // Access denied, for example with cookies blocked; or a private window of older Firefox.
            "SecurityError" | "InvalidStateError" => StoreError::Missing,
            "VersionError" => StoreError::Newer,
            _ => self.into_store_error(),
        }
    }

    /// Maps an error of using the journal.
    pub fn into_store_error(self) -> StoreError {
        match self.name.as_str() {
            "QuotaExceededError" => StoreError::Full,
            // The connection is closing.
            "InvalidStateError" => StoreError::Closed,
            _ => StoreError::Failed(format!("{}: {}", self.name, self.message)),
        }
    }
}

impl From<JsValue> for BrowserError {
    fn from(value: JsValue) -> Self {
        match value.dyn_ref::<Error>() {
            Some(error) => Self { name: error.name().into(), message: error.message().into() },
            None => Self { name: "Error".into(), message: format!("{value:?}") },
        }
    }
}

impl From<idb::Error> for BrowserError {
    fn from(error: idb::Error) -> Self {
        use idb::Error as E;
        match error {
            E::DomException(exception) => JsValue::from(exception).into(),
            E::AddFailed(value)
            | E::ClearFailed(value)
            | E::CountFailed(value)
            | E::CursorKeyNotFound(value)
            | E::DeleteFailed(value)
            | E::GetAllFailed(value)
            | E::GetAllKeysFailed(value)
            | E::GetFailed(value)
            | E::GetKeyFailed(value)
            | E::IndexCreateFailed(value)
            | E::IndexNotFound(value)
            | E::IndexedDbOpenFailed(value)
            | E::KeyRangeCreateFailed(value)
            | E::ObjectStoreCreateFailed(value)
            | E::ObjectStoreNotFound(value)
            | E::OpenKeyCursorFailed(value)
            | E::RequestResultNotFound(value)
            | E::TransactionOpenFailed(value)
            | E::UpdateFailed(value) => value.into(),
            // None of these comes of what a browser does; the words of idb for each of them are thousands of bytes of the program.
            _ => Self { name: "Error".into(), message: "an answer of another type".into() },
        }
    }
}
