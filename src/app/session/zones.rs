//! Time zones from the browser's `Intl`, so that no database is downloaded.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::model::{Zone, Zones};

thread_local! {
    // Probing a zone asks `Intl` some thousands of times, so the result is cached.
    static KNOWN: RefCell<HashMap<String, Option<Arc<Zone>>>> = RefCell::new(HashMap::new());
}

/// Returns the browser's zones.
#[must_use]
pub fn browser_zones() -> Zones {
    Arc::new(|name| {
        KNOWN.with_borrow_mut(|known| {
            known.entry(name.to_owned()).or_insert_with(|| probe(name).map(Arc::new)).clone()
        })
    })
}

/// Returns the IANA name of the device's zone; `None` if the browser does not tell, as where the device has one that no
/// list holds: `Etc/Unknown` is a name, but no zone.
#[must_use]
pub fn device_zone() -> Option<String> {
    let format = Intl::DateTimeFormat::new(&Array::new(), &Object::new());
    Reflect::get(&format.resolved_options(), &"timeZone".into())
        .ok()?
        .as_string()
        .filter(|name| name != "Etc/Unknown" && formatter(name).is_some())
}

/// Returns the IANA names that the browser knows, ascending; only UTC if it does not list them.
#[must_use]
pub fn zone_names() -> Vec<String> {
    let listed = || {
        let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
        let list: Function =
            Reflect::get(&intl, &"supportedValuesOf".into()).ok()?.dyn_into().ok()?;
        let names = list.call1(&intl, &"timeZone".into()).ok()?;
        Some(Array::from(&names).iter().filter_map(|name| name.as_string()).collect::<Vec<_>>())
    };
    let mut names = listed().unwrap_or_default();
    names.push("UTC".to_owned());
    names.sort_unstable();
    names.dedup();
    names
}

fn probe(name: &str) -> Option<Zone> {
    let format = formatter(name)?;
    let (from, to) = Zone::RANGE;
    Some(Zone::probe(name, from, to, |at| offset_at(&format, at).unwrap_or(0)))
}

/// Returns a function from `Date` to its wall time in the zone; `None` for an unknown zone.
fn formatter(name: &str) -> Option<Function> {
    let options = Object::new();
    let set = |key: &str, value: &str| Reflect::set(&options, &key.into(), &value.into()).ok();
    set("timeZone", name)?;
    set("hourCycle", "h23")?;
    set("year", "numeric")?;
    for key in ["month", "day", "hour", "minute", "second"] {
        set(key, "2-digit")?;
    }
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor: Function =
        Reflect::get(&intl, &"DateTimeFormat".into()).ok()?.dyn_into().ok()?;
    // The typed constructor of `js-sys` does not report the exception for an unknown zone.
    let format = Reflect::construct(&constructor, &Array::of2(&"en-US".into(), &options)).ok()?;
    Some(format.unchecked_into::<Intl::DateTimeFormat>().format())
}

/// Returns the zone's offset at an instant, both in milliseconds.
fn offset_at(format: &Function, at: i64) -> Option<i64> {
    #[expect(
        clippy::cast_precision_loss,
        reason = "instants of 1970 to 2050 are exact in a double"
    )]
    let date = Date::new(&JsValue::from_f64(at as f64));
    // "03/14/2026, 09:26:53"
    let text = format.call1(&JsValue::UNDEFINED, &date).ok()?.as_string()?;
    let numbers: Vec<u32> = text
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map_while(|part| part.parse().ok())
        .collect();
    let [month, day, year, hour, minute, second] = numbers.as_slice() else {
        return None;
    };
    let local = chrono::NaiveDate::from_ymd_opt(i32::try_from(*year).ok()?, *month, *day)?
        .and_hms_opt(*hour, *minute, *second)?;
    Some(local.and_utc().timestamp_millis() - at.div_euclid(1000) * 1000)
}
