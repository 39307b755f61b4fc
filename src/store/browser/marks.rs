//! Marks: small texts by name, beside the events.

use wasm_bindgen::JsValue;

use super::append::append_with;
use super::connection::Connection;
use super::error::BrowserError;
use super::transaction::{Scope, Transaction};
use crate::store::{Appended, Marking, Marks, SERVER, StoreError, Stored};

/// Writes events and marks in one transaction.
pub(super) async fn append(
    connection: &Connection,
    batch: &[Stored],
    marking: Marking<'_>,
) -> Result<Appended, StoreError> {
    let also = |transaction: &Transaction, appended: &Appended| set(transaction, marking(appended));
    append_with(connection, batch, Scope::Journal, &also).await
}

/// Changes a mark in one transaction.
pub(super) async fn change(
    connection: &Connection,
    name: &str,
    change: &dyn Fn(&str) -> String,
) -> Result<(), StoreError> {
    let write = async |transaction: &Transaction| {
        let before = transaction.marks()?.get(JsValue::from(name))?.await?;
        let before = before.and_then(|mark| mark.as_string()).unwrap_or_default();
        set(transaction, Marks::from([(name.to_owned(), change(&before))]))
    };
    let written = connection.write(Scope::Journal, write).await;
    written.map_err(|error| connection.store_error(error))
}

/// True if the mark [`SERVER`] is set.
pub(super) async fn is_shared(connection: &Connection) -> Result<bool, StoreError> {
    let read = async |transaction: &Transaction| {
        Ok(transaction.marks()?.get(JsValue::from(SERVER))?.await?)
    };
    let mark = connection.read(read).await?;
    Ok(mark.is_some_and(|mark| mark.is_truthy()))
}

pub(super) async fn read(connection: &Connection) -> Result<Marks, StoreError> {
    connection.read(read_in).await
}

async fn read_in(transaction: &Transaction) -> Result<Marks, BrowserError> {
    let marks = transaction.marks()?;
    let (names, texts) = (marks.get_all_keys(None, None)?, marks.get_all(None, None)?);
    let (names, texts) = (names.await?, texts.await?);
    let pairs = names.into_iter().zip(texts);
    // A damaged mark counts as missing.
    Ok(pairs.filter_map(|(name, text)| Some((name.as_string()?, text.as_string()?))).collect())
}

/// Sets marks, without awaiting.
fn set(transaction: &Transaction, marks: Marks) -> Result<(), BrowserError> {
    if marks.is_empty() {
        return Ok(());
    }
    let store = transaction.marks()?;
    for (name, text) in marks {
        store.put(&JsValue::from(text), Some(&JsValue::from(name)))?;
    }
    Ok(())
}
