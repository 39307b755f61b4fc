//! The database beside the desk's that holds who is there: one small document for each agent, overwritten.

use serde_json::{Map, Value, json};

use super::Database;
use super::prepare::{Unprepared, make};
use super::trouble::{Trouble, body};
use crate::sync::document::encode_uri;
use crate::sync::transport::{Method, Request, Response, Transport, TransportError};

/// The version of its design document.
const VERSION: u64 = 1;

const VALIDATE: &str = include_str!("../design/presence.js");

/// How many former revisions of a document the server remembers: nobody asks for them.
const REVISIONS: u64 = 5;

/// How long a small document may take, in milliseconds: later it is no longer true.
const PATIENCE: u32 = 15_000;

impl Database {
    /// The one beside a desk's.
    #[must_use]
    pub fn presence(&self) -> Self {
        Self { name: format!("{}-presence", self.name) }
    }

    /// Overwrites somebody's document of a revision, or writes it first; read by [`said`].
    #[must_use]
    pub fn say(&self, name: &str, rev: Option<&str>, mut fields: Map<String, Value>) -> Request {
        if let Some(rev) = rev {
            fields.insert("_rev".into(), rev.into());
        }
        let mut request = Request::send(Method::Put, self.path(&encode_uri(name)), &fields.into());
        request.timeout_ms = PATIENCE;
        request
    }
}

/// Reads the answer to [`Database::say`]: the new revision.
///
/// # Errors
/// It is not known whether it was written.
pub fn said(answer: Result<Response, TransportError>) -> Result<String, Trouble> {
    let body = body(answer)?;
    let rev = body.get("rev").and_then(Value::as_str);
    rev.map(str::to_owned).ok_or(Trouble::Strange(200))
}

/// Makes the database beside a desk's, as the server's admin. Doing it again changes nothing.
pub(super) async fn prepare(
    transport: &dyn Transport,
    database: &Database,
) -> Result<(), Unprepared> {
    make(transport, database).await?;
    let limit = Request::send(Method::Put, database.path("_revs_limit"), &json!(REVISIONS));
    // Not every server knows that; all it spares is room.
    drop(transport.ask(limit).await);
    let rev = match body(transport.ask(database.design()).await) {
        Ok(found) => {
            let version = found.get("balcao").and_then(|ours| ours.get("presence")?.as_u64());
            let rev = found.get("_rev").and_then(Value::as_str).map(str::to_owned);
            // A newer version's, which this one gets along with, or this one's.
            if version > Some(VERSION) || document(rev.as_deref()) == found {
                return Ok(());
            }
            rev
        }
        Err(Trouble::NotPrepared) => None,
        Err(trouble) => return Err(trouble.into()),
    };
    let design = document(rev.as_deref());
    let install = Request::send(Method::Put, database.path("_design/balcao"), &design);
    body(transport.ask(install).await)?;
    Ok(())
}

fn document(rev: Option<&str>) -> Value {
    let mut document = json!({
        "_id": "_design/balcao",
        "language": "javascript",
        "balcao": { "presence": VERSION },
        "validate_doc_update": VALIDATE,
    });
    if let (Some(rev), Some(fields)) = (rev, document.as_object_mut()) {
        fields.insert("_rev".into(), rev.into());
    }
    document
}
