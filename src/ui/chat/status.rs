//! The icon, name and colour of a status. They are fixed: no setting changes them.

use leptos::prelude::*;

use crate::model::Status;
use crate::ui::kit::{Badge, Glyph, glyph, use_locale};
use crate::view::status::{status_name, status_tone};

/// Returns the status' icon: colour is never the only sign.
#[must_use]
pub const fn status_glyph(status: Option<Status>) -> Glyph {
    match status {
        Some(Status::Open) => glyph::CIRCLE_ALERT,
        Some(Status::InService) => glyph::HEADSET,
        Some(Status::Waiting) => glyph::HOURGLASS,
        Some(Status::Resolved) => glyph::CIRCLE_CHECK,
        Some(Status::Closed) => glyph::CIRCLE_X,
        None => glyph::CIRCLE_DASHED,
    }
}

/// A status with its icon, name and colour.
#[component]
pub fn StatusBadge(
    /// `None`: the chat never entered the flow.
    #[prop(into)]
    status: Signal<Option<Status>>,
) -> impl IntoView {
    let l = use_locale();
    let tone = Signal::derive(move || status_tone(status.get()));
    view! {
        <Badge
            label=Signal::derive(move || status_name(l.get(), status.get()).to_owned())
            tone
            glyph=Signal::derive(move || status_glyph(status.get()))
            attr:data-testid="status-badge"
            attr:data-status=move || tone.get()
        />
    }
}
