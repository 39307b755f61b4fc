//! Journal files come in (design §3), in any pieces and in any state of repair.

use balcao::intake::{DamagedError, FileKind, JournalReader, JournalSummary, Problems};
use balcao::journal::codec::{LineError, MAX_LINE_BYTES};
use balcao::journal::{Desk, Unfolded};
use balcao::model::{AgentId, ChatId, Timestamp, compiled_zones};

use super::help::{READ, gzip, read, read_in, sample};

#[test]
fn line_ends_of_every_kind_blank_lines_and_a_mark_at_the_start_are_no_matter() {
    for file in [
        READ.to_owned(),
        format!("{READ}\n"),
        format!("\u{feff}{READ}\r\n"),
        format!("\n\r\n  \n{READ}\n\n"),
        format!(" {READ}\t\r\n"),
    ] {
        assert_eq!(read(file.as_bytes()), (vec![sample()], vec![], Ok(())), "{file:?}");
    }
}

#[test]
fn each_wrong_line_is_named_and_the_rest_is_read() {
    let deep = "[".repeat(20_000);
    let year = READ.replace("2026", "10000");
    let lines: [&[u8]; 12] = [
        READ.as_bytes(),
        b"not json",
        b"[]",
        b"\xff\xfe\x00{",
        b"",
        br#"{"id":"x"}"#,
        br#"{"id":7}"#,
        deep.as_bytes(),
        year.as_bytes(),
        b"{\"id\":\"\x00\"}",
        b"\x1f\x8b\x08 binary in the middle",
        READ.as_bytes(),
    ];
    let (events, problems, ended) = read(&lines.join(&b'\n'));
    assert_eq!((events, ended), (vec![sample(), sample()], Ok(())));
    assert_eq!(
        problems,
        [
            (2, LineError::NotJson),
            (3, LineError::NotObject),
            (4, LineError::NotUtf8),
            (6, LineError::Missing("at")),
            (7, LineError::Wrong("id")),
            (8, LineError::NotJson),
            (9, LineError::Wrong("at")),
            (10, LineError::NotJson),
            (11, LineError::NotUtf8),
        ]
    );
}

