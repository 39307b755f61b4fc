//! Progress bars.

use crate::ui::kit::dom::{OptionalText, UniqueId};
use leptos::prelude::*;

/// The progress of a task.
#[component]
pub fn Progress(
    #[prop(into)] label: Signal<String>,
    /// From 0 to 1; `None` if unknown.
    #[prop(into)]
    done: Signal<Option<f64>>,
    /// The progress in words (`1.234 de 21.348`).
    #[prop(optional, into)]
    detail: OptionalText,
) -> impl IntoView {
    let id = UniqueId::new();
    view! {
        <div class="progress">
            <div class="progress-line">
                <label for=id.of("progress")>{label}</label>
                <span>{move || detail.get()}</span>
            </div>
            <progress id=id.of("progress") max="1000" value=move || done.get().map(thousandths)></progress>
        </div>
    }
}

/// An integer: formatting fractions would add its code to the bundle.
fn thousandths(done: f64) -> i32 {
    #[allow(clippy::cast_possible_truncation, reason = "saturates; it is between 0 and 1000")]
    let whole = (done.clamp(0.0, 1.0) * 1000.0) as i32;
    whole
}
