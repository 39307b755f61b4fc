//! How requests say who asks. A cookie that nobody here can read, or, where that does not go, name and password, which are in
//! this page's memory only.

use std::cell::RefCell;
use std::rc::Rc;

use crate::sync::BrowserTransport;
use crate::sync::transport::{Request, ResponseFuture, Transport};

thread_local! {
    static BASIC: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// What a request would say; `None`: the cookie does.
pub(crate) fn basic() -> Option<String> {
    BASIC.with_borrow(Clone::clone)
}

/// From now on requests say this.
pub(crate) fn set_basic(basic: Option<String>) {
    BASIC.set(basic);
}

/// A way to a server on which each request is made as whoever is signed in then.
pub(crate) struct Signed {
    server: String,
}

impl Signed {
    pub fn to(server: &str) -> Rc<Self> {
        Rc::new(Self { server: server.to_owned() })
    }
}

/// Sends off a request, as whoever is signed in, that outlives the page.
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
