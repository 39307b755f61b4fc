//! The lazily loaded part with the demo's code and texts.

use crate::demo::{self, Tongue};
use crate::journal::{Desk, Draft, Event};
use crate::lazy::{NotFetched, lazy_part};
use crate::model::{AgentId, Timestamp, Zone};

/// The next events of the demo's customers, and the delay before them in milliseconds.
pub(crate) type Talk = Box<dyn FnMut(&Desk, Timestamp) -> Option<(u64, Vec<Draft>)>>;

/// The journal that the demo starts with.
pub(crate) struct Furniture {
    pub events: Vec<Event>,
    pub me: AgentId,
}

lazy_part! {
    demo_english:
    fn english() -> () { demo::learn_english(); }
}

lazy_part! {
    demo_spanish:
    fn spanish() -> () { demo::learn_spanish(); }
}

/// Fetches the texts in a language. Portuguese comes with the demo.
///
/// # Errors
/// They could not be fetched.
pub(crate) async fn speak(tongue: Tongue) -> Result<(), NotFetched> {
    match tongue {
        Tongue::Portuguese => Ok(()),
        Tongue::English => english().await,
        Tongue::Spanish => spanish().await,
    }
}

lazy_part! {
    demo:
    /// Returns the demo's journal, which ends now.
    pub(crate) fn furniture(seed: u64, now: Timestamp, zone: Zone, tongue: Tongue) -> Furniture {
        Furniture { events: demo::desk(seed, now, &zone, tongue), me: demo::first_agent() }
    }
}

lazy_part! {
    demo:
    /// Returns the generator of the demo's customers.
    pub(crate) fn customers(seed: u64) -> Talk {
        let mut customers = demo::Customers::new(seed);
        Box::new(move |desk, now| customers.next(desk, now))
    }
}

lazy_part! {
    demo_files:
    /// Returns the files of the demo.
    pub(crate) fn drawings() -> Vec<demo::Drawing> { demo::drawings().into() }
}
