//! How much room there is, and whether it stays ours. Both are the browser's goodwill: where it does not answer, we do not know.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

use super::record::whole;
use crate::store::Estimate;

pub(super) async fn estimate() -> Option<Estimate> {
    let estimate: StorageEstimate = ask(StorageManager::estimate).await?.unchecked_into();
    Some(Estimate {
        used: whole(estimate.get_usage()?)?,
        quota: whole(estimate.get_quota()?)?,
    })
}

pub(super) async fn persist() -> bool {
    ask(StorageManager::persist)
        .await
        .is_some_and(|answer| answer.is_truthy())
}

async fn ask(what: fn(&StorageManager) -> Result<Promise, JsValue>) -> Option<JsValue> {
    let storage = web_sys::window()?.navigator().storage();
    JsFuture::from(what(&storage).ok()?).await.ok()
}
