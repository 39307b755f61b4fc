//! What comes in from files and what goes out as one: `src/intake`, from the outside.

mod any_bytes;
mod conversion;
mod guesses;
mod help;
mod hostile;
mod journal_files;
mod journal_properties;
mod memory;
mod row_errors;
mod tables;
mod texts;
mod whatsapp;
