//! Requests by the browser's `fetch`, and `upload`s, whose progress is told.

mod upload;

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use reqwasm::http::{Method as HttpMethod, RequestBuilder};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    AbortController, Blob, ReadableStream, ReadableStreamDefaultReader, RequestCache,
    RequestCredentials, Window,
};

use crate::sync::transport::{
    BytesFuture, BytesRequest, BytesResponse, BytesTransport, Gone, MAX_BYTES, Method, Request,
    Response, ResponseFuture, Transport, TransportError,
};
use upload::Upload;

/// Carries requests to one server. The user is identified by the browser's cookie, which scripts cannot read; on
/// another site than the app's, where browsers may not send it, by name and password, which this holds in memory only.
pub struct BrowserTransport {
    url: String,
    /// The header `Authorization`.
    basic: Option<String>,
    /// No cookie either: the server knows the user by the path.
    bare: bool,
}

impl BrowserTransport {
    /// A transport to the server at `url`, authenticated by the browser's cookie.
    #[must_use]
    pub fn new(url: &str) -> Self {
        Self { url: url.trim_end_matches('/').to_owned(), basic: None, bare: false }
    }

    /// A transport to the server at `url`, with the header that [`BrowserTransport::basic`] made, or by cookie if there
    /// is none.
    #[must_use]
    pub fn signed(url: &str, basic: Option<String>) -> Self {
        Self { basic, ..Self::new(url) }
    }

    /// A transport that sends neither cookies nor a header about the user: the server lets every page read its answers.
    #[must_use]
    pub fn bare(url: &str) -> Self {
        Self { bare: true, ..Self::new(url) }
    }

    /// Returns the header `Authorization` for a name and a password; `None` if the browser cannot encode them.
    #[must_use]
    pub fn basic(name: &str, password: &str) -> Option<String> {
        // `btoa` takes a string with one character per byte.
        let bytes: String = format!("{name}:{password}").bytes().map(char::from).collect();
        let encoded = web_sys::window()?.btoa(&bytes).ok()?;
        Some(format!("Basic {encoded}"))
    }

    /// Sends a request that outlives the page (`keepalive`); its response is ignored. `None`: the browser did not
    /// accept it.
    pub fn send_off(&self, request: &Request) -> Option<()> {
        let set = |object: &Object, key: &str, value: &JsValue| {
            Reflect::set(object, &key.into(), value).ok()
        };
        let headers = Object::new();
        set(&headers, "content-type", &"application/json".into())?;
        if let Some(basic) = &self.basic {
            set(&headers, "authorization", &basic.into())?;
        }
        let init = Object::new();
        let credentials = if self.basic.is_some() { "omit" } else { "include" };
        set(&init, "method", &request.method.name().into())?;
        set(&init, "body", &request.body.as_deref().into())?;
        set(&init, "headers", &headers)?;
        set(&init, "credentials", &credentials.into())?;
        set(&init, "keepalive", &true.into())?;
        let window = web_sys::window()?;
        let fetch: Function = Reflect::get(&window, &"fetch".into()).ok()?.dyn_into().ok()?;
        let url = format!("{}/{}", self.url, request.path);
        let response = fetch.call2(&window, &url.into(), &init).ok()?;
        let response: Promise = response.dyn_into().ok()?;
        spawn_local(async move { drop(JsFuture::from(response).await) });
        Some(())
    }

    /// Returns true where the server is on the page's own origin, and where that is not known.
    fn is_pages_own(&self) -> bool {
        let own = web_sys::window().and_then(|window| window.location().origin().ok());
        let of = |origin: &str| Some(web_sys::Url::new_with_base(&self.url, origin).ok()?.origin());
        own.is_none_or(|own| of(&own).is_none_or(|origin| origin == own))
    }

    /// A request without a body.
    fn build(&self, method: Method, path: &str, abort: &AbortController) -> RequestBuilder {
        let method = match method {
            Method::Get => HttpMethod::GET,
            Method::Post => HttpMethod::POST,
            Method::Put => HttpMethod::PUT,
            Method::Delete => HttpMethod::DELETE,
        };
        let builder = RequestBuilder::new(&format!("{}/{path}", self.url))
            .method(method)
            .cache(RequestCache::NoStore)
            .credentials(if self.bare || self.basic.is_some() {
                RequestCredentials::Omit
            } else {
                RequestCredentials::Include
            })
            .abort_signal(Some(&abort.signal()));
        match &self.basic {
            Some(basic) => builder.header("authorization", basic),
            None => builder,
        }
    }
}

impl Transport for BrowserTransport {
    fn ask(&self, request: Request) -> ResponseFuture<'_> {
        Box::pin(async move {
            let timeout_ms = request.timeout_ms;
            let limit = Limit::new(timeout_ms).ok_or(TransportError::Unreachable)?;
            // Fails on an invalid address.
            let builder = self.build(request.method, &request.path, &limit.controller);
            let builder = builder.header("accept", "application/json");
            let built = match request.body {
                Some(body) => builder.header("content-type", "application/json").body(body),
                None => builder.build(),
            };
            let request = built.map_err(|_address| TransportError::Unreachable)?;
            let (status, date, body) = send(request, MAX_BYTES, &limit).await?;
            let body = String::from_utf8(body).map_err(|_bytes| TransportError::Unreachable)?;
            Ok(Response { status, date, body })
        })
    }
}

