//! Delays that settings hold, as they are written.

use serde::{Deserialize, Serialize};

use crate::view::length::Length;

/// When something happens after something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the words say it")]
pub enum When {
    AtOnce,
    After,
    Never,
}

/// A setting that says "at once", "after so long" or "never", as it stands in its fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delay {
    /// Which of the three.
    pub when: When,
    /// For `After`: how long.
    pub length: Length,
}

impl Delay {
    /// As a setting has it.
    #[must_use]
    pub fn of(minutes: Option<u32>) -> Self {
        let when = match minutes {
            None => When::Never,
            Some(0) => When::AtOnce,
            Some(_) => When::After,
        };
        Self {
            when,
            // What stands there first when somebody chooses a length.
            length: Length::of(minutes.filter(|minutes| *minutes > 0).unwrap_or(60)),
        }
    }

    /// As a setting takes it; the outer `None` where the length is none.
    #[must_use]
    pub fn read(&self) -> Option<Option<u32>> {
        match self.when {
            When::AtOnce => Some(Some(0)),
            When::After => self.length.read().map(Some),
            When::Never => Some(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::length::Unit;

    #[test]
    fn what_a_setting_has_stands_in_its_fields_and_is_read_back() {
        for minutes in
            [None, Some(0), Some(1), Some(59), Some(60), Some(90), Some(1440), Some(u32::MAX)]
        {
            assert_eq!(Delay::of(minutes).read(), Some(minutes));
        }
        assert_eq!(Length::of(2880), Length { amount: "2".to_owned(), unit: Unit::Days });
    }

    #[test]
    fn what_is_no_length_is_refused() {
        for amount in ["", "0", "-1", "1,5", "x", "4294967295"] {
            let length = Length { amount: amount.to_owned(), unit: Unit::Hours };
            assert_eq!(length.read(), None, "{amount}");
        }
    }
}
