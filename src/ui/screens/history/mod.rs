//! The status history of one chat: how long it was in each status, who changed it, and why.

mod model;
mod why;
