//! [`Tiles`]: the main figures.

use leptos::prelude::*;

use super::context::{ReportData, ReportsContext};
use super::number::plain_number;
use super::tile::{Tile, count, counted, distributed, rated};
use crate::i18n::{format, reports as t};
use crate::reports::Figure;
use crate::view::report_tables::drill_down::DrillDown;
use crate::view::report_tables::words::{percent, whole};

#[component]
pub fn Tiles(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    let tiles = move || {
        let data = context.data.get();
        let tiles = counts(context, &data)
            .into_iter()
            .chain(lengths(context, &data))
            .chain([rates(context, &data), rated(context, &data)]);
        tiles.map(Tile::view).collect_view()
    };
    view! {
        <section>
            <h2 class="visually-hidden">{l.t(t::summary)}</h2>
            <div class="report-tiles">{tiles}</div>
        </section>
    }
}

fn counts(context: ReportsContext, data: &ReportData) -> [Tile; 4] {
    let l = context.l.get();
    let (now, before) = (&data.report, &data.before);
    let tile = |figure, value, was, details| counted(context, data, figure, value, was, details);
    let one = |figure, value| count(context, figure, value);
    [
        tile(
            Figure::Openings,
            now.openings,
            before.openings,
            vec![(t::started(l), one(Figure::Started, now.started))],
        ),
        tile(
            Figure::Ended,
            now.ended,
            before.ended,
            [(Figure::Resolved, now.resolved), (Figure::Closed, now.closed)]
                .map(|(figure, value)| {
                    (crate::view::report_tables::words::name(l, figure), one(figure, value))
                })
                .into(),
        ),
        tile(
            Figure::BacklogEnd,
            now.backlog_end,
            before.backlog_end,
            vec![(t::at_start(l), one(Figure::BacklogStart, now.backlog_start))],
        ),
        tile(
            Figure::Abandoned,
            now.abandoned,
            before.abandoned,
            vec![(t::messages(l), {
                let drill_down =
                    (now.messages > 0).then(|| DrillDown::to(t::messages(l), Figure::Messages));
                let shown = format::integer(l, whole(now.messages));
                plain_number(context, shown, drill_down)
            })],
        ),
    ]
}

fn lengths(context: ReportsContext, data: &ReportData) -> [Tile; 4] {
    let (now, before) = (&data.report, &data.before);
    let tile = |figure, running, pair| distributed(context, data, figure, running, pair);
    [
        tile(
            Figure::FirstResponse,
            Figure::FirstResponseRunning,
            (&now.first_response, &before.first_response),
        ),
        tile(Figure::ReplyTime, Figure::ReplyTimeRunning, (&now.reply_time, &before.reply_time)),
        tile(Figure::Wait, Figure::WaitRunning, (&now.wait, &before.wait)),
        tile(Figure::Resolution, Figure::ResolutionRunning, (&now.resolution, &before.resolution)),
    ]
}

fn rates(context: ReportsContext, data: &ReportData) -> Tile {
    let l = context.l.get();
    let (now, before) = (&data.report, &data.before);
    let (again, ended) = (whole(now.reopenings), whole(now.ended));
    Tile {
        title: t::reopen_rate(l),
        main: plain_number(context, percent(l, again, ended), {
            (again > 0).then(|| DrillDown::to(t::reopenings(l), Figure::Reopenings))
        }),
        is: (ended == 0).then(|| t::none_yet(l)),
        change: if before.ended > 0 {
            let was = percent(l, whole(before.reopenings), whole(before.ended));
            t::before_was(l, &was)
        } else {
            t::no_before(l).to_owned()
        },
        details: [
            (t::reopenings(l), Figure::Reopenings, now.reopenings),
            (t::reclassifications(l), Figure::Reclassifications, now.reclassifications),
        ]
        .map(|(words, figure, value)| (words, count(context, figure, value)))
        .into(),
        spark: data.sparklines.get(Figure::Reopenings),
    }
}
