//! The same figures side by side: what is told apart adds up, and each part is what a filter would show.

use std::collections::BTreeMap;

use balcao::journal::Event;
use balcao::model::Status;
use balcao::reports::{Figure, Group, GroupBy, Period, Report, StatusFilter, Wanted, week_hour};

use super::ask::{Ask, ask, log, when};
use crate::support::{agent, assign, campaign, customer, set, tags};

/// The filter that lets a group through, where there is one.
fn filter(group: &Group) -> Option<Wanted> {
    let all = Wanted::default();
    match group.clone() {
        Group::Tag(tag) => Some(Wanted { tag: Some(tag), ..all }),
        Group::Channel(channel) => channel.map(|channel| Wanted { channel: Some(channel), ..all }),
        Group::Status(status) => Some(Wanted {
            status: Some(status.map_or(StatusFilter::None, StatusFilter::Is)),
            ..all
        }),
        Group::Responsible(agent) => agent.map(|agent| Wanted { agent: Some(agent), ..all }),
    }
}

/// Each group is what its filter shows, and where every chat is in one group they add up.
pub fn check_groups(asked: &Ask, events: &[Event]) {
    let whole = asked.of(events);
    for by in [GroupBy::Tag, GroupBy::Channel, GroupBy::Status, GroupBy::Responsible] {
        let groups = asked.scope(events, |scope| scope.by_group(by));
        for (group, report) in &groups {
            if let Some(wanted) = filter(group) {
                assert_eq!(*report, asked.clone().wanted(wanted).of(events), "{group:?}");
            }
        }
        if by != GroupBy::Tag {
            let sum = |of: fn(&Report) -> usize| groups.values().map(of).sum::<usize>();
            assert_eq!(sum(|report| report.chats), whole.chats);
            assert_eq!(sum(|report| report.openings), whole.openings);
            assert_eq!(sum(|report| report.backlog_end), whole.backlog_end);
            assert_eq!(sum(|report| report.wait.count()), whole.wait.count());
        }
    }
}

/// What was clicked in a chart opens down to parts that add up to it.
pub fn check_narrowed(asked: &Ask, events: &[Event]) {
    let whole = asked.of(events);
    asked.scope(events, |scope| {
        for row in scope.by_period(Period::Week) {
            let part = scope.narrowed(row.from, row.to);
            let report = part.report();
            assert!(report.checks.iter().all(|check| check.holds));
            assert_eq!(report.time_in_status, row.time_in_status);
            assert_eq!((report.ended, report.backlog_end), (row.ended, row.backlog_end));
            for status in Status::ALL {
                let parts = part.parts(Figure::Time(status));
                let sum: i64 = parts.iter().map(|part| part.amount).sum();
                assert_eq!(sum, row.time_in_status.of(status));
            }
        }
        let flow = scope.flow();
        assert_eq!(flow.values().sum::<usize>(), scope.transitions().len());
        let of = |wanted: fn(Option<Status>, Status) -> bool| {
            let pairs = flow.iter().filter(|((from, to), _)| wanted(*from, *to));
            pairs.map(|(_, count)| count).sum::<usize>()
        };
        assert_eq!(
            of(|from, to| from.is_some_and(Status::is_final) && to.is_active()),
            whole.reopenings
        );
        assert_eq!(
            of(|from, to| from.is_some_and(Status::is_final) && to.is_final()),
            whole.reclassifications
        );
        assert_eq!(
            of(|from, to| from.is_some_and(Status::is_active) && to.is_final()),
            whole.ended
        );
        assert_eq!(
            of(|from, to| !from.is_some_and(Status::is_active) && to.is_active()),
            whole.started
        );
        let hours = scope.by_week_hour(Figure::Started);
        assert_eq!(hours.values().sum::<usize>(), whole.started);
        assert!(hours.keys().all(|(day, hour)| *day < 7 && *hour < 24));
    });
}

#[test]
fn the_flow_counts_each_way_that_chats_went() {
    let events = log([
        ("2026-03-02 09:00", "c1", customer()),
        ("2026-03-02 09:10", "c1", agent("ana")),
        ("2026-03-02 09:20", "c1", set("resolved")),
        ("2026-03-02 10:00", "c2", customer()),
        ("2026-03-02 10:10", "c2", agent("ana")),
        ("2026-03-02 11:00", "c1", customer()),
        ("2026-03-03 00:00", "c2", set("closed")), // the day after
    ]);
    let flow = ask("2026-03-02", "2026-03-03").scope(&events, |scope| Vec::from_iter(scope.flow()));
    let expected = [
        ((None, Status::Open), 2),
        ((Some(Status::Open), Status::InService), 2),
        ((Some(Status::InService), Status::Resolved), 1),
        ((Some(Status::Resolved), Status::Open), 1),
    ];
    assert_eq!(flow, expected);
}

#[test]
fn the_week_is_that_of_the_windows_zone() {
    let sao_paulo = ask("2018-11-01", "2018-11-08").zone("America/Sao_Paulo");
    let zone = sao_paulo.table();
    // 3 November 2018 was a Saturday; the Sunday began at 01:00.
    assert_eq!(week_hour(&zone, when("2018-11-04 02:59")), (5, 23));
    assert_eq!(week_hour(&zone, when("2018-11-04 03:00")), (6, 1));
    let events = log([
        ("2018-11-04 02:59", "c1", customer()),
        ("2018-11-04 03:00", "c2", customer()),
        ("2018-11-04 03:30", "c3", customer()),
    ]);
    let hours = sao_paulo.scope(&events, |scope| scope.by_week_hour(Figure::Openings));
    assert_eq!(hours, BTreeMap::from([((5, 23), 1), ((6, 1), 2)]));
    let kathmandu = ask("2026-03-02", "2026-03-03").zone("Asia/Kathmandu").table();
    // 5 hours 45 minutes ahead: 18:20 of Monday is 00:05 of Tuesday.
    assert_eq!(week_hour(&kathmandu, when("2026-03-02 18:20")), (1, 0));
}

#[test]
fn groups_are_what_filters_show() {
    let events = log([
        ("2026-03-02 09:00", "c1", customer()),
        ("2026-03-02 09:01", "c1", tags(&["vip", "new"], &[])),
        ("2026-03-02 09:02", "c1", assign(Some("ana"))),
        ("2026-03-02 09:10", "c2", customer()),
        ("2026-03-02 09:12", "c2", tags(&["vip"], &[])),
        ("2026-03-02 10:00", "c2", set("closed")),
        ("2026-03-02 11:00", "c3", campaign()),
    ]);
    let asked = ask("2026-03-02", "2026-03-03");
    check_groups(&asked, &events);
    check_narrowed(&asked, &events);
    let openings = |by| {
        let groups = asked.scope(&events, |scope| scope.by_group(by));
        let each = groups.into_iter();
        each.map(|(group, report)| (group, report.chats, report.openings)).collect::<Vec<_>>()
    };
    assert_eq!(
        openings(GroupBy::Tag),
        [(Group::Tag("new".into()), 1, 1), (Group::Tag("vip".into()), 2, 2)]
    );
    assert_eq!(
        openings(GroupBy::Status),
        [
            (Group::Status(None), 1, 0),
            (Group::Status(Some(Status::Open)), 1, 1),
            (Group::Status(Some(Status::Closed)), 1, 1),
        ]
    );
    assert_eq!(
        openings(GroupBy::Responsible),
        [(Group::Responsible(None), 2, 1), (Group::Responsible(Some("ana".into())), 1, 1),]
    );
}
