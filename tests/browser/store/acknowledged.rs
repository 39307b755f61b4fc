//! An answer means that the events are safe on the device, and an error that nothing of the batch is there.

use balcao::store::{BrowserStore, Outcome, Store, StoreError};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::store_contract::tools::{all, append, event, events, lines};
use crate::page::{Changed, call, js, new_desk};

#[wasm_bindgen_test]
async fn an_answer_comes_after_a_strict_transaction_is_complete() {
    let store = BrowserStore::open(&new_desk()).await.unwrap();
    let _watched = Changed::new(
        "IDBDatabase.prototype",
        "transaction",
        "{ value(...options) {
            const transaction = original.apply(this, options);
            globalThis.lastTransaction = { durability: transaction.durability, complete: false };
            transaction.addEventListener('complete', () => lastTransaction.complete = true);
            return transaction;
        } }",
    );
    for batch in [events("a", 250), events("a", 1), vec![event("b", "oi")]] {
        js("delete globalThis.lastTransaction");
        append(&store, &batch).await;
        assert_eq!(js("lastTransaction.durability").as_string().unwrap(), "strict");
        assert!(js("lastTransaction.complete").is_truthy());
    }
    store.clear().await.unwrap();
    assert_eq!(js("lastTransaction.durability").as_string().unwrap(), "strict");
    assert!(js("lastTransaction.complete").is_truthy());
}

#[wasm_bindgen_test]
async fn what_was_acknowledged_is_there_after_closing() {
    let desk = new_desk();
    let store = BrowserStore::open(&desk).await.unwrap();
    let batch = events("a", 120);
    append(&store, &batch).await;
    drop(store);
    let store = BrowserStore::open(&desk).await.unwrap();
    assert_eq!(all(&store).await, lines(&batch));
    assert_eq!(append(&store, &batch[..1]).await, [Outcome::Duplicate]);
}

/// A fault in the middle of a batch: the browser refuses the third record.
#[wasm_bindgen_test]
async fn a_batch_that_fails_midway_leaves_nothing() {
    let store = BrowserStore::open(&new_desk()).await.unwrap();
    append(&store, &events("a", 1)).await;
    {
        let _failing = Changed::new(
            "IDBObjectStore.prototype",
            "add",
            "{ value(record) {
                if (record.i.includes('b000250')) throw new DOMException('no', 'DataError');
                return original.call(this, record);
            } }",
        );
        let error = store.append(&events("b", 400)).await.unwrap_err();
        assert_eq!(error, StoreError::Failed("DataError: no".into()));
    }
    assert_eq!(all(&store).await, lines(&events("a", 1)));
    assert_eq!(append(&store, &events("b", 400)).await, [Outcome::Added; 400]);
}

#[wasm_bindgen_test]
async fn a_transaction_that_the_browser_aborts_is_not_acknowledged() {
    let store = BrowserStore::open(&new_desk()).await.unwrap();
    append(&store, &[event("x", "mmm")]).await;
    for batch in [events("b", 400), vec![event("x", "aaa"), event("y", "oi")]] {
        let _aborting = Changed::new(
            "IDBObjectStore.prototype",
            "add",
            "{ value(record) {
                const request = original.call(this, record);
                request.addEventListener('success', () => this.transaction.abort());
                return request;
            } }",
        );
        let error = store.append(&batch).await.unwrap_err();
        assert!(matches!(error, StoreError::Failed(_)), "{error:?}");
    }
    assert_eq!(all(&store).await, lines(&[event("x", "mmm")]));
    assert_eq!(store.count().await.unwrap(), 1);
}

/// The browser's own limit: a storage bucket with little room has its own `IndexedDB`.
#[wasm_bindgen_test]
async fn a_full_device_is_told_and_loses_nothing() {
    let bucket = "async name => globalThis.bucket = await navigator.storageBuckets.open(name, { quota: 2_000_000 })";
    call(bucket, &new_desk()).await;
    let store = {
        let _small = Changed::new("globalThis", "indexedDB", "{ value: bucket.indexedDB }");
        BrowserStore::open(&new_desk()).await.unwrap()
    };
    let text = "água mole em pedra dura ".repeat(500);
    let mut kept = Vec::new();
    let mut error = None;
    for n in 0..500 {
        // Three records each, so that a part could fit where the whole does not.
        let batch: Vec<_> = (0..12).map(|k| event(&format!("{n}-{k}"), &text)).collect();
        match store.append(&batch).await {
            Ok(_) => kept.extend(lines(&batch)),
            Err(full) => {
                error = Some(full);
                break;
            }
        }
    }
    assert_eq!(error, Some(StoreError::Full));
    assert!(!kept.is_empty());
    assert!(all(&store).await == kept, "all that was acknowledged, and no more");
}
