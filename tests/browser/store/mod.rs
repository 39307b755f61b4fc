//! The stores in a real browser: the contract on both, and what only `IndexedDB` can do or fail to do.

mod acknowledged;
mod failures;
mod format;
mod speed;

use std::rc::Rc;

use crate::common::store_contract::{AnyStore, Stores};
use crate::page::{new_desk, sleep, until};
use balcao::store::{BrowserStore, MemoryStore};
use wasm_bindgen_test::wasm_bindgen_test;

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
        let desk = new_desk();
        let store = BrowserStore::open(&desk).await.unwrap();
        let other = BrowserStore::open(&desk).await.unwrap();
        (Rc::new(store), Rc::new(other))
    }

    async fn until(&self, so: &dyn Fn() -> bool) {
        until(so).await;
    }

    async fn quiet(&self) {
        sleep(100).await;
    }
}

mod in_memory {
    macro_rules! run {
        ($($behaviour:ident),* $(,)?) => {$(
            #[super::wasm_bindgen_test]
            async fn $behaviour() {
                crate::common::store_contract::$behaviour(&super::Memory).await;
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
                crate::common::store_contract::$behaviour(&super::Browser).await;
            }
        )*};
    }
    crate::every_behaviour!(run);
}
