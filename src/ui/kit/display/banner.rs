//! Banners.

use super::{Glyph, Icon, glyph};
use leptos::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BannerKind {
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

/// A lasting condition, until somebody does something about it. Its children are the buttons for that.
#[component]
pub fn Banner(
    kind: BannerKind,
    /// What happened, that nothing is lost, and what to do.
    #[prop(into)]
    text: Signal<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="banner" data-tone=kind.tone() role=kind.role()>
            <Icon glyph=kind.glyph()/>
            <p class="banner-text">{text}</p>
            {children.map(|children| view! { <div class="banner-acts">{children()}</div> })}
        </div>
    }
}
