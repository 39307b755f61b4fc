//! Integers, decimals and sizes.

use crate::i18n::Locale;

/// Returns an integer with digit grouping: `1.234`, `1,234`. Spanish groups from five digits on, as its orthography
/// asks.
#[must_use]
pub fn integer(locale: Locale, value: i64) -> String {
    let sign = if value < 0 { "-" } else { "" };
    format!("{sign}{}", count(locale, value.unsigned_abs()))
}

/// [`integer`] for counts.
#[must_use]
pub fn count(locale: Locale, value: u64) -> String {
    let digits = value.to_string();
    let (mark, from) = match locale {
        Locale::PtBr => ('.', 4),
        Locale::En => (',', 4),
        Locale::Es => ('.', 5),
    };
    if digits.len() < from {
        return digits;
    }
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(mark);
        }
        grouped.push(digit);
    }
    grouped
}

/// Returns an integer as a number with `decimals` decimals: 1255 with 1 is `125,5`.
#[must_use]
pub fn fixed(locale: Locale, value: i64, decimals: u32) -> String {
    let unit = 10_u64.saturating_pow(decimals);
    let (whole, part) = (value.unsigned_abs() / unit, value.unsigned_abs() % unit);
    let sign = if value < 0 { "-" } else { "" };
    let whole = count(locale, whole);
    if decimals == 0 {
        return format!("{sign}{whole}");
    }
    let mark = if locale == Locale::En { '.' } else { ',' };
    let width = decimals as usize;
    format!("{sign}{whole}{mark}{part:0width$}")
}

/// Returns a size in bytes: `512 B`, `1,2 kB`, `3,4 MB` (decimal units, rounded down).
#[must_use]
pub fn bytes(locale: Locale, bytes: u64) -> String {
    let (unit, name) = match bytes {
        0..1_000 => return format!("{bytes} B"),
        1_000..1_000_000 => (1_000, "kB"),
        1_000_000..1_000_000_000 => (1_000_000, "MB"),
        _ => (1_000_000_000, "GB"),
    };
    let tenths = i64::try_from(bytes / (unit / 10)).unwrap_or(i64::MAX);
    format!("{} {name}", fixed(locale, tenths, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_are_grouped_as_each_language_does() {
        assert_eq!(Locale::ALL.map(|l| integer(l, 999)), ["999", "999", "999"]);
        assert_eq!(Locale::ALL.map(|l| integer(l, 1_234)), ["1.234", "1,234", "1234"]);
        assert_eq!(
            Locale::ALL.map(|l| integer(l, -1_234_567)),
            ["-1.234.567", "-1,234,567", "-1.234.567"]
        );
        assert_eq!(integer(Locale::En, i64::MIN), "-9,223,372,036,854,775,808");
    }

    #[test]
    fn fixed_point_keeps_its_zeros() {
        assert_eq!(fixed(Locale::PtBr, 1_255, 1), "125,5");
        assert_eq!(fixed(Locale::En, 1_205, 2), "12.05");
        assert_eq!(fixed(Locale::PtBr, -5, 1), "-0,5");
        assert_eq!(fixed(Locale::PtBr, 1_234, 0), "1.234");
    }

    #[test]
    fn sizes_pick_their_unit() {
        assert_eq!(bytes(Locale::PtBr, 999), "999 B");
        assert_eq!(bytes(Locale::PtBr, 1_250), "1,2 kB");
        assert_eq!(bytes(Locale::En, 200_000_000), "200.0 MB");
    }
}
