//! [`Change`]: a figure beside that of the period that it is compared with.

use super::compared::Compared;
use super::drill_down::Unit;
use super::words::{amount, rounded};
use crate::i18n::{Locale, format, reports as t};
use crate::reports::Figure;
use crate::view::route::Compare;

/// The direction that is good for a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    More,
    Less,
    /// More customers may be good or bad.
    Neither,
}

impl Better {
    #[must_use]
    pub const fn of(figure: Figure) -> Self {
        match figure {
            Figure::Resolved | Figure::Rating | Figure::Met(_) => Self::More,
            Figure::Openings
            | Figure::Started
            // As many as were closed without an answer.
            | Figure::Ended
            | Figure::Closed
            | Figure::BacklogStart
            | Figure::Reclassifications
            | Figure::Messages
            | Figure::Time(_) => Self::Neither,
            Figure::Reopenings
            | Figure::Abandoned
            | Figure::BacklogEnd
            | Figure::FirstResponse
            | Figure::FirstResponseRunning
            | Figure::ReplyTime
            | Figure::ReplyTimeRunning
            | Figure::Wait
            | Figure::WaitRunning
            | Figure::Resolution
            | Figure::ResolutionRunning
            | Figure::Missed(_) => Self::Less,
        }
    }
}

/// How a figure moved, and what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// `None` where nothing can be compared, or nothing moved.
    pub trend: Option<Trend>,
    /// `before: 40`, or why there is no such number; empty where nothing is compared.
    pub before: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trend {
    pub rises: bool,
    /// By how much, with its sign: `+12%`.
    pub by: String,
    /// `None` where neither direction is good.
    pub is_better: Option<bool>,
}

impl Change {
    /// Returns the change of a count or a duration in percent. Without one where the log does not cover all of that period.
    #[must_use]
    pub fn of(
        l: Locale,
        (unit, better): (Unit, Better),
        (value, before): (Option<i64>, Option<i64>),
        compared: Compared,
    ) -> Self {
        let was = before.map(|before| amount(l, unit, before));
        Self::told(l, (value, before), was, compared, |value, before| {
            if before <= 0 {
                return None;
            }
            let percent = rounded(i128::from(value - before) * 100, before);
            let sign = if percent > 0 { "+" } else { "" };
            let by = t::percent(l, &format!("{sign}{}", format::integer(l, percent)));
            (percent != 0).then(|| Trend::new(value > before, by, better))
        })
    }

    /// Returns the change of a mean or a rate, given in tenths; `write` makes it a text with its unit.
    #[must_use]
    pub fn of_tenths(
        l: Locale,
        better: Better,
        (value, before): (Option<i64>, Option<i64>),
        compared: Compared,
        write: impl Fn(&str) -> String,
        points: impl Fn(&str) -> String,
    ) -> Self {
        let was = before.map(|before| write(&format::fixed(l, before, 1)));
        Self::told(l, (value, before), was, compared, |value, before| {
            let sign = if value > before { "+" } else { "" };
            let by = points(&format!("{sign}{}", format::fixed(l, value - before, 1)));
            Some(Trend::new(value > before, by, better))
        })
    }

    fn told(
        l: Locale,
        (value, before): (Option<i64>, Option<i64>),
        was: Option<String>,
        compared: Compared,
        trend: impl FnOnce(i64, i64) -> Option<Trend>,
    ) -> Self {
        let none = |before: &str| Self { trend: None, before: before.to_owned() };
        let (missing, same) = match compared.with {
            Compare::PeriodBefore => (t::no_before(l), t::same_as_before(l)),
            Compare::YearBefore => (t::no_year_before(l), t::same_as_year_before(l)),
            Compare::Nothing => return none(""),
        };
        // What is counted where the log had not begun is no figure.
        let Some(was) = was.filter(|_| compared.is_reached) else {
            return none(missing);
        };
        let pair = value.zip(before);
        if pair.is_some() && !compared.is_covered {
            return Self { trend: None, before: t::before_partly(l, &was) };
        }
        match pair {
            Some((value, before)) if value == before => none(same),
            Some((value, before)) => {
                Self { trend: trend(value, before), before: t::before_was(l, &was) }
            }
            None => none(&t::before_was(l, &was)),
        }
    }
}

