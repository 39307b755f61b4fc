//! Small texts by name, kept beside the events.

use wasm_bindgen::JsValue;

use super::BrowserStore;
use super::append::append_with;
use super::fault::Fault;
use super::transaction::Transaction;
use crate::store::{Appended, Marking, Marks, SERVER, StoreError, Stored};

/// The object store of the marks: texts under their names.
pub(super) const MARKS: &str = "marks";

/// Writes events and marks together.
pub(super) async fn append(
    store: &BrowserStore,
    batch: &[Stored],
    marking: Marking<'_>,
) -> Result<Appended, StoreError> {
    append_with(store, batch, &|transaction, appended| set(transaction, marking(appended))).await
}

/// Whether the mark of a server says anything.
pub(super) async fn is_shared(store: &BrowserStore) -> Result<bool, StoreError> {
    let read = async |transaction: &Transaction| {
        Ok(transaction.marks()?.get(JsValue::from(SERVER))?.await?)
    };
    let mark = store.reading(read).await?;
    Ok(mark.is_some_and(|mark| mark.is_truthy()))
}

pub(super) async fn read(store: &BrowserStore) -> Result<Marks, StoreError> {
    store.reading(read_in).await
}

async fn read_in(transaction: &Transaction) -> Result<Marks, Fault> {
    let marks = transaction.marks()?;
    let (names, texts) = (marks.get_all_keys(None, None)?, marks.get_all(None, None)?);
    let (names, texts) = (names.await?, texts.await?);
    let pairs = names.into_iter().zip(texts);
    // One that was damaged counts as none.
    Ok(pairs.filter_map(|(name, text)| Some((name.as_string()?, text.as_string()?))).collect())
}

/// Sets marks. Nothing waits.
fn set(transaction: &Transaction, marks: Marks) -> Result<(), Fault> {
    if marks.is_empty() {
        return Ok(());
    }
    let store = transaction.marks()?;
    for (name, text) in marks {
        store.put(&JsValue::from(text), Some(&JsValue::from(name)))?;
    }
    Ok(())
}

/// Deletes all marks. Nothing waits.
pub(super) fn forget(transaction: &Transaction) -> Result<(), Fault> {
    transaction.marks()?.clear()?;
    Ok(())
}
