//! The icons of channels.

use crate::ui::kit::{Glyph, glyph};

/// Returns the channel's icon; a generic one for unknown channels.
#[must_use]
pub fn channel_glyph(channel: &str) -> Glyph {
    match channel.to_ascii_lowercase().as_str() {
        "whatsapp" => glyph::MESSAGE_CIRCLE,
        "web" => glyph::GLOBE,
        "email" => glyph::MAIL,
        "phone" | "sms" => glyph::PHONE,
        "instagram" | "facebook" | "telegram" => glyph::AT_SIGN,
        "import" => glyph::UPLOAD,
        _ => glyph::MESSAGE_SQUARE,
    }
}
