//! Durations of whole minutes, in the unit that people would use.

use serde::{Deserialize, Serialize};

use crate::i18n::{Locale, why};

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the words say it")]
pub enum Unit {
    Minutes,
    Hours,
    Days,
}

impl Unit {
    pub const ALL: [Self; 3] = [Self::Minutes, Self::Hours, Self::Days];

    /// Returns the unit's length in minutes.
    #[must_use]
    pub const fn minutes(self) -> u32 {
        match self {
            Self::Minutes => 1,
            Self::Hours => 60,
            Self::Days => 24 * 60,
        }
    }

    /// Returns the largest unit that divides `minutes`, with the quotient.
    #[must_use]
    pub fn of(minutes: u32) -> (u32, Self) {
        let whole = |unit: &Self| minutes > 0 && minutes.is_multiple_of(unit.minutes());
        let unit = Self::ALL.into_iter().rev().find(whole);
        let unit = unit.unwrap_or(Self::Minutes);
        (minutes / unit.minutes(), unit)
    }
}

/// A length as it stands in two fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Length {
    /// The number, as it was written.
    pub amount: String,
    /// What it counts.
    pub unit: Unit,
}

impl Length {
    /// So many minutes, in the largest unit that says them exactly.
    #[must_use]
    pub fn of(minutes: u32) -> Self {
        let (amount, unit) = Unit::of(minutes);
        Self { amount: amount.to_string(), unit }
    }

    /// Its minutes; `None` where no whole number from 1 on stands there, or one that is too long.
    #[must_use]
    pub fn read(&self) -> Option<u32> {
        let amount = self.amount.trim().parse::<u32>().ok()?;
        amount.checked_mul(self.unit.minutes()).filter(|minutes| *minutes > 0)
    }
}

/// Returns minutes in the largest unit that divides them: `7 dias`, `90 minutos`.
#[must_use]
pub fn length(minutes: u32, l: Locale) -> String {
    let (many, unit) = Unit::of(minutes);
    match unit {
        Unit::Minutes => why::minutes(l, u64::from(many)),
        Unit::Hours => why::hours(l, u64::from(many)),
        Unit::Days => why::days(l, u64::from(many)),
    }
}
