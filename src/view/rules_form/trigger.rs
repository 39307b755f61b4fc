//! What the screens say of triggers: how each is chosen, said in a rule's sentence, and what can be missing.

use super::check::Complaint;
use super::sentence::phrases;
use crate::i18n::{Locale, chatbot as t, why};
use crate::model::Status;
use crate::model::rules::{Silent, Trigger, Words};
use crate::view::length::length;
use crate::view::status::status_name;

/// How long an answer may be missing, in a new rule: a day.
pub const NEW_MINUTES: u32 = 24 * 60;

/// What has to be filled in for a trigger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TriggerFields {
    /// Nothing.
    None,
    /// Words or phrases.
    Words,
    /// A status.
    Status,
    /// A length of time.
    Silence,
    /// The lowest and the highest score.
    Scores,
}

/// One kind of trigger, as people choose it.
#[derive(Clone, Copy)]
pub struct TriggerKind {
    /// Its name.
    pub label: fn(Locale) -> &'static str,
    /// What has to be filled in.
    pub fields: TriggerFields,
    /// A new one.
    pub make: fn() -> Trigger,
    is: fn(&Trigger) -> bool,
}

/// All of them, in the order in which they are offered.
pub const TRIGGER_KINDS: [TriggerKind; 8] = [
    TriggerKind {
        label: t::k_message,
        fields: TriggerFields::None,
        make: || Trigger::CustomerMessage,
        is: |trigger| matches!(trigger, Trigger::CustomerMessage),
    },
    TriggerKind {
        label: t::k_words,
        fields: TriggerFields::Words,
        make: || Trigger::Words(Words::default()),
        is: |trigger| matches!(trigger, Trigger::Words(_)),
    },
    TriggerKind {
        label: t::k_first,
        fields: TriggerFields::None,
        make: || Trigger::FirstContact,
        is: |trigger| matches!(trigger, Trigger::FirstContact),
    },
    TriggerKind {
        label: t::k_outside,
        fields: TriggerFields::None,
        make: || Trigger::OutsideHours,
        is: |trigger| matches!(trigger, Trigger::OutsideHours),
    },
    TriggerKind {
        label: t::k_entered,
        fields: TriggerFields::Status,
        make: || Trigger::StatusEntered(Status::Resolved),
        is: |trigger| matches!(trigger, Trigger::StatusEntered(_)),
    },
    TriggerKind {
        label: t::k_agent_silent,
        fields: TriggerFields::Silence,
        make: || silent(Silent::Agent),
        is: |trigger| matches!(trigger, Trigger::NoAnswer { of: Silent::Agent, .. }),
    },
    TriggerKind {
        label: t::k_customer_silent,
        fields: TriggerFields::Silence,
        make: || silent(Silent::Customer),
        is: |trigger| matches!(trigger, Trigger::NoAnswer { of: Silent::Customer, .. }),
    },
    TriggerKind {
        label: t::k_rated,
        fields: TriggerFields::Scores,
        make: || Trigger::Rated { from: 0, to: 6 },
        is: |trigger| matches!(trigger, Trigger::Rated { .. }),
    },
];

const fn silent(of: Silent) -> Trigger {
    Trigger::NoAnswer { of, minutes: NEW_MINUTES, business: false }
}

/// The place of a trigger's kind in [`TRIGGER_KINDS`]; `None` for one that is not understood.
#[must_use]
pub fn kind_of(trigger: &Trigger) -> Option<usize> {
    TRIGGER_KINDS.iter().position(|kind| (kind.is)(trigger))
}

/// What a rule acts on: `Quando o cliente escrever “obrigado”`.
#[must_use]
pub fn sentence(trigger: &Trigger, l: Locale) -> String {
    match trigger {
        Trigger::CustomerMessage => t::when_message(l).to_owned(),
        Trigger::Words(words) => {
            if words.only_emoji && words.any.is_empty() {
                return t::when_emoji(l).to_owned();
            }
            let shown = phrases(&words.any, l);
            let mut when =
                if words.whole { t::when_only(l, &shown) } else { t::when_words(l, &shown) };
            if words.only_emoji {
                when.push_str(t::or_emoji(l));
            }
            when
        }
        Trigger::FirstContact => t::when_first(l).to_owned(),
        Trigger::OutsideHours => t::when_outside(l).to_owned(),
        Trigger::StatusEntered(status) => t::when_entered(l, status_name(l, Some(*status))),
        Trigger::NoAnswer { of, minutes, business } => {
            let length = length(*minutes, l);
            let length = if *business { why::of_business(l, &length) } else { length };
            match of {
                Silent::Agent => t::when_agent_silent(l, &length),
                Silent::Customer => t::when_customer_silent(l, &length),
            }
        }
        Trigger::Rated { from, to } if from == to => t::when_rated(l, u64::from(*from)),
        Trigger::Rated { from, to } => t::when_rated_between(l, &from.to_string(), &to.to_string()),
        Trigger::Unknown(_) => t::when_unknown(l).to_owned(),
    }
}

/// What is missing in a trigger.
#[must_use]
pub fn complaint(trigger: &Trigger) -> Option<Complaint> {
    match trigger {
        Trigger::Words(words) if words.any.is_empty() && !words.only_emoji => Some(t::e_words),
        Trigger::NoAnswer { minutes: 0, .. } => Some(t::e_time),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emoji_are_said_beside_the_words() {
        let words = |any: &[&str]| {
            let any = any.iter().map(|text| crate::model::rules::Phrase::new(text)).collect();
            Trigger::Words(Words { any, whole: true, only_emoji: true })
        };
        let said = |any: &[&str]| sentence(&words(any), Locale::PtBr);
        assert_eq!(said(&["ok"]), "Quando o cliente escrever só “ok”, ou só emojis");
        assert_eq!(said(&[]), "Quando o cliente escrever só emojis");
        assert!(complaint(&words(&[])).is_none());
    }

    #[test]
    fn scores_are_one_or_a_range() {
        let said = |from, to| sentence(&Trigger::Rated { from, to }, Locale::PtBr);
        assert_eq!(said(0, 6), "Quando o cliente der nota de 0 a 6");
        assert_eq!(said(10, 10), "Quando o cliente der nota 10");
    }

    #[test]
    fn every_kind_is_known_again_and_called_otherwise() {
        for (place, kind) in TRIGGER_KINDS.iter().enumerate() {
            assert_eq!(kind_of(&(kind.make)()), Some(place));
        }
        for l in Locale::ALL {
            let names: std::collections::BTreeSet<_> =
                TRIGGER_KINDS.iter().map(|kind| (kind.label)(l)).collect();
            assert_eq!(names.len(), TRIGGER_KINDS.len());
        }
    }
}
