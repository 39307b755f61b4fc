//! The events of chats are found without reading the whole journal.

use std::collections::BTreeSet;

use balcao::journal::codec;
use balcao::model::ChatId;
use balcao::store::Stored;
use serde_json::json;

use super::Stores;
use super::tools::{all, append};

fn of(number: usize, chat: Option<&str>) -> Stored {
    let at = "2026-11-22T12:00:00.000Z";
    let id = format!("e{number:05}");
    let json = match chat {
        Some(chat) => json!({
            "id": id, "at": at, "by": {"kind": "customer"}, "chat": chat, "type": "message_received",
            "text": r#"He said "chat":"c1""#,
        }),
        None => json!({
            "id": id, "at": at, "by": {"kind": "agent", "id": "ana"}, "type": "settings_changed",
            "settings": {"chat": "c9"},
        }),
    };
    Stored::from(&codec::decode(&json.to_string()).unwrap())
}

fn chats(ids: &[&str]) -> BTreeSet<ChatId> {
    ids.iter().map(|id| ChatId::from(*id)).collect()
}

/// The lines that are of those chats, or of none.
fn only(lines: &[String], wanted: &BTreeSet<ChatId>) -> Vec<String> {
    let of = lines.iter().filter(|line| {
        let chat = codec::decode(line).unwrap().chat;
        chat.is_none_or(|chat| wanted.contains(&chat))
    });
    of.cloned().collect()
}

pub async fn chats_are_found_whole(stores: &impl Stores) {
    let store = stores.fresh().await;
    let odd = "c \"\\\n\u{1f}ção";
    let chat = |number: usize| match number % 50 {
        0 => None,
        1 => Some(odd.to_owned()),
        rest => Some(format!("c{}", rest * number % 37)),
    };
    let batch: Vec<Stored> = (0..700).map(|number| of(number, chat(number).as_deref())).collect();
    let (most, few) = batch.split_at(580);
    append(&*store, most).await;
    for event in few {
        append(&*store, std::slice::from_ref(event)).await;
    }
    let lines = all(&*store).await;
    for ids in [&[][..], &["c7"], &["c1", odd, "c36", "none"]] {
        let wanted = chats(ids);
        let found = store.of_chats(&wanted).await.unwrap();
        let expected = only(&lines, &wanted);
        assert!(!expected.is_empty());
        assert_eq!(only(&found, &wanted), expected, "{ids:?}");
        assert!(found.len() < lines.len() / 2, "not simply everything");
    }
}

pub async fn a_chat_whose_line_was_replaced_is_found(stores: &impl Stores) {
    let store = stores.fresh().await;
    append(&*store, &[of(0, Some("z")), of(1, Some("y"))]).await;
    append(&*store, &[of(0, Some("a"))]).await;
    let found = |chat: &'static str| {
        let store = store.clone();
        async move { only(&store.of_chats(&chats(&[chat])).await.unwrap(), &chats(&[chat])) }
    };
    assert_eq!(found("a").await, [of(0, Some("a")).line()]);
    assert_eq!(found("y").await, [of(1, Some("y")).line()]);
    assert!(found("z").await.is_empty());
}
