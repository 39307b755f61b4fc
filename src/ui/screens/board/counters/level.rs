use crate::i18n::{Locale, board as t};
use crate::ui::kit::{Glyph, glyph};

/// The urgency of a counter's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Calm,
    Warning,
    Alarm,
}

impl Level {
    /// Returns the level of a number; each limit belongs to the level that it begins.
    pub fn of(number: i64, (warning, alarm): (u32, u32)) -> Self {
        if number >= i64::from(alarm) {
            Self::Alarm
        } else if number >= i64::from(warning) {
            Self::Warning
        } else {
            Self::Calm
        }
    }

    /// Returns the kit's tone.
    pub const fn tone(self) -> Option<&'static str> {
        match self {
            Self::Calm => None,
            Self::Warning => Some("warning"),
            Self::Alarm => Some("danger"),
        }
    }

    /// Returns a glyph and words, because colour alone must not carry the level.
    pub const fn words(self, l: Locale) -> Option<(Glyph, &'static str)> {
        match self {
            Self::Calm => None,
            Self::Warning => Some((glyph::TRIANGLE_ALERT, t::warned(l))),
            Self::Alarm => Some((glyph::CIRCLE_ALERT, t::alarmed(l))),
        }
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn limits_count_from_themselves_on() {
        let levels = [0, 14, 15, 59, 60, i64::MAX].map(|number| Level::of(number, (15, 60)));
        let (calm, warning, alarm) = (Level::Calm, Level::Warning, Level::Alarm);
        assert_eq!(levels, [calm, calm, warning, warning, alarm, alarm]);
    }
}
