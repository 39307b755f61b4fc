//! [`Protocol`]: the number under which a customer asks for an attendance again.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::{Attendance, Chat, ChatState, DeskConfig, Event};
use crate::model::{DAY, EventId, Timestamp};

/// Crockford's letters: none is taken for another when it is read aloud or typed.
const LETTERS: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J',
    'K', 'M', 'N', 'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
];

/// Letters of the code: of a thousand attendances of one day hardly ever two have the same.
const CODE: u32 = 6;

/// The number of an attendance, derived and never stored: the date of its start, and a code of what started it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Protocol {
    date: NaiveDate,
    code: u64,
}

/// The days from the first of our era to that of the instants.
const EPOCH: i64 = 719_163;

impl Protocol {
    /// Returns the number of an attendance of the chat. The zone is the one in force at its start: another setting since
    /// changes no number that a customer was told.
    #[must_use]
    pub fn of(chat: &ChatState, attendance: &Attendance, config: &DeskConfig) -> Self {
        let start = attendance.start;
        let zone = config.from(start).first().map_or(config.zone(), |version| &version.zone);
        Self { date: zone.date_of(start), code: code(chat, attendance) }
    }

    /// Returns the number of the attendance that ran at an instant, or else of the last one before.
    #[must_use]
    pub fn at(chat: &ChatState, at: Timestamp, config: &DeskConfig) -> Option<Self> {
        let attendance = chat.attendances.iter().rev().find(|attendance| attendance.start <= at)?;
        Some(Self::of(chat, attendance, config))
    }

    /// Returns a number of that day, to show what one looks like.
    #[must_use]
    pub fn sample(date: NaiveDate) -> Self {
        Self { date, code: 0x0987_6543 }
    }

    /// Reads a typed number, whatever its case and signs; `None` where it is none.
    #[must_use]
    pub fn typed(text: &str) -> Option<Self> {
        let text: String =
            text.chars().filter(|letter| !matches!(letter, '-' | ' ' | '.')).collect();
        let (date, code) = text.split_at_checked(8)?;
        if !date.bytes().all(|digit| digit.is_ascii_digit()) || code.len() != CODE as usize {
            return None;
        }
        let number = |from: usize, to: usize| date.get(from..to)?.parse::<u32>().ok();
        let year = i32::try_from(number(0, 4)?).ok()?;
        let date = NaiveDate::from_ymd_opt(year, number(4, 6)?, number(6, 8)?)?;
        let code = code.chars().try_fold(0, |code, letter| {
            let letter = match letter.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                letter => letter,
            };
            let at = LETTERS.iter().position(|other| *other == letter)?;
            Some(code * 32 + at as u64)
        })?;
        Some(Self { date, code })
    }

    /// Returns true where it is the number of an attendance of the chat, or was: the event that began it before an earlier one
    /// came is still there. The date is that of some zone.
    #[must_use]
    pub fn is_in(self, chat: &Chat) -> bool {
        let day = i64::from(self.date.num_days_from_ce()) - EPOCH;
        let is_near = |at: Timestamp| (at.millis().div_euclid(DAY) - day).abs() <= 1;
        let state = chat.state();
        let is_its = |attendance: &Attendance| {
            is_near(attendance.start) && code(state, attendance) == self.code
        };
        let began = |event: &Event| is_near(event.at) && of_event(&event.id) == self.code;
        state.attendances.iter().any(is_its) || chat.events().iter().any(began)
    }
}

/// The event that started it is the same on every browser. What comes late gives another number only to the attendance that
/// begins with it then. A timer has no event: its instant, and that of the chat's beginning, stand for it.
fn code(chat: &ChatState, attendance: &Attendance) -> u64 {
    match &attendance.event {
        Some(event) => of_event(event),
        None => {
            let instants = [attendance.start, chat.started].map(|at| at.millis().to_le_bytes());
            short(fnv(instants.as_flattened()))
        }
    }
}

fn of_event(event: &EventId) -> u64 {
    short(fnv(event.as_str().as_bytes()))
}

/// The high bits are in the low ones too.
fn short(hash: u64) -> u64 {
    (hash ^ (hash >> 32)) % 32_u64.pow(CODE)
}

/// FNV-1a: it spreads well, and must never change.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

impl fmt::Display for Protocol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { date, code } = self;
        write!(f, "{:04}{:02}{:02}-", date.year(), date.month(), date.day())?;
        for place in (0..CODE).rev() {
            let letter = usize::try_from(code / 32_u64.pow(place) % 32).unwrap_or(0);
            write!(f, "{}", LETTERS.get(letter).unwrap_or(&'0'))?;
        }
        Ok(())
    }
}
