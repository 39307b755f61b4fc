//! All changes in order, with their durations and causes.

use leptos::prelude::*;

use super::Life;
use super::asked::Asked;
use super::counted::counted_line;
use crate::i18n::{chatbot, format, history as t};
use crate::journal::{Cause, Change, Desk, Moment};
use crate::ui::chat::{OpenChat, StatusBadge, Time, looks};
use crate::ui::kit::{Each, Icon};
use crate::view::change_line::{date_and_time, more, sentence};
use crate::view::explain::why;
use crate::view::status::status_tone;
use crate::view::status_history::mark::{Mark, stretch};
use crate::view::status_history::stays::{Row, Stay};

/// The rows of the history.
#[component]
pub fn Changes(life: Life) -> impl IntoView {
    let l = life.open.l;
    let count = Memo::new(move |_| life.history.with(|history| history.rows.len()));
    // The rows' indices; `None`: the row of the counted part, if no change has one.
    let rows = Memo::new(move |_| {
        let mut rows: Vec<Option<usize>> = (0..count.get()).map(Some).collect();
        if let Some(mark) = life.counted.get().filter(Mark::needs_row) {
            let before = life.open.read(|chat| {
                let changes = &chat.state().changes;
                changes.partition_point(|change| change.at <= mark.to)
            });
            rows.insert(before.unwrap_or(0).min(rows.len()), None);
        }
        rows
    });
    view! {
        <Show when=move || rows.with(|rows| !rows.is_empty())>
            <section class="history-part">
                <h3 class="history-head">{l.t(t::changes)}</h3>
                <ol class="history-rows">
                    <Each each=move || rows.get() key=|index| *index let:row>
                        {match row {
                            Some(index) => view! { <AnyRow life index/> }.into_any(),
                            None => view! { <CountedRow life/> }.into_any(),
                        }}
                    </Each>
                </ol>
            </section>
        </Show>
    }
}

#[component]
fn AnyRow(life: Life, index: usize) -> impl IntoView {
    // A row follows its index: an undo can put another row there.
    let row = Memo::new(move |_| life.history.with(|history| history.rows.get(index).copied()));
    move || match row.get() {
        Some(Row::Stay(stay)) => view! { <StayRow life index=stay/> }.into_any(),
        Some(Row::Line(change)) => view! { <LineRow open=life.open index=change/> }.into_any(),
        None => ().into_any(),
    }
}

/// A stay in one status.
#[component]
fn StayRow(life: Life, index: usize) -> impl IntoView {
    let (open, l) = (life.open, life.open.l);
    let stay = Memo::new(move |_| life.history.with(|history| history.stays.get(index).cloned()));
    let of = move |read: &dyn Fn(&Stay) -> String| stay.with(|stay| stay.as_ref().map(read));
    let status = Signal::derive(move || stay.with(|stay| stay.as_ref().map(|stay| stay.status)));
    let is_running =
        Memo::new(move |_| stay.with(|stay| stay.as_ref().is_some_and(|stay| stay.to.is_none())));
    let millis = Memo::new(move |_| {
        stay.with(|stay| {
            let stay = stay.as_ref()?;
            Some(stay.millis(stay.to.unwrap_or_else(|| open.app.now.get())))
        })
    });
    let by = move || {
        of(&|stay| match &stay.author.id {
            Some(id) => id.to_string(),
            None => stay.author.kind.wire().to_owned(),
        })
    };
    let who = move || {
        let who = stay.with(|stay| stay.as_ref().map(|stay| stay.author.clone()))?;
        open.with_names(|_, names| t::by(l.get(), &names.author(&who)))
    };
    let when = move || {
        let at = stay.with(|stay| stay.as_ref().map(|stay| stay.from))?;
        open.with_names(|_, names| date_and_time(at, names))
    };
    let wait = move || {
        let index = stay.with(|stay| stay.as_ref().map(|stay| stay.change))?;
        open.with_names(|chat, names| more(chat.state().changes.get(index)?, names)).flatten()
    };
    let length = move || format::exact(l.get(), millis.get().unwrap_or(0));
    let counted = Memo::new(move |_| {
        let mark = life.counted.get()?;
        stay.with(|stay| stay.as_ref().and_then(|stay| mark.in_stay(stay)))
    });
    let counted_words = move || {
        let (from, to) = counted.get()?;
        let when = open.with_names(|_, names| stretch(from, to, names))?;
        Some(counted_line(l.get(), &when))
    };
    let change =
        Signal::derive(move || stay.with(|stay| stay.as_ref().map_or(0, |stay| stay.change)));
    view! {
        <li
            class="history-row"
            class:history-running=is_running
            data-tone=move || status_tone(status.get())
            data-testid="history-row"
            data-status=move || status_tone(status.get())
            data-ms=move || millis.get()
            data-by=by
            data-counted=move || counted.get().is_some().then_some("")
        >
            <div class="history-line">
                <StatusBadge status/>
                <span class="history-length figures">
                    <span class="muted">{move || if is_running.get() { t::runs(l.get()) } else { t::lasts(l.get()) }}</span>
                    " "
                    {length}
                </span>
            </div>
            <p class="history-who">{when} ", " {who}</p>
            {move || wait().map(|wait| view! { <p class="history-who">{wait}</p> })}
            {counted_words}
            <Why open change/>
        </li>
    }
}

