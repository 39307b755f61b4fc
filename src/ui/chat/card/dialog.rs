//! [`ContactDialog`]: edits the card of a customer.

use leptos::prelude::*;

use super::field::FieldInput;
use crate::i18n::{Locale, contacts, conversation as t, inbox};
use crate::journal::{ChatIx, Desk};
use crate::model::{ContactMore, MOST_KEYS};
use crate::ui::chat::form_dialog::{FormDialog, OpenForm};
use crate::ui::chat::open_chat::OpenChat;
use crate::ui::chat::past::Still;
use crate::ui::kit::{IconButton, TextArea, TextField, glyph, use_locale};
use crate::view::actions::Action;
use crate::view::card::{Card, Edited, Opened, changes};
use crate::view::contact_fields::{ContactField, FieldKind, contact_fields};
use crate::view::person::person_of;

/// The dialog's fields.
#[derive(Clone, PartialEq)]
pub struct ContactForm {
    person: Vec<ChatIx>,
    /// The name as it was opened.
    opened: String,
    before: ContactMore,
    name: String,
    /// The address of the open chat as it was opened.
    was_at: String,
    address: String,
    /// One a line.
    keys: String,
    note: String,
    pub(super) fields: Vec<Typed>,
}

/// A custom field as it is typed.
#[derive(Clone, PartialEq)]
pub(super) struct Typed {
    pub field: ContactField,
    pub was: String,
    pub typed: String,
}

impl Typed {
    /// Returns the value; `None` where it is none of the field's kind. What was not touched stays as it came.
    fn read(&self, before: &ContactMore, l: Locale) -> Option<String> {
        if self.typed == self.was {
            return Some(before.field(&self.field.key).to_owned());
        }
        self.field.read(&self.typed, l)
    }

    pub fn is_wrong(&self, l: Locale) -> bool {
        self.typed != self.was && self.field.read(&self.typed, l).is_none()
    }
}

impl ContactForm {
    /// Returns the card of a chat's person as it is now.
    pub fn of(open: OpenChat) -> Self {
        let person = open.app.peek(|desk| person_of(desk, &open.id()));
        untrack(|| Self::read(open, person))
    }

    /// Returns the card of some chats. Reactive.
    fn read(open: OpenChat, person: Vec<ChatIx>) -> Self {
        let l = open.l.get_untracked();
        let (card, fields) = open.app.desk(|desk| {
            let card = Card::of(person.iter().filter_map(|ix| desk.chat(*ix)));
            (card, contact_fields(desk.config().settings()))
        });
        let address = open.read(|chat| chat.state().contact.address.clone()).flatten();
        let typed = |field: ContactField| {
            let value = card.more.field(&field.key);
            // A number stands as the language writes it, a date as the browser's field does.
            let is_number = field.kind == FieldKind::Number;
            let was = if is_number { field.shown(value, l) } else { value.to_owned() };
            Typed { field, typed: was.clone(), was }
        };
        Self {
            person,
            name: card.name.clone(),
            opened: card.name,
            was_at: address.as_deref().unwrap_or_default().to_owned(),
            address: address.as_deref().unwrap_or_default().to_owned(),
            keys: card.more.keys().collect::<Vec<_>>().join("\n"),
            note: card.more.note().to_owned(),
            fields: fields.into_iter().map(typed).collect(),
            before: card.more,
        }
    }

    fn is_empty(&self) -> bool {
        self.name.trim().is_empty() && self.address.trim().is_empty()
    }

    fn keys(&self) -> Vec<&str> {
        let mut keys = Vec::new();
        for line in self.keys.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if !keys.contains(&line) {
                keys.push(line);
            }
        }
        keys
    }

    fn has_many_keys(&self) -> bool {
        self.keys().len() > MOST_KEYS
    }

    /// Returns what is to be saved; `None` where something is wrong.
    fn edited(&self, l: Locale) -> Option<Edited> {
        if self.is_empty() || self.has_many_keys() {
            return None;
        }
        let mut more = self.before.clone().with_note(self.note.trim()).with_keys(self.keys());
        for typed in &self.fields {
            more = more.with_field(&typed.field.key, &typed.read(&self.before, l)?);
        }
        Some(Edited { name: self.name.trim().to_owned(), address: self.address.clone(), more })
    }
}

/// The button that opens the dialog.
#[component]
pub fn EditContact(open: OpenChat, editing: RwSignal<Option<ContactForm>>) -> impl IntoView {
    let l = open.l;
    view! {
        <Still open>
            <IconButton
                glyph=glyph::PENCIL
                label=l.t(t::edit_contact)
                tip_side="end"
                on:click=move |_| editing.set(Some(ContactForm::of(open)))
            />
        </Still>
    }
}

/// The dialog; open while `editing` holds a form.
#[component]
pub fn ContactDialog(open: OpenChat, editing: RwSignal<Option<ContactForm>>) -> impl IntoView {
    let l = open.l;
    let save = move |form: OpenForm<ContactForm>| {
        let Some(edited) = form.peek(|form| form.edited(l.get_untracked())) else {
            return;
        };
        let new = form.peek(|form| {
            let opened = Opened { name: &form.opened, address: &form.was_at, more: &form.before };
            let changes = |desk: &Desk| changes(desk, &form.person, &open.id(), opened, &edited);
            open.app.peek_present(changes)
        });
        form.submit(Action::Contacts(new), move |done| {
            // An unchanged contact needs no message.
            if !done.events.is_empty() {
                open.offer_undo(&done, |_, l| t::done_contact(l).to_owned());
            }
        });
    };
    let saved = Callback::new(move |form: ContactForm| Some(ContactForm::read(open, form.person)));
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
            <Keys form/>
            <Fields form/>
            <div class="field">
                <span class="field-label" aria-hidden="true">{l.t(contacts::note)}</span>
                <TextArea
                    label=l.t(contacts::note)
                    placeholder=String::new()
                    value=form.bind(|form| &mut form.note)
                    attr:maxlength="5000"
                />
            </div>
        </FormDialog>
    }
}

#[component]
fn Keys(form: OpenForm<ContactForm>) -> impl IntoView {
    let l = use_locale();
    let many = Memo::new(move |_| form.fields.with(ContactForm::has_many_keys));
    view! {
        <div class="field">
            <span class="field-label" aria-hidden="true">{l.t(contacts::keys)}</span>
            <TextArea
                label=l.t(contacts::keys)
                placeholder=String::new()
                value=form.bind(|form| &mut form.keys)
                attr:maxlength="3000"
                attr:spellcheck="false"
            />
            <p role="alert" class="field-error" hidden=move || !many.get()>
                {move || contacts::keys_wrong(l.get(), MOST_KEYS as u64)}
            </p>
            <p class="field-hint">{l.t(contacts::keys_hint)}</p>
        </div>
    }
}

/// The desk's custom fields, as they were when the dialog opened.
#[component]
fn Fields(form: OpenForm<ContactForm>) -> impl IntoView {
    let fields = form.peek(|form| form.fields.clone());
    let input =
        |(place, typed): (usize, Typed)| view! { <FieldInput form place field=typed.field/> };
    fields.into_iter().enumerate().map(input).collect_view()
}
