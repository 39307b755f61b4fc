//! Signing in and out, and preparing a database for a desk.

use std::fmt;

use serde_json::{Value, json};

use super::Database;
use super::database::session_request;
use super::design::{Beside, Design, RULES, VERSION, desk_document, find};
use super::error::{SyncError, read_body};
use super::responses::{Session, read_session};
use crate::sync::transport::{Method, Request, Response, Transport};

/// The roles whose holders are members of a desk's database.
pub const ROLES: [&str; 3] = ["agent", "manager", "channel"];

/// Former revisions of a presence document that the server keeps. Nobody reads them.
const PRESENCE_REVISIONS: u64 = 5;

/// Why a database was not prepared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PrepareError {
    /// Only the server's admin may prepare a database.
    NotAdmin,
    /// A request failed.
    Sync(SyncError),
}

impl fmt::Display for PrepareError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAdmin => f.write_str("only the server's admin may prepare a database"),
            Self::Sync(error) => write!(f, "the database was not prepared: {error}"),
        }
    }
}

impl std::error::Error for PrepareError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::NotAdmin => None,
            Self::Sync(error) => Some(error),
        }
    }
}

impl From<SyncError> for PrepareError {
    fn from(error: SyncError) -> Self {
        Self::Sync(error)
    }
}

/// Signs in; the transport keeps the cookie.
///
/// # Errors
/// [`SyncError::Password`], or why the request failed.
pub async fn sign_in(
    transport: &dyn Transport,
    name: &str,
    password: &str,
) -> Result<Session, SyncError> {
    let request =
        Request::send(Method::Post, "_session", &json!({ "name": name, "password": password }));
    let response = transport.ask(request).await;
    // Some servers answer a wrong password with a bare 401.
    read_session(response).map_err(|error| match error {
        SyncError::SignedOut => SyncError::Password,
        error => error,
    })
}

/// Signs out.
///
/// # Errors
/// Why the request failed: whoever has the cookie is still signed in.
pub async fn sign_out(transport: &dyn Transport) -> Result<(), SyncError> {
    let mut request = Request::get("_session");
    request.method = Method::Delete;
    read_body(transport.ask(request).await).map(drop)
}

/// Prepares a database for a desk, as the server's admin: creates it and those beside it where they are missing, installs or
/// updates the design documents, and restricts all to members with [`ROLES`]. Idempotent. `desk` is the id of a new desk; a desk
/// that is already there keeps its own.
///
/// # Errors
/// Some steps may have been done; the call can be repeated.
pub async fn prepare(
    transport: &dyn Transport,
    database: &Database,
    desk: &str,
) -> Result<Design, PrepareError> {
    let session = read_session(transport.ask(session_request()).await)?;
    if !session.is("_admin") {
        return Err(PrepareError::NotAdmin);
    }
    create(transport, database).await?;
    prepare_presence(transport, &database.presence()).await?;
    prepare_beside(transport, &database.files(), Beside::Files).await?;
    let Some((found, rev)) = installed(transport, database).await? else {
        return install_desk(transport, database, desk, None).await;
    };
    match find(&found) {
        Some(design) if design.version > VERSION => Err(SyncError::NewerDesign.into()),
        // Those of a newer version are kept.
        Some(design) if design.rules > RULES => Ok(design),
        Some(design) if desk_document(&design.desk, rev.as_deref()) == found => Ok(design),
        Some(design) => install_desk(transport, database, &design.desk, rev.as_deref()).await,
        None => install_desk(transport, database, desk, rev.as_deref()).await,
    }
}

async fn prepare_presence(transport: &dyn Transport, database: &Database) -> Result<(), SyncError> {
    prepare_beside(transport, database, Beside::Presence).await?;
    let limit =
        Request::send(Method::Put, database.path("_revs_limit"), &json!(PRESENCE_REVISIONS));
    // Not every server supports it, and it only saves space.
    drop(transport.ask(limit).await);
    Ok(())
}

async fn prepare_beside(
    transport: &dyn Transport,
    database: &Database,
    what: Beside,
) -> Result<(), SyncError> {
    create(transport, database).await?;
    let found = installed(transport, database).await?;
    let rev = found.as_ref().and_then(|(_, rev)| rev.as_deref());
    let document = what.document(rev);
    if let Some((found, _)) = &found {
        let version = found.get("balcao").and_then(|ours| ours.get(what.field())?.as_u64());
        // A newer version is compatible with this one.
        if version > Some(what.version()) || document == *found {
            return Ok(());
        }
    }
    install(transport, database, &document).await
}

/// The design document that a database has, with its revision.
async fn installed(
    transport: &dyn Transport,
    database: &Database,
) -> Result<Option<(Value, Option<String>)>, SyncError> {
    match read_body(transport.ask(database.design()).await) {
        Ok(found) => {
            let rev = found.get("_rev").and_then(Value::as_str).map(str::to_owned);
            Ok(Some((found, rev)))
        }
        Err(SyncError::NotPrepared) => Ok(None),
        Err(error) => Err(error),
    }
}

async fn install_desk(
    transport: &dyn Transport,
    database: &Database,
    desk: &str,
    rev: Option<&str>,
) -> Result<Design, PrepareError> {
    install(transport, database, &desk_document(desk, rev)).await?;
    Ok(Design { desk: desk.to_owned(), version: VERSION, rules: RULES })
}

async fn install(
    transport: &dyn Transport,
    database: &Database,
    document: &Value,
) -> Result<(), SyncError> {
    let put = Request::send(Method::Put, database.path("_design/balcao"), document);
    read_body(transport.ask(put).await).map(drop)
}

/// Creates a database where it is missing, and lets only members with [`ROLES`] read it.
async fn create(transport: &dyn Transport, database: &Database) -> Result<(), SyncError> {
    let create =
        Request { body: None, ..Request::send(Method::Put, database.name.as_str(), &Value::Null) };
    match transport.ask(create).await {
        // It exists.
        Ok(Response { status: 412, .. }) => {}
        created => drop(read_body(created)?),
    }
    let members = json!({
        "admins": { "names": [], "roles": [] },
        "members": { "names": [], "roles": ROLES },
    });
    let secure = Request::send(Method::Put, database.path("_security"), &members);
    read_body(transport.ask(secure).await).map(drop)
}
