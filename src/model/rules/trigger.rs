//! Triggers of rules. Everything that the journal needs of one is in this file; `view::rules_form::trigger` has its words.

use serde_json::{Value, json};

use super::fields::{flag, kind, minutes, status};
use super::reach::Reach;
use super::words::is_emoji_word;
use super::{Never, Phrase, Words};
use crate::model::Status;

/// The occasion on which a rule acts. In the journal: `trigger`, an object with its `kind`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trigger {
    /// `customer_message`: every message of a customer.
    CustomerMessage,
    /// `words`, `any`, `whole`, `emoji`: a customer's message with these words or phrases, or of nothing but emoji.
    Words(Words),
    /// `first_contact`: the first message that the customer ever wrote in the chat.
    FirstContact,
    /// `outside_hours`: a customer's message outside the business hours in force; never where there are none.
    OutsideHours,
    /// `status_entered`, `status`: the chat has entered a status, whoever or whatever set it.
    StatusEntered(Status),
    /// `no_answer`, `of`, `minutes`, `business`: an answer has been missing for some minutes.
    NoAnswer {
        /// The party whose answer is missing.
        of: Silent,
        /// Minutes without an answer.
        minutes: u32,
        /// True where only business minutes count.
        business: bool,
    },
    /// `rated`, `from`, `to`: the customer has given a score, both ends included.
    Rated {
        /// The lowest score, from 0.
        from: u8,
        /// The highest score, up to 10.
        to: u8,
    },
    /// Not understood by this version; as it came.
    Unknown(Value),
}

/// The party whose answer is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silent {
    /// `agent`: the customer's first unanswered message is that old.
    Agent,
    /// `customer`: in an active status, an agent's last message (not the chatbot's, not a campaign's) is that old, and the
    /// customer has not written since.
    Customer,
}

impl Trigger {
    /// Returns true for triggers that act on a customer's message.
    #[must_use]
    pub const fn is_message(&self) -> bool {
        matches!(
            self,
            Self::CustomerMessage | Self::Words(_) | Self::FirstContact | Self::OutsideHours
        )
    }

    pub(super) fn read(value: &Value) -> Option<Self> {
        Some(match kind(value)? {
            "customer_message" => Self::CustomerMessage,
            "words" => Self::Words(Words {
                any: value
                    .get("any")?
                    .as_array()?
                    .iter()
                    .map(|text| text.as_str().map(Phrase::new))
                    .collect::<Option<_>>()?,
                whole: flag(value, "whole")?,
                only_emoji: flag(value, "emoji")?,
            }),
            "first_contact" => Self::FirstContact,
            "outside_hours" => Self::OutsideHours,
            "status_entered" => Self::StatusEntered(status(value.get("status")?)?),
            "no_answer" => Self::NoAnswer {
                of: match value.get("of")?.as_str()? {
                    "agent" => Silent::Agent,
                    "customer" => Silent::Customer,
                    _ => return None,
                },
                minutes: minutes(value.get("minutes")?)?,
                business: flag(value, "business")?,
            },
            "rated" => {
                let score = |key| value.get(key)?.as_u64().filter(|score| *score <= 10);
                let (from, to) = (score("from")?, score("to")?);
                if from > to {
                    return None;
                }
                Self::Rated { from: u8::try_from(from).ok()?, to: u8::try_from(to).ok()? }
            }
            _ => return None,
        })
    }

    pub(super) fn to_value(&self) -> Value {
        match self {
            Self::CustomerMessage => json!({"kind": "customer_message"}),
            Self::Words(words) => {
                let any: Value = words.any.iter().map(Phrase::text).collect();
                // Rules that were saved before emoji could be asked for stay as they are, byte for byte.
                if words.only_emoji {
                    json!({"kind": "words", "any": any, "whole": words.whole, "emoji": true})
                } else {
                    json!({"kind": "words", "any": any, "whole": words.whole})
                }
            }
            Self::FirstContact => json!({"kind": "first_contact"}),
            Self::OutsideHours => json!({"kind": "outside_hours"}),
            Self::StatusEntered(status) => {
                json!({"kind": "status_entered", "status": status.wire()})
            }
            Self::NoAnswer { of, minutes, business } => {
                let of = match of {
                    Silent::Agent => "agent",
                    Silent::Customer => "customer",
                };
                json!({"kind": "no_answer", "of": of, "minutes": minutes, "business": business})
            }
            Self::Rated { from, to } => json!({"kind": "rated", "from": from, "to": to}),
            Self::Unknown(value) => value.clone(),
        }
    }

    /// Adds to `reach` what must hold whenever a rule with this trigger fires.
    pub(super) fn narrow(&self, reach: &mut Reach) -> Result<(), Never> {
        match self {
            Self::Words(words) => {
                let mut phrases = words.any.iter();
                if phrases.all(|phrase| phrase.words().is_empty()) && !words.only_emoji {
                    return Err(Never::NoWords);
                }
            }
            Self::OutsideHours => reach.only_hours(false),
            Self::StatusEntered(status) => reach.only_statuses([*status]),
            Self::NoAnswer { .. } => {
                reach.only_statuses(Status::ALL.into_iter().filter(|status| status.is_active()));
            }
            Self::CustomerMessage | Self::FirstContact | Self::Rated { .. } => {}
            Self::Unknown(_) => return Err(Never::Invalid),
        }
        Ok(())
    }

    /// Returns true where this trigger fits whenever the other one does.
    pub(super) fn covers(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::CustomerMessage, other) => other.is_message(),
            (Self::Words(own), Self::Words(other)) => {
                // A message that consists of phrases contains one of them; the reverse does not hold.
                let wide = |phrase: &Phrase| {
                    phrase.words().is_empty()
                        || own.any.iter().any(|wide| covers(wide, phrase, own.whole))
                };
                (other.whole || !own.whole)
                    && (own.only_emoji || !other.only_emoji)
                    && other.any.iter().all(wide)
            }
            (Self::FirstContact, Self::FirstContact) | (Self::OutsideHours, Self::OutsideHours) => {
                true
            }
            (Self::StatusEntered(own), Self::StatusEntered(other)) => own == other,
            (Self::Rated { from, to }, Self::Rated { from: least, to: most }) => {
                from <= least && most <= to
            }
            // Rules with other triggers are run one by one.
            _ => false,
        }
    }
}

/// Returns true where `wide` is found wherever `narrow` is: as the same words, or, unless `whole`, as some of them.
fn covers(wide: &Phrase, narrow: &Phrase, whole: bool) -> bool {
    let same = |words: &[String]| {
        words.len() == wide.words().len()
            && wide.words().iter().zip(words).all(|(wide, narrow)| {
                // `*` stands for a word of letters.
                let any = wide.trim_matches('*').is_empty() && !is_emoji_word(narrow);
                wide == narrow || any
            })
    };
    // A phrase without `*` can be matched as a message.
    let literal = !narrow.words().iter().any(|word| word.contains('*'));
    let fits = |words: &[String]| same(words) || (literal && wide.fits(words));
    if whole { fits(narrow.words()) } else { wide.windows(narrow.words()).any(fits) }
}
