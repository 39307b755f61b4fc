//! Updates: what a bot hears. Total: nothing that Telegram, or who pretends to be it, sends is a panic.

use serde_json::Value;

use crate::channel::{Content, Heard, Peer};
use crate::model::{Attachment, SECOND, Timestamp};

/// Reads updates. Returns what was heard, and the number after that of the last; `None` where none has a number. After a quiet week
/// Telegram goes on with any number, also a lower one: numbers say nothing of what is new. What is there already is not stored twice.
pub(super) fn read(updates: Vec<Value>) -> (Vec<Heard>, Option<i64>) {
    let mut heard = Vec::new();
    let mut next = None;
    for update in updates {
        // One without a number cannot be confirmed, and would come for ever; Telegram sends none.
        let Some(number) = update.get("update_id").and_then(Value::as_i64) else { continue };
        next = Some(number.saturating_add(1));
        heard.push(of(&update, number));
    }
    (heard, next)
}

fn of(update: &Value, number: i64) -> Heard {
    let (message, changed) = match (update.get("message"), update.get("edited_message")) {
        (Some(message), _) => (message, false),
        (None, Some(message)) => (message, true),
        (None, None) => return Heard::Unknown,
    };
    if message.pointer("/chat/type").is_some_and(|kind| kind != "private") {
        return Heard::Group;
    }
    if changed && message.get("location").is_some() {
        // A place that is shared live changes every few seconds.
        return Heard::Unknown;
    }
    let (Some(remote), Some(peer)) = (remote(message), peer(message)) else {
        return Heard::Unknown;
    };
    let date = if changed { "edit_date" } else { "date" };
    let at = message.get(date).or_else(|| message.get("date")).and_then(Value::as_i64);
    let Some(at) = at.and_then(|at| at.checked_mul(SECOND)).map(Timestamp::from_millis) else {
        return Heard::Unknown;
    };
    let content = content(message);
    if changed {
        return Heard::Changed {
            // The number alone may come again.
            remote: format!("{remote}/update/{number}"),
            of: remote,
            peer,
            at,
            content,
        };
    }
    let reply_to = message.get("reply_to_message").and_then(self::remote);
    Heard::Message { remote, peer, at, content, reply_to }
}

/// Returns the id of a message: Telegram numbers them in each chat.
pub(super) fn remote(message: &Value) -> Option<String> {
    let chat = message.pointer("/chat/id")?.as_i64()?;
    let number = message.get("message_id")?.as_i64()?;
    Some(format!("tg:{chat}/{number}"))
}

fn peer(message: &Value) -> Option<Peer> {
    let chat = message.get("chat")?;
    let text = |key| chat.get(key).and_then(Value::as_str).unwrap_or_default().trim();
    let name = [text("first_name"), text("last_name")];
    let name = name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let username = Some(text("username")).filter(|name| !name.is_empty());
    Some(Peer {
        key: format!("tg:{}", chat.get("id")?.as_i64()?),
        channel: super::KIND,
        name: short(&name),
        address: username.map(|name| format!("@{}", short(name))),
    })
}

/// A name from outside, of a length that screens can take.
fn short(text: &str) -> String {
    text.chars().take(200).collect()
}

/// Files, in the order in which Telegram's older fields follow the newer: an animation is a document too. Kind, name, media type.
const FILES: [(&str, &str, &str); 8] = [
    ("photo", "photo.jpg", "image/jpeg"),
    ("voice", "voice.ogg", "audio/ogg"),
    ("audio", "audio.mp3", "audio/mpeg"),
    ("video", "video.mp4", "video/mp4"),
    ("video_note", "video.mp4", "video/mp4"),
    ("animation", "animation.mp4", "video/mp4"),
    ("sticker", "sticker.webp", "image/webp"),
    ("document", "file", "application/octet-stream"),
];

/// Fields of every message, whatever its kind.
const FRAME: [&str; 8] =
    ["message_id", "from", "chat", "date", "edit_date", "reply_to_message", "via_bot", "entities"];

fn content(message: &Value) -> Content {
    let text = |key| message.get(key).and_then(Value::as_str).map(str::to_owned);
    if let Some(text) = text("text") {
        return Content { text, ..Content::default() };
    }
    let found = FILES.into_iter().find_map(|kind| Some((kind, message.get(kind.0)?)));
    if let Some(((kind, name, mime), file)) = found {
        // Of a photo there are several sizes, the largest last.
        let file = file.as_array().and_then(|sizes| sizes.last()).unwrap_or(file);
        let said = |key| file.get(key).and_then(Value::as_str).filter(|text| !text.is_empty());
        let caption = text("caption").unwrap_or_default();
        let emoji = (kind == "sticker").then(|| said("emoji").unwrap_or_default().to_owned());
        return Content {
            text: emoji.unwrap_or(caption),
            file: Some(Box::new(Attachment {
                name: short(said("file_name").unwrap_or(name)).into(),
                mime: short(said("mime_type").unwrap_or(mime)).into(),
                bytes: file.get("file_size").and_then(Value::as_u64).unwrap_or_default(),
                // Pages cannot read the files of bots: they are not here.
                sha256: "".into(),
            })),
            unsupported: None,
        };
    }
    if let Some(words) = in_words(message) {
        return Content { text: words, ..Content::default() };
    }
    // The kind is the one field that is not about the message itself.
    let fields = message.as_object().into_iter().flatten();
    let kind = fields.map(|(key, _)| key).find(|key| !FRAME.contains(&key.as_str()));
    let kind = kind.map_or_else(|| "message".to_owned(), |kind| short(kind));
    Content { unsupported: Some(kind), ..Content::default() }
}

/// Places, people and votes as text: what the customer sent, without a picture of it.
fn in_words(message: &Value) -> Option<String> {
    let number = |of: &Value, key| of.get(key).and_then(Value::as_f64);
    let text = |of: &Value, key| of.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    if let Some(place) = message.get("location") {
        let (latitude, longitude) = (number(place, "latitude")?, number(place, "longitude")?);
        let venue = message.get("venue");
        let title =
            venue.map(|venue| format!("{}\n{}\n", text(venue, "title"), text(venue, "address")));
        let link = format!("https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}");
        return Some(format!("📍 {}{link}", title.unwrap_or_default()));
    }
    if let Some(card) = message.get("contact") {
        let name = [text(card, "first_name"), text(card, "last_name"), text(card, "phone_number")];
        return Some(format!("👤 {}", name.join(" ")));
    }
    if let Some(poll) = message.get("poll") {
        let options = poll.get("options").and_then(Value::as_array);
        let options = options.into_iter().flatten().map(|one| format!("\n- {}", text(one, "text")));
        return Some(format!("📊 {}{}", text(poll, "question"), options.collect::<String>()));
    }
    let dice = message.get("dice")?;
    Some(format!("{} {}", text(dice, "emoji"), dice.get("value").and_then(Value::as_i64)?))
}
