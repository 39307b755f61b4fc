//! Writing: each batch one transaction.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::future::IntoFuture;

use idb::{CursorDirection, KeyRange, ObjectStore, Request};
use wasm_bindgen::JsValue;

use super::BrowserStore;
use super::fault::Fault;
use super::marks::forget;
use super::record::{ID, MOST_LINES, Record, read_seq, write_seq};
use super::transaction::Transaction;
use crate::model::EventId;
use crate::store::append::plan;
use crate::store::{Appended, Seq, StoreError, Stored};

/// How many questions are put to the database at once.
const QUESTIONS: usize = 5000;

/// What else is written in the transaction of a batch, given what becomes of it. It must not wait.
pub(super) type Beside<'a> = &'a dyn Fn(&Transaction, &Appended) -> Result<(), Fault>;

pub(super) async fn append(store: &BrowserStore, batch: &[Stored]) -> Result<Appended, StoreError> {
    if batch.is_empty() {
        return Ok(Appended::default());
    }
    append_with(store, batch, &|_, _| Ok(())).await
}

pub(super) async fn append_with(
    store: &BrowserStore,
    batch: &[Stored],
    beside: Beside<'_>,
) -> Result<Appended, StoreError> {
    // Nearly always all ids are new; then nothing has to be looked up, which is most of the work. If one is
    // not, the index refuses it and the whole transaction is taken back.
    match write(store, batch, beside, false).await {
        Err(fault) if fault.is_taken() => write(store, batch, beside, true).await,
        done => done,
    }
    .map_err(|fault| store.error(fault))
}

/// Deletes everything. Answers with the number that stands for it.
pub(super) async fn clear(store: &BrowserStore) -> Result<Seq, StoreError> {
    let deleted = async {
        let transaction = Transaction::writing(&store.connection)?;
        let done = clear_in(&transaction).await;
        transaction.end(done).await
    };
    deleted.await.map_err(|fault| store.error(fault))
}

async fn clear_in(transaction: &Transaction) -> Result<Seq, Fault> {
    let events = transaction.events()?;
    let last = last(&events).await?.plus(1);
    events.clear()?;
    forget(transaction)?;
    events.add(&Record::tombstone(last).write()?, None)?;
    Ok(last)
}

async fn write(
    store: &BrowserStore,
    batch: &[Stored],
    beside: Beside<'_>,
    look: bool,
) -> Result<Appended, Fault> {
    let transaction = Transaction::writing(&store.connection)?;
    let done = write_in(&transaction, batch, beside, look).await;
    transaction.end(done).await
}

async fn write_in(
    transaction: &Transaction,
    batch: &[Stored],
    beside: Beside<'_>,
    look: bool,
) -> Result<Appended, Fault> {
    let events = transaction.events()?;
    let before = last(&events).await?;
    if fills(before, batch.len()) {
        tidy(&events, before).await?;
    }
    let mut kept = BTreeMap::new();
    if look {
        kept = records_of(&events, batch.iter().map(Stored::id)).await?;
    }
    let lines: HashMap<&str, (Seq, &str)> = kept
        .iter()
        .flat_map(|(seq, record)| record.by_id().map(|(id, line)| (id, (*seq, line))))
        .collect();
    let plan = plan(batch, |id| lines.get(id.as_str()).map(|(_, line)| *line));
    let replaced: Vec<(Seq, &EventId)> =
        plan.replace.iter().filter_map(|id| Some((lines.get(id.as_str())?.0, *id))).collect();
    let mut touched = BTreeSet::new();
    for (seq, id) in replaced {
        if let Some(record) = kept.get_mut(&seq) {
            record.remove(id);
            touched.insert(seq);
        }
    }
    // From here on nothing waits: whatever happens to this page, all of it is asked for, or nothing.
    for record in touched.iter().filter_map(|seq| kept.get(seq)) {
        if record.is_empty() {
            events.delete(write_seq(record.last))?;
        } else {
            events.put(&record.write()?, None)?;
        }
    }
    let first = before.plus(1);
    let mut end = before;
    for record in Record::split(&plan.write, first) {
        events.add(&record.write()?, None)?;
        end = record.last;
    }
    let appended = Appended {
        outcomes: plan.outcomes,
        written: (!plan.write.is_empty()).then_some((first, end)),
    };
    beside(transaction, &appended)?;
    Ok(appended)
}

