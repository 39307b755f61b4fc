//! A server as the replicator sees it: what CouchDB answers, without CouchDB. That it answers so is held against the real
//! one in `tests/server`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use balcao::model::{MINUTE, Timestamp};
use balcao::sync::couch::{Form, Lookup, erased_as};
use balcao::sync::transport::{Method, Request, Response};
use serde_json::{Value, json};

/// The desk's name that servers of these tests say.
pub const DESK: &str = "desk-1";

#[derive(Clone)]
pub struct Doc {
    pub fields: Value,
    pub seq: u64,
    /// The leaves that are not the winner: their revisions, and what is in them.
    pub rivals: Vec<(String, Value)>,
    pub generation: u64,
    pub rev: String,
}

impl Doc {
    /// The document of a leaf.
    fn leaf(&self, rev: &str) -> Option<&Value> {
        if self.rev == rev {
            return Some(&self.fields);
        }
        self.rivals.iter().find(|(other, _)| other == rev).map(|(_, fields)| fields)
    }
}

/// What a cluster answers for a document that not all its replicas took.
#[derive(Clone, Copy)]
pub struct Fault {
    pub status: u16,
    pub error: &'static str,
    /// Whether it is stored all the same.
    pub stores: bool,
}

/// What a cluster does that a single server does not.
#[derive(Clone, Debug, Default)]
pub struct Cluster {
    /// Too few nodes are up: what is written is accepted, and on these alone.
    pub thin: bool,
    /// Ids of what was written while too few nodes were up.
    pub thinly: Vec<String>,
    /// Of a thousand answers that read one replica so many are from one that lags: it lacks the last documents, and repeats changes.
    pub lags: u32,
    /// Its answers so far.
    pub answers: u32,
}

/// The documents of a server at some time.
#[derive(Clone)]
pub struct Copy {
    docs: BTreeMap<String, Doc>,
    seq: u64,
}

pub struct Server {
    /// `None`: a single server, whose sequences are numbers.
    pub cluster: Option<Cluster>,
    /// Counts how often the database was created.
    pub created: u64,
    pub docs: BTreeMap<String, Doc>,
    pub seq: u64,
    pub desk: String,
    pub version: u64,
    /// The version of its rules; 0: those of before they had one.
    pub rules: u64,
    pub prepared: bool,
    /// pouchdb-server refuses an id that exists as validation does.
    pub pouch: bool,
    /// Whose session is over.
    pub signed_out: Vec<String>,
    pub members: bool,
    /// Whether its views answer; they do not while they are built.
    pub views: bool,
    /// How often a view was asked.
    pub viewed: usize,
    /// Whether its answers bear their date; to a page of another site they do not.
    pub dates: bool,
    /// More documents than these at once are too much.
    pub most: usize,
    /// What it answers for every third document.
    pub fault: Option<Fault>,
    written: u64,
    /// Its replicas differ in their words wherever they refuse: the status is 500, with the rows.
    pub replicas: bool,
    /// A node in maintenance: it ends each long poll at once, without news.
    pub maintenance: bool,
    /// How often changes were asked for.
    pub polled: usize,
    /// How often anything was asked.
    pub asked: usize,
    /// What it answers instead of telling whether enough nodes are up.
    pub nodes_status: Option<u16>,
    /// How often documents were sent.
    pub pushed: usize,
    /// Sequences up to here are those of a server that stood here before: it does not know them.
    pub unknown_since: u64,
    /// Refuses what it says.
    pub refuses: fn(user: &str, doc: &Value) -> Option<&'static str>,
    /// How often each id was written.
    pub writes: BTreeMap<String, usize>,
}

impl Server {
    pub fn new() -> Self {
        Self {
            cluster: None,
            created: 1,
            docs: BTreeMap::new(),
            seq: 0,
            desk: DESK.into(),
            version: 2,
            rules: 1,
            fault: None,
            written: 0,
            replicas: false,
            maintenance: false,
            polled: 0,
            asked: 0,
            nodes_status: None,
            pushed: 0,
            unknown_since: 0,
            prepared: true,
            views: true,
            viewed: 0,
            pouch: false,
            signed_out: Vec::new(),
            members: true,
            dates: true,
            most: usize::MAX,
            refuses: |_, _| None,
            writes: BTreeMap::new(),
        }
    }

