//! The state of each row of a virtual list.

use super::slots::Slot;
use leptos::prelude::*;

/// The state of a row. Each row has a signal of its own: while a list scrolls, most rows have nothing to do.
#[derive(Clone, PartialEq)]
pub(super) struct RowState<Id> {
    /// The id that it shows.
    pub(super) id: Id,
    /// The position in the list.
    pub(super) at: usize,
    /// True if the Tab key leads to it.
    pub(super) stop: bool,
}

impl<Id: Clone + PartialEq> RowState<Id> {
    fn new(row: &Slot<Id>, stop: Option<&Id>) -> Self {
        Self { id: row.id.clone(), at: row.at, stop: stop == Some(&row.id) }
    }
}

/// The states of the rows in the page, by their numbers.
pub(super) struct RowStates<Id: Send + Sync + 'static>(
    StoredValue<Vec<(usize, RwSignal<RowState<Id>>)>>,
);

impl<Id: Send + Sync> Clone for RowStates<Id> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Id: Send + Sync> Copy for RowStates<Id> {}

impl<Id: Clone + PartialEq + Send + Sync + 'static> RowStates<Id> {
    pub(super) fn new() -> Self {
        Self(StoredValue::new(Vec::new()))
    }

    /// Adds a new row; its state is removed with its owner.
    pub(super) fn add(self, row: &Slot<Id>, stop: Option<&Id>) -> RwSignal<RowState<Id>> {
        let number = row.number;
        let state = RwSignal::new(RowState::new(row, stop));
        self.0.update_value(|all| all.push((number, state)));
        on_cleanup(move || {
            let forget = |all: &mut Vec<_>| all.retain(|(other, _)| *other != number);
            self.0.try_update_value(forget);
        });
        state
    }

    /// Updates the rows whose state has changed. Rows that are not in `rows` are being removed and stay as they are.
    pub(super) fn update(self, rows: &[Slot<Id>], stop: Option<&Id>) {
        let changed = |(number, state): &(usize, RwSignal<RowState<Id>>)| {
            let row = rows.iter().find(|row| row.number == *number)?;
            let new = RowState::new(row, stop);
            let differs = state.with_untracked(|state| *state != new);
            differs.then_some((*state, new))
        };
        let changed: Option<Vec<_>> =
            self.0.try_with_value(|all| all.iter().filter_map(changed).collect());
        for (state, new) in changed.unwrap_or_default() {
            state.set(new);
        }
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    fn slot(number: usize, id: u8, at: usize) -> Slot<u8> {
        Slot { number, id, at }
    }

    #[test]
    fn a_row_hears_of_itself_alone_and_only_news() {
        let owner = Owner::new();
        owner.with(|| {
            let all = RowStates::new();
            let (first, second) =
                (all.add(&slot(0, 10, 4), None), all.add(&slot(1, 11, 5), Some(&11)));
            let heard = |row: RwSignal<RowState<u8>>| {
                Memo::new_with_compare(
                    move |before: Option<&(u32, RowState<u8>)>| {
                        (before.map_or(0, |(times, _)| times + 1), row.get())
                    },
                    |_, _| true,
                )
            };
            let (heard_first, heard_second) = (heard(first), heard(second));
            let seen = |memo: Memo<(u32, RowState<u8>)>| {
                let (times, RowState { id, at, stop }) = memo.get_untracked();
                (times, id, at, stop)
            };
            assert_eq!(
                (seen(heard_first), seen(heard_second)),
                ((0, 10, 4, false), (0, 11, 5, true))
            );
            all.update(&[slot(1, 11, 5), slot(0, 12, 6)], Some(&11));
            assert_eq!(
                (seen(heard_first), seen(heard_second)),
                ((1, 12, 6, false), (0, 11, 5, true))
            );
            all.update(&[slot(1, 11, 5), slot(0, 12, 6)], Some(&12));
            assert_eq!(
                (seen(heard_first), seen(heard_second)),
                ((2, 12, 6, true), (1, 11, 5, false))
            );
            // The second is being removed.
            all.update(&[slot(0, 12, 7)], Some(&12));
            assert_eq!(
                (seen(heard_first), seen(heard_second)),
                ((3, 12, 7, true), (1, 11, 5, false))
            );
        });
    }

    #[test]
    fn a_row_that_is_gone_is_forgotten_and_its_number_free() {
        let owner = Owner::new();
        let all = owner.with(RowStates::new);
        let row = owner.child();
        row.with(|| all.add(&slot(0, 10, 0), None));
        row.cleanup();
        let state = owner.with(|| all.add(&slot(0, 11, 1), None));
        all.update(&[slot(0, 12, 2)], None);
        assert!(state.get_untracked() == RowState { id: 12, at: 2, stop: false });
        assert_eq!(all.0.with_value(Vec::len), 1);
    }
}
