//! Distributions of durations: count, sum, percentiles, histogram.

/// Finished durations in milliseconds, and the number of those that still run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Distribution {
    sorted: Vec<i64>,
    /// The number of durations that had begun and not ended just before the window's end.
    pub running: usize,
}

impl Distribution {
    /// Returns the distribution of durations in any order.
    #[must_use]
    pub fn new(mut durations: Vec<i64>, running: usize) -> Self {
        durations.sort_unstable();
        Self { sorted: durations, running }
    }

    /// Returns the number of finished durations.
    #[must_use]
    pub fn count(&self) -> usize {
        self.sorted.len()
    }

    /// Returns the sum of the finished durations, in milliseconds.
    #[must_use]
    pub fn sum(&self) -> i64 {
        self.sorted.iter().sum()
    }

    /// Returns the nearest-rank percentile: the `ceil(p/100 · n)`-th smallest, for `p` of 1 to 100; `None` where there is no
    /// duration.
    #[must_use]
    pub fn percentile(&self, p: usize) -> Option<i64> {
        let rank = (p * self.sorted.len()).div_ceil(100);
        self.sorted.get(rank.checked_sub(1)?).copied()
    }

    /// Returns the numbers of finished durations below the first edge, from each edge to the next, and from the last one on.
    /// The edges must ascend; the result has one number more than there are edges.
    #[must_use]
    pub fn histogram(&self, edges: &[i64]) -> Vec<usize> {
        let below = |edge: &i64| self.sorted.partition_point(|duration| duration < edge);
        let ends = edges.iter().map(below).chain([self.count()]);
        let mut before = 0;
        ends.map(|end| end - std::mem::replace(&mut before, end)).collect()
    }

    /// Returns the finished durations, ascending.
    #[must_use]
    pub fn sorted(&self) -> &[i64] {
        &self.sorted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_nearest_rank() {
        let ten = Distribution::new((1..=10).rev().collect(), 0);
        assert_eq!(ten.percentile(50), Some(5));
        assert_eq!(ten.percentile(90), Some(9));
        assert_eq!(ten.percentile(95), Some(10));
        assert_eq!(Distribution::new(vec![7], 0).percentile(50), Some(7));
        assert_eq!(Distribution::default().percentile(50), None);
        assert_eq!((ten.count(), ten.sum()), (10, 55));
    }

    #[test]
    fn a_histogram_counts_each_duration_once() {
        let ten = Distribution::new((1..=10).collect(), 3);
        assert_eq!(ten.histogram(&[1, 4, 20]), [0, 3, 7, 0]);
        assert_eq!(ten.histogram(&[]), [10]);
        assert_eq!(Distribution::default().histogram(&[5]), [0, 0]);
    }
}