/// The counted part, if no change ends it.
#[component]
fn CountedRow(life: Life) -> impl IntoView {
    let (open, l) = (life.open, life.open.l);
    let line = move || {
        let mark = life.counted.get()?;
        let when = open.with_names(|_, names| stretch(mark.from, mark.to, names))?;
        Some(counted_line(l.get(), &when))
    };
    let text = move || {
        let mark = life.counted.get()?;
        open.read(|chat| mark.text(chat).map(str::to_owned)).flatten()
    };
    view! {
        <li class="history-other" data-counted="">
            {line}
            {move || text().map(|text| view! { <q class="counted-text" dir="auto">{text}</q> })}
        </li>
    }
}

/// Any other change, in a line.
#[component]
fn LineRow(open: OpenChat, index: usize) -> impl IntoView {
    let change =
        Memo::new(move |_| open.read(|chat| chat.state().changes.get(index).cloned()).flatten());
    let words = move || {
        let change = change.get()?;
        open.with_names(|_, names| sentence(&change, None, names))
    };
    let by_itself = Memo::new(move |_| {
        change.with(|change: &Option<Change>| {
            change.as_ref().is_some_and(|change| change.cause != Cause::Hand)
        })
    });
    view! {
        <li class="history-other">
            {move || change.get().map(|change| {
                let (glyph, tone) = looks(&change);
                view! {
                    <p class="line" data-tone=tone>
                        <Icon glyph/>
                        <span>{words}</span>
                        <Time open at=change.at/>
                    </p>
                }
            })}
            <Show when=move || by_itself.get()>
                <Why open change=index/>
            </Show>
        </li>
    }
}

/// The cause of a change, unfolded on request.
#[component]
fn Why(
    open: OpenChat,
    /// The index in the chat's changes.
    #[prop(into)]
    change: Signal<usize>,
) -> impl IntoView {
    let l = open.l;
    let words = move || open.with_names(|chat, names| why(chat, change.get(), names)).flatten();
    let moment = Signal::derive(move || {
        open.read(|chat| {
            let change = chat.state().changes.get(change.get())?;
            Some(match &change.event {
                Some(id) => Moment::Event(id.clone()),
                None => Moment::Instant(change.at),
            })
        })
        .flatten()
    });
    // True if rules were in force at the time, whether or not one of them caused the change.
    let was_asked = Memo::new(move |_| {
        let at = open
            .read(|chat| chat.state().changes.get(change.get()).map(|change| change.at))
            .flatten();
        at.is_some_and(|at| {
            let versions = |desk: &Desk| {
                let first = desk.config().rules_versions().first();
                first.is_some_and(|version| version.at <= at)
            };
            open.app.desk(versions)
        })
    });
    view! {
        <details class="why">
            <summary>{l.t(t::why)}</summary>
            <p>{words}</p>
        </details>
        <Show when=move || was_asked.get()>
            <Asked open moment>{l.t(chatbot::trials)}</Asked>
        </Show>
    }
}
