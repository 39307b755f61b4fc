//! The frame of a part that is one table.

use super::text::{Text};
use leptos::prelude::*;

use super::export::Take;
use super::reading::Reading;
use super::tables::Write;
use crate::i18n::Locale;

/// What a table is called, what it says, and how it is taken along.
#[derive(Clone, Copy)]
pub struct Head {
    /// Its title.
    pub title: Text,
    /// A line under the title.
    pub text: Option<Text>,
    /// What the file's name says.
    pub name: &'static str,
    /// Writes the file.
    pub write: Write,
}

/// A table under its title. Where it is wider than the screen it scrolls, by the keyboard too.
pub fn table_part(
    reading: Reading,
    head: Head,
    class: &'static str,
    columns: AnyView,
    rows: AnyView,
) -> AnyView {
    let l = reading.l;
    let Head { title, text, name, write } = head;
    view! {
        <section class="report-part">
            <div class="report-title">
                <h2>{l.t(title)}</h2>
                <Take reading title name write/>
            </div>
            {text.map(|text| view! { <p class="muted">{l.t(text)}</p> })}
            <div class="report-scroll" tabindex="0" role="group" aria-label=l.t(title)>
                <table class=class>
                    {columns}
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}
