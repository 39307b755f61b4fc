//! Dates and times of day.

use crate::i18n::Locale;
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike};

const NOWHERE: &str = "—";

/// An instant, with the zone's offset from UTC **at that instant**, in seconds: two instants compared by one offset
/// fall on wrong days where the clock was put back between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Local {
    /// Milliseconds since the Unix epoch.
    pub ms: i64,
    /// The offset at that instant, in seconds.
    pub offset_s: i32,
}

impl Local {
    fn date(self) -> Option<NaiveDate> {
        Some(civil(self.ms, self.offset_s)?.date())
    }
}

/// Returns the local date and time of an instant; `None` beyond the calendar.
fn civil(ms: i64, offset_s: i32) -> Option<NaiveDateTime> {
    DateTime::from_timestamp_millis(ms)?
        .naive_utc()
        .checked_add_signed(TimeDelta::seconds(i64::from(offset_s)))
}

fn month(locale: Locale, date: NaiveDate) -> &'static str {
    let names = match locale {
        Locale::PtBr => [
            "janeiro",
            "fevereiro",
            "março",
            "abril",
            "maio",
            "junho",
            "julho",
            "agosto",
            "setembro",
            "outubro",
            "novembro",
            "dezembro",
        ],
        Locale::En => [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        Locale::Es => [
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ],
    };
    names.get(date.month0() as usize).copied().unwrap_or(NOWHERE)
}

fn weekday(locale: Locale, date: NaiveDate) -> &'static str {
    let from_monday = match locale {
        Locale::PtBr => [
            "segunda-feira",
            "terça-feira",
            "quarta-feira",
            "quinta-feira",
            "sexta-feira",
            "sábado",
            "domingo",
        ],
        Locale::En => {
            ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        }
        Locale::Es => ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    };
    from_monday.get(date.weekday().num_days_from_monday() as usize).copied().unwrap_or(NOWHERE)
}

/// Returns the first three letters, as all three languages abbreviate.
fn short(word: &str) -> &str {
    let end = word.char_indices().nth(3).map_or(word.len(), |(end, _)| end);
    word.get(..end).unwrap_or(word)
}

fn short_weekday(locale: Locale, date: NaiveDate) -> String {
    let dot = if locale == Locale::PtBr { "." } else { "" };
    format!("{}{dot}", short(weekday(locale, date)))
}

fn write_time(locale: Locale, at: NaiveDateTime) -> String {
    let minute = at.minute();
    if locale == Locale::En {
        let (pm, hour) = at.hour12();
        return format!("{hour}:{minute:02} {}", if pm { "PM" } else { "AM" });
    }
    format!("{:02}:{minute:02}", at.hour())
}

fn write_date(locale: Locale, date: NaiveDate) -> String {
    let (year, day) = (date.year(), date.day());
    match locale {
        Locale::PtBr | Locale::Es => format!("{day:02}/{:02}/{year:04}", date.month()),
        Locale::En => format!("{} {day}, {year}", short(month(locale, date))),
    }
}

fn write_day_month(locale: Locale, date: NaiveDate) -> String {
    let (day, month) = (date.day(), short(month(locale, date)));
    match locale {
        Locale::PtBr => format!("{day}{} de {month}.", ordinal(locale, day)),
        Locale::En => format!("{month} {day}"),
        Locale::Es => format!("{day} {month}"),
    }
}

fn write_date_long(locale: Locale, date: NaiveDate) -> String {
    let (year, day) = (date.year(), date.day());
    let (weekday, month) = (weekday(locale, date), month(locale, date));
    match locale {
        Locale::PtBr | Locale::Es => {
            format!("{weekday}, {day}{} de {month} de {year}", ordinal(locale, day))
        }
        Locale::En => format!("{weekday}, {month} {day}, {year}"),
    }
}

/// Portuguese counts the first of a month, and no other day.
const fn ordinal(locale: Locale, day: u32) -> &'static str {
    match (locale, day) {
        (Locale::PtBr, 1) => "º",
        _ => "",
    }
}

fn show(ms: i64, offset_s: i32, write: impl FnOnce(NaiveDateTime) -> String) -> String {
    civil(ms, offset_s).map_or_else(|| NOWHERE.to_owned(), write)
}

/// Returns the time of day: `14:05`, `2:05 PM`.
#[must_use]
pub fn time(locale: Locale, ms: i64, offset_s: i32) -> String {
    show(ms, offset_s, |at| write_time(locale, at))
}

/// Returns the date: `22/11/2026`, `Nov 22, 2026`.
#[must_use]
pub fn date(locale: Locale, ms: i64, offset_s: i32) -> String {
    show(ms, offset_s, |at| write_date(locale, at.date()))
}

/// Returns the date in words: `domingo, 22 de novembro de 2026`.
#[must_use]
pub fn date_long(locale: Locale, ms: i64, offset_s: i32) -> String {
    show(ms, offset_s, |at| write_date_long(locale, at.date()))
}

