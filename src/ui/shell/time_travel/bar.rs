//! [`TimeBar`]: the bar.

use leptos::{ev, prelude::*};
use wasm_bindgen_futures::spawn_local;

use super::journey::Journey;
use super::player::Player;
use super::steps::Steps;
use super::when::When;
use crate::i18n::{format, time_travel as t};
use crate::ui::chat::copy;
use crate::ui::kit::{Button, Icon, IconButton, Size, Toasts, glyph, use_toasts};
use crate::view::time_line::{PLACES, TimeLine};

/// The instant shown, and the controls that choose another one.
#[component]
pub fn TimeBar() -> impl IntoView {
    let journey = Journey::new();
    let shows_past = Memo::new(move |_| {
        let address = journey.app.address;
        address.with(|route| route.screen.shows_past())
    });
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            event.stop_propagation();
            journey.back();
        }
    };
    view! {
        <div class="travel-bar" on:keydown=on_key>
            <Words journey/>
            {move || shows_past.get().then(|| view! {
                <div class="travel-controls">
                    <Steps journey/>
                    <Player journey/>
                    <Slider journey/>
                    <When journey/>
                </div>
            })}
        </div>
    }
}

/// The instant shown, and the button that returns to the present.
#[component]
fn Words(journey: Journey) -> impl IntoView {
    let (app, l) = (journey.app, journey.l);
    let toasts = use_toasts();
    let asked = move || journey.asked.with(Option::is_some);
    let words = move || {
        let shows_past = app.address.with(|route| route.screen.shows_past());
        match (shows_past, app.travel.at.get().filter(|_| app.is_past())) {
            (false, _) if asked() => t::present_here(l.get()).to_owned(),
            (false, _) => t::only_present(l.get()).to_owned(),
            (true, None) => t::now(l.get()).to_owned(),
            (true, Some(at)) => {
                let when = format::date_time(l.get(), at.millis(), app.offset_at(at));
                t::past(l.get(), &when)
            }
        }
    };
    let nothing = move || {
        let nothing = app.is_past() && app.desk(crate::journal::Desk::is_empty);
        nothing.then(|| view! { <span class="travel-nothing">{l.t(t::before_all)}</span> })
    };
    let going = move || {
        let share = app.travel.jumping.get()?;
        let percent = format!("{:.0} %", share * 100.0);
        Some(view! { <span class="travel-going">{t::going(l.get(), &percent)}</span> })
    };
    view! {
        <div class="travel-head">
            <p class="travel-words" data-testid="travel-words">
                <Icon glyph=glyph::CLOCK_ARROW_LEFT/>
                <strong>{words}</strong>
                {nothing}
                {going}
            </p>
            <span class="travel-actions">
                <IconButton
                    glyph=glyph::COPY
                    size=Size::Small
                    label=l.t(t::copy)
                    tip_side="end"
                    disabled=Signal::derive(move || !asked())
                    on:click=move |_| copy_link(journey, toasts)
                />
                <Button
                    label=l.t(t::to_now)
                    glyph=glyph::UNDO_2
                    size=Size::Small
                    disabled=Signal::derive(move || !asked())
                    on:click=move |_| journey.back()
                />
                <IconButton
                    glyph=glyph::X
                    size=Size::Small
                    label=l.t(t::close)
                    tip_side="end"
                    on:click=move |_| journey.close()
                />
            </span>
        </div>
    }
}

/// The range from the first event to now.
#[component]
fn Slider(journey: Journey) -> impl IntoView {
    let (app, l) = (journey.app, journey.l);
    let line = Memo::new(move |_| TimeLine::new(journey.first.get(), app.clock.get()));
    let place =
        Memo::new(move |_| line.get().map_or(PLACES, |line| line.place(journey.asked.get())));
    let words = move || match journey.asked.get() {
        Some(at) => format::date_time(l.get(), at.millis(), app.offset_at(at)),
        None => t::in_present(l.get()).to_owned(),
    };
    view! {
        <input
            class="travel-line"
            type="range"
            min="0"
            max=PLACES.to_string()
            prop:value=move || place.get().to_string()
            disabled=move || line.with(Option::is_none)
            aria-label=l.t(t::instant)
            aria-valuetext=words
            data-testid="travel-line"
            on:input:target=move |event| {
                let place = event.target().value().parse().ok();
                if let Some((line, place)) = line.get_untracked().zip(place) {
                    journey.slide(line.at(place));
                }
            }
        />
    }
}

/// Copies the address, which names the instant.
fn copy_link(journey: Journey, toasts: Toasts) {
    journey.app.address.settle();
    let l = journey.l.get_untracked();
    spawn_local(async move {
        let copied = match window().location().href() {
            Ok(link) => copy(link).await,
            Err(_) => None,
        };
        if copied.is_some() {
            toasts.say(t::copied(l));
        } else {
            toasts.error(t::not_copied(l));
        }
    });
}
