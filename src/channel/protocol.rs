//! [`Channel`]: what a network's half takes and gives.

use std::sync::Arc;

use super::Standing;
use crate::model::{Attachment, EventId, SECOND, Timestamp};
use crate::sync::transport::{Response, TransportError};

/// One network's protocol, as a machine without I/O.
pub trait Channel {
    /// Takes an input at an instant of the device's clock.
    fn step(&mut self, now: Timestamp, input: Input) -> Vec<Act>;

    /// Returns the instant at which it wants [`Input::Wake`].
    fn wake_at(&self) -> Option<Timestamp>;
}

/// The longest time limit of a request, in seconds. A claim of a message holds for longer.
pub(super) const LONGEST_REQUEST_S: u32 = 120;

/// Returns true where the device's clock was set back since a step: what waits for an instant may wait for ever.
pub(super) fn was_set_back(before: Option<Timestamp>, now: Timestamp) -> bool {
    before.is_some_and(|before| now.since(before) < -5 * SECOND)
}

/// The name of a request under way.
pub type Ticket = u64;

/// What a network's half is told.
#[derive(Clone, Debug)]
pub enum Input {
    /// It begins, or goes on after a pause, where its mark says.
    Start(Option<String>),
    /// The time of [`Channel::wake_at`] has come.
    Wake,
    /// The device may have a connection again.
    Online,
    /// The answer to a request, or why there is none: the network may have carried it out all the same.
    Answer(Ticket, Result<Response, TransportError>),
    /// What was heard last is stored, with its mark. Only now may the network forget it.
    Kept,
    /// Ask for a sign of life, so that a message is sent only where it is known to get through.
    Probe,
    /// Send a message.
    Send(Outgoing),
    /// Stop; what is under way is given up.
    Stop,
}

/// What a network's half does.
#[derive(Clone, Debug)]
pub enum Act {
    /// Send a request.
    Ask(Ticket, Request),
    /// Give a request up.
    Cancel(Ticket),
    /// This was heard. With it the mark is stored, with which it goes on after a crash.
    Heard(Vec<Heard>, String),
    /// The network answered, and knows the line; with its clock, where it says it.
    Contact {
        /// The instant of the request.
        asked: Timestamp,
        /// The header `Date`.
        date: Option<String>,
    },
    /// What became of a message.
    Sent(EventId, Outcome),
    /// How it is with the network.
    Standing(Standing),
    /// The answer to a probe did not come, or was no sign of life.
    ProbeFailed,
}

/// A request. The driver knows the address, and puts the secret where the network wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// What is asked, below the line's address.
    pub path: &'static str,
    /// The fields.
    pub form: Form,
    /// The time limit for the whole answer, in milliseconds.
    pub timeout_ms: u32,
}

/// The fields of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// Names and values.
    pub fields: Vec<(&'static str, String)>,
    /// The name of the field with the bytes of a file, and the file.
    pub file: Option<(&'static str, Box<Attachment>)>,
}

/// What a channel says happened; never an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// A customer wrote.
    Message {
        /// The network's id of it, with that of its chat.
        remote: String,
        /// Who wrote.
        peer: Peer,
        /// When, to the second.
        at: Timestamp,
        /// What.
        content: Content,
        /// The network's id of the message that it quotes.
        reply_to: Option<String>,
    },
    /// A customer changed a message.
    Changed {
        /// The network's id of the change.
        remote: String,
        /// The network's id of the message.
        of: String,
        /// Who wrote.
        peer: Peer,
        /// When, to the second.
        at: Timestamp,
        /// What it says now.
        content: Content,
    },
    /// Something in a group, which is no customer.
    Group,
    /// Something that this version does not understand.
    Unknown,
}

/// Who wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peer {
    /// The key by which the network knows them.
    pub key: String,
    /// The network, as contacts name it.
    pub channel: &'static str,
    /// The name that they give.
    pub name: String,
    /// The address for people.
    pub address: Option<String>,
}

/// The content of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// The text.
    pub text: String,
    /// The description of a file. One without a hash is not here.
    pub file: Option<Box<Attachment>>,
    /// The network's name of a kind that cannot be put into words.
    pub unsupported: Option<String>,
}

/// A message to a customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// The event.
    pub id: EventId,
    /// The key that wrote last.
    pub to: String,
    /// The text.
    pub text: Arc<str>,
    /// A file.
    pub file: Option<Box<Attachment>>,
}

/// What became of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The network has it, under that id, with that of its chat.
    Accepted(String),
    /// The network does not take it.
    Refused(Why),
    /// The network wants to be asked again after so many milliseconds. It has not taken it.
    Later(i64),
    /// Nobody knows: the answer was lost, or says nothing.
    Unknown,
}

/// Why a network does not take a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The customer has blocked the line, or their account is gone.
    Blocked,
    /// The network does not know the chat, or the line may not write first.
    NoChat,
    /// The text is too long.
    TooLong,
    /// There is nothing to send.
    Empty,
    /// The file is too large, or its bytes are not here.
    File,
    /// The line's token was revoked.
    Revoked,
    /// It waited for more than a day, and is not sent without a question.
    Stale,
    /// The network, the connection or people made it wait for longer than a claim may. It was not handed over.
    Late,
    /// The chat has no key: the customer was erased, or wrote by another line.
    NoKey,
    /// The network's own words.
    Other(String),
}

impl Why {
    /// Returns the text of a report's `detail`: a word that the screens know, or the network's own.
    #[must_use]
    pub fn detail(&self) -> &str {
        match self {
            Self::Blocked => "blocked",
            Self::NoChat => "no_chat",
            Self::TooLong => "too_long",
            Self::Empty => "empty",
            Self::File => "file",
            Self::Revoked => "revoked",
            Self::Stale => "stale",
            Self::Late => "late",
            Self::NoKey => "no_key",
            Self::Other(words) => words,
        }
    }
}
