//! Requests as the browser carries them.

use js_sys::{Function, Object, Promise, Reflect};
use reqwasm::http::{Method as HttpMethod, RequestBuilder};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, RequestCache, RequestCredentials, Window};

use super::transport::{Answering, Method, Request, Response, Transport, TransportError};

/// Carries requests to one server. Whoever signs in is known by the browser's cookie, which nobody here can read; where that
/// does not go, on another site than the app's, by name and password, which are held in memory as long as this lives.
pub struct BrowserTransport {
    url: String,
    /// The header `Authorization`.
    basic: Option<String>,
}

impl BrowserTransport {
    /// To the server at an address; the browser's cookie says who asks.
    #[must_use]
    pub fn new(url: &str) -> Self {
        Self { url: url.trim_end_matches('/').to_owned(), basic: None }
    }

    /// To the server at an address, with the header that [`BrowserTransport::basic`] made, or by the cookie where there is none.
    #[must_use]
    pub fn signed(url: &str, basic: Option<String>) -> Self {
        Self { basic, ..Self::new(url) }
    }

    /// The header `Authorization` for a name and a password. `None` where the browser cannot encode them.
    #[must_use]
    pub fn basic(name: &str, password: &str) -> Option<String> {
        // What `btoa` encodes are bytes, each as a character.
        let bytes: String = format!("{name}:{password}").bytes().map(char::from).collect();
        let encoded = web_sys::window()?.btoa(&bytes).ok()?;
        Some(format!("Basic {encoded}"))
    }

    /// Sends off a request that outlives the page. Nobody hears its answer; `None`: the browser did not take it.
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
        let answer = fetch.call2(&window, &url.into(), &init).ok()?;
        let answer: Promise = answer.dyn_into().ok()?;
        spawn_local(async move { drop(JsFuture::from(answer).await) });
        Some(())
    }

    fn build(&self, request: Request, abort: &AbortController) -> Option<reqwasm::http::Request> {
        let method = match request.method {
            Method::Get => HttpMethod::GET,
            Method::Post => HttpMethod::POST,
            Method::Put => HttpMethod::PUT,
            Method::Delete => HttpMethod::DELETE,
        };
        let mut builder = RequestBuilder::new(&format!("{}/{}", self.url, request.path))
            .method(method)
            .cache(RequestCache::NoStore)
            .credentials(if self.basic.is_some() {
                RequestCredentials::Omit
            } else {
                RequestCredentials::Include
            })
            .header("accept", "application/json")
            .abort_signal(Some(&abort.signal()));
        if let Some(basic) = &self.basic {
            builder = builder.header("authorization", basic);
        }
        match request.body {
            Some(body) => builder.header("content-type", "application/json").body(body).ok(),
            None => builder.build().ok(),
        }
    }
}

impl Transport for BrowserTransport {
    fn ask(&self, request: Request) -> Answering<'_> {
        Box::pin(async move {
            let timeout_ms = request.timeout_ms;
            let limit = Limit::new(timeout_ms).ok_or(TransportError::Unreachable)?;
            // An address that is none.
            let request =
                self.build(request, &limit.controller).ok_or(TransportError::Unreachable)?;
            let answer = async {
                let response = request.send().await?;
                let date = response.headers().get("date");
                let status = response.status();
                let body = response.text().await?;
                Ok::<_, reqwasm::Error>(Response { status, date, body })
            };
            // The browser says no more than that it failed.
            answer.await.map_err(|_failed| limit.why())
        })
    }
}

/// Gives a request up when it takes too long, and when nobody waits for it any more.
struct Limit {
    window: Window,
    controller: AbortController,
    timer: i32,
}

/// Why the timer aborts.
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
                // An error: gloo-net panics where a request fails for a reason that is none.
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
        // After the answer this changes nothing.
        self.controller.abort();
    }
}
