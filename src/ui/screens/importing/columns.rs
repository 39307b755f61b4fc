//! [`Columns`]: the meaning of the table's columns.

use leptos::prelude::*;

use super::flow::Import;
use super::more_times::MoreTimes;
use crate::i18n::{Locale, importing};
use crate::intake::csv::Mapping;
use crate::ui::kit::{Bound, Select, use_locale};

/// A field of the mapping that holds a column.
type Column = fn(&mut Mapping) -> &mut Option<usize>;

type Words = fn(Locale) -> &'static str;

const COLUMNS: [(Words, Column); 6] = [
    (importing::case, |mapping| &mut mapping.case),
    (importing::status, |mapping| &mut mapping.status),
    (importing::time, |mapping| &mut mapping.time),
    (importing::hours, |mapping| &mut mapping.hours),
    (importing::agent, |mapping| &mut mapping.agent),
    (importing::customer, |mapping| &mut mapping.customer),
];

/// One choice per field of the mapping.
#[component]
pub fn Columns(import: Import) -> impl IntoView {
    let l = use_locale();
    let header = import.with_table(|table, _| table.header().to_vec()).unwrap_or_default();
    let header = StoredValue::new(header);
    let options = Signal::derive(move || {
        let none = (None, importing::no_column(l.get()).to_owned());
        let columns = header.with_value(|header| {
            let named = header.iter().enumerate();
            named.map(|(index, name)| (Some(index), name.clone())).collect::<Vec<_>>()
        });
        std::iter::once(none).chain(columns).collect::<Vec<_>>()
    });
    let choose = move |column: Column, chosen: Option<usize>| {
        let times = |mapping: &Mapping| (mapping.time, mapping.hours);
        let before = import.mapping.with_untracked(|mapping| mapping.as_ref().map(times));
        import.mapping.update(|mapping| {
            let Some(mapping) = mapping else { return };
            *column(mapping) = chosen;
            mapping.more_times.retain(|time| Some(time.column) != mapping.time);
            if mapping.more_times.is_empty() {
                mapping.time_status = None;
            }
            // A new status column has other values.
            import.with_table(|_, profile| profile.guess_meanings(mapping));
        });
        if before != import.mapping.with_untracked(|mapping| mapping.as_ref().map(times)) {
            import.guess_times();
        }
    };
    // A day without its hours would put all at midnight.
    let day_alone = Memo::new(move |_| {
        import.mapping.with(|mapping| {
            let mapping = mapping.as_ref()?;
            mapping.time.filter(|_| mapping.hours.is_none())
        })
    });
    let hours_left = Memo::new(move |_| {
        let time = day_alone.get()?;
        let hours = import.with_table(|_, profile| profile.hours_of(time))??;
        header.with_value(|header| header.get(hours).cloned())
    });
    view! {
        <fieldset class="import-set">
            <legend>{l.t(importing::columns)}</legend>
            {COLUMNS.into_iter().map(|(words, column)| view! {
                <Select
                    label=l.t(words)
                    value=Bound::new(
                        Signal::derive(move || *column(&mut import.mapping.get()?)),
                        move |chosen| choose(column, chosen),
                    )
                    options
                />
            }).collect_view()}
        </fieldset>
        {move || hours_left.get().map(|name| view! {
            <p class="import-hint" role="status">{move || importing::hours_left(l.get(), &name)}</p>
        })}
        <MoreTimes import header/>
    }
}
