//! Journals of every version of the format open, and nobody spoils one that is newer.

use std::cell::RefCell;
use std::rc::Rc;

use balcao::model::ChatId;
use balcao::store::browser::{STEPS, Step};
use balcao::store::{
    BrowserStore, ChatStore, FileContent, FileStore, MarkedStore, Marks, Outcome, Seq, Store,
    StoreError, Watched,
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::store_contract::tools::{all, append, event, events, lines, read_on};
use crate::page::{call, new_desk};

/// Version 1, written by nothing of ours: several events in a record, one in a record, one that was replaced, and
/// a deletion before all of them.
const VERSION_1: &str = r#"async desk => {
    const opening = indexedDB.open('balcao-' + desk, 1);
    opening.onupgradeneeded = () => opening.result
        .createObjectStore('events', { keyPath: 's' })
        .createIndex('id', 'i', { unique: true, multiEntry: true });
    const database = await new Promise((done, failed) => {
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => failed(opening.error);
    });
    const line = (id, text) => JSON.stringify({
        at: '2026-11-22T12:00:00.000Z', by: { id: 'maria', kind: 'customer' }, chat: 'c1', id, text,
        type: 'message_received',
    });
    const transaction = database.transaction('events', 'readwrite');
    const records = transaction.objectStore('events');
    records.add({ s: 7, cleared: true });
    records.add({ s: 10, i: ['a', null, 'c'], l: [line('a', 'um'), '', line('c', 'três')].join('\n') });
    records.add({ s: 11, i: ['d'], l: line('d', 'quatro') });
    await new Promise((done, failed) => {
        transaction.oncomplete = done;
        transaction.onabort = () => failed(transaction.error);
    });
    database.close();
}"#;

/// Holds the database open at the version that it has, and does not hear when asked to close.
const HOLD: &str = "async desk => {
    const opening = indexedDB.open('balcao-' + desk);
    globalThis.held = await new Promise((done, failed) => {
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => failed(opening.error);
    });
}";

const LET_GO: &str = "async () => held.close()";

/// What another version would add.
const NEXT: &[Step] = &[STEPS[0], STEPS[1], STEPS[2], |_, transaction| {
    let events = transaction.object_store("events")?;
    let path = idb::KeyPath::new_single("chats");
    events.create_index("chats", path, None).map(drop)
}];

/// A step that fails when half done.
const BROKEN: &[Step] = &[STEPS[0], STEPS[1], STEPS[2], |database, transaction| {
    database.delete_object_store("events")?;
    transaction.object_store("nothing of that name").map(drop)
}];

#[wasm_bindgen_test]
async fn a_journal_of_version_1_opens() {
    let desk = new_desk();
    call(VERSION_1, &desk).await;
    let store = BrowserStore::open(&desk).await.unwrap();
    let expected = [event("a", "um"), event("c", "três"), event("d", "quatro")];
    let numbered = [Seq(8), Seq(10), Seq(11)].into_iter().zip(lines(&expected));
    assert!(read_on(&store, Seq::START, 1).await.into_iter().eq(numbered));
    assert!(store.read_after(Seq(3), 1).await.unwrap().cleared);
    assert_eq!(store.count().await.unwrap(), 3);
    assert!(store.max_count().await.unwrap() >= 3);
    assert_eq!(append(&store, &expected).await, [Outcome::Duplicate; 3]);
    assert_eq!(append(&store, &[event("b", "dois")]).await, [Outcome::Added]);
    // What came with version 2.
    let chats = [ChatId::from("c1")].into();
    let found = store.of_chats(&chats).await.unwrap();
    assert_eq!(found, all(&store).await, "old records and new ones");
    assert!(store.of_chats(&[].into()).await.unwrap().is_empty());
    assert!(store.marks().await.unwrap().is_empty());
    // And with version 3.
    assert!(store.file_sizes().await.unwrap().is_empty());
    let mark = [("sync".to_owned(), "1".to_owned())].into();
    store.append_marked(&[event("e", "cinco")], &|_| Marks::clone(&mark)).await.unwrap();
    drop(store);
    let store = BrowserStore::open(&desk).await.unwrap();
    assert_eq!(store.marks().await.unwrap(), mark);
    assert_eq!(all(&store).await.len(), 5);
}

