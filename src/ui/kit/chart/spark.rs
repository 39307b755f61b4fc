//! Sparklines.

use leptos::prelude::*;

/// A sparkline. Decorative: its values must be given elsewhere.
#[component]
pub fn Spark(
    /// The values, evenly spaced; the line goes over a `None` to the next one.
    values: Vec<Option<i64>>,
) -> impl IntoView {
    let line = path(&values);
    view! {
        <svg class="chart-spark" viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
            <path d=line></path>
        </svg>
    }
}

/// The SVG path in a box of 100 × 24, with zero at its foot. A value alone is a line of no length, which round line caps make a dot.
fn path(values: &[Option<i64>]) -> String {
    let top = values.iter().flatten().copied().max().unwrap_or(0).max(1);
    let last = values.len().saturating_sub(1).max(1);
    let mut line = String::new();
    for (index, value) in values.iter().enumerate() {
        let Some(value) = value else { continue };
        let x = index as f64 * 100.0 / last as f64;
        let y = 23.0 - 22.0 * *value as f64 / top as f64;
        let step = if line.is_empty() { 'M' } else { 'L' };
        line.push_str(&format!("{step}{x:.1} {y:.1}"));
    }
    if values.iter().flatten().count() == 1 {
        line.push_str("h0");
    }
    line
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::path;

    #[test]
    fn the_line_rises_from_zero_and_goes_over_gaps() {
        assert_eq!(path(&[]), "");
        assert_eq!(path(&[None, None]), "");
        assert_eq!(path(&[Some(0), Some(0)]), "M0.0 23.0L100.0 23.0");
        assert_eq!(path(&[Some(7)]), "M0.0 1.0h0");
        assert_eq!(
            path(&[Some(5), None, None, Some(10), Some(0)]),
            "M0.0 12.0L75.0 1.0L100.0 23.0"
        );
        assert_eq!(path(&[None, Some(5), None]), "M50.0 1.0h0");
    }
}
