//! The channels that customers write through.

use crate::i18n::{Locale, inbox};

/// A channel that everybody knows.
#[derive(Clone, Copy)]
pub struct Channel {
    /// Its name in the journal.
    pub wire: &'static str,
    /// Its name in words.
    pub name: fn(Locale) -> &'static str,
    /// Whether a chat can be started through it by hand.
    pub starts: bool,
}

/// Those that everybody knows, in the order in which they are offered. Their icons are in `ui::chat`. Contacts may come
/// by others too.
pub const CHANNELS: [Channel; 8] = [
    Channel { wire: "whatsapp", name: |_| "WhatsApp", starts: true },
    Channel { wire: "web", name: inbox::channel_web, starts: true },
    Channel { wire: "email", name: inbox::channel_email, starts: true },
    Channel { wire: "phone", name: inbox::channel_phone, starts: true },
    Channel { wire: "sms", name: |_| "SMS", starts: false },
    Channel { wire: "instagram", name: |_| "Instagram", starts: false },
    Channel { wire: "facebook", name: |_| "Facebook", starts: false },
    Channel { wire: "telegram", name: |_| "Telegram", starts: false },
];

/// The channel's name in words; as it came, for channels that nobody foresaw.
#[must_use]
pub fn channel_name(locale: Locale, channel: &str) -> String {
    let known = CHANNELS.iter().find(|known| known.wire.eq_ignore_ascii_case(channel));
    known.map_or_else(|| channel.to_owned(), |known| (known.name)(locale).to_owned())
}
