//! Plain data: statuses, chats, contacts, agents, settings, rules, ids, and time.
//!
//! Nothing here reads a clock, randomness or I/O. Start at [`Status`], then [`Settings`].

mod agent;
mod author;
mod campaign;
mod contact;
mod contact_more;
mod end_reason;
mod hours;
mod ids;
mod lists;
mod macros;
mod phone;
pub mod rules;
mod selection;
mod settings;
mod status;
mod target;
mod text;
mod time;
mod variables;
mod zone;

pub use crate::sort::{distinct, object, object_of, set_of, sort, sort_by};
pub use agent::{Agent, Role};
pub use author::{Author, AuthorKind};
pub use campaign::{Campaign, CampaignState};
pub use contact::{Attachment, Contact, is_email, owner_of, readable_address};
pub use contact_more::{ContactMore, MOST_KEYS};
pub use end_reason::EndReason;
pub use hours::BusinessHours;
pub use ids::{AgentId, CampaignId, ChatId, EventId, RuleId, Tag};
pub use lists::{QuickReply, Sort, TagStyle, View};
pub use macros::{MOST_ACTIONS, Macro, MacroAction};
pub use phone::{Phone, digits_of};
pub use rules::Rule;
pub use selection::{Activity, DueFilter, Mark, Selection, Tagged};
pub use settings::{
    AgentFirst, CustomerReplyInWaiting, Reopen, ReplyInWaiting, SettingKey, Settings,
    SettingsProblem, Timer, TimerAction, ToFinal, differences,
};
pub use status::{Status, WaitReason};
pub use target::{Measure, Target};
pub use text::{beginning, fold_onto, folded, graphemes};
pub use time::{DAY, HOUR, MINUTE, SECOND, Timestamp, local_date};
pub use variables::{Variable, fill, names_in_braces, unknown_variables};
#[cfg(any(test, not(target_arch = "wasm32")))]
pub use zone::compiled_zones;
pub use zone::{Zone, Zones};
