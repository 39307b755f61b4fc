//! WhatsApp's "Export chat": a text → who wrote what, and when.

mod dates;
mod export;
mod head;
mod words;

pub use dates::{DateOrder, Evidence};
pub use export::{Entry, Export, NoMessages, Participant};
pub use head::{Form, Frame};
pub use words::{Content, Media};
