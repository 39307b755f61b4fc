//! The reasons for ending an attendance.

use leptos::prelude::*;

use super::choice::{Setting, SettingField};
use super::drafting::Drafting;
use super::section::Section;
use crate::app::App;
use crate::i18n::end_reasons as t;
use crate::model::{EndReason, SettingKey};
use crate::ui::kit::{Bound, Button, Each, IconButton, TextField, glyph, use_locale};
use crate::view::settings_form::form::wrong_reasons;

/// The list, each in a field of its own, and whether one is required.
#[component]
pub fn EndReasons() -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let ids = drafting.field(|form| {
        let ids = form.settings.end_reasons.iter().enumerate();
        ids.map(|(place, reason)| (place, reason.id.clone())).collect::<Vec<_>>()
    });
    let none = Memo::new(move |_| ids.with(Vec::is_empty));
    let full = Memo::new(move |_| ids.with(|ids| EndReason::is_full(ids.len())));
    let add = move |_| {
        let reason = EndReason { id: App::new_view_id().into(), name: "".into() };
        drafting.edit(|form| form.settings.end_reasons.push(reason));
        // The new field is in the page by then.
        request_animation_frame(|| {
            let fields = document().query_selector_all("[data-testid=end-reason-name]");
            let last = fields.ok().and_then(|fields| fields.get(fields.length().checked_sub(1)?));
            if let Some(Ok(field)) =
                last.map(wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>)
            {
                // An element that cannot take the focus leaves it where it was.
                drop(field.focus());
            }
        });
    };
    view! {
        <Section title=l.t(t::reasons) text=l.t(t::reasons_text)>
            <Setting key=SettingKey::EndReasons bare=true>
                <Show when=move || none.get()>
                    <p class="settings-none">{l.t(t::no_reasons)}</p>
                </Show>
                <ol class="settings-rows">
                    <Each each=move || ids.get() key=Clone::clone let:one>
                        <Row place=one.0/>
                    </Each>
                </ol>
                <Button
                    label=l.t(t::add)
                    glyph=glyph::PLUS
                    disabled=full
                    on:click=add
                />
                <p class="field-hint">{l.t(t::kept)}</p>
            </Setting>
            <Show when=move || !none.get()>
                <SettingField key=SettingKey::EndReasonRequired/>
            </Show>
        </Section>
    }
}

#[component]
fn Row(place: usize) -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let number = (place + 1).to_string();
    let name = drafting.field(move |form| {
        form.settings.end_reasons.get(place).map(|one| one.name.to_string()).unwrap_or_default()
    });
    let set = move |name: String| {
        drafting.edit(|form| {
            if let Some(reason) = form.settings.end_reasons.get_mut(place) {
                reason.name = name.into();
            }
        });
    };
    let wrong = drafting.field(move |form| {
        let typed = form.settings.end_reasons.get(place).is_some_and(|one| !one.name.is_empty());
        typed && wrong_reasons(&form.settings.end_reasons).any(|wrong| wrong == place)
    });
    let label = {
        let number = number.clone();
        move || t::one(l.get(), &number)
    };
    view! {
        <li class="settings-row reason-row">
            <TextField
                label=Signal::derive(label)
                value=Bound::new(name, set)
                error=move || wrong.get().then(|| t::wrong(l.get()).to_owned())
                attr:maxlength="60"
                attr:autocomplete="off"
                attr:data-testid="end-reason-name"
            />
            <IconButton
                glyph=glyph::TRASH_2
                label=move || t::remove(l.get(), &number)
                tip_side="end"
                on:click=move |_| drafting.edit(|form| {
                    if place < form.settings.end_reasons.len() {
                        form.settings.end_reasons.remove(place);
                    }
                })
            />
        </li>
    }
}
