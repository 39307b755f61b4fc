//! Campaigns in the log. Audience, texts and ids of messages follow from the log alone, so any number of browsers write the
//! same messages.
//!
//! - `course`: the versions of a campaign, and its start. Begin there.
//! - `audience`: the chats that it is for, as they were at the start.
//! - `message`: the message to one of them.
//! - `reached`: whom it has reached, or must not reach.
//! - `results`: the outcome in each chat.

mod audience;
mod course;
mod message;
mod reached;
mod results;

pub use audience::{Audience, AudienceBuilder, Keys, LeftOut, Member, Persons};
pub use course::{CAMPAIGN_MAX_AGE, CampaignVersion, Course, Run};
pub use message::filled;
pub use reached::Reached;
pub use results::{Outcome, Results, Written};
