//! [`Tile`]: a figure, its change, its sparkline and further numbers.

use leptos::prelude::*;

use super::context::{ReportData, ReportsContext};
use super::number::{number, plain_number};
use crate::i18n::{Locale, format, reports as t};
use crate::reports::{Distribution, Figure, Ratings};
use crate::ui::kit::chart::Spark;
use crate::view::report_tables::change::{Better, Change};
use crate::view::report_tables::drill_down::{DrillDown, Unit};
use crate::view::report_tables::words::{amount, in_tenths, name, tenths, whole};

pub struct Tile {
    pub title: &'static str,
    pub main: AnyView,
    /// The kind of the main number (such as "median"), where the title does not say it.
    pub is: Option<&'static str>,
    pub change: Change,
    /// Further numbers, each with its label.
    pub details: Vec<(&'static str, AnyView)>,
}

impl Tile {
    /// Returns a tile that is read first, with the line of its figure over the period.
    pub fn large(self, context: ReportsContext, line: Vec<Option<i64>>) -> AnyView {
        self.view(context, "report-tile", Some(line))
    }

    /// Returns one of the others.
    pub fn small(self, context: ReportsContext) -> AnyView {
        self.view(context, "report-cell-tile", None)
    }

    fn view(
        self,
        context: ReportsContext,
        class: &'static str,
        line: Option<Vec<Option<i64>>>,
    ) -> AnyView {
        let details = self
            .details
            .into_iter()
            .map(|(words, number)| view! { <div><dt>{words}</dt><dd>{number}</dd></div> });
        view! {
            <article class=class>
                <h3>{self.title}</h3>
                <p class="report-main">
                    {self.main}
                    {self.is.map(|is| view! { <span class="muted">{is}</span> })}
                </p>
                {told(context.l.get(), self.change)}
                {line.map(|values| view! { <Spark values/> })}
                <dl class="report-details">{details.collect_view()}</dl>
            </article>
        }
        .into_any()
    }
}

fn told(l: Locale, change: Change) -> Option<AnyView> {
    if change.before.is_empty() {
        return None;
    }
    let trend = change.trend.map(|trend| {
        let verdict = trend.verdict(l).map(|verdict| format!(" {verdict}"));
        view! {
            <span class="report-trend" data-tone=trend.tone()>
                <span aria-hidden="true">{if trend.rises { "▲ " } else { "▼ " }}</span>
                {trend.by.clone()}{verdict}
            </span>
            " · "
        }
    });
    Some(view! { <p class="report-change">{trend}{change.before}</p> }.into_any())
}

/// Returns a count under its path, with a drill-down where it is not 0.
pub fn count(context: ReportsContext, figure: Figure, value: usize) -> AnyView {
    let l = context.l.get();
    let value = whole(value);
    let drill_down = (value > 0).then(|| DrillDown::to(name(l, figure), figure));
    number(context, figure.path(), Some(value), format::integer(l, value), drill_down)
}

pub fn counted(
    context: ReportsContext,
    figure: Figure,
    value: usize,
    before: usize,
    details: Vec<(&'static str, AnyView)>,
) -> Tile {
    let l = context.l.get();
    Tile {
        title: name(l, figure),
        main: count(context, figure, value),
        is: None,
        change: Change::of(
            l,
            (Unit::Count, Better::of(figure)),
            (Some(whole(value)), Some(whole(before))),
            context.compared.get(),
        ),
        details,
    }
}

/// Returns the tile of a distribution, whose main number is the median.
pub fn distributed(
    context: ReportsContext,
    figure: Figure,
    running: Figure,
    (now, before): (&Distribution, &Distribution),
) -> Tile {
    let l = context.l.get();
    let path = figure.path();
    let drill_down = || (now.count() > 0).then(|| DrillDown::to(name(l, figure), figure));
    let percentile = |p: usize, shown: &dyn Fn(i64) -> String| {
        let value = now.percentile(p);
        let shown = value.map_or_else(|| "—".to_owned(), shown);
        number(context, format!("{path}.p{p}"), value, shown, drill_down())
    };
    let millis = |value| amount(l, Unit::Millis, value);
    let finished = number(
        context,
        format!("{path}.count"),
        Some(whole(now.count())),
        format::integer(l, whole(now.count())),
        drill_down(),
    );
    Tile {
        title: name(l, figure),
        main: percentile(50, &millis),
        is: Some(if now.count() == 0 { t::none_yet(l) } else { t::median(l) }),
        change: Change::of(
            l,
            (Unit::Millis, Better::of(figure)),
            (now.percentile(50), before.percentile(50)),
            context.compared.get(),
        ),
        details: vec![
            ("p90", percentile(90, &millis)),
            (t::mean(l), plain_number(context, mean(context, now), drill_down())),
            (t::finished(l), finished),
            (t::running(l), count(context, running, now.running)),
        ],
    }
}

/// Returns the mean duration as text.
pub fn mean(context: ReportsContext, of: &Distribution) -> String {
    let count = whole(of.count());
    let mean = of.sum().checked_div(count);
    mean.map_or_else(|| "—".to_owned(), |mean| amount(context.l.get(), Unit::Millis, mean))
}

pub fn rated(context: ReportsContext, data: &ReportData) -> Tile {
    let l = context.l.get();
    let (now, before) = (data.report.ratings, data.before.ratings);
    let drill_down = || (now.count > 0).then(|| DrillDown::to(t::rating(l), Figure::Rating));
    let nps = now.nps().map_or_else(|| "—".to_owned(), |nps| format!("{nps:.0}").replace('-', "−"));
    let mean = tenths(l, now.sum, now.count);
    let of = |ratings: Ratings| in_tenths(ratings.sum, whole(ratings.count), 1);
    let shown = if now.count > 0 { t::out_of_ten(l, &mean) } else { mean };
    Tile {
        title: t::rating(l),
        main: plain_number(context, shown, drill_down()),
        is: Some(if now.count == 0 { t::none_yet(l) } else { t::mean(l) }),
        change: Change::of_tenths(
            l,
            Better::of(Figure::Rating),
            (of(now), of(before)),
            context.compared.get(),
            str::to_owned,
            str::to_owned,
        ),
        details: vec![
            (
                t::ratings(l),
                plain_number(context, format::integer(l, whole(now.count)), drill_down()),
            ),
            (t::nps(l), plain_number(context, nps, drill_down())),
        ],
    }
}
