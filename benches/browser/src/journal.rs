//! A journal of any size in the browser's storage, for the app to open.

use balcao::demo;
use balcao::model::Timestamp;
use balcao::store::{BrowserStore, Store, Stored};
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// Events in one transaction.
const BATCH: usize = 5000;

/// Writes the journal of so many events into a desk's storage, which must be empty; always the same.
///
/// # Errors
/// The storage cannot be opened or does not take them.
#[wasm_bindgen]
pub async fn fill(desk: String, chats: u32, events: u32) -> Result<(), JsError> {
    let end = Timestamp::parse("2026-11-22T12:00:00Z").ok_or(JsError::new("no instant"))?;
    let failed = |error| JsError::new(&format!("the storage: {error:?}"));
    let store = BrowserStore::open(&desk).await.map_err(failed)?;
    let mut events = demo::scale(1, chats, events.into(), end);
    loop {
        let batch: Vec<Stored> =
            events.by_ref().take(BATCH).map(|event| Stored::from(&event)).collect();
        if batch.is_empty() {
            return Ok(());
        }
        store.append(&batch).await.map_err(failed)?;
    }
}
