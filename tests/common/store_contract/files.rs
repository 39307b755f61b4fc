//! Bytes go with the events that name them, in one transaction.

use std::collections::BTreeMap;
use std::rc::Rc;

use balcao::files::Sha256;
use balcao::store::{Appended, FileContent, FileSize, FileStore, Seq, StoredFile};

use super::Stores;
use super::tools::{all, event, events, lines};

fn content(bytes: &[u8]) -> FileContent {
    FileContent { sha256: Sha256::of(bytes), bytes: Rc::from(bytes) }
}

async fn sizes(store: &dyn FileStore) -> BTreeMap<String, (u64, bool)> {
    let sizes = store.file_sizes().await.unwrap();
    sizes.into_iter().map(|(name, FileSize { bytes, removed })| (name, (bytes, removed))).collect()
}

async fn last(store: &dyn FileStore) -> Seq {
    store.last().await.unwrap()
}

pub async fn files_are_kept_with_their_events(stores: &impl Stores) {
    let (here, there) = stores.pair().await;
    let every: Vec<u8> = (0..=255).cycle().take(100_000).collect();
    let (large, empty) = (content(&every), content(&[]));
    let batch = events("a", 3);
    here.append_with_files(&batch, &[large.clone(), empty.clone()]).await.unwrap();
    assert_eq!(all(&*there).await, lines(&batch));
    for file in [&large, &empty] {
        let bytes = there.file(&file.sha256).await.unwrap();
        assert_eq!(bytes, StoredFile::Here(Rc::clone(&file.bytes)));
    }
    assert_eq!(there.file("none").await, Ok(StoredFile::Missing));
    // Without events: the bytes of a copy that is brought back.
    let more = content(b"more");
    let appended = there.append_with_files(&[], std::slice::from_ref(&more)).await.unwrap();
    assert_eq!(appended, Appended::default());
    assert_eq!(here.file(&more.sha256).await, Ok(StoredFile::Here(more.bytes)));
    let other = stores.fresh().await;
    assert_eq!(other.file(&more.sha256).await, Ok(StoredFile::Missing), "desks are separate");
}

pub async fn the_same_bytes_are_kept_once(stores: &impl Stores) {
    let (here, there) = stores.pair().await;
    assert!(sizes(&*here).await.is_empty());
    let file = content(b"foto");
    here.append_with_files(&[event("a", "um")], std::slice::from_ref(&file)).await.unwrap();
    there.append_with_files(&[event("b", "dois")], &[file.clone(), file.clone()]).await.unwrap();
    // An event that is known already changes nothing about the file.
    there.append_with_files(&[event("b", "dois")], std::slice::from_ref(&file)).await.unwrap();
    assert_eq!(all(&*here).await.len(), 2);
    assert_eq!(sizes(&*here).await, BTreeMap::from([(file.sha256, (4, false))]));
}

pub async fn removed_files_leave_a_trace_or_none(stores: &impl Stores) {
    let (here, there) = stores.pair().await;
    let (old, erased, new) = (content(b"old"), content(b"erased"), content(b"new"));
    let files = [old.clone(), erased.clone(), new.clone()];
    let batch = events("a", 3);
    here.append_with_files(&batch, &files).await.unwrap();
    let end = last(&*there).await;
    assert_eq!(there.remove_files(std::slice::from_ref(&old.sha256), end, true).await, Ok(true));
    assert_eq!(
        there.remove_files(&[erased.sha256.clone(), "none".into()], end, false).await,
        Ok(true)
    );
    assert_eq!(here.file(&old.sha256).await, Ok(StoredFile::Removed));
    assert_eq!(here.file(&erased.sha256).await, Ok(StoredFile::Missing));
    assert_eq!(here.file(&new.sha256).await, Ok(StoredFile::Here(new.bytes)));
    assert_eq!(all(&*here).await, lines(&batch), "the journal is as it was");
    let size = |removed| Ok(Some(FileSize { bytes: 3, removed }));
    assert_eq!(here.file_size(&old.sha256).await, size(true));
    assert_eq!(here.file_size(&new.sha256).await, size(false));
    assert_eq!(here.file_size(&erased.sha256).await, Ok(None));
    let expected = [(old.sha256.clone(), (3, true)), (new.sha256, (3, false))];
    assert_eq!(sizes(&*here).await, BTreeMap::from(expected));
    // What is brought back is there again.
    here.append_with_files(&[], std::slice::from_ref(&old)).await.unwrap();
    assert_eq!(there.file(&old.sha256).await, Ok(StoredFile::Here(old.bytes)));
}

pub async fn files_are_removed_only_by_those_who_have_read_everything(stores: &impl Stores) {
    let (here, there) = stores.pair().await;
    let file = content(b"foto");
    here.append_with_files(&[event("a", "um")], std::slice::from_ref(&file)).await.unwrap();
    let end = last(&*here).await;
    // Another tab sends the same picture to somebody else.
    there.append_with_files(&[event("b", "dois")], std::slice::from_ref(&file)).await.unwrap();
    assert_eq!(here.remove_files(std::slice::from_ref(&file.sha256), end, false).await, Ok(false));
    assert_eq!(here.file(&file.sha256).await, Ok(StoredFile::Here(file.bytes)));
}

pub async fn clearing_deletes_the_files(stores: &impl Stores) {
    let (here, there) = stores.pair().await;
    let file = content(b"foto");
    here.append_with_files(&events("a", 3), std::slice::from_ref(&file)).await.unwrap();
    there.clear().await.unwrap();
    assert_eq!(here.file(&file.sha256).await, Ok(StoredFile::Missing));
    assert!(sizes(&*here).await.is_empty());
}
