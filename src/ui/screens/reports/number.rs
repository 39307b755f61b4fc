//! A number that opens down to what makes it.

use leptos::prelude::*;

use super::reading::Reading;
use crate::i18n::reports as t;
use crate::view::report_tables::drill_down::Down;

/// A figure of the report. `path` is its place in the report's JSON, `value` what stands there, `shown` what people read.
pub fn number(
    reading: Reading,
    path: impl Into<String>,
    value: Option<i64>,
    shown: String,
    down: Option<Down>,
) -> AnyView {
    let exact = value.map_or_else(|| "null".to_owned(), |value| value.to_string());
    opening(reading, Some((path.into(), exact)), shown, down)
}

/// A number that is no figure of the report's JSON, or one that stands elsewhere as well.
pub fn other(reading: Reading, shown: String, down: Option<Down>) -> AnyView {
    opening(reading, None, shown, down)
}

fn opening(
    reading: Reading,
    figure: Option<(String, String)>,
    shown: String,
    down: Option<Down>,
) -> AnyView {
    let (path, exact) = figure.unzip();
    let id = path.is_some().then_some("report-figure");
    let Some(down) = down else {
        return view! {
            <span class="report-number figures" data-testid=id data-figure=path data-value=exact>{shown}</span>
        }
        .into_any();
    };
    let label = format!("{shown}. {}", t::see_parts(reading.l.get(), &down.name));
    view! {
        <button
            type="button"
            class="report-number report-opens figures"
            data-testid=id
            data-figure=path
            data-value=exact
            aria-label=label
            on:click=move |_| reading.down.set(Some(down.clone()))
        >
            {shown}
        </button>
    }
    .into_any()
}
