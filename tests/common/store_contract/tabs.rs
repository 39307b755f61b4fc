//! Several handles on one journal, as several tabs have.

use std::cell::RefCell;
use std::rc::Rc;

use balcao::store::{Outcome, Seq, Watched};

use super::tools::{all, append, end, event, events, lines, read_on};
use super::{AnyStore, Stores};

/// What a handle was told.
fn watch(store: &Rc<dyn AnyStore>) -> Rc<RefCell<Vec<Watched>>> {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let ear = Rc::clone(&heard);
    store.watch(Box::new(move |what| ear.borrow_mut().push(what)));
    heard
}

pub async fn other_handles_hear_of_what_is_written(stores: &impl Stores) {
    let (here, there) = stores.pair().await;
    let (heard_here, heard_there) = (watch(&here), watch(&there));
    let appended = here.append(&events("a", 120)).await.unwrap();
    let (_, last) = appended.written.unwrap();
    stores.until(&|| !heard_there.borrow().is_empty()).await;
    assert_eq!(*heard_there.borrow(), [Watched::Written(last)]);
    assert_eq!(end(&*there).await, last, "what was told of can be read");
    there.clear().await.unwrap();
    stores.until(&|| !heard_here.borrow().is_empty()).await;
    stores.quiet().await;
    assert_eq!(heard_here.borrow().len(), 1, "of the other's only");
    assert_eq!(heard_there.borrow().len(), 1, "not of its own");
}

pub async fn nobody_hears_when_nothing_was_written(stores: &impl Stores) {
    let (here, there) = stores.pair().await;
    append(&*here, &events("a", 3)).await;
    stores.quiet().await;
    let heard = watch(&there);
    append(&*here, &events("a", 3)).await;
    append(&*here, &[]).await;
    stores.quiet().await;
    assert_eq!(*heard.borrow(), []);
}

pub async fn a_new_watcher_takes_the_place_of_the_old(stores: &impl Stores) {
    let (here, there) = stores.pair().await;
    let (old, new) = (watch(&there), watch(&there));
    append(&*here, &events("a", 1)).await;
    stores.until(&|| !new.borrow().is_empty()).await;
    assert_eq!(*old.borrow(), []);
}

pub async fn a_writer_knows_whether_others_wrote_before(stores: &impl Stores) {
    let (here, there) = stores.pair().await;
    let mine = here.append(&events("a", 5)).await.unwrap();
    let cursor = mine.advance(Seq::START).unwrap();
    assert_eq!(cursor, end(&*here).await);
    let same = here.append(&events("a", 5)).await.unwrap();
    assert_eq!(same.advance(cursor), Some(cursor), "nothing was written");

    append(&*there, &events("b", 1)).await;
    let mine = here.append(&events("c", 1)).await.unwrap();
    assert_eq!(mine.advance(cursor), None, "the other's has to be read first");
    assert_eq!(read_on(&*here, cursor, 10).await.len(), 2);
}

pub async fn clearing_deletes_everything_for_everybody(stores: &impl Stores) {
    let (here, there) = stores.pair().await;
    append(&*here, &events("a", 230)).await;
    there.clear().await.unwrap();
    for store in [here, there] {
        assert_eq!(store.count().await.unwrap(), 0);
        assert!(all(&*store).await.is_empty());
    }
}

pub async fn clearing_is_seen_by_those_who_missed_the_news(stores: &impl Stores) {
    let (here, there) = stores.pair().await;
    append(&*here, &events("a", 130)).await;
    let cursor = end(&*here).await;
    let before = here.read_after(Seq::START, 1000).await.unwrap();
    assert!(!before.cleared);

    there.clear().await.unwrap();
    let nothing = here.read_after(cursor, 1000).await.unwrap();
    assert!(nothing.cleared && nothing.lines.is_empty());
    there.clear().await.unwrap();
    append(&*there, &[event("b", "de novo")]).await;
    for known in [Seq(1), cursor, nothing.last] {
        let slice = here.read_after(known, 1000).await.unwrap();
        assert!(slice.cleared, "whoever had read up to {known:?}");
        assert_eq!(slice.lines.len(), 1);
        assert_eq!(slice.lines[0].1, event("b", "de novo").line());
        let next = here.read_after(slice.last, 1000).await.unwrap();
        assert!(!next.cleared && next.lines.is_empty(), "told once");
    }
    let newcomer = here.read_after(Seq::START, 1000).await.unwrap();
    assert!(!newcomer.cleared, "there was nothing to forget");
    assert_eq!(newcomer.lines.len(), 1);
}

pub async fn a_cleared_desk_can_be_written_to(stores: &impl Stores) {
    let store = stores.fresh().await;
    let batch = events("a", 3);
    append(&*store, &batch).await;
    let cursor = end(&*store).await;
    store.clear().await.unwrap();
    let appended = store.append(&batch).await.unwrap();
    assert_eq!(appended.outcomes, [Outcome::Added; 3]);
    assert!(appended.written.unwrap().0 > cursor, "numbers are never given twice");
    assert_eq!(appended.advance(cursor), None, "the deletion has to be read first");
    assert_eq!(all(&*store).await, lines(&batch));
}
