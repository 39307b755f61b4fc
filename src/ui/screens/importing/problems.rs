//! [`ProblemList`]: the lines that could not be read, with number and reason.

use leptos::prelude::*;

use crate::i18n::{Locale, format, importing};
use crate::intake::csv::RowError;
use crate::intake::whatsapp::ImpossibleDate;
use crate::intake::{Problem, Problems};
use crate::journal::codec::LineError;
use crate::ui::kit::{CurrentLocale, use_locale};

/// Problems listed at most; all are counted.
const LISTED: usize = 200;

/// An error of a line or row that has a text.
pub trait Reason: Clone + Send + Sync + 'static {
    fn words(&self, locale: Locale) -> String;
}

impl Reason for LineError {
    fn words(&self, locale: Locale) -> String {
        match self {
            Self::NotJson => importing::not_json(locale).to_owned(),
            Self::NotObject => importing::not_object(locale).to_owned(),
            Self::Missing(field) => importing::missing(locale, field),
            Self::Wrong(field) => importing::wrong(locale, field),
            Self::TooLong => importing::too_long(locale).to_owned(),
            Self::NotUtf8 => importing::not_utf8(locale).to_owned(),
        }
    }
}

impl Reason for RowError {
    fn words(&self, locale: Locale) -> String {
        match self {
            Self::Ragged { cells, columns } => {
                importing::ragged(locale, *cells as u64, *columns as u64)
            }
            Self::Quotes => importing::quotes(locale).to_owned(),
            Self::TooLong => importing::too_long(locale).to_owned(),
            Self::Encoding(cell) => importing::broken_character(locale, cell),
            Self::CaseEmpty => importing::case_empty(locale).to_owned(),
            Self::NameTooLong => importing::name_too_long(locale).to_owned(),
            Self::TimeEmpty => importing::time_empty(locale).to_owned(),
            Self::Time(cell) => importing::bad_time(locale, cell),
            Self::Date(cell) => importing::impossible_date(locale, cell),
            Self::NotMapped(value) => importing::not_mapped(locale, value),
        }
    }
}

impl Reason for ImpossibleDate {
    fn words(&self, locale: Locale) -> String {
        importing::chat_date(locale).to_owned()
    }
}

/// Empty where there are no problems.
#[component]
pub fn ProblemList<E: Reason>(problems: Problems<E>) -> impl IntoView {
    let l = use_locale();
    let total = problems.total();
    let listed: Vec<Problem<E>> = problems.kept().iter().take(LISTED).cloned().collect();
    let cut = (listed.len() as u64) < total;
    let shown = listed.len() as u64;
    (total > 0).then(|| view! {
        <section class="import-problems" aria-label=move || summary(l, total)>
            <h3>{move || summary(l, total)}</h3>
            {cut.then(|| view! { <p>{move || importing::first_shown(l.get(), &format::count(l.get(), shown))}</p> })}
            <ol class="import-lines" tabindex="0">
                {listed.into_iter().map(|problem| view! {
                    <li>
                        <span class="import-line">{move || importing::line(l.get(), problem.line)}</span>
                        <span>{move || problem.error.words(l.get())}</span>
                    </li>
                }).collect_view()}
            </ol>
        </section>
    })
}

fn summary(l: CurrentLocale, total: u64) -> String {
    importing::problems(l.get(), total, &format::count(l.get(), total))
}
