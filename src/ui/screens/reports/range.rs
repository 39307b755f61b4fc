//! [`Range`]: the period on a line over the whole log. Its ends can be dragged or moved by the arrow keys, and the
//! figures follow meanwhile.

use std::time::Duration;

use chrono::{Days, NaiveDate};
use leptos::prelude::*;

use super::context::ReportsContext;
use crate::i18n::{format, reports as t};
use crate::view::report_tables::words::midnight;
use crate::view::route::ReportParams;

/// The time that an end must rest before the address is written, because browsers limit how often it may be.
const REST: Duration = Duration::from_millis(400);

/// The days of the log, up to today at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Line {
    first: NaiveDate,
    /// The number of the last day; that of the first is 0.
    last: u64,
}

impl Line {
    /// Returns `None` where the log has fewer than two days. Dates are half-open.
    fn new(log: (NaiveDate, NaiveDate), today: NaiveDate) -> Option<Self> {
        let last = log.1.pred_opt()?.max(today);
        let days = last.signed_duration_since(log.0).num_days();
        Some(Self { first: log.0, last: u64::try_from(days).ok().filter(|days| *days > 0)? })
    }

    /// Returns the number of the nearest day on the line.
    fn number(self, date: NaiveDate) -> u64 {
        let days = date.signed_duration_since(self.first).num_days();
        u64::try_from(days).unwrap_or(0).min(self.last)
    }

    fn date(self, number: u64) -> NaiveDate {
        let date = self.first.checked_add_days(Days::new(number.min(self.last)));
        date.unwrap_or(self.first)
    }

    /// Returns the half-open dates from one day to another, both included.
    fn dates(self, first: u64, last: u64) -> (NaiveDate, NaiveDate) {
        let last = self.date(last);
        (self.date(first), last.succ_opt().unwrap_or(last))
    }
}

#[component]
pub fn Range(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    let line = Memo::new(move |_| {
        let log = context.log.get()?;
        Line::new(log, context.today.get())
    });
    // The numbers of the first and of the last day.
    let ends = Memo::new(move |_| {
        let line = line.get()?;
        let (first, end) = context.dates();
        Some((line.number(first), line.number(end.pred_opt().unwrap_or(end))))
    });
    let turn = StoredValue::new(0_u64);
    let slide = move |first: u64, last: u64| {
        let Some(line) = line.get_untracked() else {
            return;
        };
        let address = context.app.address;
        let (from, to) = line.dates(first, last);
        address.slide(|route| {
            let params = route.report.clone();
            route.report = ReportParams { from: Some(from), to: Some(to), ..params };
        });
        let mine = turn.try_update_value(|turn| {
            *turn += 1;
            *turn
        });
        set_timeout(
            move || {
                if turn.try_get_value() == mine {
                    address.settle();
                }
            },
            REST,
        );
    };
    let day = move |number: u64| {
        line.get().map(|line| format::date(l.get(), midnight(line.date(number)), 0))
    };
    let first = Signal::derive(move || ends.get().map_or(0, |(first, _)| first));
    let last = Signal::derive(move || ends.get().map_or(0, |(_, last)| last));
    let most = Signal::derive(move || line.get().map_or(0, |line| line.last));
    let part = move |number: u64| number as f64 / most.get().max(1) as f64;
    view! {
        <Show when=move || line.with(Option::is_some)>
            <div class="report-range no-print" role="group" aria-label=l.t(t::range)>
                <div class="report-line" style:--from=move || part(first.get()).to_string() style:--to=move || part(last.get()).to_string()>
                    <span aria-hidden="true"></span>
                    <RangeEnd
                        label=l.t(t::range_first)
                        value=first
                        most
                        words=move || day(first.get())
                        // Where both ends lie at the line's end, only this one can still move.
                        on_top=Signal::derive(move || first.get() * 2 > most.get())
                        on_move=move |to: u64| slide(to, last.get_untracked().max(to))
                    />
                    <RangeEnd
                        label=l.t(t::range_last)
                        value=last
                        most
                        words=move || day(last.get())
                        on_top=Signal::derive(|| false)
                        on_move=move |to: u64| slide(first.get_untracked().min(to), to)
                    />
                </div>
                <p class="report-line-ends" aria-hidden="true">
                    <span>{move || day(0)}</span>
                    <span>
                        {l.t(t::range_hint)}
                        <span class="report-drag-hint">{l.t(t::range_hint_chart)}</span>
                    </span>
                    <span>{move || day(most.get())}</span>
                </p>
            </div>
        </Show>
    }
}

/// One end of the period.
#[component]
fn RangeEnd(
    #[prop(into)] label: Signal<String>,
    value: Signal<u64>,
    most: Signal<u64>,
    #[prop(into)] words: Signal<Option<String>>,
    /// True: this end gets the pointer where both ends overlap.
    on_top: Signal<bool>,
    /// Called with the number of the new day.
    #[prop(into)]
    on_move: Callback<u64>,
) -> impl IntoView {
    view! {
        <input
            type="range"
            min="0"
            max=move || most.get().to_string()
            prop:value=move || value.get().to_string()
            class:report-end-top=on_top
            aria-label=label
            aria-valuetext=words
            on:input:target=move |event| {
                if let Ok(number) = event.target().value().parse() {
                    on_move.run(number);
                }
            }
        />
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    fn line(first: &str, end: &str, today: &str) -> Option<Line> {
        let date = |text: &str| text.parse().unwrap();
        Line::new((date(first), date(end)), date(today))
    }

    #[test]
    fn the_line_is_as_long_as_the_log_and_reaches_today() {
        let year = line("2024-01-01", "2024-03-01", "2024-12-31").unwrap();
        assert_eq!(year.last, 365, "a leap year");
        assert_eq!(year.number("2024-02-29".parse().unwrap()), 59);
        assert_eq!(year.date(59).to_string(), "2024-02-29");
        let (from, to) = year.dates(59, 365);
        assert_eq!(format!("{from} {to}"), "2024-02-29 2025-01-01");
        let ahead = line("2024-01-01", "2024-03-01", "2023-01-01").unwrap();
        assert_eq!(ahead.last, 59, "a clock that is behind hides nothing");
    }

    #[test]
    fn what_lies_outside_is_its_nearest_end() {
        let line = line("2024-01-01", "2024-01-11", "2024-01-05").unwrap();
        assert_eq!(line.number("2020-01-01".parse().unwrap()), 0);
        assert_eq!(line.number("2030-01-01".parse().unwrap()), 9);
        assert_eq!(line.date(99).to_string(), "2024-01-10");
    }

    #[test]
    fn a_log_of_one_day_has_no_line() {
        assert_eq!(line("2024-01-01", "2024-01-02", "2024-01-01"), None);
    }
}
