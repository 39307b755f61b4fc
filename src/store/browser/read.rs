//! Reading in slices of many lines.

use idb::KeyRange;

use super::connection::Connection;
use super::error::BrowserError;
use super::lookup::last;
use super::record::{Lines, MAX_LINES, read_seq, write_seq};
use super::schema::ID;
use super::transaction::Transaction;
use crate::store::{Seq, Slice, StoreError};

pub(super) async fn read_after(
    connection: &Connection,
    after: Seq,
    limit: usize,
) -> Result<Slice, StoreError> {
    connection.read(async |transaction| slice(transaction, after, limit.max(1)).await).await
}

pub(super) async fn count(connection: &Connection) -> Result<usize, StoreError> {
    let count = connection.read(count_in).await?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// An upper bound of the number of events, from their numbers.
pub(super) async fn max_count(connection: &Connection) -> Result<usize, StoreError> {
    connection.read(max_count_in).await
}

async fn max_count_in(transaction: &Transaction) -> Result<usize, BrowserError> {
    let events = transaction.events()?;
    let keys = events.get_all_keys(None, Some(1))?.await?;
    // A record's key is the number of its last line.
    let Some(first) = keys.iter().find_map(read_seq) else {
        return Ok(0);
    };
    let between = last(&events).await?.0.saturating_sub(first.0);
    Ok(usize::try_from(between).map_or(usize::MAX, |between| between.saturating_add(MAX_LINES)))
}

async fn count_in(transaction: &Transaction) -> Result<u32, BrowserError> {
    // A record holds many events; the index has an entry per event.
    Ok(transaction.events()?.index(ID)?.count(None)?.await?)
}

async fn slice(transaction: &Transaction, after: Seq, limit: usize) -> Result<Slice, BrowserError> {
    let mut slice = Slice { last: after, ..Slice::default() };
    // Skips records without lines left, until there is a line or no record.
    while slice.lines.is_empty() {
        let records = records_after(transaction, slice.last, limit).await?;
        if records.is_empty() {
            break;
        }
        for record in records {
            let from = slice.last;
            slice.last = record.last;
            slice.cleared |= record.cleared && after != Seq::START;
            slice.lines.extend(record.after(from));
        }
        if slice.lines.len() > limit {
            slice.lines.truncate(limit);
            slice.last = slice.lines.last().map_or(slice.last, |(seq, _)| *seq);
        }
    }
    Ok(slice)
}

/// The records with at least one line after a number; together at most `limit` lines, unless it is a single record.
async fn records_after(
    transaction: &Transaction,
    after: Seq,
    limit: usize,
) -> Result<Vec<Lines>, BrowserError> {
    let events = transaction.events()?;
    let from = write_seq(after);
    let to = write_seq(after.plus(limit as u64));
    // A record's key is the number of its last line, so those up to `to` hold at most `limit` lines.
    let within = KeyRange::bound(&from, &to, Some(true), Some(false))?;
    let mut values = events.get_all(Some(within.into()), None)?.await?;
    if values.is_empty() {
        // The next record may reach beyond `to`, or come after a gap.
        let next = KeyRange::lower_bound(&from, Some(true))?;
        values = events.get_all(Some(next.into()), Some(1))?.await?;
    }
    values.iter().map(Lines::read).collect()
}
