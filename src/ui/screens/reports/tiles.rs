//! [`Tiles`]: four figures that are read first, and the others in a strip.

use leptos::prelude::*;

use super::context::{ReportData, ReportsContext};
use super::number::plain_number;
use super::tile::{Tile, count, counted, distributed, rated};
use crate::i18n::{reports as t, targets};
use crate::model::Measure;
use crate::reports::{Distribution, Figure, Report};
use crate::view::report_tables::change::{Better, Change};
use crate::view::report_tables::drill_down::DrillDown;
use crate::view::report_tables::words::{in_tenths, name, percent, whole};

#[component]
pub fn Tiles(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    let large = move || {
        let data = context.data.get();
        // As in the charts, without the time before the log.
        let first = context.first_row.get();
        let tile = |figure, tile: Tile| {
            let line = data.sparklines.get(figure).into_iter().skip(first);
            tile.large(context, line.collect())
        };
        [
            tile(Figure::Openings, openings(context, &data)),
            tile(Figure::FirstResponse, length(context, &data, Figure::FirstResponse)),
            tile(Figure::Resolution, length(context, &data, Figure::Resolution)),
            tile(Figure::Rating, rated(context, &data)),
        ]
        .into_iter()
        .collect_view()
    };
    let small = move || {
        let data = context.data.get();
        let tiles = [
            ended(context, &data),
            backlog(context, &data),
            length(context, &data, Figure::ReplyTime),
            length(context, &data, Figure::Wait),
            counted(
                context,
                Figure::Abandoned,
                data.report.abandoned,
                data.before.abandoned,
                Vec::new(),
            ),
            reopened(context, &data),
        ];
        tiles.map(|tile| tile.small(context)).into_iter().collect_view()
    };
    view! {
        <section>
            <h2 class="visually-hidden">{l.t(t::summary)}</h2>
            <div class="report-tiles">{large}</div>
            <div class="report-strip" role="group" aria-label=l.t(t::more_figures)>{small}</div>
        </section>
    }
}

fn openings(context: ReportsContext, data: &ReportData) -> Tile {
    let (now, before) = (data.report.openings, data.before.openings);
    let started = count(context, Figure::Started, data.report.started);
    let messages = count(context, Figure::Messages, data.report.messages);
    let l = context.l.get();
    let details = vec![(t::started(l), started), (t::messages(l), messages)];
    counted(context, Figure::Openings, now, before, details)
}

fn ended(context: ReportsContext, data: &ReportData) -> Tile {
    let l = context.l.get();
    let now = &data.report;
    let details = [(Figure::Resolved, now.resolved), (Figure::Closed, now.closed)]
        .map(|(figure, value)| (name(l, figure), count(context, figure, value)));
    counted(context, Figure::Ended, now.ended, data.before.ended, details.into())
}

fn backlog(context: ReportsContext, data: &ReportData) -> Tile {
    let (now, before) = (&data.report, data.before.backlog_end);
    let at_start = count(context, Figure::BacklogStart, now.backlog_start);
    let details = vec![(t::at_start(context.l.get()), at_start)];
    counted(context, Figure::BacklogEnd, now.backlog_end, before, details)
}

fn length(context: ReportsContext, data: &ReportData, figure: Figure) -> Tile {
    let of: fn(&Report) -> &Distribution = match figure {
        Figure::FirstResponse => |report| &report.first_response,
        Figure::ReplyTime => |report| &report.reply_time,
        Figure::Wait => |report| &report.wait,
        _ => |report| &report.resolution,
    };
    let running = match figure {
        Figure::FirstResponse => Figure::FirstResponseRunning,
        Figure::ReplyTime => Figure::ReplyTimeRunning,
        Figure::Wait => Figure::WaitRunning,
        _ => Figure::ResolutionRunning,
    };
    let mut tile = distributed(context, figure, running, (of(&data.report), of(&data.before)));
    let measure = match figure {
        Figure::FirstResponse => Measure::FirstResponse,
        Figure::ReplyTime => Measure::Reply,
        Figure::Resolution => Measure::Resolution,
        _ => return tile,
    };
    let on_time = data.report.targets.on_time(measure);
    if on_time.of() > 0 {
        let l = context.l.get();
        let share = percent(l, whole(on_time.met), whole(on_time.of()));
        let met = (on_time.met > 0)
            .then(|| DrillDown::to(name(l, Figure::Met(measure)), Figure::Met(measure)));
        tile.details.push((targets::on_time(l), plain_number(context, share, met)));
    }
    tile
}

fn reopened(context: ReportsContext, data: &ReportData) -> Tile {
    let l = context.l.get();
    let (now, before) = (&data.report, &data.before);
    let (again, ended) = (whole(now.reopenings), whole(now.ended));
    let rate = |report: &Report| in_tenths(whole(report.reopenings), whole(report.ended), 100);
    Tile {
        title: t::reopen_rate(l),
        main: plain_number(context, percent(l, again, ended), {
            (again > 0).then(|| DrillDown::to(t::reopenings(l), Figure::Reopenings))
        }),
        is: (ended == 0).then(|| t::none_yet(l)),
        change: Change::of_tenths(
            l,
            Better::of(Figure::Reopenings),
            (rate(now), rate(before)),
            context.compared.get(),
            |number| t::percent(l, number),
            |number| t::points(l, number),
        ),
        details: [
            (t::reopenings(l), Figure::Reopenings, now.reopenings),
            (t::reclassifications(l), Figure::Reclassifications, now.reclassifications),
        ]
        .map(|(words, figure, value)| (words, count(context, figure, value)))
        .into(),
    }
}
