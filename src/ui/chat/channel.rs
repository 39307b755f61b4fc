//! The signs of channels.

use leptos::prelude::*;

use crate::ui::kit::{Glyph, Icon, glyph};

/// The sign of a channel: its brand's, in its colour, if it has one. Decorative: the channel's name stands beside it.
#[component]
pub fn ChannelIcon(#[prop(into)] channel: Signal<String>) -> impl IntoView {
    let sign = move || sign(&channel.get());
    view! { <Icon glyph=Signal::derive(move || sign().0) attr:data-brand=move || sign().1/> }
}

/// Returns the shape, and the name by which a brand's colour is known. Unknown channels have a generic shape.
fn sign(channel: &str) -> (Glyph, Option<&'static str>) {
    match channel.to_ascii_lowercase().as_str() {
        "whatsapp" => (glyph::WHATSAPP, Some("whatsapp")),
        "instagram" => (glyph::INSTAGRAM, Some("instagram")),
        "facebook" => (glyph::FACEBOOK, Some("facebook")),
        "messenger" => (glyph::MESSENGER, Some("facebook")),
        "telegram" => (glyph::TELEGRAM, Some("telegram")),
        "web" => (glyph::GLOBE, None),
        "email" => (glyph::MAIL, None),
        "phone" => (glyph::PHONE, None),
        "sms" => (glyph::MESSAGE_SQUARE_MORE, None),
        "import" => (glyph::UPLOAD, None),
        _ => (glyph::MESSAGE_SQUARE, None),
    }
}
