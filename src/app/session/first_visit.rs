//! The state of this browser before the desk's code is loaded: the existence of a desk, and the preferred language and
//! theme.
//!
//! A first visit downloads everything that this file refers to. Therefore it refers neither to the journal nor to the
//! storage nor to [`App`](crate::app::App), and reads JSON with the browser's parser.

use js_sys::{Array, Function, JSON, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{BroadcastChannel, UrlSearchParams};

use super::prefs::Prefs;
use crate::app::desk_kind::DeskKind;
use crate::store::database_name;
use crate::view::route::Screen;

/// The preferences that matter before the desk's code is loaded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FirstPrefs {
    /// See [`Prefs::locale`].
    pub locale: Option<String>,
    /// See [`Prefs::theme`]: its name in local storage.
    pub theme: Option<String>,
    /// See [`Prefs::started`].
    pub started: bool,
}

impl FirstPrefs {
    /// Reads the preferences from local storage; the defaults if they cannot be read.
    #[must_use]
    pub fn load() -> Self {
        let storage = window().local_storage().ok().flatten();
        let text = storage.and_then(|storage| storage.get_item(Prefs::KEY).ok().flatten());
        let Some(prefs) = text.and_then(|text| JSON::parse(&text).ok()) else {
            return Self::default();
        };
        let field = |name: &str| Reflect::get(&prefs, &name.into()).ok();
        Self {
            locale: field("locale").and_then(|tag| tag.as_string()),
            theme: field("theme").and_then(|name| name.as_string()),
            started: field("started").is_some_and(|started| started.is_truthy()),
        }
    }
}

/// Returns true if the address and the storage call for the first visit. False in case of doubt: the desk's code
/// examines it more closely, and shows the first visit itself.
pub async fn is_first_visit() -> bool {
    !asks_for_desk() && !FirstPrefs::load().started && has_local_desk().await == Some(false)
}

/// Returns true if the address names the demo or the import.
fn asks_for_desk() -> bool {
    let query = window().location().search().ok();
    let query = query.and_then(|query| UrlSearchParams::new_with_str(&query).ok());
    query.is_some_and(|query| {
        let import = query.get("screen").is_some_and(|screen| screen == Screen::Import.name());
        import || query.has("demo")
    })
}

/// Returns true if this browser has a journal; `None` if it has no storage, or does not say what it has: to open a
/// database would create it.
async fn has_local_desk() -> Option<bool> {
    let factory = window().indexed_db().ok()??;
    let databases: Function = Reflect::get(&factory, &"databases".into()).ok()?.dyn_into().ok()?;
    let listed: Promise = databases.call0(&factory).ok()?.dyn_into().ok()?;
    let listed: Array = JsFuture::from(listed).await.ok()?.dyn_into().ok()?;
    let name = database_name(DeskKind::Local.name());
    let is_desk = |database: &JsValue| {
        let called = Reflect::get(database, &"name".into()).ok();
        called.and_then(|called| called.as_string()).as_ref() == Some(&name)
    };
    Some(listed.iter().any(|database| is_desk(&database)))
}

/// Calls a function when another tab writes to this browser's own desk, until the owner of this call is disposed of.
pub fn on_desk_written(written: impl Fn() + 'static) {
    // Without channels a reload finds the desk.
    let name = database_name(DeskKind::Local.name());
    let Ok(channel) = BroadcastChannel::new(&name) else {
        return;
    };
    let heard = Closure::<dyn Fn()>::new(written);
    channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    let held = StoredValue::new_local((channel, heard));
    on_cleanup(move || {
        held.try_with_value(|(channel, _)| channel.close());
    });
}
