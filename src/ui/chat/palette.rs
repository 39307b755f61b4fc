//! Opening the palette from anywhere in the frame.

use leptos::prelude::*;

/// What the palette offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Everything.
    All,
    /// Who shall be responsible.
    Agents,
    /// Tags to put and to take.
    Tags,
}

/// Opens the palette; the frame provides it.
#[derive(Clone, Copy)]
pub struct OpenPalette(pub Callback<Scope>);

impl OpenPalette {
    /// Opens the palette that the frame provides; does nothing outside of the frame.
    pub fn open(scope: Scope) {
        if let Some(Self(open)) = use_context() {
            open.run(scope);
        }
    }
}
