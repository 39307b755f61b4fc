//! [`TagBadge`]: a tag with its colour.

use leptos::prelude::*;

use crate::app::App;
use crate::model::Tag;

/// The tones of a tag: those of the kit that no status uses.
const TONES: [&str; 6] = ["neutral", "accent", "info", "success", "warning", "danger"];

/// A tag with a dot of its colour, so that it does not look like a status.
#[component]
pub fn TagBadge(#[prop(into)] tag: Signal<Tag>) -> impl IntoView {
    let app = App::here();
    let tone = Memo::new(move |_| {
        app.desk(|desk| {
            let styles = desk.config().tags();
            let style = tag.with(|tag| styles.iter().find(|style| style.name == tag.as_str()));
            let color = style.map_or("", |style| style.color.as_str());
            TONES.into_iter().find(|tone| *tone == color).unwrap_or("neutral")
        })
    });
    view! { <span class="tag" data-tone=tone><span class="truncate" dir="auto">{move || tag.with(Tag::to_string)}</span></span> }
}
