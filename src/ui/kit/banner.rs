//! Banners.

use super::{Glyph, Icon, glyph};
use leptos::prelude::*;

/// How grave it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BannerKind {
    /// Good to know.
    Info,
    /// Something works less well than usual.
    Warning,
    /// Something does not work.
    Error,
}

impl BannerKind {
    const fn tone(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "danger",
        }
    }

    const fn glyph(self) -> Glyph {
        match self {
            Self::Info => glyph::INFO,
            Self::Warning => glyph::TRIANGLE_ALERT,
            Self::Error => glyph::CIRCLE_ALERT,
        }
    }

    const fn role(self) -> &'static str {
        match self {
            Self::Info | Self::Warning => "status",
            Self::Error => "alert",
        }
    }
}

/// Something that stays true until something is done about it. Its children are the buttons that do.
#[component]
pub fn Banner(
    /// How grave it is.
    kind: BannerKind,
    /// What happened, that nothing is lost, what to do.
    #[prop(into)]
    text: Signal<String>,
    /// Buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="banner" data-tone=kind.tone() role=kind.role()>
            <Icon glyph=kind.glyph()/>
            <p class="banner-text">{text}</p>
            {children.map(|children| view! { <div class="banner-acts">{children()}</div> })}
        </div>
    }
}
