//! Lines to the networks where customers write.
//!
//! A *line* is one connected account: a bot, a number. Its work has two halves, both pure: time and answers come in, requests
//! and events go out.
//!
//! - [`Channel`]: a network's half. It turns answers into what was [`Heard`], and messages into requests. [`telegram`] is one.
//! - [`Line`]: the desk's half, one for all networks: identity by keys, doubles, order, claims of what is sent, health.
//! - [`Salt`]: the names of events. - [`Health`]: how a line is.
//! - [`StoredLine`]: what a browser keeps of a line. - [`LineStatus`]: what its tabs and people are told of it.
//! - [`outbox_of`]: what a chat's events say of messages to be sent. - [`Secret`]: a text that nobody prints.
//!
//! `app::channels` runs the lines of a desk. `docs/decisions/channels.md` has the reasons.

mod body;
mod health;
mod line;
mod outbox;
mod protocol;
mod salt;
mod secret;
mod stored;
pub mod telegram;

pub use health::{Gap, Health, Sign, Standing};
pub use line::{Keep, Line, LineInput, LineOutput};
pub use outbox::{Outbox, Pending, PendingState, line_of, outbox_of};
pub use protocol::{
    Act, Channel, Content, Form, Heard, Input, Outcome, Outgoing, Peer, Request, Ticket, Why,
};
pub use salt::Salt;
pub use secret::Secret;
pub use stored::{LineState, LineStatus, StoredLine};
