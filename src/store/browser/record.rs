//! Records: lines as stored in the database. See `upgrade` for the format.

use std::collections::BTreeSet;

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::error::BrowserError;
use super::schema::DESK;
use crate::journal::codec;
use crate::model::{ChatId, EventId, set_of};
use crate::store::{Seq, Stored};

/// The most lines of a record.
pub(super) const MAX_LINES: usize = 100;
/// The most bytes of a record's lines, unless it is a single line. Chromium stores values over 64 KiB in separate
/// files, which is slow, and a text with a single emoji takes two bytes per character there.
const MAX_BYTES: usize = 28 * 1024;

/// Lines with consecutive numbers.
pub(super) struct Record {
    pub last: Seq,
    /// Everything up to `last` was deleted.
    pub cleared: bool,
    ids: Vec<Option<String>>,
    lines: Vec<String>,
    /// The chats of its lines, replaced ones included.
    chats: BTreeSet<String>,
}

/// The lines of a record, without the ids and chats that only writing needs.
pub(super) struct Lines {
    pub last: Seq,
    /// Everything up to `last` was deleted.
    pub cleared: bool,
    lines: Vec<String>,
}

impl Lines {
    /// Reads a record. The text of a damaged one becomes a line that cannot be parsed.
    pub fn read(value: &JsValue) -> Result<Self, BrowserError> {
        let key = field(value, "s")?;
        let last = read_seq(&key).ok_or(key)?;
        let cleared = field(value, "cleared")?.is_truthy();
        let lines = field(value, "l")?;
        let lines = match lines.as_string() {
            Some(lines) => lines.split('\n').map(str::to_owned).collect(),
            None if cleared => Vec::new(),
            None => vec![format!("{lines:?}")],
        };
        Ok(Self { last, cleared, lines })
    }

    /// The lines after a number, with their numbers.
    pub fn after(self, after: Seq) -> impl Iterator<Item = (Seq, String)> {
        numbered(self.last, self.lines, after)
    }
}

/// The lines after a number, with their numbers; `last` is that of the last line.
fn numbered(last: Seq, lines: Vec<String>, after: Seq) -> impl Iterator<Item = (Seq, String)> {
    let before = Seq(last.0.saturating_sub(lines.len() as u64));
    (1..)
        .map(move |offset| before.plus(offset))
        .zip(lines)
        .filter(move |(seq, line)| *seq > after && !line.is_empty())
}

impl Record {
    /// Reads a record, as [`Lines::read`] does.
    pub fn read(value: &JsValue) -> Result<Self, BrowserError> {
        let Lines { last, cleared, lines } = Lines::read(value)?;
        let ids = field(value, "i")?.dyn_into::<Array>().unwrap_or_default();
        let chats = field(value, "c")?.dyn_into::<Array>().unwrap_or_default();
        Ok(Self {
            last,
            ids: ids.iter().map(|id| id.as_string()).collect(),
            lines,
            cleared,
            chats: set_of(chats.iter().filter_map(|chat| chat.as_string())),
        })
    }

    /// Splits events into records; `first` is the number of the first line.
    pub fn split<'a>(events: &'a [&'a Stored], first: Seq) -> impl Iterator<Item = Self> + 'a {
        let mut bytes = 0;
        let mut lines = 0;
        let parts = events.chunk_by(move |event, next| {
            if lines == 0 {
                (lines, bytes) = (1, event.line().len());
            }
            lines += 1;
            bytes += next.line().len();
            let fits = lines <= MAX_LINES && bytes <= MAX_BYTES;
            if !fits {
                lines = 0;
            }
            fits
        });
        let mut last = Seq(first.0.saturating_sub(1));
        parts.map(move |part| {
            last = last.plus(part.len() as u64);
            Self {
                last,
                cleared: false,
                ids: part.iter().map(|event| Some(event.id().to_string())).collect(),
                lines: part.iter().map(|event| event.line().to_owned()).collect(),
                chats: set_of(part.iter().map(|event| chat_key(event.chat()))),
            }
        })
    }

    /// The record of a deletion of everything up to a number.
    pub fn tombstone(last: Seq) -> Self {
        Self { last, cleared: true, ids: Vec::new(), lines: Vec::new(), chats: BTreeSet::new() }
    }

    pub fn write(&self) -> Result<JsValue, BrowserError> {
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
            set("c", &write_chats(&self.chats))?;
        }
        Ok(record.into())
    }

