//! Times of the demo: the shop's hours, the customers' hours, and the time that answers take.

use chrono::{Datelike, Days, NaiveDate};

use super::dice::Dice;
use super::shop;
use super::text::LocalTime;
use crate::model::{BusinessHours, HOUR, MINUTE, SECOND, Timestamp, Zone};

/// The number of days of the demo's past.
const DAYS: u64 = 42;

/// New chats per weekday, from Monday.
const PER_DAY: [u32; 7] = [14, 11, 10, 10, 9, 5, 2];

/// New chats on a holiday.
const PER_HOLIDAY: u32 = 3;

/// Weights of the hours of a day: few chats at night, fewer at lunch.
const PER_HOUR: [u32; 24] =
    [1, 1, 0, 0, 0, 0, 1, 3, 7, 12, 14, 12, 7, 8, 12, 12, 11, 9, 6, 5, 5, 4, 3, 2];

/// The distribution of a duration: `(percentage, from, to)`, in seconds.
pub(super) type Lag = &'static [(u32, i64, i64)];

/// An agent's first answer, in business time: most within minutes, some within the day.
pub(super) const FIRST_REPLY: Lag = &[
    (34, 50, 240),
    (30, 240, 720),
    (20, 720, 2_100),
    (10, 2_100, 7_200),
    (5, 7_200, 18_000),
    (1, 18_000, 36_000),
];
/// An agent's next answers, in business time.
pub(super) const REPLY: Lag = &[(58, 35, 180), (27, 180, 720), (12, 720, 2_700), (3, 2_700, 9_000)];
/// A customer's answer.
pub(super) const ANSWER: Lag =
    &[(52, 20, 240), (28, 240, 1_200), (13, 1_200, 9_000), (7, 9_000, 54_000)];
/// The answer of a customer who has something to do first.
pub(super) const COMEBACK: Lag = &[(35, 1_200, 7_200), (40, 7_200, 28_800), (25, 28_800, 100_000)];
/// The age of chats that are still unfinished.
pub(super) const RECENT: Lag =
    &[(40, 45, 1_500), (28, 1_500, 14_400), (20, 14_400, 72_000), (12, 72_000, 432_000)];

/// The shop's zone, hours and dates.
pub(super) struct Rhythm<'a> {
    pub zone: &'a Zone,
    pub hours: BusinessHours,
    pub now: Timestamp,
    pub today: NaiveDate,
    /// The instant of the later settings: an answer makes responsible, and waiting ends by itself.
    pub later: Timestamp,
}

impl<'a> Rhythm<'a> {
    pub(super) fn new(zone: &'a Zone, now: Timestamp) -> Self {
        let today = zone.date_of(now);
        let later = today.checked_sub_days(Days::new(23)).unwrap_or(today);
        Self {
            zone,
            hours: shop::hours(today),
            now,
            today,
            later: zone.first_instant(later, 18 * HOUR + 10 * MINUTE),
        }
    }

    pub(super) fn local_time(&self, at: Timestamp) -> LocalTime {
        LocalTime::of(self.zone, at)
    }

    /// Returns the local hour, 0 to 23.
    pub(super) fn hour(&self, at: Timestamp) -> i64 {
        self.local_time(at).hour
    }

    /// Returns the instant at which `millis` of business time have passed.
    pub(super) fn working(&self, from: Timestamp, millis: i64) -> Timestamp {
        self.hours.after(self.zone, from, millis).unwrap_or(Timestamp::MAX)
    }

    /// Returns the instant of an agent's first answer: slower at lunch and on Mondays.
    pub(super) fn first_reply(&self, asked: Timestamp, dice: &mut Dice) -> Timestamp {
        let mut lag = lag(FIRST_REPLY, dice);
        if (12..14).contains(&self.hour(asked)) {
            lag *= 2;
        }
        if self.zone.date_of(asked).weekday() == chrono::Weekday::Mon {
            lag += lag / 2;
        }
        self.working(asked, lag)
    }

    /// Returns the instant, or the next morning for an instant at night.
    pub(super) fn awake(&self, at: Timestamp, dice: &mut Dice) -> Timestamp {
        match self.hour(at) {
            hour @ 0..7 => at.plus((7 - hour) * HOUR + dice.between(0, 90 * MINUTE)),
            _ => at,
        }
    }

    /// Returns true, at random, where somebody would write at that hour, by the weights of [`Rhythm::arrivals`].
    pub(super) fn lively(&self, at: Timestamp, dice: &mut Dice) -> bool {
        let hour = usize::try_from(self.hour(at)).unwrap_or_default();
        let busy = PER_HOUR.get(hour).copied().unwrap_or_default();
        dice.below(14) <= busy
    }

    /// Returns the instant of an hour and a minute on a local date.
    pub(super) fn at(&self, date: NaiveDate, hour: i64, minute: i64) -> Timestamp {
        self.zone.first_instant(date, hour * HOUR + minute * MINUTE)
    }

    /// Returns the first day of the demo.
    pub(super) fn first_day(&self) -> NaiveDate {
        self.today.checked_sub_days(Days::new(DAYS)).unwrap_or(self.today)
    }

    /// Returns the instants at which new customers write, until now, day by day.
    pub(super) fn arrivals(&self, dice: &mut Dice) -> Vec<Timestamp> {
        let hours: Vec<(i64, u32)> = (0..).zip(PER_HOUR).collect();
        let mut arrivals = Vec::new();
        for date in self.first_day().iter_days().take_while(|date| *date <= self.today) {
            let weekday = date.weekday().num_days_from_monday() as usize;
            let usual = PER_DAY.get(weekday).copied().unwrap_or_default();
            let shut = usual > 2 && self.hours.open_on(self.zone, date).next().is_none();
            let usual = if shut { PER_HOLIDAY } else { usual };
            for _ in 0..(usual + dice.below(5)).saturating_sub(2) {
                let hour = dice.weighted(&hours, |(_, weight)| *weight).0;
                let at = self.at(date, hour, 0).plus(dice.between(0, HOUR - 1));
                arrivals.push(at);
            }
        }
        // On the first day the settings are saved at half past eight.
        let opening = self.at(self.first_day(), 9, 0);
        arrivals.retain(|at| (opening..=self.now).contains(at));
        arrivals
    }
}

/// Returns a random duration, in milliseconds.
pub(super) fn lag(table: Lag, dice: &mut Dice) -> i64 {
    let (_, from, to) = *dice.weighted(table, |(weight, ..)| *weight);
    dice.between(from * SECOND, to * SECOND)
}