impl BytesTransport for BrowserTransport {
    fn carry(&self, request: BytesRequest) -> BytesFuture<'_> {
        Box::pin(async move {
            let limit = Limit::new(request.timeout_ms).ok_or(TransportError::Unreachable)?;
            let builder = self.build(request.method, &request.path, &limit.controller);
            let built = match request.body {
                Some((kind, parts)) => {
                    let parts: Array = parts.iter().map(|part| Uint8Array::from(&**part)).collect();
                    let body = Blob::new_with_u8_array_sequence(&parts);
                    let body = body.map_err(|_no_room| TransportError::Unreachable)?;
                    builder.header("content-type", &kind).body(body)
                }
                None => builder.build(),
            };
            let built = built.map_err(|_address| TransportError::Unreachable)?;
            let (status, date, body) = send(built, request.max_bytes, &limit).await?;
            Ok(BytesResponse { status, date, body })
        })
    }

    fn carry_up(&self, request: BytesRequest, gone: Gone) -> BytesFuture<'_> {
        // On the page's own origin such a request always sends the cookie, and it could be another person's than the header names.
        if self.basic.is_some() && self.is_pages_own() {
            return self.carry(request);
        }
        Box::pin(async move {
            let url = format!("{}/{}", self.url, request.path);
            let begun = Upload::begin(&url, self.basic.as_deref(), request, gone);
            begun.map_err(|_failed| TransportError::Unreachable)?.ended().await
        })
    }
}

/// The status, the header `Date`, and the body.
async fn send(
    request: reqwasm::http::Request,
    max_bytes: usize,
    limit: &Limit,
) -> Result<(u16, Option<String>, Vec<u8>), TransportError> {
    // The browser does not say why it failed.
    let response = request.send().await.map_err(|_failed| limit.why())?;
    let body = match response.body() {
        Some(stream) => read_body(&stream, max_bytes, limit).await?,
        None => Vec::new(),
    };
    Ok((response.status(), response.headers().get("date"), body))
}

/// Reads a body in pieces: one that is too large is given up before it fills the memory.
async fn read_body(
    stream: &ReadableStream,
    max_bytes: usize,
    limit: &Limit,
) -> Result<Vec<u8>, TransportError> {
    let failed = |_error| limit.why();
    let reader: ReadableStreamDefaultReader =
        stream.get_reader().dyn_into().map_err(|_other| TransportError::Unreachable)?;
    let mut body: Vec<u8> = Vec::new();
    loop {
        let piece = JsFuture::from(reader.read()).await.map_err(failed)?;
        let field = |key: &str| Reflect::get(&piece, &key.into()).map_err(failed);
        if field("done")?.is_truthy() {
            return Ok(body);
        }
        let bytes = Uint8Array::new(&field("value")?);
        let before = body.len();
        let length = usize::try_from(bytes.length()).unwrap_or(usize::MAX);
        if before.saturating_add(length) > max_bytes {
            return Err(TransportError::TooLarge);
        }
        body.resize(before + length, 0);
        if let Some(end) = body.get_mut(before..) {
            bytes.copy_to(end);
        }
    }
}

/// Aborts a request at its time limit, and when it is dropped.
struct Limit {
    window: Window,
    controller: AbortController,
    timer: i32,
}

/// The abort reason of the timer.
const TIMED_OUT: &str = "timed out";

impl Limit {
    fn new(timeout_ms: u32) -> Option<Self> {
        let window = web_sys::window()?;
        let controller = AbortController::new().ok()?;
        let abort = Reflect::get(&controller, &"abort".into()).ok()?;
        let abort = abort.dyn_into::<Function>().ok()?.bind0(&controller);
        let timeout_ms = i32::try_from(timeout_ms).unwrap_or(i32::MAX);
        let timer = window
            .set_timeout_with_callback_and_timeout_and_arguments_1(
                &abort,
                timeout_ms,
                // A JavaScript `Error`: gloo-net panics if a request is aborted with another value.
                &JsValue::from(js_sys::Error::new(TIMED_OUT)),
            )
            .ok()?;
        Some(Self { window, controller, timer })
    }

    fn why(&self) -> TransportError {
        let reason = self.controller.signal().reason();
        if reason.dyn_ref().is_some_and(|reason: &js_sys::Error| reason.message() == TIMED_OUT) {
            TransportError::TimedOut
        } else {
            TransportError::Unreachable
        }
    }
}

impl Drop for Limit {
    fn drop(&mut self) {
        self.window.clear_timeout_with_handle(self.timer);
        // After the response this has no effect.
        self.controller.abort();
    }
}
