//! [`Theme`]: light, dark, or the system's.

use serde::{Deserialize, Serialize};

/// The theme that a person chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}
