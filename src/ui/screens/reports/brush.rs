//! [`Brush`]: columns of a chart that a pointer is dragged over, to become the period.

use leptos::{ev, html, prelude::*, wasm_bindgen::JsCast};
use web_sys::HtmlElement;

/// The first and the last column of a drag, as it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Drag {
    start: usize,
    end: usize,
}

/// The drag over one chart. Cheap to copy. Fingers scroll the page instead: for them and for the keyboard there is the line
/// under the first chart.
#[derive(Clone, Copy)]
pub struct Brush {
    plot: NodeRef<html::Div>,
    drag: RwSignal<Option<Drag>>,
    on_done: Callback<(usize, usize)>,
}

impl Brush {
    /// Returns the brush of a plot. `on_done` gets the first and the last column when the pointer is let go.
    pub fn new(plot: NodeRef<html::Div>, on_done: Callback<(usize, usize)>) -> Self {
        Self { plot, drag: RwSignal::new(None), on_done }
    }

    /// Returns the columns that the pointer was dragged over so far, in their order. Reactive. One column alone is pressed, not
    /// brushed.
    pub fn columns(self) -> Option<(usize, usize)> {
        let Drag { start, end } = self.drag.get()?;
        (start != end).then(|| (start.min(end), start.max(end)))
    }

    pub fn press(self, event: &ev::PointerEvent, many: usize) {
        if event.button() == 0 && event.pointer_type() != "touch" {
            let start = self.column(event, many);
            self.drag.set(start.map(|start| Drag { start, end: start }));
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
        if drag.end == end {
            return;
        }
        self.drag.set(Some(Drag { end, ..drag }));
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
    fn a_pointer_beside_the_chart_is_at_its_edge() {
        assert_eq!(column_at(-0.2, 4), Some(0));
        assert_eq!(column_at(0.26, 4), Some(1));
        assert_eq!(column_at(1.4, 4), Some(3));
        assert_eq!(column_at(0.5, 0), None);
    }
}