/// Returns the date without its year: `22 de nov.`, `Nov 22`, `22 nov`.
#[must_use]
pub fn day_month(locale: Locale, ms: i64, offset_s: i32) -> String {
    show(ms, offset_s, |at| write_day_month(locale, at.date()))
}

/// Returns the date without its year, and its weekday: `domingo, 22 de nov.`.
#[must_use]
pub fn weekday_date(locale: Locale, ms: i64, offset_s: i32) -> String {
    show(ms, offset_s, |at| {
        format!("{}, {}", weekday(locale, at.date()), write_day_month(locale, at.date()))
    })
}

/// Returns the weekday and the day of the month: `dom. 22`, `Sun 22`.
#[must_use]
pub fn weekday_day(locale: Locale, ms: i64, offset_s: i32) -> String {
    show(ms, offset_s, |at| format!("{} {}", short_weekday(locale, at.date()), at.day()))
}

/// Returns date and time to the second: `22/11/2026 14:05:09`, `Nov 22, 2026, 2:05:09 PM`.
#[must_use]
pub fn date_time(locale: Locale, ms: i64, offset_s: i32) -> String {
    show(ms, offset_s, |at| {
        let (date, minute, second) = (write_date(locale, at.date()), at.minute(), at.second());
        if locale == Locale::En {
            let (pm, hour) = at.hour12();
            let half = if pm { "PM" } else { "AM" };
            return format!("{date}, {hour}:{minute:02}:{second:02} {half}");
        }
        format!("{date} {:02}:{minute:02}:{second:02}", at.hour())
    })
}

/// Returns a day as a heading: `hoje`, `ontem`, `amanhã`, the weekday within the last week, else the date in words.
#[must_use]
pub fn relative_day(locale: Locale, at: Local, now: Local) -> String {
    show(at.ms, at.offset_s, |at| {
        let day = at.date();
        match days_back(day, now) {
            Some(0) => today(locale).to_owned(),
            Some(1) => yesterday(locale).to_owned(),
            Some(-1) => tomorrow(locale).to_owned(),
            Some(2..=6) => weekday(locale, day).to_owned(),
            _ => write_date_long(locale, day),
        }
    })
}

/// Returns an instant for a row of a list: the time today, `ontem`, the weekday within the last week
/// (`seg.`), the day of this year (`22 de nov.`), else the date.
#[must_use]
pub fn list_stamp(locale: Locale, at: Local, now: Local) -> String {
    show(at.ms, at.offset_s, |at| {
        let day = at.date();
        let this_year = now.date().is_some_and(|now| now.year() == day.year());
        match days_back(day, now) {
            Some(0) => write_time(locale, at),
            Some(1) => yesterday(locale).to_owned(),
            Some(2..=6) => short_weekday(locale, day),
            _ if this_year => write_day_month(locale, day),
            _ => write_date(locale, day),
        }
    })
}

/// Returns the number of days from a date to that of `now`.
fn days_back(day: NaiveDate, now: Local) -> Option<i64> {
    Some(now.date()?.signed_duration_since(day).num_days())
}

const fn today(locale: Locale) -> &'static str {
    match locale {
        Locale::PtBr => "hoje",
        Locale::En => "today",
        Locale::Es => "hoy",
    }
}

const fn yesterday(locale: Locale) -> &'static str {
    match locale {
        Locale::PtBr => "ontem",
        Locale::En => "yesterday",
        Locale::Es => "ayer",
    }
}