    /// Answers; `None`: it waits for news. `now`: its clock.
    pub fn answer(
        &mut self,
        user: &str,
        roles: &[&str],
        request: &Request,
        now: Timestamp,
    ) -> Option<Response> {
        self.asked += 1;
        let out = self.signed_out.iter().any(|name| name == user);
        let name = if out { Value::Null } else { user.into() };
        let (path, query) = request.path.split_once('?').unwrap_or((&request.path, ""));
        let body =
            request.body.as_ref().map_or(Value::Null, |body| serde_json::from_str(body).unwrap());
        let (status, body) = match (request.method, path) {
            (Method::Get, "_session") => {
                (200, json!({"ok": true, "userCtx": {"name": name, "roles": roles}}))
            }
            _ if out => (
                401,
                json!({"error": "unauthorized", "reason": "You are not authorized to access this db."}),
            ),
            _ if !self.members && self.pouch => (
                401,
                json!({"error": "unauthorized", "reason": "You are not authorized to access this db."}),
            ),
            _ if !self.members => (
                403,
                json!({"error": "forbidden", "reason": "You are not allowed to access this db."}),
            ),
            (Method::Get, "desk/_design/balcao") if !self.prepared => {
                (404, json!({"error": "not_found", "reason": "missing"}))
            }
            (Method::Get, "desk/_design/balcao") => (
                200,
                json!({"balcao": {"desk": self.desk, "version": self.version, "rules": self.rules}}),
            ),
            (Method::Post, "desk/_bulk_docs") => self.write(user, &body, now),
            (Method::Put, "desk/_local/balcao-nodes") => {
                let is_thin = self.cluster.as_ref().is_some_and(|cluster| cluster.thin);
                let status = if is_thin { 202 } else { 201 };
                (self.nodes_status.unwrap_or(status), json!({"ok": true}))
            }
            (Method::Post, "desk/_bulk_get") => (200, self.read_leaves(&body)),
            (Method::Post, "desk/_all_docs") => (200, self.look_up(query, &body)),
            (Method::Get, "desk/_changes") if self.is_unknown(query) => (
                400,
                json!({"error": "bad_request", "reason": "Malformed sequence supplied in 'since' parameter."}),
            ),
            (Method::Get, "desk/_changes") => {
                self.polled += 1;
                (200, self.changes(query)?)
            }
            (Method::Get, "desk") => (200, self.info()),
            (_, view) if view.starts_with("desk/_design/balcao/_view/") => {
                self.viewed += 1;
                if self.version < 2 {
                    (404, json!({"error": "not_found", "reason": "missing_named_view"}))
                } else if self.views {
                    (200, self.view(view, query, &body))
                } else {
                    (
                        500,
                        json!({"error": "timeout", "reason": "The request could not be processed."}),
                    )
                }
            }
            other => panic!("nobody asks for {other:?}"),
        };
        Some(Response { status, date: self.dates.then(|| http_date(now)), body: body.to_string() })
    }

    /// The next document meets the fault.
    pub fn fault_next(&mut self) {
        self.written = 2;
    }

    fn write(&mut self, user: &str, body: &Value, now: Timestamp) -> (u16, Value) {
        let docs = body["docs"].as_array().unwrap();
        self.pushed += 1;
        if docs.len() > self.most {
            return (413, json!({"error": "too_large", "reason": "too large"}));
        }
        let mut status = 201;
        let mut rows = Vec::new();
        for doc in docs {
            self.written += 1;
            if let Some(fault) = self.fault.filter(|_| self.written.is_multiple_of(3)) {
                status = fault.status;
                if fault.stores {
                    self.write_one(user, doc, now);
                }
                rows.push(
                    json!({"id": doc["_id"], "error": fault.error, "reason": "it could not"}),
                );
            } else {
                let row = self.write_one(user, doc, now);
                if self.replicas && row["error"].is_string() {
                    status = 500;
                } else if row["accepted"] == true && status == 201 {
                    status = 202;
                }
                rows.push(row);
            }
        }
        (status, rows.into())
    }

