//! The reports: figures of a stretch of time, open down to the chats that make them.
//!
//! - [`ReportsScreen`]: start there. - `reading`: what is asked and the figures, from one memo; the parts of the screen
//!   only show them. - `down`: from a figure to what makes it. - `period`, `words`: pure.

mod text;
mod stretches;
mod actions;
mod agents;
mod bars;
mod campaigns;
mod charts;
mod checks;
mod compute;
mod distributions;
mod export;
mod filters;
mod heading;
mod meanings;
mod nothing;
mod number;
mod parts;
mod periods;
mod query;
mod range;
mod reading;
mod spread;
mod table;
mod tables;
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
use distributions::Distributions;
use filters::Filters;
use heading::Heading;
use meanings::Meanings;
use nothing::{Nothing, Why};
use parts::PartsDrawer;
use reading::Reading;
use spread::Spread;
use tiles::Tiles;
use times::Times;
use transitions::Moves;
use week::Week;

/// The screen.
#[component]
pub fn ReportsScreen() -> impl IntoView {
    let reading = Reading::new();
    let l = reading.l;
    let making = reading.making;
    // A memo, so that figures made anew change what stands there and do not replace it.
    let ready = Memo::new(move |_| making.ready.get());
    let why = Memo::new(move |_| Why::of(reading));
    let busy = move || making.busy.get().to_string();
    view! {
        <div class="report-frame">
            <main class="page report">
                <header class="page-head">
                    <h1>{l.t(t::title)}</h1>
                    <Actions reading/>
                </header>
                <div class="page-body report-body" aria-busy=busy>
                    <Filters reading/>
                    <Heading reading/>
                    {move || match (ready.get(), why.get()) {
                        (false, _) => view! { <Skeleton lines=6/> }.into_any(),
                        (true, Some(why)) => view! { <Nothing reading why/> }.into_any(),
                        (true, None) => view! { <Figures reading/> }.into_any(),
                    }}
                    {move || ready.get().then(|| view! { <Checks reading/> })}
                    <Meanings reading/>
                </div>
            </main>
            <PartsDrawer reading/>
        </div>
    }
}

#[component]
fn Figures(reading: Reading) -> impl IntoView {
    view! {
        <Tiles reading/>
        <Charts reading/>
        <Times reading/>
        <Distributions reading/>
        <Spread reading/>
        <Week reading/>
        <AgentsTable reading/>
        <Moves reading/>
    }
}
