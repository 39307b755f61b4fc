//! Fetches files that the server has.

use std::collections::BTreeSet;
use std::rc::{Rc, Weak};

use super::lane::still_up;
use super::standing::Away;
use crate::app::files::hash;
use crate::app::handle::App;
use crate::app::server::credentials::Signed;
use crate::app::server::leader::Lead;
use crate::app::server::session;
use crate::model::Attachment;
use crate::store::{FileContent, FileStore, StoreError, StoredFile};
use crate::sync::couch::download;
use crate::sync::{Database, SyncError};

/// Files up to this size are fetched beside larger ones, which take long.
const SMALL: u64 = 1_000_000;

/// Returns those of these files that the server confirms to have; none if it does not answer.
pub(crate) async fn files_there(app: App, wanted: Vec<String>) -> BTreeSet<String> {
    let Some(engine) = session::current(app) else { return BTreeSet::new() };
    let (store, state) = (Rc::clone(&engine.store), engine.sync_state());
    drop(engine);
    match still_up(&*store, &state, &wanted).await {
        Ok(there) => there.into_iter().collect(),
        Err(error) => {
            leptos::logging::warn!("what the server has is not known: {error:?}");
            BTreeSet::new()
        }
    }
}

/// Fetches a file, and keeps it.
pub(super) async fn fetch(app: App, file: &Attachment) -> Result<Rc<[u8]>, Away> {
    let engine = session::current(app).ok_or(Away::Offline)?;
    let (store, state) = (Rc::clone(&engine.store), engine.sync_state());
    // A transfer takes minutes, and may outlast the link: the person signs out, or opens another desk.
    let link = Rc::downgrade(&engine);
    drop(engine);
    let same_link = || {
        let now = session::current(app).ok_or(Away::Offline)?;
        if Weak::ptr_eq(&link, &Rc::downgrade(&now)) { Ok(now) } else { Err(Away::Offline) }
    };
    if state.user.is_empty() {
        return Err(Away::NoAccess);
    }
    // One after the other: events and the other tabs need connections too.
    let size = if file.bytes <= SMALL { "small" } else { "large" };
    let _turn = Lead::wait(&format!("fetch-{size}")).await;
    same_link()?;
    // Another view may have fetched it meanwhile.
    let here = store.file(&file.sha256).await;
    if let StoredFile::Here(bytes) = here.map_err(|error| failed(&error))? {
        return Ok(bytes);
    }
    let database = Database::new(&state.database).files();
    let found = download(&*Signed::to(&state.url), &database, &file.sha256, file.bytes).await;
    let bytes: Rc<[u8]> = found.map_err(away)?.ok_or(Away::NotThere)?.into();
    if hash(&bytes).await != *file.sha256 {
        leptos::logging::warn!("the server has other bytes than were sent: {}", file.sha256);
        // Whoever sent it is to send it again once that is deleted.
        same_link()?.files_added(vec![file.sha256.to_string()]);
        return Err(Away::Altered);
    }
    same_link()?;
    // Another browser may have erased it meanwhile.
    app.catch_up().await;
    if !app.names_file(&file.sha256) {
        return Ok(bytes);
    }
    let content = FileContent { sha256: file.sha256.to_string(), bytes: Rc::clone(&bytes) };
    same_link()?;
    match store.append_with_files(&[], &[content]).await {
        Ok(_) => same_link()?.files_added(vec![file.sha256.to_string()]),
        // It is shown all the same, and fetched again the next time.
        Err(error) => leptos::logging::warn!("no room for a file of the server: {error:?}"),
    }
    Ok(bytes)
}

fn away(error: SyncError) -> Away {
    match error {
        SyncError::NoDatabase => Away::NoDatabase,
        SyncError::NotMember | SyncError::SignedOut | SyncError::Password => Away::NoAccess,
        SyncError::Unfit(_) => Away::Altered,
        _ => Away::Offline,
    }
}

fn failed(error: &StoreError) -> Away {
    leptos::logging::error!("a file could not be read: {error:?}");
    Away::Failed
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn only_what_may_come_is_looked_for_again() {
        for (error, why, again) in [
            (SyncError::NoDatabase, Away::NoDatabase, false),
            (SyncError::NotMember, Away::NoAccess, false),
            (SyncError::SignedOut, Away::NoAccess, false),
            (SyncError::Password, Away::NoAccess, false),
            (SyncError::Unfit("another size".to_owned()), Away::Altered, false),
            (SyncError::Unreachable, Away::Offline, true),
            (SyncError::TimedOut, Away::Offline, true),
            (SyncError::Busy(503), Away::Offline, true),
        ] {
            assert_eq!((away(error), why.may_come()), (why, again), "{why:?}");
        }
        assert!(Away::NotThere.may_come() && !Away::Failed.may_come());
    }
}
