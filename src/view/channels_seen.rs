//! [`ChannelSeen`]: what the history tells of a channel.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::i18n::{Locale, channels as t, format};
use crate::journal::Desk;
use crate::model::{SECOND, Timestamp};
use crate::view::channel::IMPORTED;

/// A channel that a chat of the desk names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ChannelSeen {
    /// The name in the journal.
    pub channel: Arc<str>,
    pub chats: u64,
    /// The instant of the last message of a customer.
    pub received: Option<Timestamp>,
    /// True once it has reported what became of a message.
    pub reports: bool,
}

impl ChannelSeen {
    /// Returns the channels of a desk, the one with the most chats first.
    #[must_use]
    pub fn all(desk: &Desk) -> Vec<Self> {
        let mut seen: BTreeMap<Arc<str>, Self> = BTreeMap::new();
        for (_, chat) in desk.chats() {
            let state = chat.state();
            let named = state.contact.channel.clone().filter(|channel| &**channel != IMPORTED);
            let Some(channel) = named else { continue };
            let one = seen.entry(channel.clone()).or_insert_with(|| Self {
                channel,
                chats: 0,
                received: None,
                reports: false,
            });
            one.chats += 1;
            one.received = one.received.max(state.customer_wrote);
            one.reports |= state.went_out();
        }
        let mut all: Vec<_> = seen.into_values().collect();
        all.sort_by_key(|one| std::cmp::Reverse(one.chats));
        all
    }

    /// Returns what is known of it in words.
    #[must_use]
    pub fn words(&self, l: Locale, desk: &Desk) -> String {
        let zone = desk.config().zone();
        let received = self.received.map_or_else(
            || t::nothing_received(l).to_owned(),
            |at| {
                let offset = i32::try_from(zone.offset_at(at) / SECOND).unwrap_or_default();
                t::received(l, &format::date_time(l, at.millis(), offset))
            },
        );
        let reports = if self.reports { t::reports(l) } else { t::reports_nothing(l) };
        format!("{} · {received} · {reports}", t::chats(l, self.chats))
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;
    use crate::view::testing::Log;

    #[test]
    fn a_channel_is_told_by_what_it_brought_and_reported() {
        let log = Log::new()
            .set(r#""type":"contact_updated","contact":{"name":"Bia","channel":"whatsapp"}"#)
            .agent("Olá");
        let words = |log: &Log| {
            let all = ChannelSeen::all(&log.desk);
            all.iter().map(|one| one.words(Locale::PtBr, &log.desk)).collect::<Vec<_>>()
        };
        assert_eq!(
            words(&log),
            ["1 conversa · nenhuma mensagem recebida · nenhuma entrega confirmada"]
        );
        let log = log.customer("Oi").event(
            r#"{"kind":"system"}"#,
            true,
            r#""type":"delivery","message":"e2","state":"read""#,
        );
        assert_eq!(
            words(&log),
            ["1 conversa · última mensagem em 10/03/2026 09:02:00 · entregas confirmadas"]
        );
    }

    #[test]
    fn what_a_table_brought_came_by_no_channel() {
        let log = Log::new()
            .set(r#""type":"contact_updated","contact":{"name":"Bia","channel":"import"}"#)
            .customer("Oi");
        assert_eq!(ChannelSeen::all(&log.desk), []);
    }
}
