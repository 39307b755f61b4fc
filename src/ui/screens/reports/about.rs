//! [`Information`]: what the figures are made of, and what they are compared with.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::context::ReportsContext;
use crate::i18n::{format, reports as t};
use crate::model::Timestamp;
use crate::reports::Window;
use crate::ui::kit::{Icon, Popover, glyph};
use crate::view::route::Compare;

/// A button that opens what a reader seldom asks for.
#[component]
pub fn Information(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    view! {
        <Popover
            label=l.t(t::about)
            trigger=|| view! { <Icon glyph=glyph::INFO/> }
            class="btn btn-ghost btn-icon"
            tip=true
            attr:data-testid="report-info"
            let:_
        >
            <About context/>
        </Popover>
    }
}

/// The exact window and its zone, the comparison, what was read, and in the past what proves it.
#[component]
pub fn About(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    let at =
        move |at: Timestamp| format::date_time(l.get(), at.millis(), context.app.offset_at(at));
    let window = move || {
        let zone = context.app.desk(|desk| desk.config().zone().name().to_owned());
        context.data.with(|data| {
            let window = &data.report.window;
            t::window(l.get(), &at(window.from), &at(window.to), &zone)
        })
    };
    let read = move || {
        let l = l.get();
        context.data.with(|data| {
            let (chats, events) = (data.report.chats as u64, data.report.events as u64);
            t::read(l, &t::read_chats(l, chats), &t::read_events(l, events))
        })
    };
    let fingerprint = move || {
        let as_of = context.app.travel.at.get()?;
        Some(view! { <Fingerprint context as_of/> })
    };
    view! {
        <div class="report-about">
            <p><strong>{window}</strong></p>
            <Compared context/>
            <p class="muted">{read}</p>
            {fingerprint}
        </div>
    }
}

/// The period that figures are compared with. Where this one still runs, that is cut at the same time of day, and says so.
#[component]
pub fn Compared(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    let day = move |at: Timestamp| {
        format::date(l.get_untracked(), at.millis(), context.app.offset_at(at))
    };
    let last = |window: &Window| window.to.plus(-1).max(window.from);
    let words = move || {
        let (with, l) = (context.compared.get().with, l.get());
        if with == Compare::Nothing {
            return t::not_compared(l).to_owned();
        }
        context.data.with(|data| {
            let window = &data.before.window;
            let to = window.to;
            let (first, last) = (day(window.from), day(last(window)));
            let dates = if day(to) == last {
                let time = format::time(l, to.millis(), context.app.offset_at(to));
                t::compared_until(l, &first, &last, &time)
            } else {
                t::compared(l, &first, &last)
            };
            match with.how(l, &data.report.window) {
                Some(how) => format!("{dates}. {how}"),
                None => dates,
            }
        })
    };
    view! { <p class="muted">{words}</p> }
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
        <p class="figures" data-testid="report-fingerprint">
            {move || t::fingerprint(l.get(), digits.get().as_deref().unwrap_or("…"))}
        </p>
    }
}
