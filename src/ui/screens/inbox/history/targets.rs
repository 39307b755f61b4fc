//! What targets said of an attendance.

use leptos::prelude::*;

use super::Shown;
use crate::i18n::{history, targets as t};
use crate::ui::kit::Each;
use crate::view::status_history::targets::lines;

/// The targets of an attendance, kept or not, each with its reasons.
#[component]
pub fn TargetLines(shown: Shown) -> impl IntoView {
    let open = shown.life().open;
    let l = open.l;
    let lines = Memo::new(move |_| {
        let Some(bounds) = shown.bounds() else { return Vec::new() };
        // Only what runs ticks.
        let now = shown.now();
        open.with_names(|chat, names| lines(chat, names, bounds, now)).unwrap_or_default()
    });
    let some = Memo::new(move |_| lines.with(|lines| !lines.is_empty()));
    let count = Memo::new(move |_| lines.with(Vec::len));
    let line = move |index: usize| {
        let line = Memo::new(move |_| lines.with(|lines| lines.get(index).cloned()));
        let read = move |read: fn(&crate::view::status_history::targets::TargetLine) -> String| {
            line.with(|line| line.as_ref().map(read))
        };
        view! {
            <li
                data-testid="target-line"
                data-measure=move || read(|line| line.measure.wire().to_owned())
                data-kept=move || read(|line| line.kept.to_owned())
                data-tone=move || line.with(|line| line.as_ref().and_then(|line| line.tone))
            >
                <span class="target-words">{move || read(|line| line.words.clone())}</span>
                <details class="why">
                    <summary>{l.t(history::why)}</summary>
                    <p>{move || read(|line| line.why.clone())}</p>
                </details>
            </li>
        }
    };
    view! {
        <Show when=move || some.get()>
            <ul class="target-lines" aria-label=l.t(t::targets)>
                <Each each=move || 0..count.get() key=|index| *index children=line/>
            </ul>
        </Show>
    }
}
