//! [`Upload`]: a request whose body takes long, by `XMLHttpRequest`: of `fetch` no browser says how much of the body has gone.

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use crate::sync::transport::{BytesRequest, BytesResponse, Gone, TransportError};

/// Called by name: what the compiler writes for each method of a declared class comes with every first visit.
#[derive(Clone)]
struct Request(JsValue);

impl Request {
    fn new() -> Result<Self, JsValue> {
        let class: Function =
            Reflect::get(&js_sys::global(), &"XMLHttpRequest".into())?.dyn_into()?;
        Reflect::construct(&class, &Array::new()).map(Self)
    }

    fn call(&self, method: &str, with: &[&JsValue]) -> Result<JsValue, JsValue> {
        let method: Function = self.get(method)?.dyn_into()?;
        match with {
            [] => method.call0(&self.0),
            [one] => method.call1(&self.0, one),
            [one, two, ..] => method.call2(&self.0, one, two),
        }
    }

    fn get(&self, name: &str) -> Result<JsValue, JsValue> {
        Reflect::get(&self.0, &name.into())
    }

    fn set(&self, name: &str, value: &JsValue) -> Result<(), JsValue> {
        Reflect::set(&self.0, &name.into(), value).map(drop)
    }
}

/// A request on its way. Dropping it cancels it.
pub(super) struct Upload {
    request: Request,
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
        let request = Request::new()?;
        request.call("open", &[&method.name().into(), &url.into()])?;
        request.call("setRequestHeader", &[&"content-type".into(), &kind.into()])?;
        if let Some(basic) = basic {
            request.call("setRequestHeader", &[&"authorization".into(), &basic.into()])?;
        }
        request.set("withCredentials", &basic.is_none().into())?;
        request.set("timeout", &timeout_ms.into())?;
        request.set("responseType", &"arraybuffer".into())?;
        let on_progress = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
            let loaded = Reflect::get(&event, &"loaded".into()).ok().and_then(|it| it.as_f64());
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a number of bytes"
            )]
            loaded.into_iter().for_each(|loaded| gone(loaded as u64));
        });
        Request(request.get("upload")?).set("onprogress", on_progress.as_ref())?;
        // The first of the two says which it was: after a timeout comes the end, too.
        let end = Promise::new(&mut |resolve, _| {
            for end in ["ontimeout", "onloadend"] {
                // A property of an object that was just made takes what it is given.
                drop(request.set(end, &resolve));
            }
        });
        request.call("send", &[&body])?;
        Ok(Self { request, end, max_bytes, _on_progress: on_progress })
    }

    /// Resolves to the response.
    pub async fn ended(self) -> Result<BytesResponse, TransportError> {
        let event = JsFuture::from(self.end.clone()).await;
        let event = event.map_err(|_never| TransportError::Unreachable)?;
        let number = |it: JsValue| it.as_f64();
        let status = self.request.get("status").ok().and_then(number).unwrap_or(0.0);
        if status == 0.0 {
            let kind = Reflect::get(&event, &"type".into()).ok().and_then(|it| it.as_string());
            let timed_out = kind.as_deref() == Some("timeout");
            return Err(if timed_out {
                TransportError::TimedOut
            } else {
                TransportError::Unreachable
            });
        }
        let body = self.request.get("response").ok().filter(|body| !body.is_null());
        let body = body.map(|body| Uint8Array::new(&body).to_vec()).unwrap_or_default();
        if body.len() > self.max_bytes {
            return Err(TransportError::TooLarge);
        }
        // Nobody sets a clock by an upload.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "three digits")]
        let status = status as u16;
        Ok(BytesResponse { status, date: None, body })
    }
}

impl Drop for Upload {
    fn drop(&mut self) {
        // It fails where the browser has taken the request apart: then nothing is called any more.
        for end in ["ontimeout", "onloadend"] {
            drop(self.request.set(end, &JsValue::NULL));
        }
        if let Ok(upload) = self.request.get("upload") {
            drop(Request(upload).set("onprogress", &JsValue::NULL));
        }
        // After the response this has no effect.
        drop(self.request.call("abort", &[]));
    }
}
