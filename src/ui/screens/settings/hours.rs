//! Business hours, holidays and the time zone.

use leptos::prelude::*;

use super::choice::Setting;
use super::day::Day;
use super::drafting::Drafting;
use super::holidays::Holidays;
use super::section::Section;
use crate::app::{App, browser_zones, zone_names};
use crate::i18n::{Locale, behaviour as t, format};
use crate::model::SettingKey;
use crate::model::{Settings, Timestamp, Zone};
use crate::ui::kit::{Bound, Segment, Segmented, Select, bind, use_locale};

#[component]
pub fn Hours() -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let always = drafting.field(|form| form.week.always);
    let choose = move |value, words: fn(Locale) -> &'static str| {
        let selected = Signal::derive(move || always.get() == value);
        let go = move |_| drafting.edit(|form| form.week.always = value);
        view! { <Segment label=l.t(words) selected on:click=go/> }
    };
    view! {
        <Section title=l.t(t::hours_title) text=l.t(t::hours_text)>
            <Now/>
            <Setting key=SettingKey::Hours bare=true>
                <Segmented label=l.t(t::hours_title)>
                    {choose(true, t::always_open)}
                    {choose(false, t::by_week)}
                </Segmented>
                <Show when=move || !always.get()>
                    <ul class="settings-rows hours-week">
                        {(0..7).map(|day| view! { <Day day/> }).collect_view()}
                    </ul>
                    <Holidays/>
                </Show>
            </Setting>
        </Section>
        <Section title=l.t(t::zone) text=l.t(t::zone_text)>
            <ZoneField/>
        </Section>
    }
}

#[component]
fn ZoneField() -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let zone: Bound<String> = bind(drafting, |form| &mut form.settings.zone).into();
    let names = StoredValue::new(zone_names());
    let options = Signal::derive(move || {
        let mut names = names.get_value();
        // Browsers list one name per zone, and accept its other names.
        let chosen = zone.value().get();
        if let Err(place) = names.binary_search(&chosen) {
            names.insert(place, chosen);
        }
        let named = |name: String| (name.clone(), name.replace('_', " "));
        names.into_iter().map(named).collect::<Vec<_>>()
    });
    view! {
        <Setting key=SettingKey::Zone bare=true>
            <Select label=l.t(t::zone) value=zone options/>
        </Setting>
    }
}

/// The desk's state under the draft: open or closed, and until when.
#[component]
fn Now() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let drafting = Drafting::here();
    let open = Memo::new(move |_| {
        let (l, now) = (l.get(), app.now.get());
        drafting.with(|settings| {
            let zone = browser_zones()(&settings.zone);
            zone.map(|zone| state(settings, &zone, now, l))
        })
    });
    move || {
        open.get().map(|(open, words)| {
            let tone = if open { "success" } else { "neutral" };
            view! { <p class="hours-now" data-tone=tone data-testid="hours-now">{words}</p> }
        })
    }
}

/// Returns true if the desk is open, and that in words with the time of the next change.
fn state(settings: &Settings, zone: &Zone, now: Timestamp, l: Locale) -> (bool, String) {
    let Some(hours) = &settings.business_hours else {
        return (true, t::always_open(l).to_owned());
    };
    let offset = |at: Timestamp| {
        i32::try_from(zone.offset_at(at) / crate::model::SECOND).unwrap_or_default()
    };
    let time = |at: Timestamp| format::time(l, at.millis(), offset(at));
    let today = zone.date_of(now);
    // Adjacent intervals are one, also across midnight; yesterday's may go on after it.
    let mut closes = None;
    let yesterday = today.pred_opt().unwrap_or(today);
    for (from, to) in yesterday.iter_days().take(9).flat_map(|date| hours.open_on(zone, date)) {
        if from <= now && now < to || closes == Some(from) {
            closes = Some(to);
        }
    }
    if let Some(closes) = closes {
        let day = zone.date_of(closes.plus(-1));
        return if day == today {
            (true, t::closes_at(l, &time(closes)))
        } else {
            (true, t::open_now(l).to_owned())
        };
    }
    // Holidays may be consecutive; a year ahead is enough.
    let opens = today
        .iter_days()
        .take(366)
        .flat_map(|date| hours.open_on(zone, date))
        .map(|(from, _)| from)
        .find(|from| *from > now);
    let words = opens.map_or_else(
        || t::shut_always(l).to_owned(),
        |opens| {
            let local = |at: Timestamp| format::Local { ms: at.millis(), offset_s: offset(at) };
            let day = format::relative_day(l, local(opens), local(now));
            t::shut_until(l, &format!("{day}, {}", time(opens)))
        },
    );
    (false, words)
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;
    use crate::model::compiled_zones;
    use serde_json::json;

    fn at(instant: &str, hours: &serde_json::Value) -> String {
        let (settings, problems) = Settings::from_value(&json!({ "business_hours": hours }));
        assert_eq!(problems, []);
        let zone = compiled_zones()("America/Sao_Paulo").expect("a known zone");
        let now = Timestamp::parse(instant).expect("an instant");
        state(&settings, &zone, now, Locale::PtBr).1
    }

    #[test]
    fn it_says_until_when() {
        // 2026-03-10 is a Tuesday; São Paulo is UTC−3.
        let nine = json!([["09:00", "12:00"], ["13:00", "18:00"]]);
        let week = json!({"week": {"tue": nine, "thu": nine}, "holidays": ["2026-03-12"]});
        assert_eq!(at("2026-03-10T14:59:00Z", &week), "Aberto agora, fecha às 12:00");
        assert_eq!(at("2026-03-10T15:00:00Z", &week), "Fechado agora, abre hoje, 13:00");
        assert!(
            at("2026-03-10T21:00:00Z", &week)
                .starts_with("Fechado agora, abre terça-feira, 17 de março")
        );
        assert_eq!(at("2026-03-10T21:00:00Z", &json!(null)), "Sempre aberto");
        assert_eq!(
            at("2026-03-10T21:00:00Z", &json!({"week": {}})),
            "Fechado: nenhum horário definido"
        );
    }

    #[test]
    fn hours_that_touch_are_one() {
        let week = json!({"week": {"tue": [["09:00", "12:00"], ["12:00", "18:00"]]}});
        assert_eq!(at("2026-03-10T13:00:00Z", &week), "Aberto agora, fecha às 18:00");
        let night = json!({"week": {"tue": [["20:00", "24:00"]], "wed": [["00:00", "02:00"]]}});
        assert_eq!(at("2026-03-11T00:00:00Z", &night), "Aberto agora");
        assert_eq!(at("2026-03-11T04:00:00Z", &night), "Aberto agora, fecha às 02:00");
        let over = json!({"week": {"tue": [["22:00", "02:00"]]}});
        assert_eq!(at("2026-03-11T04:00:00Z", &over), "Aberto agora, fecha às 02:00");
        assert_eq!(at("2026-03-11T00:00:00Z", &over), "Fechado agora, abre hoje, 22:00");
    }
}
