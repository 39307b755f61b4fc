//! [`TablePreview`]: the mapping of a table's columns and values, with the first rows read by it.

use std::sync::Arc;

use leptos::prelude::*;

use super::columns::Columns;
use super::flow::Import;
use super::meanings::Meanings;
use super::preview::Preview;
use super::problems::ProblemList;
use super::times::Times;
use crate::app::browser_zones;
use crate::i18n::{common, format, importing};
use crate::intake::csv::{MappingError, PreviewRow, Report, preview};
use crate::ui::kit::{Button, ButtonVariant, use_locale};

/// Rows in the preview.
const SHOWN: usize = 8;

#[component]
pub fn TablePreview(import: Import) -> impl IntoView {
    let l = use_locale();
    let rows = Memo::new(move |_| -> Result<Vec<PreviewRow>, MappingError> {
        let (Some(mapping), Some(zone)) =
            (import.mapping.get(), browser_zones()(&import.zone.get()))
        else {
            return Err(MappingError::NoTime);
        };
        let rows = import.with_table(|table, _| preview(table, &mapping, &zone, SHOWN));
        rows.unwrap_or(Err(MappingError::NoTime))
    });
    let total = import.with_table(|_, profile| profile.rows()).unwrap_or(0);
    view! {
        <h2>
            {l.t(importing::table)}
            <span class="import-total">{move || importing::rows(l.get(), total, &format::count(l.get(), total))}</span>
        </h2>
        <Columns import/>
        <Times import/>
        <Meanings import/>
        {move || match rows.get() {
            Ok(rows) => view! { <Preview rows/> }.into_any(),
            Err(error) => {
                let words = if error == MappingError::TimePattern { importing::bad_pattern } else { importing::incomplete };
                view! { <p class="import-hint" role="status">{l.t(words)}</p> }.into_any()
            }
        }}
        <div class="import-actions">
            <Button
                label=l.t(importing::import_table)
                variant=ButtonVariant::Primary
                disabled=Signal::derive(move || rows.with(Result::is_err))
                attr:data-testid="import-confirm"
                on:click=move |_| import.convert()
            />
            <Button label=l.t(common::cancel) on:click=move |_| import.cancel()/>
        </div>
    }
}

/// Asks whether to import the other rows where some could not be read.
#[component]
pub fn RowProblems(import: Import, report: Arc<Report>) -> impl IntoView {
    let l = use_locale();
    let (rows, chats) = (report.rows, report.chats as u64);
    let count = move |words: fn(crate::i18n::Locale, u64, &str) -> String, n: u64| {
        move || words(l.get(), n, &format::count(l.get(), n))
    };
    view! {
        <h2>{l.t(importing::table)}</h2>
        <ul class="import-counts">
            <li>{count(importing::rows, rows)}</li>
            <li>{count(importing::chats, chats)}</li>
        </ul>
        <ProblemList problems=report.problems.clone()/>
        <div class="import-actions">
            {(chats > 0).then(|| view! {
                <Button
                    label=l.t(importing::import_rest)
                    variant=ButtonVariant::Primary
                    attr:data-testid="import-confirm"
                    on:click=move |_| import.convert_rest()
                />
            })}
            <Button
                label=l.t(common::back)
                on:click=move |_| import.step.set(crate::ui::screens::importing::flow::Step::Table)
            />
            <Button label=l.t(common::cancel) on:click=move |_| import.cancel()/>
        </div>
    }
}
