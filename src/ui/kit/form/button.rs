//! Buttons.

use crate::ui::kit::{Glyph, Icon};
use leptos::prelude::*;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonVariant {
    /// The main action of a place.
    Primary,
    /// One of several actions.
    #[default]
    Subtle,
    /// An action that should not call attention: toolbars, icon buttons.
    Ghost,
    /// An action that destroys something.
    Danger,
}

impl ButtonVariant {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "btn-primary",
            Self::Subtle => "btn-subtle",
            Self::Ghost => "btn-ghost",
            Self::Danger => "btn-danger",
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// Inside rows and other controls.
    Small,
    #[default]
    Medium,
}

impl Size {
    const fn class(self) -> &'static str {
        match self {
            Self::Small => "btn-sm",
            Self::Medium => "",
        }
    }
}

/// A button with a text. Its action is `on:click`.
#[component]
pub fn Button(
    #[prop(into)] label: Signal<String>,
    #[prop(optional)] variant: ButtonVariant,
    #[prop(optional)] size: Size,
    #[prop(optional, into)] glyph: MaybeProp<Glyph>,
    #[prop(optional, into)] disabled: Signal<bool>,
    /// True while its action is running.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// True for the button that submits its form.
    #[prop(optional)]
    submit: bool,
) -> impl IntoView {
    view! {
        <button
            type=if submit { "submit" } else { "button" }
            class=format!("btn {} {}", variant.class(), size.class())
            disabled=disabled
            aria-busy=move || busy.get().then_some("true")
        >
            {move || glyph.get().map(|glyph| view! { <Icon glyph/> })}
            <span class="truncate">{label}</span>
        </button>
    }
}

/// A button with only an icon. Its label is its accessible name and its tooltip.
#[component]
pub fn IconButton(
    #[prop(into)] glyph: Signal<Glyph>,
    #[prop(into)] label: Signal<String>,
    #[prop(default = ButtonVariant::Ghost)] variant: ButtonVariant,
    #[prop(optional)] size: Size,
    /// The side of the tooltip: `top`, `right`, `start` (left), `end` (below, at the right edge); below by default.
    #[prop(optional)]
    tip_side: &'static str,
    /// The state of a toggle button.
    #[prop(optional, into)]
    pressed: MaybeProp<bool>,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=format!("btn btn-icon {} {}", variant.class(), size.class())
            disabled=disabled
            aria-label=label
            aria-pressed=move || pressed.get().map(|pressed| pressed.to_string())
            data-tip=label
            data-tip-side=tip_side
        >
            <Icon glyph/>
        </button>
    }
}
