//! Sums of customers' ratings.

/// Ratings of 0 to 10, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ratings {
    /// The number of ratings.
    pub count: usize,
    /// Sum of the scores.
    pub sum: i64,
    /// The number of ratings of 9 and 10.
    pub promoters: usize,
    /// The number of ratings of 0 to 6.
    pub detractors: usize,
}

impl Ratings {
    /// Adds a rating.
    pub fn add(&mut self, score: i64) {
        self.count += 1;
        self.sum += score;
        self.promoters += usize::from(score >= 9);
        self.detractors += usize::from(score <= 6);
    }

    /// Returns the mean score; `None` where nobody rated.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        (self.count > 0).then(|| self.sum as f64 / self.count as f64)
    }

    /// Returns the net promoter score, −100 to 100: the percentage of 9 and 10 less that of 0 to 6. `None` where nobody
    /// rated.
    #[must_use]
    pub fn nps(&self) -> Option<f64> {
        let more = self.promoters as f64 - self.detractors as f64;
        (self.count > 0).then(|| more * 100.0 / self.count as f64)
    }
}
