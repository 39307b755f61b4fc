//! Lists that belong to the whole desk: quick replies, the look of tags, saved views.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Selection;

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
    /// Who has it gets no campaign.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub opt_out: bool,
}

/// A choice of chats under a name, in the journal `{"id", "name", "filter": {…}, "sort"}`: see [`Selection`] for the filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Names it in addresses, whatever it is called.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Which chats.
    pub selection: Selection,
    /// In which order.
    pub sort: Sort,
}

/// In which order chats are listed, from the top.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The last thing that concerns the customer, the newest first.
    #[default]
    Last,
    /// Customers whose question nobody has answered, the oldest question first; then the others.
    Waiting,
    /// The chats that began last.
    Newest,
    /// With unread messages first.
    Unread,
}

impl Sort {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Last, Self::Waiting, Self::Newest, Self::Unread];

    /// The name in the journal and in addresses.
    #[must_use]
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Last => "last",
            Self::Waiting => "waiting",
            Self::Newest => "newest",
            Self::Unread => "unread",
        }
    }

    /// What that name stands for.
    #[must_use]
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.wire() == name)
    }
}

impl View {
    /// As the journal writes it.
    #[must_use]
    pub fn to_value(&self) -> Value {
        json!({
            "id": self.id,
            "name": self.name,
            "filter": self.selection.to_value(),
            "sort": self.sort.wire(),
        })
    }

    /// What the journal says; `None` where it is not understood.
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
