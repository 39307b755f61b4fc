//! Rows become events.

use std::collections::BTreeMap;

use balcao::intake::csv::{Conversion, Stage};
use balcao::journal::{Event, codec};
use balcao::model::{Agent, ChatId, Role, Timestamp};

use super::help::{BRAZIL, convert, convert_for, desk, history, import, now, profile, table, zone};

#[test]
fn a_table_becomes_chats_with_their_histories() {
    let table = table(BRAZIL);
    let mapping = profile(&table).guess().mapping;
    let (events, report) = convert(&table, &mapping, &zone("America/Sao_Paulo"));
    assert_eq!((report.rows, report.chats, report.new_agents), (5, 2, 2));
    assert_eq!(report.problems.total(), 0);
    let made: Vec<_> = report.events.iter().map(|(name, n)| (*name, *n)).collect();
    assert_eq!(made, [("agent_saved", 2), ("assigned", 2), ("chat_started", 2), ("status_set", 5)]);
    let span = report.span.map(|(first, last)| (first.to_string(), last.to_string()));
    assert_eq!(span, Some(("2025-11-22T13:00:00.000Z".into(), "2025-11-22T14:00:00.000Z".into())));

    let desk = desk(events);
    assert_eq!(
        history(&desk, "P1"),
        ["13:00 open -", "13:05 in_service Ana", "13:10 waiting Ana", "14:00 resolved Bia"]
    );
    let rosa = desk.by_id(&ChatId::from("P1")).expect("the chat").state();
    assert_eq!(&*rosa.contact.name, "Rosa");
    assert_eq!(rosa.contact.address.as_deref(), Some("P1"), "the case can still be found");
    assert_eq!(rosa.contact.channel.as_deref(), Some("import"));
    let ana = desk.config().agents().get("Ana").expect("the agent");
    assert_eq!((&*ana.name, ana.role, ana.active), ("Ana", Role::Agent, true));
}

#[test]
fn the_order_of_the_rows_does_not_matter_but_within_one_instant_it_does() {
    let (header, rows) = BRAZIL.split_once('\n').expect("a header");
    let newest_first: Vec<&str> = rows.lines().rev().collect();
    let (straight, _) = import(BRAZIL);
    let (reversed, _) = import(&format!("{header}\n{}", newest_first.join("\n")));
    let sorted = |mut events: Vec<Event>| {
        events.sort_by(Event::cmp_key);
        events
    };
    assert_eq!(sorted(straight), sorted(reversed));

    let at_once = |order: [&str; 3]| {
        let row = |status: &&str| format!("P1;;{status};Ana;22/11/2025 10:00");
        let (mut events, _) =
            import(&format!("{header}\n{}", order.iter().map(row).collect::<Vec<_>>().join("\n")));
        // However they arrive.
        events.reverse();
        history(&desk(events), "P1").pop()
    };
    assert_eq!(at_once(["Aberto", "Resolvido", "Fechado"]).as_deref(), Some("13:00 closed Ana"));
    assert_eq!(at_once(["Fechado", "Resolvido", "Aberto"]).as_deref(), Some("13:00 open Ana"));
}

#[test]
fn the_same_file_adds_nothing_and_a_longer_one_only_what_is_new() {
    let mut desk = desk(import(BRAZIL).0);
    let before = desk.len();
    let longer =
        format!("{BRAZIL}P2;João;Fechado;Ana;22/11/2025 12:00\nP3;;Aberto;;22/11/2025 12:00\n");
    for (text, added) in [
        (BRAZIL.to_owned(), 0),
        (BRAZIL.replace('\n', "\r\n"), 0),
        (BRAZIL.replace(';', "\t"), 0),
        // P2 gets an agent and a status, P3 starts.
        (longer, 4),
    ] {
        let table = table(&text);
        let mapping = profile(&table).guess().mapping;
        let zone = zone("America/Sao_Paulo");
        let changed = desk.apply(convert_for(&table, &mapping, &zone, desk.config().agents()).0);
        assert_eq!((changed.added, changed.conflicts.len()), (added, 0), "{text}");
    }
    assert_eq!(desk.len(), before + 4);
}

#[test]
fn equal_rows_stay_two() {
    let twice = BRAZIL.replace(
        "P2;João;Aberto;;22/11/2025 10:06\n",
        &"P2;João;Aberto;;22/11/2025 10:06\n".repeat(2),
    );
    let (events, report) = import(&twice);
    assert_eq!(report.events["status_set"], 6);
    assert_eq!(desk(events).chats().count(), 2);
}

#[test]
fn every_event_is_one_that_the_journal_takes() {
    for event in import(BRAZIL).0 {
        assert_eq!(codec::decode(&codec::encode(&event)), Ok(event));
    }
}

