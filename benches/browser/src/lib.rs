//! Balcão's side of the benchmark page (`README.md`): a desk of many events, a month's report of it, and the rows that the
//! report is made of, so that another engine can make the same; and journals for the app to open (`journal`).

mod journal;

use std::fmt::Write;
use std::sync::Arc;

use balcao::demo;
use balcao::journal::{Desk, PastDesk};
use balcao::model::{Timestamp, Zone};
use balcao::reports::{Incremental, Report, Wanted, Window};
use balcao::testing::browser_zones;
use chrono::Days;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// Events that are folded together; the whole journal is never in memory twice.
const BATCH: usize = 10_000;

/// As many chats as the screen reads at a time.
const PIECE: u32 = 1024;

/// As many events as a jump folds at a time.
const FOLDED: usize = 512;

/// A folded desk and the month before its last event.
#[wasm_bindgen]
pub struct Month {
    desk: Desk,
    zone: Arc<Zone>,
    window: Window,
}

/// A report of it in the making, in the pieces in which the screen makes it.
#[wasm_bindgen]
pub struct Making(Incremental);

/// A desk of the past in the making, in the pieces in which the app makes it.
#[wasm_bindgen]
pub struct Jumping(PastDesk);

/// A report of it, before it is written down.
#[wasm_bindgen]
pub struct Figures(Report);

#[wasm_bindgen]
impl Month {
    /// Makes and folds so many events, a dozen a chat; always the same.
    ///
    /// # Errors
    /// Where the browser does not know the zone.
    #[wasm_bindgen(constructor)]
    pub fn new(events: u32) -> Result<Month, JsError> {
        let end = Timestamp::parse("2026-11-22T12:00:00Z").ok_or(JsError::new("no instant"))?;
        let zones = browser_zones();
        let zone = zones("America/Sao_Paulo").ok_or(JsError::new("no such zone"))?;
        let mut desk = Desk::new(zones);
        let mut events = demo::scale(1, events / 12, events.into(), end).peekable();
        while events.peek().is_some() {
            desk.apply(events.by_ref().take(BATCH));
        }
        desk.advance(end);
        let until = zone.date_of(end) + Days::new(1);
        let window = Window::new(until - Days::new(30), until, &zone, end.plus(1));
        Ok(Self { desk, zone, window })
    }

    /// Begins with all figures of the month.
    #[must_use]
    pub fn begin(&self) -> Making {
        let (window, wanted) = (self.window.clone(), Wanted::default());
        Making(Incremental::new(&self.desk, window, &self.zone, wanted, false))
    }

    /// Begins with the desk as it stood so many thousandths of the way from its first event to its last.
    #[must_use]
    pub fn jump(&self, thousandths: u32) -> Jumping {
        let first = self.desk.next_change_after(Timestamp::MIN);
        let length = self.window.as_of.since(first.unwrap_or(self.window.as_of));
        let back = length / 1000 * (1000 - i64::from(thousandths));
        Jumping(self.desk.begin_as_of(self.window.as_of.plus(-back)))
    }

    /// The month's days as CSV: date, first instant, end.
    #[must_use]
    pub fn days(&self) -> String {
        let mut csv = String::from("day,since,until\n");
        for (date, since, until) in self.window.days(&self.zone) {
            row(&mut csv, format_args!("{date},{},{}", since.millis(), until.millis()));
        }
        csv
    }

    /// Every segment of every chat as CSV: status, agent responsible (empty: nobody), first instant, end (one that runs: the
    /// month's).
    #[must_use]
    pub fn segments(&self) -> String {
        let mut csv = String::from("status,agent,since,until\n");
        for (_, chat) in self.desk.chats() {
            for segment in &chat.state().segments {
                let agent = segment.responsible.as_ref().map_or("", |agent| agent.as_str());
                let until = segment.to.unwrap_or(self.window.to);
                let (status, since) = (segment.status.wire(), segment.from.millis());
                row(&mut csv, format_args!("{status},{agent},{since},{}", until.millis()));
            }
        }
        csv
    }

    /// Every question that got an answer as CSV: when it was asked, when it was answered.
    #[must_use]
    pub fn exchanges(&self) -> String {
        let mut csv = String::from("asked,answered\n");
        for (_, chat) in self.desk.chats() {
            for exchange in &chat.state().exchanges {
                if let Some(reply) = &exchange.reply {
                    row(
                        &mut csv,
                        format_args!("{},{}", exchange.asked.millis(), reply.at.millis()),
                    );
                }
            }
        }
        csv
    }
}

#[wasm_bindgen]
impl Jumping {
    /// Reads the next piece of the desk that it was begun with. Whether there is more.
    pub fn read(&mut self, month: &Month) -> bool {
        self.0.read(&month.desk, FOLDED)
    }

    /// How many chats there were.
    #[must_use]
    pub fn done(self) -> usize {
        let past = self.0.done();
        past.counts().total(false) + past.counts().total(true)
    }
}

#[wasm_bindgen]
impl Making {
    /// Reads the next piece of the desk that it was begun with. Whether there is more.
    pub fn read(&mut self, month: &Month) -> bool {
        self.0.read(&month.desk, PIECE)
    }

    /// All figures.
    #[must_use]
    pub fn done(self) -> Figures {
        Figures(self.0.done().0)
    }
}

#[wasm_bindgen]
impl Figures {
    /// The JSON that `examples/report.rs` prints.
    #[must_use]
    pub fn json(&self) -> String {
        self.0.to_json().to_string()
    }
}

fn row(csv: &mut String, fields: std::fmt::Arguments) {
    // Writing to a string does not fail.
    _ = writeln!(csv, "{fields}");
}
