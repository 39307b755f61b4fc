//! Writing: each batch in one transaction.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use idb::{KeyRange, ObjectStore};

use super::connection::Connection;
use super::error::BrowserError;
use super::lookup::{last, records_of};
use super::record::{MAX_LINES, Record, write_seq};
use super::transaction::{Scope, Transaction};
use crate::model::EventId;
use crate::store::append::plan;
use crate::store::{Appended, Seq, StoreError, Stored};

/// Writes more in the transaction of a batch, given the result for the batch. It must not await.
pub(super) type AlsoWrite<'a> = &'a dyn Fn(&Transaction, &Appended) -> Result<(), BrowserError>;

pub(super) async fn append(
    connection: &Connection,
    batch: &[Stored],
) -> Result<Appended, StoreError> {
    if batch.is_empty() {
        return Ok(Appended::default());
    }
    append_with(connection, batch, Scope::Journal, &|_, _| Ok(())).await
}

pub(super) async fn append_with(
    connection: &Connection,
    batch: &[Stored],
    scope: Scope,
    also: AlsoWrite<'_>,
) -> Result<Appended, StoreError> {
    // Nearly always all ids are new, so the costly lookup is skipped at first. If an id is not new, its unique index rejects it
    // and the whole transaction is rolled back.
    let write = async |look_up| {
        connection
            .write(scope, async |transaction| write_in(transaction, batch, also, look_up).await)
            .await
    };
    match write(false).await {
        Err(error) if error.is_duplicate_id() => write(true).await,
        done => done,
    }
    .map_err(|error| connection.store_error(error))
}

/// Deletes everything; returns the number of the deletion.
pub(super) async fn clear(connection: &Connection) -> Result<Seq, StoreError> {
    let deleted = connection.write(Scope::Whole, clear_in).await;
    deleted.map_err(|error| connection.store_error(error))
}

async fn clear_in(transaction: &Transaction) -> Result<Seq, BrowserError> {
    let events = transaction.events()?;
    let last = last(&events).await?.plus(1);
    events.clear()?;
    for store in [transaction.marks()?, transaction.files()?, transaction.sizes()?] {
        store.clear()?;
    }
    events.add(&Record::tombstone(last).write()?, None)?;
    Ok(last)
}

async fn write_in(
    transaction: &Transaction,
    batch: &[Stored],
    also: AlsoWrite<'_>,
    look_up: bool,
) -> Result<Appended, BrowserError> {
    let events = transaction.events()?;
    let before = last(&events).await?;
    if completes_block(before, batch.len()) {
        compact(&events, before).await?;
    }
    let mut kept = BTreeMap::new();
    if look_up {
        kept = records_of(&events, batch.iter().map(Stored::id)).await?;
    }
    let lines: HashMap<&str, (Seq, &str)> = kept
        .iter()
        .flat_map(|(seq, record)| record.by_id().map(|(id, line)| (id, (*seq, line))))
        .collect();
    let plan = plan(batch, |id| lines.get(id.as_str()).map(|(_, line)| *line));
    let replaced: Vec<(Seq, &EventId)> =
        plan.replace.iter().filter_map(|id| Some((lines.get(id.as_str())?.0, *id))).collect();
    let mut changed = BTreeSet::new();
    for (seq, id) in replaced {
        if let Some(record) = kept.get_mut(&seq) {
            record.remove(id);
            changed.insert(seq);
        }
    }
    // No await from here on: if the page goes away, either all of these requests were sent or none.
    for record in changed.iter().filter_map(|seq| kept.get(seq)) {
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
    also(transaction, &appended)?;
    Ok(appended)
}

/// True if `more` events complete a block of [`MAX_LINES`] numbers.
fn completes_block(before: Seq, more: usize) -> bool {
    let block = MAX_LINES as u64;
    before.0 / block < before.plus(more as u64).0 / block
}

/// Joins the records of the current block: a journal of records with one line each would be slow to read.
async fn compact(events: &ObjectStore, before: Seq) -> Result<(), BrowserError> {
    let block = MAX_LINES as u64;
    let from = write_seq(Seq(before.0 - before.0 % block));
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
