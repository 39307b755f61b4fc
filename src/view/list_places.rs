//! What a list knows of each chat, and how many of its chats stand where.

use crate::journal::{Chat, ChatIx};
use crate::model::Status;

/// Something of each of many chats, by their numbers, which have few gaps.
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

/// A list, and a status in it.
type ListAndStatus = (bool, Option<Status>);

/// How many chats there are in each place, and where each one is.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// A dozen at the most.
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

    /// How many chats are in that list, in that status or (`None`) in any.
    pub fn count(&self, archived: bool, status: Option<Option<Status>>) -> usize {
        let counted = self.many.iter().filter(|((list, of), _)| {
            *list == archived && status.is_none_or(|status| status == *of)
        });
        counted.map(|(_, many)| many).sum()
    }
}
