//! Campaigns while they are written and sent.

pub mod campaign_draft;
pub mod draft;
pub mod reasons;
pub mod stage;
pub mod when;
