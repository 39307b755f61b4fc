//! How a tag looks.

use leptos::prelude::*;

use crate::app::App;
use crate::model::Tag;

/// The tones that a tag can have: those of the kit that mean no status.
const TONES: [&str; 6] = ["neutral", "accent", "info", "success", "warning", "danger"];

/// A tag with a dot of the colour that the desk gave it: it must not look like a status.
#[component]
pub fn TagBadge(
    /// The tag.
    #[prop(into)]
    tag: Signal<Tag>,
) -> impl IntoView {
    let app = App::here();
    let tone = Memo::new(move |_| {
        app.desk(|desk| {
            let styles = desk.config().tags();
            let style = tag.with(|tag| styles.iter().find(|style| style.name == tag.as_str()));
            let color = style.map_or("", |style| style.color.as_str());
            TONES.into_iter().find(|tone| *tone == color).unwrap_or("neutral")
        })
    });
    view! { <span class="tag" data-tone=tone><span class="truncate">{move || tag.with(Tag::to_string)}</span></span> }
}
