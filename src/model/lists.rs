//! Lists of the whole desk: quick replies, styles of tags, saved views.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Selection;

/// A text that an agent inserts with `/` and a shortcut.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuickReply {
    /// The text after the `/`.
    pub shortcut: String,
    /// The text that is inserted.
    pub text: String,
}

/// A tag's colour and meaning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TagStyle {
    /// The tag's name.
    pub name: String,
    /// The name of a colour of the palette; an unknown one is shown neutral.
    #[serde(default)]
    pub color: String,
    /// Chats with this tag get no campaigns.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub opt_out: bool,
}

/// A saved view: a selection of chats under a name. In the journal `{"id", "name", "filter": {…}, "sort"}`: see
/// [`Selection`] for the filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The view's id, used in addresses; a new name does not change it.
    pub id: String,
    /// The name that people see.
    pub name: String,
    /// The chats that the view shows.
    pub selection: Selection,
    /// The order of the chats.
    pub sort: Sort,
}

/// The order in which chats are listed, from the top.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The latest activity first.
    #[default]
    Last,
    /// Unanswered customers first, the oldest question at the top; then the others.
    Waiting,
    /// What is due first at the top; then the others.
    Due,
    /// The latest start first.
    Newest,
    /// Chats with unread messages first.
    Unread,
}

impl Sort {
    /// All orders.
    pub const ALL: [Self; 5] = [Self::Last, Self::Waiting, Self::Due, Self::Newest, Self::Unread];

    /// Returns the name in the journal and in addresses.
    #[must_use]
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Last => "last",
            Self::Waiting => "waiting",
            Self::Due => "due",
            Self::Newest => "newest",
            Self::Unread => "unread",
        }
    }

    /// Returns the order with that name.
    #[must_use]
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.wire() == name)
    }
}

impl View {
    /// Returns the view as the journal writes it.
    #[must_use]
    pub fn to_value(&self) -> Value {
        json!({
            "id": self.id,
            "name": self.name,
            "filter": self.selection.to_value(),
            "sort": self.sort.wire(),
        })
    }

    /// Reads a view from the journal; `None` where it is not understood.
    #[must_use]
    pub fn read(value: &Value) -> Option<Self> {
        let text = |key| value.get(key).and_then(Value::as_str);
        let sort = text("sort").map_or(Some(Sort::default()), Sort::from_wire);
        Some(Self {
            id: text("id").filter(|id| !id.is_empty())?.to_owned(),
            name: text("name")?.to_owned(),
            selection: Selection::read(value.get("filter")?)?,
            sort: sort?,
        })
    }
}
