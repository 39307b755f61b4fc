//! Figures as text. Nothing is rounded before this point.

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::drill_down::Unit;
use super::period::{YEARS, is_shown};
use crate::i18n::{Locale, end_reasons, format, reports as t, targets};
use crate::journal::Desk;
use crate::model::{Measure, Timestamp};
use crate::reports::{EndedFor, Figure, Period, PeriodRow};

/// Returns an amount as text.
pub fn amount(l: Locale, unit: Unit, value: i64) -> String {
    match unit {
        Unit::Millis => format::duration(l, value),
        Unit::Count | Unit::Score => format::integer(l, value),
    }
}

/// Returns `number / of` in percent with one decimal: `12,5%`. A dash where `of` is 0.
pub fn percent(l: Locale, number: i64, of: i64) -> String {
    let tenths = in_tenths(number, of, 100);
    tenths.map_or_else(|| "—".to_owned(), |tenths| t::percent(l, &format::fixed(l, tenths, 1)))
}

/// Returns a mean with one decimal: `8,4`; a dash where there is none.
pub fn tenths(l: Locale, sum: i64, count: usize) -> String {
    in_tenths(sum, whole(count), 1).map_or_else(|| "—".to_owned(), |mean| format::fixed(l, mean, 1))
}

/// Returns `number * times / of` in tenths; `None` where `of` is 0.
pub fn in_tenths(number: i64, of: i64, times: i64) -> Option<i64> {
    (of != 0).then(|| rounded(i128::from(number) * i128::from(times) * 10, of))
}

/// Divides and rounds to the nearest, halves away from zero. `of` must not be 0.
pub fn rounded(number: i128, of: i64) -> i64 {
    let of = i128::from(of);
    let half = of.abs() / 2;
    let away = if number < 0 { -half } else { half };
    i64::try_from((number + away) / of).unwrap_or(i64::MAX)
}

/// Returns the local dates from the first event of a chat to the last, half-open, as far as reports show them; `None`
/// without chats.
pub fn log_dates(desk: &Desk) -> Option<(NaiveDate, NaiveDate)> {
    let (first, last) = log_days(desk)?;
    let start = NaiveDate::from_ymd_opt(YEARS.start, 1, 1)?;
    let end = NaiveDate::from_ymd_opt(YEARS.end - 1, 12, 31)?;
    let first = first.clamp(start, end.pred_opt()?);
    Some((first, last.succ_opt()?.clamp(first.succ_opt()?, end)))
}

/// Returns the first and the last local date of the log where reports do not show all of it.
pub fn log_beyond(desk: &Desk) -> Option<(NaiveDate, NaiveDate)> {
    log_days(desk).filter(|(first, last)| !is_shown(*first) || !is_shown(*last))
}

fn log_days(desk: &Desk) -> Option<(NaiveDate, NaiveDate)> {
    let mut span: Option<(Timestamp, Timestamp)> = None;
    for (_, chat) in desk.chats() {
        let events = chat.events();
        if let (Some(first), Some(last)) = (events.first(), events.last()) {
            let (from, to) = span.unwrap_or((first.at, last.at));
            span = Some((from.min(first.at), to.max(last.at)));
        }
    }
    let (from, to) = span?;
    let zone = desk.config().zone();
    Some((zone.date_of(from), zone.date_of(to)))
}

pub const fn name(l: Locale, figure: Figure) -> &'static str {
    match figure {
        Figure::Openings => t::openings(l),
        Figure::Started => t::started(l),
        Figure::Ended => t::ended(l),
        Figure::Resolved => crate::i18n::status::resolved(l),
        Figure::Closed => crate::i18n::status::closed(l),
        Figure::Reopenings => t::reopenings(l),
        Figure::Reclassifications => t::reclassifications(l),
        Figure::Abandoned => t::abandoned(l),
        Figure::BacklogStart => t::backlog_start(l),
        Figure::BacklogEnd => t::backlog(l),
        Figure::Time(status) => crate::view::status::status_name(l, Some(status)),
        Figure::FirstResponse | Figure::FirstResponseRunning => t::first_response(l),
        Figure::ReplyTime | Figure::ReplyTimeRunning => t::reply_time(l),
        Figure::Wait | Figure::WaitRunning => t::wait(l),
        Figure::Resolution | Figure::ResolutionRunning => t::resolution(l),
        Figure::Messages => t::messages(l),
        Figure::Rating => t::rating(l),
        Figure::Met(Measure::FirstResponse) => targets::first_response_met(l),
        Figure::Missed(Measure::FirstResponse) => targets::first_response_missed(l),
        Figure::Met(Measure::Reply) => targets::reply_met(l),
        Figure::Missed(Measure::Reply) => targets::reply_missed(l),
        Figure::Met(Measure::Resolution) => targets::resolution_met(l),
        Figure::Missed(Measure::Resolution) => targets::resolution_missed(l),
    }
}

