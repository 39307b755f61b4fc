//! [`Times`]: the format and the zone of the table's times.

use leptos::prelude::*;

use super::flow::Import;
use crate::app::zone_names;
use crate::i18n::{format, importing};
use crate::intake::csv::{EitherOrder, TimeFormat};
use crate::ui::kit::{Bound, Select, TextField, use_locale};

/// The initial pattern.
const PATTERN: &str = "%d/%m/%Y %H:%M";

#[component]
pub fn Times(import: Import) -> impl IntoView {
    let l = use_locale();
    let chosen_format = Memo::new(move |_| {
        import.mapping.with(|mapping| mapping.as_ref().map(|mapping| mapping.time_format.clone()))
    });
    let set = move |format: TimeFormat| {
        import.mapping.update(|mapping| {
            if let Some(mapping) = mapping {
                mapping.time_format = format;
            }
        });
    };
    let formats = Signal::derive(move || {
        let locale = l.get();
        [
            ("pattern", importing::format_pattern(locale)),
            ("rfc", importing::format_rfc(locale)),
            ("seconds", importing::format_seconds(locale)),
            ("millis", importing::format_millis(locale)),
            ("days", importing::format_days(locale)),
        ]
        .map(|(name, words)| (name, words.to_owned()))
        .to_vec()
    });
    // Who writes another order of day and month needs no question.
    let write = move |pattern: String| {
        let date = |pattern: &str| pattern.split(' ').next().map(str::to_owned);
        let before = chosen_format.get_untracked();
        let same =
            matches!(&before, Some(TimeFormat::Pattern(before)) if date(before) == date(&pattern));
        set(TimeFormat::Pattern(pattern));
        if !same {
            import.either.set(None);
        }
    };
    let choose = move |format: TimeFormat| {
        set(format);
        import.ask_order();
    };
    let pattern = Memo::new(move |_| match chosen_format.get() {
        Some(TimeFormat::Pattern(pattern)) => Some(pattern),
        _ => None,
    });
    view! {
        <fieldset class="import-set">
            <legend>{l.t(importing::time_format)}</legend>
            <Select
                label=l.t(importing::time_format)
                value=Bound::new(
                    Signal::derive(move || chosen_format.with(|format| name_of(format.as_ref()))),
                    move |name| choose(named(name)),
                )
                options=formats
            />
            {move || import.either.get().map(|either| view! { <DayOrMonth import either/> })}
            <Show when=move || pattern.with(Option::is_some)>
                <TextField
                    label=l.t(importing::time_pattern)
                    value=Bound::new(
                        Signal::derive(move || pattern.get().unwrap_or_default()),
                        write,
                    )
                    hint=Signal::derive(move || Some(importing::time_pattern_hint(l.get()).to_owned()))
                    attr:autocomplete="off"
                    attr:spellcheck="false"
                />
            </Show>
            <Show when=move || chosen_format.with(|format| format.as_ref().is_some_and(TimeFormat::is_local))>
                <ZoneField import/>
            </Show>
        </fieldset>
    }
}

/// The zone of the file's times.
#[component]
pub fn ZoneField(import: Import) -> impl IntoView {
    let l = use_locale();
    let zones = StoredValue::new(zone_names());
    let zones = Signal::derive(move || {
        let mut names = zones.get_value();
        // Browsers do not list all the zones that they know.
        let chosen = import.zone.get();
        if let Err(place) = names.binary_search(&chosen) {
            names.insert(place, chosen);
        }
        names.into_iter().map(|name| (name.clone(), name)).collect::<Vec<_>>()
    });
    view! {
        <Select
            label=l.t(importing::zone)
            value=import.zone
            options=zones
            hint=Signal::derive(move || {
                let unknown = !import.zone_of_device;
                unknown.then(|| importing::zone_of_desk(l.get()).to_owned())
            })
        />
    }
}

/// Asks which of the two readings of a date is right.
#[component]
fn DayOrMonth(import: Import, either: EitherOrder) -> impl IntoView {
    let l = use_locale();
    let EitherOrder { cell, readings } = either;
    let readings = StoredValue::new(readings);
    let options = Signal::derive(move || {
        let locale = l.get();
        let undecided = (None, importing::undecided(locale).to_owned());
        let read = readings
            .get_value()
            .map(|(format, at)| (Some(format), format::date_long(locale, at.millis(), 0)));
        std::iter::once(undecided).chain(read).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || {
        let mapping = import.mapping.get().filter(|_| import.order_chosen.get())?;
        let known =
            readings.with_value(|all| all.iter().any(|(own, _)| *own == mapping.time_format));
        known.then_some(mapping.time_format)
    });
    let choose = move |format: Option<TimeFormat>| {
        import.order_chosen.set(format.is_some());
        import.mapping.update(|mapping| {
            if let (Some(mapping), Some(format)) = (mapping, format) {
                mapping.time_format = format;
            }
        });
    };
    view! {
        <Select
            label=Signal::derive(move || importing::day_or_month(l.get(), &cell))
            value=Bound::new(value, choose)
            options
        />
    }
}

fn name_of(format: Option<&TimeFormat>) -> &'static str {
    match format {
        Some(TimeFormat::Rfc3339) => "rfc",
        Some(TimeFormat::EpochSeconds) => "seconds",
        Some(TimeFormat::EpochMillis) => "millis",
        Some(TimeFormat::SpreadsheetDays) => "days",
        Some(TimeFormat::Pattern(_)) | None => "pattern",
    }
}

fn named(name: &str) -> TimeFormat {
    match name {
        "rfc" => TimeFormat::Rfc3339,
        "seconds" => TimeFormat::EpochSeconds,
        "millis" => TimeFormat::EpochMillis,
        "days" => TimeFormat::SpreadsheetDays,
        _ => TimeFormat::Pattern(PATTERN.to_owned()),
    }
}
