//! [`NewChat`]: starts a chat in which the agent writes first.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{common, inbox};
use crate::model::Contact;
use crate::ui::chat::{NotDoneNote, PersonChats, ReachNote, SignatureNote, Submission};
use crate::ui::kit::{
    Button, ButtonVariant, Dialog, Select, TextArea, TextField, bind, use_locale,
};
use crate::view::actions::Action;
use crate::view::channel::{CHANNELS, Channel};
use crate::view::person::known_chats;

/// Returns the channels through which an agent can start a chat.
fn channels() -> impl Iterator<Item = &'static Channel> {
    CHANNELS.iter().filter(|channel| channel.starts)
}

/// The fields.
#[derive(Clone, PartialEq)]
struct NewChatForm {
    name: String,
    address: String,
    channel: &'static str,
    text: String,
}

impl Default for NewChatForm {
    fn default() -> Self {
        let channel = channels().next().map_or("", |channel| channel.wire);
        Self { name: String::new(), address: String::new(), channel, text: String::new() }
    }
}

impl NewChatForm {
    fn is_to_nobody(&self) -> bool {
        self.name.trim().is_empty() && self.address.trim().is_empty()
    }

    fn is_silent(&self) -> bool {
        self.text.trim().is_empty()
    }

    fn contact(&self) -> Contact {
        let address = self.address.trim();
        Contact {
            name: self.name.trim().into(),
            address: (!address.is_empty()).then(|| address.into()),
            channel: Some(self.channel.into()),
            more: None,
        }
    }
}

/// True while the dialog of a new chat is open.
#[derive(Clone, Copy)]
pub struct Starting(pub RwSignal<bool>);

/// The dialog of a new chat; [`Starting`] opens it.
#[component]
pub fn NewChat() -> impl IntoView {
    let Starting(open) = use_context().unwrap_or_else(|| unreachable!("the pane provides it"));
    let app = App::here();
    let l = use_locale();
    let submission = Submission::new();
    // Outlives the dialog, so that closing it by mistake loses nothing.
    let form = RwSignal::new(NewChatForm::default());
    let tried = RwSignal::new(false);
    let start = move || {
        tried.set(true);
        let given = form.get_untracked();
        if given.is_to_nobody() || given.is_silent() {
            return;
        }
        let chat = App::new_chat_id();
        let text = given.text.trim().into();
        let start = Action::StartChat { chat: chat.clone(), contact: given.contact(), text };
        submission.submit(start, move |_| {
            // What was typed since stays.
            if form.try_with_untracked(|now| *now == given) == Some(true) {
                let channel = given.channel;
                form.try_set(NewChatForm { channel, ..NewChatForm::default() });
                tried.try_set(false);
                open.try_set(false);
            }
            app.address.open_chat(Some(chat));
        });
    };
    view! {
        <Dialog
            open
            title=l.t(inbox::new_chat)
            actions=move || view! {
                <Button label=l.t(common::cancel) on:click=move |_| open.set(false)/>
                <Button
                    label=l.t(inbox::start)
                    variant=ButtonVariant::Primary
                    busy=submission.busy()
                    on:click=move |_| start()
                />
            }
        >
            <form
                class="new-chat"
                on:submit=move |event| {
                    event.prevent_default();
                    start();
                }
            >
                <Fields form tried/>
                <NotDoneNote submission/>
            </form>
        </Dialog>
    }
}

#[component]
fn Fields(form: RwSignal<NewChatForm>, tried: RwSignal<bool>) -> impl IntoView {
    let l = use_locale();
    let channels = Signal::derive(move || {
        channels()
            .map(|channel| (channel.wire, (channel.name)(l.get()).to_owned()))
            .collect::<Vec<_>>()
    });
    let nobody = move || {
        let nobody = tried.get() && form.with(NewChatForm::is_to_nobody);
        nobody.then(|| inbox::contact_needed(l.get()).to_owned())
    };
    let silent = Memo::new(move |_| tried.get() && form.with(NewChatForm::is_silent));
    view! {
        <p class="muted">{l.t(inbox::new_chat_text)}</p>
        <TextField
            label=l.t(inbox::contact_name)
            value=bind(form, |form| &mut form.name)
            error=nobody
            attr:autocomplete="off"
        />
        <div class="new-chat-pair">
            <TextField
                label=l.t(inbox::contact_address)
                value=bind(form, |form| &mut form.address)
                attr:autocomplete="off"
            />
            <Select
                label=l.t(inbox::channel)
                value=bind(form, |form| &mut form.channel)
                options=channels
            />
        </div>
        <Known form/>
        <div class="field">
            <span class="field-label" aria-hidden="true">{l.t(inbox::first_message)}</span>
            <TextArea label=l.t(inbox::first_message) value=bind(form, |form| &mut form.text)/>
            <p class="field-error" role="alert" hidden=move || !silent.get()>{l.t(inbox::message_needed)}</p>
        </div>
        <ReachNote channel=Signal::derive(move || form.with(|form| Some(form.channel.to_owned())))/>
        <SignatureNote/>
        // Enter in a field submits the form through this button; the visible one is in the dialog's footer.
        <button type="submit" hidden=true></button>
    }
}

/// The chats that the contact has already. What was typed stays, for who comes back.
#[component]
fn Known(form: RwSignal<NewChatForm>) -> impl IntoView {
    let Starting(open) = use_context().unwrap_or_else(|| unreachable!("the pane provides it"));
    let app = App::here();
    let l = use_locale();
    // Whatever the name: all chats are looked through.
    let contact =
        Memo::new(move |_| Contact { name: "".into(), ..form.with(NewChatForm::contact) });
    let chats = Memo::new(move |_| {
        let contact = contact.get();
        app.peek_present(|desk| known_chats(desk, &contact))
    });
    let some = Memo::new(move |_| chats.with(|chats| !chats.is_empty()));
    view! {
        // Present from the start: screen readers do not announce a live region that is inserted with its text.
        <div role="status">
            <Show when=move || some.get()>
                <div class="person-known">
                    <p>{l.t(inbox::known_contact)}</p>
                    <PersonChats chats on_open=move |()| open.set(false)/>
                </div>
            </Show>
        </div>
    }
}
