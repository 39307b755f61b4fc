//! The dialog that edits the contact.

use std::sync::Arc;

use leptos::prelude::*;

use super::form_dialog::{FormDialog, OpenForm};
use super::open_chat::OpenChat;
use crate::i18n::{conversation as t, inbox};
use crate::model::Contact;
use crate::ui::kit::TextField;
use crate::view::actions::Action;

/// The dialog's fields.
#[derive(Clone, PartialEq)]
pub struct ContactForm {
    name: String,
    address: String,
    channel: Option<Arc<str>>,
}

impl ContactForm {
    /// Returns the contact of a chat as it is now. Reactive.
    pub fn of(open: OpenChat) -> Self {
        let contact = open.read(|chat| chat.state().contact.clone()).unwrap_or_default();
        Self {
            name: contact.name.to_string(),
            address: contact.address.as_deref().unwrap_or_default().to_owned(),
            channel: contact.channel,
        }
    }

    fn is_empty(&self) -> bool {
        self.name.trim().is_empty() && self.address.trim().is_empty()
    }

    fn contact(self) -> Contact {
        let address = self.address.trim();
        Contact {
            name: self.name.trim().into(),
            address: (!address.is_empty()).then(|| address.into()),
            channel: self.channel,
            more: None,
        }
    }
}

/// The dialog; open while `editing` holds a form.
#[component]
pub fn ContactDialog(open: OpenChat, editing: RwSignal<Option<ContactForm>>) -> impl IntoView {
    let l = open.l;
    let save = move |form: OpenForm<ContactForm>| {
        if form.peek(ContactForm::is_empty) {
            return;
        }
        let contact = form.fields.get_untracked().contact();
        form.submit(Action::Contacts(vec![(open.id(), contact)]), move |done| {
            // An unchanged contact needs no message.
            if !done.events.is_empty() {
                open.offer_undo(&done, |_, l| t::done_contact(l).to_owned());
            }
        });
    };
    let saved = Callback::new(move |_| Some(ContactForm::of(open)));
    view! {
        <FormDialog editing title=l.t(t::edit_contact) on_save=save saved let:form>
            <TextField
                label=l.t(inbox::contact_name)
                value=form.bind(|form| &mut form.name)
                error=form.fault(inbox::contact_needed, ContactForm::is_empty)
                attr:autocomplete="off"
            />
            <TextField
                label=l.t(inbox::contact_address)
                value=form.bind(|form| &mut form.address)
                attr:autocomplete="off"
            />
        </FormDialog>
    }
}
