//! Sparklines.

use leptos::prelude::*;

/// A sparkline. Decorative: its values must be given elsewhere.
#[component]
pub fn Spark(
    /// The values, evenly spaced; `None` leaves a gap.
    values: Vec<Option<i64>>,
) -> impl IntoView {
    let (line, dots) = paths(&values);
    view! {
        <svg class="chart-spark" viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
            <path d=line></path>
            <path class="chart-spark-dots" d=dots></path>
        </svg>
    }
}

/// SVG paths in a box of 100 × 24, with zero at its foot: of the line; and of the values with a gap on both sides, as
/// lines of no length, which round line caps make dots.
fn paths(values: &[Option<i64>]) -> (String, String) {
    let top = values.iter().flatten().copied().max().unwrap_or(0).max(1);
    let last = values.len().saturating_sub(1).max(1);
    let (mut line, mut dots) = (String::new(), String::new());
    let mut at = 0;
    for run in values.split(Option::is_none) {
        let path = if run.len() == 1 { &mut dots } else { &mut line };
        for (index, value) in run.iter().flatten().enumerate() {
            let x = (at + index) as f64 * 100.0 / last as f64;
            let y = 23.0 - 22.0 * *value as f64 / top as f64;
            let step = if index == 0 { 'M' } else { 'L' };
            path.push_str(&format!("{step}{x:.1} {y:.1}"));
        }
        if run.len() == 1 {
            path.push_str("h0");
        }
        at += run.len() + 1;
    }
    (line, dots)
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::paths;

    #[test]
    fn the_line_rises_from_zero_and_leaves_gaps() {
        let drawn = |values: &[_]| {
            let (line, dots) = paths(values);
            format!("{line} {dots}")
        };
        assert_eq!(drawn(&[]), " ");
        assert_eq!(drawn(&[None, None]), " ");
        assert_eq!(drawn(&[Some(0), Some(0)]), "M0.0 23.0L100.0 23.0 ");
        assert_eq!(drawn(&[Some(7)]), " M0.0 1.0h0");
        assert_eq!(
            drawn(&[Some(5), None, None, Some(10), Some(0)]),
            "M75.0 1.0L100.0 23.0 M0.0 12.0h0"
        );
    }
}
