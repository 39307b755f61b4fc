//! Lines with their tokens and salts: in a database of their own, which no export, import, or log reads.

use idb::{
    Database, DatabaseEvent, Error, Factory, ObjectStore, ObjectStoreParams, TransactionMode,
};
use leptos::logging;
use wasm_bindgen::JsValue;

use crate::channel::StoredLine;

/// The database, beside that of the journal.
const DATABASE: &str = "balcao-local-channels";

/// Its object store: lines as text, by id.
const LINES: &str = "lines";

async fn open() -> Result<Database, Error> {
    let mut request = Factory::new()?.open(DATABASE, Some(1))?;
    request.on_upgrade_needed(|event| {
        let made = event
            .database()
            .and_then(|database| database.create_object_store(LINES, ObjectStoreParams::new()));
        if let Err(error) = made {
            logging::error!("the storage of tokens was not made: {error:?}");
        }
    });
    request.await
}

/// Returns all lines, by id.
///
/// # Errors
/// The storage refused.
pub async fn all() -> Result<Vec<StoredLine>, Error> {
    let database = open().await?;
    let read = async {
        let transaction = database.transaction(&[LINES], TransactionMode::ReadOnly)?;
        transaction.object_store(LINES)?.get_all(None, None)?.await
    };
    let texts = read.await;
    database.close();
    let read = |text: JsValue| {
        let line = text.as_string().as_deref().and_then(StoredLine::from_text);
        if line.is_none() {
            logging::error!("a line in the storage of tokens could not be read");
        }
        line
    };
    Ok(texts?.into_iter().filter_map(read).collect())
}

/// Keeps a line.
///
/// # Errors
/// The storage refused.
pub async fn keep(line: &StoredLine) -> Result<(), Error> {
    let (id, text) = (JsValue::from(&*line.id), JsValue::from(line.to_text()));
    change(async |lines| lines.put(&text, Some(&id))?.await.map(drop)).await
}

/// Forgets all lines, with what continues their chats.
///
/// # Errors
/// The storage refused.
pub async fn forget_all() -> Result<(), Error> {
    change(async |lines| lines.clear()?.await).await
}

async fn change(act: impl AsyncFnOnce(ObjectStore) -> Result<(), Error>) -> Result<(), Error> {
    let database = open().await?;
    let changed = async {
        let transaction = database.transaction(&[LINES], TransactionMode::ReadWrite)?;
        act(transaction.object_store(LINES)?).await?;
        transaction.commit()?.await.map(drop)
    };
    let changed = changed.await;
    database.close();
    changed
}
