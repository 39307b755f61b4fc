//! The buckets of the histogram of first responses.

use crate::model::{DAY, HOUR, MINUTE};
use crate::reports::Distribution;

/// The edges between buckets, in milliseconds.
pub const EDGES: [i64; 8] =
    [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR, 8 * HOUR, DAY, 3 * DAY];

/// Returns for each bucket its count, its lower edge and its upper one; the last bucket has none.
pub fn buckets(of: &Distribution) -> Vec<(usize, i64, Option<i64>)> {
    let starts = [0].into_iter().chain(EDGES);
    let ends = EDGES.into_iter().map(Some).chain([None]);
    let counts = of.histogram(&EDGES).into_iter();
    let rows = counts.zip(starts.zip(ends));
    rows.map(|(count, (from, to))| (count, from, to)).collect()
}
