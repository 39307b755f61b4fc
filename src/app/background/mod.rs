//! Work without a person: arrivals, the chatbot's replies, campaigns, the demo's customers, new versions.

pub mod arrivals;
pub mod bot;
pub mod campaign_sender;
pub mod campaigns;
pub mod customers;
pub mod next_look;
pub mod updating;
