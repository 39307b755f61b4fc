//! The attendances: when, how soon somebody answered, who.

use leptos::prelude::*;

use super::Life;
use super::counted::counted_line;
use super::mark::stretch;
use super::model::Span;
use crate::i18n::{format, history as t};
use crate::model::{Status, Timestamp};
use crate::ui::kit::Each;
use crate::ui::screens::common::status_name;
use crate::ui::screens::conversation::date_and_time;

/// The attendances of a chat, each in a few lines.
#[component]
pub fn Attendances(life: Life) -> impl IntoView {
    let l = life.open.l;
    let count = Memo::new(move |_| life.history.with(|history| history.spans.len()));
    view! {
        <Show when=move || count.get() != 0>
            <section class="history-part">
                <h3 class="history-head">{move || t::attendances(l.get(), count.get() as u64)}</h3>
                <Each each=move || (0..count.get()).rev() key=|index| *index let:index>
                    <Attendance life index/>
                </Each>
            </section>
        </Show>
    }
}

#[component]
fn Attendance(life: Life, index: usize) -> impl IntoView {
    let (open, l) = (life.open, life.open.l);
    let span = Memo::new(move |_| {
        life.history
            .with(|history| history.spans.get(index).cloned())
    });
    let is_running =
        Memo::new(move |_| span.with(|span| span.as_ref().is_some_and(|span| span.end.is_none())));
    let now = move || {
        if is_running.get() {
            open.app.now.get()
        } else {
            Timestamp::MAX
        }
    };
    let measure = move |measure: &dyn Fn(&Span, Timestamp) -> i64| {
        span.with(|span| span.as_ref().map_or(0, |span| measure(span, now())))
    };
    let heading = move || {
        span.with(|span| {
            let span = span.as_ref()?;
            let number = format::count(l.get(), index as u64 + 1);
            let kind = match (span.continuing, span.reopened) {
                (true, _) => Some(t::continuing(l.get())),
                (_, true) => Some(t::reopened(l.get())),
                _ => None,
            };
            let title = t::attendance(l.get(), &number);
            Some(kind.map_or(title.clone(), |kind| format!("{title} ({kind})")))
        })
    };
    let when = move |at: Timestamp| {
        open.with_names(|_, names| date_and_time(at, names))
            .unwrap_or_default()
    };
    let started = move || span.with(|span| span.as_ref().map(|span| when(span.from)));
    let ended = move || {
        span.with(
            |span| match span.as_ref().and_then(|span| span.end.as_ref()) {
                None => t::running(l.get()).to_owned(),
                Some(end) => {
                    let who = open
                        .with_names(|_, names| names.author(&end.author))
                        .unwrap_or_default();
                    t::ended_by(
                        l.get(),
                        &when(end.at),
                        status_name(l.get(), Some(end.status)),
                        &who,
                    )
                }
            },
        )
    };
    let lasted = move || format::duration(l.get(), measure(&|span, now| span.millis(now)));
    let wait = move || {
        let waited = measure(&|span, now| {
            life.history
                .with(|history| history.within(span, Status::Open, now))
        });
        format::duration(l.get(), waited)
    };
    let first_response = move || {
        span.with(|span| {
            let span = span.as_ref().filter(|span| span.asked)?;
            Some(match span.first_response {
                Some(millis) => format::duration(l.get(), millis),
                None if span.end.is_none() => t::not_yet(l.get()).to_owned(),
                None => t::never(l.get()).to_owned(),
            })
        })
    };
    let agents = move || {
        let ids = span
            .with(|span| span.as_ref().map(|span| span.agents.clone()))
            .unwrap_or_default();
        let names: Vec<String> = ids.iter().map(|id| open.app.agent_name(id)).collect();
        if names.is_empty() {
            t::nobody(l.get()).to_owned()
        } else {
            names.join(", ")
        }
    };
    let counted = Memo::new(move |_| {
        let mark = life.counted.get()?;
        span.with(|span| span.as_ref().is_some_and(|span| mark.is_span(span)))
            .then_some(mark)
    });
    let counted_words = move || {
        let mark = counted.get()?;
        let when = open.with_names(|_, names| stretch(mark.from, mark.to, names))?;
        Some(counted_line(l.get(), &when))
    };
    view! {
        <section class="attendance" data-counted=move || counted.get().is_some().then_some("")>
            <h4>{heading}</h4>
            {counted_words}
            <dl class="facts">
                <dt>{l.t(t::started)}</dt><dd>{started}</dd>
                <dt>{l.t(t::ended)}</dt><dd>{ended}</dd>
                <dt>{l.t(t::lasted)}</dt><dd class="figures">{lasted}</dd>
                {move || first_response().map(|words| view! {
                    <dt>{l.t(t::first_response)}</dt><dd class="figures">{words}</dd>
                })}
                <dt>{l.t(t::wait)}</dt><dd class="figures">{wait}</dd>
                <dt>{l.t(t::agents)}</dt><dd>{agents}</dd>
            </dl>
        </section>
    }
}