    fn write_one(&mut self, user: &str, doc: &Value, now: Timestamp) -> Value {
        let id = doc["_id"].as_str().unwrap().to_owned();
        let refused = |reason: &str| json!({"id": id, "error": "forbidden", "reason": reason});
        let rev = doc["_rev"].as_str();
        if let Some(leaf) = self.docs.get(&id).and_then(|there| there.leaf(rev?)) {
            // What is left of an event that a manager erases.
            let leaf = Lookup::Found(leaf.as_object().unwrap().clone());
            let is_left = |form| {
                let mut left = erased_as(&leaf, form).unwrap_or_default();
                left["_rev"] = doc["_rev"].clone();
                left == *doc
            };
            if user != "bruno" || ![Form::Whole, Form::Person].into_iter().any(is_left) {
                return refused("unchangeable: events are not changed");
            }
            self.erase(&id, rev.unwrap(), doc.clone());
            return json!({"ok": true, "id": id, "rev": "9-e"});
        }
        if self.docs.contains_key(&id) {
            return if self.pouch {
                refused("unchangeable: events are not changed")
            } else {
                json!({"id": id, "error": "conflict", "reason": "Document update conflict."})
            };
        }
        let at = doc["at"].as_str().and_then(Timestamp::parse);
        if at.is_some_and(|at| at.since(now) > 2 * MINUTE) {
            return if self.rules == 0 {
                refused(&format!("early: {now} is the server's time"))
            } else {
                refused("early: dated ahead of the server's clock")
            };
        }
        if doc["by"]["kind"] == "system" && doc["type"] == "status_set" {
            return refused("role: nobody sets a status as the system");
        }
        if let Some(reason) = (self.refuses)(user, doc) {
            return refused(reason);
        }
        self.put(&id, doc.clone());
        let mut row = json!({"ok": true, "id": id, "rev": "1-a"});
        if let Some(cluster) = self.cluster.as_mut().filter(|cluster| cluster.thin) {
            cluster.thinly.push(id);
            row["accepted"] = true.into();
        }
        row
    }

    fn info(&self) -> Value {
        json!({
            "db_name": "desk", "doc_count": self.docs.len() + 1, "update_seq": self.sequence(self.seq),
            "instance_start_time": self.created.to_string(),
            "cluster": {"n": if self.cluster.is_some() { 3 } else { 1 }},
        })
    }

    /// A sequence as it says it: a cluster's says also of which database it is.
    pub fn sequence(&self, seq: u64) -> Value {
        match self.cluster {
            Some(_) => format!("{seq}-db{}", self.created).into(),
            None => seq.into(),
        }
    }

    /// The number of a sequence. A cluster begins from nothing where it is of another database.
    fn number(&self, sequence: &str) -> u64 {
        match sequence.split_once("-db") {
            Some((_, created)) if created != self.created.to_string() => 0,
            Some((seq, _)) => seq.parse().unwrap(),
            None => sequence.parse().unwrap(),
        }
    }

    /// The sequence up to which the replica has documents that answers: one that lags lacks the last ones.
    fn newest(&mut self) -> u64 {
        let lags = self.cluster.as_mut().is_some_and(|cluster| {
            cluster.answers = cluster.answers.wrapping_mul(1_103_515_245).wrapping_add(12_345);
            (cluster.answers >> 16) % 1000 < cluster.lags
        });
        if lags { self.seq.saturating_sub(3) } else { self.seq }
    }

    pub fn copy(&self) -> Copy {
        Copy { docs: self.docs.clone(), seq: self.seq }
    }

    /// The database's files are put back from a copy.
    pub fn put_back(&mut self, copy: &Copy) {
        (self.docs, self.seq) = (copy.docs.clone(), copy.seq);
        self.writes.retain(|id, _| copy.docs.contains_key(id));
    }

    /// The database is created anew, and a copy is replicated into it: each document has one sequence, in any order.
    pub fn create_from(&mut self, copy: &Copy) {
        self.put_back(copy);
        self.created += 1;
        self.seq = 0;
        for doc in self.docs.values_mut().rev() {
            self.seq += 1;
            doc.seq = self.seq;
        }
    }

