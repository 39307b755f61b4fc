//! Column charts over time.

use leptos::{ev::KeyboardEvent, html, prelude::*, wasm_bindgen::JsCast};
use web_sys::{Element, EventTarget};

use crate::ui::kit::dom::roving::{self, Axis};

/// One position on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The label under the axis.
    pub name: String,
    /// The marks, in the same order in all columns.
    pub marks: Vec<Mark>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// A tone of the kit.
    pub tone: &'static str,
    /// Not negative.
    pub value: i64,
    /// The full description: of what, when, how much.
    pub words: String,
}

/// The arrangement of marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Bars side by side.
    Grouped,
    /// Bars on top of each other.
    Stacked,
    /// The first marks, joined to a line above an area.
    Line,
}

/// A column chart. It is one stop of the Tab key; the arrow keys move from mark to mark, and the description of the
/// mark with the focus, or under the pointer, is shown above.
#[component]
pub fn Columns(
    /// The content of the chart and its unit.
    #[prop(into)]
    label: Signal<String>,
    #[prop(into)] columns: Signal<Vec<Column>>,
    shape: Shape,
    /// Formats the value at the top of the axis.
    #[prop(into)]
    write: Callback<i64, String>,
    /// Called with the indices of the column and of the mark that was pressed.
    #[prop(into)]
    on_press: Callback<(usize, usize)>,
) -> impl IntoView {
    let group = NodeRef::<html::Div>::new();
    let description = RwSignal::new(None::<String>);
    let describe = move |target: Option<EventTarget>| description.set(words_of(target));
    let plot = move || {
        columns.with(|columns| {
            let top = top(columns, shape);
            let area = (shape == Shape::Line).then(|| {
                view! {
                    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
                        <path d=area(columns, top)></path>
                    </svg>
                }
            });
            let bars = columns.iter().enumerate().map(|(number, column)| {
                let marks = column.marks.iter().enumerate();
                let marks = marks.map(|(index, mark)| bar(mark, top, (number, index), on_press));
                view! { <div class="chart-column">{marks.collect_view()}</div> }
            });
            view! {
                <span class="chart-top figures">{write.run(top)}</span>
                {area}
                {bars.collect_view()}
            }
        })
    };
    let names = move || {
        columns.with(|columns| {
            axis(columns).into_iter().map(|name| view! { <span>{name}</span> }).collect_view()
        })
    };
    view! {
        <div class="chart">
            <p class="chart-said" aria-hidden="true">{description}</p>
            <div
                class="chart-plot"
                data-shape=match shape {
                    Shape::Grouped => "grouped",
                    Shape::Stacked => "stacked",
                    Shape::Line => "line",
                }
                role="group"
                aria-label=label
                node_ref=group
                on:mouseover=move |event| describe(event.target())
                on:mouseleave=move |_| description.set(None)
                on:focusin=move |event| describe(event.target())
                on:focusout=move |_| description.set(None)
                on:keydown=move |event| {
                    if let Some(group) = group.get_untracked() {
                        step(&event, &group);
                    }
                }
            >
                {plot}
            </div>
            <p class="chart-axis" aria-hidden="true">{names}</p>
        </div>
    }
}

fn bar(
    mark: &Mark,
    top: i64,
    place: (usize, usize),
    on_press: Callback<(usize, usize)>,
) -> AnyView {
    let height = format!("{:.2}%", mark.value as f64 * 100.0 / top as f64);
    view! {
        <button
            type="button"
            class="chart-mark"
            data-tone=mark.tone
            aria-label=mark.words.clone()
            tabindex=if place == (0, 0) { "0" } else { "-1" }
            style:--value=height
            on:click=move |_| on_press.run(place)
        >
            <span></span>
        </button>
    }
    .into_any()
}

/// Moves the focus from mark to mark by the arrow keys.
pub fn step(event: &KeyboardEvent, group: &Element) {
    let marks = roving::members(group, "button");
    let Some(here) = roving::focused(&marks) else {
        return;
    };
    let goal = roving::target(&event.key(), Axis::Horizontal, Some(here), marks.len());
    if let Some(mark) = goal.and_then(|at| marks.get(at)) {
        event.prevent_default();
        roving::focus(mark);
    }
}

/// The accessible name of the button that is the target of an event.
pub fn words_of(target: Option<EventTarget>) -> Option<String> {
    let element: Element = target?.dyn_into().ok()?;
    element.closest("button").ok()??.get_attribute("aria-label")
}

/// The value at the top of the axis: the highest, at least 1.
fn top(columns: &[Column], shape: Shape) -> i64 {
    let height = |column: &Column| {
        let values = column.marks.iter().map(|mark| mark.value);
        if shape == Shape::Stacked { values.sum() } else { values.max().unwrap_or(0) }
    };
    columns.iter().map(height).max().unwrap_or(0).max(1)
}

/// The SVG path through the middles of the columns, down to zero at both ends.
fn area(columns: &[Column], top: i64) -> String {
    let width = 100.0 / columns.len().max(1) as f64;
    let mut path = String::new();
    let (mut first, mut last) = (None, 0.0);
    for (index, column) in columns.iter().enumerate() {
        let Some(mark) = column.marks.first() else {
            continue;
        };
        last = (index as f64 + 0.5) * width;
        let y = 100.0 - mark.value as f64 * 100.0 / top as f64;
        if first.is_none() {
            first = Some(last);
            path.push_str(&format!("M{last:.2} 100"));
        }
        path.push_str(&format!("L{last:.2} {y:.2}"));
    }
    if first.is_some() {
        path.push_str(&format!("L{last:.2} 100Z"));
    }
    path
}

/// The labels under the axis: of the first, the middle and the last column.
fn axis(columns: &[Column]) -> Vec<String> {
    let mut places = vec![0, columns.len() / 2, columns.len().saturating_sub(1)];
    places.dedup();
    let names = places.into_iter().filter_map(|place| columns.get(place));
    names.map(|column| column.name.clone()).collect()
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    fn columns(values: &[&[i64]]) -> Vec<Column> {
        let column = |(number, values): (usize, &&[i64])| Column {
            name: number.to_string(),
            marks: values
                .iter()
                .map(|value| Mark { tone: "accent", value: *value, words: String::new() })
                .collect(),
        };
        values.iter().enumerate().map(column).collect()
    }

    #[test]
    fn the_axis_reaches_the_highest_column_and_starts_at_zero() {
        let some = columns(&[&[3, 4], &[5, 1]]);
        assert_eq!(top(&some, Shape::Grouped), 5);
        assert_eq!(top(&some, Shape::Stacked), 7);
        assert_eq!(top(&columns(&[]), Shape::Line), 1);
        assert_eq!(
            area(&columns(&[&[0], &[4]]), 4),
            "M25.00 100L25.00 100.00L75.00 0.00L75.00 100Z"
        );
        assert_eq!(area(&[], 1), "");
    }

    #[test]
    fn the_axis_names_its_ends_and_its_middle() {
        let ones = |many| columns(&vec![&[1_i64][..]; many]);
        assert_eq!(axis(&ones(5)), ["0", "2", "4"]);
        assert_eq!(axis(&ones(2)), ["0", "1"]);
        assert_eq!(axis(&ones(1)), ["0"]);
        assert!(axis(&ones(0)).is_empty());
    }
}
