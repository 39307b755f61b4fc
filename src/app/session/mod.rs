//! The session in this browser: the agent, preferences, drafts, clock, address, time travel.

pub mod address;
pub mod clock;
pub mod drafts;
pub mod first_visit;
pub mod identity;
pub mod pace;
pub mod prefs;
pub mod time_travel;
pub mod travel;
pub mod zones;
