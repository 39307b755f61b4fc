//! [`Preview`]: the first rows as they will be imported.

use leptos::prelude::*;

use super::problems::Reason;
use crate::app::App;
use crate::i18n::{Locale, format, importing};
use crate::intake::csv::{Meaning, PreviewRow};
use crate::model::Timestamp;
use crate::ui::chat::StatusBadge;
use crate::ui::kit::use_locale;

#[component]
pub fn Preview(rows: Vec<PreviewRow>) -> impl IntoView {
    let heads = [
        importing::case as fn(Locale) -> _,
        importing::time,
        importing::status,
        importing::agent,
        importing::customer,
    ];
    view! {
        <PreviewTable heads>{rows.into_iter().map(|row| view! { <Row row/> }).collect_view()}</PreviewTable>
    }
}

/// The frame of the first rows, under the names of their columns.
#[component]
pub fn PreviewTable<const N: usize>(
    heads: [fn(Locale) -> &'static str; N],
    children: Children,
) -> impl IntoView {
    let l = use_locale();
    view! {
        <div class="import-preview">
            <h3>{l.t(importing::preview)}</h3>
            <div class="import-scroll" tabindex="0" role="region" aria-label=l.t(importing::preview)>
                <table aria-label=l.t(importing::preview)>
                    <thead>
                        <tr>{heads.map(|head| view! { <th scope="col">{l.t(head)}</th> }).collect_view()}</tr>
                    </thead>
                    <tbody>{children()}</tbody>
                </table>
            </div>
        </div>
    }
}

#[component]
fn Row(row: PreviewRow) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    match row.result {
        Err(error) => view! {
            <tr>
                <td colspan="5" class="import-bad">
                    {move || format!("{}: {}", importing::line(l.get(), row.line), error.words(l.get()))}
                </td>
            </tr>
        }
        .into_any(),
        Ok(row) => view! {
            <tr>
                <td>{row.case}</td>
                <td>{move || format::date_time(l.get(), row.at.millis(), app.offset_at(row.at))}</td>
                <td>
                    <Means meaning=row.meaning/>
                    " "
                    <span class="import-value">{row.value}</span>
                    {row.more.into_iter().map(|(at, meaning)| view! { <br/><Then at meaning/> }).collect_view()}
                </td>
                <td>{row.agent}</td>
                <td>{row.customer}</td>
            </tr>
        }
        .into_any(),
    }
}

#[component]
fn Means(meaning: Meaning) -> impl IntoView {
    let l = use_locale();
    match meaning {
        Meaning::Set(status) => view! { <StatusBadge status=Some(status)/> }.into_any(),
        Meaning::NoChange => {
            view! { <span class="import-same">{l.t(importing::no_change)}</span> }.into_any()
        }
    }
}

/// A further instant of the row.
#[component]
fn Then(at: Timestamp, meaning: Meaning) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    view! {
        <Means meaning/>
        " "
        <span class="import-value">{move || format::date_time(l.get(), at.millis(), app.offset_at(at))}</span>
    }
}
