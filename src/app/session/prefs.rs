//! What belongs to this browser and not to the desk: language, looks, who I am, drafts.
//!
//! Kept in local storage. Where the browser keeps nothing (a private window, a blocked site) they live as long as the
//! tab, and [`Prefs::kept`] says so.

use std::collections::{BTreeSet, HashMap};

use gloo_storage::{LocalStorage, Storage};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::app::desk_kind::DeskKind;
use crate::model::{AgentId, ChatId, set_of};
use crate::view::theme::Theme;

const KEY: &str = "balcao.prefs";

/// The preferences of this browser.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Prefs {
    /// Language tag; `None`: as the browser prefers.
    pub locale: Option<String>,
    /// Looks.
    pub theme: Theme,
    /// Who sits here, per desk.
    pub me: HashMap<String, String>,
    /// A desk of one's own was started here.
    pub started: bool,
    /// The demo's customers are paused.
    pub customers_paused: bool,
    /// A sound for each new attendance.
    pub sound: bool,
    /// The system's own notification for each new attendance while nobody looks.
    pub notify: bool,
    /// Chats to keep at hand, per desk.
    pub favourites: HashMap<String, BTreeSet<String>>,
    /// How the panel is shown.
    pub panel: PanelPrefs,
    /// Single keys are no shortcuts.
    pub keys_off: bool,
}

/// How this browser shows the panel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PanelPrefs {
    /// The columns that are folded up: their names in the journal, or `none`.
    pub folded: BTreeSet<String>,
    /// From how many minutes on the longest wait for an answer is a warning, and from how many an alarm.
    pub wait: (u32, u32),
    /// The same for how many chats are open.
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

/// What stands in a chat's composer and was not sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComposerDraft {
    /// The text.
    pub text: String,
    /// It is an internal note.
    pub note: bool,
}

impl Prefs {
    /// What was kept; the defaults where nothing was or nothing can be read.
    #[must_use]
    pub fn load() -> Self {
        get(KEY).unwrap_or_default()
    }

    /// Whether a change of this key of the browser's local storage is a change of them; `None`: all keys were removed.
    #[must_use]
    pub fn are_in(key: Option<&str>) -> bool {
        key.is_none_or(|key| key == KEY)
    }

    /// Keeps them. `false` where the browser does not.
    #[must_use]
    pub fn save(&self) -> bool {
        set(KEY, self)
    }

    /// Who sits here on that desk.
    #[must_use]
    pub fn me(&self, desk: DeskKind) -> Option<AgentId> {
        self.me.get(desk.name()).map(|id| AgentId::from(id.as_str()))
    }

    /// The chats of that desk to keep at hand.
    #[must_use]
    pub fn favourites(&self, desk: DeskKind) -> BTreeSet<ChatId> {
        let ids = self.favourites.get(desk.name()).into_iter().flatten();
        set_of(ids.map(|id| ChatId::from(id.as_str())))
    }

    /// Whether that chat is one of them.
    #[must_use]
    pub fn is_favourite(&self, desk: DeskKind, chat: &ChatId) -> bool {
        let ids = self.favourites.get(desk.name());
        ids.is_some_and(|ids| ids.contains(chat.as_str()))
    }

    /// Keeps a chat at hand, or no longer.
    pub fn set_favourite(&mut self, desk: DeskKind, chat: &ChatId, favourite: bool) {
        let ids = self.favourites.entry(desk.name().to_owned()).or_default();
        if favourite {
            ids.insert(chat.to_string());
        } else {
            ids.remove(chat.as_str());
        }
    }
}

/// The draft of a chat; empty where there is none.
#[must_use]
pub fn draft(desk: DeskKind, chat: &ChatId) -> ComposerDraft {
    get(&draft_key(desk, chat)).unwrap_or_default()
}

/// Keeps a chat's draft, or forgets an empty one. `false` where the browser keeps nothing.
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

/// Returns the drafts of a desk's forms, each with its name.
pub fn forms<T: DeserializeOwned>(desk: DeskKind) -> Vec<(String, T)> {
    let prefix = form_prefix(desk);
    let kept = keys(&prefix).into_iter();
    kept.filter_map(|key| Some((key.strip_prefix(&prefix)?.to_owned(), get(&key)?))).collect()
}

/// Keeps the draft of a form, or forgets it. Returns false where the browser keeps nothing.
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

/// Forgets all drafts of a desk: for when its journal is deleted.
pub fn forget_drafts(desk: DeskKind) {
    for prefix in [draft_prefix(desk), form_prefix(desk)] {
        for key in keys(&prefix) {
            LocalStorage::delete(key);
        }
    }
}

/// The keys of the local storage with that beginning.
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

/// `gloo-storage` panics where the browser has no local storage, so every way in asks first.
fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

fn is_there() -> bool {
    storage().is_some()
}

fn get<T: DeserializeOwned>(key: &str) -> Option<T> {
    // What cannot be read is as good as never kept: these are preferences.
    is_there().then(|| LocalStorage::get(key).ok()).flatten()
}

fn set(key: &str, value: &impl Serialize) -> bool {
    is_there() && LocalStorage::set(key, value).is_ok()
}
