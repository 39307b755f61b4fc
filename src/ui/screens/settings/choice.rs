//! The frame and the controls of single settings.

use leptos::prelude::*;

use super::drafting::Drafting;
use crate::i18n::Locale;
use crate::model::Settings;
use crate::ui::kit::{Segment, Segmented, Switch, use_locale};
use crate::view::settings_form::form::Form;
use crate::view::settings_form::setting_key::SettingKey;

type Words = fn(Locale) -> &'static str;

/// What a setting is called, its control, and what it means. While something in it has the focus, the drawing marks it.
#[component]
pub fn Setting(
    /// Which one.
    key: SettingKey,
    /// Whether its name stands in the control itself.
    #[prop(optional)]
    bare: bool,
    children: Children,
) -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let changed = Memo::new(move |_| drafting.changed().contains(&key));
    let leave = move || {
        if drafting.focused.get_untracked() == Some(key) {
            drafting.focused.set(None);
        }
    };
    view! {
        <div
            class="setting"
            data-setting=key.wire()
            data-changed=move || changed.get().then_some("")
            on:focusin=move |_| drafting.focused.set(Some(key))
            on:focusout=move |_| leave()
            on:mouseenter=move |_| drafting.focused.set(Some(key))
            on:mouseleave=move |_| leave()
        >
            {(!bare).then(|| view! { <p class="setting-name">{move || key.label(l.get())}</p> })}
            {children()}
            {(!bare).then(|| view! { <p class="field-hint">{move || key.meaning(l.get())}</p> })}
        </div>
    }
}

/// One of a few values.
#[component]
pub fn Choice<T: Copy + PartialEq + Send + Sync + 'static>(
    /// Which setting.
    key: SettingKey,
    /// The values with their words.
    choices: &'static [(T, Words)],
    /// Reads the value.
    get: fn(&Settings) -> T,
    /// Writes the value.
    set: fn(&mut Settings, T),
) -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let value = drafting.field(move |form| get(&form.settings));
    let segments = choices
        .iter()
        .map(|(choice, words)| {
            let selected = Signal::derive(move || value.get() == *choice);
            let choose = move |_| drafting.edit(|form| set(&mut form.settings, *choice));
            view! { <Segment label=l.t(*words) selected on:click=choose/> }
        })
        .collect_view();
    view! {
        <Setting key>
            <Segmented label=Signal::derive(move || key.label(l.get()).to_owned())>{segments}</Segmented>
        </Setting>
    }
}

/// Something that is on or off.
#[component]
pub fn Toggle(
    /// Which setting.
    key: SettingKey,
    /// Where it stands.
    of: fn(&mut Settings) -> &mut bool,
) -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let read = move |form: &Form| *of(&mut form.settings.clone());
    view! {
        <Setting key bare=true>
            <Switch
                label=Signal::derive(move || key.label(l.get()).to_owned())
                hint=move || key.meaning(l.get())
                checked=drafting.field(read)
                on:click=move |_| drafting.edit(|form| {
                    let value = of(&mut form.settings);
                    *value = !*value;
                })
            />
        </Setting>
    }
}
