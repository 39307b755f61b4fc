//! [`Sparklines`]: the values of figures in each period of the charts, for the small lines in the tiles.

use crate::model::Timestamp;
use crate::reports::{Distribution, Figure, PeriodRow};

/// The figures that [`PeriodRow`] does not hold.
pub const FIGURES: [Figure; 3] = [Figure::FirstResponse, Figure::Resolution, Figure::Rating];

/// One value per row for the figures of the large tiles: the median of durations and scores, the count of openings.
/// `None`: no data.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sparklines(Vec<(Figure, Vec<Option<i64>>)>);

impl Sparklines {
    /// Returns the sparklines of the rows' own figures and of `samples`: a list for each of [`FIGURES`], of instants
    /// and amounts.
    pub fn of(samples: &[Vec<(Timestamp, i64)>], rows: &[PeriodRow]) -> Self {
        let lists = FIGURES.into_iter().zip(samples);
        let measured = lists.map(|(figure, samples)| (figure, by_row(samples, rows)));
        let openings = rows.iter().map(|row| i64::try_from(row.openings).ok());
        Self(measured.chain([(Figure::Openings, openings.collect())]).collect())
    }

    /// Returns the values of a figure, one per row.
    pub fn get(&self, figure: Figure) -> Vec<Option<i64>> {
        let found = self.0.iter().find(|(of, _)| *of == figure);
        found.map(|(_, values)| values.clone()).unwrap_or_default()
    }
}

fn by_row(samples: &[(Timestamp, i64)], rows: &[PeriodRow]) -> Vec<Option<i64>> {
    let mut buckets = vec![Vec::new(); rows.len()];
    for (at, amount) in samples {
        let row = rows.partition_point(|row| row.from <= *at).checked_sub(1);
        if let Some(bucket) = row.and_then(|row| buckets.get_mut(row)) {
            bucket.push(*amount);
        }
    }
    buckets.into_iter().map(|bucket| Distribution::new(bucket, 0).percentile(50)).collect()
}
