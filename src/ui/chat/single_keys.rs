//! The switch for shortcuts of a single key.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::commands as t;
use crate::ui::kit::{Bound, Switch, use_locale};

#[component]
pub fn SingleKeys() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let on = Signal::derive(move || app.prefs.with(|prefs| !prefs.keys_off));
    view! {
        <Switch
            label=l.t(t::single_keys)
            hint=l.t(t::single_keys_hint)
            value=Bound::new(on, move |on: bool| app.set_prefs(|prefs| prefs.keys_off = !on))
            attr:data-testid="single-keys"
        />
    }
}
