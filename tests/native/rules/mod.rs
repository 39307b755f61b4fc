//! The chatbot: its rules format, each trigger, condition and action in the fold, and what must hold on every log.

mod actions;
mod chains;
mod conditions;
mod explaining;
mod format;
mod limit;
mod never;
mod properties;
mod rehearsing;
mod satisfaction;
mod saying;
mod shadows;
mod silence;
mod told;
mod triggers;
mod warned;
