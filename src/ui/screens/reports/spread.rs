//! How first responses are spread.

use super::stretches::{EDGES, stretches};
use leptos::prelude::*;

use super::bars::{bar_row, bar_table};
use super::reading::Reading;
use super::table::Head;
use super::tables;
use crate::i18n::{Locale, format, reports as t};
use crate::model::{DAY, HOUR, MINUTE};
use crate::reports::{Distribution, Figure};
use crate::view::report_tables::drill_down::{Down, Only};

/// How many first responses took how long.
#[component]
pub fn Spread(reading: Reading) -> impl IntoView {
    let rows = move || {
        let sheet = reading.sheet.get();
        let l = reading.l.get();
        let total = sheet.report.first_response.count();
        let rows = stretches(&sheet.report.first_response);
        let most = rows.iter().map(|(count, ..)| *count).max().unwrap_or(0);
        let rows = rows.into_iter();
        rows.map(|(count, from, to)| {
            let words = stretch(l, from, to);
            let name = format!("{} · {words}", t::first_response(l));
            let down = Down::to(name, Figure::FirstResponse).only(Only::Length(from, to));
            bar_row(reading, words, (count, total, most), down)
        })
        .collect()
    };
    let head = Head {
        title: t::spread,
        text: None,
        name: "-first-responses",
        write: tables::first_responses,
    };
    bar_table(reading, head, (t::first_response, t::finished), rows)
}

fn stretch(l: Locale, from: i64, to: Option<i64>) -> String {
    let edge = |millis| format::compact(l, millis);
    match to {
        Some(to) if from == 0 => t::less_than(l, &edge(to)),
        Some(to) => t::between(l, &edge(from), &edge(to)),
        None => t::from_on(l, &edge(from)),
    }
}
