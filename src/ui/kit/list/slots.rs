//! The assignment of ids to the reused rows of a virtual list. Pure.

/// A row's elements in the DOM.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slot<Id> {
    /// Identifies the elements, whatever they show.
    pub number: usize,
    /// The id that it shows.
    pub id: Id,
    /// The position in the list.
    pub at: usize,
}

/// Assigns the wanted ids to rows, in their order: an id that was shown keeps its row, the others get free rows, and
/// new ones if there are too few. Rows without an id stay as they are at the end, for later, while there are at most
/// `most` rows and they still show what is at their position.
pub(super) fn assign<Id: Clone + PartialEq>(
    before: &[Slot<Id>],
    wanted: Vec<(Id, usize)>,
    most: usize,
    stands: impl Fn(&Slot<Id>) -> bool,
) -> Vec<Slot<Id>> {
    let row_of = |id: &Id| Some(before.iter().find(|row| row.id == *id)?.number);
    let kept: Vec<Option<usize>> = wanted.iter().map(|(id, _)| row_of(id)).collect();
    let numbers = before.iter().map(|row| row.number);
    let mut new = numbers.clone().max().map_or(0, |last| last + 1)..;
    let mut free = numbers.filter(|number| !kept.contains(&Some(*number)));
    let row = |((id, at), kept): (_, &Option<usize>)| Slot {
        number: kept.or_else(|| free.next()).or_else(|| new.next()).unwrap_or_default(),
        id,
        at,
    };
    let mut rows: Vec<Slot<Id>> = wanted.into_iter().zip(&kept).map(row).collect();
    let spare: Vec<usize> = free.take(most.saturating_sub(rows.len())).collect();
    let spare = before.iter().filter(|row| spare.contains(&row.number) && stands(row));
    rows.extend(spare.cloned());
    rows
}

/// Rows by their numbers.
pub(super) fn by_number<Id: Clone>(rows: &[Slot<Id>]) -> Vec<Slot<Id>> {
    let many = rows.iter().map(|row| row.number + 1).max().unwrap_or(0);
    let mut places = vec![None; many];
    for row in rows {
        if let Some(place) = places.get_mut(row.number) {
            *place = Some(row.clone());
        }
    }
    places.into_iter().flatten().collect()
}

/// The positions, all distinct, of elements that can stay when all are sorted by position: as many as possible (a
/// longest increasing subsequence). Quadratic: a virtual list has some dozens of rows.
pub(super) fn in_order(places: &[usize]) -> Vec<usize> {
    // The length of the longest subsequence that ends at each element, and the element before it.
    let mut runs: Vec<(usize, Option<usize>)> = Vec::with_capacity(places.len());
    for place in places {
        let before = runs.iter().zip(places).enumerate();
        let before = before.filter(|(_, (_, other))| *other < place);
        let longest = before.max_by_key(|(_, ((length, _), _))| *length);
        runs.push(longest.map_or((1, None), |(at, ((length, _), _))| (length + 1, Some(at))));
    }
    let last = runs.iter().enumerate();
    let last = last.max_by_key(|(_, (length, _))| *length);
    let last = last.map(|(at, _)| at);
    let run = std::iter::successors(last, |at| runs.get(*at)?.1);
    run.filter_map(|at| places.get(at).copied()).collect()
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use proptest::prelude::*;

    use super::*;

    fn wanted(ids: &[u8]) -> Vec<(u8, usize)> {
        ids.iter().copied().zip(0..).collect()
    }

    fn numbers(rows: &[Slot<u8>]) -> Vec<(u8, usize)> {
        rows.iter().map(|row| (row.id, row.number)).collect()
    }

    #[test]
    fn what_stays_keeps_its_row_and_what_comes_gets_a_free_one() {
        let assign = |before: &[_], ids: &[_]| assign(before, wanted(ids), 0, |_| true);
        let first = assign(&[], &[10, 11, 12]);
        assert_eq!(numbers(&first), [(10, 0), (11, 1), (12, 2)]);
        let scrolled = assign(&first, &[11, 12, 13]);
        assert_eq!(numbers(&scrolled), [(11, 1), (12, 2), (13, 0)]);
        let more = assign(&scrolled, &[11, 12, 13, 14]);
        assert_eq!(numbers(&more), [(11, 1), (12, 2), (13, 0), (14, 3)]);
        let fewer = assign(&more, &[14]);
        assert_eq!(numbers(&fewer), [(14, 3)]);
    }

    #[test]
    fn a_row_that_nothing_is_given_to_waits_where_it_was() {
        let first = assign(&[], wanted(&[10, 11, 12]), 3, |_| true);
        let jumped = assign(&first, wanted(&[50]), 3, |row| row.id != 12);
        assert_eq!(numbers(&jumped), [(50, 0), (11, 1)]);
        let grown = assign(&jumped, wanted(&[50, 51]), 3, |_| true);
        assert_eq!(numbers(&grown), [(50, 0), (51, 1)]);
    }

    #[test]
    fn what_is_in_order_stays() {
        assert_eq!(in_order(&[]), [0; 0]);
        assert_eq!(in_order(&[4, 5, 6]), [6, 5, 4]);
        // Scrolled by two: the rows that were first show the last ids.
        assert_eq!(in_order(&[9, 8, 4, 5, 6, 7]), [7, 6, 5, 4]);
        assert_eq!(in_order(&[4, 5, 1, 2, 3]), [3, 2, 1]);
    }

    proptest! {
        #[test]
        fn as_many_stay_as_can(places in Just((0..8_usize).collect::<Vec<_>>()).prop_shuffle()) {
            let mut staying = in_order(&places);
            staying.reverse();
            let stand = places.iter().copied().filter(|place| staying.contains(place)).collect::<Vec<_>>();
            prop_assert!(staying.is_sorted() && stand == staying);
            let runs = (0..1_u32 << places.len()).map(|some| places.iter().enumerate().filter(move |(at, _)| some >> at & 1 == 1).map(|(_, place)| place));
            prop_assert_eq!(staying.len(), runs.filter(|run| run.clone().is_sorted()).map(Iterator::count).max().unwrap_or(0));
        }

        #[test]
        fn each_has_a_row_of_its_own_and_none_changes_that_stays(
            lists in prop::collection::vec(prop::collection::hash_set(0..12_u8, 0..8), 1..8),
            most in 0..10_usize,
        ) {
            let mut rows: Vec<Slot<u8>> = Vec::new();
            for list in lists {
                let ids: Vec<u8> = list.into_iter().collect();
                let next = assign(&rows, wanted(&ids), most, |row| row.id % 3 != 0);
                prop_assert_eq!(next.iter().take(ids.len()).map(|row| row.id).collect::<Vec<_>>(), ids.clone());
                prop_assert!(next.len() <= most.max(ids.len()));
                prop_assert!(next.iter().skip(ids.len()).all(|spare| rows.contains(spare) && spare.id % 3 != 0));
                let mut taken: Vec<usize> = next.iter().map(|row| row.number).collect();
                taken.sort_unstable();
                taken.dedup();
                prop_assert_eq!(taken.len(), next.len());
                prop_assert_eq!(by_number(&next).iter().map(|row| row.number).collect::<Vec<_>>(), taken);
                for row in &next {
                    let before = rows.iter().find(|before| before.id == row.id);
                    prop_assert!(before.is_none_or(|before| before.number == row.number));
                }
                rows = next;
            }
        }
    }
}
