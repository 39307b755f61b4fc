//! [`DelayField`]: the control of a delay: at once, after a duration, or never.

use leptos::prelude::*;

use crate::i18n::{Locale, behaviour};
use crate::ui::chat::DurationField;
use crate::ui::kit::{Bound, Segment, Segmented, bind, use_locale};
use crate::view::settings_form::delay::{Delay, When};

type Words = fn(Locale) -> &'static str;

/// The alternatives, and a field for the duration.
#[component]
pub fn DelayField(
    /// The setting's label.
    #[prop(into)]
    label: Signal<String>,
    #[prop(into)] value: Bound<Delay>,
    /// The alternatives with their labels.
    choices: &'static [(When, Words)],
) -> impl IntoView {
    let l = use_locale();
    let chosen = bind(value, |delay| &mut delay.when);
    let after = Memo::new(move |_| chosen.value().get() == When::After);
    let segments = choices
        .iter()
        .map(|(when, words)| {
            let selected = Signal::derive(move || chosen.value().get() == *when);
            view! { <Segment label=l.t(*words) selected on:click=move |_| chosen.set(*when)/> }
        })
        .collect_view();
    view! {
        <Segmented label>{segments}</Segmented>
        <Show when=move || after.get()>
            <DurationField label=l.t(behaviour::amount) value=bind(value, |delay| &mut delay.length)/>
        </Show>
    }
}
