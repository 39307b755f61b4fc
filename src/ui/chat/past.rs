//! The past cannot be changed.

use leptos::prelude::untrack;

use super::not_done::say_not_done;
use crate::app::{App, NotDone};
use crate::i18n::Locale;
use crate::ui::kit::Toasts;

/// Says that the past cannot be changed, and offers the way back. Whether that was so.
pub fn refuse(app: App, toasts: Toasts, l: Locale) -> bool {
    let past = untrack(|| app.is_past());
    if past {
        say_not_done(app, toasts, l, &NotDone::Past);
    }
    past
}
