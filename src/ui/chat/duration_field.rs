//! [`DurationField`]: a duration in whole minutes, hours or days.

use leptos::prelude::*;

use crate::i18n::{Locale, behaviour as t};
use crate::ui::kit::{Bound, Select, TextField, bind, use_locale};
use crate::view::length::{Length, Unit};

type Words = fn(Locale) -> &'static str;

const UNITS: [(Unit, Words); 3] =
    [(Unit::Minutes, t::unit_minutes), (Unit::Hours, t::unit_hours), (Unit::Days, t::unit_days)];

/// A number and its unit.
#[component]
pub fn DurationField(
    /// The label of the number.
    #[prop(into)]
    label: Signal<String>,
    #[prop(into)] value: Bound<Length>,
) -> impl IntoView {
    let l = use_locale();
    let error = Signal::derive(move || {
        let wrong = value.value().with(|length| length.read().is_none());
        wrong.then(|| t::amount_wrong(l.get()).to_owned())
    });
    let units = Signal::derive(move || {
        let l = l.get();
        UNITS.map(|(unit, words)| (unit, words(l).to_owned())).to_vec()
    });
    view! {
        <div class="duration">
            <TextField
                label
                value=bind(value, |length| &mut length.amount)
                error
                attr:inputmode="numeric"
                attr:autocomplete="off"
            />
            <Select label=l.t(t::unit) value=bind(value, |length| &mut length.unit) options=units/>
        </div>
    }
}
