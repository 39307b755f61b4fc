//! [`Preview`]: what would become of the contacts: counts, and the first of them.

use leptos::prelude::*;

use super::flow::{ContactImport, Planned};
use crate::i18n::{Locale, contacts as t, conversation, format, importing, inbox};
use crate::ui::kit::use_locale;
use crate::view::contact_file::{Becomes, Planned as Person};

/// The most people that are shown.
const SHOWN: usize = 8;

type Counted = fn(Locale, u64, &str) -> String;

const COUNTS: [(Becomes, Counted); 5] = [
    (Becomes::New, t::becomes_new),
    (Becomes::Changed, t::becomes_changed),
    (Becomes::Same, t::becomes_same),
    (Becomes::Erased, t::becomes_erased),
    (Becomes::LeftOut, t::becomes_left_out),
];

#[component]
pub fn Preview(import: ContactImport) -> impl IntoView {
    let l = use_locale();
    view! {
        <section class="import-preview" aria-label=l.t(t::import_becomes)>
            <h3>{l.t(t::import_becomes)}</h3>
            <div role="status" data-testid="contacts-plan">
                {move || import.plan.with(|planned| match planned {
                    None => view! { <p>{l.t(t::import_reading)}</p> }.into_any(),
                    Some(planned) => counts(l.get(), planned).into_any(),
                })}
            </div>
            {move || import.plan.with(|planned| {
                let people = &planned.as_ref()?.plan.people;
                let first: Vec<_> = people.iter().take(SHOWN).cloned().collect();
                (!first.is_empty()).then(|| view! { <First people=first/> })
            })}
            <p class="muted">{l.t(t::import_where)}</p>
        </section>
    }
}

fn counts(l: Locale, planned: &Planned) -> impl IntoView + use<> {
    let plan = &planned.plan;
    let counted = COUNTS.into_iter().filter_map(|(becomes, words)| {
        let many = plan.count(becomes) as u64;
        (many > 0).then(|| words(l, many, &format::count(l, many)))
    });
    let lines: Vec<String> = counted.collect();
    let nothing = plan.writes.is_empty();
    view! {
        <ul class="import-counts">
            {lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
        </ul>
        {nothing.then(|| view! { <p class="import-hint">{t::import_nothing(l)}</p> })}
    }
}

#[component]
fn First(people: Vec<Person>) -> impl IntoView {
    let l = use_locale();
    let heads = [inbox::contact_name as fn(Locale) -> _, t::phone, t::email, t::import_becomes];
    view! {
        <div class="import-scroll" tabindex="0" role="region" aria-label=l.t(importing::preview)>
            <table aria-label=l.t(importing::preview)>
                <thead>
                    <tr>{heads.map(|head| view! { <th scope="col">{l.t(head)}</th> }).collect_view()}</tr>
                </thead>
                <tbody>{people.into_iter().map(|person| view! { <Row person/> }).collect_view()}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(person: Person) -> impl IntoView {
    let l = use_locale();
    let Person { entry, becomes, known, .. } = person;
    let words = match becomes {
        Becomes::New => t::is_new as fn(Locale) -> &'static str,
        Becomes::Changed => t::is_changed,
        Becomes::Same => t::is_kept,
        Becomes::Erased => t::is_erased,
        Becomes::LeftOut => t::is_left_out,
    };
    let name = entry.name.clone();
    let named = !name.is_empty();
    let all = move |list: Vec<String>| {
        move || {
            let first = list.first().cloned().unwrap_or_default();
            match list.len() {
                0 | 1 => first,
                many => t::and_more(l.get(), many as u64 - 1, &first),
            }
        }
    };
    view! {
        <tr>
            <td dir="auto">
                {if named { name.into_any() } else { view! { <span class="muted">{l.t(conversation::customer)}</span> }.into_any() }}
            </td>
            <td>{all(entry.phones)}</td>
            <td>{all(entry.emails)}</td>
            <td dir="auto">{move || match &known {
                Some(name) => t::becomes_of(l.get(), words(l.get()), name),
                None => words(l.get()).to_owned(),
            }}</td>
        </tr>
    }
}
