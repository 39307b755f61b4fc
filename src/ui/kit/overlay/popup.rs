//! A panel in the browser's top layer, positioned by its trigger: the base of menus and popovers.
//!
//! The browser opens and closes it (`popovertarget`, Esc, a click outside) and restores the focus.

use leptos::{ev::Event, html, prelude::*, wasm_bindgen::JsCast};
use web_sys::{DomRect, HtmlElement, ToggleEvent};

/// The space between trigger and panel, and between panel and window edge, in px.
const GAP: i32 = 4;

/// A panel and its trigger.
#[derive(Clone, Copy, Debug)]
pub struct Popup {
    pub(super) open: RwSignal<bool>,
    pub(super) trigger: NodeRef<html::Button>,
    pub(super) panel: NodeRef<html::Div>,
}

impl Default for Popup {
    fn default() -> Self {
        Self::new()
    }
}

impl Popup {
    /// A panel that is not there yet.
    #[must_use]
    pub fn new() -> Self {
        Self { open: RwSignal::new(false), trigger: NodeRef::new(), panel: NodeRef::new() }
    }

    pub fn show(self) {
        if let Some(panel) = self.panel.get_untracked() {
            // Fails if it is open already.
            drop(panel.show_popover());
        }
    }

    /// Shows the panel at the top left corner of a place in the window, or as near to it as it fits, instead of beside its
    /// trigger, which is invisible and put there.
    pub fn show_at(self, place: &DomRect) {
        let Some(trigger) = self.trigger.get_untracked() else {
            return;
        };
        self.close();
        let corner = Trigger::from(place.clone());
        let (left, top) = (corner.left, corner.top);
        let (width, height) = (corner.right - left, corner.bottom - top);
        let style = format!("left:{left}px;top:{top}px;width:{width}px;height:{height}px");
        HtmlElement::style(&trigger).set_css_text(&style);
        self.show();
        request_animation_frame(move || self.settle(corner.left, corner.top));
    }

    /// Fits the panel again, whose content has come after it was shown at a place.
    pub(super) fn fit(self) {
        if let Some(trigger) = self.trigger.try_get_untracked().flatten() {
            let corner = Trigger::from(trigger.get_bounding_client_rect());
            self.settle(corner.left, corner.top);
        }
    }

    /// Moves the panel, now that its content is there, so that all of it is in the window.
    fn settle(self, left: i32, top: i32) {
        let panel = self.panel.try_get_untracked().flatten();
        let (Some(panel), Some(page)) = (panel, document().document_element()) else {
            return;
        };
        let (width, height) = (page.client_width(), page.client_height());
        let edges = panel.offset_height() - panel.client_height();
        let size = (panel.offset_width(), panel.scroll_height() + edges);
        let left = left.min(width - size.0 - GAP).max(GAP);
        let top = top.min(height - size.1 - GAP).max(GAP);
        let room = height - 2 * GAP;
        let style = format!("left:{left}px;top:{top}px;max-height:{room}px");
        HtmlElement::style(&panel).set_css_text(&style);
    }

    /// Lets a pointer that is down end on the panel, wherever it is.
    pub(super) fn capture(self, pointer: i32) {
        if let Some(panel) = self.panel.get_untracked() {
            // Fails if the pointer is gone.
            drop(panel.set_pointer_capture(pointer));
        }
    }

    /// Hides the panel; the focus returns to the trigger.
    pub fn close(self) {
        if let Some(panel) = self.panel.get_untracked() {
            // Fails if it is closed already.
            drop(panel.hide_popover());
        }
    }

    /// Handles `on:beforetoggle` of the panel: positions it and renders its content.
    pub(super) fn before_toggle(self, event: &Event) {
        if is_opening(event) {
            self.place();
            self.open.set(true);
        }
    }

    /// Handles `on:toggle` of the panel: moves it into the window where it is wider than the room beside its trigger, or removes
    /// its content. Not earlier, as the browser restores the focus only from
    /// an element that still exists.
    pub(super) fn toggled(self, event: &Event) {
        if is_opening(event) {
            self.nudge();
        } else {
            self.open.set(false);
        }
    }

    fn nudge(self) {
        let (Some(panel), Some(page)) = (self.panel.get_untracked(), document().document_element())
        else {
            return;
        };
        let Trigger { left, right, .. } = Trigger::from(panel.get_bounding_client_rect());
        let most = page.client_width() - GAP;
        if left < GAP || right > most {
            let style = HtmlElement::style(&panel);
            let left = (most - right + left).min(left).max(GAP);
            // Fails for no known property.
            drop(style.set_property("right", "auto"));
            drop(style.set_property("left", &format!("{left}px")));
        }
    }

    fn place(self) {
        let (Some(trigger), Some(panel), Some(page)) = (
            self.trigger.get_untracked(),
            self.panel.get_untracked(),
            document().document_element(),
        ) else {
            return;
        };
        let view = (page.client_width(), page.client_height());
        let place = place(&Trigger::from(trigger.get_bounding_client_rect()), view);
        HtmlElement::style(&panel).set_css_text(&place);
    }
}

/// True if a toggle event opens the panel.
pub(super) fn is_opening(event: &Event) -> bool {
    event.unchecked_ref::<ToggleEvent>().new_state() == "open"
}

/// The edges of the trigger in the window, in whole px: formatting fractions would add its code to the bundle.
struct Trigger {
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
}

impl From<DomRect> for Trigger {
    fn from(rect: DomRect) -> Self {
        #[allow(
            clippy::cast_possible_truncation,
            reason = "saturates, and no window is wider than i32"
        )]
        let px = |edge: f64| edge.round() as i32;
        Self {
            left: px(rect.left()),
            right: px(rect.right()),
            top: px(rect.top()),
            bottom: px(rect.bottom()),
        }
    }
}

/// The style that positions a panel beside its trigger, on the sides with more room, independent of the panel's size.
fn place(trigger: &Trigger, (width, height): (i32, i32)) -> String {
    let across = if trigger.left + trigger.right <= width {
        format!("left:{}px", trigger.left.max(GAP))
    } else {
        format!("right:{}px", (width - trigger.right).max(GAP))
    };
    let (below, above) = (height - trigger.bottom, trigger.top);
    // Below by default; above if there is little room below and more above.
    let along = if below >= 320 || below >= above {
        let (top, room) = (trigger.bottom + GAP, below - 2 * GAP);
        format!("top:{top}px;max-height:{room}px")
    } else {
        let (bottom, room) = (height - above + GAP, above - 2 * GAP);
        format!("bottom:{bottom}px;max-height:{room}px")
    };
    format!("{across};{along}")
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::Trigger;
    use super::place;

    fn at(left: i32, top: i32) -> String {
        let trigger = Trigger { left, right: left + 100, top, bottom: top + 30 };
        place(&trigger, (1000, 800))
    }

    #[test]
    fn a_panel_opens_towards_the_middle() {
        assert_eq!(at(10, 20), "left:10px;top:54px;max-height:742px");
        assert_eq!(at(880, 20), "right:20px;top:54px;max-height:742px");
        assert_eq!(at(10, 700), "left:10px;bottom:104px;max-height:692px");
    }

    #[test]
    fn it_stays_below_while_there_is_room() {
        assert!(at(10, 440).contains("top:474px"));
        assert!(at(10, 460).contains("bottom:"));
    }

    #[test]
    fn it_never_leaves_the_window() {
        assert!(at(-50, 0).starts_with("left:4px"));
        assert!(at(950, 0).starts_with("right:4px"));
    }
}
