//! The journal's export format.

use std::borrow::Borrow;

use crate::journal::{Event, codec};
use crate::model::sort_by;

/// The least size of a chunk, in bytes.
const CHUNK: usize = 64 * 1024;

/// Encodes the events as JSON Lines, in the order of the journal, in chunks of whole lines of some 64 KB. One event has
/// one form, so the same journal always gives the same bytes.
pub fn encode_journal<E: Borrow<Event>>(
    events: impl IntoIterator<Item = E>,
) -> impl Iterator<Item = Vec<u8>> {
    let mut events: Vec<E> = events.into_iter().collect();
    sort_by(&mut events, |a, b| a.borrow().cmp_key(b.borrow()));
    let mut events = events.into_iter();
    std::iter::from_fn(move || {
        let mut chunk = Vec::new();
        while chunk.len() < CHUNK {
            let Some(event) = events.next() else {
                break;
            };
            chunk.extend_from_slice(codec::encode(event.borrow()).as_bytes());
            chunk.push(b'\n');
        }
        (!chunk.is_empty()).then_some(chunk)
    })
}
