//! [`CardFacts`]: what the card holds beside name, address and channel.

use leptos::prelude::*;

use super::{CopiedAddress, Person};
use crate::app::App;
use crate::i18n::contacts as t;
use crate::ui::kit::{Each, use_locale};
use crate::view::contact_fields::{ContactField, contact_fields};

/// Rows of a list of facts: further telephones and e-mails, the fields that have a value, and the note. Empty ones are left out.
#[component]
pub fn CardFacts(person: Person) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let fields = Memo::new(move |_| app.desk(|desk| contact_fields(desk.config().settings())));
    let keys = Memo::new(move |_| {
        person.card.with(|card| card.more.keys().map(str::to_owned).collect::<Vec<_>>())
    });
    let note = Memo::new(move |_| person.card.with(|card| card.more.note().to_owned()));
    let values = move || {
        let value = |field: ContactField| {
            let value = person.card.with(|card| card.more.field(&field.key).to_owned());
            (!value.is_empty()).then_some((field, value))
        };
        fields.get().into_iter().filter_map(value).collect::<Vec<_>>()
    };
    view! {
        <Show when=move || !keys.with(Vec::is_empty)>
            <dt>{l.t(t::keys)}</dt>
            <dd class="card-keys">
                <Each each=move || keys.get() key=Clone::clone let:key>
                    <span class="card-key"><CopiedAddress address=key/></span>
                </Each>
            </dd>
        </Show>
        <Each
            each=values
            key=|(field, value)| (field.key.clone(), field.name.clone(), field.kind.wire(), value.clone())
            let:fact
        >
            <Fact field=fact.0 value=fact.1/>
        </Each>
        <Show when=move || !note.with(String::is_empty)>
            <dt>{l.t(t::note)}</dt>
            <dd class="card-value card-note" dir="auto" data-testid="card-note">{note}</dd>
        </Show>
    }
}

#[component]
fn Fact(field: ContactField, value: String) -> impl IntoView {
    let l = use_locale();
    let (name, key) = (field.name.clone(), field.key.clone());
    view! {
        <dt>{name}</dt>
        <dd class="card-value" dir="auto" data-testid="card-field" data-key=key>
            {move || field.shown(&value, l.get())}
        </dd>
    }
}
