//! Events, their format, and the fold that derives the state of the desk from them.
//!
//! - [`Event`] and [`codec`]: one line of the journal.
//! - [`Desk`]: applies events in any order and holds the state of every chat. Start there.
//! - [`ChatState`]: the state of one chat; `machine` has the transition table, `effects` the consequences of a change, `due`
//!   the timed changes; [`Change`] is the audit with its causes; reports sum [`Segment`] and [`Attendance`].
//! - `rules`: the chatbot's rules: [`explain`], [`Desk::under`], [`Desk::pending`].
//! - `campaigns`: [`Course`], [`Audience`], [`Results`].
//! - [`Plan`]: scheduled messages and reminders. - [`Protocol`]: the number of an attendance. - [`Deadline`], [`Limited`]: targets for service, held against chats.
//! - [`Chooser`]: the chats of a filter, a view or an audience. - [`Query`]: search.
//! - [`DeskConfig`]: settings, rules, agents and lists; each version is an event.

mod amendment;
mod apply;
mod campaigns;
mod change;
mod chat;
mod chat_ix;
pub mod codec;
mod config;
mod counts;
mod derived_id;
mod desk;
mod draft;
mod due;
mod effects;
mod event;
mod machine;
mod outline;
mod past_desk;
mod plans;
mod protocol;
mod replay;
mod rules;
mod scan;
mod search;
mod seen;
mod segment;
mod selection;
mod state;
mod targets;
mod undo;
mod variables;

pub use campaigns::{
    Audience, AudienceBuilder, CAMPAIGN_MAX_AGE, CampaignVersion, Course, Keys, LeftOut, Member,
    Outcome, Persons, Reached, Results, Run, Written, filled,
};
pub use change::{Cause, Change, RuleCause, What};
pub use chat::{Chat, Revision, UNNAMED};
pub use chat_ix::ChatIx;
pub use config::{DeskConfig, SettingsVersion};
pub use counts::Counts;
pub use desk::{Changed, Desk};
pub use draft::Draft;
pub use due::CHAIN_LIMIT;
pub use event::{
    Body, DeliveryState, DeskFact, Event, EventKey, MOST_MENTIONS, Planned, Seen, Unfolded,
};
pub use machine::STATUS_SAYS_AFTER;
pub use outline::{AgentNumber, Outline};
pub use past_desk::PastDesk;
pub use plans::{MOST_PLANS, PLAN_MAX_AGE, message_of};
pub use protocol::Protocol;
pub use replay::Replay;
pub use rules::{
    ACTED_LIMIT, ACTED_WINDOW, BotReply, EffectIndex, Moment, Occasion, REPLY_MAX_AGE,
    RULE_CHAIN_LIMIT, RuleEffect, RulesVersion, Trial, Verdict, WHAT_IF_IDS, differ, differences,
    effects_on, explain, rule_effects,
};
pub use search::{FoundIn, Hit, Piece, Query, Searched};
pub use segment::{AgentReply, Attendance, AttendanceEnd, Exchange, Segment};
pub use selection::{Chooser, Viewer};
pub use state::{ChatState, LastMessage, Mention, Plan, Rating, RuleReply, Stage};
pub use targets::{Deadline, Done, Kept, Limited, Period, Standing};
pub use undo::UNDO_WINDOW;
pub use variables::{filled_by, filled_for_sample};
