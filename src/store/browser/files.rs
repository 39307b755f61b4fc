//! Files: bytes by their SHA-256, written with the events that name them.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};

use super::append::append_with;
use super::connection::Connection;
use super::error::BrowserError;
use super::lookup::last;
use super::record::exact_u64;
use super::transaction::{Scope, Transaction};
use crate::store::{Appended, FileContent, FileSize, Seq, StoreError, Stored, StoredFile};

/// Writes events and files in one transaction.
pub(super) async fn append(
    connection: &Connection,
    batch: &[Stored],
    files: &[FileContent],
) -> Result<Appended, StoreError> {
    let also = |transaction: &Transaction, _: &Appended| put(transaction, files);
    append_with(connection, batch, Scope::Whole, &also).await
}

/// Puts files, without awaiting.
fn put(transaction: &Transaction, files: &[FileContent]) -> Result<(), BrowserError> {
    let (contents, sizes) = (transaction.files()?, transaction.sizes()?);
    for FileContent { sha256, bytes } in files {
        let key = JsValue::from(sha256.as_str());
        contents.put(&Uint8Array::from(&**bytes), Some(&key))?;
        sizes.put(&JsValue::from_f64(bytes.len() as f64), Some(&key))?;
    }
    Ok(())
}

pub(super) async fn read(connection: &Connection, sha256: &str) -> Result<StoredFile, StoreError> {
    let key = JsValue::from(sha256);
    let read = async |transaction: &Transaction| {
        let size = transaction.sizes()?.get(key.clone())?.await?;
        let content = transaction.files()?.get(key.clone())?.await?;
        Ok((size, content))
    };
    let (size, content) = connection.read_of(Scope::Files, read).await?;
    // Anything else is damaged, and counts as missing.
    let content = content.and_then(|content| content.dyn_into::<Uint8Array>().ok());
    Ok(match (content, size) {
        (Some(content), _) => StoredFile::Here(Rc::from(content.to_vec())),
        (None, Some(_)) => StoredFile::Removed,
        (None, None) => StoredFile::Missing,
    })
}

pub(super) async fn size(
    connection: &Connection,
    sha256: &str,
) -> Result<Option<FileSize>, StoreError> {
    let key = JsValue::from(sha256);
    let read = async |transaction: &Transaction| {
        let size = transaction.sizes()?.get(key.clone())?.await?;
        let here = transaction.files()?.get_key(key.clone())?.await?;
        Ok((size, here))
    };
    let (size, here) = connection.read_of(Scope::Files, read).await?;
    let bytes = size.and_then(|size| exact_u64(size.as_f64()?));
    Ok(bytes.map(|bytes| FileSize { bytes, removed: here.is_none() }))
}

pub(super) async fn sizes(
    connection: &Connection,
) -> Result<BTreeMap<String, FileSize>, StoreError> {
    connection.read_of(Scope::Files, sizes_in).await
}

async fn sizes_in(transaction: &Transaction) -> Result<BTreeMap<String, FileSize>, BrowserError> {
    let sizes = transaction.sizes()?;
    let here = transaction.files()?.get_all_keys(None, None)?;
    let (names, bytes) = (sizes.get_all_keys(None, None)?, sizes.get_all(None, None)?);
    let (here, names, bytes) = (here.await?, names.await?, bytes.await?);
    let here: BTreeSet<String> = here.into_iter().filter_map(|key| key.as_string()).collect();
    let all = names.into_iter().zip(bytes).filter_map(|(name, bytes)| {
        let name = name.as_string()?;
        let removed = !here.contains(&name);
        Some((name, FileSize { bytes: exact_u64(bytes.as_f64()?)?, removed }))
    });
    Ok(all.collect())
}

pub(super) async fn remove(
    connection: &Connection,
    hashes: &[String],
    seen: Seq,
    trace: bool,
) -> Result<bool, StoreError> {
    let remove = async |transaction: &Transaction| {
        if last(&transaction.events()?).await? != seen {
            return Ok(false);
        }
        let (contents, sizes) = (transaction.files()?, transaction.sizes()?);
        for sha256 in hashes {
            contents.delete(JsValue::from(sha256.as_str()))?;
            if !trace {
                sizes.delete(JsValue::from(sha256.as_str()))?;
            }
        }
        Ok(true)
    };
    let removed = connection.write(Scope::Whole, remove).await;
    removed.map_err(|error| connection.store_error(error))
}
