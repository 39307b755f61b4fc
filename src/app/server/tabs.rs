//! [`Tabs`]: messages between the tabs of a shared desk.

use std::rc::Weak;

use leptos::logging;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};

use super::Link;
use super::files::standing::FilesStanding;

/// A message of one tab to the others.
#[allow(
    clippy::large_enum_variant,
    reason = "one at a time, and gone at once; on wasm32 it is small"
)]
#[derive(Debug, Serialize, Deserialize)]
pub(crate) enum Message {
    /// A new tab asks for the state.
    Hello,
    /// The state of the link, from the leading tab.
    Stands(Link),
    /// Somebody signed in: the credentials if no cookie works. They stay in the memory of this browser's tabs.
    SignedIn(Option<String>),
    /// The desk has another server, or none.
    Moved,
    /// Refused events are to be sent again.
    Retry,
    /// A refused event is given up.
    GiveUp(String),
    /// The person's state in one tab.
    Here(String),
    /// The people at the desk, from the leading tab.
    There(String),
    /// What is known of files and the server, from the leading tab.
    Files(FilesStanding),
    /// Files came into the storage; none stands for any.
    FilesAdded(Vec<String>),
}

/// Receives the messages of other tabs.
pub(crate) trait Hears {
    fn hear(&self, message: Message);
}

/// The channel. In a browser without channels each tab talks to the server for itself.
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
                    // The other tab runs another version of the app.
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
