//! The dialog that edits the contact.

use leptos::prelude::*;

use super::not_done::{NotDoneNote, Submission};
use super::open_chat::OpenChat;
use crate::i18n::{common, conversation as t, inbox};
use crate::model::Contact;
use crate::ui::kit::{Button, ButtonVariant, Dialog, TextField};
use crate::view::actions::Action;

#[component]
pub fn ContactDialog(open: OpenChat, shown: RwSignal<bool>) -> impl IntoView {
    let l = open.l;
    view! {
        <Dialog
            open=shown
            title=l.t(t::edit_contact)
            close_label=l.t(common::close)
            on_close=move |()| shown.set(false)
        >
            <ContactForm open shown/>
        </Dialog>
    }
}

#[component]
fn ContactForm(open: OpenChat, shown: RwSignal<bool>) -> impl IntoView {
    let l = open.l;
    let before = open.peek(|chat| chat.state().contact.clone()).unwrap_or_default();
    let name = RwSignal::new(before.name.to_string());
    let address = RwSignal::new(before.address.as_deref().unwrap_or_default().to_owned());
    let missing = RwSignal::new(false);
    let submission = Submission::new();
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (name, address) = (name.get_untracked(), address.get_untracked());
        let (name, address) = (name.trim(), address.trim());
        missing.set(name.is_empty() && address.is_empty());
        if missing.get_untracked() {
            return;
        }
        let contact = Contact {
            name: name.into(),
            address: (!address.is_empty()).then(|| address.into()),
            channel: before.channel.clone(),
        };
        submission.submit(Action::Contact { chat: open.id(), contact }, move |done| {
            let _gone = shown.try_set(false);
            // An unchanged contact needs no message.
            if !done.events.is_empty() {
                open.offer_undo(&done, |_, l| t::done_contact(l).to_owned());
            }
        });
    };
    view! {
        <form class="contact-form" on:submit=save>
            <TextField
                label=l.t(inbox::contact_name)
                value=name
                on_input=move |text| name.set(text)
                error=Signal::derive(move || missing.get().then(|| inbox::contact_needed(l.get()).to_owned()))
                attr:autocomplete="off"
            />
            <TextField
                label=l.t(inbox::contact_address)
                value=address
                on_input=move |text| address.set(text)
                attr:autocomplete="off"
            />
            <NotDoneNote submission/>
            <footer class="wait-foot">
                <Button label=l.t(common::cancel) on:click=move |_| shown.set(false)/>
                <Button label=l.t(common::save) variant=ButtonVariant::Primary submit=true busy=submission.busy()/>
            </footer>
        </form>
    }
}
