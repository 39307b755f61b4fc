//! Scrolling and focus of a list from outside.

use super::page::{focus_row, scroll_to};
use super::window;
use leptos::{html, prelude::*};

/// Controls a [`VirtualList`](super::VirtualList) from outside.
#[derive(Clone, Copy, Debug)]
pub struct ListHandle {
    pub(super) node: NodeRef<html::Div>,
    pub(super) row_height: StoredValue<u32>,
}

impl Default for ListHandle {
    fn default() -> Self {
        Self::new()
    }
}

impl ListHandle {
    /// A handle for a list that does not exist yet.
    #[must_use]
    pub fn new() -> Self {
        Self { node: NodeRef::new(), row_height: StoredValue::new(0) }
    }

    /// Scrolls as little as possible to show a whole row.
    pub fn scroll_to(self, index: usize) {
        let row_height = self.row_height.try_get_value();
        if let (Some(node), Some(row)) = (self.node.try_get_untracked().flatten(), row_height) {
            let (scroll, height) = (node.scroll_top().into(), node.client_height().into());
            scroll_to(&node, window::reveal(index, row, scroll, height));
        }
    }

    /// Focuses a row, even out of view.
    pub fn focus(self, index: usize) {
        self.scroll_to(index);
        let node = self.node.try_get_untracked().flatten();
        if node.is_some_and(|node| focus_row(&node, index)) {
            return;
        }
        // The next frame handles the scrolling; the row exists in the one after.
        request_animation_frame(move || {
            request_animation_frame(move || {
                if let Some(node) = self.node.try_get_untracked().flatten() {
                    focus_row(&node, index);
                }
            });
        });
    }
}
