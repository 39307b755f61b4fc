//! Which stretch of time the figures are about, and with what knowledge.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::reading::Reading;
use crate::i18n::{format, reports as t};
use crate::model::Timestamp;
use crate::reports::Window;
use crate::ui::kit::{Button, Size};
use crate::view::report_tables::words::whole;

/// The window to the second, the zone, what it is compared with.
#[component]
pub fn Heading(reading: Reading) -> impl IntoView {
    let l = reading.l;
    let at =
        move |at: Timestamp| format::date_time(l.get(), at.millis(), reading.app.offset_at(at));
    let day = move |at: Timestamp| format::date(l.get(), at.millis(), reading.app.offset_at(at));
    let last = |window: &Window| window.to.plus(-1).max(window.from);
    let window = move || {
        let zone = reading.app.desk(|desk| desk.config().zone().name().to_owned());
        reading.sheet.with(|sheet| {
            let window = &sheet.report.window;
            t::window(l.get(), &at(window.from), &at(window.to), &zone)
        })
    };
    let compared = move || {
        reading.sheet.with(|sheet| {
            let window = &sheet.before.window;
            t::compared(l.get(), &day(window.from), &day(last(window)))
        })
    };
    let read = move || {
        let l = l.get();
        reading.sheet.with(|sheet| {
            let count = |count| format::integer(l, whole(count));
            t::read(l, &count(sheet.report.chats), &count(sheet.report.events))
        })
    };
    let known = move || {
        let as_of = reading.app.travel.at.get()?;
        Some(view! {
            <p class="report-known">
                <span>{t::known(l.get(), &at(as_of))}</span>
                <Fingerprint reading as_of/>
                <span class="no-print">
                    <Button
                        label=l.t(t::follow_now)
                        size=Size::Small
                        on:click=move |_| reading.app.travel_to(None)
                    />
                </span>
            </p>
        })
    };
    view! {
        <div class="report-heading">
            <p><strong>{window}</strong></p>
            <p class="muted">{compared}" · "{read}</p>
            {known}
        </div>
    }
}

/// Tells whether another log is the same.
#[component]
fn Fingerprint(reading: Reading, as_of: Timestamp) -> impl IntoView {
    let l = reading.l;
    let events = Memo::new(move |_| reading.sheet.with(|sheet| sheet.report.events));
    let digits = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        events.track();
        spawn_local(async move {
            let made = reading.app.fingerprint(as_of).await;
            let _gone = digits.try_set(Some(made));
        });
    });
    view! {
        <span class="figures" data-testid="report-fingerprint">
            {move || t::fingerprint(l.get(), digits.get().as_deref().unwrap_or("…"))}
        </span>
    }
}
