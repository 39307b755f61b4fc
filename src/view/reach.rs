//! [`Reach`]: how far what is written on a desk gets.

use crate::i18n::{Locale, reach};
use crate::journal::Desk;

/// How far a message gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// It stays in this browser: a channel works at a server only.
    Device,
    /// It goes to the team's server. Whether a channel takes it from there is not known.
    Team,
    /// It goes to the customer where the chat is of a line of this browser, and else it stays here.
    Lines,
    /// It goes to the customer, as a channel has reported of others.
    Customer,
}

impl Reach {
    /// Returns the reach of a channel on a desk that a team shares. Without a channel's name, of all its channels.
    ///
    /// Only a report of a delivery tells that a channel is at work: customers' messages may have been imported.
    #[must_use]
    pub fn of_shared(desk: &Desk, channel: Option<&str>) -> Self {
        let named = |channel: &str| {
            desk.chats()
                .map(|(_, chat)| chat.state())
                .any(|state| state.contact.channel.as_deref() == Some(channel) && state.went_out())
        };
        // Without any report no chat is looked at.
        let reported = desk.counts().went_out() > 0 && channel.is_none_or(named);
        if reported { Self::Customer } else { Self::Team }
    }

    /// Returns what has to be said of it.
    #[must_use]
    pub const fn words(self, l: Locale) -> Option<&'static str> {
        match self {
            Self::Device => Some(reach::device(l)),
            Self::Team => Some(reach::team(l)),
            Self::Lines => Some(reach::lines(l)),
            Self::Customer => None,
        }
    }

    /// Returns its name in the page.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Team => "team",
            Self::Lines => "lines",
            Self::Customer => "customer",
        }
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::Reach::{Customer, Team};
    use super::*;
    use crate::view::testing::Log;

    #[test]
    fn a_channel_is_known_by_its_reports() {
        let log = Log::new()
            .set(r#""type":"contact_updated","contact":{"name":"Bia","channel":"whatsapp"}"#)
            .customer("Oi")
            .agent("Olá");
        let of = |log: &Log, channel| Reach::of_shared(&log.desk, channel);
        assert_eq!(of(&log, Some("whatsapp")), Team, "what the customer wrote may be imported");
        let reported = |log: Log, state: &str| {
            let body = format!(r#""type":"delivery","message":"e3","state":"{state}""#);
            log.event(r#"{"kind":"system"}"#, true, &body)
        };
        let log = reported(log, "failed");
        assert_eq!(of(&log, Some("whatsapp")), Team, "nothing has ever gone out");
        let log = reported(log, "sent");
        assert_eq!(of(&log, Some("whatsapp")), Customer);
        assert_eq!(of(&log, None), Customer);
        assert_eq!(of(&log, Some("email")), Team, "another channel");
    }
}