/// The lines of events.
pub(super) async fn find(
    store: &BrowserStore,
    ids: &[EventId],
) -> Result<Vec<Option<String>>, StoreError> {
    let read =
        async |transaction: &Transaction| records_of(&transaction.events()?, ids.iter()).await;
    let records = store.reading(read).await?;
    let lines: HashMap<&str, &str> = records.values().flat_map(Record::by_id).collect();
    let line = |id: &EventId| lines.get(id.as_str()).map(|line| (*line).to_owned());
    Ok(ids.iter().map(line).collect())
}

/// Whether so many events more fill up a hundred numbers.
fn fills(before: Seq, more: usize) -> bool {
    let hundred = MOST_LINES as u64;
    before.0 / hundred < before.plus(more as u64).0 / hundred
}

/// Joins the records since the last hundred was full: a journal that was written one by one would be slow to read.
async fn tidy(events: &ObjectStore, before: Seq) -> Result<(), Fault> {
    let hundred = MOST_LINES as u64;
    let from = write_seq(Seq(before.0 - before.0 % hundred));
    let recent = KeyRange::bound(&from, &write_seq(before), None, None)?;
    let values = events.get_all(Some(recent.into()), None)?.await?;
    let records: Result<_, _> = values.iter().map(Record::read).collect();
    for (keys, record) in Record::join(records?) {
        for key in keys {
            events.delete(write_seq(key))?;
        }
        events.add(&record.write()?, None)?;
    }
    Ok(())
}

/// The records that hold ids.
async fn records_of(
    events: &ObjectStore,
    ids: impl Iterator<Item = &EventId>,
) -> Result<BTreeMap<Seq, Record>, Fault> {
    let index = events.index(ID)?;
    let mut keys = BTreeSet::new();
    let ids: Vec<&EventId> = ids.collect();
    for some in ids.chunks(QUESTIONS) {
        let asked: Result<Vec<_>, _> =
            some.iter().map(|id| index.get_key(JsValue::from(id.as_str()))).collect();
        let found = answers(asked?).await?;
        keys.extend(found.iter().filter_map(read_seq));
    }
    let keys: Vec<Seq> = keys.into_iter().collect();
    let mut records = BTreeMap::new();
    for some in keys.chunks(QUESTIONS) {
        for record in records_at(events, some).await? {
            records.insert(record.last, record);
        }
    }
    Ok(records)
}

/// The records of keys; all are asked for at once.
pub(super) async fn records_at(events: &ObjectStore, keys: &[Seq]) -> Result<Vec<Record>, Fault> {
    let asked: Result<Vec<_>, _> = keys.iter().map(|key| events.get(write_seq(*key))).collect();
    answers(asked?).await?.iter().map(Record::read).collect()
}

/// What was found by questions asked together. They are answered in order: the last answer means that all are there.
async fn answers<R>(mut asked: Vec<R>) -> Result<Vec<JsValue>, Fault>
where
    R: Request + IntoFuture<Output = Result<Option<JsValue>, idb::Error>>,
{
    let Some(last) = asked.pop() else {
        return Ok(Vec::new());
    };
    let last = last.await?;
    let mut found = Vec::with_capacity(asked.len() + 1);
    for question in &asked {
        let answer = question.result()?;
        if !answer.is_undefined() {
            found.push(answer);
        }
    }
    found.extend(last);
    Ok(found)
}

/// The greatest number given so far.
pub(super) async fn last_of(store: &BrowserStore) -> Result<Seq, StoreError> {
    store.reading(async |transaction| last(&transaction.events()?).await).await
}

/// The greatest number given so far. Within a transaction that writes nobody else gives any.
pub(super) async fn last(events: &ObjectStore) -> Result<Seq, Fault> {
    let cursor = events.open_key_cursor(None, Some(CursorDirection::Prev))?.await?;
    match cursor {
        None => Ok(Seq::START),
        Some(cursor) => Ok(read_seq(&cursor.key()?).unwrap_or_default()),
    }
}
