//! [`Step`]: what makes a desk of an empty one. The desk itself tells which steps are done.

use crate::i18n::{Locale, first_steps as t};
use crate::journal::{ChatState, Desk};
use crate::view::channel::IMPORTED;
use crate::view::reach::Reach;

/// A desk with more chats is no new one.
const CHATS: usize = 20;

/// A first step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// A customer writes: a simulated one.
    Customer,
    /// A customer writes, through a channel of the team's server.
    Channel,
    /// Colleagues are added.
    Team,
    Replies,
    Hours,
    /// Chats come from another system, or the desk goes to a server.
    Bring,
}

impl Step {
    /// Returns the steps of a desk of this browser alone, or of one that a team shares.
    #[must_use]
    pub const fn all(shared: bool) -> &'static [Self] {
        if shared {
            &[Self::Channel, Self::Team, Self::Replies, Self::Hours]
        } else {
            &[Self::Customer, Self::Team, Self::Replies, Self::Hours, Self::Bring]
        }
    }

    /// Returns the steps with true for those that are done. `None`: the desk is no new one.
    #[must_use]
    pub fn of(desk: &Desk, shared: bool) -> Option<Vec<(Self, bool)>> {
        let counts = desk.counts();
        if counts.total(false) + counts.total(true) > CHATS {
            return None;
        }
        let steps = Self::all(shared).iter().map(|step| (*step, step.is_done(desk)));
        let steps: Vec<_> = steps.collect();
        steps.iter().any(|(_, done)| !done).then_some(steps)
    }

    fn is_done(self, desk: &Desk) -> bool {
        let config = desk.config();
        let any = |is: fn(&ChatState) -> bool| desk.chats().any(|(_, chat)| is(chat.state()));
        match self {
            Self::Customer => any(|state| state.customer_wrote.is_some()),
            // Customers' messages may be simulated or imported.
            Self::Channel => Reach::of_shared(desk, None) == Reach::Customer,
            Self::Team => config.agents().values().filter(|agent| agent.active).count() > 1,
            Self::Replies => !config.quick_replies().is_empty(),
            Self::Hours => config.settings().business_hours.is_some(),
            Self::Bring => any(|state| state.contact.channel.as_deref() == Some(IMPORTED)),
        }
    }

    #[must_use]
    pub const fn title(self, l: Locale) -> &'static str {
        match self {
            Self::Customer => t::customer(l),
            Self::Channel => t::channel(l),
            Self::Team => t::team(l),
            Self::Replies => t::replies(l),
            Self::Hours => t::hours(l),
            Self::Bring => t::bring(l),
        }
    }

    #[must_use]
    pub const fn text(self, l: Locale) -> &'static str {
        match self {
            Self::Customer => t::customer_text(l),
            Self::Channel => t::channel_text(l),
            Self::Team => t::team_text(l),
            Self::Replies => t::replies_text(l),
            Self::Hours => t::hours_text(l),
            Self::Bring => t::bring_text(l),
        }
    }

    /// Returns its name in the page.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Channel => "channel",
            Self::Team => "team",
            Self::Replies => "replies",
            Self::Hours => "hours",
            Self::Bring => "bring",
        }
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;
    use crate::view::testing::Log;

    fn done(log: &Log) -> Vec<Step> {
        let steps = Step::of(&log.desk, false).expect("a new desk");
        steps.into_iter().filter(|(_, done)| *done).map(|(step, _)| step).collect()
    }

    fn agent(id: &str, active: bool) -> String {
        format!(
            r#""type":"agent_saved","agent":{{"id":"{id}","name":"{id}","role":"agent","active":{active}}}"#
        )
    }

    #[test]
    fn the_desk_tells_what_is_done() {
        let log = Log::new().desk(&agent("ana", true)).desk(&agent("bia", false));
        assert_eq!(done(&log), [], "who has left is no team");
        let log = log.set(r#""type":"chat_started","contact":{"name":"Bia"}"#).agent("Oi");
        assert_eq!(done(&log), [], "no customer wrote");
        let log = log.customer("Oi!");
        assert_eq!(done(&log), [Step::Customer]);
        let log = log.desk(&agent("caio", true)).desk(
            r#""type":"quick_replies_saved","quick_replies":[{"shortcut":"oi","text":"Olá"}]"#,
        );
        assert_eq!(done(&log), [Step::Customer, Step::Team, Step::Replies]);
        let shared = Step::of(&log.desk, true).expect("a new desk");
        assert_eq!(
            shared,
            [
                // Whoever wrote was not brought by a channel that anybody knows of.
                (Step::Channel, false),
                (Step::Team, true),
                (Step::Replies, true),
                (Step::Hours, false)
            ]
        );
    }

    #[test]
    fn where_all_is_done_nothing_is_listed() {
        let log = Log::new()
            .desk(&agent("ana", true))
            .desk(&agent("bia", true))
            .desk(r#""type":"quick_replies_saved","quick_replies":[{"shortcut":"oi","text":"Olá"}]"#)
            .desk(r#""type":"settings_changed","settings":{"business_hours":{"week":{"mon":[["09:00","18:00"]]},"holidays":[]}}"#)
            .set(r#""type":"contact_updated","contact":{"name":"Bia","channel":"import"}"#)
            .customer("Oi");
        assert_eq!(Step::of(&log.desk, false), None);
    }
}
