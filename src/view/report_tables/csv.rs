//! Figures and attendances as CSV for spreadsheets.

use serde_json::Value;

use crate::i18n::Locale;
use crate::journal::{Chat, Desk};
use crate::model::Timestamp;
use crate::reports::{EndedFor, Scope};

/// Returns the delimiter. Where the comma is the decimal separator, spreadsheets expect a semicolon.
pub const fn mark(l: Locale) -> char {
    match l {
        Locale::En => ',',
        Locale::PtBr | Locale::Es => ';',
    }
}

/// Returns the report's JSON as one line per number: its path and its value.
pub fn figures(report: &Value, mark: char) -> String {
    let mut table = Table::new(mark);
    table.row(["figure", "value"].map(Cell::from));
    flatten(&mut table, String::new(), report);
    table.text
}

fn flatten(table: &mut Table, path: String, value: &Value) {
    let under = |key: &str| {
        if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
    };
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                flatten(table, under(key), value);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                flatten(table, under(&index.to_string()), value);
            }
        }
        Value::Null => table.row([Cell::Text(path), Cell::Empty]),
        Value::String(text) => table.row([Cell::Text(path), Cell::Text(text.clone())]),
        other => table.row([Cell::Text(path), Cell::Plain(other.to_string())]),
    }
}

const HEAD: [&str; 15] = [
    "chat",
    "attendance",
    "contact",
    "channel",
    "responsible_now",
    "started_in",
    "started_at",
    "started_by_event",
    "reopened",
    "first_response_ms",
    "ended_at",
    "ended_as",
    "wait_ms",
    "resolution_ms",
    "end_reason",
];

/// Returns one line per attendance in the window. Cells are empty for what is not known at the window's end.
pub fn attendances(scope: &Scope, desk: &Desk, mark: char) -> String {
    let mut table = Table::new(mark);
    table.row(HEAD.map(Cell::from));
    for row in scope.attendances() {
        let attendance = row.attendance;
        let state = desk.by_id(row.chat).map(Chat::state);
        let contact = state.map(|state| &state.contact);
        let end = attendance.end.as_ref();
        let end = end.filter(|end| end.at < scope.window().to);
        table.row([
            Cell::from(row.chat.as_str()),
            Cell::from(i64::try_from(row.index + 1).ok()),
            Cell::from(contact.map_or("", |contact| &contact.name)),
            Cell::from(contact.and_then(|contact| contact.channel.as_deref()).unwrap_or("")),
            Cell::from(
                state
                    .and_then(|state| state.responsible.as_ref())
                    .map_or("", |agent| agent.as_str()),
            ),
            Cell::from(attendance.started_in.wire()),
            Cell::from(attendance.start),
            Cell::from(attendance.event.as_ref().map_or("", |event| event.as_str())),
            Cell::from(if attendance.reopened { "true" } else { "false" }),
            Cell::from(row.first_response),
            end.map_or(Cell::Empty, |end| Cell::from(end.at)),
            Cell::from(end.map_or("", |end| end.status.wire())),
            Cell::from(row.wait),
            Cell::from(row.resolution),
            Cell::Text(match state.zip(end).map(|(state, end)| EndedFor::of(state, end)) {
                Some(EndedFor::Reason(id)) => id.to_string(),
                _ => String::new(),
            }),
        ]);
    }
    table.text
}

/// The contents of a cell.
pub enum Cell {
    Empty,
    /// Text that no spreadsheet takes for a formula.
    Plain(String),
    /// Text that anybody may have written.
    Text(String),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Option<i64>> for Cell {
    fn from(number: Option<i64>) -> Self {
        number.map_or(Self::Empty, |number| Self::Plain(number.to_string()))
    }
}

impl From<usize> for Cell {
    fn from(count: usize) -> Self {
        Self::Plain(count.to_string())
    }
}

impl From<Timestamp> for Cell {
    fn from(at: Timestamp) -> Self {
        Self::Plain(at.to_string())
    }
}

/// A CSV table (RFC 4180) with its own delimiter.
pub struct Table {
    /// The lines written so far.
    pub text: String,
    mark: char,
}

impl Table {
    pub fn new(mark: char) -> Self {
        // Without a byte order mark, Excel reads the file as Latin-1.
        let text = "\u{feff}".to_owned();
        Self { text, mark }
    }

    pub fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        for (index, cell) in cells.into_iter().enumerate() {
            if index > 0 {
                self.text.push(self.mark);
            }
            match cell {
                Cell::Empty => {}
                Cell::Plain(text) => self.text.push_str(&text),
                Cell::Text(text) => self.text.push_str(&quoted(&text)),
            }
        }
        self.text.push_str("\r\n");
    }
}

/// Returns a text quoted, and marked as text where a spreadsheet would run it as a formula.
fn quoted(text: &str) -> String {
    // Also where the text has such a mark of its own: whoever reads the file takes one away.
    let bare = text.trim_start_matches('\'');
    let formula = bare.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let guarded = if formula { format!("'{text}") } else { text.to_owned() };
    if guarded.contains(['"', ',', ';', '\n', '\r', '\t']) {
        format!("\"{}\"", guarded.replace('"', "\"\""))
    } else {
        guarded
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_number_of_the_report_has_its_path() {
        let report = json!({"openings": 3, "first_response": {"p50": null}, "by_day": [{"date": "2026-03-02"}]});
        assert_eq!(
            figures(&report, ';'),
            "\u{feff}figure;value\r\nby_day.0.date;2026-03-02\r\nfirst_response.p50;\r\nopenings;3\r\n"
        );
    }

    #[test]
    fn what_looks_like_a_formula_stays_text() {
        assert_eq!(quoted("=1+1"), "'=1+1");
        assert_eq!(quoted("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(quoted("-2"), "'-2");
        assert_eq!((&*quoted("'=1"), &*quoted("'tis")), ("''=1", "'tis"));
        assert_eq!(quoted("+55 11"), "'+55 11");
        assert_eq!(quoted("\r=1"), "\"'\r=1\"");
        assert_eq!(quoted("\tx"), "\"'\tx\"");
        assert_eq!(quoted("a;b \"c\""), "\"a;b \"\"c\"\"\"");
        assert_eq!(quoted("Ana"), "Ana");
    }
}
