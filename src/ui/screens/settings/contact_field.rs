//! [`FieldDialog`]: adds and edits a custom field of customers.

use leptos::prelude::*;

use super::drafting::Drafting;
use crate::i18n::{behaviour, contacts as t, settings};
use crate::ui::chat::{FormDialog, OpenForm};
use crate::ui::kit::{Select, TextArea, TextField, use_locale};
use crate::view::contact_fields::FieldKind;
use crate::view::settings_form::contact_field::FieldForm;

/// The dialog; open while `editing` holds a form.
#[component]
pub fn FieldDialog(editing: RwSignal<Option<FieldForm>>) -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let save = move |form: OpenForm<FieldForm>| {
        let mut done = false;
        drafting.edit(|draft| {
            done = form.peek(|form| form.put_into(&mut draft.settings.contact_fields));
        });
        if done {
            form.close();
        }
    };
    let saved =
        Callback::new(move |form: FieldForm| form.as_in(&drafting.form().settings.contact_fields));
    let kinds = Signal::derive(move || {
        FieldKind::ALL.map(|kind| (kind, kind.name(l.get()).to_owned())).to_vec()
    });
    let list = move || drafting.form().settings.contact_fields;
    view! {
        <FormDialog
            editing
            title=l.t(t::field)
            on_save=save
            saved
            save_label=l.t(behaviour::to_draft)
            let:form
        >
            <TextField
                label=l.t(settings::name)
                value=form.bind(|form| &mut form.name)
                error=form.fault(t::field_wrong, move |form| form.is_badly_named(&list()))
                attr:maxlength="60"
                attr:autocomplete="off"
            />
            <Select
                label=l.t(t::field_kind)
                value=form.bind(|form| &mut form.kind)
                options=kinds
            />
            <Choices form/>
        </FormDialog>
    }
}

#[component]
fn Choices(form: OpenForm<FieldForm>) -> impl IntoView {
    let l = use_locale();
    let shown = Memo::new(move |_| form.fields.with(|form| form.kind == FieldKind::Choice));
    let fault = form.fault(t::choices_wrong, FieldForm::has_no_choices);
    view! {
        <Show when=move || shown.get()>
            <div class="field">
                <span class="field-label" aria-hidden="true">{l.t(t::choices)}</span>
                <TextArea label=l.t(t::choices) value=form.bind(|form| &mut form.choices)/>
                <p class="field-error" role="alert">{fault}</p>
            </div>
        </Show>
    }
}