    /// The nodes that were up are gone, and the others are back: what too few had taken is nowhere.
    pub fn change_nodes(&mut self) {
        let Some(cluster) = &mut self.cluster else {
            return;
        };
        cluster.thin = false;
        for id in std::mem::take(&mut cluster.thinly) {
            self.docs.remove(&id);
            self.writes.remove(&id);
        }
    }

    /// Writes a document, whatever is there.
    pub fn put(&mut self, id: &str, fields: Value) {
        self.seq += 1;
        *self.writes.entry(id.into()).or_default() += 1;
        let generation = self.docs.get(id).map_or(0, |doc| doc.generation) + 1;
        let rev = format!("{generation}-0");
        let doc = Doc { fields, seq: self.seq, rivals: Vec::new(), generation, rev };
        self.docs.insert(id.into(), doc);
    }

    /// Writes a rival of a document, whatever the rules say, and whether it is the winner.
    pub fn rival(&mut self, id: &str, rev: &str, mut fields: Value, wins: bool) {
        self.seq += 1;
        let doc = self.docs.get_mut(id).unwrap();
        doc.seq = self.seq;
        let mut rev = rev.to_owned();
        if wins {
            std::mem::swap(&mut doc.rev, &mut rev);
            std::mem::swap(&mut doc.fields, &mut fields);
            doc.generation = doc.rev.split('-').next().unwrap().parse().unwrap();
        }
        doc.rivals.push((rev, fields));
    }

    /// Writes the erased form of a leaf.
    fn erase(&mut self, id: &str, rev: &str, mut fields: Value) {
        self.seq += 1;
        fields.as_object_mut().unwrap().remove("_rev");
        let doc = self.docs.get_mut(id).unwrap();
        doc.seq = self.seq;
        let generation: u64 = rev.split('-').next().unwrap().parse().unwrap();
        let next = format!("{}-e", generation + 1);
        if doc.rev == rev {
            (doc.rev, doc.fields, doc.generation) = (next, fields, generation + 1);
        } else {
            for rival in &mut doc.rivals {
                if rival.0 == rev {
                    *rival = (next.clone(), fields.clone());
                }
            }
        }
    }

    fn read_leaves(&self, body: &Value) -> Value {
        let result = |asked: &Value| {
            let (id, rev) = (asked["id"].as_str().unwrap(), asked["rev"].as_str().unwrap());
            let doc = match self.docs.get(id).and_then(|doc| doc.leaf(rev)) {
                Some(fields) => {
                    let mut fields = fields.clone();
                    fields["_rev"] = rev.into();
                    json!({ "ok": fields })
                }
                None => json!({"error": {"id": id, "rev": rev, "error": "not_found"}}),
            };
            json!({"id": id, "docs": [doc]})
        };
        json!({"results": body["docs"].as_array().unwrap().iter().map(result).collect::<Vec<_>>()})
    }

    /// What the design document's views say.
    fn view(&mut self, path: &str, query: &str, body: &Value) -> Value {
        let newest = self.newest();
        let asked = |name: &str| {
            let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            Some(pairs.find(|(key, _)| *key == name)?.1)
        };
        let limit = asked("limit").map_or(usize::MAX, |limit| limit.parse().unwrap());
        if path.ends_with("recent") {
            let mut rows: Vec<(String, Value)> = self
                .docs
                .values()
                .filter(|doc| doc.seq <= newest)
                .map(event)
                .filter_map(|event| {
                    Some((event["at"].as_str()?.to_owned(), event.get("chat")?.clone()))
                })
                .filter(|_| asked("startkey").is_none())
                .collect();
            rows.sort_by(|(one, _), (other, _)| other.cmp(one));
            rows.truncate(limit);
            let rows = rows.into_iter().map(|(at, chat)| json!({"key": at, "value": chat}));
            return json!({"rows": rows.collect::<Vec<_>>()});
        }
        let mut chats: BTreeMap<Option<String>, Vec<&Doc>> = BTreeMap::new();
        for doc in self.docs.values().filter(|doc| doc.seq <= newest) {
            let event = event(doc);
            if event["type"].is_string() {
                let desk =
                    ["settings_changed", "tags_saved"].contains(&event["type"].as_str().unwrap());
                let chat = event["chat"].as_str().filter(|_| !desk).map(str::to_owned);
                chats.entry(chat).or_default().push(doc);
            }
        }
        let keys = body["keys"].as_array().cloned();
        let mut rows = Vec::new();
        for key in keys.unwrap_or_else(|| vec![Value::Null]) {
            let of = chats.get(&key.as_str().map(str::to_owned));
            let of = of.map_or(&[][..], |of| of);
            if asked("group").is_some() && !of.is_empty() {
                rows.push(json!({"key": key, "value": of.len()}));
            } else if asked("group").is_none() {
                for doc in of.iter().take(limit) {
                    let mut fields = doc.fields.clone();
                    fields["_rev"] = format!("{}-a", doc.generation).into();
                    rows.push(json!({"id": fields["_id"], "key": key, "doc": fields}));
                }
            }
        }
        json!({ "rows": rows })
    }

