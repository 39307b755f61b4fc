//! The channels that customers write through.

use crate::i18n::{Locale, conversation as t, details, inbox};

/// A known channel.
#[derive(Clone, Copy)]
pub struct Channel {
    /// The name in the journal.
    pub wire: &'static str,
    /// The name for people.
    pub name: fn(Locale) -> &'static str,
    /// True where a chat can be started through it by hand.
    pub starts: bool,
}

/// The channel of chats that a table brought: none that anybody writes through.
pub const IMPORTED: &str = "import";

/// The known channels, in the order of menus. Their icons are in `ui::chat`. Contacts may come by other channels too.
pub const CHANNELS: [Channel; 10] = [
    Channel { wire: "whatsapp", name: |_| "WhatsApp", starts: true },
    Channel { wire: "web", name: inbox::channel_web, starts: true },
    Channel { wire: "email", name: inbox::channel_email, starts: true },
    Channel { wire: "phone", name: inbox::channel_phone, starts: true },
    Channel { wire: "sms", name: |_| "SMS", starts: false },
    Channel { wire: "instagram", name: |_| "Instagram", starts: false },
    Channel { wire: "facebook", name: |_| "Facebook", starts: false },
    Channel { wire: "messenger", name: |_| "Messenger", starts: false },
    Channel { wire: "telegram", name: |_| "Telegram", starts: false },
    Channel { wire: IMPORTED, name: inbox::channel_import, starts: false },
];

/// Returns the name of a channel; an unknown one is returned unchanged.
#[must_use]
pub fn channel_name(locale: Locale, channel: &str) -> String {
    let known = CHANNELS.iter().find(|known| known.wire.eq_ignore_ascii_case(channel));
    known.map_or_else(|| channel.to_owned(), |known| (known.name)(locale).to_owned())
}

/// Returns what an address of a channel is called: a table's chats have the names of its cases there.
#[must_use]
pub fn address_label(locale: Locale, channel: Option<&str>) -> &'static str {
    if channel == Some(IMPORTED) { details::case(locale) } else { details::address(locale) }
}

/// Returns a channel's reason in people's words, where it is one that is known; else the network's own.
#[must_use]
pub fn why_failed(l: Locale, detail: &str) -> &str {
    match detail {
        "blocked" => t::failed_blocked(l),
        "no_chat" => t::failed_no_chat(l),
        "too_long" => t::failed_too_long(l),
        "empty" => t::failed_empty(l),
        "file" => t::failed_file(l),
        "revoked" => t::failed_revoked(l),
        "stale" => t::failed_stale(l),
        "late" => t::failed_late(l),
        "no_key" => t::failed_no_key(l),
        words => words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn the_case_of_a_table_is_no_telephone() {
        let label = |channel| address_label(Locale::PtBr, channel);
        assert_eq!(label(Some("import")), "Caso");
        assert_eq!([label(Some("whatsapp")), label(None)], ["Telefone ou e-mail"; 2]);
    }
}
