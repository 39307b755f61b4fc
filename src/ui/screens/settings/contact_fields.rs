//! The custom fields of customers.

use leptos::prelude::*;
use serde_json::Value;

use super::choice::Setting;
use super::contact_field::FieldDialog;
use super::drafting::Drafting;
use super::row_buttons::RowButtons;
use super::section::Section;
use crate::i18n::contacts as t;
use crate::model::SettingKey;
use crate::ui::kit::{Button, Each, IconButton, glyph, use_locale};
use crate::view::contact_fields::{ContactField, FieldKind, MOST_FIELDS};
use crate::view::settings_form::contact_field::FieldForm;

/// The list in its order, and a button that adds one.
#[component]
pub fn ContactFields() -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let editing = RwSignal::new(None::<FieldForm>);
    let fields = drafting.field(|form| form.settings.contact_fields.clone());
    let none = Memo::new(move |_| fields.with(Vec::is_empty));
    let full = Memo::new(move |_| fields.with(|fields| fields.len() >= MOST_FIELDS));
    let rows = move || {
        let fields = fields.get();
        let many = fields.len();
        fields.into_iter().enumerate().map(move |(place, field)| (place, many, field))
    };
    view! {
        <Section title=l.t(t::fields) text=l.t(t::fields_text)>
            <Setting key=SettingKey::ContactFields bare=true>
                <Show when=move || none.get()>
                    <p class="settings-none">{l.t(t::no_fields)}</p>
                </Show>
                <ol class="settings-rows">
                    <Each
                        each=rows
                        key=|(place, many, field)| (*place, *many, field.to_string())
                        let:row
                    >
                        <Row place=row.0 many=row.1 field=row.2 editing/>
                    </Each>
                </ol>
                <Button
                    label=l.t(t::add_field)
                    glyph=glyph::PLUS
                    disabled=full
                    on:click=move |_| editing.set(Some(FieldForm::default()))
                />
                <p class="field-hint">{move || if full.get() {
                    t::fields_full(l.get(), MOST_FIELDS as u64)
                } else {
                    t::fields_removed(l.get()).to_owned()
                }}</p>
            </Setting>
        </Section>
        <FieldDialog editing/>
    }
}

#[component]
fn Row(
    place: usize,
    many: usize,
    field: Value,
    editing: RwSignal<Option<FieldForm>>,
) -> impl IntoView {
    let l = use_locale();
    let form = FieldForm::of(place, &field);
    let read = StoredValue::new(ContactField::of(&field));
    let name = move || {
        let name = read.with_value(|field| field.as_ref().map(|field| field.name.clone()));
        name.unwrap_or_else(|| t::field(l.get()).to_owned())
    };
    let detail = move || {
        read.with_value(|field| match field {
            Some(field) if field.kind == FieldKind::Choice => {
                format!("{}: {}", field.kind.name(l.get()), field.choices.join(", "))
            }
            Some(field) => field.kind.name(l.get()).to_owned(),
            None => t::field_unknown(l.get()).to_owned(),
        })
    };
    let edit = form.map(|form| {
        view! {
            <IconButton
                glyph=glyph::PENCIL
                label=move || t::edit_field(l.get(), &name())
                tip_side="end"
                on:click=move |_| editing.set(Some(form.clone()))
            />
        }
    });
    view! {
        <li class="settings-row timer-row" data-testid="contact-field-row">
            <div class="settings-row-text">
                <span class="settings-row-title">{name}</span>
                <span class="settings-row-detail">{detail}</span>
            </div>
            <RowButtons
                list=|form| &mut form.settings.contact_fields
                name="field"
                place
                many
                up=Signal::derive(move || t::field_up(l.get(), &name()))
                down=Signal::derive(move || t::field_down(l.get(), &name()))
                remove=Signal::derive(move || t::remove_field(l.get(), &name()))
            >
                {edit}
            </RowButtons>
        </li>
    }
}
