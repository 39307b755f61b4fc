//! Credentials of requests: a cookie that no script can read or, if that fails, name and password, held in this page's
//! memory only.

use std::cell::RefCell;
use std::rc::Rc;

use crate::sync::BrowserTransport;
use crate::sync::transport::{
    BytesFuture, BytesRequest, BytesTransport, Gone, Request, ResponseFuture, Transport,
};

thread_local! {
    static BASIC: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Returns the value of the `Authorization` header; `None`: the cookie identifies the person.
pub(crate) fn basic() -> Option<String> {
    BASIC.with_borrow(Clone::clone)
}

/// Sets the value of the `Authorization` header.
pub(crate) fn set_basic(basic: Option<String>) {
    BASIC.set(basic);
}

/// A transport that sends each request with the credentials of that moment.
pub(crate) struct Signed {
    server: String,
}

impl Signed {
    pub fn to(server: &str) -> Rc<Self> {
        Rc::new(Self { server: server.to_owned() })
    }
}

/// Sends a request, with the current credentials, that outlives the page.
pub(crate) fn send_off(server: &str, request: &Request) {
    if BrowserTransport::signed(server, basic()).send_off(request).is_none() {
        leptos::logging::warn!("the browser did not take a last request");
    }
}

impl Transport for Signed {
    fn ask(&self, request: Request) -> ResponseFuture<'_> {
        let way = BrowserTransport::signed(&self.server, basic());
        Box::pin(async move { way.ask(request).await })
    }
}

impl BytesTransport for Signed {
    fn carry(&self, request: BytesRequest) -> BytesFuture<'_> {
        let way = BrowserTransport::signed(&self.server, basic());
        Box::pin(async move { way.carry(request).await })
    }

    fn carry_up(&self, request: BytesRequest, gone: Gone) -> BytesFuture<'_> {
        let way = BrowserTransport::signed(&self.server, basic());
        Box::pin(async move { way.carry_up(request, gone).await })
    }
}
