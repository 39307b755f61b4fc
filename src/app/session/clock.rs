//! The running app's clock, ids and [`Stamps`].

use std::cell::Cell;

use crate::model::Timestamp;

/// Returns the instant of the device's clock.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the clock")]
#[expect(clippy::cast_possible_truncation, reason = "whole milliseconds, far inside the range")]
pub fn device_now() -> Timestamp {
    let millis = js_sys::Date::now() as i64;
    Timestamp::from_millis(millis)
}

thread_local! {
    /// The server's clock minus the device's, in milliseconds.
    static CORRECTION: Cell<i64> = const { Cell::new(0) };
}

/// Sets the correction of the clock, in milliseconds. Returns true if it changed by more than a moment.
pub fn correct(by: i64) -> bool {
    (CORRECTION.replace(by) - by).abs() > 1000
}

/// Returns the present: the device's clock, corrected by the server's on a shared desk. A wrong device clock neither
/// blocks work nor misdates events.
#[must_use]
pub fn desk_now() -> Timestamp {
    device_now().plus(CORRECTION.get())
}

/// Returns a new `UUIDv7` of an instant, so that ids sort nearly in the order of creation.
#[must_use]
pub fn new_uuid(at: Timestamp) -> String {
    let millis = u64::try_from(at.millis()).unwrap_or_default();
    let nanos = u32::try_from(millis % 1000).unwrap_or_default() * 1_000_000;
    let instant = uuid::Timestamp::from_unix(uuid::NoContext, millis / 1000, nanos);
    uuid::Uuid::new_v7(instant).to_string()
}

/// Dates this tab's events: never before the clock, the chat's last event, or the tab's own last event. The last rule
/// keeps the order of two events written at once, before either is folded.
#[derive(Clone, Copy, Debug)]
pub struct Stamps {
    last: Timestamp,
}

impl Default for Stamps {
    fn default() -> Self {
        Self { last: Timestamp::MIN }
    }
}

impl Stamps {
    /// Returns the instant of the next event of a chat whose last event is `after`.
    pub fn next(&mut self, now: Timestamp, after: Option<Timestamp>) -> Timestamp {
        let at =
            now.max(self.last.plus(1)).max(after.map_or(Timestamp::MIN, |after| after.plus(1)));
        // A chat with events in the future must not drag all others there.
        if at.since(now) < 60_000 {
            self.last = at;
        }
        at
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn an_answer_never_stands_before_its_question() {
        let at = Timestamp::from_millis;
        let mut stamps = Stamps::default();
        assert_eq!(stamps.next(at(1000), None), at(1000));
        assert_eq!(stamps.next(at(1000), None), at(1001), "two at one instant keep their order");
        assert_eq!(stamps.next(at(900), Some(at(5000))), at(5001), "a slow clock");
        assert_eq!(stamps.next(at(10_000), None), at(10_000));
    }

    #[test]
    fn a_chat_from_the_future_keeps_its_future_to_itself() {
        let mut stamps = Stamps::default();
        let now = Timestamp::from_millis(1_000_000);
        assert_eq!(stamps.next(now, Some(Timestamp::MAX)), Timestamp::MAX);
        assert_eq!(stamps.next(now, None), now);
    }
}
