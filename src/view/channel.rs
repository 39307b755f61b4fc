//! A channel in words.

use crate::i18n::{Locale, inbox};

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
