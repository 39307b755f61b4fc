//! [`Meanings`]: the statuses of this desk that the table's statuses or activities stand for.

use leptos::prelude::*;

use super::flow::Import;
use crate::i18n::{format, importing};
use crate::intake::csv::Meaning;
use crate::model::Status;
use crate::ui::kit::{Select, use_locale};
use crate::view::status::status_name;

/// One choice per value of the status column.
#[component]
pub fn Meanings(import: Import) -> impl IntoView {
    let l = use_locale();
    let column = Memo::new(move |_| {
        import.mapping.with(|mapping| mapping.as_ref().and_then(|mapping| mapping.status))
    });
    let values = Memo::new(move |_| {
        let column = column.get()?;
        Some(import.with_table(|_, profile| profile.values(column)).flatten())
    });
    move || match values.get() {
        None => ().into_any(),
        Some(None) => {
            view! { <p class="import-hint" role="status">{l.t(importing::too_many_values)}</p> }
                .into_any()
        }
        Some(Some(values)) => view! {
            <fieldset class="import-set import-values">
                <legend>{l.t(importing::meanings)}</legend>
                {values.into_iter().map(|value| view! {
                    <MeaningChoice import value=value.text rows=value.rows/>
                }).collect_view()}
            </fieldset>
        }
        .into_any(),
    }
}

#[component]
fn MeaningChoice(import: Import, value: String, rows: u64) -> impl IntoView {
    let l = use_locale();
    let (name, key) = (value.clone(), StoredValue::new(value));
    let chosen = Memo::new(move |_| {
        import.mapping.with(|mapping| {
            let meaning = mapping.as_ref()?.values.get(&key.get_value());
            meaning.copied()
        })
    });
    let options = Signal::derive(move || {
        let locale = l.get();
        let undecided = (String::new(), importing::undecided(locale).to_owned());
        let statuses = Status::ALL
            .map(|status| (status.wire().to_owned(), status_name(locale, Some(status)).to_owned()));
        let same = ("same".to_owned(), importing::no_change(locale).to_owned());
        std::iter::once(undecided).chain(statuses).chain([same]).collect::<Vec<_>>()
    });
    let set = move |name: String| {
        import.mapping.update(|mapping| {
            let Some(mapping) = mapping else { return };
            match meaning(&name) {
                Some(meaning) => mapping.values.insert(key.get_value(), meaning),
                None => mapping.values.remove(&key.get_value()),
            };
        });
    };
    view! {
        <Select
            label=name
            value=Signal::derive(move || match chosen.get() {
                None => String::new(),
                Some(Meaning::NoChange) => "same".to_owned(),
                Some(Meaning::Set(status)) => status.wire().to_owned(),
            })
            options
            on_change=set
            hint=Signal::derive(move || Some(importing::rows(l.get(), rows, &format::count(l.get(), rows))))
        />
    }
}

fn meaning(name: &str) -> Option<Meaning> {
    if name == "same" {
        return Some(Meaning::NoChange);
    }
    Status::from_wire(name).map(Meaning::Set)
}
