//! [`AgentsTable`]: figures per agent. The bar under a number is relative to the largest one of its column.

use leptos::prelude::*;

use super::context::ReportsContext;
use super::number::plain_number;
use super::table::{TableHead, table_part};
use super::tables;
use crate::i18n::{Locale, reports as t, targets};
use crate::model::{AgentId, Measure, Status};
use crate::reports::{AgentRow, Distribution, Figure, OnTime, Ratings};
use crate::view::report_tables::drill_down::{DrillDown, Only, Unit};
use crate::view::report_tables::words::{amount, name, percent, tenths, whole};
use crate::view::status::status_tone;

const FIGURES: [Figure; 12] = [
    Figure::Messages,
    Figure::FirstResponse,
    Figure::ReplyTime,
    Figure::Ended,
    Figure::Resolution,
    Figure::BacklogEnd,
    Figure::Rating,
    Figure::Time(Status::Open),
    Figure::Time(Status::InService),
    Figure::Time(Status::Waiting),
    Figure::Time(Status::Resolved),
    Figure::Time(Status::Closed),
];

/// One row per agent, and one for the chats of nobody.
#[component]
pub fn AgentsTable(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    let rows = move || {
        let data = context.data.get();
        let l = l.get();
        let named = |(id, agent): (&Option<AgentId>, &AgentRow)| {
            let name = id.as_ref().map(|id| context.app.reported_name(id));
            let shown = name.unwrap_or_else(|| t::chatbot_or_nobody(l).to_owned());
            (shown, id.clone(), agent.clone())
        };
        let mut rows: Vec<_> = data.report.by_agent.iter().map(named).collect();
        rows.sort_by_cached_key(|(name, id, _)| (id.is_none(), crate::model::folded(name)));
        let most = FIGURES.map(|figure| {
            let values = rows.iter().map(|(_, _, agent)| value(agent, figure));
            values.max().unwrap_or(0)
        });
        let rows = rows.into_iter();
        rows.map(|(name, id, agent)| row(context, name, &id, &agent, most)).collect_view()
    };
    let columns = move || {
        let one = |figure| view! { <th scope="col">{column(l.get(), figure)}</th> };
        FIGURES.map(one).into_iter().collect_view()
    };
    let head = view! {
        <thead>
            <tr>
                <th scope="col">{l.t(t::agent)}</th>
                {columns}
            </tr>
        </thead>
    };
    table_part(
        context,
        TableHead {
            title: t::agents,
            text: Some(t::agents_text),
            name: "-agents",
            write: tables::agents,
        },
        "report-table report-agents",
        head.into_any(),
        rows.into_any(),
    )
}

fn row(
    context: ReportsContext,
    who: String,
    id: &Option<AgentId>,
    agent: &AgentRow,
    most: [i64; 12],
) -> AnyView {
    let l = context.l.get();
    let cells = FIGURES.into_iter().zip(most).map(|(figure, most)| {
        let value = value(agent, figure);
        let words = format!("{} · {who}", column(l, figure));
        let drill_down = DrillDown::to(words, figure).only(Only::Agent(id.clone()));
        let measured = measured(agent, figure).map(Distribution::count);
        let (unit, tone) = match figure {
            Figure::Time(status) => (Unit::Millis, status_tone(Some(status))),
            _ if measured.is_some() => (Unit::Millis, "accent"),
            _ => (Unit::Count, "accent"),
        };
        let shown = if measured == Some(0) { "–".to_owned() } else { amount(l, unit, value) };
        let opens = measured.map_or(value > 0, |count| count > 0);
        let number = plain_number(context, shown, opens.then_some(drill_down));
        let width = format!("{}%", (value * 100).checked_div(most).unwrap_or(0));
        view! {
            <td class="report-cell" data-tone=tone>
                {number}
                {median_of(l, agent, figure)}
                {(figure == Figure::Rating).then(|| mean(l, agent))}
                <span class="report-under" aria-hidden="true">
                    {(value > 0).then(|| view! { <span style:width=width></span> })}
                </span>
            </td>
        }
    });
    view! { <tr><th scope="row">{who.clone()}</th>{cells.collect_view()}</tr> }.into_any()
}

/// Returns the durations whose median a column shows.
const fn measured(agent: &AgentRow, figure: Figure) -> Option<&Distribution> {
    match figure {
        Figure::FirstResponse => Some(&agent.first_response),
        Figure::ReplyTime => Some(&agent.reply_time),
        Figure::Resolution => Some(&agent.resolution),
        _ => None,
    }
}

/// Of how many durations it is the median, and the share of an agent's answers in time where there are targets.
fn median_of(l: Locale, agent: &AgentRow, figure: Figure) -> Option<AnyView> {
    let count = measured(agent, figure)?.count();
    if count == 0 {
        return None;
    }
    let on_time = match figure {
        Figure::FirstResponse => agent.targets.on_time(Measure::FirstResponse),
        Figure::ReplyTime => agent.targets.on_time(Measure::Reply),
        // A target for the end is kept or missed by who ends it.
        _ => OnTime::default(),
    };
    let words = t::median_of(l, count as u64);
    let words = if on_time.of() > 0 {
        let share = percent(l, whole(on_time.met), whole(on_time.of()));
        format!("{words} · {}", targets::share_on_time(l, &share))
    } else {
        words
    };
    Some(view! { <span class="report-median muted figures">{words}</span> }.into_any())
}

/// The mean of an agent's ratings, and their net promoter score.
fn mean(l: Locale, agent: &AgentRow) -> Option<AnyView> {
    let Ratings { count, sum, .. } = agent.ratings;
    let nps = format!("{:.0}", agent.ratings.nps()?).replace('-', "−");
    let words = t::mean_and_nps(l, &tenths(l, sum, count), &nps);
    Some(view! { <span class="report-median muted figures">{words}</span> }.into_any())
}

fn value(agent: &AgentRow, figure: Figure) -> i64 {
    match figure {
        Figure::Messages => whole(agent.messages),
        Figure::FirstResponse | Figure::ReplyTime | Figure::Resolution => {
            let median = measured(agent, figure).and_then(|durations| durations.percentile(50));
            median.unwrap_or_default()
        }
        Figure::Ended => whole(agent.ended),
        Figure::BacklogEnd => whole(agent.load),
        Figure::Rating => whole(agent.ratings.count),
        Figure::Time(status) => agent.time_in_status.of(status),
        _ => 0,
    }
}

/// Returns a column's name, which may differ from the figure's because it is about one agent.
const fn column(l: Locale, figure: Figure) -> &'static str {
    match figure {
        Figure::Messages => t::sent(l),
        Figure::BacklogEnd => t::load(l),
        Figure::Rating => t::ratings_of(l),
        other => name(l, other),
    }
}
