//! Data per chat, and the number of chats per status and side of the archive.

use crate::journal::{Chat, ChatIx};
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

    pub fn remove(&mut self, chat: ChatIx) -> Option<T> {
        self.0.get_mut(chat.index())?.take()
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }
}

/// True for the archive; and a status.
type ListAndStatus = (bool, Option<Status>);

/// The place of each chat, and the number of chats in each place.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// At most twelve entries.
    many: Vec<(ListAndStatus, usize)>,
    of: ByChat<ListAndStatus>,
}

impl Places {
    pub fn clear(&mut self) {
        self.many.clear();
        self.of.clear();
    }

    pub fn put(&mut self, ix: ChatIx, chat: &Chat) {
        let place = (chat.state().archived, chat.state().status);
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

    /// Returns the number of chats in the archive, or outside it, and in a status (`None`: any).
    pub fn count(&self, archived: bool, status: Option<Option<Status>>) -> usize {
        let counted = self.many.iter().filter(|((list, of), _)| {
            *list == archived && status.is_none_or(|status| status == *of)
        });
        counted.map(|(_, many)| many).sum()
    }
}
