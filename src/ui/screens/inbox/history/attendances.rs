//! The attendances: dates, time to the first answer, agents.

use leptos::prelude::*;

use super::Life;
use super::counted::counted_line;
use super::targets::TargetLines;
use crate::i18n::{format, history as t};
use crate::journal::Protocol;
use crate::model::{Status, Timestamp};
use crate::ui::chat::ProtocolButton;
use crate::ui::kit::Each;
use crate::view::change_line::date_and_time;
use crate::view::status::status_name;
use crate::view::status_history::mark::stretch;
use crate::view::status_history::stays::Span;

/// The attendances of a chat, each in a few lines.
#[component]
pub fn Attendances(life: Life) -> impl IntoView {
    let l = life.open.l;
    let count = Memo::new(move |_| life.attendances());
    view! {
        <Show when=move || count.get() != 0>
            <section class="history-part">
                <h3 class="history-head">{move || t::attendances(l.get(), count.get() as u64)}</h3>
                <Each each=move || (0..count.get()).rev() key=|index| *index let:index>
                    <Attendance shown=Shown::of(life, index)/>
                </Each>
            </section>
        </Show>
    }
}

/// The attendance shown at an index. Reactive: an undo can put another one there.
#[derive(Clone, Copy)]
pub struct Shown {
    life: Life,
    index: usize,
    span: Memo<Option<Span>>,
}

impl Shown {
    /// Returns the attendance at an index.
    #[must_use]
    pub fn of(life: Life, index: usize) -> Self {
        let span =
            Memo::new(move |_| life.history.with(|history| history.spans.get(index).cloned()));
        Self { life, index, span }
    }

    #[must_use]
    pub fn life(self) -> Life {
        self.life
    }

    /// Returns true until it has ended. Reactive.
    #[must_use]
    pub fn is_running(self) -> bool {
        self.span.with(|span| span.as_ref().is_some_and(|span| span.end.is_none()))
    }

    fn read<T>(self, read: impl FnOnce(&Span) -> T) -> Option<T> {
        self.span.with(|span| span.as_ref().map(read))
    }

    /// Returns its first instant, and the first one after it.
    #[must_use]
    pub fn bounds(self) -> Option<(Timestamp, Timestamp)> {
        self.read(|span| (span.from, span.end.as_ref().map_or(Timestamp::MAX, |end| end.at)))
    }

    /// Returns the clock for a running attendance: only that one ticks.
    #[must_use]
    pub fn now(self) -> Timestamp {
        if self.is_running() { self.life.open.app.now.get() } else { Timestamp::MAX }
    }

    /// Returns the number under which the customer asks for it. Reactive.
    fn protocol(self) -> Option<String> {
        let index = self.index;
        self.life.open.with_names(|chat, names| {
            let attendance = chat.state().attendances.get(index)?;
            Some(Protocol::of(chat.state(), attendance, names.config()).to_string())
        })?
    }

    /// Returns its number, and words for one that continues or reopens an earlier one.
    fn heading(self) -> Option<String> {
        let l = self.life.open.l.get();
        let number = format::count(l, self.index as u64 + 1);
        let title = t::attendance(l, &number);
        self.read(|span| match (span.continuing, span.reopened) {
            (true, _) => format!("{title} ({})", t::continuing(l)),
            (_, true) => format!("{title} ({})", t::reopened(l)),
            _ => title,
        })
    }

    fn when(self, at: Timestamp) -> String {
        let open = self.life.open;
        open.with_names(|_, names| date_and_time(at, names)).unwrap_or_default()
    }

    /// Returns the date of its start. Reactive.
    #[must_use]
    pub fn started(self) -> Option<String> {
        self.read(|span| self.when(span.from))
    }

    fn ended(self) -> Option<String> {
        let (open, l) = (self.life.open, self.life.open.l.get());
        self.read(|span| match &span.end {
            None => t::running(l).to_owned(),
            Some(end) => {
                let who = open.with_names(|_, names| names.author(&end.author));
                let status = status_name(l, Some(end.status));
                t::ended_by(l, &self.when(end.at), status, &who.unwrap_or_default())
            }
        })
    }

