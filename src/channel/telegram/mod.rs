//! Telegram's Bot API, from a page: `getUpdates` by long poll, and `sendMessage`.
//!
//! Every answer is `{"ok": true, "result": …}` or `{"ok": false, "error_code": …, "description": …, "parameters": {…}}`. The
//! token is part of the path, by Telegram's design: this machine never has it.

mod update;

use serde_json::Value;

use super::protocol::{LONGEST_REQUEST_S, was_set_back};
use super::{Act, Channel, Form, Input, Outcome, Outgoing, Request, Standing, Ticket, Why};
use crate::model::{EventId, SECOND, Timestamp};
use crate::sync::transport::{Response, TransportError};
use crate::sync::{Backoff, SyncError};

/// The address that a token makes whole, and the only one that the app speaks with for Telegram.
pub const ADDRESS: &str = "https://api.telegram.org";

/// The kind of such lines in the journal.
pub const KIND: &str = "telegram";

/// The longest text of a message, in UTF-16 code units.
const LONGEST: usize = 4096;

/// The largest file that a bot sends, in bytes.
const LARGEST_FILE: u64 = 50 * 1000 * 1000;

/// The largest picture that it sends as a photo, in bytes. A larger one goes as a document.
const LARGEST_PHOTO: u64 = 10 * 1000 * 1000;

/// How long a poll waits for news, in seconds: a sign of life at least so often.
const POLL_S: u32 = 25;

/// The most updates of an answer.
const MOST: u32 = 100;

/// The time limit, in seconds, of an answer that was too slow or too large before.
const PATIENT_S: u32 = 60;

/// For so long, in milliseconds, Telegram may still hold the poll of a page that was closed, and takes it for another reader.
const LEFTOVER: i64 = 30 * SECOND;

/// The wait before such a poll has ended, in milliseconds.
const LEFTOVER_WAIT: i64 = 3 * SECOND;

/// The wait before another reader of the same bot is tried again, in milliseconds.
const RIVAL_WAIT: i64 = 15 * SECOND;

/// The wait where Telegram gives again what it has given, in milliseconds: nothing advances.
const STILL_WAIT: i64 = 5 * SECOND;

/// The wait before a revoked token is tried again, in milliseconds.
const REVOKED_WAIT: i64 = 300 * SECOND;

/// Returns true for a text of the form that tokens have: the number of a bot, a colon, and letters. Only such a text becomes part
/// of an address.
#[must_use]
pub fn is_token(text: &str) -> bool {
    text.split_once(':').is_some_and(|(bot, rest)| {
        let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        (5..=20).contains(&bot.len())
            && bot.bytes().all(|byte| byte.is_ascii_digit())
            && (20..=100).contains(&rest.len())
            && rest.bytes().all(is_letter)
    })
}

/// A bot, as `getMe` tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bot {
    /// Telegram's number of it.
    pub id: i64,
    /// The name that customers see.
    pub name: String,
    /// The name in addresses, without `@`.
    pub username: String,
}

/// What a token is good for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tried {
    /// Telegram knows the bot.
    Bot(Bot),
    /// Telegram knows no such bot.
    Unknown,
    /// Telegram asks to wait for so many milliseconds.
    Busy(i64),
    /// No answer, or none of the Bot API.
    Unreachable,
}

/// The request that tells whether a token is good. It changes nothing at Telegram.
#[must_use]
pub fn try_request() -> Request {
    Request { path: "getMe", form: Form::default(), timeout_ms: 15_000 }
}

/// Reads the answer to [`try_request`].
#[must_use]
pub fn read_try(answer: Result<Response, TransportError>) -> Tried {
    match Answer::read(answer).what {
        What::Ok(bot) => {
            let text = |key| {
                let text = bot.get(key).and_then(Value::as_str).unwrap_or_default();
                text.chars().take(200).collect::<String>()
            };
            match bot.get("id").and_then(Value::as_i64) {
                Some(id) => {
                    Tried::Bot(Bot { id, name: text("first_name"), username: text("username") })
                }
                None => Tried::Unreachable,
            }
        }
        What::Revoked | What::Refused(_) => Tried::Unknown,
        What::Busy(wait) => Tried::Busy(wait),
        _ => Tried::Unreachable,
    }
}

