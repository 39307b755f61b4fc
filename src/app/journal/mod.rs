//! Writing, opening, reading and exporting the journal.

pub mod commit;
pub mod export;
pub mod newest_first;
pub mod open;
pub mod partial_desk;
pub mod partial_load;
pub mod read;
pub mod storage;
