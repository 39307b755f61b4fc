//! One tile: a figure, how it changed, and what stands behind it.

use leptos::prelude::*;

use super::number::{number, other};
use super::reading::{Reading, Sheet};
use crate::i18n::{format, reports as t};
use crate::reports::{Distribution, Figure};
use crate::ui::kit::chart::Spark;
use crate::view::report_tables::drill_down::{Down, Unit};
use crate::view::report_tables::words::{amount, change, name, tenths, whole};

/// What a tile shows.
pub struct Tile {
    pub title: &'static str,
    pub main: AnyView,
    /// What the main number is, where its title does not say.
    pub is: Option<&'static str>,
    pub change: String,
    /// Further numbers, each with its words.
    pub details: Vec<(&'static str, AnyView)>,
    pub spark: Vec<Option<i64>>,
}

impl Tile {
    pub fn view(self) -> AnyView {
        let details = self
            .details
            .into_iter()
            .map(|(words, number)| view! { <div><dt>{words}</dt><dd>{number}</dd></div> });
        view! {
            <article class="report-tile">
                <h3>{self.title}</h3>
                <p class="report-main">
                    {self.main}
                    {self.is.map(|is| view! { <span class="muted">{is}</span> })}
                </p>
                <p class="report-change">{self.change}</p>
                <Spark values=self.spark/>
                <dl class="report-details">{details.collect_view()}</dl>
            </article>
        }
        .into_any()
    }
}

/// A count at its path, opening down to its parts where there are any.
pub fn count(reading: Reading, figure: Figure, value: usize) -> AnyView {
    let l = reading.l.get();
    let value = whole(value);
    let down = (value > 0).then(|| Down::to(name(l, figure), figure));
    number(reading, figure.path(), Some(value), format::integer(l, value), down)
}

/// The tile of a count.
pub fn counted(
    reading: Reading,
    sheet: &Sheet,
    figure: Figure,
    value: usize,
    before: usize,
    details: Vec<(&'static str, AnyView)>,
) -> Tile {
    let l = reading.l.get();
    Tile {
        title: name(l, figure),
        main: count(reading, figure, value),
        is: None,
        change: change(l, Unit::Count, Some(whole(value)), Some(whole(before))),
        details,
        spark: sheet.sparks.get(figure),
    }
}

/// The tile of a distribution: the median first.
pub fn distributed(
    reading: Reading,
    sheet: &Sheet,
    figure: Figure,
    running: Figure,
    (now, before): (&Distribution, &Distribution),
) -> Tile {
    let l = reading.l.get();
    let path = figure.path();
    let down = || (now.count() > 0).then(|| Down::to(name(l, figure), figure));
    let percentile = |p: usize, shown: &dyn Fn(i64) -> String| {
        let value = now.percentile(p);
        let shown = value.map_or_else(|| "—".to_owned(), shown);
        number(reading, format!("{path}.p{p}"), value, shown, down())
    };
    let millis = |value| amount(l, Unit::Millis, value);
    let finished = number(
        reading,
        format!("{path}.count"),
        Some(whole(now.count())),
        format::integer(l, whole(now.count())),
        down(),
    );
    Tile {
        title: name(l, figure),
        main: percentile(50, &millis),
        is: Some(if now.count() == 0 { t::none_yet(l) } else { t::median(l) }),
        change: change(l, Unit::Millis, now.percentile(50), before.percentile(50)),
        details: vec![
            ("p90", percentile(90, &millis)),
            (t::mean(l), other(reading, mean(reading, now), down())),
            (t::finished(l), finished),
            (t::running(l), count(reading, running, now.running)),
        ],
        spark: sheet.sparks.get(figure),
    }
}

/// The mean length in words.
pub fn mean(reading: Reading, of: &Distribution) -> String {
    let count = whole(of.count());
    let mean = of.sum().checked_div(count);
    mean.map_or_else(|| "—".to_owned(), |mean| amount(reading.l.get(), Unit::Millis, mean))
}

/// The tile of the ratings.
pub fn rated(reading: Reading, sheet: &Sheet) -> Tile {
    let l = reading.l.get();
    let (now, before) = (sheet.report.ratings, sheet.before.ratings);
    let down = || (now.count > 0).then(|| Down::to(t::rating(l), Figure::Rating));
    let nps = now.nps().map_or_else(|| "—".to_owned(), |nps| format!("{nps:.0}").replace('-', "−"));
    let mean = tenths(l, now.sum, now.count);
    let shown = if now.count > 0 { t::out_of_ten(l, &mean) } else { mean };
    Tile {
        title: t::rating(l),
        main: other(reading, shown, down()),
        is: Some(if now.count == 0 { t::none_yet(l) } else { t::mean(l) }),
        change: if before.count > 0 {
            t::before_was(l, &tenths(l, before.sum, before.count))
        } else {
            t::no_before(l).to_owned()
        },
        details: vec![
            (t::ratings(l), other(reading, format::integer(l, whole(now.count)), down())),
            (t::nps(l), other(reading, nps, down())),
        ],
        spark: sheet.sparks.get(Figure::Rating),
    }
}
