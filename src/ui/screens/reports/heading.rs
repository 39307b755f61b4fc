//! [`Heading`]: the instant of the report's knowledge; on paper also its desk, window and filters.

use leptos::prelude::*;

use super::about::About;
use super::context::ReportsContext;
use crate::i18n::{format, reports as t};
use crate::ui::kit::{Button, Size};

#[component]
pub fn Heading(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    // On paper nothing else says it.
    let filters = move || {
        let said = context.filters();
        (!said.is_empty()).then(|| {
            view! { <p data-testid="report-scope"><strong>{said.join(" · ")}</strong></p> }
        })
    };
    let desk = move || context.app.desk(|desk| desk.config().settings().name.to_string());
    let known = move || {
        let as_of = context.app.travel.at.get()?;
        let when = format::date_time(l.get(), as_of.millis(), context.app.offset_at(as_of));
        Some(view! {
            <p class="report-known">
                <span>{t::known(l.get(), &when)}</span>
                <span class="no-print">
                    <Button
                        label=l.t(t::follow_now)
                        size=Size::Small
                        on:click=move |_| context.app.travel_to(None)
                    />
                </span>
            </p>
        })
    };
    view! {
        <div class="only-paper">
            <p>{desk}</p>
            {filters}
            <About context/>
        </div>
        {known}
    }
}
