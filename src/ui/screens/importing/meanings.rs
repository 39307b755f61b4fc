//! [`Meanings`]: the statuses of this desk that the table's statuses or activities stand for.

use leptos::prelude::*;

use super::flow::Import;
use crate::i18n::{format, importing};
use crate::intake::csv::Meaning;
use crate::ui::kit::{Bound, Select, use_locale};
use crate::view::status::status_options;

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
        let undecided = (None, importing::undecided(locale).to_owned());
        let statuses = status_options(locale).into_iter();
        let statuses = statuses.map(|(status, words)| (Some(Meaning::Set(status)), words));
        let same = (Some(Meaning::NoChange), importing::no_change(locale).to_owned());
        std::iter::once(undecided).chain(statuses).chain([same]).collect::<Vec<_>>()
    });
    let set = move |meaning: Option<Meaning>| {
        import.mapping.update(|mapping| {
            let Some(mapping) = mapping else { return };
            match meaning {
                Some(meaning) => mapping.values.insert(key.get_value(), meaning),
                None => mapping.values.remove(&key.get_value()),
            };
        });
    };
    view! {
        <Select
            label=name
            value=Bound::new(chosen, set)
            options
            hint=Signal::derive(move || Some(importing::rows(l.get(), rows, &format::count(l.get(), rows))))
        />
    }
}
