//! Lists that belong to the whole desk: quick replies and the look of tags.

use serde::{Deserialize, Serialize};

/// A text that an agent inserts with `/` and a shortcut.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuickReply {
    /// What follows the `/`.
    pub shortcut: String,
    /// What is inserted.
    pub text: String,
}

/// How a tag looks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TagStyle {
    /// The tag.
    pub name: String,
    /// Name of a colour of the palette; unknown names are shown neutral.
    #[serde(default)]
    pub color: String,
}
