//! [`ActivityField`]: choosing chats by their last activity.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::i18n::{Locale, filters as t};
use crate::model::{Activity, local_date};
use crate::ui::kit::{Bound, Select, TextField, use_locale};

const WITHIN: [u32; 4] = [1, 7, 30, 90];
const SILENT: [u32; 5] = [1, 3, 7, 30, 90];

/// The option of dates, before any is typed.
const DATES: Activity = Activity::Between(None, None);

/// Chooses activity within some days, silence for some days, or dates.
#[component]
pub fn ActivityField(
    #[prop(into)] value: Signal<Option<Activity>>,
    #[prop(into)] on_change: Callback<Option<Activity>>,
) -> impl IntoView {
    let l = use_locale();
    // True also while dates are chosen but none is typed yet.
    let dating = RwSignal::new(matches!(value.get_untracked(), Some(Activity::Between(..))));
    let by_dates = Signal::derive(move || {
        dating.get() || value.with(|value| matches!(value, Some(Activity::Between(..))))
    });
    let chosen = Signal::derive(move || if by_dates.get() { Some(DATES) } else { value.get() });
    let choose = move |activity: Option<Activity>| {
        dating.set(activity == Some(DATES));
        if activity != Some(DATES) {
            on_change.run(activity);
        }
    };
    let dates = Signal::derive(move || match value.get() {
        Some(Activity::Between(from, to)) => (from, to),
        _ => (None, None),
    });
    let set = move |(from, to): (Option<NaiveDate>, Option<NaiveDate>)| {
        let given = from.is_some() || to.is_some();
        on_change.run(given.then_some(Activity::Between(from, to)));
    };
    let last = move || dates.get().1.and_then(|end| end.pred_opt());
    let set_from = move |date: String| set((local_date(&date), dates.get_untracked().1));
    let set_last = move |date: String| {
        let end = local_date(&date).and_then(|date| date.succ_opt());
        set((dates.get_untracked().0, end));
    };
    let text = |date: Option<NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    view! {
        <div class="filter-part">
            <Select
                label=l.t(t::activity)
                value=Bound::new(chosen, choose)
                options=Signal::derive(move || options(l.get(), value.get()))
            />
            <Show when=move || by_dates.get()>
                <div class="filter-dates">
                    <TextField
                        label=l.t(t::from)
                        kind="date"
                        value=Bound::new(Signal::derive(move || text(dates.get().0)), set_from)
                    />
                    // The field shows the last day that counts; the selection holds the day after it.
                    <TextField
                        label=l.t(t::to)
                        kind="date"
                        value=Bound::new(Signal::derive(move || text(last())), set_last)
                    />
                </div>
            </Show>
        </div>
    }
}

/// Returns the usual options, and the one that an address or a view names.
fn options(l: Locale, chosen: Option<Activity>) -> Vec<(Option<Activity>, String)> {
    let usual = WITHIN.map(Activity::Within).into_iter();
    let usual = usual.chain(SILENT.map(Activity::Silent));
    let mut all: Vec<Activity> = usual.collect();
    all.extend(
        chosen.filter(|chosen| !matches!(chosen, Activity::Between(..)) && !all.contains(chosen)),
    );
    let words = |activity: Activity| match activity {
        Activity::Within(days) => t::within(l, days.into()),
        Activity::Silent(days) => t::silent(l, days.into()),
        Activity::Between(..) => t::activity_dates(l).to_owned(),
    };
    let any = (None, t::activity_any(l).to_owned());
    let all = all.into_iter().chain([DATES]).map(|activity| (Some(activity), words(activity)));
    [any].into_iter().chain(all).collect()
}
