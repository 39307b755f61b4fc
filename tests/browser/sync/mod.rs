//! Requests as the browser carries them, with the network played by the page.

mod lead;
mod replication;

use std::future::poll_fn;
use std::rc::Rc;
use std::task::Poll;

use crate::page::{Changed, js, sleep};
use balcao::sync::BrowserTransport;
use balcao::sync::transport::{
    BytesRequest, BytesTransport, Method, Request, Response, Transport, TransportError,
};
use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

/// A network that is an async function of the request.
fn network(fetch: &str) -> Changed {
    Changed::new("globalThis", "fetch", &format!("{{ value: {fetch} }}"))
}

/// One that answers with what was asked, as the server would see it.
const ECHO: &str = "async request => new Response(JSON.stringify([
    request.method, request.url, request.credentials, request.headers.get('authorization'),
    request.headers.get('content-type'), request.method === 'GET' ? null : await request.text(),
]), { status: 201, headers: { date: 'Sun, 22 Nov 2026 19:52:49 GMT' } })";

/// One that never answers, and says whether it was given up.
const SILENCE: &str =
    "request => new Promise((_, refuse) => request.signal.addEventListener('abort', () => {
    globalThis.givenUp = true;
    refuse(request.signal.reason);
}))";

async fn seen(transport: &BrowserTransport, request: Request) -> serde_json::Value {
    let _network = network(ECHO);
    let answer = transport.ask(request).await.unwrap();
    let Response { status, date, body } = answer;
    assert_eq!((status, date.as_deref()), (201, Some("Sun, 22 Nov 2026 19:52:49 GMT")));
    serde_json::from_str(&body).unwrap()
}

#[wasm_bindgen_test]
async fn a_request_goes_with_the_cookie() {
    let transport = BrowserTransport::new("https://desk.example/");
    let asked = seen(&transport, Request::get("_session")).await;
    assert_eq!(asked, json!(["GET", "https://desk.example/_session", "include", null, null, null]));
    let push = Request::send(Method::Post, "desk/_bulk_docs", &json!({"docs": ["é"]}));
    let asked = seen(&transport, push).await;
    let body = "{\"docs\":[\"é\"]}";
    assert_eq!(
        asked,
        json!([
            "POST",
            "https://desk.example/desk/_bulk_docs",
            "include",
            null,
            "application/json",
            body
        ])
    );
}

#[wasm_bindgen_test]
async fn a_request_goes_with_a_password_that_stays_in_memory() {
    let transport =
        BrowserTransport::signed("https://desk.example", BrowserTransport::basic("zé", "sénha"));
    let asked = seen(&transport, Request::get("_session")).await;
    assert_eq!((&asked[2], &asked[3]), (&json!("omit"), &json!("Basic esOpOnPDqW5oYQ==")));
}

/// Of an upload whose progress is told the browser sends the cookie to the page's own origin, whatever it is told.
#[wasm_bindgen_test]
async fn an_upload_with_a_password_sends_no_cookie_on_the_pages_own_origin() {
    let upload = || BytesRequest {
        method: Method::Put,
        path: "files/a".to_owned(),
        body: Some(("text/plain".to_owned(), vec![Rc::from(&b"file"[..])])),
        max_bytes: 10_000,
        timeout_ms: 10_000,
    };
    let basic = || BrowserTransport::basic("ana", "senha");
    let _network = network(ECHO);
    let origin = js("location.origin").as_string().unwrap();
    let own = BrowserTransport::signed(&origin, basic());
    let answer = own.carry_up(upload(), Rc::new(|_| ())).await.unwrap();
    let asked: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
    let url = format!("{origin}/files/a");
    assert_eq!(asked, json!(["PUT", url, "omit", "Basic YW5hOnNlbmhh", "text/plain", "file"]));
    // Elsewhere it goes without the cookie, and its progress is told; nobody is there.
    let other = BrowserTransport::signed("http://127.0.0.1:9", basic());
    let answer = other.carry_up(upload(), Rc::new(|_| ())).await;
    assert_eq!(answer.err(), Some(TransportError::Unreachable));
}

#[wasm_bindgen_test]
async fn a_query_arrives_as_it_was_written() {
    let request = Request::get("desk/_changes?since=12-g1AAA%2B&limit=1");
    let asked = seen(&BrowserTransport::new("https://desk.example"), request).await;
    let url = asked[1].as_str().unwrap().trim_end_matches('&');
    assert_eq!(url, "https://desk.example/desk/_changes?since=12-g1AAA%2B&limit=1");
}

#[wasm_bindgen_test]
async fn a_network_that_fails_is_unreachable() {
    let _network = network("async () => { throw new TypeError('Failed to fetch') }");
    let transport = BrowserTransport::new("https://desk.example");
    assert_eq!(transport.ask(Request::get("_session")).await, Err(TransportError::Unreachable));
    let nowhere = BrowserTransport::new("no address");
    assert_eq!(nowhere.ask(Request::get("_session")).await, Err(TransportError::Unreachable));
}

#[wasm_bindgen_test]
async fn an_answer_that_breaks_off_is_none() {
    let _network = network(
        "async () => new Response(new ReadableStream({ pull: stream => stream.error(new TypeError('cut')) }))",
    );
    let transport = BrowserTransport::new("https://desk.example");
    assert_eq!(transport.ask(Request::get("_session")).await, Err(TransportError::Unreachable));
}

#[wasm_bindgen_test]
async fn an_answer_without_end_is_given_up() {
    let _network = network(
        "async () => new Response(new ReadableStream({ pull: stream => stream.enqueue(new Uint8Array(1 << 20)) }))",
    );
    let transport = BrowserTransport::new("https://desk.example");
    assert_eq!(transport.ask(Request::get("_session")).await, Err(TransportError::TooLarge));
}

#[wasm_bindgen_test]
async fn letters_that_come_in_two_pieces_are_whole() {
    let _network = network(
        "async () => new Response(new ReadableStream({ start: stream => {
            for (const byte of new TextEncoder().encode('[\"é👩‍👧\"]')) stream.enqueue(new Uint8Array([byte]));
            stream.close();
        } }))",
    );
    let transport = BrowserTransport::new("https://desk.example");
    let answer = transport.ask(Request::get("_session")).await.unwrap();
    assert_eq!(answer.body, "[\"é👩‍👧\"]");
}

#[wasm_bindgen_test]
async fn patience_ends() {
    let _network = network(SILENCE);
    let transport = BrowserTransport::new("https://desk.example");
    let request = Request { timeout_ms: 30, ..Request::get("_session") };
    assert_eq!(transport.ask(request).await, Err(TransportError::TimedOut));
}

#[wasm_bindgen_test]
async fn a_request_that_nobody_waits_for_is_given_up() {
    let _network = network(SILENCE);
    js("globalThis.givenUp = false");
    let transport = BrowserTransport::new("https://desk.example");
    let mut asking = transport.ask(Request::get("_session"));
    let begun = poll_fn(|context| Poll::Ready(asking.as_mut().poll(context).is_pending())).await;
    assert!(begun);
    sleep(10).await;
    assert!(js("givenUp").is_falsy());
    drop(asking);
    sleep(10).await;
    assert!(js("givenUp").is_truthy());
}
