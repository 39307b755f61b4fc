//! The figures of a real help desk's log, by `examples/report.rs` and by another engine: `figures.py`
//! works them out in SQL, on DuckDB, from the rows of the file. They agree to the millisecond.
//!
//! `make test-native` brings DuckDB along. Without it, or without the file, these tests say that they were skipped.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use super::{FILE, convert, file, open};
use balcao::journal::codec;
use serde_json::{Value, json};

use crate::support::report_example;

/// The Python that has DuckDB.
const PYTHON: &str = "DUCKDB_PYTHON";

/// The log as a journal, on a desk with the office hours that the SQL knows too: written once.
fn journal(bytes: &[u8]) -> &'static Path {
    static WRITTEN: OnceLock<PathBuf> = OnceLock::new();
    WRITTEN.get_or_init(|| {
        let (table, profile) = open(bytes);
        let (mut events, _) = convert(&table, &profile.guess().mapping, &BTreeMap::new());
        let day = json!([["09:00", "18:00"]]);
        let hours = json!({
            "id": "hours", "at": "2009-01-01T00:00:00.000Z", "by": {"kind": "agent", "id": "boss"}, "type": "settings_changed",
            "settings": {"zone": "Europe/Rome", "business_hours": {
                "week": {"mon": day, "tue": day, "wed": day, "thu": day, "fri": day}, "holidays": ["2012-03-29"],
            }},
        });
        events.push(codec::decode(&hours.to_string()).expect("an event"));
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("helpdesk.jsonl");
        let lines: String = events.iter().map(|event| codec::encode(event) + "\n").collect();
        std::fs::write(&path, lines).expect("room for a file");
        path
    })
}

/// What a program prints, as JSON.
fn told(command: &mut Command) -> Value {
    let output = command.output().expect("it runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}\n{said}");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// Everything that the one says, the other says too.
fn agree(sql: &Value, report: &Value, place: &str) {
    match (sql, report) {
        (Value::Object(fields), Value::Object(_)) => {
            for (name, field) in fields {
                agree(field, &report[name], &format!("{place}.{name}"));
            }
        }
        (Value::Array(these), Value::Array(those)) => {
            assert_eq!(these.len(), those.len(), "{place}");
            for (index, (this, that)) in these.iter().zip(those).enumerate() {
                agree(this, that, &format!("{place}[{index}]"));
            }
        }
        _ => assert_eq!(sql, report, "{place}: SQL on the left, the report on the right"),
    }
}

fn compare(from: &str, to: &str, as_of: Option<&str>, office: bool) {
    let Some(bytes) = file() else { return };
    let Ok(python) = std::env::var(PYTHON) else {
        eprintln!(
            "\n*** SKIPPED: {PYTHON} names no Python that has DuckDB; `make test-native` brings one ***\n"
        );
        return;
    };
    let mut sql = Command::new(python);
    sql.args(["tests/native/helpdesk/figures.py", FILE, from, to]).args(as_of);
    let mut example = report_example();
    example.arg(journal(&bytes));
    example.args(["--from", from, "--to", to, "--tz", "Europe/Rome"]);
    if let Some(as_of) = as_of {
        example.args(["--as-of", as_of]);
    }
    if office {
        sql.arg("--office");
        example.arg("--business-hours");
    }
    let (sql, report) = (told(&mut sql), told(&mut example));
    assert_ne!(sql["resolution"]["count"], json!(0), "there is something to compare");
    agree(&sql, &report, "");
    for check in report["checks"].as_array().expect("checks") {
        assert_eq!(check["holds"], json!(true), "{check}");
    }
}

#[test]
fn the_year_2012() {
    compare("2012-01-01", "2013-01-01", None, false);
}

#[test]
fn the_whole_log_in_office_hours() {
    compare("2010-01-01", "2015-01-01", None, true);
}

/// With the day of 23 hours, and knowledge that ends in the middle of a day.
#[test]
fn a_month_that_is_half_known() {
    compare("2012-03-01", "2012-04-01", Some("2012-03-30T12:00:00Z"), false);
}

/// With a holiday, and the day of 23 hours.
#[test]
fn a_month_of_office_hours() {
    compare("2012-03-01", "2012-04-01", None, true);
}

/// With the day of 25 hours.
#[test]
fn an_autumn() {
    compare("2013-10-20", "2013-11-10", None, false);
}
