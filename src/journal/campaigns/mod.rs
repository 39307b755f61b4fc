//! Campaigns: what the log says of them. Who is written to, with which words and under which id follows from the log alone,
//! so any number of browsers write the same messages.
//!
//! - `course`: a campaign's versions, and when it started. Start there. - `audience`: whom it is for, as they stood then.
//! - `message`: what it writes to one of them. - `results`: what came of it.

mod audience;
mod course;
mod message;
mod results;

pub use audience::{Audience, AudienceBuilder, Member};
pub use course::{CAMPAIGN_MAX_AGE, CampaignVersion, Course, Run};
pub use message::filled;
pub use results::{Outcome, Results, Written};