/// Returns the name of a column of the charts.
pub fn period_name(l: Locale, period: Period, row: &PeriodRow, offset_s: i32) -> String {
    let midnight = midnight(row.date);
    match period {
        Period::Hour => {
            let hour = format::time(l, row.from.millis(), offset_s);
            format!("{}, {hour}", format::day_month(l, midnight, 0))
        }
        Period::Day => format::day_month(l, midnight, 0),
        Period::Week => t::week_of(l, &format::date(l, midnight, 0)),
        Period::Month => day_label(l, period, row, false),
    }
}

/// Returns the name of a column where it stands alone: with its weekday.
pub fn moment(l: Locale, period: Period, row: &PeriodRow, offset_s: i32) -> String {
    let day = format::weekday_date(l, midnight(row.date), 0);
    match period {
        Period::Hour => format!("{day}, {}", format::time(l, row.from.millis(), offset_s)),
        Period::Day => day,
        Period::Week | Period::Month => period_name(l, period, row, offset_s),
    }
}

/// Returns the text of a day, a week or a month under an axis.
pub fn day_label(l: Locale, period: Period, row: &PeriodRow, with_weekday: bool) -> String {
    match period {
        Period::Month => format!("{:02}/{}", row.date.month(), row.date.year()),
        _ if with_weekday && period == Period::Day => format::weekday_day(l, midnight(row.date), 0),
        _ => format::day_month(l, midnight(row.date), 0),
    }
}

/// Returns a date's midnight for formatting without a zone.
pub fn midnight(date: NaiveDate) -> i64 {
    date.and_time(NaiveTime::MIN).and_utc().timestamp_millis()
}

/// Returns the unit of the columns, such as "per day".
pub const fn per(l: Locale, period: Period) -> &'static str {
    match period {
        Period::Hour => t::per_hour(l),
        Period::Day => t::per_day(l),
        Period::Week => t::per_week(l),
        Period::Month => t::per_month(l),
    }
}

/// Converts a count for formatting.
pub fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Returns what an end was for, in words; `reason` names a reason.
pub fn ended_for(what: &EndedFor, l: Locale, reason: impl Fn(&str) -> String) -> String {
    match what {
        EndedFor::Reason(id) => reason(id),
        EndedFor::NoReason => end_reasons::none(l).to_owned(),
        EndedFor::Rule => end_reasons::by_rule(l).to_owned(),
        EndedFor::Timer => end_reasons::by_timer(l).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::report_tables::period::dates;
    use crate::view::testing::Log;

    #[test]
    fn percentages_round_to_the_nearest_and_never_divide_by_nothing() {
        assert_eq!(percent(Locale::PtBr, 1, 3), "33,3%");
        assert_eq!(percent(Locale::En, 2, 3), "66.7%");
        assert_eq!(percent(Locale::Es, 0, 0), "—");
        assert_eq!(tenths(Locale::PtBr, 17, 2), "8,5");
        assert_eq!(tenths(Locale::PtBr, 0, 0), "—");
    }

    #[test]
    fn the_whole_log_is_what_reports_show_of_it() {
        let of = |instants: [&str; 2]| {
            let mut log = Log::new();
            for instant in instants {
                log.now = Timestamp::parse(instant).expect("an instant");
                log = log.customer("Oi");
            }
            let (from, to) = log_dates(&log.desk).expect("a log");
            let today = "2026-03-10".parse().expect("a date");
            // Through the address and back.
            assert_eq!(dates(Some(from), Some(to), today), (from, to), "{instants:?}");
            (format!("{from} {to}"), log_beyond(&log.desk).is_some())
        };
        let now = "2026-03-10T12:00:00Z";
        assert_eq!(of([now, now]), ("2026-03-10 2026-03-11".to_owned(), false));
        assert_eq!(of(["1969-07-20T12:00:00Z", now]), ("1969-07-20 2026-03-11".to_owned(), false));
        assert_eq!(of([now, "2101-01-01T12:00:00Z"]), ("2026-03-10 2101-01-02".to_owned(), false));
        assert_eq!(of(["0026-01-01T12:00:00Z", now]), ("1900-01-01 2026-03-11".to_owned(), true));
        assert_eq!(of([now, "9999-12-31T12:00:00Z"]), ("2026-03-10 2199-12-31".to_owned(), true));
        let ancient = ["0026-01-01T12:00:00Z", "0026-01-02T12:00:00Z"];
        assert_eq!(of(ancient), ("1900-01-01 1900-01-02".to_owned(), true));
    }
}
