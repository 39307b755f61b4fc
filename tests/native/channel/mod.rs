//! Lines to networks: natively, with a network and a storage that fail.

mod bot_api;
mod faults;
mod hearing;
mod world;
