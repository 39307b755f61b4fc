//! [`Charts`]: figures over time. The table under them holds the same numbers.

use std::sync::Arc;

use leptos::prelude::*;

use super::context::{ReportData, ReportsContext};
use super::export::ExportButton;
use super::periods::PeriodsTable;
use super::plot::{Place, PlotView, Tip, TipRow};
use super::range::Range;
use super::tables;
use crate::i18n::{Locale, reports as t};
use crate::model::{Status, Timestamp};
use crate::reports::{Figure, PeriodRow};
use crate::view::report_tables::drill_down::{DrillDown, Unit};
use crate::view::report_tables::period::whole_dates;
use crate::view::report_tables::plot::{Form, Numbers, Plot};
use crate::view::report_tables::words::{amount, moment, name, per, period_name, whole};
use crate::view::route::Compare;
use crate::view::status::status_tone;

#[derive(Clone, Copy)]
struct Chart {
    of: Content,
    title: fn(Locale, &str) -> String,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Content {
    figures: &'static [Figure],
    form: Form,
    unit: Unit,
}

const CHARTS: [Chart; 4] = [
    Chart {
        of: Content {
            figures: &[Figure::Openings, Figure::Ended],
            form: Form::Pairs,
            unit: Unit::Count,
        },
        title: t::chart_flow,
    },
    Chart {
        of: Content { figures: &[Figure::BacklogEnd], form: Form::Area, unit: Unit::Count },
        title: t::chart_backlog,
    },
    Chart {
        of: Content {
            figures: &[Figure::Resolved, Figure::Closed],
            form: Form::Stack,
            unit: Unit::Count,
        },
        title: t::chart_ends,
    },
    // Without final statuses, whose times would dwarf the others. The table has all five.
    Chart {
        of: Content {
            figures: &[
                Figure::Time(Status::Open),
                Figure::Time(Status::InService),
                Figure::Time(Status::Waiting),
            ],
            form: Form::Stack,
            unit: Unit::Millis,
        },
        title: t::chart_times,
    },
];

#[component]
pub fn Charts(
    context: ReportsContext,
    /// True where nothing was in the period: then only its place in the history is shown.
    #[prop(into)]
    quiet: Signal<bool>,
) -> impl IntoView {
    let l = context.l;
    let [first, others @ ..] = CHARTS;
    view! {
        <section class="report-part">
            <div class="report-title">
                <h2>{l.t(t::over_time)}</h2>
                <ExportButton context title=t::over_time name="-over-time" write=tables::periods/>
            </div>
            <div class="report-charts">
                <ChartView context chart=first><Range context/></ChartView>
                <Show when=move || !quiet.get()>
                    {others.map(|chart| view! { <ChartView context chart/> }).into_iter().collect_view()}
                </Show>
            </div>
            <Show when=move || !quiet.get()><PeriodsTable context/></Show>
        </section>
    }
}

#[component]
fn ChartView(
    context: ReportsContext,
    chart: Chart,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let l = context.l;
    let of = chart.of;
    let label = Signal::derive(move || {
        let period = context.data.with(|data| data.period);
        (chart.title)(l.get(), per(l.get(), period))
    });
    let series = Memo::new(move |_| context.data.with(|data| Series::new(context, data, of)));
    let plot = Memo::new(move |_| {
        let offset = |at| context.app.offset_at(at);
        context.data.with(|data| series.with(|series| series.plot(l.get(), data, &offset)))
    });
    let press = move |(column, mark): (usize, usize)| {
        let drill_down = context.data.with_untracked(|data| {
            let row = data.periods.get(series.with_untracked(|series| series.first) + column)?;
            let figure = *of.figures.get(mark)?;
            Some(untrack(|| drill_into(context, data, row, figure)))
        });
        context.drill_down.set(drill_down);
    };
    let brush = move |(first, last): (usize, usize)| {
        let dates = context.data.with_untracked(|data| {
            let rows = series.with_untracked(|series| series.rows(data).get(first..=last))?;
            let (first, last) = (rows.first()?, rows.last()?);
            let date = |at| context.app.peek(|desk| desk.config().zone().date_of(at));
            Some((date(first.from), date(last.to.plus(-1)).succ_opt()?))
        });
        if let Some((from, to)) = dates {
            context.set_params(|params| (params.from, params.to) = (Some(from), Some(to)));
        }
    };
    let whole = move |columns: (usize, usize)| {
        let date =
            |row: &PeriodRow| context.app.peek(|desk| desk.config().zone().date_of(row.from));
        let rows = |data: &Arc<ReportData>| {
            series.with_untracked(|series| series.rows(data).iter().map(date).collect::<Vec<_>>())
        };
        whole_dates(&context.data.with_untracked(rows), columns)
    };
    let words = move |(column, mark): (usize, usize)| {
        let words = context
            .data
            .with(|data| series.with(|series| mark_words(context, data, series, (column, mark))));
        words.unwrap_or_default()
    };
    let tell = move |place: Place| {
        context.data.with(|data| series.with(|series| tip(context, data, series, place)))
    };
    let legend = move || {
        let l = l.get();
        let one = |figure: &Figure| view! { <li data-tone=tone(*figure)>{name(l, *figure)}</li> };
        let before =
            series.with(|series| (!series.before.is_empty()).then(|| series.before_name(l)));
        let before = before.map(|words| view! { <li class="chart-legend-before">{words}</li> });
        let so_far = series.with(|series| series.is_running).then(|| {
            view! { <li class="chart-legend-so-far">{t::in_progress(l)}</li> }
        });
        (of.figures.iter().map(one).collect_view(), before, so_far)
    };
    let tones: Vec<_> = of.figures.iter().map(|figure| tone(*figure)).collect();
    view! {
        <div class="report-chart">
            <h3>{label}</h3>
            <ul class="chart-legend">{legend}</ul>
            <PlotView
                label
                plot
                tones
                words
                tell
                on_press=press
                whole
                on_brush=brush
            />
            {children.map(|children| children())}
        </div>
    }
}

/// The part of the data that a chart shows.
#[derive(Clone, Debug, PartialEq)]
struct Series {
    of: Content,
    /// The first row that is shown: those before the log are not.
    first: usize,
    /// What it is compared with.
    with: Compare,
    /// The value of that period in each column; empty where nothing can be compared.
    before: Vec<i64>,
    /// True where the last row still runs.
    is_running: bool,
}

impl Series {
    fn new(context: ReportsContext, data: &ReportData, of: Content) -> Self {
        let window = &data.report.window;
        let (first, compared) = (context.first_row.get(), context.compared.get());
        let before: Vec<i64> = if first == 0 && compared.is_told() {
            let rows = data.periods_before.iter().take(data.periods.len());
            rows.map(|row| of.height(row)).collect()
        } else {
            Vec::new()
        };
        Self { of, first, with: compared.with, before, is_running: window.to == window.as_of }
    }

