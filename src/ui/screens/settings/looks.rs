//! The preferences of this browser: theme, language, the list's density, single keys, what comes after an end.

use leptos::prelude::*;

use super::section::Section;
use crate::app::App;
use crate::i18n::{Locale, common, settings, shell};
use crate::ui::chat::{OpenNext, SingleKeys, THEMES, speak};
use crate::ui::kit::{Bound, Segment, Segmented, Switch, use_locale};

/// The controls. A choice applies at once and is not in the journal.
#[component]
pub fn Looks() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let themes = THEMES.map(|(theme, name, _)| {
        let selected = Signal::derive(move || app.prefs.with(|prefs| prefs.theme == theme));
        let choose = move |_| app.set_prefs(|prefs| prefs.theme = theme);
        view! { <Segment label=l.t(name) selected on:click=choose/> }
    });
    let languages = Locale::ALL.map(|locale| {
        let selected = Signal::derive(move || l.get() == locale);
        let choose = move |_| speak(app, l, locale);
        view! { <Segment label=locale.own_name() selected attr:lang=locale.tag() on:click=choose/> }
    });
    let compact = Signal::derive(move || app.prefs.with(|prefs| prefs.compact));
    view! {
        <Section title=l.t(shell::looks) text=l.t(settings::looks_text)>
            <p class="setting-name">{l.t(common::theme)}</p>
            <Segmented label=l.t(common::theme)>{themes.into_iter().collect_view()}</Segmented>
            <p class="setting-name">{l.t(common::language)}</p>
            <Segmented label=l.t(common::language)>{languages.into_iter().collect_view()}</Segmented>
            <Switch
                label=l.t(settings::compact)
                hint=l.t(settings::compact_hint)
                value=Bound::new(compact, move |on: bool| app.set_prefs(|prefs| prefs.compact = on))
                attr:data-testid="compact"
            />
            <SingleKeys/>
            <OpenNext/>
        </Section>
    }
}
