//! The versions of the format. Each is a step from the one before.
//!
//! Version 1: the object store `events`. A record holds the lines of up to a hundred events, in the order of writing:
//! reading them one by one costs four times as much. Fields of a record:
//!
//! - `s`, its key: the number of its last line. The lines before have consecutive numbers.
//! - `l`: the lines, joined by line breaks. A line that was replaced is empty.
//! - `i`: the ids, in the order of the lines; `null` if the line was replaced. The index `id` is unique.
//! - `cleared`, without `l` and `i`: everything up to this number was deleted.
//!
//! Neighbouring records are joined from time to time, invisibly to readers.
//!
//! Version 2: the object store `marks`, small texts by name (a desk's sync state); and one more field of a record:
//!
//! - `c`: the ids of the chats of its lines, each once; an empty text for the desk as a whole. The index `chat` finds
//!   the records of a chat, so that a long journal need not be read whole before its newest chats are shown. A chat may
//!   be listed although its line was replaced.
//!
//! Version 3: the object stores `files`, the bytes of files (`Uint8Array`) by their SHA-256 in hexadecimal, and `sizes`,
//! their sizes by the same key. A file whose bytes were removed to make room keeps its size.

use idb::event::VersionChangeEvent;
use idb::{
    Database, DatabaseEvent, Error, Event, IndexParams, KeyPath, KeyRange, ObjectStore,
    ObjectStoreParams, Request, Transaction,
};
use wasm_bindgen_futures::spawn_local;

use super::error::BrowserError;
use super::record::{add_chats, write_seq};
use super::schema::{CHAT, EVENTS, FILES, ID, MARKS, SIZES};
use crate::store::Seq;

/// Upgrades the format by one version, inside the upgrade's transaction.
pub type Step = fn(&Database, &Transaction) -> Result<(), Error>;

/// Records upgraded at once.
const BATCH: u32 = 100;

/// All steps. Their number is the version of the format.
pub const STEPS: &[Step] = &[version_1, version_2, version_3];

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
        if add_all_chats(&events).await.is_err() {
            // Rolls the upgrade back, so that opening fails; it may have been aborted already.
            drop(events.transaction().abort());
        }
    });
    Ok(())
}

fn version_3(database: &Database, _: &Transaction) -> Result<(), Error> {
    for name in [FILES, SIZES] {
        database.create_object_store(name, ObjectStoreParams::new())?;
    }
    Ok(())
}

/// Adds `c` to all records. The upgrade's transaction stays open while requests are pending.
async fn add_all_chats(events: &ObjectStore) -> Result<(), BrowserError> {
    let mut after = Seq::START;
    loop {
        let rest = KeyRange::lower_bound(&write_seq(after), Some(true))?;
        let records = events.get_all(Some(rest.into()), Some(BATCH))?.await?;
        if records.is_empty() {
            return Ok(());
        }
        for record in records {
            after = add_chats(&record)?;
            events.put(&record, None)?;
        }
    }
}

/// Runs the steps that a database lacks. On an error the whole upgrade is rolled back.
pub(super) fn upgrade(event: &VersionChangeEvent, steps: &[Step]) -> Result<(), BrowserError> {
    let request = event.target()?;
    let transaction = request
        .transaction()
        .ok_or(Error::TransactionOpenFailed(wasm_bindgen::JsValue::UNDEFINED))?;
    let done = run_steps(event, steps, &transaction);
    if done.is_err() {
        transaction.abort()?;
    }
    done
}

fn run_steps(
    event: &VersionChangeEvent,
    steps: &[Step],
    transaction: &Transaction,
) -> Result<(), BrowserError> {
    let taken = usize::try_from(event.old_version()?).unwrap_or(usize::MAX);
    let database = event.database()?;
    for step in steps.iter().skip(taken) {
        step(&database, transaction)?;
    }
    Ok(())
}
