//! [`MoreTimes`]: the statuses that a table's columns of instants stand for, where one row is a whole case.

use leptos::prelude::*;

use super::flow::Import;
use crate::i18n::importing;
use crate::intake::csv::{Mapping, TimeColumn};
use crate::model::Status;
use crate::ui::kit::{Select, use_locale};
use crate::view::status::status_name;

/// The value of a choice of the row's own status.
const OF_ROW: &str = "row";

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
    let value = Signal::derive(move || {
        import.mapping.with(|mapping| {
            let times = mapping.as_ref().map(Mapping::times).unwrap_or_default();
            let time = times.into_iter().find(|time| time.column == column);
            time.map_or("", |time| time.status.map_or(OF_ROW, Status::wire)).to_owned()
        })
    });
    let options = Signal::derive(move || {
        let locale = l.get();
        let none = (String::new(), importing::no_column(locale).to_owned());
        let of_row = (OF_ROW.to_owned(), importing::status_of_row(locale).to_owned());
        let statuses = Status::ALL
            .map(|status| (status.wire().to_owned(), status_name(locale, Some(status)).to_owned()));
        [none, of_row].into_iter().chain(statuses).collect::<Vec<_>>()
    });
    let choose = move |chosen: String| {
        let status = Status::from_wire(&chosen);
        import.mapping.update(|mapping| {
            let Some(mapping) = mapping else { return };
            if mapping.time == Some(column) && !chosen.is_empty() {
                mapping.time_status = status;
                return;
            }
            let mut times = mapping.times();
            times.retain(|time| time.column != column);
            if !chosen.is_empty() {
                let hours = import.with_table(|_, profile| profile.hours_of(column)).flatten();
                times.push(TimeColumn { column, hours, status });
            }
            set_times(mapping, times);
        });
        import.guess_times();
    };
    view! { <Select label=name value options on_change=choose/> }
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
