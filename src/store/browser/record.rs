//! How lines lie in the database: see `upgrade` for the format.

use std::collections::BTreeSet;

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::fault::Fault;
use crate::journal::codec;
use crate::model::{ChatId, EventId, set_of};
use crate::store::{Seq, Stored};

/// The object store of the records.
pub(super) const EVENTS: &str = "events";
/// The index that holds each id once.
pub(super) const ID: &str = "id";
/// The index of the chats that have lines in a record. What belongs to the desk as a whole is under [`DESK`].
pub(super) const CHAT: &str = "chat";
/// In the place of a chat's id: no chat.
pub(super) const DESK: &str = "";

/// The most lines of a record.
pub(super) const MOST_LINES: usize = 100;
/// The most bytes of a record's lines, unless it is one line. Chromium keeps values over 64 KiB in files of their
/// own, which is slow, and a text with a single emoji takes two bytes a letter there.
const MOST_BYTES: usize = 28 * 1024;

/// Lines with numbers that follow one another.
pub(super) struct Record {
    pub last: Seq,
    /// Everything up to `last` was deleted.
    pub cleared: bool,
    ids: Vec<Option<String>>,
    lines: Vec<String>,
    /// Of which chats there are lines, or were before lines were replaced.
    chats: BTreeSet<String>,
}

impl Record {
    /// Reads a record. Where it was damaged, its text comes out as a line that nobody understands.
    pub fn read(value: &JsValue) -> Result<Self, Fault> {
        let key = get(value, "s")?;
        let last = read_seq(&key).ok_or(key)?;
        let cleared = get(value, "cleared")?.is_truthy();
        let ids = get(value, "i")?.dyn_into::<Array>().unwrap_or_default();
        let lines = get(value, "l")?;
        let chats = get(value, "c")?.dyn_into::<Array>().unwrap_or_default();
        Ok(Self {
            last,
            ids: ids.iter().map(|id| id.as_string()).collect(),
            lines: match lines.as_string() {
                Some(lines) => lines.split('\n').map(str::to_owned).collect(),
                None if cleared => Vec::new(),
                None => vec![format!("{lines:?}")],
            },
            cleared,
            chats: set_of(chats.iter().filter_map(|chat| chat.as_string())),
        })
    }

