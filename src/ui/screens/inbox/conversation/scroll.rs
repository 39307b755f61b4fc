//! Where the conversation is scrolled to, and staying there while entries come and go around it.
//!
//! The scroller is laid out from its end (`column-reverse`): the browser itself opens it there, follows what is added
//! at the end, and holds still when earlier entries come. What comes or goes below the view is made up for here.

use leptos::{html, prelude::*, wasm_bindgen::JsCast};
use web_sys::{Element, HtmlElement};

/// How near to an edge counts as being there, in px.
const NEAR: i32 = 32;
/// How near to the edge of the page the next entries are brought, in px.
const AHEAD: i32 = 900;

/// The scroller, and the entry that it must not move.
#[derive(Clone, Copy)]
pub struct Scroll {
    /// The scrolling element.
    pub node: NodeRef<html::Div>,
    anchor: StoredValue<Option<(Element, f64)>, LocalStorage>,
}

impl Scroll {
    /// A scroller that is not there yet.
    #[must_use]
    pub fn new() -> Self {
        Self { node: NodeRef::new(), anchor: StoredValue::new_local(None) }
    }

    /// Pixels below the view.
    fn below(node: &HtmlElement) -> i32 {
        // Laid out from its end, the offset is 0 there and negative above.
        node.scroll_top().saturating_neg()
    }

    /// Whether the end is in view.
    #[must_use]
    pub fn at_end(self) -> bool {
        self.node.get_untracked().is_none_or(|node| Self::below(&node) < NEAR)
    }

    /// Whether what is in the page ends soon above the view.
    #[must_use]
    pub fn nears_start(self) -> bool {
        self.node.get_untracked().is_some_and(|node| {
            let hidden = node.scroll_height() - node.client_height();
            hidden - Self::below(&node) < AHEAD
        })
    }

    /// Whether what is in the page ends soon below the view.
    #[must_use]
    pub fn nears_end(self) -> bool {
        self.node.get_untracked().is_some_and(|node| Self::below(&node) < AHEAD)
    }

    /// Goes to the end of what is in the page.
    pub fn to_end(self) {
        self.anchor.set_value(None);
        if let Some(node) = self.node.get_untracked() {
            node.set_scroll_top(0);
        }
    }

    /// Brings the first element that a selector finds to the upper part of the view.
    pub fn to(self, selector: &str) {
        self.anchor.set_value(None);
        if let Some(node) = self.node.get_untracked()
            && let Some(element) = find(&node, selector)
        {
            let above = top(&element) - top(&node) - f64::from(node.client_height()) / 4.0;
            scroll_by(&node, above);
        }
    }

    /// Whether an element lies above the view. One that is not in the page does not.
    #[must_use]
    pub fn is_above(self, selector: &str) -> bool {
        self.node.get_untracked().is_some_and(|node| {
            find(&node, selector)
                .is_some_and(|element| element.get_bounding_client_rect().bottom() < top(&node))
        })
    }

    /// Takes in which entry stands where, before entries come or go.
    pub fn remember(self) {
        let Some(node) = self.node.get_untracked() else {
            return;
        };
        let Ok(entries) = node.query_selector_all(".entry") else {
            return;
        };
        let at = |index: u32| entries.get(index)?.dyn_into::<Element>().ok();
        // The first entry that reaches into the view: they stand in order.
        let (mut low, mut high) = (0, entries.length());
        let edge = top(&node);
        while low < high {
            let middle = low + (high - low) / 2;
            match at(middle) {
                Some(entry) if entry.get_bounding_client_rect().bottom() <= edge => {
                    low = middle + 1;
                }
                _ => high = middle,
            }
        }
        self.anchor.set_value(at(low).map(|entry| {
            let offset = top(&entry) - edge;
            (entry, offset)
        }));
    }

    /// Puts the entry back where it stood, after entries came or went.
    pub fn restore(self) {
        let (Some(node), Some(Some((entry, offset)))) =
            (self.node.try_get_untracked().flatten(), self.anchor.try_get_value())
        else {
            return;
        };
        if entry.is_connected() {
            let moved = top(&entry) - top(&node) - offset;
            if moved.abs() >= 1.0 {
                scroll_by(&node, moved);
            }
        }
    }
}

fn find(node: &HtmlElement, selector: &str) -> Option<Element> {
    // Our own constants are valid selectors.
    node.query_selector(selector).ok().flatten()
}

fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

fn scroll_by(node: &HtmlElement, px: f64) {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a page is not two milliards of pixels high"
    )]
    node.set_scroll_top(node.scroll_top().saturating_add(px.round() as i32));
}
