//! A journal in memory, gone with the page.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::future::ready;
use std::ops::Bound;
use std::rc::{Rc, Weak};

use super::append::plan;
use super::watch::WatcherSlot;
use super::{
    Appended, ChatStore, Estimate, FileContent, FileSize, FileStore, MarkedStore, Marking, Marks,
    SERVER, Seq, Slice, Store, StoreFuture, Stored, StoredFile, Watched, Watcher,
};
use crate::model::{ChatId, EventId};

/// A handle on a journal in memory.
#[derive(Default)]
pub struct MemoryStore {
    journal: Rc<RefCell<Journal>>,
    watcher: Rc<WatcherSlot>,
}

#[derive(Default)]
struct Journal {
    lines: BTreeMap<Seq, Stored>,
    seqs: HashMap<EventId, Seq>,
    marks: Marks,
    files: HashMap<String, Rc<[u8]>>,
    /// The sizes of the files, of removed ones too.
    sizes: BTreeMap<String, u64>,
    last: Seq,
    /// Everything up to this number was deleted.
    cleared: Seq,
    watchers: Vec<Weak<WatcherSlot>>,
}

impl MemoryStore {
    /// Returns another handle on the same journal, like that of another tab.
    #[must_use]
    pub fn share(&self) -> Self {
        Self { journal: Rc::clone(&self.journal), watcher: Rc::default() }
    }

    fn notify_others(&self) {
        let (last, watchers) = {
            let journal = self.journal.borrow();
            (journal.last, journal.watchers.clone())
        };
        let others = watchers.iter().filter_map(Weak::upgrade);
        for watcher in others.filter(|watcher| !Rc::ptr_eq(watcher, &self.watcher)) {
            watcher.notify(Watched::Written(last));
        }
    }
}

impl Journal {
    fn append(&mut self, batch: &[Stored]) -> Appended {
        let plan = plan(batch, |id| Some(self.lines.get(self.seqs.get(id)?)?.line()));
        let first = self.last.plus(1);
        for id in &plan.replace {
            if let Some(seq) = self.seqs.remove(*id) {
                self.lines.remove(&seq);
            }
        }
        for event in &plan.write {
            self.last = self.last.plus(1);
            self.lines.insert(self.last, Stored::clone(event));
            self.seqs.insert(event.id().clone(), self.last);
        }
        Appended {
            outcomes: plan.outcomes,
            written: (first <= self.last).then_some((first, self.last)),
        }
    }

    fn read_after(&self, after: Seq, limit: usize) -> Slice {
        let start = after.max(self.cleared);
        let lines: Vec<(Seq, String)> = self
            .lines
            .range((Bound::Excluded(start), Bound::Unbounded))
            .take(limit.max(1))
            .map(|(seq, stored)| (*seq, stored.line().to_owned()))
            .collect();
        Slice {
            cleared: after != Seq::START && after < self.cleared,
            last: lines.last().map_or(start, |(seq, _)| *seq),
            lines,
        }
    }

    fn clear(&mut self) {
        self.lines.clear();
        self.seqs.clear();
        self.marks.clear();
        self.files.clear();
        self.sizes.clear();
        self.last = self.last.plus(1);
        self.cleared = self.last;
    }
}

impl Store for MemoryStore {
    fn append<'a>(&'a self, batch: &'a [Stored]) -> StoreFuture<'a, Appended> {
        self.append_marked(batch, &|_| Marks::new())
    }

    fn is_shared(&self) -> StoreFuture<'_, bool> {
        let shared =
            |journal: &Journal| journal.marks.get(SERVER).is_some_and(|mark| !mark.is_empty());
        Box::pin(ready(Ok(shared(&self.journal.borrow()))))
    }

    fn read_after(&self, after: Seq, limit: usize) -> StoreFuture<'_, Slice> {
        Box::pin(async move { Ok(self.journal.borrow().read_after(after, limit)) })
    }

    fn count(&self) -> StoreFuture<'_, usize> {
        Box::pin(async { Ok(self.journal.borrow().lines.len()) })
    }

    fn clear(&self) -> StoreFuture<'_, ()> {
        Box::pin(async {
            self.journal.borrow_mut().clear();
            self.notify_others();
            Ok(())
        })
    }

    fn estimate(&self) -> StoreFuture<'_, Option<Estimate>> {
        Box::pin(ready(Ok(None)))
    }

    fn persist(&self) -> StoreFuture<'_, bool> {
        Box::pin(ready(Ok(false)))
    }

    fn watch(&self, watcher: Watcher) {
        self.watcher.set(watcher);
        let mut journal = self.journal.borrow_mut();
        journal.watchers.retain(|watcher| {
            watcher.upgrade().is_some_and(|watcher| !Rc::ptr_eq(&watcher, &self.watcher))
        });
        journal.watchers.push(Rc::downgrade(&self.watcher));
    }
}

