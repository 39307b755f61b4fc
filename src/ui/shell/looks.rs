//! [`LooksMenu`]: theme and language.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{Locale, common, shell};
use crate::ui::chat::{THEMES, speak};
use crate::ui::kit::{Icon, Menu, MenuItem, glyph, use_locale};

/// The menu. The choice applies to this browser.
#[component]
pub fn LooksMenu() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let trigger = move || {
        view! {
            <Icon glyph=glyph::LANGUAGES/>
            <span class="rail-label">{l.t(shell::looks)}</span>
        }
    };
    let themes = move || {
        THEMES
            .into_iter()
            .map(|(theme, name, glyph)| {
                let checked = Signal::derive(move || app.prefs.with(|prefs| prefs.theme == theme));
                let choose = move |_| app.set_prefs(|prefs| prefs.theme = theme);
                view! { <MenuItem label=l.t(name) glyph checked on:click=choose/> }
            })
            .collect_view()
    };
    let languages = move || {
        Locale::ALL
            .into_iter()
            .map(|locale| {
                let choose = move |_| speak(app, l, locale);
                view! {
                    <MenuItem
                        label=locale.own_name()
                        checked=Signal::derive(move || l.get() == locale)
                        attr:lang=locale.tag()
                        on:click=choose
                    />
                }
            })
            .collect_view()
    };
    view! {
        <Menu label=l.t(shell::looks) trigger class="rail-item" attr:data-tip-side="right" tip=true>
            <div role="group" aria-label=l.t(common::theme)>
                <div class="menu-head" aria-hidden="true">{l.t(common::theme)}</div>
                {themes()}
            </div>
            <hr class="menu-line"/>
            <div role="group" aria-label=l.t(common::language)>
                <div class="menu-head" aria-hidden="true">{l.t(common::language)}</div>
                {languages()}
            </div>
        </Menu>
    }
}