    fn look_up(&mut self, query: &str, body: &Value) -> Value {
        let newest = self.newest();
        let documents = query.contains("include_docs");
        let there =
            |key: &Value| self.docs.get(key.as_str().unwrap()).filter(|doc| doc.seq <= newest);
        let row = |key: &Value| match there(key) {
            Some(doc) if !documents => json!({"id": key, "key": key, "value": {"rev": doc.rev}}),
            Some(doc) => {
                let mut fields = doc.fields.clone();
                if fields.is_object() {
                    fields["_rev"] = doc.rev.as_str().into();
                    if !doc.rivals.is_empty() {
                        fields["_conflicts"] =
                            doc.rivals.iter().map(|(rev, _)| rev.as_str()).collect();
                    }
                }
                json!({"id": key, "doc": fields})
            }
            None => json!({"key": key, "error": "not_found"}),
        };
        json!({"rows": body["keys"].as_array().unwrap().iter().map(row).collect::<Vec<_>>()})
    }

    fn is_unknown(&self, query: &str) -> bool {
        let since = query.split('&').find_map(|pair| pair.strip_prefix("since="));
        (1..=self.unknown_since).contains(&self.number(since.unwrap()))
    }

    fn changes(&mut self, query: &str) -> Option<Value> {
        let value = |name: &str| {
            let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            pairs.find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
        };
        let documents = value("include_docs").is_some();
        let value = |name: &str| value(name).unwrap();
        let mut since = self.number(&value("since"));
        // A replica that does not know how far the former one was begins a little earlier.
        if self.newest() < self.seq {
            since = since.saturating_sub(3);
        }
        if since >= self.seq && value("feed") == "longpoll" && !self.maintenance {
            return None;
        }
        let limit: usize = value("limit").parse().unwrap();
        let mut news: Vec<(&String, &Doc)> =
            self.docs.iter().filter(|(_, doc)| doc.seq > since).collect();
        news.sort_by_key(|(_, doc)| doc.seq);
        let pending = news.len().saturating_sub(limit);
        news.truncate(limit);
        let last = news.last().map_or(since, |(_, doc)| doc.seq);
        let rows: Vec<Value> = news
            .into_iter()
            .map(|(id, doc)| {
                let rivals = doc.rivals.iter().map(|(rev, _)| rev);
                let revs: Vec<Value> = std::iter::once(&doc.rev)
                    .chain(rivals)
                    .map(|rev| json!({ "rev": rev }))
                    .collect();
                let mut row = json!({"seq": self.sequence(doc.seq), "id": id, "changes": revs});
                if documents {
                    row["doc"] = doc.fields.clone();
                }
                row
            })
            .collect();
        Some(json!({"results": rows, "last_seq": self.sequence(last), "pending": pending}))
    }
}

/// The event of a document, as the views read it.
pub fn event(doc: &Doc) -> Cow<'_, Value> {
    match doc.fields["line"].as_str() {
        Some(line) => Cow::Owned(serde_json::from_str(line).unwrap()),
        None => Cow::Borrowed(&doc.fields),
    }
}

fn http_date(at: Timestamp) -> String {
    let text = at.to_string();
    let months =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let month: usize = text[5..7].parse().unwrap();
    format!("Sun, {} {} {} {} GMT", &text[8..10], months[month - 1], &text[..4], &text[11..19])
}
