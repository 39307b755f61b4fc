//! Messages between the tabs about lines. No secret is among them.

use std::rc::Weak;

use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

use crate::channel::LineStatus;

/// A message of one tab to the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Message {
    /// A new tab asks how the lines are.
    Hello,
    /// How they are, from the leading tab.
    Status(Vec<LineStatus>),
    /// Lines were added or changed: read them anew.
    Reload,
    /// People have seen that something may be missing.
    GapSeen(String),
}

/// Receives the messages of other tabs.
pub(super) trait Hears {
    fn hear(&self, message: Message);
}

/// The channel. Without one the tabs do not know of each other, and each says what it knows.
pub(super) struct Tabs {
    channel: Option<BroadcastChannel>,
    _heard: Closure<dyn Fn(MessageEvent)>,
}

/// The name of the channel.
const NAME: &str = "balcao-local-lines";

impl Tabs {
    pub fn open(ear: Weak<dyn Hears>) -> Self {
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let text = event.data().as_string().unwrap_or_default();
            if let (Some(ear), Some(message)) = (ear.upgrade(), Message::read(&text)) {
                ear.hear(message);
            }
        });
        let channel = BroadcastChannel::new(NAME).ok();
        if let Some(channel) = &channel {
            channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        }
        Self { channel, _heard: heard }
    }

    pub fn tell(&self, message: &Message) {
        if let Some(channel) = &self.channel {
            // Fails only on a closed channel; this one is closed when it is dropped.
            drop(channel.post_message(&message.write().to_string().into()));
        }
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.set_onmessage(None);
            channel.close();
        }
    }
}

impl Message {
    fn write(&self) -> Value {
        match self {
            Self::Hello => json!({ "hello": true }),
            Self::Reload => json!({ "reload": true }),
            Self::GapSeen(line) => json!({ "gap_seen": line }),
            Self::Status(lines) => {
                json!({ "lines": lines.iter().map(LineStatus::to_json).collect::<Vec<_>>() })
            }
        }
    }

    fn read(text: &str) -> Option<Self> {
        let message: Value = serde_json::from_str(text).ok()?;
        if message.get("hello").is_some() {
            return Some(Self::Hello);
        }
        if message.get("reload").is_some() {
            return Some(Self::Reload);
        }
        if let Some(line) = message.get("gap_seen").and_then(Value::as_str) {
            return Some(Self::GapSeen(line.to_owned()));
        }
        let lines = message.get("lines").and_then(Value::as_array)?.iter();
        Some(Self::Status(lines.filter_map(LineStatus::from_json).collect()))
    }
}
