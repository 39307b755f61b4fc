//! [`Simulating`]: whether the simulated customer's phone is open.

use leptos::prelude::*;

/// Any screen may open the phone.
#[derive(Clone, Copy)]
pub struct Simulating(pub RwSignal<bool>);

impl Simulating {
    pub fn provide() -> Self {
        let simulating = Self(RwSignal::new(false));
        provide_context(simulating);
        simulating
    }

    pub fn here() -> Self {
        use_context().unwrap_or_else(|| unreachable!("the shell provides it"))
    }
}
