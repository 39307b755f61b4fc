//! [`Figures`]: the report's figures as they were and as they would be.

use crate::view::report_tables::words::name as figure_name;
use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::{Locale, format, what_if as t};
use crate::reports::Figure;
use crate::ui::kit::use_locale;
use crate::view::what_if::outcome::{FIGURES, Outcome, value};

#[component]
pub fn Figures(outcome: Arc<Outcome>) -> impl IntoView {
    let l = use_locale();
    view! {
        <section>
            <h3>{l.t(t::figures)}</h3>
            <table class="rehearsal-table" aria-label=l.t(t::figures)>
                <thead>
                    <tr>
                        <th scope="col">{l.t(t::figure)}</th>
                        <th scope="col">{l.t(t::was)}</th>
                        <th scope="col">{l.t(t::would_be)}</th>
                        <th scope="col">{l.t(t::difference)}</th>
                    </tr>
                </thead>
                <tbody>{move || rows(l.get(), &outcome)}</tbody>
            </table>
        </section>
    }
}

fn rows(l: Locale, outcome: &Outcome) -> Vec<AnyView> {
    let row = |(figure, millis): (Figure, bool)| {
        let (was, would_be) = (value(&outcome.was, figure), value(&outcome.would_be, figure));
        let shown = |value: Option<i64>| {
            value.map_or_else(|| "—".to_owned(), |value| amount(l, millis, value))
        };
        let changed = was != would_be;
        let median = matches!(
            figure,
            Figure::FirstResponse | Figure::ReplyTime | Figure::Wait | Figure::Resolution
        );
        let name = figure_name(l, figure);
        view! {
            <tr class:rehearsal-changed=changed data-figure=figure.path() data-was=was data-would-be=would_be>
                <th scope="row">
                    {name}
                    {median.then(|| view! { <span class="muted">" "{t::median(l)}</span> })}
                </th>
                <td class="figures">{shown(was)}</td>
                <td class="figures">{shown(would_be)}</td>
                <td class="figures">{difference(l, millis, was, would_be)}</td>
            </tr>
        }
        .into_any()
    };
    FIGURES.map(row).into()
}

fn amount(l: Locale, millis: bool, value: i64) -> String {
    if millis { format::duration(l, value) } else { format::integer(l, value) }
}

/// Returns `+12`, `−3 h` or `=`; a dash where one of them has no value.
fn difference(l: Locale, millis: bool, was: Option<i64>, would_be: Option<i64>) -> String {
    match (was, would_be) {
        (None, None) => "=".to_owned(),
        (Some(was), Some(would_be)) if was == would_be => "=".to_owned(),
        (Some(was), Some(would_be)) => {
            let sign = if would_be > was { '+' } else { '−' };
            format!("{sign}{}", amount(l, millis, (would_be - was).abs()))
        }
        _ => "—".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn a_difference_has_its_sign() {
        let counts = |was, would_be| difference(Locale::En, false, was, would_be);
        assert_eq!(counts(Some(3), Some(5)), "+2");
        assert_eq!(counts(Some(5), Some(3)), "−2");
        assert_eq!(counts(Some(5), Some(5)), "=");
        assert_eq!(counts(None, None), "=");
        assert_eq!(counts(None, Some(1)), "—");
    }
}
