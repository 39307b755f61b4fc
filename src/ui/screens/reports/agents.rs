//! What each agent did.

use leptos::prelude::*;

use super::down::{Down, Only, Unit};
use super::number::other;
use super::reading::Reading;
use super::table::table_part;
use super::words::{amount, name, whole};
use crate::i18n::reports as t;
use crate::model::{AgentId, Status};
use crate::reports::{AgentRow, Figure};

/// A row an agent, and one for nobody.
#[component]
pub fn AgentsTable(reading: Reading) -> impl IntoView {
    let l = reading.l;
    let rows = move || {
        let sheet = reading.sheet.get();
        let l = l.get();
        let named = |(id, agent): (&Option<AgentId>, &AgentRow)| {
            let name = id.as_ref().map(|id| reading.app.agent_name(id));
            let shown = name.unwrap_or_else(|| t::nobody(l).to_owned());
            (shown, id.clone(), agent.clone())
        };
        let mut rows: Vec<_> = sheet.report.by_agent.iter().map(named).collect();
        rows.sort_by_cached_key(|(name, id, _)| (id.is_none(), crate::model::folded(name)));
        let rows = rows.into_iter();
        rows.map(|(name, id, agent)| row(reading, name, &id, &agent))
            .collect_view()
    };
    let statuses = move || {
        let one = |status| view! { <th scope="col">{name(l.get(), Figure::Time(status))}</th> };
        Status::ALL.map(one).into_iter().collect_view()
    };
    let head = view! {
        <thead>
            <tr>
                <th scope="col">{l.t(t::agent)}</th>
                <th scope="col">{l.t(t::sent)}</th>
                <th scope="col">{l.t(t::first_responses)}</th>
                <th scope="col">{l.t(t::ended)}</th>
                {statuses}
            </tr>
        </thead>
    };
    table_part(
        l,
        (t::agents, Some(t::agents_text)),
        "report-table",
        head.into_any(),
        rows.into_any(),
    )
}

fn row(reading: Reading, who: String, id: &Option<AgentId>, agent: &AgentRow) -> AnyView {
    let l = reading.l.get();
    let counts = [
        (Figure::Messages, agent.messages),
        (Figure::FirstResponse, agent.first_responses),
        (Figure::Ended, agent.ended),
    ]
    .map(|(figure, count)| (figure, whole(count), Unit::Count));
    let times = Status::ALL.map(|status| {
        let millis = agent.time_in_status.of(status);
        (Figure::Time(status), millis, Unit::Millis)
    });
    let cells = counts.into_iter().chain(times).map(|(figure, value, unit)| {
        let words = format!("{} · {who}", name(l, figure));
        let down = Down::to(words, figure).only(Only::Agent(id.clone()));
        let shown = amount(l, unit, value);
        view! { <td class="report-cell">{other(reading, shown, (value > 0).then_some(down))}</td> }
    });
    view! { <tr><th scope="row">{who.clone()}</th>{cells.collect_view()}</tr> }.into_any()
}
