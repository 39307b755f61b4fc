//! [`BarredNote`]: the reason why the desk as a whole cannot be changed now.

use leptos::prelude::*;

use crate::app::{App, ReadOnly};
use crate::i18n::settings;
use crate::ui::kit::{Banner, BannerKind, use_locale};

/// The reason, shown above the controls concerned; nothing if changes are possible.
#[component]
pub fn BarredNote() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let barred = Memo::new(move |_| app.barred());
    move || {
        let words = match barred.get()? {
            ReadOnly::Role => settings::only_managers,
            ReadOnly::Offline => settings::only_online,
        };
        Some(
            view! { <Banner kind=BannerKind::Info text=Signal::derive(move || words(l.get()).to_owned())/> },
        )
    }
}
