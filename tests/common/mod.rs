//! What several test programs share.

#![allow(dead_code, reason = "each program uses its part")]

pub mod agreement;
pub mod fake_couch;
pub mod store_contract;
pub mod tab;
