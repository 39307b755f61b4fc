//! Which row of a windowed list shows what. Pure.

/// A row that exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slot<Id> {
    /// Which row it is: whatever it shows.
    pub number: usize,
    /// What it shows.
    pub id: Id,
    /// Where that stands in the list.
    pub at: usize,
}

/// Gives what is to be shown to rows, in its order: what was shown keeps its row, the rest gets the rows that have become free,
/// and new ones where there are too few.
pub(super) fn assign<Id: Clone + PartialEq>(
    before: &[Slot<Id>],
    wanted: Vec<(Id, usize)>,
) -> Vec<Slot<Id>> {
    let row_of = |id: &Id| Some(before.iter().find(|row| row.id == *id)?.number);
    let kept: Vec<Option<usize>> = wanted.iter().map(|(id, _)| row_of(id)).collect();
    let numbers = before.iter().map(|row| row.number);
    let mut new = numbers.clone().max().map_or(0, |last| last + 1)..;
    let mut free = numbers.filter(|number| !kept.contains(&Some(*number)));
    let row = |((id, at), kept): (_, &Option<usize>)| Slot {
        number: kept
            .or_else(|| free.next())
            .or_else(|| new.next())
            .unwrap_or_default(),
        id,
        at,
    };
    wanted.into_iter().zip(&kept).map(row).collect()
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

#[cfg(test)]
mod tests {
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
        let first = assign(&[], wanted(&[10, 11, 12]));
        assert_eq!(numbers(&first), [(10, 0), (11, 1), (12, 2)]);
        let scrolled = assign(&first, wanted(&[11, 12, 13]));
        assert_eq!(numbers(&scrolled), [(11, 1), (12, 2), (13, 0)]);
        let more = assign(&scrolled, wanted(&[11, 12, 13, 14]));
        assert_eq!(numbers(&more), [(11, 1), (12, 2), (13, 0), (14, 3)]);
        let fewer = assign(&more, wanted(&[14]));
        assert_eq!(numbers(&fewer), [(14, 3)]);
    }

    proptest! {
        #[test]
        fn each_has_a_row_of_its_own_and_none_changes_that_stays(
            lists in prop::collection::vec(prop::collection::hash_set(0..12_u8, 0..8), 1..8),
        ) {
            let mut rows: Vec<Slot<u8>> = Vec::new();
            for list in lists {
                let ids: Vec<u8> = list.into_iter().collect();
                let next = assign(&rows, wanted(&ids));
                prop_assert_eq!(next.iter().map(|row| row.id).collect::<Vec<_>>(), ids);
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
