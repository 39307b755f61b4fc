//! Unique ids of elements.

use std::sync::atomic::{AtomicUsize, Ordering};

/// A number by which elements refer to each other: labels, descriptions, popovers.
#[derive(Clone, Copy)]
pub struct UniqueId(usize);

impl UniqueId {
    pub fn new() -> Self {
        static LAST: AtomicUsize = AtomicUsize::new(0);
        Self(LAST.fetch_add(1, Ordering::Relaxed))
    }

    /// The element id of a part, such as `field-7`.
    pub fn of(self, part: &str) -> String {
        format!("{part}-{}", self.0)
    }
}