#[wasm_bindgen_test]
async fn the_numbers_tell_how_many_events_there_are_at_most() {
    let store = BrowserStore::open(&new_desk()).await.unwrap();
    assert_eq!(store.max_count().await.unwrap(), 0);
    append(&store, &events("e", 2500)).await;
    let most = store.max_count().await.unwrap();
    assert!((2500..2700).contains(&most), "{most}");
    store.clear().await.unwrap();
    append(&store, &events("n", 3)).await;
    let most = store.max_count().await.unwrap();
    assert!((3..200).contains(&most), "what was deleted does not count: {most}");
}

#[wasm_bindgen_test]
async fn what_this_version_writes_is_version_3() {
    let desk = new_desk();
    let store = BrowserStore::open(&desk).await.unwrap();
    append(&store, &[event("a", "um"), event("b", "zzz")]).await;
    let mark: Marks = [("sync".to_owned(), "{}".to_owned())].into();
    store.append_marked(&[event("b", "dois")], &|_| mark.clone()).await.unwrap();
    let file = FileContent { sha256: "f".repeat(64), bytes: b"oi".as_slice().into() };
    store.append_with_files(&[], &[file]).await.unwrap();
    drop(store);
    let written = call(
        "async desk => {
            const opening = indexedDB.open('balcao-' + desk);
            const database = await new Promise(done => opening.onsuccess = () => done(opening.result));
            const transaction = database.transaction(['events', 'marks', 'files', 'sizes']);
            const all = transaction.objectStore('events').getAll();
            const marks = transaction.objectStore('marks');
            const [names, texts] = [marks.getAllKeys(), marks.getAll()];
            const files = ['files', 'sizes'].map(name => transaction.objectStore(name).get('f'.repeat(64)));
            await new Promise(done => transaction.oncomplete = done);
            database.close();
            return database.version + ' ' + JSON.stringify([
                all.result, names.result, texts.result, [...files[0].result], files[1].result,
            ]);
        }",
        &desk,
    )
    .await;
    let (one, two) = (event("a", "um"), event("b", "dois"));
    let records = serde_json::json!([
        [
            { "c": ["c1"], "i": ["a", null], "l": format!("{}\n", one.line()), "s": 2 },
            { "c": ["c1"], "i": ["b"], "l": two.line(), "s": 3 },
        ],
        ["sync"],
        ["{}"],
        [111, 105],
        2,
    ]);
    let written = written.as_string().unwrap();
    let (version, written) = written.split_once(' ').unwrap();
    assert_eq!(version, "3");
    assert_eq!(serde_json::from_str::<serde_json::Value>(written).unwrap(), records);
}

#[wasm_bindgen_test]
async fn events_written_one_by_one_are_joined_to_be_read_fast() {
    let desk = new_desk();
    let store = BrowserStore::open(&desk).await.unwrap();
    for event in events("a", 301) {
        append(&store, &[event]).await;
    }
    let sizes = "async desk => {
        const opening = indexedDB.open('balcao-' + desk);
        const database = await new Promise(done => opening.onsuccess = () => done(opening.result));
        const all = database.transaction('events').objectStore('events').getAll();
        await new Promise(done => all.onsuccess = done);
        database.close();
        return all.result.map(record => record.i.length).join();
    }";
    let sizes = call(sizes, &desk).await.as_string().unwrap();
    assert_eq!(sizes, "99,100,100,1,1");
    assert_eq!(all(&store).await, lines(&events("a", 301)));
}

#[wasm_bindgen_test]
async fn the_next_step_is_taken_once_and_keeps_the_lines() {
    let desk = new_desk();
    call(VERSION_1, &desk).await;
    for _ in 0..2 {
        let store = BrowserStore::open_with(&desk, NEXT).await.unwrap();
        assert_eq!(all(&store).await.len(), 3);
    }
    // A desk that is new takes all steps at once.
    let store = BrowserStore::open_with(&new_desk(), NEXT).await.unwrap();
    assert_eq!(append(&store, &events("a", 2)).await, [Outcome::Added; 2]);
}

