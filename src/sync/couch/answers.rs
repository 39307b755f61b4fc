//! Reading the server's answers.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::trouble::{Trouble, body};
use crate::sync::transport::{Response, TransportError};

/// Who is signed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// The name; the agent's id.
    pub name: String,
    /// The roles that the server's admin gave.
    pub roles: Vec<String>,
}

impl Session {
    /// Whether the name has a role.
    #[must_use]
    pub fn is(&self, role: &str) -> bool {
        self.roles.iter().any(|own| own == role)
    }
}

/// Reads the answer to [`who`](super::who) or to a sign-in.
///
/// # Errors
/// [`Trouble::SignedOut`] where nobody is.
pub fn session(answer: Result<Response, TransportError>) -> Result<Session, Trouble> {
    let body = body(answer)?;
    let context = body.get("userCtx").unwrap_or(&body);
    let name = context.get("name").and_then(Value::as_str);
    let roles = context.get("roles").and_then(Value::as_array);
    let roles = roles.into_iter().flatten().filter_map(Value::as_str);
    Ok(Session {
        name: name.ok_or(Trouble::SignedOut)?.to_owned(),
        roles: roles.map(str::to_owned).collect(),
    })
}

/// What became of one document that was pushed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pushed {
    /// It is there now.
    Taken,
    /// It was not taken, and the server's reason. Perhaps it was there already: look it up.
    Not(String),
}

/// Reads the answer to a push: what became of each document, by its id. What an answer does not mention is unknown.
///
/// # Errors
/// Nothing is known of the documents.
pub fn pushed(
    answer: Result<Response, TransportError>,
) -> Result<HashMap<String, Pushed>, Trouble> {
    let Value::Array(rows) = body(answer)? else {
        return Err(Trouble::Strange(200));
    };
    let text = |row: &Value, key: &str| Some(row.get(key)?.as_str()?.to_owned());
    let read = |row: Value| {
        let id = text(&row, "id")?;
        let reason = text(&row, "reason").or_else(|| text(&row, "error"));
        let failed = row.get("error").is_some() || row.get("rev").is_none();
        let fate = if failed { Pushed::Not(reason.unwrap_or_default()) } else { Pushed::Taken };
        Some((id, fate))
    };
    Ok(rows.into_iter().filter_map(read).collect())
}

/// What there is under an id.
#[derive(Clone, Debug, PartialEq)]
pub enum Seen {
    /// This document.
    There(Map<String, Value>),
    /// Nothing, or nothing any more.
    Missing,
}

/// Reads the answer to a look-up, in the order of the ids.
///
/// # Errors
/// Nothing is known of the documents.
pub fn looked_up(answer: Result<Response, TransportError>) -> Result<Vec<Seen>, Trouble> {
    let mut body = body(answer)?;
    let Some(Value::Array(rows)) = body.get_mut("rows").map(Value::take) else {
        return Err(Trouble::Strange(200));
    };
    let seen = rows.into_iter().map(|mut row| match row.get_mut("doc").map(Value::take) {
        Some(Value::Object(doc)) => Seen::There(doc),
        _ => Seen::Missing,
    });
    Ok(seen.collect())
}

/// One document that came or changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Its id.
    pub id: String,
    /// Itself; `None` where it was deleted, or the server does not show it.
    pub doc: Option<Map<String, Value>>,
    /// Somebody has changed it since it was written, or there are rivals under its id.
    pub touched: bool,
    /// There are rivals under its id.
    pub rivals: bool,
}

/// What happened since a point.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// What happened.
    pub changes: Vec<Change>,
    /// Ask on from here.
    pub since: String,
    /// How many more there are, where the server says so.
    pub pending: Option<u64>,
}

/// Reads the answer to [`Database::changes`](super::Database::changes).
///
/// # Errors
/// Nothing is known of what happened.
pub fn changes(answer: Result<Response, TransportError>) -> Result<Changes, Trouble> {
    let mut body = body(answer)?;
    let strange = || Trouble::Strange(200);
    let since = match body.get("last_seq") {
        Some(Value::String(seq)) => seq.clone(),
        Some(seq) => seq.to_string(),
        None => return Err(strange()),
    };
    let pending = body.get("pending").and_then(Value::as_u64);
    let Some(Value::Array(rows)) = body.get_mut("results").map(Value::take) else {
        return Err(strange());
    };
    let changes: Option<Vec<Change>> = rows.into_iter().map(change).collect();
    Ok(Changes { changes: changes.ok_or_else(strange)?, since, pending })
}

fn change(mut row: Value) -> Option<Change> {
    let revs = row.get("changes").and_then(Value::as_array);
    let first = |rev: &Value| {
        rev.get("rev").and_then(Value::as_str).is_some_and(|rev| rev.starts_with("1-"))
    };
    let rivals = revs.is_none_or(|revs| revs.len() != 1);
    let touched = rivals || revs.is_some_and(|revs| !revs.iter().all(first));
    let deleted = row.get("deleted").is_some_and(|deleted| *deleted == true);
    let doc = match row.get_mut("doc").map(Value::take) {
        Some(Value::Object(doc)) if !deleted => Some(doc),
        _ => None,
    };
    Some(Change { id: row.get("id")?.as_str()?.to_owned(), doc, touched, rivals })
}
