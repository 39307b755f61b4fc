//! The charts' and tables' numbers for spreadsheets: a function each. Times are UTC, lengths milliseconds.

use super::reading::Sheet;
use super::stretches;
use crate::journal::DeskConfig;
use crate::model::{AgentId, Status};
use crate::reports::StatusTimes;
use crate::view::report_tables::csv::{Cell, Table};

/// Writes one table, its cells parted by a mark.
pub type Write = fn(&Sheet, &DeskConfig, char) -> String;

/// A line an hour, day, week or month.
pub fn periods(sheet: &Sheet, _: &DeskConfig, mark: char) -> String {
    let head =
        ["date", "from", "to", "openings", "started", "ended", "resolved", "closed", "backlog_end"];
    let mut table = Table::new(mark);
    table.row(head.into_iter().chain(TIMES).map(Cell::from));
    for row in &sheet.periods {
        let first = [
            Cell::Plain(row.date.to_string()),
            row.from.into(),
            row.to.into(),
            row.openings.into(),
            row.started.into(),
            row.ended.into(),
            row.resolved.into(),
            row.closed.into(),
            row.backlog_end.into(),
        ];
        table.row(first.into_iter().chain(times(&row.time_in_status)));
    }
    table.text
}

/// A line an agent; the one without id is nobody's.
pub fn agents(sheet: &Sheet, config: &DeskConfig, mark: char) -> String {
    let head =
        ["agent", "name", "messages", "first_responses", "first_response_p50_ms", "ended", "load"];
    let mut table = Table::new(mark);
    table.row(head.into_iter().chain(TIMES).map(Cell::from));
    for (id, row) in &sheet.report.by_agent {
        let first = [
            Cell::from(id.as_ref().map_or("", AgentId::as_str)),
            Cell::from(id.as_ref().map_or("", |id| config.agent_name(id))),
            row.messages.into(),
            row.first_response.count().into(),
            row.first_response.percentile(50).into(),
            row.ended.into(),
            row.load.into(),
        ];
        table.row(first.into_iter().chain(times(&row.time_in_status)));
    }
    table.text
}

/// A line a status.
pub fn statuses(sheet: &Sheet, _: &DeskConfig, mark: char) -> String {
    let mut table = Table::new(mark);
    table.row(["status", "time_ms"].map(Cell::from));
    for status in Status::ALL {
        let millis = sheet.report.time_in_status.of(status);
        table.row([Cell::from(status.wire()), Some(millis).into()]);
    }
    table.text
}

/// A line a distribution.
pub fn distributions(sheet: &Sheet, _: &DeskConfig, mark: char) -> String {
    let mut table = Table::new(mark);
    table.row(
        ["figure", "finished", "running", "sum_ms", "p50_ms", "p90_ms", "p95_ms"].map(Cell::from),
    );
    let report = &sheet.report;
    for (name, of) in [
        ("first_response", &report.first_response),
        ("reply_time", &report.reply_time),
        ("wait", &report.wait),
        ("resolution", &report.resolution),
    ] {
        table.row([
            Cell::from(name),
            of.count().into(),
            of.running.into(),
            Some(of.sum()).into(),
            of.percentile(50).into(),
            of.percentile(90).into(),
            of.percentile(95).into(),
        ]);
    }
    table.text
}

/// A line a stretch of first responses' lengths; the last one has no end.
pub fn first_responses(sheet: &Sheet, _: &DeskConfig, mark: char) -> String {
    let mut table = Table::new(mark);
    table.row(["from_ms", "to_ms", "first_responses"].map(Cell::from));
    for (count, from, to) in stretches::stretches(&sheet.report.first_response) {
        table.row([Some(from).into(), Cell::from(to), count.into()]);
    }
    table.text
}

/// A line an hour of the week; weekdays count from Monday, which is 1.
pub fn week(sheet: &Sheet, _: &DeskConfig, mark: char) -> String {
    let mut table = Table::new(mark);
    table.row(["weekday", "hour", "openings"].map(Cell::from));
    for day in 0..7_u8 {
        for hour in 0..24_u8 {
            let count = sheet.week.get(&(day, hour)).copied().unwrap_or(0);
            table.row([usize::from(day + 1).into(), usize::from(hour).into(), count.into()]);
        }
    }
    table.text
}

/// A line a pair of statuses that chats went between; a chat that had none comes from an empty one.
pub fn moves(sheet: &Sheet, _: &DeskConfig, mark: char) -> String {
    let mut table = Table::new(mark);
    table.row(["from", "to", "changes"].map(Cell::from));
    for ((from, to), count) in &sheet.flow {
        table.row([
            Cell::from(from.map_or("", Status::wire)),
            Cell::from(to.wire()),
            (*count).into(),
        ]);
    }
    table.text
}

const TIMES: [&str; 5] = ["open_ms", "in_service_ms", "waiting_ms", "resolved_ms", "closed_ms"];

fn times(times: &StatusTimes) -> [Cell; 5] {
    Status::ALL.map(|status| Some(times.of(status)).into())
}
