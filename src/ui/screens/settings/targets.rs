//! Targets for service.

use leptos::prelude::*;

use super::choice::Setting;
use super::drafting::Drafting;
use super::row_buttons::RowButtons;
use super::section::Section;
use super::target::TargetDialog;
use crate::i18n::{behaviour, targets as t};
use crate::model::{SettingKey, Target};
use crate::ui::kit::{Button, ButtonVariant, Each, IconButton, glyph, use_locale};
use crate::view::settings_form::target::TargetForm;
use crate::view::targets::{conditions, sentence};

/// The list in its order, and buttons that add one.
#[component]
pub fn Targets() -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let editing = RwSignal::new(None::<TargetForm>);
    let targets = drafting.field(|form| form.settings.targets.clone());
    let none = Memo::new(move |_| targets.with(Vec::is_empty));
    let full = Memo::new(move |_| targets.with(|targets| Target::is_full(targets.len())));
    let rows = move || {
        let targets = targets.get();
        let many = targets.len();
        targets.into_iter().enumerate().map(move |(place, target)| (place, many, target))
    };
    view! {
        <Section title=l.t(t::targets) text=l.t(t::text)>
            <Setting key=SettingKey::Targets bare=true>
                <Show when=move || none.get()>
                    <p class="settings-none">{l.t(t::none_yet)}" "{l.t(t::none_text)}</p>
                    <Button
                        label=l.t(t::add_usual)
                        glyph=glyph::PLUS
                        variant=ButtonVariant::Primary
                        attr:data-testid="add-usual-target"
                        on:click=move |_| drafting.edit(|form| form.settings.targets.push(Target::usual()))
                    />
                </Show>
                <ol class="settings-rows">
                    <Each
                        each=rows
                        key=|(place, many, target)| (*place, *many, format!("{target:?}"))
                        let:row
                    >
                        <Row place=row.0 many=row.1 target=row.2 editing/>
                    </Each>
                </ol>
                <Button
                    label=l.t(t::add)
                    glyph=glyph::PLUS
                    disabled=full
                    on:click=move |_| editing.set(Some(TargetForm::usual()))
                />
                {move || full.get().then(|| view! {
                    <p class="field-hint">{t::full(l.get(), targets.with(Vec::len) as u64)}</p>
                })}
            </Setting>
        </Section>
        <TargetDialog editing/>
    }
}

#[component]
fn Row(
    place: usize,
    many: usize,
    target: Target,
    editing: RwSignal<Option<TargetForm>>,
) -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let number = place as u64 + 1;
    let business = target.business;
    let form = TargetForm::of(place, &target);
    let said = {
        let target = target.clone();
        move || sentence(&target, l.get())
    };
    let chats = move || {
        let l = l.get();
        conditions(&target, l).unwrap_or_else(|| t::all_chats(l).to_owned())
    };
    let note = move || {
        let needs = business && drafting.with(|settings| settings.business_hours.is_none());
        needs.then(|| l.t(behaviour::business_needs))
    };
    view! {
        <li class="settings-row timer-row" data-testid="target-row">
            <div class="settings-row-text">
                <span class="settings-row-title">{said}</span>
                <span class="settings-row-detail">{chats}</span>
                {move || note().map(|note| view! { <span class="settings-row-detail">{note}</span> })}
            </div>
            <RowButtons
                list=|form| &mut form.settings.targets
                name="target"
                place
                many
                up=Signal::derive(move || t::move_up(l.get(), number))
                down=Signal::derive(move || t::move_down(l.get(), number))
                remove=Signal::derive(move || t::remove(l.get(), number))
            >
                <IconButton
                    glyph=glyph::PENCIL
                    label=move || t::edit(l.get(), number)
                    tip_side="end"
                    on:click=move |_| editing.set(Some(form.clone()))
                />
            </RowButtons>
        </li>
    }
}
