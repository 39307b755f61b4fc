//! Each figure opens down to what makes it.

use balcao::journal::Event;
use balcao::model::{AgentId, MINUTE};
use balcao::reports::{AgentRow, AttendanceRow, Distribution, Figure, Report, Scope};

use super::ask::{Ask, ask, log, when};
use crate::support::{agent, customer, set};

/// What the parts of a figure must add up to.
fn total(report: &Report, figure: Figure) -> (usize, i64) {
    let finished = |of: &Distribution| (of.count(), of.sum());
    let count = match figure {
        Figure::Time(status) => return (usize::MAX, report.time_in_status.of(status)),
        Figure::FirstResponse => return finished(&report.first_response),
        Figure::ReplyTime => return finished(&report.reply_time),
        Figure::Wait => return finished(&report.wait),
        Figure::Resolution => return finished(&report.resolution),
        Figure::Rating => return (report.ratings.count, report.ratings.sum),
        Figure::Openings => report.openings,
        Figure::Started => report.started,
        Figure::Ended => report.ended,
        Figure::Resolved => report.resolved,
        Figure::Closed => report.closed,
        Figure::Reopenings => report.reopenings,
        Figure::Reclassifications => report.reclassifications,
        Figure::Abandoned => report.abandoned,
        Figure::Messages => report.messages,
        Figure::BacklogStart => report.backlog_start,
        Figure::BacklogEnd => report.backlog_end,
        Figure::FirstResponseRunning => report.first_response.running,
        Figure::ReplyTimeRunning => report.reply_time.running,
        Figure::WaitRunning => report.wait.running,
        Figure::ResolutionRunning => report.resolution.running,
        Figure::Met(measure) => report.targets.on_time(measure).met,
        Figure::Missed(measure) => report.targets.on_time(measure).missed,
    };
    (count, i64::try_from(count).unwrap())
}

/// Every figure opens down to parts that add up to it, lie in the window, and belong to chats and attendances there are.
pub fn check_parts(asked: &Ask, events: &[Event]) {
    let report = asked.of(events);
    let desk = asked.desk(events);
    for figure in Figure::ALL {
        asked.scope(events, |scope| {
            let parts = scope.parts(figure);
            let (count, sum) = total(&report, figure);
            assert_eq!(parts.iter().map(|part| part.amount).sum::<i64>(), sum, "{figure:?}");
            assert!(count == usize::MAX || parts.len() == count, "{figure:?}");
            for part in parts {
                assert!(part.from <= part.to && part.to <= scope.window().to);
                let state = desk.by_id(part.chat).expect("the chat").state();
                if let Some(index) = part.attendance {
                    assert!(index < state.attendances.len());
                }
                if let Some(event) = part.event {
                    assert!(desk.contains(event));
                }
            }
        });
    }
    check_agents(asked, events, &report);
}

/// The durations of the agents are those of the whole, and each agent's open down to their own parts.
fn check_agents(asked: &Ask, events: &[Event], report: &Report) {
    type Of = fn(&AgentRow) -> &Distribution;
    let of: [(Figure, &Distribution, Of); 3] = [
        (Figure::FirstResponse, &report.first_response, |row| &row.first_response),
        (Figure::ReplyTime, &report.reply_time, |row| &row.reply_time),
        (Figure::Resolution, &report.resolution, |row| &row.resolution),
    ];
    for (figure, whole, of) in of {
        let rows = || report.by_agent.iter().map(|(id, row)| (id, of(row)));
        let mut all: Vec<i64> =
            rows().flat_map(|(_, durations)| durations.sorted()).copied().collect();
        all.sort_unstable();
        assert_eq!(all, whole.sorted(), "{figure:?}");
        asked.scope(events, |scope| {
            for (id, durations) in rows() {
                let credited = scope.parts(figure).into_iter();
                let credited =
                    credited.filter(|part| part.agent == id.as_ref().map(AgentId::as_str));
                let mut own: Vec<i64> = credited.map(|part| part.amount).collect();
                own.sort_unstable();
                assert_eq!(own, durations.sorted(), "{figure:?} of {id:?}");
            }
        });
    }
}

/// The rows of attendances make the figures that are counted by attendance.
pub fn check_attendances(asked: &Ask, events: &[Event]) {
    let report = asked.of(events);
    asked.scope(events, |scope| {
        let window = scope.window();
        let rows = scope.attendances();
        let ended = rows.iter().filter(|row| row.resolution.is_some());
        assert_eq!(ended.clone().count(), report.ended);
        let sum = |of: fn(&AttendanceRow) -> Option<i64>| ended.clone().filter_map(of).sum::<i64>();
        assert_eq!(sum(|row| row.wait), report.wait.sum());
        assert_eq!(sum(|row| row.resolution), report.resolution.sum());
        let alive = rows.iter().filter(|row| row.resolution.is_none());
        assert_eq!(alive.count(), report.resolution.running);
        let responses = rows.iter().filter_map(|row| {
            let reply = row.attendance.first_reply.as_ref()?;
            row.first_response.filter(|_| window.holds(reply.at))
        });
        let responses: Vec<i64> = responses.collect();
        assert_eq!(responses.iter().sum::<i64>(), report.first_response.sum());
        assert_eq!(responses.len(), report.first_response.count());
        let started = rows.iter().filter(|row| window.holds(row.attendance.start));
        assert_eq!(started.count(), report.started);
    });
}

#[test]
fn a_figure_lists_its_parts_the_largest_first() {
    let events = log([
        ("2026-03-02 09:00", "c1", customer()),
        ("2026-03-02 09:10", "c1", agent("ana")),
        ("2026-03-02 10:00", "c2", customer()),
        ("2026-03-02 10:30", "c2", agent("bia")),
        ("2026-03-02 10:40", "c2", set("closed")),
    ]);
    let asked = ask("2026-03-02", "2026-03-03");
    check_parts(&asked, &events);
    check_attendances(&asked, &events);
    let desk = asked.desk(&events);
    let table = asked.table();
    let scope = Scope::new(&desk, asked.window(), &table, &asked.wanted, false);
    let told: Vec<_> = scope
        .parts(Figure::FirstResponse)
        .into_iter()
        .map(|part| {
            let (chat, event) = (part.chat.as_str(), part.event.unwrap().as_str());
            (chat, part.attendance, event, part.agent, part.from, part.amount / MINUTE)
        })
        .collect();
    assert_eq!(
        told,
        [
            ("c2", Some(0), "e004", Some("bia"), when("2026-03-02 10:00"), 30),
            ("c1", Some(0), "e002", Some("ana"), when("2026-03-02 09:00"), 10),
        ]
    );
    let ended = scope.parts(Figure::Closed);
    assert_eq!(ended[0].event.map(balcao::model::EventId::as_str), Some("e005"));
    assert_eq!((ended.len(), ended[0].agent), (1, Some("ana")));
}

#[test]
fn every_figure_has_a_path_of_its_own_in_the_report() {
    let json = ask("2026-03-02", "2026-03-03").of(&[]).to_json();
    for figure in Figure::ALL {
        assert_eq!(Figure::from_path(figure.path()), Some(figure));
        let place = format!("/{}", figure.path().replace('.', "/"));
        // Targets are there only where there is something to say of them.
        let only_on_screen = matches!(
            figure,
            Figure::Messages | Figure::Rating | Figure::Met(_) | Figure::Missed(_)
        );
        assert_eq!(json.pointer(&place).is_some(), !only_on_screen, "{place}");
    }
    assert_eq!(Figure::from_path("window"), None);
}
