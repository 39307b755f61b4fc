//! [`Columns`]: what the columns of a table hold.

use leptos::prelude::*;

use super::flow::ContactImport;
use crate::app::App;
use crate::i18n::{Locale, contacts as t, conversation, inbox};
use crate::intake::contacts::ContactColumn;
use crate::ui::kit::{Bound, Select, use_locale};
use crate::view::contact_fields::{ContactField, contact_fields};

type Words = fn(Locale) -> &'static str;

/// The meanings that every desk has.
const MEANINGS: [(ContactColumn, Words); 8] = [
    (ContactColumn::Name, inbox::contact_name),
    (ContactColumn::First, t::first_name),
    (ContactColumn::Last, t::last_name),
    (ContactColumn::Phone, t::phone),
    (ContactColumn::Email, t::email),
    (ContactColumn::Handle, t::usernames),
    (ContactColumn::Note, t::note),
    (ContactColumn::Tags, conversation::tags),
];

/// One choice per column.
#[component]
pub fn Columns(import: ContactImport) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let fields = app.peek_present(|desk| contact_fields(desk.config().settings()));
    let fields = StoredValue::new(fields);
    let options = Signal::derive(move || {
        let none = (None, t::left_column(l.get()).to_owned());
        let usual = MEANINGS.into_iter();
        let usual = usual.map(|(column, words)| (Some(column), words(l.get()).to_owned()));
        let of = |field: ContactField| (Some(ContactColumn::Field(field.key)), field.name);
        let own = fields.get_value().into_iter().map(of);
        std::iter::once(none).chain(usual).chain(own).collect::<Vec<_>>()
    });
    let one = move |(place, name): (usize, String)| {
        let now = Memo::new(move |_| {
            import.columns.with(|columns| columns.get(place).cloned().flatten())
        });
        let choose = move |chosen: Option<ContactColumn>| {
            import.columns.update(|columns| {
                if let Some(column) = columns.get_mut(place) {
                    *column = chosen;
                }
            });
            import.plan_anew();
        };
        view! { <Select label=name value=Bound::new(now, choose) options/> }
    };
    view! {
        <fieldset class="import-set" data-testid="contacts-columns">
            <legend>{l.t(t::import_columns)}</legend>
            {move || import.header.get().into_iter().enumerate().map(one).collect_view()}
        </fieldset>
    }
}
