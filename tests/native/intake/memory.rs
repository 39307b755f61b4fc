//! A hostile file must not fill the memory. It looks at the memory of the whole process, and so in one of its own.

#![cfg(target_os = "linux")]

use std::io::Write;
use std::process::Command;

use balcao::intake::JournalReader;
use balcao::intake::csv::{TextError, TextLoader};
use balcao::journal::codec::LineError;
use flate2::Compression;
use flate2::write::GzEncoder;

/// Set in the process that only this test runs in.
const ALONE: &str = "BALCAO_TEST_ALONE";

const MB: usize = 1024 * 1024;

/// The most memory that this process has ever had, in bytes.
fn peak() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux says it");
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<usize>().ok());
    kilobytes.expect("a number of kilobytes") * 1024
}

#[test]
fn endless_lines_and_compressed_bombs_are_read_in_little_memory() {
    if std::env::var_os(ALONE).is_none() {
        let mut alone = Command::new(std::env::current_exe().unwrap());
        let name = format!(
            "{}::endless_lines_and_compressed_bombs_are_read_in_little_memory",
            module_path!().split_once("::").unwrap().1
        );
        let output = alone.args(["--exact", &name]).env(ALONE, "1").output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && said.contains("1 passed"), "{said}");
        return;
    }
    let piece = vec![b'x'; MB];
    let zipped = {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        for _ in 0..64 {
            encoder.write_all(&vec![0; MB]).expect("memory takes all");
        }
        encoder.write_all(b"\nnot json\n").expect("memory takes all");
        encoder.finish().expect("memory takes all")
    };
    assert!(zipped.len() < MB, "a bomb");
    let before = peak();

    // A line of 200 MB between two others, as it would stream from a disk.
    let mut reader = JournalReader::new();
    let mut events = Vec::new();
    let line = std::iter::repeat_n(&piece[..], 200);
    for chunk in [&b"not json\n"[..]].into_iter().chain(line).chain([&b"\nnot json"[..]]) {
        let mut input = chunk;
        while !input.is_empty() {
            reader.read(&mut input, &mut events).expect("not compressed");
        }
    }
    reader.finish(&mut events).expect("not compressed");
    let errors = |reader: &JournalReader| {
        let kept = reader.problems().kept().iter();
        kept.map(|problem| (problem.line, problem.error.clone())).collect::<Vec<_>>()
    };
    assert_eq!(
        errors(&reader),
        [(1, LineError::NotJson), (2, LineError::TooLong), (3, LineError::NotJson)]
    );

    // The same compressed to a few kilobytes, all given at once.
    let mut reader = JournalReader::new();
    let mut input = &zipped[..];
    let mut calls = 0;
    while !input.is_empty() {
        reader.read(&mut input, &mut events).expect("a whole file");
        calls += 1;
    }
    reader.finish(&mut events).expect("a whole file");
    assert_eq!(errors(&reader), [(1, LineError::TooLong), (2, LineError::NotJson)]);
    assert!(calls > 100, "each call does a little");
    assert!(events.is_empty());

    // As a table it is known for what it is before it has unfolded.
    let mut loader = TextLoader::new();
    assert_eq!(loader.read(&mut &zipped[..]), Err(TextError::Binary));

    let grown = peak() - before;
    assert!(grown < 24 * MB, "{} MB more", grown / MB);
}
