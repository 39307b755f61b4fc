//! Reading by chat: the part of a long journal that is needed first.

use std::collections::BTreeSet;

use idb::Request;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use super::connection::Connection;
use super::error::BrowserError;
use super::lookup::records_at;
use super::record::read_seq;
use super::schema::{CHAT, DESK};
use super::transaction::Transaction;
use crate::model::{ChatId, set_of};
use crate::store::{Seq, StoreError};

/// Records read at once: some megabytes.
const BATCH: usize = 200;

/// The lines of chats and of the desk as a whole.
pub(super) async fn of(
    connection: &Connection,
    chats: &BTreeSet<ChatId>,
) -> Result<Vec<String>, StoreError> {
    connection.read(async |transaction| of_in(transaction, chats).await).await
}

async fn of_in(
    transaction: &Transaction,
    chats: &BTreeSet<ChatId>,
) -> Result<Vec<String>, BrowserError> {
    let events = transaction.events()?;
    let keys: Vec<Seq> = keys_of(transaction, chats).await?.into_iter().collect();
    // The ids as JSON writes them.
    let wanted = chats.iter().map(|chat| serde_json::Value::from(chat.as_str()).to_string());
    let wanted = set_of(wanted);
    let mut lines = Vec::new();
    for batch in keys.chunks(BATCH) {
        for record in records_at(&events, batch).await? {
            let all = record.lines_after(Seq::START).map(|(_, line)| line);
            lines.extend(all.filter(|line| may_concern(line, &wanted)));
        }
    }
    Ok(lines)
}

/// The keys of the records that hold them.
async fn keys_of(
    transaction: &Transaction,
    chats: &BTreeSet<ChatId>,
) -> Result<BTreeSet<Seq>, BrowserError> {
    let index = transaction.events()?.index(CHAT)?;
    let names = chats.iter().map(ChatId::as_str).chain([DESK]);
    let requests: Result<Vec<_>, idb::Error> = names
        .map(|name| {
            let only = idb::KeyRange::only(&JsValue::from(name))?;
            index.get_all_keys(Some(only.into()), None)
        })
        .collect();
    let mut requests = requests?;
    let mut keys = BTreeSet::new();
    // Requests are answered in order: once the last one is, all are.
    if let Some(last) = requests.pop() {
        keys.extend(last.await?.iter().filter_map(read_seq));
    }
    for request in &requests {
        let found = request.result()?.dyn_into::<Array>().unwrap_or_default();
        keys.extend(found.iter().filter_map(|key| read_seq(&key)));
    }
    Ok(keys)
}

/// True if a line belongs to no chat, or to one of the wanted ids, which are as JSON writes them. False positives are
/// allowed: parsing a line costs more than searching for the field, which may also occur inside of another.
fn may_concern(line: &str, wanted: &BTreeSet<String>) -> bool {
    const FIELD: &str = r#""chat":"#;
    let mut ids = line.split(FIELD).skip(1).map(json_text).peekable();
    ids.peek().is_none()
        || ids.any(|id| id.is_none_or(|id| wanted.contains(id)))
        || lacks_chat(line)
}

/// True if the field occurs only inside of another one, as in settings with a key of that name.
fn lacks_chat(line: &str) -> bool {
    let event: Option<serde_json::Value> = serde_json::from_str(line).ok();
    event.is_none_or(|event| event.get("chat").is_none())
}

/// The JSON string at the start of `json`, with its quotes; `None` if there is another value.
fn json_text(json: &str) -> Option<&str> {
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
