//! [`Simulating`]: whether the simulated customer's phone is open.

use leptos::prelude::*;

/// Any screen may open the phone.
#[derive(Clone, Copy)]
pub struct Simulating(pub RwSignal<bool>);

impl Simulating {
    /// Provides it as context, closed.
    #[must_use]
    pub fn provide() -> Self {
        let simulating = Self(RwSignal::new(false));
        provide_context(simulating);
        simulating
    }

    /// Returns it from the context.
    ///
    /// # Panics
    /// Outside of the shell: a programming error.
    #[must_use]
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| unreachable!("the shell provides it"))
    }
}
