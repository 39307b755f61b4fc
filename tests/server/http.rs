//! A server, and requests over the machine's network.

use std::cell::RefCell;
use std::future::ready;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use balcao::model::Timestamp;
use balcao::sync::couch::{Database, prepare, sign_in};
use balcao::sync::transport::{
    BytesFuture, BytesRequest, BytesResponse, BytesTransport, MAX_BYTES, Method, Request, Response,
    ResponseFuture, Transport, TransportError,
};
use balcao::sync::{Input, Ticket};
use serde_json::{Value, json};

use super::tab::{Tab, now};

pub fn device_now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    Timestamp::from_millis(since.as_millis() as i64)
}

/// Carries requests to one server, with the cookie that it was given.
pub struct Http {
    url: String,
    cookie: RefCell<Option<String>>,
    agent: ureq::Agent,
    pub answers: (mpsc::Sender<Answered>, mpsc::Receiver<Answered>),
}

/// An answer, and to which life of which request.
type Answered = (u64, Ticket, Result<Response, TransportError>);

impl Http {
    pub fn sign_in(&self, name: &str) {
        now(sign_in(self, name, "secret")).unwrap();
    }

    /// Carries a request on a thread of its own.
    pub fn send(&self, life: u64, ticket: Ticket, request: Request) {
        let (tell, url, agent) = (self.answers.0.clone(), self.url.clone(), self.agent.clone());
        let cookie = self.cookie.borrow().clone();
        thread::spawn(move || {
            let answer = carry(&agent, &url, cookie.as_deref(), &request).map(|(answer, _)| answer);
            drop(tell.send((life, ticket, answer)));
        });
    }

    pub fn forget(&self) {
        self.cookie.replace(None);
    }

    fn call_bytes(&self, request: &BytesRequest) -> Result<BytesResponse, TransportError> {
        let mut http = ureq::http::Request::builder()
            .method(request.method.name())
            .uri(format!("{}/{}", self.url, request.path));
        if let Some(cookie) = &*self.cookie.borrow() {
            http = http.header("cookie", cookie);
        }
        let mut bytes = Vec::new();
        if let Some((kind, parts)) = &request.body {
            http = http.header("content-type", kind);
            bytes = parts.concat();
        }
        let mut answer = self.agent.run(http.body(bytes).unwrap()).unwrap();
        let status = answer.status().as_u16();
        let body = answer.body_mut().with_config().limit(request.max_bytes as u64).read_to_vec();
        let body = body.map_err(|_too_large| TransportError::TooLarge)?;
        Ok(BytesResponse { status, date: None, body })
    }

    pub fn call(&self, request: &Request) -> Result<Response, TransportError> {
        let (answer, cookie) =
            carry(&self.agent, &self.url, self.cookie.borrow().as_deref(), request)?;
        if let Some(cookie) = cookie {
            // Signing out empties it.
            self.cookie.replace(Some(cookie).filter(|cookie| !cookie.ends_with('=')));
        }
        Ok(answer)
    }
}

impl Transport for Http {
    fn ask(&self, request: Request) -> ResponseFuture<'_> {
        Box::pin(ready(self.call(&request)))
    }
}

impl BytesTransport for Http {
    fn carry(&self, request: BytesRequest) -> BytesFuture<'_> {
        Box::pin(ready(self.call_bytes(&request)))
    }
}

