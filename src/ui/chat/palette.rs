//! [`OpenPalette`]: opens the palette from anywhere in the frame.

use leptos::prelude::*;

/// The entries that the palette offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    All,
    /// Agents, to set who is responsible.
    Agents,
    /// Tags, to add and remove.
    Tags,
}

/// The callback that opens the palette; the frame provides it.
#[derive(Clone, Copy)]
pub struct OpenPalette(pub Callback<Scope>);

impl OpenPalette {
    /// Opens the palette of the frame; does nothing outside of the frame.
    pub fn open(scope: Scope) {
        if let Some(Self(open)) = use_context() {
            open.run(scope);
        }
    }
}
