//! Data per chat, and the number of chats per status, side of the archive and missing answer.

use crate::journal::{Chat, ChatIx, Outline};
use crate::model::Status;

/// A map from chats, stored as a vector because chats' numbers have few gaps.
#[derive(Clone, Debug)]
pub struct ByChat<T>(Vec<Option<T>>);

impl<T> Default for ByChat<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy> ByChat<T> {
    pub fn get(&self, chat: ChatIx) -> Option<T> {
        self.0.get(chat.index()).copied().flatten()
    }

    pub fn insert(&mut self, chat: ChatIx, what: T) {
        let at = chat.index();
        if at >= self.0.len() {
            self.0.resize(at + 1, None);
        }
        if let Some(place) = self.0.get_mut(at) {
            *place = Some(what);
        }
    }

    pub fn set(&mut self, chat: ChatIx, what: Option<T>) {
        match what {
            Some(what) => self.insert(chat, what),
            None => drop(self.remove(chat)),
        }
    }

    pub fn remove(&mut self, chat: ChatIx) -> Option<T> {
        self.0.get_mut(chat.index())?.take()
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }
}

/// What a list counts chats by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub archived: bool,
    pub status: Option<Status>,
    /// True while the customer waits for an answer.
    pub unanswered: bool,
}

impl Place {
    pub fn of(chat: &Chat) -> Self {
        let state = chat.state();
        Self {
            archived: state.archived,
            status: state.status,
            unanswered: state.unanswered_since.is_some(),
        }
    }

    pub fn of_outline(outline: &Outline) -> Self {
        Self {
            archived: outline.is_archived(),
            status: outline.status(),
            unanswered: outline.unanswered_since().is_some(),
        }
    }
}

/// The place of each chat, and the number of chats in each place.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// At most one entry per [`Place`], of which there are 24.
    many: Vec<(Place, usize)>,
    of: ByChat<Place>,
}

impl Places {
    pub fn clear(&mut self) {
        self.many.clear();
        self.of.clear();
    }

    pub fn put(&mut self, ix: ChatIx, place: Place) {
        match self.many.iter_mut().find(|(other, _)| *other == place) {
            Some((_, many)) => *many += 1,
            None => self.many.push((place, 1)),
        }
        self.of.insert(ix, place);
    }

    pub fn take(&mut self, ix: ChatIx) {
        if let Some(place) = self.of.remove(ix)
            && let Some((_, many)) = self.many.iter_mut().find(|(other, _)| *other == place)
        {
            *many -= 1;
        }
    }

    /// Returns the number of chats in the places that are wanted.
    pub fn count(&self, wanted: impl Fn(&Place) -> bool) -> usize {
        self.many.iter().filter(|(place, _)| wanted(place)).map(|(_, many)| many).sum()
    }
}
