//! The server's clock, for a page of another site: browsers hide the header `Date` from it.
//!
//! A refusal names no time, as the replicas of a cluster must give the same reason. But an event that nobody may write is
//! refused as early if it is dated ahead of the server's clock, and for another reason if not. Many of them in one request,
//! with dates around the device's clock, show between which two the server's clock is; a few requests show it to a fraction
//! of a second. Nothing is written.

use super::{Purpose, Replicator};
use crate::model::{MINUTE, SECOND, Timestamp};
use crate::sync::Refusal;
use crate::sync::couch::{PushResult, read_push};
use crate::sync::transport::{Response, TransportError};

/// The design document takes what is dated so far ahead, in milliseconds.
const AHEAD: i64 = 2 * MINUTE;
/// Dates of one request after the first.
const PARTS: i64 = 60;
/// Dates of the first request reach 2³¹ seconds, some 68 years, to both sides.
const DOUBLINGS: u32 = 31;
/// The clock is known well enough between dates so close, in milliseconds.
const CLOSE: i64 = SECOND / 4;

impl Replicator {
    /// Begins to ask for the server's clock.
    pub(super) fn ask_clock(&mut self, now: Timestamp) {
        let steps = (0..=DOUBLINGS).map(|doublings| SECOND << doublings);
        let around = steps.flat_map(|step| [-step, step]).chain([0]);
        let mut dates: Vec<Timestamp> = around.map(|step| now.plus(AHEAD + step)).collect();
        dates.sort_unstable();
        self.probe(now, dates);
    }

    /// Asks which of these dates, sorted, the server takes for early.
    fn probe(&mut self, now: Timestamp, dates: Vec<Timestamp>) {
        let request = self.database.clock(&dates);
        self.clock_dates = dates;
        self.ask(now, Purpose::Clock, request);
    }

    /// Errors are ignored: other requests meet and handle them too.
    pub(super) fn on_clock(
        &mut self,
        asked: Timestamp,
        now: Timestamp,
        response: Result<Response, TransportError>,
    ) {
        let dates = std::mem::take(&mut self.clock_dates);
        let Ok(results) = read_push(response) else {
            return;
        };
        let (mut past, mut ahead) = (None, None);
        for (n, date) in dates.into_iter().enumerate() {
            let Some(PushResult::Rejected { forbidden: true, reason }) =
                results.get(&format!("clock-{n}"))
            else {
                continue;
            };
            if self.learn_clock(asked, now, reason) {
                return;
            }
            if Refusal::read(reason) == Refusal::Early {
                ahead = ahead.or(Some(date));
            } else {
                past = Some(date);
            }
        }
        // The server's clock is between two dates, less what it takes ahead.
        let Some((past, ahead)) = past.zip(ahead) else {
            return;
        };
        let (from, to) = (past.plus(-AHEAD), ahead.plus(-AHEAD));
        self.skew.learn_between(asked, now, from, to);
        // While the requests take their time, the server's clock goes on.
        let until = ahead.plus(now.since(asked).max(0) + SECOND);
        let (width, part) = (to.since(from), (until.since(past) / PARTS).max(1));
        if width > CLOSE && part < width / 2 {
            self.probe(now, (0..=PARTS).map(|n| past.plus(part * n)).collect());
        }
    }
}
