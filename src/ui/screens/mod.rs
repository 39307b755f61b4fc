//! The screens: what fills the frame. None uses another.

pub mod board;
pub mod campaigns;
pub mod chatbot;
pub mod contacts;
pub mod importing;
pub mod inbox;
pub mod reports;
pub mod server;
pub mod settings;
pub mod simulator;
pub mod welcome;
