//! A journal that lives as long as the page.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::future::ready;
use std::ops::Bound;
use std::rc::{Rc, Weak};

use super::append::plan;
use super::watch::Ear;
use super::{
    Answer, Appended, ChatStore, Estimate, MarkedStore, Marking, Marks, SERVER, Seq, Slice, Store,
    Stored, Watched, Watcher,
};
use crate::model::{ChatId, EventId};

/// A handle on a journal in memory.
#[derive(Default)]
pub struct MemoryStore {
    journal: Rc<RefCell<Journal>>,
    ear: Rc<Ear>,
}

#[derive(Default)]
struct Journal {
    lines: BTreeMap<Seq, Stored>,
    places: HashMap<EventId, Seq>,
    marks: Marks,
    last: Seq,
    /// Everything up to here was deleted.
    cleared: Seq,
    ears: Vec<Weak<Ear>>,
}

impl MemoryStore {
    /// Another handle on the same journal, as another tab would have.
    #[must_use]
    pub fn share(&self) -> Self {
        Self { journal: Rc::clone(&self.journal), ear: Rc::default() }
    }

    fn tell_others(&self) {
        let (last, ears) = {
            let journal = self.journal.borrow();
            (journal.last, journal.ears.clone())
        };
        let others = ears.iter().filter_map(Weak::upgrade);
        for ear in others.filter(|ear| !Rc::ptr_eq(ear, &self.ear)) {
            ear.tell(Watched::Written(last));
        }
    }
}

impl Journal {
    fn append(&mut self, batch: &[Stored]) -> Appended {
        let plan = plan(batch, |id| Some(self.lines.get(self.places.get(id)?)?.line()));
        let first = self.last.plus(1);
        for id in &plan.replace {
            if let Some(place) = self.places.remove(*id) {
                self.lines.remove(&place);
            }
        }
        for event in &plan.write {
            self.last = self.last.plus(1);
            self.lines.insert(self.last, Stored::clone(event));
            self.places.insert(event.id().clone(), self.last);
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
        self.places.clear();
        self.marks.clear();
        self.last = self.last.plus(1);
        self.cleared = self.last;
    }
}

impl Store for MemoryStore {
    fn append<'a>(&'a self, batch: &'a [Stored]) -> Answer<'a, Appended> {
        self.append_marked(batch, &|_| Marks::new())
    }

    fn is_shared(&self) -> Answer<'_, bool> {
        let shared =
            |journal: &Journal| journal.marks.get(SERVER).is_some_and(|mark| !mark.is_empty());
        Box::pin(ready(Ok(shared(&self.journal.borrow()))))
    }

    fn read_after(&self, after: Seq, limit: usize) -> Answer<'_, Slice> {
        Box::pin(async move { Ok(self.journal.borrow().read_after(after, limit)) })
    }

    fn count(&self) -> Answer<'_, usize> {
        Box::pin(async { Ok(self.journal.borrow().lines.len()) })
    }

    fn clear(&self) -> Answer<'_, ()> {
        Box::pin(async {
            self.journal.borrow_mut().clear();
            self.tell_others();
            Ok(())
        })
    }

    fn estimate(&self) -> Answer<'_, Option<Estimate>> {
        Box::pin(ready(Ok(None)))
    }

    fn persist(&self) -> Answer<'_, bool> {
        Box::pin(ready(Ok(false)))
    }

    fn watch(&self, watcher: Watcher) {
        self.ear.set(watcher);
        let mut journal = self.journal.borrow_mut();
        journal.ears.retain(|ear| ear.upgrade().is_some_and(|ear| !Rc::ptr_eq(&ear, &self.ear)));
        journal.ears.push(Rc::downgrade(&self.ear));
    }
}

impl MarkedStore for MemoryStore {
    fn last(&self) -> Answer<'_, Seq> {
        Box::pin(ready(Ok(self.journal.borrow().last)))
    }

    fn append_marked<'a>(
        &'a self,
        batch: &'a [Stored],
        marking: Marking<'a>,
    ) -> Answer<'a, Appended> {
        Box::pin(async move {
            let appended = self.journal.borrow_mut().append(batch);
            self.journal.borrow_mut().marks.extend(marking(&appended));
            if appended.written.is_some() {
                self.tell_others();
            }
            Ok(appended)
        })
    }

    fn marks(&self) -> Answer<'_, Marks> {
        Box::pin(async { Ok(self.journal.borrow().marks.clone()) })
    }

    fn find<'a>(&'a self, ids: &'a [EventId]) -> Answer<'a, Vec<Option<String>>> {
        Box::pin(async move {
            let journal = self.journal.borrow();
            let line = |id| Some(journal.lines.get(journal.places.get(id)?)?.line().to_owned());
            Ok(ids.iter().map(line).collect())
        })
    }
}

impl ChatStore for MemoryStore {
    fn of_chats<'a>(&'a self, chats: &'a BTreeSet<ChatId>) -> Answer<'a, Vec<String>> {
        let journal = self.journal.borrow();
        let of = journal.lines.values().filter(|stored| {
            let chat = stored.chat();
            chat.is_none_or(|chat| chats.contains(chat))
        });
        Box::pin(ready(Ok(of.map(|stored| stored.line().to_owned()).collect())))
    }
}
