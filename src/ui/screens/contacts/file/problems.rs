//! [`ProblemList`]: what could not be read, or does not come in, by line.

use leptos::prelude::*;

use super::flow::ContactImport;
use crate::i18n::{Locale, contacts as t, format, importing};
use crate::intake::contacts::ContactError;
use crate::intake::csv::RowError;
use crate::ui::kit::use_locale;

/// Problems listed at most; all are counted.
const LISTED: usize = 200;

/// Empty where there are none.
#[component]
pub fn ProblemList(import: ContactImport) -> impl IntoView {
    let l = use_locale();
    let problems = Memo::new(move |_| {
        let l = l.get();
        import.plan.with(|planned| {
            let Some(planned) = planned else { return Vec::new() };
            let unread = planned.problems.iter().map(|(line, why)| (*line, words(why, l)));
            let left_out = planned.plan.problems.iter();
            let left_out = left_out.map(|(line, problem)| (*line, problem.words(l)));
            let mut all: Vec<(u64, String)> = unread.chain(left_out).collect();
            all.sort_by_key(|(line, _)| *line);
            all
        })
    });
    let summary = move || {
        let many = problems.with(Vec::len) as u64;
        t::import_problems(l.get(), many, &format::count(l.get(), many))
    };
    view! {
        <Show when=move || !problems.with(Vec::is_empty)>
            <section class="import-problems" aria-label=summary data-testid="contacts-problems">
                <h3>{summary}</h3>
                <Show when=move || problems.with(|all| all.len() > LISTED)>
                    <p>{move || importing::first_shown(l.get(), &format::count(l.get(), LISTED as u64))}</p>
                </Show>
                <ol class="import-lines" tabindex="0">
                    {move || problems.get().into_iter().take(LISTED).map(|(line, why)| view! {
                        <li>
                            <span class="import-line">{importing::line(l.get(), line)}</span>
                            <span>{why}</span>
                        </li>
                    }).collect_view()}
                </ol>
            </section>
        </Show>
    }
}

fn words(error: &ContactError, l: Locale) -> String {
    match error {
        ContactError::Nobody => t::bad_nobody(l).to_owned(),
        ContactError::NotEnded => t::bad_card(l).to_owned(),
        ContactError::Phone(what) => t::bad_phone(l, what),
        ContactError::Email(what) => t::bad_email(l, what),
        ContactError::Row(RowError::Quotes) => importing::quotes(l).to_owned(),
        ContactError::Row(RowError::TooLong) => importing::too_long(l).to_owned(),
        ContactError::Row(RowError::Encoding(cell)) => importing::broken_character(l, cell),
        ContactError::Row(RowError::Ragged { cells, columns }) => {
            importing::ragged(l, *cells as u64, *columns as u64)
        }
        ContactError::Row(_) => t::bad_row(l).to_owned(),
    }
}
