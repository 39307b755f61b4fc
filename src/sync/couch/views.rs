//! The design document's views: a desk that comes in for the first time shows its newest part before all of it is here.

use serde_json::{Map, Value, json};

use super::Database;
use super::trouble::{Trouble, body};
use crate::sync::document::encode_uri;
use crate::sync::transport::{Method, Request, Response, TransportError};

/// Since this version of the design document there are views.
pub const VIEWS_SINCE: u64 = 2;

/// Milliseconds that the first question to a view may take: a server that has to build it first answers after that.
const BUILT: u32 = 8_000;

/// How much there is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// Documents.
    pub documents: u64,
    /// The place of the last change: what comes later is news.
    pub seq: String,
}

impl Database {
    /// How much there is; read by [`size`].
    #[must_use]
    pub fn size(&self) -> Request {
        Request::get(self.name.as_str())
    }

    fn view(&self, rest: &str) -> String {
        self.path(&format!("_design/balcao/_view/{rest}"))
    }

    /// The events that belong to the whole desk; read by [`documents`].
    #[must_use]
    pub fn desk_level(&self) -> Request {
        Request {
            timeout_ms: BUILT,
            ..Request::get(self.view("by_chat?reduce=false&include_docs=true&key=null"))
        }
    }

    /// The chats of the newest events; read by [`recent`].
    #[must_use]
    pub fn recent(&self, limit: usize) -> Request {
        Request {
            timeout_ms: BUILT,
            ..Request::get(self.view(&format!("recent?descending=true&limit={limit}")))
        }
    }

    /// How many events chats have; read by [`counts`].
    #[must_use]
    pub fn counts(&self, chats: &[String]) -> Request {
        Request::send(Method::Post, self.view("by_chat?group=true"), &json!({ "keys": chats }))
    }

    /// All events of chats; read by [`documents`].
    #[must_use]
    pub fn of_chats(&self, chats: &[String]) -> Request {
        Request::send(
            Method::Post,
            self.view("by_chat?reduce=false&include_docs=true"),
            &json!({ "keys": chats }),
        )
    }

    /// Has the views built, so that whoever comes next need not wait for it. The answers say nothing.
    #[must_use]
    pub fn warm(&self) -> [Request; 2] {
        let newest = encode_uri("\"9999\"");
        [
            Request::get(self.view("by_chat?reduce=false&limit=1&key=null")),
            Request::get(self.view(&format!("recent?limit=1&startkey={newest}"))),
        ]
    }
}

/// Reads the answer to [`Database::size`].
///
/// # Errors
/// Nothing is known of it.
pub fn size(answer: Result<Response, TransportError>) -> Result<Size, Trouble> {
    let body = body(answer)?;
    let documents = body.get("doc_count").and_then(Value::as_u64);
    let seq = match body.get("update_seq") {
        Some(Value::String(seq)) => seq.clone(),
        Some(seq @ Value::Number(_)) => seq.to_string(),
        _ => return Err(Trouble::Strange(200)),
    };
    Ok(Size {
        // The design document is one of them.
        documents: documents.ok_or(Trouble::Strange(200))?.saturating_sub(1),
        seq,
    })
}

fn rows(answer: Result<Response, TransportError>) -> Result<Vec<Value>, Trouble> {
    match body(answer)?.get_mut("rows").map(Value::take) {
        Some(Value::Array(rows)) => Ok(rows),
        _ => Err(Trouble::Strange(200)),
    }
}

/// Reads the documents of an answer.
///
/// # Errors
/// Nothing is known of them.
pub fn documents(
    answer: Result<Response, TransportError>,
) -> Result<Vec<Map<String, Value>>, Trouble> {
    let read = |mut row: Value| match row.get_mut("doc").map(Value::take) {
        Some(Value::Object(doc)) => Some(doc),
        _ => None,
    };
    Ok(rows(answer)?.into_iter().filter_map(read).collect())
}

/// Reads the answer to [`Database::recent`]: each chat once, the newest first.
///
/// # Errors
/// Nothing is known of them.
pub fn recent(answer: Result<Response, TransportError>) -> Result<Vec<String>, Trouble> {
    let mut chats: Vec<String> = Vec::new();
    let mut seen = std::collections::HashSet::new();
    for row in rows(answer)? {
        if let Some(Value::String(chat)) = row.get("value")
            && seen.insert(chat.clone())
        {
            chats.push(chat.clone());
        }
    }
    Ok(chats)
}

/// Reads the answer to [`Database::counts`].
///
/// # Errors
/// Nothing is known of them.
pub fn counts(answer: Result<Response, TransportError>) -> Result<Vec<(String, u64)>, Trouble> {
    let read = |row: Value| {
        let chat = row.get("key")?.as_str()?.to_owned();
        Some((chat, row.get("value")?.as_u64()?))
    };
    Ok(rows(answer)?.into_iter().filter_map(read).collect())
}
