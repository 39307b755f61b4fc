//! [`Times`]: the format and the zone of the table's times.

use leptos::prelude::*;

use super::flow::Import;
use crate::app::zone_names;
use crate::i18n::importing;
use crate::intake::csv::TimeFormat;
use crate::ui::kit::{Select, TextField, use_locale};

/// The initial pattern.
const PATTERN: &str = "%d/%m/%Y %H:%M";

#[component]
pub fn Times(import: Import) -> impl IntoView {
    let l = use_locale();
    let format = Memo::new(move |_| {
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
        .map(|(name, words)| (name.to_owned(), words.to_owned()))
        .to_vec()
    });
    let zones = StoredValue::new(
        zone_names().into_iter().map(|name| (name.clone(), name)).collect::<Vec<_>>(),
    );
    let pattern = Memo::new(move |_| match format.get() {
        Some(TimeFormat::Pattern(pattern)) => Some(pattern),
        _ => None,
    });
    view! {
        <fieldset class="import-set">
            <legend>{l.t(importing::time_format)}</legend>
            <Select
                label=l.t(importing::time_format)
                value=Signal::derive(move || format.with(|format| name_of(format.as_ref()).to_owned()))
                options=formats
                on_change=move |name: String| set(named(&name))
            />
            <Show when=move || pattern.with(Option::is_some)>
                <TextField
                    label=l.t(importing::time_pattern)
                    value=Signal::derive(move || pattern.get().unwrap_or_default())
                    on_input=move |text| set(TimeFormat::Pattern(text))
                    hint=Signal::derive(move || {
                        let words = if import.ambiguous.get() { importing::day_or_month } else { importing::time_pattern_hint };
                        Some(words(l.get()).to_owned())
                    })
                    attr:autocomplete="off"
                    attr:spellcheck="false"
                />
            </Show>
            <Show when=move || format.with(|format| format.as_ref().is_some_and(TimeFormat::is_local))>
                <Select
                    label=l.t(importing::zone)
                    value=import.zone
                    options=Signal::derive(move || zones.get_value())
                    on_change=move |name| import.zone.set(name)
                />
            </Show>
        </fieldset>
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
