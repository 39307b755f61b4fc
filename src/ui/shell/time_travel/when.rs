//! [`When`]: the instant as date and time.

use crate::view::waiting_until::read as read_local;
use leptos::prelude::*;

use super::journey::Journey;
use crate::i18n::time_travel as t;
use crate::model::{Timestamp, Zone};

/// The field of date and time, in the desk's zone.
#[component]
pub fn When(journey: Journey) -> impl IntoView {
    let (app, l) = (journey.app, journey.l);
    let zone = Memo::new(move |_| app.present(|desk| desk.config().zone().clone()));
    // In the present its value does not tick while the person edits it.
    let value = Memo::new(move |_| {
        let at = journey.asked.get();
        let at = at.unwrap_or_else(|| app.clock.get_untracked());
        zone.with(|zone| local(at, zone))
    });
    let choose = move |event: leptos::ev::Event| {
        let text = event_target_value(&event);
        if let Some(at) = zone.with_untracked(|zone| read_local(&text, zone)) {
            journey.go(Some(at));
        }
    };
    view! {
        <input
            class="input travel-when"
            type="datetime-local"
            step="1"
            aria-label=l.t(t::instant_field)
            data-testid="travel-when"
            prop:value=value
            on:change=choose
        />
    }
}

/// Returns the field's value for an instant: `2026-11-22T09:00:30`.
fn local(at: Timestamp, zone: &Zone) -> String {
    let mut text = at.plus(zone.offset_at(at)).to_string();
    text.truncate("2026-11-22T09:00:30".len());
    text
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn what_the_field_holds_is_read_back() {
        let zone = crate::model::compiled_zones()("America/Sao_Paulo").expect("a zone");
        let at = Timestamp::parse("2026-11-22T12:00:30Z").expect("an instant");
        assert_eq!(local(at, &zone), "2026-11-22T09:00:30");
        assert_eq!(read_local("2026-11-22T09:00:30", &zone), Some(at));
        // A local time that the clock skipped: the end of the gap.
        let gap = read_local("2018-11-04T00:30:00", &zone).expect("an instant");
        assert_eq!(local(gap, &zone), "2018-11-04T01:00:00");
        // A local time that occurred twice: the first one.
        let twice = read_local("2018-02-17T23:30:00", &zone).expect("an instant");
        assert_eq!(twice.to_string(), "2018-02-18T01:30:00.000Z");
    }
}
