//! What each row of a windowed list is told.

use super::slots::Slot;
use leptos::prelude::*;

/// What a row is told. Each hears only of itself: while a list scrolls most rows have nothing to do.
#[derive(Clone, PartialEq)]
pub(super) struct Told<Id> {
    /// What it shows.
    pub(super) id: Id,
    /// Where that stands in the list.
    pub(super) at: usize,
    /// Whether the Tab key leads to it.
    pub(super) stop: bool,
}

impl<Id: Clone + PartialEq> Told<Id> {
    fn new(row: &Slot<Id>, stop: Option<&Id>) -> Self {
        Self { id: row.id.clone(), at: row.at, stop: stop == Some(&row.id) }
    }
}

/// The rows that are in the page, by their numbers, and what they have been told.
pub(super) struct Listeners<Id: Send + Sync + 'static>(
    StoredValue<Vec<(usize, RwSignal<Told<Id>>)>>,
);

impl<Id: Send + Sync> Clone for Listeners<Id> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Id: Send + Sync> Copy for Listeners<Id> {}

impl<Id: Clone + PartialEq + Send + Sync + 'static> Listeners<Id> {
    pub(super) fn new() -> Self {
        Self(StoredValue::new(Vec::new()))
    }

    /// What a new row is told, now and from now on.
    pub(super) fn listen(self, row: &Slot<Id>, stop: Option<&Id>) -> RwSignal<Told<Id>> {
        let number = row.number;
        let told = RwSignal::new(Told::new(row, stop));
        self.0.update_value(|all| all.push((number, told)));
        on_cleanup(move || {
            let forget = |all: &mut Vec<_>| all.retain(|(other, _)| *other != number);
            self.0.try_update_value(forget);
        });
        told
    }

    /// Tells those rows of which something has changed. A row that is being taken away is told nothing more.
    pub(super) fn tell(self, rows: &[Slot<Id>], stop: Option<&Id>) {
        let news = |(number, told): &(usize, RwSignal<Told<Id>>)| {
            let row = rows.iter().find(|row| row.number == *number)?;
            let news = Told::new(row, stop);
            let new = told.with_untracked(|told| *told != news);
            new.then_some((*told, news))
        };
        let news: Option<Vec<_>> =
            self.0.try_with_value(|all| all.iter().filter_map(news).collect());
        for (told, news) in news.unwrap_or_default() {
            told.set(news);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slot(number: usize, id: u8, at: usize) -> Slot<u8> {
        Slot { number, id, at }
    }

    #[test]
    fn a_row_hears_of_itself_alone_and_only_news() {
        let owner = Owner::new();
        owner.with(|| {
            let all = Listeners::new();
            let (first, second) =
                (all.listen(&slot(0, 10, 4), None), all.listen(&slot(1, 11, 5), Some(&11)));
            let heard = |row: RwSignal<Told<u8>>| {
                Memo::new_with_compare(
                    move |before: Option<&(u32, Told<u8>)>| {
                        (before.map_or(0, |(times, _)| times + 1), row.get())
                    },
                    |_, _| true,
                )
            };
            let (heard_first, heard_second) = (heard(first), heard(second));
            let seen = |memo: Memo<(u32, Told<u8>)>| {
                let (times, Told { id, at, stop }) = memo.get_untracked();
                (times, id, at, stop)
            };
            assert_eq!(
                (seen(heard_first), seen(heard_second)),
                ((0, 10, 4, false), (0, 11, 5, true))
            );
            all.tell(&[slot(1, 11, 5), slot(0, 12, 6)], Some(&11));
            assert_eq!(
                (seen(heard_first), seen(heard_second)),
                ((1, 12, 6, false), (0, 11, 5, true))
            );
            all.tell(&[slot(1, 11, 5), slot(0, 12, 6)], Some(&12));
            assert_eq!(
                (seen(heard_first), seen(heard_second)),
                ((2, 12, 6, true), (1, 11, 5, false))
            );
            // The second is being taken away.
            all.tell(&[slot(0, 12, 7)], Some(&12));
            assert_eq!(
                (seen(heard_first), seen(heard_second)),
                ((3, 12, 7, true), (1, 11, 5, false))
            );
        });
    }

    #[test]
    fn a_row_that_is_gone_is_forgotten_and_its_number_free() {
        let owner = Owner::new();
        let all = owner.with(Listeners::new);
        let row = owner.child();
        row.with(|| all.listen(&slot(0, 10, 0), None));
        row.cleanup();
        let told = owner.with(|| all.listen(&slot(0, 11, 1), None));
        all.tell(&[slot(0, 12, 2)], None);
        assert!(told.get_untracked() == Told { id: 12, at: 2, stop: false });
        assert_eq!(all.0.with_value(Vec::len), 1);
    }
}
