//! [`NewChat`]: starts a chat in which the agent writes first.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{common, inbox};
use crate::model::Contact;
use crate::ui::chat::{NotDoneNote, Submission};
use crate::ui::kit::{Button, ButtonVariant, Dialog, Select, TextArea, TextField, use_locale};
use crate::view::actions::Action;
use crate::view::channel::{CHANNELS, Channel};

/// Returns the channels through which an agent can start a chat.
fn channels() -> impl Iterator<Item = &'static Channel> {
    CHANNELS.iter().filter(|channel| channel.starts)
}

/// The form's content. It outlives the dialog, so that closing it by mistake loses nothing.
#[derive(Clone, Copy)]
struct Form {
    name: RwSignal<String>,
    address: RwSignal<String>,
    channel: RwSignal<String>,
    text: RwSignal<String>,
    /// True if missing fields are reported.
    checked: RwSignal<bool>,
}

impl Form {
    fn new() -> Self {
        Self {
            name: RwSignal::new(String::new()),
            address: RwSignal::new(String::new()),
            channel: RwSignal::new(
                channels().next().map_or_else(String::new, |channel| channel.wire.to_owned()),
            ),
            text: RwSignal::new(String::new()),
            checked: RwSignal::new(false),
        }
    }

    fn nobody(self) -> bool {
        blank(self.name) && blank(self.address)
    }

    fn contact(self) -> Contact {
        let trimmed = |field: RwSignal<String>| field.with_untracked(|text| text.trim().to_owned());
        let (name, address) = (trimmed(self.name), trimmed(self.address));
        Contact {
            name: name.into(),
            address: (!address.is_empty()).then(|| address.into()),
            channel: Some(trimmed(self.channel).into()),
        }
    }

    fn clear(self) {
        for field in [self.name, self.address, self.text] {
            field.try_set(String::new());
        }
        self.checked.try_set(false);
    }
}

fn blank(field: RwSignal<String>) -> bool {
    field.with(|text| text.trim().is_empty())
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
    let form = Form::new();
    let start = move || {
        form.checked.set(true);
        if untrack(|| form.nobody() || blank(form.text)) {
            return;
        }
        let chat = App::new_chat_id();
        let text = form.text.with_untracked(|text| text.trim().into());
        let start = Action::StartChat { chat: chat.clone(), contact: form.contact(), text };
        submission.submit(start, move |_| {
            form.clear();
            open.try_set(false);
            app.address.open_chat(Some(chat));
        });
    };
    view! {
        <Dialog
            open
            title=l.t(inbox::new_chat)
            close_label=l.t(common::close)
            on_close=move |()| open.set(false)
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
                <Fields form/>
                <NotDoneNote submission/>
            </form>
        </Dialog>
    }
}

#[component]
fn Fields(form: Form) -> impl IntoView {
    let l = use_locale();
    let channels = Signal::derive(move || {
        channels()
            .map(|channel| (channel.wire.to_owned(), (channel.name)(l.get()).to_owned()))
            .collect::<Vec<_>>()
    });
    let nobody = move || {
        (form.checked.get() && form.nobody()).then(|| inbox::contact_needed(l.get()).to_owned())
    };
    let silent = Memo::new(move |_| form.checked.get() && blank(form.text));
    view! {
        <p class="muted">{l.t(inbox::new_chat_text)}</p>
        <TextField
            label=l.t(inbox::contact_name)
            value=form.name
            on_input=move |text| form.name.set(text)
            error=nobody
            attr:autocomplete="off"
        />
        <div class="new-chat-pair">
            <TextField
                label=l.t(inbox::contact_address)
                value=form.address
                on_input=move |text| form.address.set(text)
                attr:autocomplete="off"
            />
            <Select
                label=l.t(inbox::channel)
                value=form.channel
                options=channels
                on_change=move |channel| form.channel.set(channel)
            />
        </div>
        <div class="field">
            <span class="field-label" aria-hidden="true">{l.t(inbox::first_message)}</span>
            <TextArea label=l.t(inbox::first_message) value=form.text on_input=move |text| form.text.set(text)/>
            <p class="field-error" role="alert" hidden=move || !silent.get()>{l.t(inbox::message_needed)}</p>
        </div>
        // Enter in a field submits the form through this button; the visible one is in the dialog's footer.
        <button type="submit" hidden=true></button>
    }
}
