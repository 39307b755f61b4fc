//! The demo, whose code and texts only those who look at it fetch.

use crate::demo;
use crate::journal::{Desk, Draft, Event};
use crate::lazy::lazy_part;
use crate::model::{AgentId, Timestamp, Zone};

/// What the demo's customers do next, and in how many milliseconds.
pub(crate) type Talk = Box<dyn FnMut(&Desk, Timestamp) -> Option<(u64, Vec<Draft>)>>;

/// What the demo begins with.
pub(crate) struct Furniture {
    pub events: Vec<Event>,
    pub me: AgentId,
}

lazy_part! {
    demo:
    /// The demo's desk, ending now.
    pub(crate) fn furniture(seed: u64, now: Timestamp, zone: Zone) -> Furniture {
        Furniture { events: demo::desk(seed, now, &zone), me: demo::first_agent() }
    }
}

lazy_part! {
    demo:
    /// The demo's customers, who keep writing.
    pub(crate) fn customers(seed: u64) -> Talk {
        let mut customers = demo::Customers::new(seed);
        Box::new(move |desk, now| customers.next(desk, now))
    }
}