#[wasm_bindgen_test]
async fn a_step_that_fails_takes_nothing_away() {
    let desk = new_desk();
    call(VERSION_1, &desk).await;
    let error = BrowserStore::open_with(&desk, BROKEN).await.err();
    assert!(
        matches!(&error, Some(StoreError::Failed(why)) if why.starts_with("NotFoundError")),
        "the step's own error, not only that it was taken back: {error:?}"
    );
    let store = BrowserStore::open(&desk).await.unwrap();
    assert_eq!(all(&store).await.len(), 3);
}

#[wasm_bindgen_test]
async fn a_newer_journal_is_left_alone() {
    let desk = new_desk();
    drop(BrowserStore::open_with(&desk, NEXT).await.unwrap());
    assert_eq!(BrowserStore::open(&desk).await.err(), Some(StoreError::Newer));
}

#[wasm_bindgen_test]
async fn a_tab_lets_a_newer_version_go_ahead() {
    let desk = new_desk();
    let old = BrowserStore::open(&desk).await.unwrap();
    append(&old, &events("a", 3)).await;
    let heard = Rc::new(RefCell::new(Vec::new()));
    let ear = Rc::clone(&heard);
    old.watch(Box::new(move |what| ear.borrow_mut().push(what)));

    let new = BrowserStore::open_with(&desk, NEXT).await.unwrap();
    assert_eq!(*heard.borrow(), [Watched::Closed]);
    assert_eq!(old.append(&events("b", 1)).await, Err(StoreError::Closed));
    assert_eq!(old.read_after(Seq::START, 1).await, Err(StoreError::Closed));
    assert_eq!(old.count().await, Err(StoreError::Closed));
    assert_eq!(old.clear().await, Err(StoreError::Closed));
    assert_eq!(all(&new).await, lines(&events("a", 3)));
}

#[wasm_bindgen_test]
async fn a_tab_that_does_not_let_go_blocks_until_it_does() {
    let desk = new_desk();
    call(VERSION_1, &desk).await;
    call(HOLD, &desk).await;
    assert_eq!(BrowserStore::open_with(&desk, NEXT).await.err(), Some(StoreError::Blocked));
    call(LET_GO, "").await;
    // The attempt that was given up went through now, and stands in nobody's way.
    let store = BrowserStore::open_with(&desk, NEXT).await.unwrap();
    assert_eq!(all(&store).await.len(), 3);
    drop(store);
    let delete = "async desk => new Promise((done, failed) => {
        const deleting = indexedDB.deleteDatabase('balcao-' + desk);
        deleting.onsuccess = done;
        deleting.onblocked = () => failed('blocked');
        deleting.onerror = failed;
    })";
    call(delete, &desk).await;
}

#[wasm_bindgen_test]
async fn a_tab_that_lets_go_in_time_does_not_block() {
    let desk = new_desk();
    call(VERSION_1, &desk).await;
    call(HOLD, &desk).await;
    call("async () => { setTimeout(() => held.close(), 300) }", "").await;
    let store = BrowserStore::open_with(&desk, NEXT).await.unwrap();
    assert_eq!(all(&store).await.len(), 3);
}

#[wasm_bindgen_test]
async fn a_damaged_record_is_read_as_something_that_nobody_understands() {
    let desk = new_desk();
    call(VERSION_1, &desk).await;
    let damage = "async desk => {
        const opening = indexedDB.open('balcao-' + desk);
        const database = await new Promise(done => opening.onsuccess = () => done(opening.result));
        const transaction = database.transaction('events', 'readwrite');
        transaction.objectStore('events').put({ s: 10, i: 'damaged', l: 42 });
        await new Promise(done => transaction.oncomplete = done);
        database.close();
    }";
    call(damage, &desk).await;
    let store = BrowserStore::open(&desk).await.unwrap();
    let read = read_on(&store, Seq::START, 10).await;
    assert_eq!(read.len(), 2, "not passed over");
    assert!(balcao::journal::codec::decode(&read[0].1).is_err());
    assert_eq!(read[1].1, event("d", "quatro").line());
}
