//! What holds of every journal file, and of every log that goes out.

use std::collections::HashSet;

use balcao::intake::{FileKind, encode_journal};
use balcao::journal::Event;
use balcao::journal::codec::encode;
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, proptest};

use super::help::{gzip, read, read_in};
use crate::support::logs::log as random_log;

/// Lines of a journal with wrong ones among them.
fn lines() -> impl Strategy<Value = Vec<u8>> {
    let line = proptest::prop_oneof![
        3 => random_log(1, 3).prop_map(|log| log.iter().map(encode).collect::<String>().into_bytes()),
        1 => proptest::collection::vec(any::<u8>(), 0..40),
        1 => "[{}\\[\\]\",:a-z0-9 ]{0,30}".prop_map(String::into_bytes),
    ];
    let end = proptest::sample::select(vec![&b"\n"[..], b"\r\n", b"\n\n"]);
    proptest::collection::vec((line, end), 0..20).prop_map(|lines| {
        lines.into_iter().flat_map(|(line, end)| [line, end.to_vec()].concat()).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Any log goes out and comes back as it was, in the order of the journal; and out again as the same bytes.
    #[test]
    fn what_goes_out_comes_back(log in random_log(60, 4), size in 1_usize..5_000, zip in any::<bool>()) {
        let mut log = log;
        let mut ids = HashSet::new();
        log.retain(|event| ids.insert(event.id.clone()));
        let mut sorted = log.clone();
        sorted.sort_by(Event::cmp_key);
        let file: Vec<u8> = encode_journal(&log).flatten().collect();
        let (events, problems, ended) = if zip {
            read_in(gzip(&file).chunks(size))
        } else {
            read_in(file.chunks(size))
        };
        prop_assert_eq!(&events, &sorted);
        prop_assert_eq!((problems, ended), (vec![], Ok(())));
        prop_assert_eq!(encode_journal(events).flatten().collect::<Vec<u8>>(), file);
    }

    /// Each chunk of an export is whole lines.
    #[test]
    fn chunks_are_whole_lines(log in random_log(3, 1), times in 1_usize..400) {
        let events: Vec<&Event> = log.iter().cycle().take(log.len() * times).collect();
        for chunk in encode_journal(events) {
            prop_assert!(chunk.ends_with(b"\n") && chunk.len() < 80 * 1024);
        }
    }

    /// How a file is cut into pieces makes no difference.
    #[test]
    fn pieces_make_no_difference(file in lines(), sizes in proptest::collection::vec(1_usize..50, 1..20)) {
        let mut chunks = Vec::new();
        let (mut rest, mut sizes) = (&file[..], sizes.iter().cycle());
        while let Some(size) = sizes.next().filter(|_| !rest.is_empty()) {
            let (chunk, after) = rest.split_at(rest.len().min(*size));
            chunks.push(chunk);
            rest = after;
        }
        prop_assert_eq!(read_in(chunks), read(&file));
    }

    /// Any bytes at all end in events, problems or damage.
    #[test]
    fn any_bytes_can_be_read(file in proptest::collection::vec(any::<u8>(), 0..300), zip in 0..3) {
        let file = match zip {
            0 => file,
            1 => gzip(&file),
            // A compressed file that is none.
            _ => [b"\x1f\x8b\x08", &file[..]].concat(),
        };
        let lines = file.iter().filter(|byte| **byte == b'\n').count() + 1;
        let (events, problems, _) = read(&file);
        prop_assert!(zip > 0 || events.len() + problems.len() <= lines);
        let first = file.iter().find(|byte| !byte.is_ascii_whitespace());
        let kind = if first == Some(&0x7b) { FileKind::Journal } else { FileKind::Table };
        prop_assert!(zip > 0 || FileKind::guess(&file) == kind);
    }
}