/// A request under way.
#[derive(Clone, Debug)]
enum Asked {
    Poll,
    Probe,
    Send(EventId),
}

/// A bot, as a machine without I/O.
#[derive(Debug)]
pub struct Telegram {
    /// The first update that is not stored yet.
    offset: Option<i64>,
    tickets: Ticket,
    asked: Vec<(Ticket, Asked, Timestamp)>,
    running: bool,
    /// What was heard is on its way to the storage.
    keeping: bool,
    /// The last poll failed: the next one answers at once, so that it is noticed soon that all is well.
    hurry: bool,
    again: Option<Timestamp>,
    /// The most updates that the next poll asks for: fewer after an answer that was too slow or too large.
    limit: u32,
    /// When it began.
    started: Option<Timestamp>,
    /// The last step, by which a clock that was set back is noticed.
    stepped: Option<Timestamp>,
    backoff: Backoff,
}

impl Telegram {
    /// Creates it. `seed` is that of its random waits.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self {
            offset: None,
            tickets: 0,
            asked: Vec::new(),
            running: false,
            keeping: false,
            hurry: true,
            again: None,
            limit: MOST,
            started: None,
            stepped: None,
            backoff: Backoff::new(seed),
        }
    }

    fn ask(
        &mut self,
        now: Timestamp,
        what: Asked,
        path: &'static str,
        form: Form,
        timeout_s: u32,
    ) -> Act {
        self.tickets += 1;
        self.asked.push((self.tickets, what, now));
        Act::Ask(self.tickets, Request { path, form, timeout_ms: timeout_s * 1000 })
    }

    fn poll(&mut self, now: Timestamp) -> Vec<Act> {
        let polls = self.asked.iter().any(|(_, what, _)| matches!(what, Asked::Poll));
        if !self.running || self.keeping || polls || self.again.is_some_and(|at| at > now) {
            return Vec::new();
        }
        self.again = None;
        let wait = if self.hurry { 0 } else { POLL_S };
        let mut fields = vec![
            ("timeout", wait.to_string()),
            ("limit", self.limit.to_string()),
            ("allowed_updates", r#"["message","edited_message"]"#.to_owned()),
        ];
        fields.extend(self.offset.map(|offset| ("offset", offset.to_string())));
        let form = Form { fields, file: None };
        let timeout = if self.limit < MOST { wait.max(PATIENT_S - 15) } else { wait };
        vec![self.ask(now, Asked::Poll, "getUpdates", form, timeout + 15)]
    }

    fn send(&mut self, now: Timestamp, message: Outgoing) -> Vec<Act> {
        let id = message.id;
        let refused = |why| vec![Act::Sent(id.clone(), Outcome::Refused(why))];
        let Some(chat) = message.to.strip_prefix("tg:") else { return refused(Why::NoKey) };
        let chat = ("chat_id", chat.to_owned());
        let length = message.text.encode_utf16().count();
        let Some(file) = message.file else {
            if message.text.trim().is_empty() {
                return refused(Why::Empty);
            }
            if length > LONGEST {
                return refused(Why::TooLong);
            }
            let fields = vec![chat, ("text", message.text.to_string())];
            let form = Form { fields, file: None };
            return vec![self.ask(now, Asked::Send(id), "sendMessage", form, 30)];
        };
        if file.bytes > LARGEST_FILE || file.sha256.is_empty() {
            return refused(Why::File);
        }
        if length > LONGEST / 4 {
            return refused(Why::TooLong);
        }
        let (path, field) = match &*file.mime {
            "image/jpeg" | "image/png" | "image/webp" if file.bytes <= LARGEST_PHOTO => {
                ("sendPhoto", "photo")
            }
            "audio/ogg" => ("sendVoice", "voice"),
            _ => ("sendDocument", "document"),
        };
        let mut fields = vec![chat];
        if length > 0 {
            fields.push(("caption", message.text.to_string()));
        }
        let form = Form { fields, file: Some((field, file)) };
        vec![self.ask(now, Asked::Send(id), path, form, LONGEST_REQUEST_S)]
    }

    fn answer(
        &mut self,
        now: Timestamp,
        ticket: Ticket,
        answer: Result<Response, TransportError>,
    ) -> Vec<Act> {
        let Some(place) = self.asked.iter().position(|(asked, ..)| *asked == ticket) else {
            return Vec::new();
        };
        let (_, what, asked) = self.asked.swap_remove(place);
        let answer = Answer::read(answer);
        let mut acts = Vec::new();
        if let Some(date) = &answer.alive {
            acts.push(Act::Contact { asked, date: date.clone() });
        }
        match what {
            Asked::Poll => acts.extend(self.polled(now, answer.what)),
            Asked::Probe => {
                match answer.what {
                    What::Ok(_) => {}
                    What::Revoked => {
                        self.again = Some(now.plus(REVOKED_WAIT));
                        acts.extend([Act::ProbeFailed, Act::Standing(Standing::Revoked)]);
                    }
                    // The poll finds out how it is, and when it is well again.
                    _ => acts.push(Act::ProbeFailed),
                }
            }
            Asked::Send(id) => {
                if answer.what == What::Revoked {
                    acts.push(Act::Standing(Standing::Revoked));
                }
                acts.push(Act::Sent(id, outcome(answer.what)));
            }
        }
        acts
    }

    fn polled(&mut self, now: Timestamp, what: What) -> Vec<Act> {
        let standing = match what {
            What::Ok(Value::Array(updates)) => {
                self.backoff.succeed();
                self.hurry = false;
                let mut acts = vec![Act::Standing(Standing::Listening)];
                let is_empty = updates.is_empty();
                // As long as there is more, it comes as it came.
                if updates.len() < self.limit as usize {
                    self.limit = MOST;
                }
                let (heard, next) = update::read(updates);
                if !is_empty && (next.is_none() || next == self.offset) {
                    self.again = Some(now.plus(STILL_WAIT));
                }
                match next {
                    // The network may forget what comes before only when it is stored.
                    Some(next) => {
                        self.keeping = true;
                        self.offset = Some(next);
                        acts.push(Act::Heard(heard, next.to_string()));
                    }
                    None => acts.extend(self.poll(now)),
                }
                return acts;
            }
            What::Ok(_) | What::Odd => {
                self.again = Some(now.plus(self.backoff.fail()));
                Standing::Silent
            }
            What::Busy(wait) => {
                self.again = Some(now.plus(wait));
                Standing::Busy
            }
            What::Silent | What::TooMuch => {
                if what == What::TooMuch {
                    self.limit = (self.limit / 2).max(1);
                }
                self.again = Some(now.plus(self.backoff.fail_by(&SyncError::Unreachable)));
                Standing::Silent
            }
            What::Revoked => {
                self.again = Some(now.plus(REVOKED_WAIT));
                Standing::Revoked
            }
            // The other reader may be this page, as it was before it was loaded anew.
            What::Conflict { webhook: false } if self.begins(now) => {
                self.again = Some(now.plus(LEFTOVER_WAIT));
                Standing::Starting
            }
            What::Conflict { webhook } => {
                self.again = Some(now.plus(RIVAL_WAIT));
                if webhook { Standing::Webhook } else { Standing::Rival }
            }
            What::Refused(_) => {
                self.again = Some(now.plus(self.backoff.fail()));
                Standing::Silent
            }
        };
        self.hurry = true;
        vec![Act::Standing(standing)]
    }

    fn begins(&self, now: Timestamp) -> bool {
        self.started.is_some_and(|started| (0..LEFTOVER).contains(&now.since(started)))
    }

    /// Gives up polling. What is being sent ends by itself.
    fn stop(&mut self) -> Vec<Act> {
        self.running = false;
        self.again = None;
        let polls = |what: &Asked| matches!(what, Asked::Poll);
        let cancelled = self.asked.iter().filter(|(_, what, _)| polls(what));
        let acts = cancelled.map(|(ticket, ..)| Act::Cancel(*ticket)).collect();
        self.asked.retain(|(_, what, _)| !polls(what));
        acts
    }
}

