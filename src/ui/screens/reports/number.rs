//! Numbers that open a drill-down when pressed.

use leptos::prelude::*;

use super::context::ReportsContext;
use crate::i18n::reports as t;
use crate::view::report_tables::drill_down::DrillDown;

/// Returns a figure of the report. `path` is its path in the report's JSON, `value` the value there, `shown` its text.
pub fn number(
    context: ReportsContext,
    path: impl Into<String>,
    value: Option<i64>,
    shown: String,
    drill_down: Option<DrillDown>,
) -> AnyView {
    let exact = value.map_or_else(|| "null".to_owned(), |value| value.to_string());
    opening(context, Some((path.into(), exact)), shown, drill_down)
}

/// Returns a number that is not in the report's JSON, or that another element already shows under its path.
pub fn plain_number(
    context: ReportsContext,
    shown: String,
    drill_down: Option<DrillDown>,
) -> AnyView {
    opening(context, None, shown, drill_down)
}

fn opening(
    context: ReportsContext,
    figure: Option<(String, String)>,
    shown: String,
    drill_down: Option<DrillDown>,
) -> AnyView {
    let (path, exact) = figure.unzip();
    let id = path.is_some().then_some("report-figure");
    let Some(drill_down) = drill_down else {
        return view! {
            <span class="report-number figures" data-testid=id data-figure=path data-value=exact>{shown}</span>
        }
        .into_any();
    };
    let label = format!("{shown}. {}", t::see_parts(context.l.get(), &drill_down.name));
    view! {
        <button
            type="button"
            class="report-number report-opens figures"
            data-testid=id
            data-figure=path
            data-value=exact
            aria-label=label
            on:click=move |_| context.drill_down.set(Some(drill_down.clone()))
        >
            {shown}
        </button>
    }
    .into_any()
}
