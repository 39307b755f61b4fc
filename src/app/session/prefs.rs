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
    /// This browser has a desk: an empty journal was lost.
    pub started: bool,
    /// The address of that desk's server.
    pub server: Option<String>,
    /// The demo's customers are paused.
    pub customers_paused: bool,
    /// A sound plays for each new attendance.
    pub sound: bool,
    /// A system notification appears for each new attendance while the tab is hidden.
    pub notify: bool,
    /// The favourite chats, per desk.
    pub favourites: Chats,
    /// The chats that the person marked as unread, per desk.
    pub unread: Chats,
    /// The board's settings.
    pub panel: PanelPrefs,
    /// The rows of the list have two lines instead of three.
    pub compact: bool,
    /// Shortcuts of a single key are off.
    pub keys_off: bool,
    /// A chat that has ended stays open; otherwise the next of the list opens.
    pub stay: bool,
    /// The first steps of this browser's own desk are dismissed.
    pub steps_hidden: bool,
    /// The lately used emojis, the latest first.
    pub emojis: Vec<String>,
    /// This browser serves lines to networks of its own desk.
    pub lines: bool,
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
#[serde(default)]
pub struct ComposerDraft {
    pub text: String,
    /// True for an internal note.
    pub note: bool,
    /// The message that the next one quotes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<String>,
    /// What was sent and is not stored yet, oldest first. It is kept under a name of its own, so that a tab that is done with it
    /// writes over nothing that another has typed since; earlier versions kept all of it under one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sending: Vec<Sent>,
}

/// A text that left the composer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    pub text: String,
    pub note: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<String>,
}

impl ComposerDraft {
    /// Moves the text to what is being sent.
    pub fn send(&mut self, sent: Sent) {
        self.text.clear();
        if !sent.note {
            self.reply_to = None;
        }
        self.sending.push(sent);
    }

    /// Forgets a text that was stored or refused. A tab that was opened meanwhile took it for lost, and put it back.
    pub fn settle(&mut self, sent: &Sent) {
        if let Some(place) = self.sending.iter().position(|one| one == sent) {
            self.sending.remove(place);
        } else if self.text == sent.text {
            self.text.clear();
            if self.reply_to == sent.reply_to {
                self.reply_to = None;
            }
        } else if let Some(rest) =
            self.text.strip_prefix(&sent.text).and_then(|rest| rest.strip_prefix('\n'))
        {
            self.text = rest.to_owned();
        }
    }

    /// Puts a text that was not stored back, before what was written since.
    pub fn give_back(&mut self, sent: &Sent) {
        if self.text.is_empty() {
            self.text.clone_from(&sent.text);
        } else {
            self.text = format!("{}\n{}", sent.text, self.text);
        }
        if self.reply_to.is_none() {
            self.reply_to.clone_from(&sent.reply_to);
        }
        // A note must not return as a message to the customer.
        self.note |= sent.note;
    }

    /// Puts back what a page that is gone did not get to store.
    pub fn recover(&mut self) {
        for sent in std::mem::take(&mut self.sending).iter().rev() {
            self.give_back(sent);
        }
    }
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
        chats(&self.favourites, desk)
    }

    #[must_use]
    pub fn is_favourite(&self, desk: DeskKind, chat: &ChatId) -> bool {
        has(&self.favourites, desk, chat)
    }

    pub fn set_favourite(&mut self, desk: DeskKind, chat: &ChatId, favourite: bool) {
        put(&mut self.favourites, desk, chat, favourite);
    }

    /// Returns the chats of a desk that the person marked as unread.
    #[must_use]
    pub fn marked_unread(&self, desk: DeskKind) -> BTreeSet<ChatId> {
        chats(&self.unread, desk)
    }

    #[must_use]
    pub fn is_marked_unread(&self, desk: DeskKind, chat: &ChatId) -> bool {
        has(&self.unread, desk, chat)
    }

    pub fn mark_unread(&mut self, desk: DeskKind, chat: &ChatId, unread: bool) {
        put(&mut self.unread, desk, chat, unread);
    }
}

/// Chats per desk, as they are stored.
type Chats = HashMap<String, BTreeSet<String>>;

fn chats(of: &Chats, desk: DeskKind) -> BTreeSet<ChatId> {
    let ids = of.get(desk.name()).into_iter().flatten();
    set_of(ids.map(|id| ChatId::from(id.as_str())))
}

fn has(all: &Chats, desk: DeskKind, chat: &ChatId) -> bool {
    all.get(desk.name()).is_some_and(|ids| ids.contains(chat.as_str()))
}

fn put(all: &mut Chats, desk: DeskKind, chat: &ChatId, there: bool) {
    let ids = all.entry(desk.name().to_owned()).or_default();
    if there {
        ids.insert(chat.to_string());
    } else {
        ids.remove(chat.as_str());
    }
}

/// The name of a stored draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftName {
    /// The composer of a chat.
    Composer(ChatId),
    /// What left the composer of a chat and is not stored yet.
    Sending(ChatId),
    Form(String),
}

