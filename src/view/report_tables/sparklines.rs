//! [`Sparklines`]: the values of figures in each period of the charts, for the small lines in the tiles.

use crate::model::Timestamp;
use crate::reports::{Distribution, Figure, PeriodRow};

/// The figures that [`PeriodRow`] does not hold.
pub const FIGURES: [Figure; 7] = [
    Figure::FirstResponse,
    Figure::ReplyTime,
    Figure::Wait,
    Figure::Resolution,
    Figure::Reopenings,
    Figure::Abandoned,
    Figure::Rating,
];

/// One value per row for some figures: the median of durations and scores, the count of all others. `None`: no data.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sparklines(Vec<(Figure, Vec<Option<i64>>)>);

impl Sparklines {
    /// Returns the sparklines of the rows' own figures and of `samples`: a list for each of [`FIGURES`], of instants
    /// and amounts.
    pub fn of(samples: &[Vec<(Timestamp, i64)>], rows: &[PeriodRow]) -> Self {
        let lists = FIGURES.into_iter().zip(samples);
        let measured = lists.map(|(figure, samples)| (figure, by_row(figure, samples, rows)));
        let counted = |figure, count: fn(&PeriodRow) -> usize| {
            let value = |row| i64::try_from(count(row)).ok();
            (figure, rows.iter().map(value).collect())
        };
        let counts = [
            counted(Figure::Openings, |row| row.openings),
            counted(Figure::Ended, |row| row.ended),
            counted(Figure::BacklogEnd, |row| row.backlog_end),
        ];
        Self(measured.chain(counts).collect())
    }

    /// Returns the values of a figure, one per row.
    pub fn get(&self, figure: Figure) -> Vec<Option<i64>> {
        let found = self.0.iter().find(|(of, _)| *of == figure);
        found.map(|(_, values)| values.clone()).unwrap_or_default()
    }
}

fn by_row(figure: Figure, samples: &[(Timestamp, i64)], rows: &[PeriodRow]) -> Vec<Option<i64>> {
    let mut buckets = vec![Vec::new(); rows.len()];
    for (at, amount) in samples {
        let row = rows.partition_point(|row| row.from <= *at).checked_sub(1);
        if let Some(bucket) = row.and_then(|row| buckets.get_mut(row)) {
            bucket.push(*amount);
        }
    }
    let counts = matches!(figure, Figure::Reopenings | Figure::Abandoned);
    let value = |bucket: Vec<i64>| {
        if counts {
            i64::try_from(bucket.len()).ok()
        } else {
            Distribution::new(bucket, 0).percentile(50)
        }
    };
    buckets.into_iter().map(value).collect()
}
