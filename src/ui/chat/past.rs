//! The past cannot be changed.

use leptos::prelude::untrack;

use crate::app::App;
use crate::i18n::{Locale, travel as t};
use crate::ui::kit::Toasts;

/// Says that the past cannot be changed, and offers the way back. Whether that was so.
pub fn refuse(app: App, toasts: Toasts, l: Locale) -> bool {
    let past = untrack(|| app.is_past());
    if past {
        toasts.offer(t::cannot_change(l), t::to_now(l), move || {
            app.travel_to(None);
        });
    }
    past
}
