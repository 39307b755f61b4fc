//! The stores in a real browser: the contract on both, and what only `IndexedDB` can do or fail to do.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::items_after_statements,
    clippy::disallowed_methods,
    clippy::let_underscore_must_use,
    missing_docs,
    reason = "a test that meets what it does not expect fails, as it should"
)]
#![cfg(target_arch = "wasm32")]

mod store_contract;

#[path = "store_browser/acknowledged.rs"]
mod acknowledged;
#[path = "store_browser/failures.rs"]
mod failures;
#[path = "store_browser/format.rs"]
mod format;
#[path = "store_browser/page.rs"]
mod page;
#[path = "store_browser/speed.rs"]
mod speed;

use std::rc::Rc;

use balcao::store::{BrowserStore, MemoryStore};
use store_contract::{AnyStore, Stores};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

struct Memory;

impl Stores for Memory {
    async fn pair(&self) -> (Rc<dyn AnyStore>, Rc<dyn AnyStore>) {
        let store = MemoryStore::default();
        let other = store.share();
        (Rc::new(store), Rc::new(other))
    }

    async fn until(&self, so: &dyn Fn() -> bool) {
        assert!(so(), "handles in memory hear at once");
    }

    async fn quiet(&self) {}
}

struct Browser;

impl Stores for Browser {
    async fn pair(&self) -> (Rc<dyn AnyStore>, Rc<dyn AnyStore>) {
        let desk = page::new_desk();
        let store = BrowserStore::open(&desk).await.unwrap();
        let other = BrowserStore::open(&desk).await.unwrap();
        (Rc::new(store), Rc::new(other))
    }

    async fn until(&self, so: &dyn Fn() -> bool) {
        page::until(so).await;
    }

    async fn quiet(&self) {
        page::sleep(100).await;
    }
}

mod in_memory {
    macro_rules! run {
        ($($behaviour:ident),* $(,)?) => {$(
            #[super::wasm_bindgen_test]
            async fn $behaviour() {
                super::store_contract::$behaviour(&super::Memory).await;
            }
        )*};
    }
    crate::every_behaviour!(run);
}

mod in_the_browser {
    macro_rules! run {
        ($($behaviour:ident),* $(,)?) => {$(
            #[super::wasm_bindgen_test]
            async fn $behaviour() {
                super::store_contract::$behaviour(&super::Browser).await;
            }
        )*};
    }
    crate::every_behaviour!(run);
}
