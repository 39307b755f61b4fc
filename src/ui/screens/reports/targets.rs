//! [`TargetsTable`]: what was in time by the desk's targets.

use leptos::prelude::*;

use super::context::ReportsContext;
use super::number::plain_number;
use super::table::{TableHead, table_part};
use super::tables;
use super::tile::count;
use crate::i18n::targets as t;
use crate::model::Measure;
use crate::reports::{Figure, OnTime, Report, Targets};
use crate::view::report_tables::words::{percent, whole};
use crate::view::route::Compare;
use crate::view::targets::measure_name;

/// One row per measure of which there is something to say; nothing where the desk has no targets.
#[component]
pub fn TargetsTable(context: ReportsContext) -> impl IntoView {
    let any = Memo::new(move |_| {
        let some = |report: &Report| report.targets != Targets::default();
        context.data.with(|data| some(&data.report) || some(&data.before))
            || context.app.desk(|desk| !desk.config().settings().targets.is_empty())
    });
    view! { <Show when=move || any.get()><Table context/></Show> }
}

#[component]
fn Table(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    let rows = move || {
        let data = context.data.get();
        let has = |measure: &Measure| {
            let used = |report: &Report| report.targets.on_time(*measure).of() > 0;
            let set = |desk: &crate::journal::Desk| {
                let mut targets = desk.config().settings().targets.iter();
                targets.any(|target| target.measure == *measure)
            };
            used(&data.report) || used(&data.before) || context.app.desk(set)
        };
        let shown = Measure::ALL.into_iter().filter(has);
        let on_time = |report: &Report, measure| report.targets.on_time(measure);
        shown
            .map(|measure| {
                let (now, before) =
                    (on_time(&data.report, measure), on_time(&data.before, measure));
                row(context, measure, now, before)
            })
            .collect_view()
    };
    let share_before = move || {
        let with = context.compared.get().with;
        (with != Compare::Nothing).then(|| view! { <th scope="col">{with.name(l.get())}</th> })
    };
    let head = view! {
        <thead>
            <tr>
                <th scope="col">{l.t(t::measure)}</th>
                <th scope="col">{l.t(t::share)}</th>
                <th scope="col">{l.t(t::on_time)}</th>
                <th scope="col">{l.t(t::off_time)}</th>
                {share_before}
            </tr>
        </thead>
    };
    table_part(
        context,
        TableHead {
            title: t::targets,
            text: Some(t::report_text),
            name: "-targets",
            write: tables::targets,
        },
        "report-table",
        head.into_any(),
        rows.into_any(),
    )
}

fn row(context: ReportsContext, measure: Measure, now: OnTime, before: OnTime) -> AnyView {
    let l = context.l.get();
    let share = |of: OnTime| percent(l, whole(of.met), whole(of.of()));
    let compared = context.compared.get();
    let before = (compared.with != Compare::Nothing)
        .then(|| if compared.is_covered { share(before) } else { share(OnTime::default()) });
    let cells = [
        plain_number(context, share(now), None),
        count(context, Figure::Met(measure), now.met),
        count(context, Figure::Missed(measure), now.missed),
    ];
    let before = before.map(|before| plain_number(context, before, None));
    let cells =
        cells.into_iter().chain(before).map(|cell| view! { <td class="report-cell">{cell}</td> });
    view! {
        <tr data-testid="report-targets" data-measure=measure.wire()>
            <th scope="row">{measure_name(measure)(l)}</th>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}
