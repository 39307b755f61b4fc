//! The frame of a part that is one table.

use leptos::prelude::*;

use crate::i18n::{CurrentLocale, Locale};

/// A text of the interface.
pub type Text = fn(Locale) -> &'static str;

/// A table under its title. Where it is wider than the screen it scrolls, by the keyboard too.
pub fn table_part(
    l: CurrentLocale,
    (title, text): (Text, Option<Text>),
    class: &'static str,
    head: AnyView,
    rows: AnyView,
) -> AnyView {
    view! {
        <section class="report-part">
            <h2>{l.t(title)}</h2>
            {text.map(|text| view! { <p class="muted">{l.t(text)}</p> })}
            <div class="report-scroll" tabindex="0" role="group" aria-label=l.t(title)>
                <table class=class>
                    {head}
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}
