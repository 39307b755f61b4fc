//! [`Heading`]: the window of the report, its comparison, and the instant of its knowledge.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::context::ReportsContext;
use crate::i18n::{format, reports as t};
use crate::model::{CampaignId, Timestamp};
use crate::reports::Window;
use crate::ui::kit::{Button, Size};
use crate::view::choices::Choices;
use crate::view::report_tables::scope::filters;

#[component]
pub fn Heading(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    let at =
        move |at: Timestamp| format::date_time(l.get(), at.millis(), context.app.offset_at(at));
    let day = move |at: Timestamp| format::date(l.get(), at.millis(), context.app.offset_at(at));
    let last = |window: &Window| window.to.plus(-1).max(window.from);
    let window = move || {
        let zone = context.app.desk(|desk| desk.config().zone().name().to_owned());
        context.data.with(|data| {
            let window = &data.report.window;
            t::window(l.get(), &at(window.from), &at(window.to), &zone)
        })
    };
    // Where the period still runs, the one before is cut at the same time of day, and says so.
    let compared = move || {
        context.data.with(|data| {
            let window = &data.before.window;
            let (l, to) = (l.get(), window.to);
            let (first, last) = (day(window.from), day(last(window)));
            if day(to) == last {
                let time = format::time(l, to.millis(), context.app.offset_at(to));
                t::compared_until(l, &first, &last, &time)
            } else {
                t::compared(l, &first, &last)
            }
        })
    };
    // On paper and in what is sent on, nothing else says it.
    let choices = Memo::new(move |_| context.app.desk(Choices::of));
    let filters = move || {
        let name = |id: &CampaignId| context.app.desk(|desk| desk.config().campaign_name(id));
        let said = context
            .params
            .with(|params| choices.with(|choices| filters(l.get(), params, choices, name)));
        (!said.is_empty()).then(|| {
            view! { <p data-testid="report-scope"><strong>{said.join(" · ")}</strong></p> }
        })
    };
    let desk = move || context.app.desk(|desk| desk.config().settings().name.to_string());
    let read = move || {
        let l = l.get();
        context.data.with(|data| {
            let (chats, events) = (data.report.chats as u64, data.report.events as u64);
            t::read(l, &t::read_chats(l, chats), &t::read_events(l, events))
        })
    };
    let known = move || {
        let as_of = context.app.travel.at.get()?;
        Some(view! {
            <p class="report-known">
                <span>{t::known(l.get(), &at(as_of))}</span>
                <Fingerprint context as_of/>
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
        <div class="report-heading">
            <p class="only-paper">{desk}</p>
            <p><strong>{window}</strong></p>
            {filters}
            <p class="muted">{compared}" · "{read}</p>
            {known}
        </div>
    }
}

/// A digest of the events up to `as_of`: two desks that show the same one hold the same log.
#[component]
fn Fingerprint(context: ReportsContext, as_of: Timestamp) -> impl IntoView {
    let l = context.l;
    let events = Memo::new(move |_| context.data.with(|data| data.report.events));
    let digits = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        events.track();
        spawn_local(async move {
            let made = context.app.fingerprint(as_of).await;
            let _gone = digits.try_set(Some(made));
        });
    });
    view! {
        <span class="figures" data-testid="report-fingerprint">
            {move || t::fingerprint(l.get(), digits.get().as_deref().unwrap_or("…"))}
        </span>
    }
}
