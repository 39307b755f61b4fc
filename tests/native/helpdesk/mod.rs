//! A real help desk's log (design §11). The file stays outside the project; tests without it say that they were skipped.

mod figures;
mod import;

use std::collections::BTreeMap;

use balcao::intake::csv::{
    Conversion, Encoding, Mapping, Profile, Report, Stage, Table, TextLoader,
};
use balcao::journal::Event;
use balcao::model::{Agent, AgentId, Timestamp, compiled_zones};

/// Where it is: outside the project.
pub const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/helpdesk.csv.gz");

/// Its bytes; `None`, said plainly, where it is not there.
pub fn file() -> Option<Vec<u8>> {
    let bytes = std::fs::read(FILE).ok();
    if bytes.is_none() {
        eprintln!("\n*** SKIPPED: the real log is not at {FILE} ***\n");
    }
    bytes
}

/// The file opened as an import does it.
pub fn open(bytes: &[u8]) -> (Table, Profile) {
    let mut loader = TextLoader::new();
    for chunk in bytes.chunks(10_000) {
        let mut input = chunk;
        while !input.is_empty() {
            loader.read(&mut input).expect("a text");
        }
    }
    let text = loader.finish().expect("a text");
    assert_eq!(text.encoding(), Encoding::Utf8);
    let table = Table::open(text, None).expect("a table");
    let mut profile = Profile::new(&table);
    while !profile.step(1_000).done {}
    (table, profile)
}

/// A present after the log's.
pub fn now() -> Timestamp {
    Timestamp::parse("2027-01-01T12:00:00Z").expect("an instant")
}

/// All its events.
pub fn convert(
    table: &Table,
    mapping: &Mapping,
    agents: &BTreeMap<AgentId, Agent>,
) -> (Vec<Event>, Report) {
    let zone = (compiled_zones())("Europe/Rome").expect("the zone");
    let mut conversion = Conversion::new(table, mapping, zone, now(), agents).expect("a mapping");
    let mut events = Vec::new();
    let mut percent = 0;
    while conversion.stage() != Stage::Done {
        let progress = conversion.step(700);
        assert!(progress.percent() >= percent, "progress never goes back");
        percent = progress.percent();
        assert!(progress.events.len() <= 3 * 700);
        events.extend(progress.events);
    }
    assert_eq!(percent, 100);
    (events, conversion.report().clone())
}
