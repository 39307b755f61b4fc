//! How grave a number is.

use crate::i18n::{Locale, panel as t};
use crate::ui::kit::{Glyph, glyph};

/// How grave a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// As it should be.
    Calm,
    /// It draws attention.
    Warning,
    /// Something must be done.
    Alarm,
}

impl Level {
    /// From the first limit on it is a warning, from the second on an alarm.
    pub fn of(number: i64, (warning, alarm): (u32, u32)) -> Self {
        if number >= i64::from(alarm) {
            Self::Alarm
        } else if number >= i64::from(warning) {
            Self::Warning
        } else {
            Self::Calm
        }
    }

    /// The tone of the kit.
    pub const fn tone(self) -> Option<&'static str> {
        match self {
            Self::Calm => None,
            Self::Warning => Some("warning"),
            Self::Alarm => Some("danger"),
        }
    }

    /// What says it beside the colour.
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
