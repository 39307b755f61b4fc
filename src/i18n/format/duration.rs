//! Durations, from milliseconds. All round down, as a clock does, and all have one form.

use crate::i18n::Locale;

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// Returns the two largest units, without seconds: `< 1 min`, `3 min`, `1 h 34`, `15 h`, `2 d 7 h`.
#[must_use]
pub fn duration(locale: Locale, ms: i64) -> String {
    match ms {
        1..MINUTE => "< 1 min".to_owned(),
        ..HOUR => format!("{} min", ms.max(0) / MINUTE),
        HOUR.. => exact(locale, ms - ms % if ms < DAY { MINUTE } else { HOUR }),
    }
}

/// Returns all units down to the second, but those of zero, for what is displayed beside its parts and must be their sum:
/// `45 s`, `3 min 9 s`, `1 h 34`, `1 h 34 min 12 s`, `2 d 7 h 5 min 1 s`.
#[must_use]
pub fn exact(locale: Locale, ms: i64) -> String {
    let ms = ms.max(0);
    let (days, hours, minutes, seconds) =
        (ms / DAY, ms % DAY / HOUR, ms % HOUR / MINUTE, ms % MINUTE / SECOND);
    let mut words = Vec::with_capacity(4);
    if days > 0 {
        words.push(format!("{} d", super::integer(locale, days)));
    }
    if hours > 0 {
        words.push(format!("{hours} h"));
    }
    match (minutes, seconds) {
        (0, _) => {}
        // Said after hours and at the end, they need no unit.
        (_, 0) if hours > 0 => words.push(format!("{minutes:02}")),
        _ => words.push(format!("{minutes} min")),
    }
    if seconds > 0 || words.is_empty() {
        words.push(format!("{seconds} s"));
    }
    words.join(" ")
}

/// Returns the time since something: `agora`, `há 3 min`, `3 min ago`, `hace 3 min`.
#[must_use]
pub fn ago(locale: Locale, ms: i64) -> String {
    let length = duration(locale, ms);
    match locale {
        Locale::PtBr if ms < MINUTE => "agora".to_owned(),
        Locale::En if ms < MINUTE => "now".to_owned(),
        Locale::Es if ms < MINUTE => "ahora".to_owned(),
        Locale::PtBr => format!("há {length}"),
        Locale::En => format!("{length} ago"),
        Locale::Es => format!("hace {length}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_show_two_units_and_no_seconds() {
        for (ms, shown) in [
            (-5, "0 min"),
            (0, "0 min"),
            (1, "< 1 min"),
            (59_999, "< 1 min"),
            (MINUTE, "1 min"),
            (3 * MINUTE + 59 * SECOND, "3 min"),
            (HOUR, "1 h"),
            (HOUR + 5 * MINUTE + SECOND, "1 h 05"),
            (HOUR + 34 * MINUTE, "1 h 34"),
            (15 * HOUR + 59 * SECOND, "15 h"),
            (DAY - 1, "23 h 59"),
            (DAY + 59 * MINUTE, "1 d"),
            (2 * DAY + 7 * HOUR + 59 * MINUTE, "2 d 7 h"),
            (1_000 * DAY, "1.000 d"),
        ] {
            assert_eq!(duration(Locale::PtBr, ms), shown, "{ms}");
        }
    }

    #[test]
    fn exact_durations_leave_no_second_out() {
        for (ms, shown) in [
            (-5, "0 s"),
            (999, "0 s"),
            (45 * SECOND, "45 s"),
            (3 * MINUTE + 9 * SECOND, "3 min 9 s"),
            (10 * MINUTE, "10 min"),
            (HOUR + 34 * MINUTE, "1 h 34"),
            (HOUR + 4 * MINUTE + 12 * SECOND, "1 h 4 min 12 s"),
            (HOUR + 12 * SECOND, "1 h 12 s"),
            (2 * DAY + 7 * HOUR, "2 d 7 h"),
            (2 * DAY + 7 * HOUR + 5 * MINUTE + SECOND, "2 d 7 h 5 min 1 s"),
            (DAY + 5 * MINUTE, "1 d 5 min"),
        ] {
            assert_eq!(exact(Locale::En, ms), shown, "{ms}");
        }
    }

    #[test]
    fn ago_reads_as_a_phrase() {
        assert_eq!(
            Locale::ALL.map(|l| ago(l, 3 * MINUTE)),
            ["há 3 min", "3 min ago", "hace 3 min"]
        );
        assert_eq!(Locale::ALL.map(|l| ago(l, -1)), ["agora", "now", "ahora"]);
    }
}
