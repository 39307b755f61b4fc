//! The numbers of charts and tables as CSV. Times are UTC, durations milliseconds.

use super::buckets;
use super::context::ReportData;
use crate::journal::DeskConfig;
use crate::model::{AgentId, Measure, Status};
use crate::reports::{EndedFor, StatusTimes};
use crate::view::report_tables::csv::{Cell, Table};

/// Writes one table as CSV with the given delimiter.
pub type WriteTable = fn(&ReportData, &DeskConfig, char) -> String;

/// One line per hour, day, week or month.
pub fn periods(data: &ReportData, _: &DeskConfig, mark: char) -> String {
    let head =
        ["date", "from", "to", "openings", "started", "ended", "resolved", "closed", "backlog_end"];
    let mut table = Table::new(mark);
    table.row(head.into_iter().chain(TIMES).map(Cell::from));
    for row in &data.periods {
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

/// One line per agent; the line without an id is for the chats of nobody.
pub fn agents(data: &ReportData, config: &DeskConfig, mark: char) -> String {
    let head = [
        "agent",
        "name",
        "messages",
        "first_responses",
        "first_response_p50_ms",
        "ended",
        "load",
        "first_responses_met",
        "first_responses_missed",
    ];
    let mut table = Table::new(mark);
    let last = [
        "ratings",
        "rating_sum",
        "promoters",
        "detractors",
        "replies",
        "reply_time_p50_ms",
        "resolutions_as_responsible",
        "resolution_p50_ms",
    ];
    table.row(head.into_iter().chain(TIMES).chain(last).map(Cell::from));
    for (id, row) in &data.report.by_agent {
        let first = [
            Cell::from(id.as_ref().map_or("", AgentId::as_str)),
            Cell::from(id.as_ref().map_or("", |id| config.agent_name(id))),
            row.messages.into(),
            row.first_response.count().into(),
            row.first_response.percentile(50).into(),
            row.ended.into(),
            row.load.into(),
            row.targets.on_time(Measure::FirstResponse).met.into(),
            row.targets.on_time(Measure::FirstResponse).missed.into(),
        ];
        let ratings = &row.ratings;
        let last = [
            ratings.count.into(),
            Some(ratings.sum).into(),
            ratings.promoters.into(),
            ratings.detractors.into(),
            row.reply_time.count().into(),
            row.reply_time.percentile(50).into(),
            row.resolution.count().into(),
            row.resolution.percentile(50).into(),
        ];
        table.row(first.into_iter().chain(times(&row.time_in_status)).chain(last));
    }
    table.text
}

/// One line per status.
pub fn statuses(data: &ReportData, _: &DeskConfig, mark: char) -> String {
    let mut table = Table::new(mark);
    table.row(["status", "time_ms"].map(Cell::from));
    for status in Status::ALL {
        let millis = data.report.time_in_status.of(status);
        table.row([Cell::from(status.wire()), Some(millis).into()]);
    }
    table.text
}

/// One line per distribution.
pub fn distributions(data: &ReportData, _: &DeskConfig, mark: char) -> String {
    let mut table = Table::new(mark);
    table.row(
        ["figure", "finished", "running", "sum_ms", "p50_ms", "p90_ms", "p95_ms"].map(Cell::from),
    );
    let report = &data.report;
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

/// One line per measure.
pub fn targets(data: &ReportData, _: &DeskConfig, mark: char) -> String {
    let mut table = Table::new(mark);
    table.row(["measure", "met", "missed"].map(Cell::from));
    for measure in Measure::ALL {
        let on_time = data.report.targets.on_time(measure);
        table.row([Cell::from(measure.wire()), on_time.met.into(), on_time.missed.into()]);
    }
    table.text
}

/// One line per bucket of the histogram; the last one has no upper edge.
pub fn first_responses(data: &ReportData, _: &DeskConfig, mark: char) -> String {
    let mut table = Table::new(mark);
    table.row(["from_ms", "to_ms", "first_responses"].map(Cell::from));
    for (count, from, to) in buckets::buckets(&data.report.first_response) {
        table.row([Some(from).into(), Cell::from(to), count.into()]);
    }
    table.text
}

/// One line per hour of the week; weekdays count from Monday, which is 1.
pub fn week(data: &ReportData, _: &DeskConfig, mark: char) -> String {
    let mut table = Table::new(mark);
    table.row(["weekday", "hour", "openings"].map(Cell::from));
    for day in 0..7_u8 {
        for hour in 0..24_u8 {
            let count = data.week.get(&(day, hour)).copied().unwrap_or(0);
            table.row([usize::from(day + 1).into(), usize::from(hour).into(), count.into()]);
        }
    }
    table.text
}

/// One line per transition between two statuses; `from` is empty for a chat's first status.
pub fn transitions(data: &ReportData, _: &DeskConfig, mark: char) -> String {
    let mut table = Table::new(mark);
    table.row(["from", "to", "changes"].map(Cell::from));
    for ((from, to), count) in &data.flow {
        table.row([
            Cell::from(from.map_or("", Status::wire)),
            Cell::from(to.wire()),
            (*count).into(),
        ]);
    }
    table.text
}

/// One line per reason, and per what ends without one.
pub fn ends(data: &ReportData, config: &DeskConfig, mark: char) -> String {
    let mut table = Table::new(mark);
    table.row(["ended_for", "reason", "name", "ended"].map(Cell::from));
    for (what, count) in &data.ends {
        let (kind, id) = match what {
            EndedFor::Reason(id) => ("reason", &**id),
            EndedFor::NoReason => ("none", ""),
            EndedFor::Rule => ("rule", ""),
            EndedFor::Timer => ("timer", ""),
        };
        let name = if id.is_empty() { "" } else { config.end_reason_name(id) };
        table.row([Cell::from(kind), Cell::from(id), Cell::from(name), (*count).into()]);
    }
    table.text
}

const TIMES: [&str; 5] = ["open_ms", "in_service_ms", "waiting_ms", "resolved_ms", "closed_ms"];

fn times(times: &StatusTimes) -> [Cell; 5] {
    Status::ALL.map(|status| Some(times.of(status)).into())
}
