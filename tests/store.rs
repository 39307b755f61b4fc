//! The contract of the stores, on the store in memory.
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
#![cfg(not(target_arch = "wasm32"))]

mod store_contract;

use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use balcao::store::MemoryStore;
use store_contract::{AnyStore, Stores};

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

/// Runs what never waits.
fn at_once(behaviour: impl Future<Output = ()>) {
    let ready = pin!(behaviour).poll(&mut Context::from_waker(Waker::noop()));
    assert_eq!(ready, Poll::Ready(()), "the memory answers at once");
}

macro_rules! run {
    ($($behaviour:ident),* $(,)?) => {$(
        #[test]
        fn $behaviour() {
            at_once(store_contract::$behaviour(&Memory));
        }
    )*};
}
every_behaviour!(run);