const fn tomorrow(locale: Locale) -> &'static str {
    match locale {
        Locale::PtBr => "amanhã",
        Locale::En => "tomorrow",
        Locale::Es => "mañana",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-22 (a Sunday) 17:05:09 UTC, 14:05:09 in São Paulo.
    const AT: i64 = 1_795_367_109_000;
    const SAO_PAULO: i32 = -3 * 3_600;
    const DAY: i64 = 86_400_000;

    const fn local(ms: i64, offset_s: i32) -> Local {
        Local { ms, offset_s }
    }

    #[test]
    fn the_first_of_a_month_is_the_first_in_portuguese() {
        let first = AT + 9 * DAY;
        let all = |f: fn(Locale, i64, i32) -> String| Locale::ALL.map(|l| f(l, first, SAO_PAULO));
        assert_eq!(all(day_month), ["1º de dez.", "Dec 1", "1 dic"]);
        assert!(all(date_long)[0].ends_with("1º de dezembro de 2026"));
    }

    #[test]
    fn times_and_dates() {
        let all = |f: fn(Locale, i64, i32) -> String| Locale::ALL.map(|l| f(l, AT, SAO_PAULO));
        assert_eq!(all(weekday_day), ["dom. 22", "Sun 22", "dom 22"]);
        assert_eq!(all(weekday_date), ["domingo, 22 de nov.", "Sunday, Nov 22", "domingo, 22 nov"]);
        assert_eq!(all(time), ["14:05", "2:05 PM", "14:05"]);
        assert_eq!(all(date), ["22/11/2026", "Nov 22, 2026", "22/11/2026"]);
        assert_eq!(all(day_month), ["22 de nov.", "Nov 22", "22 nov"]);
        assert_eq!(
            all(date_time),
            ["22/11/2026 14:05:09", "Nov 22, 2026, 2:05:09 PM", "22/11/2026 14:05:09"]
        );
        assert_eq!(
            all(date_long),
            [
                "domingo, 22 de novembro de 2026",
                "Sunday, November 22, 2026",
                "domingo, 22 de noviembre de 2026"
            ]
        );
    }

    #[test]
    fn midnight_and_noon_on_twelve_hour_clocks() {
        assert_eq!(time(Locale::En, 0, 0), "12:00 AM");
        assert_eq!(time(Locale::En, DAY / 2, 0), "12:00 PM");
        assert_eq!(time(Locale::PtBr, 0, 0), "00:00");
    }

    #[test]
    fn the_offset_moves_the_day() {
        let late = AT + 9 * 3_600_000; // 02:05 UTC on the 23rd, 23:05 on the 22nd in São Paulo
        assert_eq!(date(Locale::PtBr, late, 0), "23/11/2026");
        assert_eq!(date(Locale::PtBr, late, SAO_PAULO), "22/11/2026");
        assert_eq!(
            relative_day(Locale::PtBr, local(late, SAO_PAULO), local(AT, SAO_PAULO)),
            "hoje"
        );
        assert_eq!(relative_day(Locale::PtBr, local(late, 0), local(AT, 0)), "amanhã");
    }

    #[test]
    fn days_are_named_from_now() {
        let now = local(AT, SAO_PAULO);
        let named = |back: i64| relative_day(Locale::PtBr, local(AT - back * DAY, SAO_PAULO), now);
        assert_eq!(named(0), "hoje");
        assert_eq!(named(1), "ontem");
        assert_eq!(named(-1), "amanhã");
        assert_eq!(named(2), "sexta-feira");
        assert_eq!(named(6), "segunda-feira");
        assert_eq!(named(7), "domingo, 15 de novembro de 2026");
        assert_eq!(named(-2), "terça-feira, 24 de novembro de 2026");
    }

    #[test]
    fn rows_say_when_in_a_few_letters() {
        let now = local(AT, SAO_PAULO);
        let stamp = |l, back: i64| list_stamp(l, local(AT - back * DAY, SAO_PAULO), now);
        assert_eq!(Locale::ALL.map(|l| stamp(l, 0)), ["14:05", "2:05 PM", "14:05"]);
        assert_eq!(Locale::ALL.map(|l| stamp(l, 1)), ["ontem", "yesterday", "ayer"]);
        assert_eq!(Locale::ALL.map(|l| stamp(l, 4)), ["qua.", "Wed", "mié"]);
        assert_eq!(stamp(Locale::PtBr, 8), "14 de nov.");
        assert_eq!(stamp(Locale::PtBr, 400), "18/10/2025");
    }

    #[test]
    fn each_instant_has_the_offset_of_its_own_time() {
        // New York puts its clock back at 06:00 UTC on Sunday, 1 November 2026.
        const NOW: Local = local(1_793_593_800_000, -5 * 3_600); // 2 November, 04:30 UTC: Sunday, 23:30
        let hours_back = |hours: i64, offset_h: i32| {
            let at = local(NOW.ms - hours * 3_600_000, offset_h * 3_600);
            (list_stamp(Locale::PtBr, at, NOW), relative_day(Locale::PtBr, at, NOW))
        };
        let both = |one: &str, other: &str| (one.to_owned(), other.to_owned());
        assert_eq!(hours_back(24, -4), both("00:30", "hoje"), "Sunday, before the change");
        assert_eq!(hours_back(22, -5), both("01:30", "hoje"), "Sunday, after it");
        assert_eq!(hours_back(26, -4), both("ontem", "ontem"), "Saturday, 22:30");
    }

    #[test]
    fn instants_beyond_the_calendar_are_shown_as_such() {
        for ms in [i64::MIN, i64::MAX, 8_210_298_412_799_999, -8_334_601_228_800_000] {
            for offset_s in [i32::MIN, SAO_PAULO, i32::MAX] {
                assert!(
                    !list_stamp(Locale::PtBr, local(ms, offset_s), local(i64::MAX, offset_s))
                        .is_empty()
                );
                assert!(
                    !relative_day(Locale::En, local(ms, offset_s), local(i64::MIN, offset_s))
                        .is_empty()
                );
            }
        }
        assert_eq!(time(Locale::PtBr, i64::MAX, 0), "—");
    }
}
