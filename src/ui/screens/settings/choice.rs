//! [`Setting`], [`SettingField`]: the frame and the control of a setting.

use leptos::prelude::*;

use super::delay::DelayField;
use super::drafting::Drafting;
use crate::model::SettingKey;
use crate::ui::kit::{Bound, Segment, Segmented, Switch, use_locale};
use crate::view::settings_form::delay::{Delay, When};
use crate::view::settings_form::setting_key::{Control, Words};

/// A setting's label, control and explanation. The drawing marks the setting that the pointer is on, else the one that has the focus.
#[component]
pub fn Setting(
    key: SettingKey,
    /// True if the control shows the label itself.
    #[prop(optional)]
    bare: bool,
    children: Children,
) -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let changed = Memo::new(move |_| drafting.changed().contains(&key));
    // The focus and the pointer also leave when the screen does. The bar of the draft slides in under the pointer, which leaves
    // the setting by that; the focus stays.
    let leave = move |mark: RwSignal<Option<SettingKey>>| {
        if mark.try_get_untracked() == Some(Some(key)) {
            mark.set(None);
        }
    };
    view! {
        <div
            class="setting"
            data-setting=key.wire()
            data-changed=move || changed.get().then_some("")
            on:focusin=move |_| drafting.focused.set(Some(key))
            on:focusout=move |_| leave(drafting.focused)
            on:mouseenter=move |_| drafting.pointed.set(Some(key))
            on:mouseleave=move |_| leave(drafting.pointed)
        >
            {(!bare).then(|| view! { <p class="setting-name">{move || key.label(l.get())}</p> })}
            {children()}
            {(!bare).then(|| view! { <p class="field-hint">{move || key.meaning(l.get())}</p> })}
        </div>
    }
}

/// A setting of the behaviour, in the control that the table of settings names.
#[component]
pub fn SettingField(key: SettingKey) -> impl IntoView {
    match key.shown().control {
        Control::Switch => view! { <Toggle key/> }.into_any(),
        Control::Choice(choices) => view! { <Choice key choices/> }.into_any(),
        Control::Delay { choices, .. } => view! { <Timed key choices/> }.into_any(),
        Control::Own => ().into_any(),
    }
}

#[component]
fn Choice(key: SettingKey, choices: &'static [(&'static str, Words)]) -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let value = drafting.field(move |form| key.get(&form.settings));
    let segments = choices
        .iter()
        .map(|(choice, words)| {
            let selected = Signal::derive(move || value.with(|value| value == *choice));
            let choose = move |_| {
                drafting.edit(|form| {
                    key.set(&mut form.settings, &(*choice).into());
                });
            };
            view! { <Segment label=l.t(*words) selected on:click=choose/> }
        })
        .collect_view();
    view! {
        <Setting key>
            <Segmented label=move || key.label(l.get())>{segments}</Segmented>
        </Setting>
    }
}

#[component]
fn Toggle(key: SettingKey) -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let on = drafting.field(move |form| key.get(&form.settings) == true);
    view! {
        <Setting key bare=true>
            <Switch
                label=move || key.label(l.get())
                hint=move || key.meaning(l.get())
                value=Bound::new(on, move |on: bool| drafting.edit(|form| {
                    key.set(&mut form.settings, &on.into());
                }))
            />
        </Setting>
    }
}

#[component]
fn Timed(key: SettingKey, choices: &'static [(When, Words)]) -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let value = drafting
        .field(move |form| form.delays.get(&key).cloned().unwrap_or_else(|| Delay::of(None)));
    view! {
        <Setting key>
            <DelayField
                label=move || key.label(l.get())
                value=Bound::new(value, move |delay| drafting.edit(|form| {
                    form.delays.insert(key, delay);
                }))
                choices
            />
        </Setting>
    }
}
