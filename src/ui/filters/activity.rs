//! [`ActivityField`]: choosing chats by their last activity.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::i18n::{Locale, filters as t};
use crate::model::{Activity, local_date};
use crate::ui::kit::{Select, TextField, use_locale};

const WITHIN: [u32; 4] = [1, 7, 30, 90];
const SILENT: [u32; 5] = [1, 3, 7, 30, 90];

/// Chooses activity within some days, silence for some days, or dates.
#[component]
pub fn ActivityField(
    #[prop(into)] value: Signal<Option<Activity>>,
    #[prop(into)] on_change: Callback<Option<Activity>>,
) -> impl IntoView {
    let l = use_locale();
    // True also while dates are chosen but none is typed yet.
    let dating = RwSignal::new(matches!(value.get_untracked(), Some(Activity::Between(..))));
    let name = Signal::derive(move || match value.get() {
        _ if dating.get() => "dates".to_owned(),
        Some(activity) => named(activity),
        None => String::new(),
    });
    let choose = move |name: String| {
        dating.set(name == "dates");
        if name != "dates" {
            on_change.run(read(&name));
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
    let text = |date: Option<NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    view! {
        <div class="filter-part">
            <Select
                label=l.t(t::activity)
                value=name
                options=Signal::derive(move || options(l.get(), value.get()))
                on_change=choose
            />
            <Show when=move || dating.get()>
                <div class="filter-dates">
                    <TextField
                        label=l.t(t::from)
                        kind="date"
                        value=Signal::derive(move || text(dates.get().0))
                        on_input=move |date: String| set((local_date(&date), dates.get_untracked().1))
                    />
                    // The field shows the last day that counts; the selection holds the day after it.
                    <TextField
                        label=l.t(t::to)
                        kind="date"
                        value=Signal::derive(move || text(dates.get().1.and_then(|date| date.pred_opt())))
                        on_input=move |date: String| {
                            let end = local_date(&date).and_then(|date| date.succ_opt());
                            set((dates.get_untracked().0, end));
                        }
                    />
                </div>
            </Show>
        </div>
    }
}

fn named(activity: Activity) -> String {
    match activity {
        Activity::Within(days) => format!("within {days}"),
        Activity::Silent(days) => format!("silent {days}"),
        Activity::Between(..) => "dates".to_owned(),
    }
}

fn read(name: &str) -> Option<Activity> {
    let (kind, days) = name.split_once(' ')?;
    let days = days.parse().ok()?;
    Some(match kind {
        "within" => Activity::Within(days),
        _ => Activity::Silent(days),
    })
}

/// Returns the usual options, and the one that an address or a view names.
fn options(l: Locale, chosen: Option<Activity>) -> Vec<(String, String)> {
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
    let any = (String::new(), t::activity_any(l).to_owned());
    let dates = ("dates".to_owned(), t::activity_dates(l).to_owned());
    let all = all.into_iter().map(|activity| (named(activity), words(activity)));
    [any].into_iter().chain(all).chain([dates]).collect()
}
