//! The refusal of changes while the past is shown.

use leptos::prelude::untrack;

use super::not_done::say_not_done;
use crate::app::{App, NotDone};
use crate::i18n::Locale;
use crate::ui::kit::Toasts;

/// If the past is shown, says that it cannot be changed, offers to return to the present, and returns true.
pub fn refuse(app: App, toasts: Toasts, l: Locale) -> bool {
    let past = untrack(|| app.is_past());
    if past {
        say_not_done(app, toasts, l, &NotDone::Past);
    }
    past
}