fn carry(
    agent: &ureq::Agent,
    url: &str,
    cookie: Option<&str>,
    request: &Request,
) -> Result<(Response, Option<String>), TransportError> {
    let mut http = ureq::http::Request::builder()
        .method(request.method.name())
        .uri(format!("{url}/{}", request.path))
        .header("accept", "application/json")
        .header("content-type", "application/json");
    if let Some(cookie) = cookie {
        http = http.header("cookie", cookie);
    }
    let http = http.body(request.body.clone().unwrap_or_default()).unwrap();
    let http = agent
        .configure_request(http)
        .timeout_global(Some(Duration::from_millis(request.timeout_ms.into())))
        .build();
    let mut answer = agent.run(http).map_err(|error| match error {
        ureq::Error::Timeout(_) => TransportError::TimedOut,
        _ => TransportError::Unreachable,
    })?;
    let header = |name: &str| Some(answer.headers().get(name)?.to_str().ok()?.to_owned());
    // Some renew it before they empty it: the last one counts.
    let cookies = answer.headers().get_all("set-cookie").iter();
    let cookie = cookies
        .filter_map(|cookie| Some(cookie.to_str().ok()?.split(';').next()?.to_owned()))
        .next_back();
    let (status, date) = (answer.status().as_u16(), header("date"));
    let body = answer.body_mut().with_config().limit(MAX_BYTES as u64).read_to_string();
    let body = body.map_err(|error| match error {
        ureq::Error::BodyExceedsLimit(_) => TransportError::TooLarge,
        _ => TransportError::Unreachable,
    })?;
    Ok((Response { status, date, body }, cookie))
}

/// A database on a server.
pub struct Place {
    url: String,
    admin: (String, String),
    run: String,
    pub database: String,
    own: Option<Own>,
}

/// A server of our own.
struct Own {
    child: Child,
    folder: String,
}

const USERS: &[(&str, &[&str])] = &[
    ("ana", &["agent"]),
    ("bruno", &["agent"]),
    ("manager", &["agent", "manager"]),
    ("channel", &["channel"]),
    ("stranger", &[]),
];

impl Place {
    /// A server with its users.
    pub fn bare() -> Self {
        // Tests run at the same time.
        static PLACES: AtomicUsize = AtomicUsize::new(0);
        let place = PLACES.fetch_add(1, Ordering::Relaxed);
        let run = format!("r{}n{}p{place}", std::process::id(), device_now().millis());
        let database = format!("balcao-{run}");
        let given = std::env::var("COUCHDB_URL").ok();
        let (url, admin, own) = if let Some(url) = given {
            let variable = |name| std::env::var(name).unwrap();
            (
                url.trim_end_matches('/').to_owned(),
                (variable("COUCHDB_USER"), variable("COUCHDB_PASSWORD")),
                None,
            )
        } else {
            let folder = std::env::temp_dir().join(format!("balcao-server-{run}"));
            let folder = folder.to_str().unwrap().to_owned();
            let (child, told) = start(&folder, None);
            let text = |key: &str| told[key].as_str().unwrap().to_owned();
            (text("url"), (text("admin"), text("password")), Some(Own { child, folder }))
        };
        let place = Self { url, admin, run, database, own };
        let admin = place.admin();
        for (user, roles) in USERS {
            let name = place.name(user);
            let id = format!("org.couchdb.user:{name}");
            let body = json!({"_id": id, "name": name, "roles": roles, "type": "user", "password": "secret"});
            let made =
                admin.call(&Request::send(Method::Put, format!("_users/{id}"), &body)).unwrap();
            assert_eq!(made.status, 201, "{made:?}");
        }
        place
    }

    /// A desk's database.
    pub fn prepared() -> Self {
        let place = Self::bare();
        now(prepare(&place.admin(), &Database::new(&place.database), &place.run)).unwrap();
        place
    }

    pub fn is_given(&self) -> bool {
        self.own.is_none()
    }

    pub fn name(&self, user: &str) -> String {
        format!("{user}-{}", self.run)
    }

    pub fn http(&self) -> Http {
        let config = ureq::Agent::config_builder().http_status_as_error(false).build();
        Http {
            url: self.url.clone(),
            cookie: RefCell::default(),
            agent: config.into(),
            answers: mpsc::channel(),
        }
    }

    pub fn admin(&self) -> Http {
        let http = self.http();
        now(sign_in(&http, &self.admin.0, &self.admin.1)).unwrap();
        http
    }