#[test]
fn agents_whom_the_desk_has_are_not_made_again() {
    let known = |id: &str, name: &str| {
        let agent = Agent {
            id: id.into(),
            name: name.to_owned(),
            display_name: String::new(),
            role: Role::Manager,
            active: true,
        };
        (agent.id.clone(), agent)
    };
    // Ana by her name, Bia by the id that an earlier import gave her before she was renamed.
    let agents = BTreeMap::from([known("u1", "Ana"), known("Bia", "Beatriz")]);
    let table = table(BRAZIL);
    let mapping = profile(&table).guess().mapping;
    let (events, report) = convert_for(&table, &mapping, &zone("UTC"), &agents);
    assert_eq!(report.new_agents, 0);
    assert!(events.iter().all(|event| event.chat.is_some()));
    let desk = desk(events);
    assert!(history(&desk, "P1").contains(&"10:05 in_service u1".to_owned()));
    assert_eq!(history(&desk, "P1").last().map(String::as_str), Some("11:00 resolved Bia"));
}

#[test]
fn without_an_agent_the_system_did_it_and_nobody_else_becomes_responsible() {
    let desk = desk(import(&BRAZIL.replace(";Bia;", ";;")).0);
    assert_eq!(history(&desk, "P1").last().map(String::as_str), Some("14:00 resolved Ana"));
    let chat = desk.by_id(&ChatId::from("P1")).expect("the chat").state();
    let last = chat.status_changes().next_back().expect("a change");
    assert_eq!(last.author.kind.wire(), "system");
}

#[test]
fn an_activity_that_changes_no_status_still_says_who_has_the_case() {
    let (events, report) = import(
        "Case,Activity,Resource,Time\nC,Open,Ana,2025-01-01 10:00\nC,Call back,Bia,2025-01-01 11:00\n",
    );
    assert_eq!((report.events["status_set"], report.events["assigned"]), (1, 2));
    assert_eq!(history(&desk(events), "C"), ["13:00 open Ana", "14:00 open Bia"]);
}

#[test]
fn nothing_comes_before_all_rows_are_read_and_the_report_is_there() {
    let table = table(BRAZIL);
    let mapping = profile(&table).guess().mapping;
    let mut conversion =
        Conversion::new(&table, &mapping, zone("UTC"), now(), &BTreeMap::new()).expect("a mapping");
    while conversion.stage() == Stage::Reading {
        let progress = conversion.step(2);
        assert!(progress.events.is_empty());
        assert!(progress.bytes_done <= progress.bytes_total);
    }
    let report = conversion.report().clone();
    assert_eq!((report.rows, report.chats, report.new_agents), (5, 2, 2));
    let first = conversion.step(2).events;
    assert!(first.iter().all(|event| event.chat.is_none()), "agents come first");
    let second = conversion.step(1).events;
    let at = Timestamp::parse("2025-11-22T10:00:00Z");
    assert!(second.iter().all(|event| Some(event.at) == at) && !second.is_empty());
}

#[test]
fn a_table_without_rows_is_done_at_once() {
    let table = table("case,status,time\n");
    let mapping = profile(&table).guess().mapping;
    let mut conversion =
        Conversion::new(&table, &mapping, zone("UTC"), now(), &BTreeMap::new()).expect("a mapping");
    let progress = conversion.step(1);
    assert_eq!((conversion.stage(), progress.percent()), (Stage::Done, 100));
    assert!(progress.events.is_empty());
}

#[test]
fn within_a_row_the_chat_starts_then_the_agent_has_it_then_the_status_is_set() {
    let (mut events, _) = import("case,status,agent,time\nC,open,Ana,2025-01-01 10:00\n");
    events.retain(|event| event.chat.is_some());
    events.sort_by(Event::cmp_key);
    let types: Vec<_> = events.iter().map(|event| event.body.wire_type()).collect();
    assert_eq!(types, ["chat_started", "assigned", "status_set"].map(Some));
}

#[test]
fn the_customer_is_the_one_of_the_earliest_row_that_was_read_and_names_one() {
    let (events, _) = import(
        "case,status,customer,time\n\
         C,closed,Late,2025-01-04 10:00\n\
         C,open,Early,2025-01-03 10:00\n\
         C,open,,2025-01-02 10:00\n\
         C,exploded,Unread,2025-01-01 10:00\n\
         C,waiting,Later,2025-01-05 10:00\n",
    );
    let desk = desk(events);
    let chat = desk.by_id(&ChatId::from("C")).expect("the chat");
    assert_eq!(&*chat.state().contact.name, "Early");
}