impl Trend {
    fn new(rises: bool, by: String, better: Better) -> Self {
        let is_better = match better {
            Better::More => Some(rises),
            Better::Less => Some(!rises),
            Better::Neither => None,
        };
        Self { rises, by: by.replace('-', "−"), is_better }
    }

    /// Returns the tone of the verdict.
    #[must_use]
    pub const fn tone(&self) -> &'static str {
        match self.is_better {
            Some(true) => "success",
            Some(false) => "danger",
            None => "neutral",
        }
    }

    /// Returns the verdict in a word, which colour alone would hide from some.
    #[must_use]
    pub const fn verdict(&self, l: Locale) -> Option<&'static str> {
        match self.is_better {
            Some(true) => Some(t::better(l)),
            Some(false) => Some(t::worse(l)),
            None => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEFORE: Compared =
        Compared { with: Compare::PeriodBefore, is_covered: true, is_reached: true };

    fn said(change: &Change) -> String {
        let trend = change.trend.as_ref().map(|trend| {
            let arrow = if trend.rises { '▲' } else { '▼' };
            format!("{arrow} {} {} | ", trend.by, trend.verdict(Locale::PtBr).unwrap_or("·"))
        });
        format!("{}{}", trend.unwrap_or_default(), change.before)
    }

    #[test]
    fn a_change_is_told_against_what_was() {
        let counts = |value, before, better| {
            said(&Change::of(Locale::PtBr, (Unit::Count, better), (value, before), BEFORE))
        };
        assert_eq!(counts(Some(45), Some(40), Better::More), "▲ +13% melhor | antes: 40");
        assert_eq!(counts(Some(30), Some(40), Better::More), "▼ −25% pior | antes: 40");
        assert_eq!(counts(Some(45), Some(40), Better::Less), "▲ +13% pior | antes: 40");
        assert_eq!(counts(Some(45), Some(40), Better::Neither), "▲ +13% · | antes: 40");
        assert_eq!(counts(Some(3), Some(0), Better::More), "antes: 0");
        assert_eq!(counts(Some(3), Some(3), Better::More), "igual ao período anterior");
        assert_eq!(counts(Some(1001), Some(1000), Better::More), "antes: 1.000");
        let times = |value, before| {
            said(&Change::of(Locale::En, (Unit::Millis, Better::Less), (value, before), BEFORE))
        };
        assert_eq!(times(None, Some(60_000)), "previous: 1 min");
        assert_eq!(times(Some(1), None), "no data in the previous period");
    }

    #[test]
    fn what_the_log_does_not_cover_has_no_trend() {
        let pair = (Some(40), Some(4));
        let compared = Compared { is_covered: false, ..BEFORE };
        let partly = Change::of(Locale::En, (Unit::Count, Better::More), pair, compared);
        assert!(partly.trend.is_none() && partly.before.contains('4'), "{partly:?}");
        let compared = Compared { is_reached: false, ..compared };
        let none =
            Change::of(Locale::En, (Unit::Count, Better::More), (Some(40), Some(0)), compared);
        assert_eq!(said(&none), "no data in the previous period");
    }

    #[test]
    fn a_year_before_is_named_and_nothing_says_nothing() {
        let of = |with, before| {
            let compared = Compared { with, ..BEFORE };
            let pair = (Some(3), before);
            said(&Change::of(Locale::PtBr, (Unit::Count, Better::More), pair, compared))
        };
        assert_eq!(of(Compare::YearBefore, Some(3)), "igual a um ano antes");
        assert_eq!(of(Compare::YearBefore, None), "sem dados de um ano antes");
        assert_eq!(of(Compare::YearBefore, Some(2)), "▲ +50% melhor | antes: 2");
        assert_eq!(of(Compare::Nothing, Some(2)), "");
    }

    #[test]
    fn means_move_by_points() {
        let of = |value, before| {
            let write = |mean: &str| mean.to_owned();
            said(&Change::of_tenths(
                Locale::PtBr,
                Better::More,
                (value, before),
                BEFORE,
                write,
                write,
            ))
        };
        assert_eq!(of(Some(89), Some(93)), "▼ −0,4 pior | antes: 9,3");
        assert_eq!(of(Some(93), Some(89)), "▲ +0,4 melhor | antes: 8,9");
        assert_eq!(of(None, Some(93)), "antes: 9,3");
        assert_eq!(of(Some(93), None), "sem dados no período anterior");
    }
}
