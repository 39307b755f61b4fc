//! Equations between the figures, checked on each report (design §6).

use super::{Report, StatusTimes};

/// The check of one equation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The equation's name in the JSON; screens have words for it.
    pub name: &'static str,
    /// True where both sides are equal.
    pub holds: bool,
}

/// Returns all checks. `lives_add_up`: each chat's time in the window is its life in the window.
pub(super) fn all(report: &Report, lives_add_up: bool) -> Vec<Check> {
    let days = report.by_day.iter().fold((0, 0, 0, StatusTimes::default()), |mut sum, day| {
        sum.3.add_all(&day.time_in_status);
        (sum.0 + day.openings, sum.1 + day.started, sum.2 + day.ended, sum.3)
    });
    let whole = (report.openings, report.started, report.ended, report.time_in_status);
    let mut times = StatusTimes::default();
    let mut agents = [0; 5];
    for row in report.by_agent.values() {
        times.add_all(&row.time_in_status);
        let counts = [
            row.ended,
            row.load,
            row.first_response.count(),
            row.reply_time.count(),
            row.resolution.count(),
        ];
        for (sum, count) in agents.iter_mut().zip(counts) {
            *sum += count;
        }
    }
    let counts = [
        report.ended,
        report.backlog_end,
        report.first_response.count(),
        report.reply_time.count(),
        report.resolution.count(),
    ];
    let check = |name, holds| Check { name, holds };
    vec![
        check("time_in_status_is_life", lives_add_up),
        check("days_add_up", days == whole),
        check(
            "backlog_moves_by_starts_and_ends",
            report.backlog_end + report.ended == report.backlog_start + report.started,
        ),
        check("agents_add_up", agents == counts && times == report.time_in_status),
        check("ends_are_resolved_or_closed", report.resolved + report.closed == report.ended),
        check(
            "ends_have_wait_and_resolution",
            report.wait.count() == report.ended && report.resolution.count() == report.ended,
        ),
    ]
}
