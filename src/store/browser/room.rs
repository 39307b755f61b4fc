//! How much room there is, and whether it stays ours.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

use super::fault::Fault;
use super::record::whole;
use crate::store::Estimate;

pub(super) async fn estimate() -> Result<Option<Estimate>, Fault> {
    let answer = ask(StorageManager::estimate).await?;
    Ok(answer.and_then(|answer| {
        let estimate: StorageEstimate = answer.unchecked_into();
        Some(Estimate { used: whole(estimate.get_usage()?)?, quota: whole(estimate.get_quota()?)? })
    }))
}

pub(super) async fn persist() -> Result<bool, Fault> {
    let answer = ask(StorageManager::persist).await?;
    Ok(answer.is_some_and(|promised| promised.is_truthy()))
}

/// `None` where there is nobody to ask, as on a page that did not come over a secure connection.
async fn ask(
    what: fn(&StorageManager) -> Result<Promise, JsValue>,
) -> Result<Option<JsValue>, Fault> {
    let storage = web_sys::window().map(|window| window.navigator().storage());
    match storage.filter(|storage| !storage.is_undefined()) {
        Some(storage) => Ok(Some(JsFuture::from(what(&storage)?).await?)),
        None => Ok(None),
    }
}
