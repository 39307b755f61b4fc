//! WhatsApp's "Export chat": a text → who wrote what, and when, and that as events. Start at [`Batch`].

mod batch;
mod dates;
mod endings;
mod events;
mod export;
mod head;
mod words;

pub use batch::{Asked, Batch, ChatFile, Origin, joined, meets_stranger};
pub use dates::{DateOrder, Evidence};
pub use endings::{Trial, Yield, endings};
pub use events::{Answers, Built, ImpossibleDate, NamedFile, Team, Unfit};
pub use export::{Entry, Export, NoMessages, Participant, is_export};
pub use head::{Form, Frame};
pub use words::{Content, FileName, Media};
