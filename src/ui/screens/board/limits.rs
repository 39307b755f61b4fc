//! [`Limits`]: the form of the limits from which counters warn and alarm.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::board as t;
use crate::ui::kit::{Bound, Icon, Popover, TextField, bind, glyph, use_locale};

#[component]
pub fn Limits() -> impl IntoView {
    let l = use_locale();
    view! {
        <Popover
            label=l.t(t::limits)
            trigger=|| view! { <Icon glyph=glyph::BELL/> }
            class="btn btn-ghost btn-icon"
            tip=true
            attr:data-testid="panel-limits"
            let:_popup
        >
            <Form/>
        </Popover>
    }
}

#[component]
fn Form() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let typed = |(warn, alarm): (u32, u32)| RwSignal::new((warn.to_string(), alarm.to_string()));
    let kept = app.prefs.with_untracked(|prefs| prefs.panel.clone());
    let (wait, open) = (typed(kept.wait), typed(kept.open));
    let bad = Memo::new(move |_| wait.with(limits).is_none() || open.with(limits).is_none());
    let keep = move || {
        let limits = (wait.with_untracked(limits), open.with_untracked(limits));
        if let (Some(wait), Some(open)) = limits {
            app.set_prefs(|prefs| (prefs.panel.wait, prefs.panel.open) = (wait, open));
        }
    };
    let kept = move |typed: RwSignal<(String, String)>| {
        Bound::new(typed, move |now| {
            typed.set(now);
            keep();
        })
    };
    view! {
        <div class="panel-limits">
            <p class="muted">{l.t(t::limits_text)}</p>
            <Pair name=l.t(t::limit_wait) typed=kept(wait)/>
            <Pair name=l.t(t::limit_open) typed=kept(open)/>
            <p class="field-error" role="status">{move || bad.get().then(|| t::limit_bad(l.get()))}</p>
        </div>
    }
}

#[component]
fn Pair(
    #[prop(into)] name: Signal<String>,
    /// The limits of a warning and of an alarm, as they are typed.
    typed: Bound<(String, String)>,
) -> impl IntoView {
    let l = use_locale();
    view! {
        <fieldset class="panel-pair">
            <legend>{name}</legend>
            <TextField
                label=l.t(t::warned)
                kind="number"
                value=bind(typed, |typed| &mut typed.0)
                attr:min="1"
            />
            <TextField
                label=l.t(t::alarmed)
                kind="number"
                value=bind(typed, |typed| &mut typed.1)
                attr:min="1"
            />
        </fieldset>
    }
}

/// Reads both limits; `None` unless they are numbers from 1 to 99,999 and the warning is the lower one.
fn limits((warn, alarm): &(String, String)) -> Option<(u32, u32)> {
    let read = |text: &String| {
        let number: u32 = text.trim().parse().ok()?;
        (1..=99_999).contains(&number).then_some(number)
    };
    let (warn, alarm) = (read(warn)?, read(alarm)?);
    (warn < alarm).then_some((warn, alarm))
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use crate::ui::screens::board::limits::limits;

    #[test]
    fn limits_are_whole_and_in_order() {
        let read = |warn: &str, alarm: &str| limits(&(warn.to_owned(), alarm.to_owned()));
        assert_eq!(read("15", " 60 "), Some((15, 60)));
        for (warn, alarm) in [
            ("", "1"),
            ("0", "1"),
            ("5", "5"),
            ("9", "8"),
            ("1", "100000"),
            ("1.5", "2"),
            ("-1", "2"),
        ] {
            assert_eq!(read(warn, alarm), None, "{warn} {alarm}");
        }
    }
}
