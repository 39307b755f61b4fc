//! [`Upload`]: a request whose body takes long, by `XMLHttpRequest`: of `fetch` no browser says how much of the body has gone.

use js_sys::{Array, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use crate::sync::transport::{BytesRequest, BytesResponse, Gone, TransportError};

#[wasm_bindgen]
extern "C" {
    /// Declared here, because web-sys has it in four features that all its users would compile anew.
    type XMLHttpRequest;
    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<XMLHttpRequest, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn open(this: &XMLHttpRequest, method: &str, url: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = setRequestHeader)]
    fn set_header(this: &XMLHttpRequest, name: &str, value: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, setter, js_name = withCredentials)]
    fn set_with_credentials(this: &XMLHttpRequest, with: bool);
    #[wasm_bindgen(method, setter)]
    fn set_timeout(this: &XMLHttpRequest, millis: u32);
    #[wasm_bindgen(method, setter, js_name = responseType)]
    fn set_response_type(this: &XMLHttpRequest, kind: &str);
    #[wasm_bindgen(method, setter)]
    fn set_ontimeout(this: &XMLHttpRequest, call: &JsValue);
    #[wasm_bindgen(method, setter)]
    fn set_onloadend(this: &XMLHttpRequest, call: &JsValue);
    #[wasm_bindgen(method, getter)]
    fn upload(this: &XMLHttpRequest) -> JsValue;
    #[wasm_bindgen(method, catch)]
    fn send(this: &XMLHttpRequest, body: &Blob) -> Result<(), JsValue>;
    #[wasm_bindgen(method)]
    fn abort(this: &XMLHttpRequest);
    #[wasm_bindgen(method, getter)]
    fn status(this: &XMLHttpRequest) -> u16;
    #[wasm_bindgen(method, getter)]
    fn response(this: &XMLHttpRequest) -> JsValue;
}

/// A request on its way. Dropping it cancels it.
pub(super) struct Upload {
    request: XMLHttpRequest,
    end: Promise,
    max_bytes: usize,
    _on_progress: Closure<dyn FnMut(JsValue)>,
}

impl Upload {
    /// Sends the request, with the header `Authorization` or else by cookie.
    pub fn begin(
        url: &str,
        basic: Option<&str>,
        request: BytesRequest,
        gone: Gone,
    ) -> Result<Self, JsValue> {
        let BytesRequest { method, body, max_bytes, timeout_ms, .. } = request;
        let (kind, parts) = body.unwrap_or_default();
        let parts: Array = parts.iter().map(|part| Uint8Array::from(&**part)).collect();
        let body = Blob::new_with_u8_array_sequence(&parts)?;
        let request = XMLHttpRequest::new()?;
        request.open(method.name(), url)?;
        request.set_header("content-type", &kind)?;
        if let Some(basic) = basic {
            request.set_header("authorization", basic)?;
        }
        request.set_with_credentials(basic.is_none());
        request.set_timeout(timeout_ms);
        request.set_response_type("arraybuffer");
        let on_progress = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
            let loaded = Reflect::get(&event, &"loaded".into()).ok().and_then(|it| it.as_f64());
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a number of bytes"
            )]
            loaded.into_iter().for_each(|loaded| gone(loaded as u64));
        });
        Reflect::set(&request.upload(), &"onprogress".into(), on_progress.as_ref())?;
        // The first of the two says which it was: after a timeout comes the end, too.
        let end = Promise::new(&mut |resolve, _| {
            request.set_ontimeout(&resolve);
            request.set_onloadend(&resolve);
        });
        request.send(&body)?;
        Ok(Self { request, end, max_bytes, _on_progress: on_progress })
    }

    /// Resolves to the response.
    pub async fn ended(self) -> Result<BytesResponse, TransportError> {
        let event = JsFuture::from(self.end.clone()).await;
        let event = event.map_err(|_never| TransportError::Unreachable)?;
        let status = self.request.status();
        if status == 0 {
            let kind = Reflect::get(&event, &"type".into()).ok().and_then(|it| it.as_string());
            let timed_out = kind.as_deref() == Some("timeout");
            return Err(if timed_out {
                TransportError::TimedOut
            } else {
                TransportError::Unreachable
            });
        }
        let body = self.request.response();
        let body = if body.is_null() { Vec::new() } else { Uint8Array::new(&body).to_vec() };
        if body.len() > self.max_bytes {
            return Err(TransportError::TooLarge);
        }
        // Nobody sets a clock by an upload.
        Ok(BytesResponse { status, date: None, body })
    }
}

impl Drop for Upload {
    fn drop(&mut self) {
        self.request.set_ontimeout(&JsValue::NULL);
        self.request.set_onloadend(&JsValue::NULL);
        // It fails where the browser has taken the request apart: then nothing is called any more.
        drop(Reflect::set(&self.request.upload(), &"onprogress".into(), &JsValue::NULL));
        // After the response this has no effect.
        self.request.abort();
    }
}