impl DraftName {
    /// Returns the name that a key of local storage stands for; `None` if it belongs to no draft of the desk.
    #[must_use]
    pub fn of_key(desk: DeskKind, key: &str) -> Option<Self> {
        let named = |kind| key.strip_prefix(&prefix(kind, desk));
        named(COMPOSER)
            .map(|chat| Self::Composer(chat.into()))
            .or_else(|| named(SENDING).map(|chat| Self::Sending(chat.into())))
            .or_else(|| named(FORM).map(|name| Self::Form(name.to_owned())))
    }

    fn key(&self, desk: DeskKind) -> String {
        match self {
            Self::Composer(chat) => prefix(COMPOSER, desk) + chat.as_str(),
            Self::Sending(chat) => prefix(SENDING, desk) + chat.as_str(),
            Self::Form(name) => prefix(FORM, desk) + name,
        }
    }
}

/// Returns the names of a desk's stored drafts.
#[must_use]
pub fn drafts(desk: DeskKind) -> Vec<DraftName> {
    let kept = KINDS.map(|kind| keys(&prefix(kind, desk)));
    kept.iter().flatten().filter_map(|key| DraftName::of_key(desk, key)).collect()
}

/// Reads a draft; `None` if there is none, or it cannot be read.
#[must_use]
pub fn draft<T: DeserializeOwned>(desk: DeskKind, name: &DraftName) -> Option<T> {
    get(&name.key(desk))
}

/// Stores a draft, or deletes it. Returns false if the browser refused.
#[must_use]
pub fn keep_draft(desk: DeskKind, name: &DraftName, draft: Option<&impl Serialize>) -> bool {
    let key = name.key(desk);
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
    for kind in KINDS {
        for key in keys(&prefix(kind, desk)) {
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

/// The kinds of drafts, as their keys say them.
const COMPOSER: &str = "draft";
const SENDING: &str = "sending";
const FORM: &str = "form";
const KINDS: [&str; 3] = [COMPOSER, SENDING, FORM];

fn prefix(kind: &str, desk: DeskKind) -> String {
    format!("balcao.{kind}.{}.", desk.name())
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

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    fn sent(text: &str) -> Sent {
        Sent { text: text.to_owned(), note: false, reply_to: None }
    }

    fn typed(text: &str) -> ComposerDraft {
        ComposerDraft { text: text.to_owned(), ..ComposerDraft::default() }
    }

    #[test]
    fn what_is_written_is_told_from_what_is_on_its_way() {
        let mut draft = typed("um");
        draft.send(sent("um"));
        draft.text = "dois\nlinhas".to_owned();
        draft.send(sent("dois\nlinhas"));
        draft.text = "três".to_owned();
        let mut lost = draft.clone();
        lost.recover();
        assert_eq!(lost, typed("um\ndois\nlinhas\ntrês"));
        draft.settle(&sent("um"));
        draft.settle(&sent("dois\nlinhas"));
        assert_eq!(draft, typed("três"));
    }

    #[test]
    fn what_another_tab_took_for_lost_goes_once_it_is_stored() {
        for (since, left) in [("", ""), ("\ne mais", "e mais")] {
            let mut draft = typed(&format!("um{since}"));
            draft.settle(&sent("um"));
            assert_eq!(draft, typed(left));
        }
        let mut other = typed("um dia");
        other.settle(&sent("um"));
        assert_eq!(other, typed("um dia"), "another text");
    }

    #[test]
    fn a_note_that_was_not_stored_does_not_return_as_a_message() {
        let mut draft = typed("e isto");
        draft.give_back(&Sent { text: "só para nós".to_owned(), note: true, reply_to: None });
        assert_eq!((&*draft.text, draft.note), ("só para nós\ne isto", true));
    }

    #[test]
    fn what_a_message_quotes_goes_and_returns_with_it() {
        let quoting = |text: &str| Sent { reply_to: Some("e1".to_owned()), ..sent(text) };
        let mut draft = ComposerDraft { reply_to: Some("e1".to_owned()), ..typed("um") };
        draft.send(Sent { note: true, ..sent("só para nós") });
        assert_eq!(draft.reply_to.as_deref(), Some("e1"), "a note quotes nothing");
        draft.sending.clear();
        draft.text = "um".to_owned();
        draft.send(quoting("um"));
        assert_eq!(draft.reply_to, None);
        draft.recover();
        assert_eq!((&*draft.text, draft.reply_to.as_deref()), ("um", Some("e1")));
        // The tab that sent it stores it after all.
        draft.settle(&quoting("um"));
        assert_eq!(draft, ComposerDraft::default());
    }

    #[test]
    fn a_stored_draft_is_found_by_its_key() {
        let names = [
            DraftName::Composer("a.b".into()),
            DraftName::Sending("a.b".into()),
            DraftName::Form("campaign.x".to_owned()),
        ];
        for name in names {
            let key = name.key(DeskKind::Local);
            assert_eq!(DraftName::of_key(DeskKind::Local, &key), Some(name));
            assert_eq!(DraftName::of_key(DeskKind::Demo, &key), None);
        }
        assert_eq!(DraftName::of_key(DeskKind::Local, Prefs::KEY), None);
    }
}
