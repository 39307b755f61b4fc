//! Downloads of the journal, of tables and of rules as files.

use std::pin::Pin;

use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::app::desk_kind::DeskKind;
use crate::app::handle::App;
use crate::app::session::pace::breathe;
use crate::intake::encode_journal;
use crate::journal::Event;
use crate::lazy::lazy_part;
use crate::model::Timestamp;

/// Chunks encoded without a pause: some milliseconds of work.
const AT_ONCE: usize = 16;

/// The lifetime of a file in memory, in which the browser fetches it, in milliseconds.
const KEPT: u64 = 60_000;

lazy_part! {
    chat:
    fn export_part(app: App) -> Pin<Box<dyn Future<Output = bool>>> { Box::pin(app.export()) }
}

impl App {
    /// Downloads the whole journal, its unsaved part included. Returns false if the browser refused; its error is in
    /// the console.
    pub async fn export_journal(self) -> bool {
        match export_part(self).await {
            Ok(exporting) => exporting.await,
            Err(error) => {
                leptos::logging::error!("what makes the copy was not fetched: {error:?}");
                false
            }
        }
    }

    async fn export(self) -> bool {
        let events = self.journal().await;
        let parts = js_sys::Array::new();
        each_chunk(events, |chunk| {
            parts.push(&js_sys::Uint8Array::from(chunk));
        })
        .await;
        hand_over(&parts, "application/jsonl", &self.file_name("", "jsonl"))
    }

    /// Returns all events, unsaved ones included.
    pub(in crate::app) async fn journal(self) -> Vec<Event> {
        self.read_up().await;
        let mut events: Vec<Event> = self
            .desktop
            .with_untracked(|desktop| desktop.desk.events().into_iter().cloned().collect());
        // Held events of incomplete chats are part of the journal too.
        self.runtime.with_value(|runtime| events.extend(runtime.whole.held().cloned()));
        events
    }

    /// Downloads a table; `what` becomes part of the file's name. Returns false if the browser refused.
    #[must_use]
    pub fn export_table(self, table: &str, what: &str) -> bool {
        let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(table.as_bytes()));
        hand_over(&parts, "text/csv", &self.file_name(what, "csv"))
    }

    /// Downloads contacts as cards; `what` becomes part of the file's name. Returns false if the browser refused.
    #[must_use]
    pub fn export_cards(self, cards: &str, what: &str) -> bool {
        let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(cards.as_bytes()));
        hand_over(&parts, "text/vcard", &self.file_name(what, "vcf"))
    }

    /// Downloads the chatbot's rules. Returns false if the browser refused.
    #[must_use]
    pub fn export_rules(self, rules: &str) -> bool {
        let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(rules.as_bytes()));
        hand_over(&parts, "application/json", &self.file_name("-chatbot", "json"))
    }

    /// Returns sixteen hexadecimal digits that identify the journal before an instant: the same link gives the same
    /// figures only on the same journal. The hash guards against mix-ups, not against forgery.
    pub async fn fingerprint(self, before: Timestamp) -> String {
        let events: Vec<Event> = self.desktop.with_untracked(|desktop| {
            let events = desktop.desk.events().into_iter();
            events.filter(|event| event.at < before).cloned().collect()
        });
        // FNV-1a, 64 bits.
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        each_chunk(events, |chunk| {
            for byte in chunk {
                hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
            }
        })
        .await;
        format!("{hash:016x}")
    }

    /// Returns a name such as `balcao-2026-11-22.jsonl`; the day is the desk's.
    pub(in crate::app) fn file_name(self, what: &str, ending: &str) -> String {
        let now = self.clock.get_untracked();
        let offset =
            self.desktop.with_untracked(|desktop| desktop.desk.config().zone().offset_at(now));
        let local = now.plus(offset).to_string();
        let day = local.get(..10).unwrap_or_default();
        let name = match self.kind.get_untracked() {
            DeskKind::Local => "balcao",
            DeskKind::Demo => "balcao-demo",
        };
        format!("{name}{what}-{day}.{ending}")
    }
}

/// Encodes the journal chunk by chunk, with pauses for the browser.
pub(in crate::app) async fn each_chunk(events: Vec<Event>, mut each: impl FnMut(&[u8])) {
    for (number, chunk) in encode_journal(events).enumerate() {
        each(&chunk);
        if number % AT_ONCE == AT_ONCE - 1 {
            breathe().await;
        }
    }
}

/// Hands a file to the browser, which saves it. Returns false if the browser refused.
pub(in crate::app) fn hand_over(parts: &js_sys::Array, kind: &str, name: &str) -> bool {
    let saved = save(parts, kind, name);
    if let Err(error) = &saved {
        leptos::logging::error!("{name} could not be handed over: {error:?}");
    }
    saved.is_ok()
}

fn save(parts: &js_sys::Array, kind: &str, name: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    save_blob(&Blob::new_with_u8_array_sequence_and_options(parts, &options)?, name)
}

/// Hands a blob to the browser, which saves it.
pub(in crate::app) fn save_blob(blob: &Blob, name: &str) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    let release = move || {
        if let Err(error) = Url::revoke_object_url(&url) {
            leptos::logging::warn!("an exported file stays in memory: {error:?}");
        }
    };
    set_timeout(release, std::time::Duration::from_millis(KEPT));
    Ok(())
}