    /// Splits events into records, the first line under a number.
    pub fn split<'a>(events: &'a [&'a Stored], first: Seq) -> impl Iterator<Item = Self> + 'a {
        let mut bytes = 0;
        let mut lines = 0;
        let parts = events.chunk_by(move |event, next| {
            if lines == 0 {
                (lines, bytes) = (1, event.line().len());
            }
            lines += 1;
            bytes += next.line().len();
            let together = lines <= MOST_LINES && bytes <= MOST_BYTES;
            if !together {
                lines = 0;
            }
            together
        });
        let mut last = Seq(first.0.saturating_sub(1));
        parts.map(move |part| {
            last = last.plus(part.len() as u64);
            Self {
                last,
                cleared: false,
                ids: part.iter().map(|event| Some(event.id().to_string())).collect(),
                lines: part.iter().map(|event| event.line().to_owned()).collect(),
                chats: set_of(part.iter().map(|event| key(event.chat()))),
            }
        })
    }

    /// That everything up to a number was deleted.
    pub fn tombstone(last: Seq) -> Self {
        Self { last, cleared: true, ids: Vec::new(), lines: Vec::new(), chats: BTreeSet::new() }
    }

    pub fn write(&self) -> Result<JsValue, Fault> {
        let record = Object::new();
        let set = |key: &str, value: &JsValue| Reflect::set(&record, &key.into(), value);
        set("s", &write_seq(self.last))?;
        if self.cleared {
            set("cleared", &true.into())?;
        } else {
            let ids: Array = self
                .ids
                .iter()
                .map(|id| id.as_deref().map_or(JsValue::NULL, JsValue::from))
                .collect();
            set("i", &ids)?;
            set("l", &self.lines.join("\n").into())?;
            set("c", &names(&self.chats))?;
        }
        Ok(record.into())
    }

    /// The ids with their lines.
    pub fn by_id(&self) -> impl Iterator<Item = (&str, &str)> {
        let ids = self.ids.iter().map(Option::as_deref);
        ids.zip(&self.lines).filter_map(|(id, line)| Some((id?, line.as_str())))
    }

    /// Takes an event out.
    pub fn remove(&mut self, id: &EventId) {
        for (kept, line) in self.ids.iter_mut().zip(&mut self.lines) {
            if kept.as_deref() == Some(id.as_str()) {
                *kept = None;
                line.clear();
            }
        }
    }

    /// Whether every event was taken out.
    pub fn is_empty(&self) -> bool {
        self.ids.iter().all(Option::is_none)
    }

    /// Joins neighbours as far as a record may grow. Gives those that it made, with the keys that each replaces.
    pub fn join(records: Vec<Self>) -> Vec<(Vec<Seq>, Self)> {
        let mut joined: Vec<(Vec<Seq>, Self)> = Vec::new();
        for record in records {
            match joined.last_mut() {
                Some((keys, before)) if before.can_take(&record) => {
                    keys.push(record.last);
                    before.take(record);
                }
                _ => joined.push((vec![record.last], record)),
            }
        }
        joined.retain(|(keys, _)| keys.len() > 1);
        joined
    }

    fn can_take(&self, next: &Self) -> bool {
        let bytes: usize = self.lines.iter().chain(&next.lines).map(String::len).sum();
        let lines = next.last.0.saturating_sub(self.before().0);
        let whole = |record: &Self| !record.cleared && record.ids.len() == record.lines.len();
        whole(self) && whole(next) && bytes <= MOST_BYTES && lines <= MOST_LINES as u64
    }

    fn take(&mut self, next: Self) {
        // Numbers whose records are gone.
        let gap = next.before().0.saturating_sub(self.last.0);
        for _ in 0..gap {
            self.ids.push(None);
            self.lines.push(String::new());
        }
        self.ids.extend(next.ids);
        self.lines.extend(next.lines);
        self.chats.extend(next.chats);
        self.last = next.last;
    }

    /// The number before the first line's.
    fn before(&self) -> Seq {
        Seq(self.last.0.saturating_sub(self.lines.len() as u64))
    }

    /// The lines after a number, with theirs.
    pub fn lines_after(self, after: Seq) -> impl Iterator<Item = (Seq, String)> {
        let before = self.before();
        (1..)
            .map(move |place| before.plus(place))
            .zip(self.lines)
            .filter(move |(seq, line)| *seq > after && !line.is_empty())
    }
}

/// Writes into a record of version 1 of which chats there are lines; the rest of it stays as it is. Gives its key.
pub(super) fn name_chats(value: &JsValue) -> Result<Seq, Fault> {
    let record = Record::read(value)?;
    let lines = record.lines.iter().filter(|line| !line.is_empty());
    // A line that nobody understands may belong to anything.
    let chats = lines.map(|line| {
        let event = codec::decode(line).ok();
        key(event.and_then(|event| event.chat).as_ref())
    });
    if !record.cleared {
        Reflect::set(value, &"c".into(), &names(&set_of(chats)))?;
    }
    Ok(record.last)
}

/// A chat in the index.
fn key(chat: Option<&ChatId>) -> String {
    chat.map_or(DESK, ChatId::as_str).to_owned()
}

fn names(chats: &BTreeSet<String>) -> JsValue {
    let names: Array = chats.iter().map(|chat| JsValue::from(chat.as_str())).collect();
    names.into()
}

fn get(value: &JsValue, key: &str) -> Result<JsValue, Fault> {
    Ok(Reflect::get(value, &key.into())?)
}

/// A number as a key of the database: JavaScript's numbers are exact up to 2^53.
pub(super) fn write_seq(seq: Seq) -> JsValue {
    JsValue::from_f64(seq.0 as f64)
}

/// The number that a value of the browser means, if it means one.
pub(super) fn read_seq(value: &JsValue) -> Option<Seq> {
    whole(value.as_f64()?).map(Seq)
}

/// A number of JavaScript's as a whole one, if it is one.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "checked to be whole and in range"
)]
pub(super) fn whole(number: f64) -> Option<u64> {
    let exact = (0.0..=9_007_199_254_740_991.0).contains(&number) && number.fract() == 0.0;
    exact.then_some(number as u64)
}
