//! [`Prefs`]: what belongs to this browser and not to the desk: language, theme, the agent, composer drafts.
//!
//! They are stored in local storage. Without it (a private window, blocked site data) they last as long as the tab, and
//! [`Prefs::kept`] returns false.

use std::collections::{BTreeSet, HashMap};

use gloo_storage::{LocalStorage, Storage};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::app::desk_kind::DeskKind;
use crate::model::{AgentId, ChatId, set_of};
use crate::view::theme::Theme;

/// The preferences of this browser.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Prefs {
    /// The language tag; `None`: the browser's preference.
    pub locale: Option<String>,
    pub theme: Theme,
    /// The agent at this browser, per desk.
    pub me: HashMap<String, String>,
    /// A desk of this browser's own was started.
    pub started: bool,
    /// The demo's customers are paused.
    pub customers_paused: bool,
    /// A sound plays for each new attendance.
    pub sound: bool,
    /// A system notification appears for each new attendance while the tab is hidden.
    pub notify: bool,
    /// The favourite chats, per desk.
    pub favourites: HashMap<String, BTreeSet<String>>,
    /// The board's settings.
    pub panel: PanelPrefs,
    /// Shortcuts of a single key are off.
    pub keys_off: bool,
}

/// The board's settings in this browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PanelPrefs {
    /// The collapsed columns: their names in the journal, or `none`.
    pub folded: BTreeSet<String>,
    /// The longest wait for an answer at which a warning and an alarm appear, in minutes.
    pub wait: (u32, u32),
    /// The number of open chats at which a warning and an alarm appear.
    pub open: (u32, u32),
}

impl Default for PanelPrefs {
    fn default() -> Self {
        Self {
            folded: ["none", "resolved", "closed"].map(str::to_owned).into(),
            wait: (15, 60),
            open: (10, 30),
        }
    }
}

/// The unsent content of a chat's composer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComposerDraft {
    pub text: String,
    /// True for an internal note.
    pub note: bool,
}

impl Prefs {
    /// The preferences' key in local storage.
    pub const KEY: &str = "balcao.prefs";

    /// Reads the preferences; the defaults if there are none or they cannot be read.
    #[must_use]
    pub fn load() -> Self {
        get(Self::KEY).unwrap_or_default()
    }

    /// Returns true if a change of this key in local storage changes the preferences; `None`: all keys were removed.
    #[must_use]
    pub fn are_in(key: Option<&str>) -> bool {
        key.is_none_or(|key| key == Self::KEY)
    }

    /// Stores the preferences. Returns false if the browser refused.
    #[must_use]
    pub fn save(&self) -> bool {
        set(Self::KEY, self)
    }

    /// Returns the agent at this browser on a desk.
    #[must_use]
    pub fn me(&self, desk: DeskKind) -> Option<AgentId> {
        self.me.get(desk.name()).map(|id| AgentId::from(id.as_str()))
    }

    /// Returns the favourite chats of a desk.
    #[must_use]
    pub fn favourites(&self, desk: DeskKind) -> BTreeSet<ChatId> {
        let ids = self.favourites.get(desk.name()).into_iter().flatten();
        set_of(ids.map(|id| ChatId::from(id.as_str())))
    }

    #[must_use]
    pub fn is_favourite(&self, desk: DeskKind, chat: &ChatId) -> bool {
        let ids = self.favourites.get(desk.name());
        ids.is_some_and(|ids| ids.contains(chat.as_str()))
    }

    pub fn set_favourite(&mut self, desk: DeskKind, chat: &ChatId, favourite: bool) {
        let ids = self.favourites.entry(desk.name().to_owned()).or_default();
        if favourite {
            ids.insert(chat.to_string());
        } else {
            ids.remove(chat.as_str());
        }
    }
}

/// Returns the composer's draft of a chat; empty if there is none.
#[must_use]
pub fn draft(desk: DeskKind, chat: &ChatId) -> ComposerDraft {
    get(&draft_key(desk, chat)).unwrap_or_default()
}

/// Stores the composer's draft of a chat; deletes an empty one. Returns false if the browser refused.
#[must_use]
pub fn keep_draft(desk: DeskKind, chat: &ChatId, draft: &ComposerDraft) -> bool {
    let key = draft_key(desk, chat);
    if draft.text.is_empty() {
        if is_there() {
            LocalStorage::delete(key);
        }
        true
    } else {
        set(&key, draft)
    }
}

/// Returns the form drafts of a desk with their names.
pub fn forms<T: DeserializeOwned>(desk: DeskKind) -> Vec<(String, T)> {
    let prefix = form_prefix(desk);
    let kept = keys(&prefix).into_iter();
    kept.filter_map(|key| Some((key.strip_prefix(&prefix)?.to_owned(), get(&key)?))).collect()
}

/// Stores the draft of a form, or deletes it. Returns false if the browser refused.
#[must_use]
pub fn keep_form(desk: DeskKind, name: &str, draft: Option<&impl Serialize>) -> bool {
    let key = form_prefix(desk) + name;
    if let Some(draft) = draft {
        return set(&key, draft);
    }
    if is_there() {
        LocalStorage::delete(key);
    }
    true
}

/// Deletes all drafts of a desk whose journal is deleted.
pub fn forget_drafts(desk: DeskKind) {
    for prefix in [draft_prefix(desk), form_prefix(desk)] {
        for key in keys(&prefix) {
            LocalStorage::delete(key);
        }
    }
}

/// Returns the keys of local storage with a prefix.
fn keys(prefix: &str) -> Vec<String> {
    let Some(all) = storage() else {
        return Vec::new();
    };
    let keys = (0..all.length().unwrap_or(0)).filter_map(|index| all.key(index).ok().flatten());
    keys.filter(|key| key.starts_with(prefix)).collect()
}

fn form_prefix(desk: DeskKind) -> String {
    format!("balcao.form.{}.", desk.name())
}

fn draft_prefix(desk: DeskKind) -> String {
    format!("balcao.draft.{}.", desk.name())
}

fn draft_key(desk: DeskKind, chat: &ChatId) -> String {
    draft_prefix(desk) + chat.as_str()
}

/// `gloo-storage` panics without local storage, so every access checks for it first.
fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

fn is_there() -> bool {
    storage().is_some()
}

fn get<T: DeserializeOwned>(key: &str) -> Option<T> {
    // An unreadable preference counts as absent.
    is_there().then(|| LocalStorage::get(key).ok()).flatten()
}

fn set(key: &str, value: &impl Serialize) -> bool {
    is_there() && LocalStorage::set(key, value).is_ok()
}
