//! [`TablePreview`]: the mapping of a table's columns and values, with the first rows read by it.

use std::sync::Arc;

use leptos::prelude::*;

use super::columns::Columns;
use super::confirm::Confirm;
use super::doubts::Doubts;
use super::file_form::FileForm;
use super::flow::Import;
use super::meanings::Meanings;
use super::preview::Preview;
use super::problems::ProblemList;
use super::times::Times;
use crate::app::browser_zones;
use crate::i18n::{common, format, importing};
use crate::intake::csv::{PreviewRow, Report, preview};
use crate::ui::kit::{Button, ButtonVariant, use_locale};
use crate::view::import_missing::ImportMissing;

/// Rows in the preview.
const SHOWN: usize = 8;

#[component]
pub fn TablePreview(import: Import) -> impl IntoView {
    let l = use_locale();
    let rows = Memo::new(move |_| -> Result<Vec<PreviewRow>, ImportMissing> {
        import.opened.track();
        let mapping = import.mapping.get().ok_or(ImportMissing::Time)?;
        let zone = browser_zones()(&import.zone.get()).ok_or(ImportMissing::Zone)?;
        let now = import.app.now.get_untracked();
        let rows = import.with_table(|table, _| preview(table, &mapping, &zone, now, SHOWN));
        Ok(rows.ok_or(ImportMissing::Time)??)
    });
    let missing =
        Memo::new(move |_| rows.with(|rows| rows.as_ref().err().copied()).or(import.missing()));
    let total = Memo::new(move |_| {
        import.opened.track();
        import.with_table(|_, profile| profile.rows()).unwrap_or(0)
    });
    view! {
        <h2>
            {l.t(importing::table)}
            <span class="import-total">{move || {
                let total = total.get();
                importing::rows(l.get(), total, &format::count(l.get(), total))
            }}</span>
        </h2>
        <FileForm import/>
        {move || {
            import.opened.track();
            view! {
                <Columns import/>
                <Times import/>
                <Meanings import/>
            }
        }}
        {move || rows.get().ok().map(|rows| view! { <Preview rows/> })}
        <div role="status">
            {move || missing.get().map(|missing| view! {
                <p class="import-hint">{move || missing.words(l.get())}</p>
            })}
        </div>
        <Confirm
            import
            disabled=Signal::derive(move || missing.get().is_some() || import.opening.get())
            on_confirm=move || import.convert()
        />
    }
}

/// Asks whether to import the rows where some could not be read, or those that were read leave a doubt.
#[component]
pub fn RowProblems(import: Import, report: Arc<Report>) -> impl IntoView {
    let l = use_locale();
    let (rows, chats) = (report.rows, report.chats as u64);
    let whole = report.problems.total() == 0;
    let count = move |words: fn(crate::i18n::Locale, u64, &str) -> String, n: u64| {
        move || words(l.get(), n, &format::count(l.get(), n))
    };
    view! {
        <h2>{l.t(importing::table)}</h2>
        <ul class="import-counts">
            <li>{count(importing::rows, rows)}</li>
            <li>{count(importing::chats, chats)}</li>
        </ul>
        <Doubts report=report.clone()/>
        <ProblemList problems=report.problems.clone()/>
        <div class="import-actions">
            {(chats > 0).then(|| view! {
                <Button
                    label=l.t(if whole { importing::import_anyway } else { importing::import_rest })
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
