//! The switch for opening the next chat after an end.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::commands as t;
use crate::ui::kit::{Bound, Switch, use_locale};

#[component]
pub fn OpenNext() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let on = Signal::derive(move || app.prefs.with(|prefs| !prefs.stay));
    view! {
        <Switch
            label=l.t(t::open_next)
            hint=l.t(t::open_next_hint)
            value=Bound::new(on, move |on: bool| app.set_prefs(|prefs| prefs.stay = !on))
            attr:data-testid="open-next"
        />
    }
}
