//! A line as small as a word.

use leptos::prelude::*;

/// How a number went. Only for eyes: what it shows must be said elsewhere.
#[component]
pub fn Spark(
    /// The values, evenly spaced; `None` leaves a gap.
    values: Vec<Option<i64>>,
) -> impl IntoView {
    view! {
        <svg class="chart-spark" viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
            <path d=path(&values)></path>
        </svg>
    }
}

/// The line as an SVG path in a box of 100 × 24, with the zero at its foot.
fn path(values: &[Option<i64>]) -> String {
    let top = values.iter().flatten().copied().max().unwrap_or(0).max(1);
    let last = values.len().saturating_sub(1).max(1);
    let mut path = String::new();
    let mut drawing = false;
    for (index, value) in values.iter().enumerate() {
        let Some(value) = value else {
            drawing = false;
            continue;
        };
        let x = index as f64 * 100.0 / last as f64;
        let y = 23.0 - 22.0 * *value as f64 / top as f64;
        let step = if drawing { 'L' } else { 'M' };
        path.push_str(&format!("{step}{x:.1} {y:.1}"));
        if !drawing {
            // A lone value is a dot: a line of no length with round ends.
            path.push_str(&format!("L{x:.1} {y:.1}"));
        }
        drawing = true;
    }
    path
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn the_line_rises_from_zero_and_leaves_gaps() {
        assert_eq!(path(&[]), "");
        assert_eq!(path(&[Some(0), Some(0)]), "M0.0 23.0L0.0 23.0L100.0 23.0");
        assert_eq!(
            path(&[Some(5), None, Some(10)]),
            "M0.0 12.0L0.0 12.0M100.0 1.0L100.0 1.0"
        );
        assert_eq!(path(&[Some(7)]), "M0.0 1.0L0.0 1.0");
    }
}
