//! The time of day of an event, and the icon of a change.

use leptos::prelude::*;

use super::open_chat::OpenChat;
use super::status::status_glyph;
use crate::i18n::format;
use crate::journal::{Change, What};
use crate::model::Timestamp;
use crate::ui::kit::{Glyph, glyph};
use crate::view::status::status_tone;

/// The time of day; date and seconds on hover.
#[component]
pub fn Time(open: OpenChat, at: Timestamp) -> impl IntoView {
    let offset = Memo::new(move |_| open.app.offset_at(at));
    view! {
        <time
            datetime=at.to_string()
            title=move || format::date_time(open.l.get(), at.millis(), offset.get())
        >
            {move || format::time(open.l.get(), at.millis(), offset.get())}
        </time>
    }
}

/// Returns the icon and the tone of a change.
#[must_use]
pub fn looks(change: &Change) -> (Glyph, &'static str) {
    match &change.what {
        What::Status { to, .. } => (status_glyph(Some(*to)), status_tone(Some(*to))),
        What::Waiting { .. } => (glyph::HOURGLASS, "waiting"),
        What::Responsible { to: Some(_), .. } => (glyph::USER_CHECK, ""),
        What::Responsible { to: None, .. } => (glyph::USER_X, ""),
        What::Archived(true) => (glyph::ARCHIVE, ""),
        What::Archived(false) => (glyph::ARCHIVE_RESTORE, ""),
        What::Tags { .. } => (glyph::TAG, ""),
        What::Noted { .. } => (glyph::STICKY_NOTE, ""),
        What::Kept => (glyph::LOCK, ""),
        What::ChainStopped => (glyph::PAUSE, ""),
        What::RulesStopped => (glyph::PAUSE, "warning"),
    }
}
