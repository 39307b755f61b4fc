//! Requests and responses as data, and the interface that carries them.

use std::pin::Pin;
use std::rc::Rc;

use serde_json::Value;

/// HTTP methods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads a resource.
    Get,
    /// Queries or adds, with a body.
    Post,
    /// Writes a resource, with a body.
    Put,
    /// Deletes a resource.
    Delete,
}

impl Method {
    /// Returns the name in HTTP.
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

/// A request to the server.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The method.
    pub method: Method,
    /// The path below the server's address, with its query and without a leading slash.
    pub path: String,
    /// The body, as JSON.
    pub body: Option<String>,
    /// The time limit for the whole response, in milliseconds.
    pub timeout_ms: u32,
}

/// The most bytes of a response's body. Pages of changes are far smaller, but the members of a desk decide what is in
/// them.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;

/// The time limit of ordinary requests.
const TIMEOUT_MS: u32 = 60_000;

impl Request {
    /// A GET request.
    #[must_use]
    pub fn get(path: impl Into<String>) -> Self {
        Self { method: Method::Get, path: path.into(), body: None, timeout_ms: TIMEOUT_MS }
    }

    /// A request with a JSON body.
    #[must_use]
    pub fn send(method: Method, path: impl Into<String>, body: &Value) -> Self {
        Self { method, body: Some(body.to_string()), ..Self::get(path) }
    }
}

/// A response of the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// The header `Date`; browsers hide it in responses of other origins.
    pub date: Option<String>,
    /// The body.
    pub body: String,
}

/// Why there is no response. The server may have carried out the request all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransportError {
    /// No network, no server at the address, or CORS hides the response: browsers do not say which.
    Unreachable,
    /// The time limit was reached.
    TimedOut,
    /// The request was cancelled.
    Aborted,
    /// The body is larger than [`MAX_BYTES`], and was not read to its end.
    TooLarge,
}

/// True if a long poll ended without a result: by its own limit, or by a proxy's (408, 504).
pub(in crate::sync) fn is_timeout(response: &Result<Response, TransportError>) -> bool {
    matches!(response, Err(TransportError::TimedOut) | Ok(Response { status: 408 | 504, .. }))
}

/// A response on its way. Not `Send`: browser objects belong to one thread.
pub type ResponseFuture<'a> = Pin<Box<dyn Future<Output = Result<Response, TransportError>> + 'a>>;

/// Carries requests to one server, signed in or not. Dropping the future cancels the request.
pub trait Transport {
    /// Sends a request.
    fn ask(&self, request: Request) -> ResponseFuture<'_>;
}

/// A request whose body and response are bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BytesRequest {
    /// The method.
    pub method: Method,
    /// As [`Request::path`].
    pub path: String,
    /// The type of the body, and its parts, which follow one another.
    pub body: Option<(String, Vec<Rc<[u8]>>)>,
    /// The most bytes of the response's body.
    pub max_bytes: usize,
    /// As [`Request::timeout_ms`].
    pub timeout_ms: u32,
}

/// A response whose body is bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BytesResponse {
    /// The HTTP status.
    pub status: u16,
    /// As [`Response::date`].
    pub date: Option<String>,
    /// The body.
    pub body: Vec<u8>,
}

/// Bytes on their way.
pub type BytesFuture<'a> =
    Pin<Box<dyn Future<Output = Result<BytesResponse, TransportError>> + 'a>>;

/// Hears how many bytes have gone.
pub type Gone = Rc<dyn Fn(u64)>;

/// A [`Transport`] that carries bytes as well. Separate, so that the replicator asks for no more than it needs.
pub trait BytesTransport: Transport {
    /// Sends a request.
    fn carry(&self, request: BytesRequest) -> BytesFuture<'_>;

    /// As [`Self::carry`], and says, as far as it knows, how many bytes of the body have gone so far.
    fn carry_up(&self, request: BytesRequest, _gone: Gone) -> BytesFuture<'_> {
        self.carry(request)
    }
}