    pub fn signed_in(&self, user: &str) -> Http {
        let http = self.http();
        http.sign_in(&self.name(user));
        http
    }

    /// True if the server can be killed: it is our own, or `COUCHDB_RESTART` is a command that kills it and starts it again.
    pub fn is_killable(&self) -> bool {
        self.own.is_some() || std::env::var("COUCHDB_RESTART").is_ok()
    }

    /// Kills the server, whatever it was doing, and starts it again.
    pub fn restart(&mut self) {
        let Some(own) = self.own.as_mut() else {
            let command = std::env::var("COUCHDB_RESTART").unwrap();
            assert!(Command::new("sh").args(["-c", &command]).status().unwrap().success());
            return;
        };
        end(&mut own.child);
        let port = self.url.rsplit(':').next().unwrap();
        own.child = start(&own.folder, Some(port)).0;
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Some(own) = &mut self.own {
            end(&mut own.child);
            drop(std::fs::remove_dir_all(&own.folder));
        } else if !thread::panicking() {
            let admin = self.admin();
            for beside in ["", "-presence", "-files"] {
                let mut delete = Request::get(format!("{}{beside}", self.database));
                delete.method = Method::Delete;
                drop(admin.call(&delete));
            }
            for (user, _) in USERS {
                let path = format!("_users/org.couchdb.user:{}", self.name(user));
                let user: Value =
                    serde_json::from_str(&admin.call(&Request::get(path.as_str())).unwrap().body)
                        .unwrap();
                let mut delete =
                    Request::get(format!("{path}?rev={}", user["_rev"].as_str().unwrap()));
                delete.method = Method::Delete;
                drop(admin.call(&delete));
            }
        }
    }
}

fn start(folder: &str, port: Option<&str>) -> (Child, Value) {
    let mut command = Command::new("node");
    command.args(["tests/server/start.mjs", "--dir", folder]);
    if let Some(port) = port {
        command.args(["--port", port]);
    }
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("node starts");
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    (child, serde_json::from_str(&line).expect("the server says where it is"))
}

/// It kills the server when nobody is there any more.
fn end(child: &mut Child) {
    drop(child.stdin.take());
    child.wait().unwrap();
}

/// Waits until something is so: a replica of a cluster may lag behind the others for a moment.
pub fn eventually(so: impl Fn() -> bool) {
    let began = Instant::now();
    while !so() {
        assert!(began.elapsed() < Duration::from_secs(30), "it never comes");
        thread::sleep(Duration::from_millis(50));
    }
}

/// Runs desks until something is so; fails where that takes minutes.
pub fn run(tabs: &mut [(Tab, Http)], so: impl Fn(&[(Tab, Http)]) -> bool) {
    // A measurement takes what it takes.
    let timeout_ms =
        Duration::from_secs(if std::env::var("SYNC_EVENTS").is_ok() { 3600 } else { 300 });
    let began = Instant::now();
    while !so(tabs) {
        let states: Vec<_> = tabs.iter().map(|(tab, _)| tab.replicator.connection()).collect();
        assert!(began.elapsed() < timeout_ms, "it never comes: {states:?}");
        for (tab, http) in tabs.iter_mut() {
            while !tab.working.is_empty() {
                tab.work(device_now(), false);
            }
            for (ticket, request) in std::mem::take(&mut tab.asked) {
                http.send(tab.life, ticket, request);
            }
            tab.cancelled.clear();
            while let Ok((life, ticket, answer)) = http.answers.1.try_recv() {
                if tab.life == life {
                    tab.step(device_now(), Input::Response(ticket, answer));
                }
            }
            if tab.replicator.wake_at().is_some_and(|at| at <= device_now().plus(tab.clock_error)) {
                tab.step(device_now(), Input::Wake);
            }
        }
        thread::sleep(Duration::from_millis(1));
    }
}
