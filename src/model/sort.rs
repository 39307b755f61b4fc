//! Sorting.

use std::cmp::Ordering;

/// Sorts; what compares as equal keeps its order. The standard library's sort is compiled anew, some 4 KB, for each type and
/// each way to compare: this one once, so that a first visit stays small. For types that are costly to move it is no slower.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let read = |place: usize| items.get(place);
    let mut order = order(items.len(), &|a, b| match (read(a), read(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    // Each comes to its place by one swap.
    for place in 0..items.len() {
        while let Some(&to) = order.get(place).filter(|to| **to != place) {
            items.swap(place, to);
            order.swap(place, to);
        }
    }
}

/// Sorts by what the type says.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Where each of so many goes.
fn order(many: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut from: Vec<usize> = (0..many).collect();
    from.sort_by(|a, b| compare(*a, *b));
    let mut to = vec![0; many];
    for (place, item) in from.into_iter().enumerate() {
        if let Some(to) = to.get_mut(item) {
            *to = place;
        }
    }
    to
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library(items in prop::collection::vec((0_u8..8, any::<u8>()), 0..80)) {
            let mut sorted = items.clone();
            sorted.sort_by_key(|item| item.0);
            let mut ours = items.clone();
            sort_by(&mut ours, |a, b| a.0.cmp(&b.0));
            prop_assert_eq!(&ours, &sorted);
            sorted.sort_unstable();
            sort(&mut ours);
            prop_assert_eq!(ours, sorted);
        }
    }
}
