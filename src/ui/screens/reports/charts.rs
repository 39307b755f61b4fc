//! [`Charts`]: figures over time. The table under them holds the same numbers.

use leptos::prelude::*;

use super::context::{ReportData, ReportsContext};
use super::export::ExportButton;
use super::periods::PeriodsTable;
use super::tables;
use crate::i18n::{Locale, reports as t};
use crate::model::Status;
use crate::reports::{Figure, PeriodRow};
use crate::ui::kit::chart::{Column, Columns, Mark, Shape};
use crate::view::report_tables::drill_down::{DrillDown, Unit};
use crate::view::report_tables::words::{amount, name, per, period_name, whole};
use crate::view::status::status_tone;

#[derive(Clone, Copy)]
struct Chart {
    figures: &'static [Figure],
    shape: Shape,
    unit: Unit,
    title: fn(Locale, &str) -> String,
}

const CHARTS: [Chart; 4] = [
    Chart {
        figures: &[Figure::Openings, Figure::Ended],
        shape: Shape::Grouped,
        unit: Unit::Count,
        title: t::chart_flow,
    },
    Chart {
        figures: &[Figure::BacklogEnd],
        shape: Shape::Line,
        unit: Unit::Count,
        title: t::chart_backlog,
    },
    Chart {
        figures: &[Figure::Resolved, Figure::Closed],
        shape: Shape::Stacked,
        unit: Unit::Count,
        title: t::chart_ends,
    },
    // Without final statuses, whose times would dwarf the others. The table has all five.
    Chart {
        figures: &[
            Figure::Time(Status::Open),
            Figure::Time(Status::InService),
            Figure::Time(Status::Waiting),
        ],
        shape: Shape::Stacked,
        unit: Unit::Millis,
        title: t::chart_times,
    },
];

#[component]
pub fn Charts(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    view! {
        <section class="report-part">
            <div class="report-title">
                <h2>{l.t(t::over_time)}</h2>
                <ExportButton context title=t::over_time name="-over-time" write=tables::periods/>
            </div>
            <div class="report-charts">
                {CHARTS.map(|chart| view! { <ChartView context chart/> }).into_iter().collect_view()}
            </div>
            <PeriodsTable context/>
        </section>
    }
}

#[component]
fn ChartView(context: ReportsContext, chart: Chart) -> impl IntoView {
    let l = context.l;
    let label = Signal::derive(move || {
        let period = context.data.with(|data| data.period);
        (chart.title)(l.get(), per(l.get(), period))
    });
    let columns = Memo::new(move |_| context.data.with(|data| columns(context, data, chart)));
    let press = move |(column, mark): (usize, usize)| {
        let drill_down = context.data.with_untracked(|data| {
            let row = data.periods.get(column)?;
            let figure = *chart.figures.get(mark)?;
            Some(untrack(|| drill_into(context, data, row, figure)))
        });
        context.drill_down.set(drill_down);
    };
    let legend = move || {
        let l = l.get();
        let one = |figure: &Figure| view! { <li data-tone=tone(*figure)>{name(l, *figure)}</li> };
        chart.figures.iter().map(one).collect_view()
    };
    view! {
        <div class="report-chart">
            <h3>{label}</h3>
            <ul class="chart-legend">{legend}</ul>
            <Columns
                label
                columns
                shape=chart.shape
                write=move |value| amount(l.get(), chart.unit, value)
                on_press=press
            />
        </div>
    }
}

fn columns(context: ReportsContext, data: &ReportData, chart: Chart) -> Vec<Column> {
    let l = context.l.get();
    let column = |row: &PeriodRow| {
        let when = period_name(l, data.period, row, context.app.offset_at(row.from));
        let mark = |figure: &Figure| {
            let value = value(row, *figure);
            Mark {
                tone: tone(*figure),
                value,
                words: t::mark(l, &when, name(l, *figure), &amount(l, chart.unit, value)),
            }
        };
        Column { marks: chart.figures.iter().map(mark).collect(), name: when.clone() }
    };
    data.periods.iter().map(column).collect()
}

/// Returns a row's value of a figure; 0 for figures that rows do not hold.
pub fn value(row: &PeriodRow, figure: Figure) -> i64 {
    match figure {
        Figure::Openings => whole(row.openings),
        Figure::Started => whole(row.started),
        Figure::Ended => whole(row.ended),
        Figure::Resolved => whole(row.resolved),
        Figure::Closed => whole(row.closed),
        Figure::BacklogEnd => whole(row.backlog_end),
        Figure::Time(status) => row.time_in_status.of(status),
        _ => 0,
    }
}

/// Returns the drill-down to one figure of one row.
pub fn drill_into(
    context: ReportsContext,
    data: &ReportData,
    row: &PeriodRow,
    figure: Figure,
) -> DrillDown {
    let l = context.l.get_untracked();
    let when = period_name(l, data.period, row, context.app.offset_at(row.from));
    let words = format!("{} · {when}", name(l, figure));
    DrillDown::to(words, figure).within(row.from, row.to)
}

const fn tone(figure: Figure) -> &'static str {
    match figure {
        Figure::Time(status) => status_tone(Some(status)),
        Figure::Resolved => status_tone(Some(Status::Resolved)),
        Figure::Closed => status_tone(Some(Status::Closed)),
        Figure::Ended => "neutral",
        _ => "accent",
    }
}
