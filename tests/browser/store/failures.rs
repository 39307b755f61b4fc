//! What keeps a journal from opening is told apart, and what takes it away is noticed.

use std::cell::RefCell;
use std::rc::Rc;

use balcao::store::{BrowserStore, FileContent, FileStore, Store, StoreError, StoredFile, Watched};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::store_contract::tools::{all, append, events};
use crate::page::{Changed, call, new_desk};

async fn error_of_opening() -> Option<StoreError> {
    BrowserStore::open(&new_desk()).await.err()
}

#[wasm_bindgen_test]
async fn a_browser_without_storage_is_told() {
    {
        let _none = Changed::new("globalThis", "indexedDB", "{ value: undefined }");
        assert_eq!(error_of_opening().await, Some(StoreError::Missing));
    }
    {
        let _null = Changed::new("globalThis", "indexedDB", "{ value: null }");
        assert_eq!(error_of_opening().await, Some(StoreError::Missing));
    }
    assert_eq!(error_of_opening().await, None, "it is the browser's state, not ours");
}

/// As in a frame or a browser that may not keep anything.
#[wasm_bindgen_test]
async fn storage_that_is_forbidden_is_missing() {
    for (owner, property, descriptor) in [
        (
            "globalThis",
            "indexedDB",
            "{ get() { throw new DOMException('denied', 'SecurityError') } }",
        ),
        (
            "IDBFactory.prototype",
            "open",
            "{ value() { throw new DOMException('denied', 'SecurityError') } }",
        ),
    ] {
        let _forbidden = Changed::new(owner, property, descriptor);
        assert_eq!(error_of_opening().await, Some(StoreError::Missing));
    }
}

/// Requests to open that fail later: what browsers answer in a private window, on a full disk, on a broken one.
#[wasm_bindgen_test]
async fn reasons_for_not_opening_are_told_apart() {
    for (name, expected) in [
        ("InvalidStateError", StoreError::Missing),
        ("SecurityError", StoreError::Missing),
        ("QuotaExceededError", StoreError::Full),
        ("VersionError", StoreError::Newer),
        ("UnknownError", StoreError::Failed("UnknownError: so it is".into())),
    ] {
        let answer = format!(
            "{{ value(...options) {{
                const request = original.apply(this, options);
                Object.defineProperty(request, 'error', {{ value: new DOMException('so it is', '{name}') }});
                request.addEventListener('success', event => {{
                    event.stopImmediatePropagation();
                    request.result.close();
                    request.dispatchEvent(new Event('error'));
                }});
                return request;
            }} }}"
        );
        let _failing = Changed::new("IDBFactory.prototype", "open", &answer);
        assert_eq!(error_of_opening().await, Some(expected));
    }
}

#[wasm_bindgen_test]
async fn a_journal_that_is_deleted_elsewhere_is_let_go() {
    let desk = new_desk();
    let store = BrowserStore::open(&desk).await.unwrap();
    append(&store, &events("a", 3)).await;
    let heard = Rc::new(RefCell::new(Vec::new()));
    let ear = Rc::clone(&heard);
    store.watch(Box::new(move |what| ear.borrow_mut().push(what)));
    let delete = "async desk => new Promise((done, failed) => {
        const deleting = indexedDB.deleteDatabase('balcao-' + desk);
        deleting.onsuccess = done;
        deleting.onblocked = () => failed('blocked');
        deleting.onerror = failed;
    })";
    call(delete, &desk).await;
    assert_eq!(*heard.borrow(), [Watched::Closed]);
    assert_eq!(store.append(&events("b", 1)).await, Err(StoreError::Closed));
    let fresh = BrowserStore::open(&desk).await.unwrap();
    assert_eq!(fresh.count().await.unwrap(), 0);
}

#[wasm_bindgen_test]
async fn a_handle_that_is_dropped_blocks_nobody_and_hears_nothing() {
    let desk = new_desk();
    let heard = Rc::new(RefCell::new(Vec::new()));
    let ear = Rc::clone(&heard);
    let store = BrowserStore::open(&desk).await.unwrap();
    store.watch(Box::new(move |what| ear.borrow_mut().push(what)));
    drop(store);
    let other = BrowserStore::open(&desk).await.unwrap();
    append(&other, &events("a", 1)).await;
    drop(other);
    crate::page::sleep(100).await;
    assert_eq!(*heard.borrow(), []);
}

#[wasm_bindgen_test]
async fn a_browser_without_channels_keeps_the_journal_all_the_same() {
    let desk = new_desk();
    let _none = Changed::new("globalThis", "BroadcastChannel", "{ value: undefined }");
    let (here, there) =
        (BrowserStore::open(&desk).await.unwrap(), BrowserStore::open(&desk).await.unwrap());
    append(&here, &events("a", 3)).await;
    assert_eq!(there.count().await.unwrap(), 3);
}

#[wasm_bindgen_test]
async fn a_page_that_may_not_ask_about_its_room_goes_without() {
    let store = BrowserStore::open(&new_desk()).await.unwrap();
    let estimate = store.estimate().await.unwrap().unwrap();
    assert!(0 < estimate.used && estimate.used < estimate.quota);
    {
        let _none = Changed::new("Navigator.prototype", "storage", "{ value: undefined }");
        assert_eq!(store.estimate().await, Ok(None));
        assert_eq!(store.persist().await, Ok(false));
    }
    let refusing = "{ value() { return Promise.reject(new TypeError('not here')) } }";
    let _estimate = Changed::new("StorageManager.prototype", "estimate", refusing);
    let _persist = Changed::new("StorageManager.prototype", "persist", refusing);
    let refused = StoreError::Failed("TypeError: not here".into());
    assert_eq!(store.estimate().await, Err(refused.clone()));
    assert_eq!(store.persist().await, Err(refused));
}

/// Neither the events without their file nor the file without its events.
#[wasm_bindgen_test]
async fn a_file_that_does_not_fit_leaves_nothing_behind() {
    let store = BrowserStore::open(&new_desk()).await.unwrap();
    append(&store, &events("a", 2)).await;
    let file = FileContent { sha256: "f".repeat(64), bytes: b"foto".as_slice().into() };
    {
        let full = "{ value(content, key) {
            if (this.name === 'sizes') throw new DOMException('full', 'QuotaExceededError');
            return original.call(this, content, key);
        } }";
        let _full = Changed::new("IDBObjectStore.prototype", "put", full);
        let refused = store.append_with_files(&events("b", 2), std::slice::from_ref(&file)).await;
        assert_eq!(refused.err(), Some(StoreError::Full));
    }
    assert_eq!(store.file(&file.sha256).await, Ok(StoredFile::Missing));
    assert_eq!(all(&store).await.len(), 2);
}
