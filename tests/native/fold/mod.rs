//! The state machine: one state of each chat, whatever the order in which its events came.

mod archive;
mod attendances;
mod dues;
mod list;
mod mentions;
mod past;
mod plans;
mod properties;
mod protocol;
mod seen;
mod settings;
mod targets;
mod timers;
mod transitions;
mod undo;