#[test]
fn a_line_may_be_as_long_as_the_limit_and_no_longer() {
    let of = |length: usize| {
        let empty = READ.replace('}', r#","note":""}"#).replacen(r#","note":""}"#, "}", 1);
        let text = "x".repeat(length - empty.len());
        empty.replace(r#""note":"""#, &format!(r#""note":"{text}""#))
    };
    let (longest, longer) = (of(MAX_LINE_BYTES), of(MAX_LINE_BYTES + 1));
    assert_eq!(longest.len(), MAX_LINE_BYTES);
    // One that is known as too long when it ends, and one that is long before.
    let far_longer = of(2 * MAX_LINE_BYTES);
    let file = format!("\u{feff}{longest}\r\n{longer}\r\n{far_longer}\n{READ}");
    let (events, problems, ended) = read_in(file.as_bytes().chunks(20_000));
    assert_eq!((events.len(), ended), (2, Ok(())));
    assert_eq!(problems, [(2, LineError::TooLong), (3, LineError::TooLong)]);
}

#[test]
fn problems_are_all_counted_and_the_first_are_kept() {
    let mut reader = JournalReader::new();
    let (file, mut events) = ("x\n".repeat(5_000), Vec::new());
    let mut input = file.as_bytes();
    while !input.is_empty() {
        reader.read(&mut input, &mut events).expect("not compressed");
    }
    assert_eq!((reader.problems().total(), reader.lines()), (5_000, 5_000));
    let kept = reader.problems().kept();
    assert_eq!(kept.len(), Problems::<LineError>::MAX_KEPT);
    assert_eq!(kept.last().map(|problem| problem.line), Some(2_000));
}

#[test]
fn compressed_files_are_known_by_their_bytes_and_may_have_several_members() {
    let both = [gzip(format!("{READ}\n").as_bytes()), gzip(READ.as_bytes())].concat();
    assert_eq!(read(&both), (vec![sample(), sample()], vec![], Ok(())));
    assert_eq!(read_in(both.chunks(1)), read(&both));

    // A header with every optional part.
    let plain = gzip(READ.as_bytes());
    let mut named = plain[..10].to_vec();
    named[3] = 0b1_1110;
    named.extend(b"\x03\x00abclog.jsonl\0a comment\0\x12\x34");
    named.extend(&plain[10..]);
    assert_eq!(read_in(named.chunks(7)), read(&plain));
}

#[test]
fn a_damaged_compressed_file_gives_what_came_before_and_says_so() {
    let many = format!("{READ}\n").repeat(20_000);
    let whole = gzip(many.as_bytes());
    assert_eq!(read(&whole).0.len(), 20_000);
    let last = whole.len() - 1;
    let with = |place: usize, byte: u8| {
        let mut changed = whole.clone();
        changed[place] ^= byte;
        changed
    };
    let damaged = [
        (whole[..last].to_vec(), 20_000),
        (with(last, 1), 20_000),     // the size
        (with(last - 4, 1), 20_000), // the checksum
        ([&whole[..], b"more"].concat(), 20_000),
        (with(2, 1), 0),    // the method
        (with(3, 0x80), 0), // flags that do not exist
        (whole[..5].to_vec(), 0),
    ];
    for (file, events) in damaged {
        for size in [1_000, file.len()] {
            let (read, _, ended) = read_in(file.chunks(size));
            assert_eq!((read.len(), ended), (events, Err(DamagedError)));
        }
    }
    let cut = read(&whole[..whole.len() / 2]);
    assert_eq!(cut.2, Err(DamagedError));
    assert!((1..20_000).contains(&cut.0.len()));

    let mut reader = JournalReader::new();
    let mut events = Vec::new();
    let broken = with(2, 1);
    assert_eq!(reader.read(&mut &broken[..], &mut events), Err(DamagedError));
    let mut more = READ.as_bytes();
    assert_eq!(reader.read(&mut more, &mut events), Err(DamagedError));
    assert!(more.is_empty(), "who feeds on and on comes to an end");
    assert_eq!(reader.finish(&mut events), Err(DamagedError));
}

#[test]
fn one_call_does_little_however_much_it_is_given() {
    let many = format!("{READ}\n").repeat(20_000);
    for file in [many.clone().into_bytes(), gzip(many.as_bytes())] {
        let mut reader = JournalReader::new();
        let (mut input, mut calls, mut events) = (&file[..], 0, Vec::new());
        while !input.is_empty() {
            let before = events.len();
            reader.read(&mut input, &mut events).expect("a whole file");
            assert!(events.len() - before < 5_000);
            calls += 1;
        }
        assert!(calls > 6);
    }
}

#[test]
fn the_summary_counts_what_a_preview_says() {
    let names = "<script>alert(1)</script>";
    let file = format!(
        r#"{READ}
{{"id":"e2","at":"2026-11-21T12:00:00Z","by":{{"kind":"system"}},"chat":"c2","type":"chat_started","contact":{{"name":"{names}"}}}}
{{"id":"e3","at":"2027-01-01T00:00:00Z","by":{{"kind":"agent","id":"bia"}},"type":"agent_saved","agent":{{"id":"caio"}}}}
{{"id":"e4","at":"2026-11-22T12:00:00Z","by":{{"kind":"agent","id":"ana"}},"chat":"c3","type":"sang"}}
{{"id":"e5","at":"2026-11-22T12:00:00Z","by":{{"kind":"agent","id":"ana"}},"chat":"c1","type":"status_set","status":"snoozed"}}
{{"id":"e6","at":"2026-11-22T12:00:00Z","by":{{"kind":"agent","id":"bia"}},"chat":"c9","type":"tags_saved","tags":[]}}"#
    );
    let (events, problems, _) = read(file.as_bytes());
    assert!(problems.is_empty());
    let now = Timestamp::parse("2026-12-01T00:00:00Z").expect("an instant");
    let mut summary = JournalSummary::new(now);
    events.iter().for_each(|event| summary.add(event));
    assert_eq!((summary.events(), summary.chats(), summary.future()), (6, 2, 1));
    let types: Vec<_> = summary.by_type().iter().map(|(name, n)| (*name, *n)).collect();
    assert_eq!(types, [("agent_saved", 1), ("chat_started", 1), ("read", 1), ("tags_saved", 1)]);
    let unfolded: Vec<_> = summary.unfolded().iter().map(|(why, n)| (*why, *n)).collect();
    assert_eq!(unfolded, [(Unfolded::Type, 1), (Unfolded::Value, 1)]);
    let agents: Vec<_> = summary.agents().iter().map(AgentId::as_str).collect();
    assert_eq!(agents, ["ana", "bia", "caio"]);
    let span = summary.span().map(|(first, last)| (first.to_string(), last.to_string()));
    assert_eq!(span, Some(("2026-11-21T12:00:00.000Z".into(), "2027-01-01T00:00:00.000Z".into())));

    let mut desk = Desk::new(compiled_zones());
    desk.apply(events);
    assert_eq!(desk.chats().count(), summary.chats());
    let chat = desk.by_id(&ChatId::from("c2")).expect("the chat");
    assert_eq!(&*chat.state().contact.name, names, "kept as it is, as data");
}

#[test]
fn a_file_is_a_journal_where_it_begins_like_one() {
    let journal = |bytes: &[u8]| FileKind::guess(bytes) == FileKind::Journal;
    assert!(journal(READ.as_bytes()));
    assert!(journal(&gzip(format!("\u{feff}\r\n {READ}").as_bytes())));
    assert!(!journal(b"Case ID,Activity"));
    assert!(!journal(&gzip(b"Case ID,Activity")));
    assert!(!journal(b""));
    assert!(!journal(b"\x1f\x8b"));
}
