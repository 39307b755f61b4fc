//! How the tabs of a shared desk speak with one another.

use std::rc::Weak;

use leptos::logging;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};

use super::Link;

/// What one tab tells the others.
#[allow(
    clippy::large_enum_variant,
    reason = "one at a time, and gone at once; on wasm32 it is small"
)]
#[derive(Debug, Serialize, Deserialize)]
pub(crate) enum Message {
    /// A tab is new and asks how things stand.
    Hello,
    /// How they stand, by the tab that leads.
    Stands(Link),
    /// Somebody signed in: what requests say from now on, where no cookie does. It stays in the memory of this browser's tabs.
    SignedIn(Option<String>),
    /// The desk has another server, or none.
    Moved,
    /// What was refused is to be tried again.
    Retry,
    /// One that was refused is given up.
    GiveUp(String),
    /// What whoever looks at a tab has open there.
    Here(String),
    /// Where the others are, by the tab that leads.
    There(String),
}

/// Hears what other tabs tell.
pub(crate) trait Hears {
    fn hear(&self, message: Message);
}

/// The channel. A browser without channels has tabs that each speak with the server for themselves.
pub(crate) struct Tabs {
    channel: Option<BroadcastChannel>,
    _heard: Closure<dyn Fn(MessageEvent)>,
}

impl Tabs {
    pub fn open(name: &str, ear: Weak<dyn Hears>) -> Self {
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let text = event.data().as_string().unwrap_or_default();
            match (ear.upgrade(), serde_json::from_str(&text)) {
                (Some(ear), Ok(message)) => ear.hear(message),
                (Some(_), Err(error)) => {
                    // A tab of another version of the app.
                    logging::warn!("another tab says what this one does not understand: {error}");
                }
                (None, _) => {}
            }
        });
        let channel = BroadcastChannel::new(&format!("balcao-sync-{name}")).ok();
        if let Some(channel) = &channel {
            channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        }
        Self { channel, _heard: heard }
    }

    pub fn tell(&self, message: &Message) {
        let text = serde_json::to_string(message).unwrap_or_default();
        if let Some(channel) = &self.channel {
            // It fails only on a closed channel, and this one closes when it is dropped.
            drop(channel.post_message(&text.into()));
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
