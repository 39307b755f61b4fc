//! Telegram's Bot API, as far as a line uses it.

use balcao::channel::Request;
use balcao::model::Timestamp;
use balcao::sync::transport::Response;
use serde_json::{Value, json};

/// A bot at Telegram.
#[derive(Default)]
pub struct BotApi {
    updates: Vec<Value>,
    /// All updates that there ever were.
    pub all: Vec<Value>,
    last_update: i64,
    jumps: i64,
    last_message: i64,
    /// Chat and text of what the bot sent.
    pub sent: Vec<(i64, String)>,
    pub revoked: bool,
    /// The next answers to everything but a poll that gives nothing away.
    pub busy: u32,
    /// Until then, what the bot sends is too much.
    pub flood: Option<Timestamp>,
    /// How often it was told so.
    pub flooded: u32,
    /// Another program reads the bot.
    pub rival: bool,
    pub webhook: bool,
    /// Customers who have blocked the bot.
    pub blocked: Vec<i64>,
    /// Forgets that something was confirmed, and gives it again.
    pub repeats: bool,
}

impl BotApi {
    fn push(&mut self, kind: &str, message: Value) {
        self.last_update += 1;
        self.give(json!({ "update_id": self.last_update, kind: message }));
    }

    /// Gives an update as it is.
    pub fn give(&mut self, update: Value) {
        self.updates.push(update.clone());
        self.all.push(update);
    }

    /// After a quiet week the numbers go on anywhere, higher or lower. Nothing is left of what was there before.
    pub fn jump(&mut self) {
        if self.updates.is_empty() {
            self.jumps += 1;
            let far = self.jumps * 1000;
            self.last_update = 1_000_000 + if self.jumps % 2 == 0 { far } else { -far };
        }
    }

    /// The place after the update that an offset confirms.
    fn confirmed(&self, offset: Option<&str>) -> usize {
        let offset = offset.and_then(|offset| offset.parse::<i64>().ok()).map(|next| next - 1);
        let is_last = |update: &Value| offset.is_some() && update["update_id"].as_i64() == offset;
        self.updates.iter().rposition(is_last).map_or(0, |at| at + 1)
    }

    /// A customer writes; returns the number of the message.
    pub fn write(&mut self, chat: i64, at: Timestamp, more: Value) -> i64 {
        self.last_message += 1;
        let mut message = message(chat, self.last_message, at);
        for (key, value) in more.as_object().unwrap() {
            message[key] = value.clone();
        }
        self.push("message", message);
        self.last_message
    }

    pub fn edit(&mut self, chat: i64, number: i64, at: Timestamp, text: &str) {
        let mut message = message(chat, number, at);
        message["edit_date"] = (at.millis() / 1000).into();
        message["text"] = text.into();
        self.push("edited_message", message);
    }

    /// Something that is no message.
    pub fn odd(&mut self, kind: &str, content: Value) {
        self.push(kind, content);
    }

    /// True if a poll would be held: there is no news.
    pub fn holds(&self, request: &Request) -> bool {
        let field = |name| field(request, name);
        request.path == "getUpdates"
            && field("timeout") != Some("0")
            && !self.refuses()
            && self.news(field("offset")).is_empty()
    }

    fn refuses(&self) -> bool {
        self.revoked || self.rival || self.webhook
    }

    fn news(&self, offset: Option<&str>) -> Vec<Value> {
        let from = if self.repeats { 0 } else { self.confirmed(offset) };
        self.updates.iter().skip(from).take(100).cloned().collect()
    }

    pub fn answer(&mut self, request: &Request, now: Timestamp) -> Response {
        let wait = self.flood.map_or(0, |until| until.since(now) / 1000);
        let (status, body) = if wait > 0 && request.path.starts_with("send") {
            self.flooded += 1;
            let parameters = json!({ "retry_after": wait });
            (429, json!({ "ok": false, "error_code": 429, "parameters": parameters }))
        } else {
            self.answer_of(request)
        };
        Response { status, date: Some(http_date(now)), body: body.to_string() }
    }

    fn answer_of(&mut self, request: &Request) -> (u16, Value) {
        let no = |code: u16, words: &str| {
            (code, json!({ "ok": false, "error_code": code, "description": words }))
        };
        let ok = |result: Value| (200, json!({ "ok": true, "result": result }));
        if self.revoked {
            return no(401, "Unauthorized");
        }
        if self.busy > 0 {
            self.busy -= 1;
            let parameters = json!({ "retry_after": 2 });
            let words = "Too Many Requests: retry after 2";
            return (
                429,
                json!({ "ok": false, "error_code": 429, "description": words, "parameters": parameters }),
            );
        }
        let field = |name| field(request, name);
        match request.path {
            "getMe" => ok(json!({ "id": 1, "is_bot": true, "username": "loja_bot" })),
            "getUpdates" if self.webhook => {
                no(409, "Conflict: can't use getUpdates method while webhook is active")
            }
            "getUpdates" if self.rival => no(
                409,
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            ),
            "getUpdates" => {
                let news = self.news(field("offset"));
                if !self.repeats {
                    self.updates.drain(..self.confirmed(field("offset")));
                }
                ok(news.into())
            }
            _ => {
                let chat: i64 = field("chat_id").unwrap().parse().unwrap();
                if self.blocked.contains(&chat) {
                    return no(403, "Forbidden: bot was blocked by the user");
                }
                let text = field("text").or_else(|| field("caption")).unwrap_or_default();
                self.last_message += 1;
                self.sent.push((chat, text.to_owned()));
                ok(
                    json!({ "message_id": self.last_message, "chat": { "id": chat, "type": "private" } }),
                )
            }
        }
    }
}

pub fn message(chat: i64, number: i64, at: Timestamp) -> Value {
    json!({
        "message_id": number,
        "from": { "id": chat, "is_bot": false, "first_name": "Maria" },
        "chat": { "id": chat, "type": "private", "first_name": "Maria", "last_name": "Silva", "username": "maria" },
        "date": at.millis() / 1000,
    })
}

fn field<'a>(request: &'a Request, name: &str) -> Option<&'a str> {
    let found = request.form.fields.iter().find(|(field, _)| *field == name);
    found.map(|(_, value)| value.as_str())
}

fn http_date(at: Timestamp) -> String {
    let date = chrono::DateTime::from_timestamp_millis(at.millis()).unwrap();
    date.format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}
