//! What HAPPENED: events, their format, and the fold that turns them into the state of the desk.
//!
//! - [`Event`] and [`codec`]: one line of the journal.
//! - [`Desk`]: takes events in any order and holds the state of every chat. Start there.
//! - [`ChatState`]: what the fold makes of one chat; `machine` has the transition table, `moves` what a
//!   change carries with it, `due` the timed changes, [`Change`] the audit with its causes, [`Segment`] and [`Attendance`] what reports add up.
//! - `rules`: the chatbot's rules: [`explain`], [`Desk::under`], [`Desk::pending`].
//! - `campaigns`: [`Course`], [`Audience`], [`Results`].
//! - [`Chooser`]: which chats a filter, a view or an audience means. - [`Query`]: searching them.
//! - [`DeskConfig`]: settings, rules, agents and lists, versioned by being events.

mod apply;
mod campaigns;
mod change;
mod chat;
pub mod codec;
mod config;
mod counts;
mod desk;
mod draft;
mod due;
mod event;
mod machine;
mod moves;
mod outline;
mod past;
mod replay;
mod rules;
mod search;
mod segment;
mod selection;
mod state;
mod undo;

pub use campaigns::{
    Audience, AudienceMaking, CAMPAIGN_FRESH, CampaignVersion, Course, Member, Outcome, Results,
    Run, Written, filled,
};
pub use change::{Cause, Change, What};
pub use chat::{Chat, Revision};
pub use config::{DeskConfig, SettingsVersion};
pub use counts::Counts;
pub use desk::{Changed, ChatIx, Desk};
pub use draft::Draft;
pub use due::CHAIN_LIMIT;
pub use event::{Body, DeliveryState, DeskFact, Event, EventKey, Unfolded};
pub use outline::{AgentNumber, Outline};
pub use past::Jump;
pub use replay::Replay;
pub use rules::{
    BotReply, Moment, Occasion, REHEARSAL, RULE_CHAIN_LIMIT, RuleCause, RuleReply, RulesVersion,
    SAY_FRESH, Touch, Touched, Trial, Verdict, differ, differences, explain, touched, touches,
};
pub use search::{FoundIn, Hit, Piece, Query};
pub use segment::{AgentReply, Attendance, AttendanceEnd, Exchange, Segment};
pub use selection::{Chooser, Viewer};
pub use state::{ChatState, LastMessage, Rating};
pub use undo::UNDO_WINDOW;
