//! [`TimeLine`]: the time from the log's first event to now, as positions of a slider.

use crate::model::Timestamp;

/// The number of the last position, which is the present.
pub const PLACES: i64 = 1000;

/// The time from the first event to now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeLine {
    first: Timestamp,
    now: Timestamp,
}

impl TimeLine {
    /// Returns `None` where the log has no past.
    pub fn new(first: Option<Timestamp>, now: Timestamp) -> Option<Self> {
        let first = first.filter(|first| *first < now)?;
        Some(Self { first, now })
    }

    /// Returns the position of an instant; `None` is the present, and no past instant has its position.
    pub fn place(self, at: Option<Timestamp>) -> i64 {
        let Some(at) = at else {
            return PLACES;
        };
        let length = i128::from(self.now.since(self.first));
        let place = i128::from(at.since(self.first)) * i128::from(PLACES) / length;
        i64::try_from(place).unwrap_or(0).clamp(0, PLACES - 1)
    }

    /// Returns the instant of a position; `None` for the present.
    pub fn at(self, place: i64) -> Option<Timestamp> {
        let length = i128::from(self.now.since(self.first));
        let from_first = length * i128::from(place.max(0)) / i128::from(PLACES);
        let millis = i64::try_from(from_first).unwrap_or(i64::MAX);
        (place < PLACES).then(|| self.first.plus(millis))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line() -> TimeLine {
        let at = Timestamp::from_millis;
        TimeLine::new(Some(at(5_000)), at(1_005_000)).expect("a line")
    }

    #[test]
    fn every_place_leads_back_to_itself() {
        for place in 0..=PLACES {
            assert_eq!(line().place(line().at(place)), place);
        }
        let whole = TimeLine::new(Some(Timestamp::MIN), Timestamp::MAX).expect("a line");
        for place in [0, 1, 500, 999, 1000] {
            let there = whole.at(place);
            assert!((whole.place(there) - place).abs() <= 1, "{place}");
        }
    }

    #[test]
    fn what_lies_outside_is_at_the_ends() {
        assert_eq!(line().place(Some(Timestamp::MIN)), 0);
        assert_eq!(line().place(Some(Timestamp::MAX)), PLACES - 1, "not the present");
        assert_eq!(line().at(-3), Some(Timestamp::from_millis(5_000)));
        assert_eq!(line().at(PLACES + 7), None);
    }

    #[test]
    fn without_a_past_there_is_no_line() {
        let at = Timestamp::from_millis;
        assert_eq!(TimeLine::new(None, at(9)), None);
        assert_eq!(TimeLine::new(Some(at(9)), at(9)), None);
    }
}
