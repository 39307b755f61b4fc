//! [`Week`]: openings per hour of the week, as a table whose cells are darker for larger numbers. Its cells are one
//! stop of the Tab key, as the marks of a chart are.

use leptos::{ev::Event, html, prelude::*};

use super::context::ReportsContext;
use super::table::{TableHead, table_part};
use super::tables;
use crate::i18n::{Locale, format, reports as t};
use crate::model::{DAY, HOUR};
use crate::reports::{Figure, WeekHour};
use crate::ui::kit::chart::{step, words_of};
use crate::view::report_tables::drill_down::{DrillDown, Only};
use crate::view::report_tables::words::whole;

/// One row per weekday, one column per hour.
#[component]
pub fn Week(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    let hours = (0..24_u8).map(|hour| view! { <th scope="col">{hour}</th> });
    let rows = move || {
        let data = context.data.get();
        let most = data.week.values().copied().max().unwrap_or(0);
        let mut counts = data.week.iter().filter(|(_, count)| **count > 0);
        let first = counts.next().map(|(hour, _)| *hour);
        let rows = (0..7_u8).map(|day| {
            let cells = (0..24_u8).map(|hour| {
                let count = data.week.get(&(day, hour)).copied().unwrap_or(0);
                let stop = first == Some((day, hour));
                cell(context, (day, hour), (count, most), stop)
            });
            view! { <tr><th scope="row">{weekday(l.get(), day)}</th>{cells.collect_view()}</tr> }
                .into_any()
        });
        rows.collect_view()
    };
    let head = view! {
        <thead><tr><th scope="col">{l.t(t::weekday)}</th>{hours.collect_view()}</tr></thead>
    };
    let said = RwSignal::new(None::<String>);
    let node = NodeRef::<html::Div>::new();
    let say = move |event: &Event| said.set(words_of(event.target()));
    let table = table_part(
        context,
        TableHead { title: t::week, text: Some(t::week_text), name: "-week", write: tables::week },
        "report-week figures",
        head.into_any(),
        rows.into_any(),
    );
    view! {
        <div
            class="report-said"
            node_ref=node
            on:keydown=move |event| {
                let table = node.get_untracked().map(|node| node.query_selector(".report-week"));
                // The selector is a constant, and valid.
                if let Some(Ok(Some(table))) = table {
                    step(&event, &table);
                }
            }
            on:mouseover=move |event| say(&event)
            on:mouseleave=move |_| said.set(None)
            on:focusin=move |event| say(&event)
            on:focusout=move |_| said.set(None)
        >
            {table}
            <p class="chart-said" aria-hidden="true">{said}</p>
        </div>
    }
}

/// `stop`: the Tab key stops at this cell.
fn cell(
    context: ReportsContext,
    (day, hour): WeekHour,
    (count, most): (usize, usize),
    stop: bool,
) -> AnyView {
    if count == 0 {
        return view! { <td>"0"</td> }.into_any();
    }
    let l = context.l.get();
    let name =
        format!("{} · {}, {}", t::openings(l), weekday(l, day), t::hour(l, &hour.to_string()));
    // At most half of the accent colour, so that the number stays readable.
    let depth = format!("{}%", 6 + (count * 44).checked_div(most).unwrap_or(0));
    let shown = format::integer(l, whole(count));
    let label = format!("{shown}. {}", t::see_parts(l, &name));
    let drill_down = DrillDown::to(name, Figure::Openings).only(Only::Hour((day, hour)));
    view! {
        <td>
            <button
                type="button"
                style:--depth=depth
                aria-label=label
                tabindex=if stop { "0" } else { "-1" }
                on:click=move |_| context.drill_down.set(Some(drill_down.clone()))
            >
                {shown}
            </button>
        </td>
    }
    .into_any()
}

/// Returns the name of a weekday; Monday is 0.
fn weekday(l: Locale, day: u8) -> String {
    // 5 January 1970 was a Monday.
    let at = (4 + i64::from(day)) * DAY + 12 * HOUR;
    let long = format::date_long(l, at, 0);
    long.split(',').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn the_week_begins_on_monday() {
        assert_eq!(weekday(Locale::PtBr, 0), "segunda-feira");
        assert_eq!(weekday(Locale::En, 6), "Sunday");
        assert_eq!(weekday(Locale::Es, 2), "miércoles");
    }
}
