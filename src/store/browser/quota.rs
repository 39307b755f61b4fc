//! Used and available space, and its persistence.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

use super::error::BrowserError;
use super::record::exact_u64;
use crate::store::Estimate;

pub(super) async fn estimate() -> Result<Option<Estimate>, BrowserError> {
    let response = ask(StorageManager::estimate).await?;
    Ok(response.and_then(|response| {
        let estimate: StorageEstimate = response.unchecked_into();
        Some(Estimate {
            used: exact_u64(estimate.get_usage()?)?,
            quota: exact_u64(estimate.get_quota()?)?,
        })
    }))
}

pub(super) async fn persist() -> Result<bool, BrowserError> {
    let response = ask(StorageManager::persist).await?;
    Ok(response.is_some_and(|promised| promised.is_truthy()))
}

/// `None` without a storage manager, for example on an insecure connection.
async fn ask(
    what: fn(&StorageManager) -> Result<Promise, JsValue>,
) -> Result<Option<JsValue>, BrowserError> {
    let storage = web_sys::window().map(|window| window.navigator().storage());
    match storage.filter(|storage| !storage.is_undefined()) {
        Some(storage) => Ok(Some(JsFuture::from(what(&storage)?).await?)),
        None => Ok(None),
    }
}