impl Channel for Telegram {
    fn step(&mut self, now: Timestamp, input: Input) -> Vec<Act> {
        if was_set_back(self.stepped.replace(now), now) {
            self.again = None;
        }
        match input {
            Input::Start(mark) => {
                self.running = true;
                self.started = Some(now);
                self.hurry = true;
                if !self.keeping {
                    self.offset = mark.and_then(|mark| mark.parse().ok());
                }
                self.poll(now)
            }
            Input::Wake => self.poll(now),
            Input::Online => {
                self.again = None;
                self.poll(now)
            }
            Input::Kept => {
                self.keeping = false;
                self.poll(now)
            }
            Input::Probe => vec![self.ask(now, Asked::Probe, "getMe", Form::default(), 10)],
            Input::Send(message) => self.send(now, message),
            Input::Answer(ticket, answer) => self.answer(now, ticket, answer),
            Input::Stop => self.stop(),
        }
    }

    fn wake_at(&self) -> Option<Timestamp> {
        self.again
    }
}

/// An answer of the Bot API.
struct Answer {
    /// Some where Telegram itself answered and knows the bot; with its clock.
    alive: Option<Option<String>>,
    what: What,
}

#[derive(Clone, Debug, PartialEq)]
enum What {
    Ok(Value),
    /// 400, 403 and the like, with the description.
    Refused(String),
    /// 401, and 404: it knows no such bot.
    Revoked,
    Conflict {
        webhook: bool,
    },
    /// 429, with the milliseconds to wait.
    Busy(i64),
    /// No answer, or a server's that is at its end: it may have carried out the request.
    Silent,
    /// The same: an answer that took too long, or is too large.
    TooMuch,
    /// An answer that is none of the Bot API.
    Odd,
}

