//! Formats of dates, times, durations and numbers in each language.
//!
//! Pure functions over numbers: instants are milliseconds since the Unix epoch, and the zone comes
//! in as its offset from UTC in seconds **at that instant** (east is positive), so that the caller
//! decides whose zone it is. Instants beyond the calendar are shown as `—`.

mod date;
mod duration;
mod isolate;
mod number;

pub use date::{
    Local, date, date_long, date_time, day_month, list_stamp, relative_day, time, weekday_date,
    weekday_day,
};
pub use duration::{ago, duration, exact};
pub use isolate::{Argument, Isolated};
pub use number::{bytes, count, fixed, integer};
