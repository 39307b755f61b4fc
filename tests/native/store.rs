//! The contract of the stores, on the store in memory.

use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use crate::common::store_contract::{AnyStore, Stores};
use balcao::store::MemoryStore;

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
            at_once(crate::common::store_contract::$behaviour(&Memory));
        }
    )*};
}
crate::every_behaviour!(run);