impl Answer {
    fn read(answer: Result<Response, TransportError>) -> Self {
        let dead = |what| Self { alive: None, what };
        let response = match answer {
            Ok(response) => response,
            Err(TransportError::TimedOut | TransportError::TooLarge) => return dead(What::TooMuch),
            Err(_) => return dead(What::Silent),
        };
        let json: Option<Value> = serde_json::from_str(&response.body).ok();
        let Some(json) = json.filter(|json| json.get("ok").is_some_and(Value::is_boolean)) else {
            return dead(if response.status >= 500 { What::Silent } else { What::Odd });
        };
        let alive = |what| Self { alive: Some(response.date.clone()), what };
        if json.get("ok") == Some(&Value::Bool(true)) {
            return alive(What::Ok(json.get("result").cloned().unwrap_or_default()));
        }
        let code = json.get("error_code").and_then(Value::as_u64);
        let code = code.unwrap_or_else(|| u64::from(response.status));
        let words = json.get("description").and_then(Value::as_str).unwrap_or_default();
        match code {
            401 | 404 => dead(What::Revoked),
            409 => alive(What::Conflict { webhook: words.contains("webhook") }),
            429 => {
                let after = json.pointer("/parameters/retry_after").and_then(Value::as_i64);
                // An hour at the most: whoever asks for more is asked again.
                alive(What::Busy(after.unwrap_or(1).clamp(1, 3600) * SECOND))
            }
            500.. => dead(What::Silent),
            _ => alive(What::Refused(words.to_owned())),
        }
    }
}

fn outcome(what: What) -> Outcome {
    match what {
        What::Ok(result) => match update::remote(&result) {
            Some(remote) => Outcome::Accepted(remote),
            None => Outcome::Unknown,
        },
        What::Busy(wait) => Outcome::Later(wait),
        What::Revoked => Outcome::Refused(Why::Revoked),
        What::Refused(words) => Outcome::Refused(why(&words)),
        What::Conflict { .. } | What::Silent | What::TooMuch | What::Odd => Outcome::Unknown,
    }
}

/// Reads a description, such as "Forbidden: bot was blocked by the user".
fn why(words: &str) -> Why {
    let says = |part: &str| words.contains(part);
    if says("bot was blocked") || says("user is deactivated") {
        Why::Blocked
    } else if says("chat not found") || says("can't initiate") {
        Why::NoChat
    } else if says("too long") {
        Why::TooLong
    } else if says("text must be non-empty") || says("message text is empty") {
        Why::Empty
    } else if says("file is") || says("Entity Too Large") || says("IMAGE_PROCESS_FAILED") {
        Why::File
    } else {
        Why::Other(words.chars().take(200).collect())
    }
}
