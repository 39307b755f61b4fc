//! [`ReportsScreen`]: figures of a period, each with a drill-down to its chats.
//!
//! [`ReportsContext`] holds the query and the computed data; the other parts only show them. Pure functions are in
//! `crate::view::report_tables`.

mod about;
mod actions;
mod agents;
mod bars;
mod brush;
mod buckets;
mod campaigns;
mod charts;
mod checks;
mod compute;
mod context;
mod distributions;
mod ends;
mod export;
mod filters;
mod heading;
mod meanings;
mod nothing;
mod number;
mod parts;
mod periods;
mod plot;
mod query;
mod range;
mod spread;
mod table;
mod tables;
mod targets;
mod text;
mod tile;
mod tiles;
mod times;
mod transitions;
mod week;

use leptos::prelude::*;

use crate::i18n::reports as t;
use crate::ui::kit::Skeleton;
use actions::Actions;
use agents::AgentsTable;
use charts::Charts;
use checks::Checks;
use context::ReportsContext;
use distributions::Distributions;
use ends::Ends;
use filters::Controls;
use heading::Heading;
use meanings::Meanings;
use nothing::{EmptyReason, NoFigures};
use parts::PartsDrawer;
use spread::Spread;
use targets::TargetsTable;
use tiles::Tiles;
use times::Times;
use transitions::Transitions;
use week::Week;

#[component]
pub fn ReportsScreen() -> impl IntoView {
    let context = ReportsContext::new();
    let l = context.l;
    let computation = context.computation;
    // A memo, so that new figures update the elements instead of replacing them.
    let ready = Memo::new(move |_| computation.ready.get());
    let reason = Memo::new(move |_| EmptyReason::of(context));
    // While an end of the period is dragged through quiet days, the line that it is on stays.
    let has_time = Memo::new(move |_| {
        ready.get() && matches!(reason.get(), None | Some(EmptyReason::QuietPeriod))
    });
    let has_figures = Memo::new(move |_| ready.get() && reason.get().is_none());
    let busy = move || computation.busy.get().to_string();
    view! {
        <div class="report-frame">
            <main class="page report">
                <header class="page-head">
                    <h1>{l.t(t::title)}</h1>
                    <Actions context/>
                </header>
                <div class="page-body report-body" aria-busy=busy>
                    <Controls context/>
                    <Heading context/>
                    {move || match (ready.get(), reason.get()) {
                        (false, _) => view! { <Skeleton lines=6/> }.into_any(),
                        (true, Some(reason)) => view! { <NoFigures context reason/> }.into_any(),
                        (true, None) => view! { <Tiles context/> }.into_any(),
                    }}
                    <Show when=move || has_time.get()>
                        <Charts context quiet=Signal::derive(move || !has_figures.get())/>
                    </Show>
                    <Show when=move || has_figures.get()><Figures context/></Show>
                    {move || ready.get().then(|| view! { <Checks context/> })}
                    <Meanings context/>
                </div>
            </main>
            <PartsDrawer context/>
        </div>
    }
}

#[component]
fn Figures(context: ReportsContext) -> impl IntoView {
    view! {
        <Times context/>
        <Distributions context/>
        <TargetsTable context/>
        <Spread context/>
        <Week context/>
        <AgentsTable context/>
        <Ends context/>
        <Transitions context/>
    }
}
