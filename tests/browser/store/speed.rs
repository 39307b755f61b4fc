//! Measurements, not tests: how long it takes to write and to read a journal here.
//!
//! `CARGO_PROFILE_TEST_OPT_LEVEL=3 .ci/tools browser -- cargo test --target wasm32-unknown-unknown --test browser
//! -- --include-ignored --nocapture speed`

use balcao::journal::codec;
use balcao::store::{BrowserStore, Seq, Store, Stored};
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

use crate::common::store_contract::tools::event;
use crate::page::{js, new_desk};

/// Lines of some 230 bytes, as a desk's usually are.
fn messages(count: usize) -> Vec<Stored> {
    let text = "Bom dia! Seu pedido saiu para entrega agora cedo e chega até amanhã, tudo bem?";
    (0..count).map(|n| event(&format!("0192f0a0-0000-7000-8000-{n:012}"), text)).collect()
}

/// Milliseconds since the page began.
fn now() -> f64 {
    js("performance.now()").as_f64().unwrap()
}

async fn measure(count: usize) {
    let desk = new_desk();
    let store = BrowserStore::open(&desk).await.unwrap();
    let batch = messages(count);
    let start = now();
    store.append(&batch).await.unwrap();
    let written = now();
    store.append(&batch).await.unwrap();
    let again = now();
    drop(store);
    let store = BrowserStore::open(&desk).await.unwrap();
    assert_eq!(store.count().await.unwrap(), count);
    for limit in [1000, 2000, 5000, 10_000] {
        let start = now();
        let mut cursor = Seq::START;
        let mut longest: f64 = 0.0;
        let mut decoding = 0.0;
        let mut read = 0;
        loop {
            let asked = now();
            let slice = store.read_after(cursor, limit).await.unwrap();
            let answered = now();
            longest = longest.max(answered - asked);
            if slice.lines.is_empty() {
                break;
            }
            cursor = slice.last;
            read += slice.lines.len();
            for (_, line) in &slice.lines {
                codec::decode(line).unwrap();
            }
            decoding += now() - answered;
        }
        assert_eq!(read, count);
        let whole = now() - start - decoding;
        console_log!(
            "{count} events read in slices of {limit}: {whole:.0} ms, longest {longest:.0} ms; decoding {decoding:.0} ms"
        );
    }
    console_log!(
        "{count} events written in one transaction: {:.0} ms; once more, all known: {:.0} ms",
        written - start,
        again - written
    );
}

#[wasm_bindgen_test]
#[ignore = "a measurement"]
async fn speed_of_20_000() {
    measure(20_000).await;
}

#[wasm_bindgen_test]
#[ignore = "a measurement"]
async fn speed_of_200_000() {
    measure(200_000).await;
}

/// As a desk grows that is used live: each event its own transaction, its own record.
#[wasm_bindgen_test]
#[ignore = "a measurement"]
async fn speed_of_single_events() {
    let store = BrowserStore::open(&new_desk()).await.unwrap();
    let batch = messages(5000);
    let mut took: Vec<f64> = Vec::new();
    for event in &batch {
        let start = now();
        store.append(std::slice::from_ref(event)).await.unwrap();
        took.push(now() - start);
    }
    took.sort_by(f64::total_cmp);
    let start = now();
    let slice = store.read_after(Seq::START, 5000).await.unwrap();
    assert_eq!(slice.lines.len(), 5000);
    console_log!(
        "one event written: median {:.1} ms, 99 of 100 within {:.1} ms; 5,000 of them read: {:.0} ms",
        took[2500],
        took[4950],
        now() - start
    );
}
