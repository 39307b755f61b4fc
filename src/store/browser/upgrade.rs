//! The versions of the format, each a step from the one before.
//!
//! Version 1: the object store `events`; a record holds the lines of up to a hundred events, in the order of
//! writing: reading them one by one costs four times as much. Fields of a record:
//!
//! - `s`, its key: the number of its last line. The lines before it have the numbers before that.
//! - `l`: the lines, each ended by a line break but the last. A line that was replaced is empty.
//! - `i`: the ids, in the order of the lines; `null` where the line was replaced. The index `id` holds each once.
//! - `cleared`, without `l` and `i`: everything up to this number was deleted.
//!
//! Neighbours are joined from time to time: a reader sees no difference.
//!
//! Version 2: beside it the object store `marks`, small texts under their names: what the desk remembers of its server. And
//! records have one more field:
//!
//! - `c`: the ids of the chats of which there are lines, each once; an empty text for lines of the desk as a whole. The index
//!   `chat` finds the records of a chat, so that a long journal need not be read whole before its newest chats are shown. A
//!   chat may stand here although its line was replaced.

use idb::event::VersionChangeEvent;
use idb::{
    Database, DatabaseEvent, Error, Event, IndexParams, KeyPath, KeyRange, ObjectStore,
    ObjectStoreParams, Request, Transaction,
};
use wasm_bindgen_futures::spawn_local;

use super::fault::Fault;
use super::marks::MARKS;
use super::record::{CHAT, EVENTS, ID, name_chats, write_seq};
use crate::store::Seq;

/// Makes one version of the format of the one before, inside the transaction of the upgrade.
pub type Step = fn(&Database, &Transaction) -> Result<(), Error>;

/// Records brought to another version in one go.
const AT_ONCE: u32 = 100;

/// All steps so far. How many they are is the version of the format.
pub const STEPS: &[Step] = &[version_1, version_2];

fn version_1(database: &Database, _: &Transaction) -> Result<(), Error> {
    let mut params = ObjectStoreParams::new();
    params.key_path(Some(KeyPath::new_single("s")));
    let events = database.create_object_store(EVENTS, params)?;
    let mut params = IndexParams::new();
    params.unique(true).multi_entry(true);
    events.create_index(ID, KeyPath::new_single("i"), Some(params))?;
    Ok(())
}

fn version_2(database: &Database, transaction: &Transaction) -> Result<(), Error> {
    database.create_object_store(MARKS, ObjectStoreParams::new())?;
    let events = transaction.object_store(EVENTS)?;
    let mut params = IndexParams::new();
    params.multi_entry(true);
    events.create_index(CHAT, KeyPath::new_single("c"), Some(params))?;
    spawn_local(async move {
        if name_all_chats(&events).await.is_err() {
            // The upgrade is taken back, and whoever opens the journal is told; that it is may be known already.
            drop(events.transaction().abort());
        }
    });
    Ok(())
}

/// Writes `c` into all records, within the transaction of the upgrade: it does not end while this asks on.
async fn name_all_chats(events: &ObjectStore) -> Result<(), Fault> {
    let mut after = Seq::START;
    loop {
        let rest = KeyRange::lower_bound(&write_seq(after), Some(true))?;
        let records = events.get_all(Some(rest.into()), Some(AT_ONCE))?.await?;
        if records.is_empty() {
            return Ok(());
        }
        for record in records {
            after = name_chats(&record)?;
            events.put(&record, None)?;
        }
    }
}

/// Takes the steps that a database has not taken. On an error the whole upgrade is taken back.
pub(super) fn upgrade(event: &VersionChangeEvent, steps: &[Step]) -> Result<(), Fault> {
    let request = event.target()?;
    let transaction = request
        .transaction()
        .ok_or(Error::TransactionOpenFailed(wasm_bindgen::JsValue::UNDEFINED))?;
    let done = step_by_step(event, steps, &transaction);
    if done.is_err() {
        transaction.abort()?;
    }
    done
}

fn step_by_step(
    event: &VersionChangeEvent,
    steps: &[Step],
    transaction: &Transaction,
) -> Result<(), Fault> {
    let taken = usize::try_from(event.old_version()?).unwrap_or(usize::MAX);
    let database = event.database()?;
    for step in steps.iter().skip(taken) {
        step(&database, transaction)?;
    }
    Ok(())
}
