//! The history of a chat as a proportional bar of its stays. The totals below it give the same in words.

use leptos::prelude::*;

use super::Life;
use crate::i18n::{format, history as t};
use crate::model::Timestamp;
use crate::ui::kit::Each;
use crate::view::status::{status_name, status_tone};

#[component]
pub fn Bar(life: Life) -> impl IntoView {
    let l = life.open.l;
    let count = Memo::new(move |_| life.history.with(|history| history.stays.len()));
    let total = Memo::new(move |_| {
        let now = life.open.app.now.get();
        life.history.with(|history| history.life(now))
    });
    // The marked part's start and length, in percent of the whole.
    let counted = move || {
        let mark = life.counted.get()?;
        let from = life.history.with(|history| history.stays.first().map(|stay| stay.from))?;
        let place = |at: Timestamp| {
            let part = at.since(from) as f64 * 100.0 / total.get().max(1) as f64;
            part.clamp(0.0, 100.0)
        };
        let (from, to) = (place(mark.from), place(mark.to));
        Some((format!("{from:.2}%"), format!("{:.2}%", to - from)))
    };
    view! {
        <section class="history-part">
            <h3 class="history-head">
                {l.t(t::life)}
                <span class="figures">{move || format::exact(l.get(), total.get())}</span>
            </h3>
            <div class="life" aria-hidden="true">
                <Each each=move || 0..count.get() key=|index| *index let:index>
                    <Part life index/>
                </Each>
            </div>
            {move || counted().map(|(left, width)| view! {
                <div class="life-counted" aria-hidden="true"><span style:left=left style:width=width></span></div>
            })}
        </section>
    }
}

#[component]
fn Part(life: Life, index: usize) -> impl IntoView {
    let l = life.open.l;
    let stay = Memo::new(move |_| life.history.with(|history| history.stays.get(index).cloned()));
    // Only the running one ticks.
    let millis = Memo::new(move |_| {
        stay.with(|stay| {
            let stay = stay.as_ref()?;
            Some(stay.millis(stay.to.unwrap_or_else(|| life.open.app.now.get())))
        })
    });
    let status = move || stay.with(|stay| stay.as_ref().map(|stay| stay.status));
    let title = move || {
        let (name, length) =
            (status_name(l.get(), status()), format::exact(l.get(), millis.get().unwrap_or(0)));
        format!("{name}: {length}")
    };
    view! {
        <span
            class="life-part"
            data-tone=move || status_tone(status())
            style:flex-grow=move || millis.get().unwrap_or(0).to_string()
            title=title
        ></span>
    }
}
