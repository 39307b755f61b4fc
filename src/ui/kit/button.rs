//! Buttons.

use super::{Glyph, Icon};
use leptos::prelude::*;

/// How much a button stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonVariant {
    /// The one thing to do here.
    Primary,
    /// One of several things to do.
    #[default]
    Subtle,
    /// A thing to do that should not call attention: toolbars, icon buttons.
    Ghost,
    /// What destroys something.
    Danger,
}

impl ButtonVariant {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Primary => "btn-primary",
            Self::Subtle => "btn-subtle",
            Self::Ghost => "btn-ghost",
            Self::Danger => "btn-danger",
        }
    }
}

/// How big a control is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// Inside rows and other controls.
    Small,
    /// Everywhere else.
    #[default]
    Medium,
    /// The main action of a page.
    Large,
}

impl Size {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Small => "btn-sm",
            Self::Medium => "",
            Self::Large => "btn-lg",
        }
    }
}

/// A button with words. What it does comes as `on:click`.
#[component]
pub fn Button(
    /// The words.
    #[prop(into)]
    label: Signal<String>,
    /// How much it stands out.
    #[prop(optional)]
    variant: ButtonVariant,
    /// How big it is.
    #[prop(optional)]
    size: Size,
    /// An icon before the words.
    #[prop(optional, into)]
    glyph: MaybeProp<Glyph>,
    /// Whether it cannot be pressed.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether what it started is still running.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Whether it sends the form it stands in.
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

/// A button that is only an icon. Its label is its accessible name and its tooltip.
#[component]
pub fn IconButton(
    /// The icon.
    #[prop(into)]
    glyph: Signal<Glyph>,
    /// The accessible name, shown as tooltip too.
    #[prop(into)]
    label: Signal<String>,
    /// How much it stands out; icon buttons are ghosts unless told.
    #[prop(default = ButtonVariant::Ghost)]
    variant: ButtonVariant,
    /// How big it is.
    #[prop(optional)]
    size: Size,
    /// Where the tooltip goes: `top`, `right`, `end` (below, at the right edge); below if not given.
    #[prop(optional)]
    tip_side: &'static str,
    /// For a button that stays pressed: whether it is.
    #[prop(optional, into)]
    pressed: MaybeProp<bool>,
    /// Whether it cannot be pressed.
    #[prop(optional, into)]
    disabled: Signal<bool>,
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
