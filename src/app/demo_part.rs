//! The demo, whose code and texts only those who look at it fetch.

use super::part::part;
use crate::demo;
use crate::journal::{Desk, Draft, Event};
use crate::model::{AgentId, Timestamp, Zone};

/// What the demo's customers do next, and in how many milliseconds.
pub(super) type Talk = Box<dyn FnMut(&Desk, Timestamp) -> Option<(u64, Vec<Draft>)>>;

/// What the demo begins with.
pub(super) struct Furniture {
    pub events: Vec<Event>,
    pub me: AgentId,
}

part! {
    demo:
    /// The demo's desk, ending now.
    pub(super) fn furniture(seed: u64, now: Timestamp, zone: Zone) -> Furniture {
        Furniture { events: demo::desk(seed, now, &zone), me: demo::first_agent() }
    }
}

part! {
    demo:
    /// The demo's customers, who keep writing.
    pub(super) fn customers(seed: u64) -> Talk {
        let mut customers = demo::Customers::new(seed);
        Box::new(move |desk, now| customers.next(desk, now))
    }
}
