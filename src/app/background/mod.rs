//! What the running app does by itself: arrivals, the chatbot's replies, campaigns, the demo's customers, new versions.

mod next_look;
mod rules_draft;
mod arrival;
pub mod arrivals;
pub mod bot;
pub mod campaign_sender;
pub mod campaigns;
pub mod customers;
pub mod updating;
