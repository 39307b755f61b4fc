//! The form of a new customer.

use leptos::prelude::*;

use super::Holder;
use crate::app::App;
use crate::i18n::{common, simulator};
use crate::model::Contact;
use crate::ui::chat::{Submission, SubmitForm};
use crate::ui::kit::{TextField, use_locale};
use crate::view::actions::Action;

/// The channel of simulated customers.
const CHANNEL: &str = "web";

/// Name, address and first message.
#[component]
pub fn Newcomer(holder: RwSignal<Holder>) -> impl IntoView {
    let l = use_locale();
    let [name, address, text] = std::array::from_fn(|_| RwSignal::new(String::new()));
    let tried = RwSignal::new(false);
    let submission = Submission::new();
    let missing = move |field: RwSignal<String>, words: fn(crate::i18n::Locale) -> &'static str| {
        Signal::derive(move || {
            (tried.get() && field.with(|field| field.trim().is_empty()))
                .then(|| words(l.get()).to_owned())
        })
    };
    let write = move || {
        tried.set(true);
        let [name, address, text] =
            [name, address, text].map(|field| field.with_untracked(|text| text.trim().to_owned()));
        if name.is_empty() || text.is_empty() {
            return;
        }
        let contact = Contact {
            name: name.into(),
            address: (!address.is_empty()).then(|| address.into()),
            channel: Some(CHANNEL.into()),
            more: None,
        };
        let chat = App::new_chat_id();
        let writes = Action::CustomerWrites {
            chat: chat.clone(),
            contact,
            text: text.into(),
            attachment: None,
            reply_to: None,
        };
        submission.submit(writes, move |_| {
            let _gone = holder.try_set(Holder::Customer(chat));
        });
    };
    view! {
        <SubmitForm
            submission
            class="phone-body form"
            on_submit=move |()| write()
            submit_label=l.t(simulator::send)
            on_cancel=move |()| holder.set(Holder::Nobody)
            cancel_label=l.t(common::back)
        >
            <TextField
                label=l.t(simulator::name)
                value=name
                error=missing(name, simulator::name_missing)
                attr:autocomplete="off"
            />
            <TextField
                label=l.t(simulator::address)
                value=address
                hint=l.t(simulator::optional)
                attr:autocomplete="off"
            />
            <TextField
                label=l.t(simulator::first_message)
                value=text
                error=missing(text, simulator::message_missing)
                attr:autocomplete="off"
            />
        </SubmitForm>
    }
}
