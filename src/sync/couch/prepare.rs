//! What somebody does with a server now and then: sign in and out, and prepare a database for a desk.

use serde_json::{Value, json};

use super::answers::{Session, session};
use super::design::{Design, VERSION, document, find};
use super::trouble::{Trouble, body};
use super::{Database, presence};
use crate::sync::transport::{Method, Request, Response, Transport};

/// The roles whose holders are members of a desk's database.
pub const ROLES: [&str; 3] = ["agent", "manager", "channel"];

/// How far preparing came, and what went wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unprepared {
    /// Only the server's admin may do this.
    NotAdmin,
    /// Something else.
    Trouble(Trouble),
}

impl From<Trouble> for Unprepared {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

/// Signs in; the transport keeps the cookie.
///
/// # Errors
/// [`Trouble::Password`], or why the server could not be asked.
pub async fn sign_in(
    transport: &dyn Transport,
    name: &str,
    password: &str,
) -> Result<Session, Trouble> {
    let request =
        Request::send(Method::Post, "_session", &json!({ "name": name, "password": password }));
    let answer = transport.ask(request).await;
    // Some say only that it was wrong.
    session(answer).map_err(|trouble| match trouble {
        Trouble::SignedOut => Trouble::Password,
        trouble => trouble,
    })
}

/// Signs out.
///
/// # Errors
/// Why the server could not be asked: whoever has the cookie is still signed in.
pub async fn sign_out(transport: &dyn Transport) -> Result<(), Trouble> {
    let mut request = Request::get("_session");
    request.method = Method::Delete;
    body(transport.ask(request).await).map(drop)
}

/// Makes a database a desk, as the server's admin: makes it where it is missing, installs or renews the design document, and
/// lets only those with [`ROLES`] read it; and the one beside it that says who is there. Doing it again changes nothing. `desk`: the name that a new desk gets for ever.
///
/// # Errors
/// How far it came does not matter: it can be done again.
pub async fn prepare(
    transport: &dyn Transport,
    database: &Database,
    desk: &str,
) -> Result<Design, Unprepared> {
    let who = session(transport.ask(super::who()).await)?;
    if !who.is("_admin") {
        return Err(Unprepared::NotAdmin);
    }
    make(transport, database).await?;
    presence::prepare(transport, &database.presence()).await?;
    let (desk, rev) = match body(transport.ask(database.design()).await) {
        Ok(found) => {
            let rev = found.get("_rev").and_then(Value::as_str).map(str::to_owned);
            match find(&found) {
                Some(design) if design.version > VERSION => return Err(Trouble::NewerDesign.into()),
                Some(design) => {
                    let whole = document(&design.desk, rev.as_deref());
                    if whole == found {
                        return Ok(design);
                    }
                    (design.desk, rev)
                }
                None => (desk.to_owned(), rev),
            }
        }
        Err(Trouble::NotPrepared) => (desk.to_owned(), None),
        Err(trouble) => return Err(trouble.into()),
    };
    let install = Request::send(
        Method::Put,
        database.path("_design/balcao"),
        &document(&desk, rev.as_deref()),
    );
    body(transport.ask(install).await)?;
    Ok(Design { desk, version: VERSION })
}

/// Makes a database where it is missing, and lets only those with [`ROLES`] read it.
pub(super) async fn make(transport: &dyn Transport, database: &Database) -> Result<(), Trouble> {
    let make =
        Request { body: None, ..Request::send(Method::Put, database.name.as_str(), &Value::Null) };
    match transport.ask(make).await {
        // It was there already.
        Ok(Response { status: 412, .. }) => {}
        made => drop(body(made)?),
    }
    let members = json!({
        "admins": { "names": [], "roles": [] },
        "members": { "names": [], "roles": ROLES },
    });
    let secure = Request::send(Method::Put, database.path("_security"), &members);
    body(transport.ask(secure).await).map(drop)
}
