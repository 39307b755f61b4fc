//! How a request gets to the server and its answer back. Who carries it is not our business here.

use std::pin::Pin;

use serde_json::Value;

/// The methods that are needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Asks or adds, with a body.
    Post,
    /// Writes in one place, with a body.
    Put,
    /// Takes away.
    Delete,
}

impl Method {
    /// Its name in HTTP.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }
}

/// What is asked of the server.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The method.
    pub method: Method,
    /// The path with its query, without a slash before it: under the server's address.
    pub path: String,
    /// The body, as JSON.
    pub body: Option<String>,
    /// How long to wait for the whole answer, in milliseconds.
    pub timeout_ms: u32,
}

/// Milliseconds that an answer may take that the server has at hand.
const PATIENCE: u32 = 60_000;

impl Request {
    /// Reads what is at a path.
    #[must_use]
    pub fn get(path: impl Into<String>) -> Self {
        Self { method: Method::Get, path: path.into(), body: None, timeout_ms: PATIENCE }
    }

    /// Sends a body to a path.
    #[must_use]
    pub fn send(method: Method, path: impl Into<String>, body: &Value) -> Self {
        Self { method, body: Some(body.to_string()), ..Self::get(path) }
    }
}

/// The server's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The status of HTTP.
    pub status: u16,
    /// The header `Date`, where it may be seen: another site's is not, in a browser.
    pub date: Option<String>,
    /// The body.
    pub body: String,
}

/// Why there is no answer. The request may have been carried out all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransportError {
    /// There is no network, or nobody answers at the address, or the browser may not show the answer (CORS): it does
    /// not say which.
    Unreachable,
    /// It took longer than it may.
    TimedOut,
    /// It was given up.
    Aborted,
}

/// An answer on its way. It belongs to one thread, as everything in the browser does.
pub type Answering<'a> = Pin<Box<dyn Future<Output = Result<Response, TransportError>> + 'a>>;

/// Carries requests to one server, signed in or not. Dropping an answer gives the request up.
pub trait Transport {
    /// Carries a request.
    fn ask(&self, request: Request) -> Answering<'_>;
}
