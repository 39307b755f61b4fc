//! How the figures went over the period. The table under them says the same.

use leptos::prelude::*;

use super::export::Take;
use super::periods::PeriodsTable;
use super::reading::{Reading, Sheet};
use super::tables;
use crate::i18n::{Locale, reports as t};
use crate::model::Status;
use crate::reports::{Figure, PeriodRow};
use crate::ui::kit::chart::{Column, Columns, Mark, Shape};
use crate::view::report_tables::drill_down::{Down, Unit};
use crate::view::report_tables::words::{amount, name, per, period_name, whole};
use crate::view::status::status_tone;

/// What one chart shows.
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
    // A final status lasts for ever: beside it the active ones would not be seen. The table has all five.
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

/// The charts over time.
#[component]
pub fn Charts(reading: Reading) -> impl IntoView {
    let l = reading.l;
    view! {
        <section class="report-part">
            <div class="report-title">
                <h2>{l.t(t::over_time)}</h2>
                <Take reading title=t::over_time name="-over-time" write=tables::periods/>
            </div>
            <div class="report-charts">
                {CHARTS.map(|chart| view! { <OneChart reading chart/> }).into_iter().collect_view()}
            </div>
            <PeriodsTable reading/>
        </section>
    }
}

#[component]
fn OneChart(reading: Reading, chart: Chart) -> impl IntoView {
    let l = reading.l;
    let label = Signal::derive(move || {
        let period = reading.sheet.with(|sheet| sheet.period);
        (chart.title)(l.get(), per(l.get(), period))
    });
    let columns = Memo::new(move |_| reading.sheet.with(|sheet| columns(reading, sheet, chart)));
    let press = move |(column, mark): (usize, usize)| {
        let down = reading.sheet.with_untracked(|sheet| {
            let row = sheet.periods.get(column)?;
            let figure = *chart.figures.get(mark)?;
            Some(untrack(|| down_to(reading, sheet, row, figure)))
        });
        reading.down.set(down);
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

fn columns(reading: Reading, sheet: &Sheet, chart: Chart) -> Vec<Column> {
    let l = reading.l.get();
    let column = |row: &PeriodRow| {
        let when = period_name(l, sheet.period, row, reading.app.offset_at(row.from));
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
    sheet.periods.iter().map(column).collect()
}

/// A row's value of one of the figures that rows have.
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

/// What makes one figure of one row.
pub fn down_to(reading: Reading, sheet: &Sheet, row: &PeriodRow, figure: Figure) -> Down {
    let l = reading.l.get_untracked();
    let when = period_name(l, sheet.period, row, reading.app.offset_at(row.from));
    let words = format!("{} · {when}", name(l, figure));
    Down::to(words, figure).within(row.from, row.to)
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
