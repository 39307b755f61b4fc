//! The card of a customer, which is one for all chats of the person: beside a chat, and on the screen of customers.
//!
//! - [`Person`]: the chats and the card. - [`CardFacts`]: fields, note, further telephones and e-mails. - [`ContactDialog`]: edits
//!   them. - [`PersonData`]: saves and erases what is held. - [`SamePerson`]: joins persons, and separates them.

mod address;
mod data;
mod dialog;
mod facts;
mod field;
mod same;
mod who;

pub use address::CopiedAddress;
pub use data::PersonData;
pub use dialog::{ContactDialog, ContactForm, EditContact};
pub use facts::CardFacts;
pub use same::SamePerson;
pub use who::{Person, revisions, stand};