    pub fn by_id(&self) -> impl Iterator<Item = (&str, &str)> {
        let ids = self.ids.iter().map(Option::as_deref);
        ids.zip(&self.lines).filter_map(|(id, line)| Some((id?, line.as_str())))
    }

    /// Removes an event.
    pub fn remove(&mut self, id: &EventId) {
        for (kept, line) in self.ids.iter_mut().zip(&mut self.lines) {
            if kept.as_deref() == Some(id.as_str()) {
                *kept = None;
                line.clear();
            }
        }
    }

    /// True if every event was removed.
    pub fn is_empty(&self) -> bool {
        self.ids.iter().all(Option::is_none)
    }

    /// Joins neighbours up to the limits of a record. Returns the new records, each with the keys that it replaces.
    pub fn join(records: Vec<Self>) -> Vec<(Vec<Seq>, Self)> {
        let mut joined: Vec<(Vec<Seq>, Self)> = Vec::new();
        for record in records {
            match joined.last_mut() {
                Some((keys, before)) if before.can_append(&record) => {
                    keys.push(record.last);
                    before.append(record);
                }
                _ => joined.push((vec![record.last], record)),
            }
        }
        joined.retain(|(keys, _)| keys.len() > 1);
        joined
    }

    fn can_append(&self, next: &Self) -> bool {
        let bytes: usize = self.lines.iter().chain(&next.lines).map(String::len).sum();
        let lines = next.last.0.saturating_sub(self.before().0);
        let intact = |record: &Self| !record.cleared && record.ids.len() == record.lines.len();
        intact(self) && intact(next) && bytes <= MAX_BYTES && lines <= MAX_LINES as u64
    }

    fn append(&mut self, next: Self) {
        // Numbers whose records were deleted.
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

    fn before(&self) -> Seq {
        Seq(self.last.0.saturating_sub(self.lines.len() as u64))
    }

    /// The lines after a number, with their numbers.
    pub fn lines_after(self, after: Seq) -> impl Iterator<Item = (Seq, String)> {
        numbered(self.last, self.lines, after)
    }
}

/// Adds the field `c` to a record of version 1; returns its key.
pub(super) fn add_chats(value: &JsValue) -> Result<Seq, BrowserError> {
    let record = Record::read(value)?;
    let lines = record.lines.iter().filter(|line| !line.is_empty());
    // A line that cannot be parsed may belong to anything.
    let chats = lines.map(|line| {
        let event = codec::decode(line).ok();
        chat_key(event.and_then(|event| event.chat).as_ref())
    });
    if !record.cleared {
        Reflect::set(value, &"c".into(), &write_chats(&set_of(chats)))?;
    }
    Ok(record.last)
}

/// The key of a chat in the index.
fn chat_key(chat: Option<&ChatId>) -> String {
    chat.map_or(DESK, ChatId::as_str).to_owned()
}

fn write_chats(chats: &BTreeSet<String>) -> JsValue {
    let names: Array = chats.iter().map(|chat| JsValue::from(chat.as_str())).collect();
    names.into()
}

fn field(value: &JsValue, key: &str) -> Result<JsValue, BrowserError> {
    Ok(Reflect::get(value, &key.into())?)
}

/// A number as a key of the database. JavaScript numbers are exact up to 2^53.
pub(super) fn write_seq(seq: Seq) -> JsValue {
    JsValue::from_f64(seq.0 as f64)
}

/// The inverse of [`write_seq`].
pub(super) fn read_seq(value: &JsValue) -> Option<Seq> {
    exact_u64(value.as_f64()?).map(Seq)
}

/// A JavaScript number as an integer; `None` if it is not exact.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "checked to be whole and in range"
)]
pub(super) fn exact_u64(number: f64) -> Option<u64> {
    let exact = (0.0..=9_007_199_254_740_991.0).contains(&number) && number.fract() == 0.0;
    exact.then_some(number as u64)
}
