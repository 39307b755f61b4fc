//! Time travel: the bar that chooses the instant shown.
//!
//! - [`TravelFrame`]: the place of the bar, loaded with the desk. - [`TimeBar`]: the bar itself, loaded lazily.
//! - `journey`: the state that its controls share; [`crate::view::time_line`]: the slider's arithmetic, pure.

mod bar;
mod journey;
mod player;
mod steps;
mod when;

pub use bar::TimeBar;

use crate::lazy::lazy_part;
use crate::ui::kit::{Icon, Lazy, MakeView, glyph, use_locale};
use leptos::prelude::*;

use crate::app::App;
use crate::i18n::time_travel as t;

/// True if the person opened the bar; in the past it is always shown.
#[derive(Clone, Copy)]
pub struct BarOpen(pub RwSignal<bool>);

impl BarOpen {
    /// Provides a closed one as context.
    pub fn provide() -> Self {
        let open = Self(RwSignal::new(false));
        provide_context(open);
        open
    }

    /// Returns true if the bar is shown. Reactive.
    pub fn shown(self, app: App) -> bool {
        let asked = app.address.with(|route| route.as_of.is_some());
        self.0.get() || asked
    }

    /// Opens the bar, or closes it and returns to the present.
    pub fn toggle(self, app: App) {
        let shown = untrack(|| self.shown(app));
        self.0.set(!shown);
        // A report that is pinned stays so.
        if shown && app.address.with_untracked(|route| route.as_of.is_some()) {
            app.travel_to(None);
        }
    }
}

/// The bar's button in the navigation.
#[component]
pub fn TravelButton() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let open = use_context::<BarOpen>();
    let pressed = move || open.is_some_and(|open| open.shown(app)).to_string();
    let toggle = move |_| {
        if let Some(open) = open {
            open.toggle(app);
        }
    };
    view! {
        <button
            type="button"
            class="rail-item"
            data-testid="time-travel"
            data-tip=l.t(t::title)
            data-tip-side="right"
            aria-label=l.t(t::title)
            aria-pressed=pressed
            on:click=toggle
        >
            <Icon glyph=glyph::CLOCK_ARROW_LEFT/>
            <span class="rail-label">{l.t(t::title)}</span>
        </button>
    }
}

lazy_part! {
    reports:
    fn time_bar_part() -> MakeView { || view! { <TimeBar/> }.into_any() }
}

/// The place of the bar.
#[component]
pub fn TravelFrame(open: BarOpen) -> impl IntoView {
    let app = App::here();
    let shown = Memo::new(move |_| open.shown(app));
    // A text that changes only between past and present, so that screen readers announce that and not every step.
    let l = use_locale();
    let place = move || {
        let said = if app.is_past() { t::in_past } else { t::in_present };
        shown.get().then(|| said(l.get()))
    };
    view! {
        <p class="visually-hidden" role="status">{place}</p>
        {move || shown.get().then(|| view! {
            <section class="travel" aria-label=l.t(t::title) data-past=move || app.is_past().to_string()>
                <Lazy part=time_bar_part/>
            </section>
        })}
    }
}
