//! The difference between the server's clock and the device's.

use crate::model::{DAY, HOUR, MINUTE, SECOND, Timestamp};

/// The measured difference, from the header `Date` of responses.
///
/// `Date` has a resolution of one second, and responses take time: each response gives an interval for the difference,
/// and the intersection of all is narrow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Skew {
    known: Option<(i64, i64)>,
}

/// The most, in milliseconds, by which the device's clock is assumed to drift against the server's between two
/// responses.
const SLACK: i64 = 20;

impl Skew {
    /// Restores a difference in milliseconds, as [`Self::millis`] returned it. The first response confirms or replaces
    /// it.
    #[must_use]
    pub fn recall(millis: i64) -> Self {
        let known = (millis - SECOND / 2, millis + SECOND / 2);
        Self { known: (millis != 0).then_some(known) }
    }

    /// Adds a response: when the request was sent and the response received, by the device's clock, and its header
    /// `Date`.
    pub fn learn_date(&mut self, asked: Timestamp, received: Timestamp, date: &str) {
        if let Some(date) = read_date(date) {
            // The server's time was anywhere within that second.
            self.narrow(date.since(received), date.plus(SECOND).since(asked));
        }
    }

    /// Adds a response that holds the server's exact time.
    pub fn learn_at(&mut self, asked: Timestamp, received: Timestamp, at: Timestamp) {
        self.narrow(at.since(received), at.since(asked));
    }

    /// Adds a response that shows that the server's time was between two instants.
    pub fn learn_between(
        &mut self,
        asked: Timestamp,
        received: Timestamp,
        from: Timestamp,
        to: Timestamp,
    ) {
        self.narrow(from.since(received), to.since(asked));
    }

    fn narrow(&mut self, low: i64, high: i64) {
        if low > high {
            return;
        }
        self.known = Some(match self.known {
            Some((a, b)) if low.max(a) <= high.min(b) => {
                (low.max(a).saturating_sub(SLACK), high.min(b).saturating_add(SLACK))
            }
            // One of the clocks was changed.
            _ => (low, high),
        });
    }

    /// Returns the server's clock minus the device's, in milliseconds. A difference below a second counts as zero: it
    /// may be the network's.
    #[must_use]
    pub fn millis(self) -> i64 {
        match self.known {
            Some((low, high)) if low > SECOND || high < -SECOND => i64::midpoint(low, high),
            _ => 0,
        }
    }

    /// True once a response had a time.
    #[must_use]
    pub const fn is_known(self) -> bool {
        self.known.is_some()
    }
}

/// Parses the date format of HTTP (RFC 9110's IMF-fixdate): `Sun, 22 Nov 2026 19:52:49 GMT`.
fn read_date(text: &str) -> Option<Timestamp> {
    const MONTHS: &str = "JanFebMarAprMayJunJulAugSepOctNovDec";
    let (_, date) = text.split_once(", ")?;
    let mut words = date.split(' ');
    let day: i64 = words.next()?.parse().ok()?;
    let name = words.next().filter(|name| name.len() == 3)?;
    let month = MONTHS.find(name).filter(|place| place % 3 == 0)? / 3 + 1;
    let year: i64 = words.next()?.parse().ok()?;
    let mut clock = words.next()?.splitn(3, ':').map(str::parse::<i64>);
    let mut part = || clock.next()?.ok();
    let (hour, minute, second) = (part()?, part()?, part()?);
    let first = Timestamp::parse(&format!("{year:04}-{month:02}-01T00:00:00Z"))?;
    ((1..=31).contains(&day) && words.next() == Some("GMT"))
        .then(|| first.plus((day - 1) * DAY + hour * HOUR + minute * MINUTE + second * SECOND))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_http_are_read() {
        let read = |text| read_date(text).map(|at| at.to_string());
        assert_eq!(
            read("Sun, 22 Nov 2026 19:52:49 GMT").as_deref(),
            Some("2026-11-22T19:52:49.000Z")
        );
        for wrong in [
            "",
            "Sun, 22 Nov 2026",
            "Sun, 22 Nov 2026 19:52:49 BRT",
            "Sun, 22 anF 2026 19:52:49 GMT",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn many_answers_make_it_exact() {
        let server = Timestamp::parse("2026-11-22T19:00:00.000Z").unwrap();
        let truth = -3 * HOUR - 1234;
        let mut skew = Skew::default();
        for n in 0..50 {
            let now = server.plus(n * 1733);
            let date = format!(
                "Sun, 22 Nov 2026 19:{:02}:{:02} GMT",
                now.since(server) / MINUTE,
                now.since(server) / SECOND % 60
            );
            skew.learn_date(now.plus(-truth - 40), now.plus(-truth + 60), &date);
        }
        assert!((skew.millis() - truth).abs() < 120, "{}", skew.millis());
    }

    #[test]
    fn a_right_clock_is_left_alone() {
        let mut skew = Skew::default();
        let now = Timestamp::parse("2026-11-22T19:00:00.900Z").unwrap();
        skew.learn_date(now, now.plus(30), "Sun, 22 Nov 2026 19:00:00 GMT");
        assert_eq!(skew.millis(), 0);
        assert!(skew.is_known());
        // Then it is set an hour ahead.
        skew.learn_date(now.plus(HOUR), now.plus(HOUR + 30), "Sun, 22 Nov 2026 19:00:01 GMT");
        assert!((skew.millis() + HOUR).abs() < SECOND);
    }
}
