//! One tab leads.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::Poll;

use balcao::testing::Lead;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Changed, new_desk, sleep};

type Waiting<'a> = Pin<Box<dyn Future<Output = Lead> + 'a>>;

async fn leads(waiting: &mut Waiting<'_>) -> Option<Lead> {
    let mut turns = 0;
    for _ in 0..5 {
        turns += 1;
        let lead = poll_fn(|context| {
            Poll::Ready(match waiting.as_mut().poll(context) {
                Poll::Ready(lead) => Some(lead),
                Poll::Pending => None,
            })
        });
        if let Some(lead) = lead.await {
            return Some(lead);
        }
        sleep(10 * turns).await;
    }
    None
}

#[wasm_bindgen_test]
async fn one_leads_and_the_next_follows() {
    let desk = new_desk();
    let mut first: Waiting = Box::pin(Lead::wait(&desk));
    let lead = leads(&mut first).await.unwrap();
    let mut second: Waiting = Box::pin(Lead::wait(&desk));
    let mut third: Waiting = Box::pin(Lead::wait(&desk));
    assert!(leads(&mut second).await.is_none());
    assert!(leads(&mut third).await.is_none());
    // Another desk has its own.
    let other = new_desk();
    assert!(leads(&mut (Box::pin(Lead::wait(&other)) as Waiting)).await.is_some());
    // Who gives up waiting stands in nobody's way.
    drop(second);
    drop(lead);
    assert!(leads(&mut third).await.is_some());
}

#[wasm_bindgen_test]
async fn without_locks_everybody_leads() {
    let _without = Changed::new("Navigator.prototype", "locks", "{ value: undefined }");
    let desk = new_desk();
    let one = leads(&mut (Box::pin(Lead::wait(&desk)) as Waiting)).await;
    let other = leads(&mut (Box::pin(Lead::wait(&desk)) as Waiting)).await;
    assert!(one.is_some() && other.is_some());
}
