//! Durations, from milliseconds. All round down, as a clock does.

use crate::i18n::Locale;

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// Returns the largest unit only, for badges and rows: `agora`, `3 min`, `2 h`, `5 d`.
#[must_use]
pub fn compact(locale: Locale, ms: i64) -> String {
    match ms {
        ..MINUTE => match locale {
            Locale::PtBr => "agora",
            Locale::En => "now",
            Locale::Es => "ahora",
        }
        .to_owned(),
        MINUTE..HOUR => format!("{} min", ms / MINUTE),
        HOUR..DAY => format!("{} h", ms / HOUR),
        DAY.. => format!("{} d", super::integer(locale, ms / DAY)),
    }
}

/// Returns the two largest units: `45 s`, `3 min 09 s`, `2 h 05 min`, `5 d 03 h`.
#[must_use]
pub fn duration(locale: Locale, ms: i64) -> String {
    let ms = ms.max(0);
    match ms {
        ..MINUTE => format!("{} s", ms / SECOND),
        MINUTE..HOUR => format!("{} min {:02} s", ms / MINUTE, ms % MINUTE / SECOND),
        HOUR..DAY => format!("{} h {:02} min", ms / HOUR, ms % HOUR / MINUTE),
        DAY.. => format!("{} d {:02} h", super::integer(locale, ms / DAY), ms % DAY / HOUR),
    }
}

/// Returns the duration as a running clock: `0:07`, `12:04`, `1:02:03`, `2 d 03:04:05`.
#[must_use]
pub fn clock(locale: Locale, ms: i64) -> String {
    let ms = ms.max(0);
    let (hours, minutes, seconds) = (ms % DAY / HOUR, ms % HOUR / MINUTE, ms % MINUTE / SECOND);
    match ms {
        ..HOUR => format!("{minutes}:{seconds:02}"),
        HOUR..DAY => format!("{hours}:{minutes:02}:{seconds:02}"),
        DAY.. => {
            format!("{} d {hours:02}:{minutes:02}:{seconds:02}", super::integer(locale, ms / DAY))
        }
    }
}

/// Returns the time since something: `agora`, `há 3 min`, `3 min ago`, `hace 3 min`.
#[must_use]
pub fn ago(locale: Locale, ms: i64) -> String {
    let length = compact(locale, ms);
    match locale {
        _ if ms < MINUTE => length,
        Locale::PtBr => format!("há {length}"),
        Locale::En => format!("{length} ago"),
        Locale::Es => format!("hace {length}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compact_shows_the_largest_unit() {
        let shown = [0, 59_999, MINUTE, 59 * MINUTE, 2 * HOUR + MINUTE, DAY - 1, 1_000 * DAY]
            .map(|ms| compact(Locale::PtBr, ms));
        assert_eq!(shown, ["agora", "agora", "1 min", "59 min", "2 h", "23 h", "1.000 d"]);
    }

    #[test]
    fn durations_show_two_units() {
        let shown = [
            -5,
            999,
            45 * SECOND,
            3 * MINUTE + 9 * SECOND,
            2 * HOUR + 5 * MINUTE,
            5 * DAY + 3 * HOUR,
        ]
        .map(|ms| duration(Locale::En, ms));
        assert_eq!(shown, ["0 s", "0 s", "45 s", "3 min 09 s", "2 h 05 min", "5 d 03 h"]);
    }

    #[test]
    fn the_clock_ticks_through_units() {
        let shown = [
            7 * SECOND,
            12 * MINUTE + 4_999,
            HOUR + 2 * MINUTE + 3_000,
            2 * DAY + 3 * HOUR + 4 * MINUTE + 5_000,
        ]
        .map(|ms| clock(Locale::Es, ms));
        assert_eq!(shown, ["0:07", "12:04", "1:02:03", "2 d 03:04:05"]);
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
