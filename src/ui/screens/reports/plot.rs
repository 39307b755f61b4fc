//! [`PlotView`]: a chart over time, drawn. Its geometry comes from `crate::view::report_tables::plot`.

use leptos::{html, prelude::*, wasm_bindgen::JsCast};
use web_sys::{Element, EventTarget};

use super::brush::Brush;
use crate::ui::kit::chart::step;
use crate::view::report_tables::plot::Plot;

/// A column, and the series in it.
pub type Place = (usize, Option<usize>);

/// What is said at the pointer of one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tip {
    pub title: String,
    /// The name of the column of the period before, whose values stand beside these.
    pub compared: Option<String>,
    pub rows: Vec<TipRow>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TipRow {
    /// `None`: the row is the sum of the others.
    pub tone: Option<&'static str>,
    pub name: String,
    pub value: String,
    pub before: Option<String>,
    /// True for the series under the pointer.
    pub is_here: bool,
}

/// It is one stop of the Tab key; the arrow keys move from mark to mark, and what the mark with the focus, or under the
/// pointer, stands for is said beside it.
#[component]
pub fn PlotView(
    /// The content of the chart and its unit.
    #[prop(into)]
    label: Signal<String>,
    #[prop(into)] plot: Signal<Plot>,
    /// The tones of the series.
    tones: Vec<&'static str>,
    /// Describes a mark: of what, when, how much.
    #[prop(into)]
    words: Callback<(usize, usize), String>,
    #[prop(into)] tell: Callback<Place, Option<Tip>>,
    /// Called with the column and the series of the mark that was pressed.
    #[prop(into)]
    on_press: Callback<(usize, usize)>,
    /// Widens the columns that the pointer was dragged over to those of a period, where there is one.
    #[prop(into)]
    whole: Callback<(usize, usize), Option<(usize, usize)>>,
    /// Called with the first and the last of them.
    #[prop(into)]
    on_brush: Callback<(usize, usize)>,
) -> impl IntoView {
    let group = NodeRef::<html::Div>::new();
    let here = RwSignal::new(None::<Place>);
    let brush = Brush::new(group, whole, on_brush);
    let many = move || plot.with_untracked(|plot| plot.columns.len());
    let band = move || {
        let (first, last) = brush.columns()?;
        let many = plot.with(|plot| plot.columns.len()).max(1) as f64;
        let (from, to) = (first as f64 * 100.0 / many, (last as f64 + 1.0) * 100.0 / many);
        Some(view! {
            <span
                class="chart-band"
                aria-hidden="true"
                style:left=percent(from)
                style:width=percent(to - from)
            ></span>
        })
    };
    let look = move |target: Option<EventTarget>| {
        let place = place_of(target);
        // Between two columns the last one stays.
        if place.is_some() {
            here.set(place);
        }
    };
    let scale = move || {
        plot.with(|plot| {
            let one = |(at, text): &(f64, String)| {
                view! { <span class="figures" style:--at=percent(*at)>{text.clone()}</span> }
            };
            plot.grid.iter().map(one).collect_view()
        })
    };
    let drawn = move || {
        plot.with(|plot| {
            let grid = plot.grid.iter().skip(1).map(|(at, _)| {
                view! { <span class="chart-line" aria-hidden="true" style:--at=percent(*at)></span> }
            });
            let columns = plot.columns.iter().enumerate().map(|(number, column)| {
                let marks = column.heights.iter().zip(&tones).enumerate();
                let marks = marks.map(|(series, (height, tone))| {
                    view! {
                        <button
                            type="button"
                            class="chart-mark"
                            data-tone=*tone
                            data-series=series
                            aria-label=words.run((number, series))
                            tabindex=if (number, series) == (0, 0) { "0" } else { "-1" }
                            style:--value=percent(*height)
                            on:click=move |_| on_press.run((number, series))
                        >
                            <span></span>
                        </button>
                    }
                });
                view! {
                    <div
                        class="chart-column"
                        data-column=number
                        data-weekend=column.is_weekend.then_some("")
                        data-running=column.is_running.then_some("")
                    >
                        {marks.collect_view()}
                    </div>
                }
            });
            view! {
                {grid.collect_view()}
                {columns.collect_view()}
                {curves(plot, &tones)}
            }
        })
    };
    let axis = move || {
        plot.with(|plot| {
            let many = plot.columns.len();
            let labels = plot.columns.iter().enumerate().filter_map(|(number, column)| {
                let label = column.label.clone()?;
                Some(view! { <span style:--at=middle(number, many)>{label}</span> })
            });
            labels.collect_view()
        })
    };
    let tip = move || {
        // While columns are dragged over they are what matters.
        let place = here.get().filter(|_| brush.columns().is_none())?;
        let many = plot.with(|plot| plot.columns.len());
        Some(tip_view(tell.run(place)?, place.0, many))
    };
    let shape = move || plot.with(|plot| plot.shape.name());
    view! {
        <div class="chart">
            <div class="chart-scale" aria-hidden="true">{scale}</div>
            <div class="chart-frame">
                <div
                    class="chart-plot"
                    data-shape=shape
                    role="group"
                    aria-label=label
                    node_ref=group
                    on:mouseover=move |event| look(event.target())
                    on:mouseleave=move |_| here.set(None)
                    on:focusin=move |event| look(event.target())
                    on:focusout=move |_| here.set(None)
                    on:pointerdown=move |event| brush.press(&event, many())
                    on:pointermove=move |event| brush.drag(&event, many())
                    on:pointerup=move |_| brush.done()
                    on:pointercancel=move |_| brush.cancel()
                    on:keydown=move |event| {
                        if let Some(group) = group.get_untracked() {
                            step(&event, &group);
                        }
                    }
                >
                    {drawn}
                    {band}
                </div>
                {tip}
            </div>
            <div class="chart-axis" aria-hidden="true">{axis}</div>
        </div>
    }
}

