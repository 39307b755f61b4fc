//! [`MoreTimes`]: the statuses that a table's columns of instants stand for, where one row is a whole case.

use leptos::prelude::*;

use super::flow::Import;
use crate::i18n::importing;
use crate::intake::csv::{Mapping, TimeColumn};
use crate::model::Status;
use crate::ui::kit::{Bound, Select, use_locale};
use crate::view::status::status_name;

/// What a column of instants stands for: nothing, the row's own status, or a status.
type Meaning = Option<Option<Status>>;

/// One choice per column of instants, where there are several.
#[component]
pub fn MoreTimes(import: Import, header: StoredValue<Vec<String>>) -> impl IntoView {
    let l = use_locale();
    let columns = import.with_table(|_, profile| profile.time_columns()).unwrap_or_default();
    (columns.len() > 1).then(|| {
        view! {
            <fieldset class="import-set">
                <legend>{l.t(importing::times_of_row)}</legend>
                {columns.into_iter().map(|column| {
                    let name = header.with_value(|header| header.get(column).cloned());
                    view! { <StatusThen import column name=name.unwrap_or_default()/> }
                }).collect_view()}
            </fieldset>
        }
    })
}

#[component]
fn StatusThen(import: Import, column: usize, name: String) -> impl IntoView {
    let l = use_locale();
    let value = Signal::derive(move || -> Meaning {
        import.mapping.with(|mapping| {
            let times = mapping.as_ref().map(Mapping::times).unwrap_or_default();
            let time = times.into_iter().find(|time| time.column == column);
            time.map(|time| time.status)
        })
    });
    let options = Signal::derive(move || {
        let locale = l.get();
        let none = (None, importing::no_column(locale).to_owned());
        let of_row = (Some(None), importing::status_of_row(locale).to_owned());
        let statuses = Status::ALL
            .map(|status| (Some(Some(status)), status_name(locale, Some(status)).to_owned()));
        [none, of_row].into_iter().chain(statuses).collect::<Vec<_>>()
    });
    let choose = move |chosen: Meaning| {
        import.mapping.update(|mapping| {
            let Some(mapping) = mapping else { return };
            if let Some(status) = chosen
                && mapping.time == Some(column)
            {
                mapping.time_status = status;
                return;
            }
            let mut times = mapping.times();
            times.retain(|time| time.column != column);
            if let Some(status) = chosen {
                let hours = import.with_table(|_, profile| profile.hours_of(column)).flatten();
                times.push(TimeColumn { column, hours, status });
            }
            set_times(mapping, times);
        });
        import.guess_times();
    };
    view! { <Select label=name value=Bound::new(value, choose) options/> }
}

/// The first of the columns is the one that every row must have.
fn set_times(mapping: &mut Mapping, times: Vec<TimeColumn>) {
    let mut times = times.into_iter();
    let first = times.next();
    mapping.time = first.map(|time| time.column);
    mapping.hours = first.and_then(|time| time.hours);
    mapping.time_status = first.and_then(|time| time.status);
    mapping.more_times = times.collect();
}
