//! What these tests share: files read whole, and short words for what came of them.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::Arc;

use balcao::intake::csv::{
    Conversion, Mapping, Profile, Report, RowError, Stage, Table, Text, TextError, TextLoader,
};
use balcao::intake::{DamagedError, JournalReader};
use balcao::journal::codec::{LineError, decode};
use balcao::journal::{Desk, Event};
use balcao::model::{Agent, AgentId, ChatId, Timestamp, Zone, compiled_zones};
use flate2::Compression;
use flate2::write::GzEncoder;

/// One line of a journal.
pub const READ: &str = r#"{"at":"2026-11-22T12:00:00.000Z","by":{"id":"ana","kind":"agent"},"chat":"c1","id":"e1","type":"read"}"#;

/// What came of a file: its events, its problems as (line, error), and whether it ended well.
pub type Outcome = (Vec<Event>, Vec<(u64, LineError)>, Result<(), DamagedError>);

/// Reads a journal file in those pieces.
pub fn read_in(chunks: impl IntoIterator<Item = impl AsRef<[u8]>>) -> Outcome {
    let mut reader = JournalReader::new();
    let mut events = Vec::new();
    let ended = chunks
        .into_iter()
        .try_for_each(|chunk| {
            let mut input = chunk.as_ref();
            while !input.is_empty() {
                reader.read(&mut input, &mut events)?;
            }
            Ok(())
        })
        .and_then(|()| reader.finish(&mut events));
    let kept = reader.problems().kept().iter();
    let problems = kept.map(|problem| (problem.line, problem.error.clone()));
    (events, problems.collect(), ended)
}

/// Reads a journal file in one piece.
pub fn read(bytes: &[u8]) -> Outcome {
    read_in([bytes])
}

/// Compresses.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory takes all");
    encoder.finish().expect("memory takes all")
}

/// The event of [`READ`].
pub fn sample() -> Event {
    decode(READ).expect("an event")
}

/// A table of status changes.
pub const BRAZIL: &str = "\
Protocolo;Cliente;Situação;Atendente;Data/Hora
P1;Rosa;Aberto;;22/11/2025 10:00
P1;Rosa;Em atendimento;Ana;22/11/2025 10:05
P2;João;Aberto;;22/11/2025 10:06
P1;Rosa;Aguardando cliente;Ana;22/11/2025 10:10
P1;Rosa;Resolvido;Bia;22/11/2025 11:00
";

/// A text, by three bytes at a time.
pub fn load(bytes: &[u8]) -> Result<Text, TextError> {
    let mut loader = TextLoader::new();
    for chunk in bytes.chunks(3) {
        let mut input = chunk;
        while !input.is_empty() {
            loader.read(&mut input)?;
        }
    }
    loader.finish()
}

/// A table of a text that is one.
pub fn table(text: &str) -> Table {
    Table::open(load(text.as_bytes()).expect("a text"), None).expect("a table")
}

/// A whole profile, by a few rows at a time.
pub fn profile(table: &Table) -> Profile {
    let mut profile = Profile::new(table);
    while !profile.step(7).done {}
    profile
}

/// A present after which nothing in these files is dated.
pub fn now() -> Timestamp {
    Timestamp::parse("2027-01-01T12:00:00Z").expect("an instant")
}

/// The table of a zone.
pub fn zone(name: &str) -> Arc<Zone> {
    (compiled_zones())(name).expect("the zone")
}

/// Converts for a desk without agents.
pub fn convert(table: &Table, mapping: &Mapping, zone: &Arc<Zone>) -> (Vec<Event>, Report) {
    convert_for(table, mapping, zone, &BTreeMap::new())
}

/// Converts for a desk that has these agents.
pub fn convert_for(
    table: &Table,
    mapping: &Mapping,
    zone: &Arc<Zone>,
    agents: &BTreeMap<AgentId, Agent>,
) -> (Vec<Event>, Report) {
    let mut conversion =
        Conversion::new(table, mapping, zone.clone(), now(), agents).expect("a mapping");
    let mut events = Vec::new();
    while conversion.stage() != Stage::Done {
        events.extend(conversion.step(3).events);
    }
    (events, conversion.report().clone())
}

/// Everything by the guess, in Brazil.
pub fn import(text: &str) -> (Vec<Event>, Report) {
    let table = table(text);
    convert(&table, &profile(&table).guess().mapping, &zone("America/Sao_Paulo"))
}

/// A desk of these events, all of them new and folded.
pub fn desk(events: Vec<Event>) -> Desk {
    let mut desk = Desk::new(compiled_zones());
    let changed = desk.apply(events);
    assert_eq!((changed.duplicates, changed.conflicts.len()), (0, 0));
    assert_eq!(desk.unfolded().len(), 0);
    desk
}

/// A chat's history in short: `10:00 open Ana`, in UTC.
pub fn history(desk: &Desk, chat: &str) -> Vec<String> {
    let chat = desk.by_id(&ChatId::from(chat)).expect("the chat");
    let segments = chat.state().segments.iter();
    segments
        .map(|segment| {
            let from = segment.from.to_string();
            let responsible = segment.responsible.as_ref().map_or("-", AgentId::as_str);
            format!(
                "{} {} {responsible}",
                from.get(11..16).unwrap_or_default(),
                segment.status.wire()
            )
        })
        .collect()
}

/// The rows that were not read.
pub fn errors(report: &Report) -> Vec<(u64, RowError)> {
    let kept = report.problems.kept().iter();
    kept.map(|problem| (problem.line, problem.error.clone())).collect()
}
