//! The figures at a glance.

use leptos::prelude::*;

use super::number::other;
use super::reading::{Reading, Sheet};
use super::tile::{Tile, count, counted, distributed, rated};
use crate::i18n::{format, reports as t};
use crate::reports::Figure;
use crate::view::report_tables::drill_down::Down;
use crate::view::report_tables::words::{percent, whole};

/// All tiles.
#[component]
pub fn Tiles(reading: Reading) -> impl IntoView {
    let l = reading.l;
    let tiles = move || {
        let sheet = reading.sheet.get();
        let tiles = counts(reading, &sheet)
            .into_iter()
            .chain(lengths(reading, &sheet))
            .chain([rates(reading, &sheet), rated(reading, &sheet)]);
        tiles.map(Tile::view).collect_view()
    };
    view! {
        <section>
            <h2 class="visually-hidden">{l.t(t::summary)}</h2>
            <div class="report-tiles">{tiles}</div>
        </section>
    }
}

fn counts(reading: Reading, sheet: &Sheet) -> [Tile; 4] {
    let l = reading.l.get();
    let (now, before) = (&sheet.report, &sheet.before);
    let tile = |figure, value, was, details| counted(reading, sheet, figure, value, was, details);
    let one = |figure, value| count(reading, figure, value);
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
                let down = (now.messages > 0).then(|| Down::to(t::messages(l), Figure::Messages));
                let shown = format::integer(l, whole(now.messages));
                other(reading, shown, down)
            })],
        ),
    ]
}

fn lengths(reading: Reading, sheet: &Sheet) -> [Tile; 4] {
    let (now, before) = (&sheet.report, &sheet.before);
    let tile = |figure, running, pair| distributed(reading, sheet, figure, running, pair);
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

fn rates(reading: Reading, sheet: &Sheet) -> Tile {
    let l = reading.l.get();
    let (now, before) = (&sheet.report, &sheet.before);
    let (again, ended) = (whole(now.reopenings), whole(now.ended));
    Tile {
        title: t::reopen_rate(l),
        main: other(reading, percent(l, again, ended), {
            (again > 0).then(|| Down::to(t::reopenings(l), Figure::Reopenings))
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
        .map(|(words, figure, value)| (words, count(reading, figure, value)))
        .into(),
        spark: sheet.sparks.get(Figure::Reopenings),
    }
}
