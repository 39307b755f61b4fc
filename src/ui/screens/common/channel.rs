//! How a channel looks: what customers write through.

use crate::i18n::{Locale, inbox};
use crate::ui::kit::{Glyph, glyph};

/// The channel's icon; a plain one for channels that nobody foresaw.
#[must_use]
pub fn channel_glyph(channel: &str) -> Glyph {
    match channel.to_ascii_lowercase().as_str() {
        "whatsapp" => glyph::MESSAGE_CIRCLE,
        "web" => glyph::GLOBE,
        "email" => glyph::MAIL,
        "phone" | "sms" => glyph::PHONE,
        "instagram" | "facebook" | "telegram" => glyph::AT_SIGN,
        _ => glyph::MESSAGE_SQUARE,
    }
}

/// The channel's name in words; as it came, for channels that nobody foresaw.
#[must_use]
pub fn channel_name(locale: Locale, channel: &str) -> String {
    match channel.to_ascii_lowercase().as_str() {
        "whatsapp" => "WhatsApp",
        "web" => inbox::channel_web(locale),
        "email" => inbox::channel_email(locale),
        "phone" => inbox::channel_phone(locale),
        "sms" => "SMS",
        "instagram" => "Instagram",
        "facebook" => "Facebook",
        "telegram" => "Telegram",
        _ => channel,
    }
    .to_owned()
}
