//! How many chats a change of many writes at once.

use std::iter::successors;

/// Chats of the first transaction: few, so that it is soon seen how quickly it goes, and whole batches are soon stopped.
pub const BATCH: usize = 200;

/// The most chats of a transaction: the page does nothing else while they are folded and shown, and the work is stopped between two.
const LARGEST: usize = 8 * BATCH;

/// Returns the sizes of batches: each has twice as many as the one before, up to the largest.
pub fn sizes() -> impl Iterator<Item = usize> {
    successors(Some(BATCH), |size| Some(LARGEST.min(2 * size)))
}

/// Splits into batches of these sizes; the last one has the rest.
pub fn batches<T>(all: &[T]) -> impl Iterator<Item = &[T]> {
    let mut rest = all;
    sizes().map_while(move |size| {
        let (batch, more) = rest.split_at(size.min(rest.len()));
        rest = more;
        (!batch.is_empty()).then_some(batch)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(many: usize) -> Vec<usize> {
        let all: Vec<usize> = (0..many).collect();
        assert_eq!(batches(&all).flatten().copied().collect::<Vec<_>>(), all);
        batches(&all).map(<[_]>::len).collect()
    }

    #[test]
    fn batches_grow_up_to_the_largest_and_leave_none_out() {
        assert_eq!(split(5_000), [200, 400, 800, 1_600, 1_600, 400]);
        assert_eq!(split(4_600), [200, 400, 800, 1_600, 1_600]);
        assert_eq!(split(201), [200, 1]);
        assert_eq!(split(200), [200]);
        assert_eq!(split(1), [1]);
        assert!(split(0).is_empty());
    }
}