/// The lines of the series and of the period before.
fn curves(plot: &Plot, tones: &[&'static str]) -> Option<AnyView> {
    if plot.lines.is_empty() && plot.ghost.is_none() {
        return None;
    }
    let lines = plot.lines.iter().zip(tones).map(|(line, tone)| {
        view! {
            <g data-tone=*tone>
                <path d=line.whole.clone()></path>
                <path class="chart-so-far" d=line.running.clone()></path>
            </g>
        }
    });
    let tone = tones.first().copied();
    let area = plot
        .area
        .clone()
        .map(|area| view! { <path class="chart-area" data-tone=tone d=area></path> });
    let ghost = plot.ghost.clone().map(|ghost| view! { <path class="chart-ghost" d=ghost></path> });
    let view = view! {
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            {area}
            {ghost}
            {lines.collect_view()}
        </svg>
    };
    Some(view.into_any())
}

fn tip_view(tip: Tip, column: usize, many: usize) -> AnyView {
    let rows = tip.rows.into_iter().map(|row| {
        view! {
            <tr data-tone=row.tone data-here=row.is_here.then_some("")>
                <th>{row.name}</th>
                <td class="figures">{row.value}</td>
                {row.before.map(|before| view! { <td class="figures muted">{before}</td> })}
            </tr>
        }
    });
    // Towards the middle, where there is room.
    let side = if column * 2 < many { "after" } else { "before" };
    view! {
        <div class="chart-tip" aria-hidden="true" data-side=side style:--at=middle(column, many)>
            <p><strong>{tip.title}</strong></p>
            <table>
                {tip.compared.map(|compared| view! {
                    <tr><td></td><td></td><td class="muted">{compared}</td></tr>
                })}
                {rows.collect_view()}
            </table>
        </div>
    }
    .into_any()
}

fn percent(value: f64) -> String {
    format!("{value:.2}%")
}

/// The middle of a column.
fn middle(column: usize, many: usize) -> String {
    percent((column as f64 + 0.5) * 100.0 / many.max(1) as f64)
}

/// Returns the place that an event's target belongs to.
fn place_of(target: Option<EventTarget>) -> Option<Place> {
    let element: Element = target?.dyn_into().ok()?;
    let number = |selector: &str, name: &str| -> Option<usize> {
        element.closest(selector).ok()??.get_attribute(name)?.parse().ok()
    };
    Some((number(".chart-column", "data-column")?, number("button", "data-series")))
}