    fn rows<'a>(&self, data: &'a ReportData) -> &'a [PeriodRow] {
        data.periods.get(self.first..).unwrap_or_default()
    }

    fn plot(&self, l: Locale, data: &ReportData, offset: &dyn Fn(Timestamp) -> i32) -> Plot {
        let rows = self.rows(data);
        let values = |row| self.of.figures.iter().map(|figure| value(row, *figure)).collect();
        let numbers = Numbers {
            unit: self.of.unit,
            form: self.of.form,
            period: data.period,
            rows,
            values: rows.iter().map(values).collect(),
            before: self.before.clone(),
            is_running: self.is_running,
        };
        Plot::new(l, &numbers, offset)
    }

    /// Names the line of the period that it is compared with.
    fn before_name(&self, l: Locale) -> String {
        match (self.of.form, self.of.figures) {
            (Form::Pairs, [first, ..]) => t::of_compared(l, name(l, *first), self.with.name(l)),
            _ => self.with.name(l).to_owned(),
        }
    }

    fn is_running_at(&self, data: &ReportData, column: usize) -> bool {
        self.is_running && column + 1 == self.rows(data).len()
    }
}

impl Content {
    /// Returns what stands for a row of the period before: the whole of a stack, else the first series.
    fn height(self, row: &PeriodRow) -> i64 {
        let mut values = self.figures.iter().map(|figure| value(row, *figure));
        if self.form == Form::Stack { values.sum() } else { values.next().unwrap_or(0) }
    }
}

fn mark_words(
    context: ReportsContext,
    data: &ReportData,
    series: &Series,
    (column, mark): (usize, usize),
) -> Option<String> {
    let l = context.l.get();
    let row = series.rows(data).get(column)?;
    let figure = *series.of.figures.get(mark)?;
    let when = period_name(l, data.period, row, context.app.offset_at(row.from));
    let shown = amount(l, series.of.unit, value(row, figure));
    let words = t::mark(l, &when, name(l, figure), &shown);
    Some(if series.is_running_at(data, column) { t::so_far(l, &words) } else { words })
}

fn tip(context: ReportsContext, data: &ReportData, series: &Series, place: Place) -> Option<Tip> {
    let l = context.l.get();
    let (column, here) = place;
    let row = series.rows(data).get(column)?;
    let before = (!series.before.is_empty()).then(|| data.periods_before.get(column)).flatten();
    let Content { figures, unit, form } = series.of;
    let offset = |row: &PeriodRow| context.app.offset_at(row.from);
    let shown = |value| amount(l, unit, value);
    let one = |(index, figure): (usize, &Figure)| TipRow {
        tone: Some(tone(*figure)),
        name: name(l, *figure).to_owned(),
        value: shown(value(row, *figure)),
        before: before.map(|before| shown(value(before, *figure))),
        is_here: here == Some(index) && figures.len() > 1,
    };
    let total = (form == Form::Stack).then(|| TipRow {
        tone: None,
        name: t::total(l).to_owned(),
        value: shown(series.of.height(row)),
        before: before.map(|before| shown(series.of.height(before))),
        is_here: false,
    });
    let title = moment(l, data.period, row, offset(row));
    Some(Tip {
        title: if series.is_running_at(data, column) { t::so_far(l, &title) } else { title },
        compared: before.map(|before| period_name(l, data.period, before, offset(before))),
        rows: figures.iter().enumerate().map(one).chain(total).collect(),
    })
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
        Figure::Ended => "ended",
        Figure::BacklogEnd => "backlog",
        _ => "accent",
    }
}