impl MarkedStore for MemoryStore {
    fn last(&self) -> StoreFuture<'_, Seq> {
        Box::pin(ready(Ok(self.journal.borrow().last)))
    }

    fn append_marked<'a>(
        &'a self,
        batch: &'a [Stored],
        marking: Marking<'a>,
    ) -> StoreFuture<'a, Appended> {
        Box::pin(async move {
            let appended = self.journal.borrow_mut().append(batch);
            self.journal.borrow_mut().marks.extend(marking(&appended));
            if appended.written.is_some() {
                self.notify_others();
            }
            Ok(appended)
        })
    }

    fn change_mark<'a>(
        &'a self,
        name: &'a str,
        change: &'a dyn Fn(&str) -> String,
    ) -> StoreFuture<'a, ()> {
        Box::pin(async move {
            let marks = &mut self.journal.borrow_mut().marks;
            let mark = change(marks.get(name).map_or("", String::as_str));
            marks.insert(name.to_owned(), mark);
            Ok(())
        })
    }

    fn marks(&self) -> StoreFuture<'_, Marks> {
        Box::pin(async { Ok(self.journal.borrow().marks.clone()) })
    }

    fn find<'a>(&'a self, ids: &'a [EventId]) -> StoreFuture<'a, Vec<Option<String>>> {
        Box::pin(async move {
            let journal = self.journal.borrow();
            let line = |id| Some(journal.lines.get(journal.seqs.get(id)?)?.line().to_owned());
            Ok(ids.iter().map(line).collect())
        })
    }
}

impl ChatStore for MemoryStore {
    fn of_chats<'a>(&'a self, chats: &'a BTreeSet<ChatId>) -> StoreFuture<'a, Vec<String>> {
        let journal = self.journal.borrow();
        let of = journal.lines.values().filter(|stored| {
            let chat = stored.chat();
            chat.is_none_or(|chat| chats.contains(chat))
        });
        Box::pin(ready(Ok(of.map(|stored| stored.line().to_owned()).collect())))
    }
}

impl FileStore for MemoryStore {
    fn append_with_files<'a>(
        &'a self,
        batch: &'a [Stored],
        files: &'a [FileContent],
    ) -> StoreFuture<'a, Appended> {
        let mut journal = self.journal.borrow_mut();
        for FileContent { sha256, bytes } in files {
            journal.sizes.insert(sha256.clone(), bytes.len() as u64);
            journal.files.insert(sha256.clone(), Rc::clone(bytes));
        }
        drop(journal);
        self.append(batch)
    }

    fn file<'a>(&'a self, sha256: &'a str) -> StoreFuture<'a, StoredFile> {
        let journal = self.journal.borrow();
        let file = match journal.files.get(sha256) {
            Some(bytes) => StoredFile::Here(Rc::clone(bytes)),
            None if journal.sizes.contains_key(sha256) => StoredFile::Removed,
            None => StoredFile::Missing,
        };
        Box::pin(ready(Ok(file)))
    }

    fn file_size<'a>(&'a self, sha256: &'a str) -> StoreFuture<'a, Option<FileSize>> {
        let journal = self.journal.borrow();
        let removed = !journal.files.contains_key(sha256);
        let size = journal.sizes.get(sha256).map(|bytes| FileSize { bytes: *bytes, removed });
        Box::pin(ready(Ok(size)))
    }

    fn file_sizes(&self) -> StoreFuture<'_, BTreeMap<String, FileSize>> {
        let journal = self.journal.borrow();
        let sizes = journal.sizes.iter().map(|(sha256, bytes)| {
            let removed = !journal.files.contains_key(sha256);
            (sha256.clone(), FileSize { bytes: *bytes, removed })
        });
        Box::pin(ready(Ok(sizes.collect())))
    }

    fn remove_files<'a>(
        &'a self,
        hashes: &'a [String],
        last: Seq,
        trace: bool,
    ) -> StoreFuture<'a, bool> {
        let mut journal = self.journal.borrow_mut();
        let is_last = journal.last == last;
        for sha256 in hashes.iter().filter(|_| is_last) {
            journal.files.remove(sha256);
            if !trace {
                journal.sizes.remove(sha256);
            }
        }
        Box::pin(ready(Ok(is_last)))
    }
}
