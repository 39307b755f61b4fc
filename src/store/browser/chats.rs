//! Reading by chat: what of a long journal is needed first.

use std::collections::BTreeSet;

use idb::Request;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use super::BrowserStore;
use super::append::records_at;
use super::fault::Fault;
use super::record::{CHAT, DESK, read_seq};
use super::transaction::Transaction;
use crate::model::{ChatId, set_of};
use crate::store::{Seq, StoreError};

/// Records asked for at once: some megabytes.
const RECORDS: usize = 200;

/// The lines of chats, and of the desk as a whole.
pub(super) async fn of(
    store: &BrowserStore,
    chats: &BTreeSet<ChatId>,
) -> Result<Vec<String>, StoreError> {
    store.reading(async |transaction| of_in(transaction, chats).await).await
}

async fn of_in(transaction: &Transaction, chats: &BTreeSet<ChatId>) -> Result<Vec<String>, Fault> {
    let events = transaction.events()?;
    let keys: Vec<Seq> = keys_of(transaction, chats).await?.into_iter().collect();
    // As they are written in the lines.
    let wanted = chats.iter().map(|chat| serde_json::Value::from(chat.as_str()).to_string());
    let wanted = set_of(wanted);
    let mut lines = Vec::new();
    for some in keys.chunks(RECORDS) {
        for record in records_at(&events, some).await? {
            let all = record.lines_after(Seq::START).map(|(_, line)| line);
            lines.extend(all.filter(|line| may_concern(line, &wanted)));
        }
    }
    Ok(lines)
}

/// The keys of the records in which they are.
async fn keys_of(
    transaction: &Transaction,
    chats: &BTreeSet<ChatId>,
) -> Result<BTreeSet<Seq>, Fault> {
    let index = transaction.events()?.index(CHAT)?;
    let names = chats.iter().map(ChatId::as_str).chain([DESK]);
    let asked: Result<Vec<_>, idb::Error> = names
        .map(|name| {
            let only = idb::KeyRange::only(&JsValue::from(name))?;
            index.get_all_keys(Some(only.into()), None)
        })
        .collect();
    let mut asked = asked?;
    let mut keys = BTreeSet::new();
    // They are answered in order: the last answer means that all are there.
    if let Some(last) = asked.pop() {
        keys.extend(last.await?.iter().filter_map(read_seq));
    }
    for question in &asked {
        let found = question.result()?.dyn_into::<Array>().unwrap_or_default();
        keys.extend(found.iter().filter_map(|key| read_seq(&key)));
    }
    Ok(keys)
}

/// Whether a line belongs to no chat, or to one whose id, as JSON writes it, is wanted. It may say yes too often: to read a
/// line costs more than to look for the field, which may also stand inside of another one.
fn may_concern(line: &str, wanted: &BTreeSet<String>) -> bool {
    const FIELD: &str = r#""chat":"#;
    let mut ids = line.split(FIELD).skip(1).map(text).peekable();
    ids.peek().is_none()
        || ids.any(|id| id.is_none_or(|id| wanted.contains(id)))
        || lacks_chat(line)
}

/// Whether the field stands inside of another one only, as in settings that hold something of that name.
fn lacks_chat(line: &str) -> bool {
    let whole: Option<serde_json::Value> = serde_json::from_str(line).ok();
    whole.is_none_or(|event| event.get("chat").is_none())
}

/// The JSON text that something begins with, quotes included; `None` where it is something else.
fn text(json: &str) -> Option<&str> {
    let mut escaped = false;
    let end = json.char_indices().skip(1).find(|(_, letter)| {
        let ends = *letter == '"' && !escaped;
        escaped = *letter == '\\' && !escaped;
        ends
    });
    json.starts_with('"').then_some(json.get(..=end?.0)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_concerns_its_chat_and_none_of_the_others() {
        let wanted = BTreeSet::from([r#""c1""#.to_owned(), r#""a\"b""#.to_owned()]);
        let concerns = |line: &str| may_concern(line, &wanted);
        assert!(concerns(r#"{"chat":"c1","text":"x"}"#));
        assert!(concerns(r#"{"chat":"a\"b"}"#));
        assert!(!concerns(r#"{"chat":"c2","text":"c1"}"#));
        assert!(concerns(r#"{"settings":{"chat":"c2"}}"#), "of no chat");
        assert!(!concerns(r#"{"chat":"c2","text":"\"chat\":\"c1\""}"#));
        assert!(concerns(r#"{"settings":{}}"#), "it is the desk's");
        assert!(concerns(r#"{"settings":{"chat":1}}"#), "rather too often");
    }
}
