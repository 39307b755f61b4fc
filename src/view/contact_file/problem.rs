//! [`FileProblem`]: what does not come in from a file, or not as it stands there.

use crate::i18n::{Locale, contacts as t};

/// What is told of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// A value that its field, of this name, does not take. The rest of the row is imported.
    Unfit { field: String, value: String },
    /// Another row, of this line, has the address with another name. The rest of the row is imported.
    Shared { address: String, line: u64 },
    /// The desk has the address as that of somebody with this name. The rest of the row is imported.
    Theirs { address: String, name: String },
    /// The desk knows whoever has these addresses by this name. The row is left out.
    Conflict { name: String },
    /// A user name with a messenger: there is no chat for it. The rest of the row is imported.
    Handle(String),
    /// More telephones, e-mails or tags than a customer has. The first ones are imported.
    TooMany,
}

impl FileProblem {
    /// Returns the problem in words.
    #[must_use]
    pub fn words(&self, l: Locale) -> String {
        match self {
            Self::Unfit { field, value } => t::bad_value(l, field, value),
            Self::Shared { address, line } => t::bad_shared(l, address, *line),
            Self::Theirs { address, name } => t::bad_theirs(l, address, name),
            Self::Conflict { name } => t::bad_conflict(l, name),
            Self::Handle(handle) => t::bad_handle(l, handle),
            Self::TooMany => t::bad_too_many(l).to_owned(),
        }
    }
}
