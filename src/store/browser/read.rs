//! Reading: in slices, many lines at once.

use idb::KeyRange;

use super::BrowserStore;
use super::append::last;
use super::fault::Fault;
use super::record::{ID, MOST_LINES, Record, read_seq, write_seq};
use super::transaction::Transaction;
use crate::store::{Seq, Slice, StoreError};

pub(super) async fn read_after(
    store: &BrowserStore,
    after: Seq,
    limit: usize,
) -> Result<Slice, StoreError> {
    store.reading(async |transaction| slice(transaction, after, limit.max(1)).await).await
}

pub(super) async fn count(store: &BrowserStore) -> Result<usize, StoreError> {
    let count = store.reading(count_in).await?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// The most events that there can be, by their numbers.
pub(super) async fn most(store: &BrowserStore) -> Result<usize, StoreError> {
    store.reading(most_in).await
}

async fn most_in(transaction: &Transaction) -> Result<usize, Fault> {
    let events = transaction.events()?;
    let keys = events.get_all_keys(None, Some(1))?.await?;
    // A record's key is the number of its last line.
    let Some(first) = keys.iter().find_map(read_seq) else {
        return Ok(0);
    };
    let between = last(&events).await?.0.saturating_sub(first.0);
    Ok(usize::try_from(between).map_or(usize::MAX, |between| between.saturating_add(MOST_LINES)))
}

async fn count_in(transaction: &Transaction) -> Result<u32, Fault> {
    // The records hold many events each, the index holds each event.
    Ok(transaction.events()?.index(ID)?.count(None)?.await?)
}

async fn slice(transaction: &Transaction, after: Seq, limit: usize) -> Result<Slice, Fault> {
    let mut slice = Slice { last: after, ..Slice::default() };
    // Records of which nothing is left to read are passed by, until there is a line or no record.
    while slice.lines.is_empty() {
        let records = records_after(transaction, slice.last, limit).await?;
        if records.is_empty() {
            break;
        }
        for record in records {
            let from = slice.last;
            slice.last = record.last;
            slice.cleared |= record.cleared && after != Seq::START;
            slice.lines.extend(record.lines_after(from));
        }
        if slice.lines.len() > limit {
            slice.lines.truncate(limit);
            slice.last = slice.lines.last().map_or(slice.last, |(seq, _)| *seq);
        }
    }
    Ok(slice)
}

/// Records of which at least one line comes after a number; together at most `limit` lines, unless it is one record.
async fn records_after(
    transaction: &Transaction,
    after: Seq,
    limit: usize,
) -> Result<Vec<Record>, Fault> {
    let events = transaction.events()?;
    let from = write_seq(after);
    let to = write_seq(after.plus(limit as u64));
    // A record's key is the number of its last line: those up to `to` hold no more lines than there are numbers.
    let within = KeyRange::bound(&from, &to, Some(true), Some(false))?;
    let mut values = events.get_all(Some(within.into()), None)?.await?;
    if values.is_empty() {
        // It may reach beyond `to`, or its number be far away.
        let next = KeyRange::lower_bound(&from, Some(true))?;
        values = events.get_all(Some(next.into()), Some(1))?.await?;
    }
    values.iter().map(Record::read).collect()
}
