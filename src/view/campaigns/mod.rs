//! Campaigns: drafts, stages and audiences.

pub mod campaign_draft;
pub mod draft;
pub mod reasons;
pub mod stage;
pub mod when;
