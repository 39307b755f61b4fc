//! The chatbot's rules as a form shows them.

pub mod check;
pub mod draft;
pub mod sentence;
pub mod templates;
pub mod trigger;
pub mod warnings;
