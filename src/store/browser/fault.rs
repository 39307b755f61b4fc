//! The browser's errors as ours.

use js_sys::Error;
use wasm_bindgen::{JsCast, JsValue};

use crate::store::StoreError;

/// An error of the browser, by the names of the DOM's exceptions.
#[derive(Debug)]
pub(super) struct Fault {
    name: String,
    message: String,
}

impl Fault {
    /// An id is there already, and must be there once.
    pub fn is_taken(&self) -> bool {
        self.name == "ConstraintError"
    }

    /// As an error of opening the journal.
    pub fn on_opening(self) -> StoreError {
        match self.name.as_str() {
            // No right to it, as where cookies are blocked, or none in a private window (older Firefox).
            "SecurityError" | "InvalidStateError" => StoreError::Missing,
            "VersionError" => StoreError::Newer,
            _ => self.in_use(),
        }
    }

    /// As an error of using the journal.
    pub fn in_use(self) -> StoreError {
        match self.name.as_str() {
            "QuotaExceededError" => StoreError::Full,
            // The connection is closing.
            "InvalidStateError" => StoreError::Closed,
            _ => StoreError::Failed(format!("{}: {}", self.name, self.message)),
        }
    }
}

impl From<JsValue> for Fault {
    fn from(value: JsValue) -> Self {
        match value.dyn_ref::<Error>() {
            Some(error) => Self { name: error.name().into(), message: error.message().into() },
            None => Self { name: "Error".into(), message: format!("{value:?}") },
        }
    }
}

impl From<idb::Error> for Fault {
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
            other => Self { name: "Error".into(), message: other.to_string() },
        }
    }
}
