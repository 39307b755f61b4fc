//! What the screens say of each setting: one row a setting. Its control, its value in words, its entry in the history and
//! the reasons in chats' histories read the same row.

use super::delay::When;
use crate::i18n::{
    Locale, behaviour as t, contacts, end_reasons as ends, files, status, targets, why,
};
use crate::model::SettingKey;

/// Words in the person's language.
pub type Words = fn(Locale) -> &'static str;

/// Where among the behaviour's settings one stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingGroup {
    /// What an agent's message does.
    Agents,
    /// What a customer's message does.
    Customers,
    /// What the end does.
    Archiving,
}

/// How a setting is set.
#[derive(Clone, Copy)]
pub enum Control {
    /// It is on or off.
    Switch,
    /// One of a few values, by their names in the journal.
    Choice(&'static [(&'static str, Words)]),
    /// A length of time, or none.
    Delay {
        /// The alternatives.
        choices: &'static [(When, Words)],
        /// A length in words.
        said: fn(Locale, &str) -> String,
        /// The words for none.
        never: Words,
    },
    /// It has a part of the screen of its own.
    Own,
}

/// What is said of a setting.
#[derive(Clone, Copy)]
pub struct SettingRow {
    /// What people call it.
    pub label: Words,
    /// What it means, in a line.
    pub meaning: Words,
    /// `None`: it is none of the behaviour's.
    pub group: Option<SettingGroup>,
    /// How it is set.
    pub control: Control,
}

const STAY_OR_SERVICE: Control =
    Control::Choice(&[("stay", t::stays), ("in_service", status::in_service)]);
const REOPEN: Control = Control::Choice(&[("always", t::reopens), ("never", t::stays_final)]);
const ARCHIVE: Control = Control::Delay {
    choices: &[(When::AtOnce, t::at_once), (When::After, t::after), (When::Never, t::never)],
    said: t::after_length,
    never: t::never,
};

impl SettingKey {
    /// What is said of it.
    #[must_use]
    pub const fn shown(self) -> SettingRow {
        use SettingGroup::{Agents, Archiving, Customers};
        let (label, meaning, group, control): (Words, Words, _, _) = match self {
            Self::Name => (t::desk_name, t::desk_name_text, None, Control::Own),
            Self::ReplyMovesOpen => (
                why::setting_reply_moves_open,
                t::reply_moves_open_text,
                Some(Agents),
                Control::Switch,
            ),
            Self::ReplyAssigns => {
                (why::setting_reply_assigns, t::reply_assigns_text, Some(Agents), Control::Switch)
            }
            Self::Signature => (t::signature, t::signature_text, None, Control::Switch),
            Self::AgentFirst => (
                why::setting_agent_first,
                t::agent_first_text,
                Some(Agents),
                Control::Choice(&[("none", t::stays), ("in_service", status::in_service)]),
            ),
            Self::AgentReplyInWaiting => (
                why::setting_agent_reply_in_waiting,
                t::agent_reply_in_waiting_text,
                Some(Agents),
                STAY_OR_SERVICE,
            ),
            Self::AgentMessageToFinal => (
                why::setting_agent_message_to_final,
                t::agent_message_to_final_text,
                Some(Agents),
                STAY_OR_SERVICE,
            ),
            Self::CustomerReplyInWaiting => (
                why::setting_customer_reply_in_waiting,
                t::customer_reply_in_waiting_text,
                Some(Customers),
                Control::Choice(&[
                    ("stay", t::stays),
                    ("in_service", status::in_service),
                    ("open", status::open),
                ]),
            ),
            Self::ReopenResolved => {
                (why::setting_reopen_resolved, t::reopen_resolved_text, Some(Customers), REOPEN)
            }
            Self::ReopenClosed => {
                (why::setting_reopen_closed, t::reopen_closed_text, Some(Customers), REOPEN)
            }
            Self::ReopenSoon => (
                why::setting_reopen_to_in_service,
                t::reopen_soon_text,
                Some(Customers),
                Control::Delay {
                    choices: &[(When::Never, t::no_limit), (When::After, t::within)],
                    said: t::within_length,
                    never: t::off,
                },
            ),
            Self::ArchiveResolved => {
                (why::setting_archive_resolved, t::archive_resolved_text, Some(Archiving), ARCHIVE)
            }
            Self::ArchiveClosed => {
                (why::setting_archive_closed, t::archive_closed_text, Some(Archiving), ARCHIVE)
            }
            Self::Timers => (why::setting_timers, t::timers_text, None, Control::Own),
            Self::Targets => (targets::targets, targets::text, None, Control::Own),
            Self::EndReasons => (ends::reasons, ends::reasons_text, None, Control::Own),
            Self::EndReasonRequired => (ends::required, ends::required_text, None, Control::Switch),
            Self::FileLimit => (files::largest, files::largest_text, None, Control::Own),
            Self::ContactFields => (contacts::fields, contacts::fields_text, None, Control::Own),
            Self::Zone => (t::zone, t::zone_text, None, Control::Own),
            Self::Hours => (t::hours_title, t::hours_text, None, Control::Own),
        };
        SettingRow { label, meaning, group, control }
    }

    /// What people call it.
    #[must_use]
    pub fn label(self, l: Locale) -> &'static str {
        (self.shown().label)(l)
    }

    /// What it means, in a line.
    #[must_use]
    pub fn meaning(self, l: Locale) -> &'static str {
        (self.shown().meaning)(l)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Settings;
    use serde_json::Value;

    #[test]
    fn a_setting_can_have_every_value_that_its_control_offers() {
        for key in SettingKey::ALL {
            let values: Vec<Value> = match key.shown().control {
                Control::Switch => vec![true.into(), false.into()],
                Control::Choice(choices) => {
                    choices.iter().map(|(name, _)| (*name).into()).collect()
                }
                Control::Delay { .. } => vec![Value::Null, 90.into()],
                Control::Own => Vec::new(),
            };
            for value in values {
                let mut settings = Settings::default();
                assert!(key.set(&mut settings, &value), "{key:?} {value}");
                assert_eq!(key.get(&settings), value);
            }
        }
    }
}
