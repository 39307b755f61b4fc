//! The text of a reply, with its variables and a preview.

use leptos::prelude::*;

use super::actions::complaint;
use super::fields::Complaint;
use super::form::Part;
use crate::i18n::chatbot as t;
use crate::model::rules::Action;
use crate::ui::chat::{TemplateField, TemplatePreview};
use crate::ui::kit::Bound;

/// The text, buttons that insert variables, and the text as the customer would read it now.
#[component]
pub fn ReplyFields(part: Part<Action>) -> impl IntoView {
    let l = part.form.work.l;
    let text = Signal::derive(move || match part.get() {
        Some(Action::Reply { text }) => text.to_string(),
        _ => String::new(),
    });
    let write = move |text: String| part.set(Action::Reply { text: text.into() });
    view! {
        <TemplateField label=l.t(t::text) value=Bound::new(text, write)>
            <Complaint error=complaint(part).into()/>
        </TemplateField>
        <TemplatePreview text/>
    }
}
