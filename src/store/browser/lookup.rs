//! Finding records by key or by the ids of their events.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::future::IntoFuture;

use idb::{CursorDirection, ObjectStore, Request};
use wasm_bindgen::JsValue;

use super::connection::Connection;
use super::error::BrowserError;
use super::record::{Record, read_seq, write_seq};
use super::schema::ID;
use super::transaction::Transaction;
use crate::model::EventId;
use crate::store::{Seq, StoreError};

/// The most requests that are open at the same time.
const REQUESTS_AT_ONCE: usize = 5000;

/// The lines of events.
pub(super) async fn find(
    connection: &Connection,
    ids: &[EventId],
) -> Result<Vec<Option<String>>, StoreError> {
    let read =
        async |transaction: &Transaction| records_of(&transaction.events()?, ids.iter()).await;
    let records = connection.read(read).await?;
    let lines: HashMap<&str, &str> = records.values().flat_map(Record::by_id).collect();
    let line = |id: &EventId| lines.get(id.as_str()).map(|line| (*line).to_owned());
    Ok(ids.iter().map(line).collect())
}

/// The records that hold ids.
pub(super) async fn records_of(
    events: &ObjectStore,
    ids: impl Iterator<Item = &EventId>,
) -> Result<BTreeMap<Seq, Record>, BrowserError> {
    let index = events.index(ID)?;
    let mut keys = BTreeSet::new();
    let ids: Vec<&EventId> = ids.collect();
    for batch in ids.chunks(REQUESTS_AT_ONCE) {
        let requests: Result<Vec<_>, _> =
            batch.iter().map(|id| index.get_key(JsValue::from(id.as_str()))).collect();
        let found = results(requests?).await?;
        keys.extend(found.iter().filter_map(read_seq));
    }
    let keys: Vec<Seq> = keys.into_iter().collect();
    let mut records = BTreeMap::new();
    for batch in keys.chunks(REQUESTS_AT_ONCE) {
        for record in records_at(events, batch).await? {
            records.insert(record.last, record);
        }
    }
    Ok(records)
}

/// The records of keys, by requests sent all at once.
pub(super) async fn records_at(
    events: &ObjectStore,
    keys: &[Seq],
) -> Result<Vec<Record>, BrowserError> {
    let requests: Result<Vec<_>, _> = keys.iter().map(|key| events.get(write_seq(*key))).collect();
    results(requests?).await?.iter().map(Record::read).collect()
}

/// The results of requests sent together, those of missing keys left out. Requests are answered in order: once the last one is,
/// all are.
async fn results<R>(mut requests: Vec<R>) -> Result<Vec<JsValue>, BrowserError>
where
    R: Request + IntoFuture<Output = Result<Option<JsValue>, idb::Error>>,
{
    let Some(last) = requests.pop() else {
        return Ok(Vec::new());
    };
    let last = last.await?;
    let mut found = Vec::with_capacity(requests.len() + 1);
    for request in &requests {
        let result = request.result()?;
        if !result.is_undefined() {
            found.push(result);
        }
    }
    found.extend(last);
    Ok(found)
}

/// The last number that was assigned.
pub(super) async fn last_of(connection: &Connection) -> Result<Seq, StoreError> {
    connection.read(async |transaction| last(&transaction.events()?).await).await
}

/// The last number that was assigned. During a transaction that writes, nobody else assigns any.
pub(super) async fn last(events: &ObjectStore) -> Result<Seq, BrowserError> {
    let cursor = events.open_key_cursor(None, Some(CursorDirection::Prev))?.await?;
    match cursor {
        None => Ok(Seq::START),
        Some(cursor) => Ok(read_seq(&cursor.key()?).unwrap_or_default()),
    }
}
