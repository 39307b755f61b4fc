//! [`Player`]: plays the past at a chosen speed.

use std::time::Duration;

use leptos::prelude::*;

use super::journey::Journey;
use crate::i18n::{Locale, time_travel as t};
use crate::model::{DAY, HOUR, MINUTE};
use crate::ui::kit::{IconButton, glyph};

type Words = fn(Locale) -> &'static str;

/// The speeds: time per second.
const SPEEDS: [(i64, Words); 5] = [
    (MINUTE, t::speed_1m),
    (10 * MINUTE, t::speed_10m),
    (HOUR, t::speed_1h),
    (6 * HOUR, t::speed_6h),
    (DAY, t::speed_1d),
];

/// The buttons play and pause, and the speed.
#[component]
pub fn Player(journey: Journey) -> impl IntoView {
    let (app, l) = (journey.app, journey.l);
    let speed = RwSignal::new(HOUR);
    // With reduced motion one step per second instead of five.
    let steps = if wants_less_motion() { 1 } else { 5 };
    let tick = move || {
        if !journey.playing.get_untracked() {
            return;
        }
        let at = journey.asked.get_untracked();
        let next = at.map(|at| at.plus(speed.get_untracked() / steps));
        let next = next.filter(|next| *next < app.clock.get_untracked());
        if next.is_none() {
            journey.playing.set(false);
        }
        journey.slide(next);
    };
    let every = Duration::from_millis(1000 / steps.unsigned_abs());
    let timer = set_interval_with_handle(tick, every);
    if let Err(error) = &timer {
        leptos::logging::warn!("no timer to play with: {error:?}");
    }
    on_cleanup(move || {
        if let Ok(timer) = timer {
            timer.clear();
        }
    });
    let playing = journey.playing;
    let toggle = move |_| playing.update(|playing| *playing = !*playing);
    let choose = move |event: leptos::ev::Event| {
        if let Ok(chosen) = event_target_value(&event).parse() {
            speed.set(chosen);
        }
    };
    let options = SPEEDS.map(|(millis, words)| {
        view! {
            <option value=millis.to_string() prop:selected=move || speed.get() == millis>{l.t(words)}</option>
        }
    });
    view! {
        <span class="travel-player">
            <IconButton
                glyph=Signal::derive(move || if playing.get() { glyph::PAUSE } else { glyph::PLAY })
                label=Signal::derive(move || if playing.get() { t::pause } else { t::play }(l.get()).to_owned())
                disabled=Signal::derive(move || journey.asked.with(Option::is_none))
                attr:data-testid="travel-play"
                on:click=toggle
            />
            <select class="input travel-speed" aria-label=l.t(t::speed) on:change=choose>{options}</select>
        </span>
    }
}

fn wants_less_motion() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
}
