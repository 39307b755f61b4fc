//! [`FieldInput`]: the control of a custom field, by its kind.

use leptos::prelude::*;

use super::dialog::{ContactForm, Typed};
use crate::i18n::contacts as t;
use crate::ui::chat::form_dialog::OpenForm;
use crate::ui::kit::{Bound, Select, TextField, use_locale};
use crate::view::contact_fields::{ContactField, FieldKind};

#[component]
pub(super) fn FieldInput(
    form: OpenForm<ContactForm>,
    place: usize,
    field: ContactField,
) -> impl IntoView {
    let l = use_locale();
    let read = move |form: &ContactForm| {
        form.fields.get(place).map(|it| it.typed.clone()).unwrap_or_default()
    };
    let typed = Memo::new(move |_| form.fields.with(read));
    let value = Bound::new(typed, move |new: String| {
        form.fields.update(|form| {
            if let Some(field) = form.fields.get_mut(place) {
                field.typed = new;
            }
        });
    });
    let ContactField { name, kind, choices, .. } = field;
    let wrong = Signal::derive(move || {
        let is_wrong = |form: &ContactForm| {
            form.fields.get(place).is_some_and(|field: &Typed| field.is_wrong(l.get()))
        };
        (form.tried.get() && form.fields.with(is_wrong))
            .then(|| t::number_wrong(l.get()).to_owned())
    });
    match kind {
        FieldKind::Text => view! {
            <TextField label=name value attr:maxlength="1000" attr:autocomplete="off"/>
        }
        .into_any(),
        FieldKind::Number => view! {
            <TextField label=name value error=wrong attr:inputmode="decimal" attr:maxlength="40" attr:autocomplete="off"/>
        }
        .into_any(),
        FieldKind::Date => view! { <TextField label=name value kind="date"/> }.into_any(),
        FieldKind::Choice => {
            let now = form.peek(read);
            let options = Signal::derive(move || {
                let none = (String::new(), t::no_choice(l.get()).to_owned());
                // A value that is no choice any more stays until another one is chosen.
                let gone = Some(now.clone()).filter(|it| !it.is_empty() && !choices.contains(it));
                let all = choices.iter().cloned().chain(gone).map(|one| (one.clone(), one));
                std::iter::once(none).chain(all).collect::<Vec<_>>()
            });
            view! { <Select label=name value options/> }.into_any()
        }
    }
}
