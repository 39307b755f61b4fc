//! [`Picked`]: the selected chats of a list, by mouse or keyboard.

use std::collections::HashSet;

use crate::journal::ChatIx;

/// The selected chats. Chats that enter the list later are not selected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picked {
    chats: HashSet<ChatIx>,
    /// True after selecting all, until a chat is taken out.
    all: bool,
    /// The first and the last chat of a range.
    range: Option<(ChatIx, ChatIx)>,
}

impl Picked {
    #[must_use]
    pub fn has(&self, chat: ChatIx) -> bool {
        self.chats.contains(&chat)
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.chats.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.chats.is_empty()
    }

    /// Returns true if all chats of the list were selected at once.
    #[must_use]
    pub fn is_all(&self) -> bool {
        self.all
    }

    /// Returns the chats in no order.
    pub fn iter(&self) -> impl Iterator<Item = ChatIx> {
        self.chats.iter().copied()
    }

    /// Selects a chat, or no longer.
    pub fn toggle(&mut self, chat: ChatIx) {
        if !self.chats.remove(&chat) {
            self.chats.insert(chat);
        } else {
            self.all = false;
        }
        self.range = Some((chat, chat));
    }

    /// Selects a whole list.
    pub fn take_all(&mut self, list: &[ChatIx]) {
        *self = Self { chats: list.iter().copied().collect(), all: true, range: None };
    }

    /// Selects all chats from the start of the last range to a place in the list.
    pub fn reach(&mut self, list: &[ChatIx], to: usize) {
        let Some(goal) = list.get(to).copied() else {
            return;
        };
        let anchor = self.range.map_or(goal, |(anchor, _)| anchor);
        let from = list.iter().position(|chat| *chat == anchor).unwrap_or(to);
        let between = list.get(from.min(to)..=from.max(to)).unwrap_or_default();
        self.chats.extend(between);
        self.range = Some((list.get(from).copied().unwrap_or(goal), goal));
    }

    /// Extends or shrinks the range by one from the place that has the focus. Returns the new place.
    pub fn step(&mut self, list: &[ChatIx], at: usize, down: bool) -> Option<usize> {
        let here = *list.get(at)?;
        let to = if down { at.checked_add(1)? } else { at.checked_sub(1)? };
        let goal = *list.get(to)?;
        // After the focus has moved elsewhere, a new range begins.
        let anchor = self.range.filter(|(_, lead)| *lead == here);
        let anchor = anchor.map_or(here, |(anchor, _)| anchor);
        let from = list.iter().position(|chat| *chat == anchor).unwrap_or(at);
        self.chats.insert(here);
        if (from < at && !down) || (from > at && down) {
            self.chats.remove(&here);
            self.all = false;
        }
        self.chats.insert(goal);
        self.range = Some((anchor, goal));
        Some(to)
    }

    /// Keeps the chats for which `stays` returns true.
    pub fn keep(&mut self, stays: impl Fn(ChatIx) -> bool) {
        self.chats.retain(|chat| stays(*chat));
        self.all = false;
        self.range = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Desk;
    use crate::journal::codec;
    use crate::model::compiled_zones;

    fn list(chats: usize) -> Vec<ChatIx> {
        let mut desk = Desk::new(compiled_zones());
        let event = |number: usize| {
            let line = format!(
                r#"{{"id":"e{number:05}","at":"2026-01-01T00:00:00.000Z","chat":"c{number}","by":{{"kind":"customer"}},"type":"message_received","text":"oi"}}"#
            );
            codec::decode(&line).expect("a valid line")
        };
        desk.apply((0..chats).map(event));
        desk.chats().map(|(ix, _)| ix).collect()
    }

    fn places(picked: &Picked, list: &[ChatIx]) -> Vec<usize> {
        let places = list.iter().enumerate();
        places.filter(|(_, chat)| picked.has(**chat)).map(|(at, _)| at).collect()
    }

    #[test]
    fn a_range_grows_and_shrinks_around_where_it_began() {
        let list = list(9);
        let mut picked = Picked::default();
        picked.toggle(list[8]);
        assert_eq!(picked.step(&list, 4, true), Some(5));
        assert_eq!(picked.step(&list, 5, true), Some(6));
        assert_eq!(places(&picked, &list), [4, 5, 6, 8]);
        assert_eq!(picked.step(&list, 6, false), Some(5));
        assert_eq!(picked.step(&list, 5, false), Some(4));
        assert_eq!(picked.step(&list, 4, false), Some(3));
        assert_eq!(places(&picked, &list), [3, 4, 8], "beyond its beginning");
        assert_eq!(picked.step(&list, 0, false), None);
        assert_eq!(picked.step(&list, 8, true), None);
        assert_eq!(places(&picked, &list), [3, 4, 8]);
    }

    #[test]
    fn shift_and_a_click_reach_from_the_last_one() {
        let list = list(9);
        let mut picked = Picked::default();
        picked.reach(&list, 2);
        assert_eq!(places(&picked, &list), [2]);
        picked.reach(&list, 4);
        picked.reach(&list, 1);
        assert_eq!(places(&picked, &list), [1, 2, 3, 4]);
        picked.toggle(list[3]);
        assert_eq!(places(&picked, &list), [1, 2, 4]);
        picked.reach(&list, 99);
        assert_eq!(places(&picked, &list), [1, 2, 4]);
    }

    #[test]
    fn all_are_frozen_until_one_is_taken_out() {
        let list = list(20_000);
        let mut picked = Picked::default();
        picked.take_all(&list);
        assert!(picked.is_all() && picked.len() == 20_000);
        picked.toggle(list[7]);
        assert!(!picked.is_all() && picked.len() == 19_999);
        picked.keep(|chat| chat == list[1]);
        assert_eq!(places(&picked, &list), [1]);
    }
}
