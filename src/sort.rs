//! Sorting, compiled once: the standard library's sort is compiled anew, some 4 KB of a first visit, for each type and each
//! comparison.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// Sorts stably. A list that is in order already, as a journal mostly is, costs one pass.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    if items.is_sorted_by(|a, b| compare(a, b).is_le()) {
        return;
    }
    let read = |index: usize| items.get(index);
    let mut targets = destinations(items.len(), &|a, b| match (read(a), read(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    // Each item reaches its place by one swap.
    for index in 0..items.len() {
        while let Some(&to) = targets.get(index).filter(|to| **to != index) {
            items.swap(index, to);
            targets.swap(index, to);
        }
    }
}

/// Sorts stably by the type's own order.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Sorts, and leaves each item once.
pub fn distinct<T: Ord>(items: &mut Vec<T>) {
    sort(items);
    items.dedup();
}

/// Returns a set of the items. `collect` would sort first, by the standard library's sort.
pub fn set_of<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(items);
    set
}

/// Returns a JSON object of the fields. `collect` would sort them, as for a set.
pub fn object_of(fields: impl IntoIterator<Item = (String, Value)>) -> Value {
    let mut object = Map::new();
    object.extend(fields);
    Value::Object(object)
}

/// Returns a JSON object of the fields. `json!` makes some hundred bytes of code for each field; what a first visit downloads
/// writes its objects by this.
#[must_use]
pub fn object(fields: Vec<(&str, Value)>) -> Value {
    object_of(fields.into_iter().map(|(name, value)| (name.to_owned(), value)))
}

/// Returns the place to which each of `many` items goes.
fn destinations(many: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut from: Vec<usize> = (0..many).collect();
    from.sort_by(|a, b| compare(*a, *b));
    let mut to = vec![0; many];
    for (index, item) in from.into_iter().enumerate() {
        if let Some(to) = to.get_mut(item) {
            *to = index;
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
