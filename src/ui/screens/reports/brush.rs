//! [`Brush`]: columns of a chart that a pointer is dragged over, to become the period.

use leptos::{ev, html, prelude::*, wasm_bindgen::JsCast};
use web_sys::HtmlElement;

/// Pixels that a pointer moves at least: a hand that presses a mark trembles.
const LEAST: i32 = 6;

/// The first and the last column of a drag, as it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Drag {
    start: usize,
    end: usize,
    /// Where it was pressed, in pixels; `None` once it is a drag.
    pressed: Option<i32>,
}

impl Drag {
    /// Returns the drag with the pointer over a column; `None` where that changes nothing.
    fn to(self, end: usize, x: i32) -> Option<Self> {
        let trembles =
            self.pressed.is_some_and(|pressed| x.abs_diff(pressed) < LEAST.unsigned_abs());
        (!trembles && self.end != end).then_some(Self { end, pressed: None, ..self })
    }
}

/// The drag over one chart. Cheap to copy. Fingers scroll the page instead: for them and for the keyboard there is the line
/// under the first chart.
#[derive(Clone, Copy)]
pub struct Brush {
    plot: NodeRef<html::Div>,
    drag: RwSignal<Option<Drag>>,
    whole: Callback<(usize, usize), Option<(usize, usize)>>,
    on_done: Callback<(usize, usize)>,
}

impl Brush {
    /// Returns the brush of a plot. `whole` widens columns to those of a period that can be chosen, where there is one;
    /// `on_done` gets the first and the last of them when the pointer is let go.
    pub fn new(
        plot: NodeRef<html::Div>,
        whole: Callback<(usize, usize), Option<(usize, usize)>>,
        on_done: Callback<(usize, usize)>,
    ) -> Self {
        let brush = Self { plot, drag: RwSignal::new(None), whole, on_done };
        let listener = window_event_listener(ev::keydown, move |event| {
            if event.key() == "Escape" && brush.drag.with_untracked(Option::is_some) {
                brush.cancel();
            }
        });
        on_cleanup(move || listener.remove());
        brush
    }

    /// Returns the columns that would be chosen by the drag so far, in their order. Reactive. One column alone is pressed, not
    /// brushed.
    pub fn columns(self) -> Option<(usize, usize)> {
        let Drag { start, end, .. } = self.drag.get()?;
        (start != end).then(|| self.whole.run((start.min(end), start.max(end))))?
    }

    pub fn press(self, event: &ev::PointerEvent, many: usize) {
        if event.button() == 0 && event.pointer_type() != "touch" {
            let start = self.column(event, many);
            let pressed = Some(event.client_x());
            self.drag.set(start.map(|start| Drag { start, end: start, pressed }));
        }
    }

    pub fn drag(self, event: &ev::PointerEvent, many: usize) {
        let (Some(drag), Some(end)) = (self.drag.get_untracked(), self.column(event, many)) else {
            return;
        };
        // It was let go outside before it was a drag.
        if event.buttons() & 1 == 0 {
            return self.cancel();
        }
        let Some(drag) = drag.to(end, event.client_x()) else {
            return;
        };
        self.drag.set(Some(drag));
        // Let go outside of the chart, it ends all the same; and no mark is pressed by it.
        if let Some(plot) = self.plot.get_untracked() {
            let _refused = plot.set_pointer_capture(event.pointer_id());
        }
    }

    pub fn done(self) {
        let columns = untrack(|| self.columns());
        self.drag.set(None);
        if let Some(columns) = columns {
            self.on_done.run(columns);
        }
    }

    pub fn cancel(self) {
        self.drag.set(None);
    }

    /// Returns the column at the pointer, or the nearest one.
    fn column(self, event: &ev::PointerEvent, many: usize) -> Option<usize> {
        let plot = self.plot.get_untracked()?;
        let area = plot.unchecked_ref::<HtmlElement>().get_bounding_client_rect();
        let share = (f64::from(event.client_x()) - area.left()) / area.width().max(1.0);
        column_at(share, many)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number of columns, cut to those there are"
)]
fn column_at(share: f64, many: usize) -> Option<usize> {
    let last = many.checked_sub(1)?;
    Some(((share.clamp(0.0, 1.0) * many as f64) as usize).min(last))
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn a_press_that_trembles_at_the_edge_of_a_column_is_no_drag() {
        let pressed = Drag { start: 3, end: 3, pressed: Some(100) };
        assert_eq!(pressed.to(4, 102), None);
        assert_eq!(pressed.to(2, 95), None);
        let drag = pressed.to(4, 106).expect("a drag");
        assert_eq!(drag.to(3, 102), Some(Drag { end: 3, ..drag }), "once it is one, it follows");
    }

    #[test]
    fn a_pointer_beside_the_chart_is_at_its_edge() {
        assert_eq!(column_at(-0.2, 4), Some(0));
        assert_eq!(column_at(0.26, 4), Some(1));
        assert_eq!(column_at(1.4, 4), Some(3));
        assert_eq!(column_at(0.5, 0), None);
    }
}