    /// Returns the status that it ended in; the chat's while it runs.
    #[must_use]
    pub fn status(self) -> Option<Status> {
        let last = || self.life.history.with(|history| Some(history.stays.last()?.status));
        self.read(|span| match &span.end {
            Some(end) => Some(end.status),
            None => last(),
        })
        .flatten()
    }

    /// Returns its duration until its end or now, in milliseconds.
    #[must_use]
    pub fn millis(self) -> i64 {
        self.read(|span| span.millis(self.now())).unwrap_or(0)
    }

    /// Returns its time in a status, in milliseconds.
    #[must_use]
    pub fn within(self, status: Status) -> i64 {
        let within = |span: &Span| {
            self.life.history.with(|history| history.within(span, status, self.now()))
        };
        self.read(within).unwrap_or(0)
    }

    /// Returns the statuses that it has been in.
    #[must_use]
    pub fn statuses(self) -> Vec<Status> {
        let is_its = |status: &Status| {
            self.within(*status) > 0 || self.is_running() && self.status() == Some(*status)
        };
        Status::ALL.into_iter().filter(is_its).collect()
    }

    fn first_response(self) -> Option<String> {
        let l = self.life.open.l.get();
        self.read(|span| {
            span.asked.then(|| match span.first_response {
                Some(millis) => format::exact(l, millis),
                None if span.end.is_none() => t::not_yet(l).to_owned(),
                None => t::never(l).to_owned(),
            })
        })
        .flatten()
    }

    fn agents(self) -> String {
        let open = self.life.open;
        let ids = self.read(|span| span.agents.clone()).unwrap_or_default();
        let names: Vec<String> = ids.iter().map(|id| open.app.agent_name(id)).collect();
        if names.is_empty() { t::nobody(open.l.get()).to_owned() } else { names.join(", ") }
    }
}

#[component]
fn Attendance(shown: Shown) -> impl IntoView {
    let (life, open) = (shown.life, shown.life.open);
    let counted = Memo::new(move |_| {
        let mark = life.counted.get()?;
        let is_its = shown.read(|span| mark.is_span(span));
        (is_its == Some(true)).then_some(mark)
    });
    let counted_words = move || {
        let mark = counted.get()?;
        let when = open.with_names(|_, names| stretch(mark.from, mark.to, names))?;
        Some(counted_line(open.l.get(), &when))
    };
    view! {
        <section class="attendance" data-counted=move || counted.get().is_some().then_some("")>
            <h4>{move || shown.heading()}</h4>
            {counted_words}
            <Facts shown/>
        </section>
    }
}

/// The figures of an attendance.
#[component]
pub fn Facts(shown: Shown) -> impl IntoView {
    let l = shown.life.open.l;
    let lasted = move || format::exact(l.get(), shown.millis());
    let wait = move || format::exact(l.get(), shown.within(Status::Open));
    view! {
        <dl class="facts">
            {move || shown.protocol().map(|number| view! {
                <dt>{l.t(t::protocol)}</dt>
                <dd data-testid="protocol"><ProtocolButton open=shown.life.open number/></dd>
            })}
            <dt>{l.t(t::started)}</dt><dd>{move || shown.started()}</dd>
            <dt>{l.t(t::ended)}</dt><dd>{move || shown.ended()}</dd>
            <dt>{l.t(t::lasted)}</dt><dd class="figures">{lasted}</dd>
            {move || shown.first_response().map(|words| view! {
                <dt>{l.t(t::first_response)}</dt><dd class="figures">{words}</dd>
            })}
            <dt>{l.t(t::wait)}</dt><dd class="figures">{wait}</dd>
            <dt>{l.t(t::agents)}</dt><dd>{move || shown.agents()}</dd>
        </dl>
        <TargetLines shown/>
    }
}
