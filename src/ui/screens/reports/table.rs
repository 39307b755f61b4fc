//! [`table_part`]: a section with one table.

use super::text::Text;
use leptos::prelude::*;

use super::context::ReportsContext;
use super::export::ExportButton;
use super::tables::WriteTable;

/// A table's title and its export.
#[derive(Clone, Copy)]
pub struct TableHead {
    pub title: Text,
    pub text: Option<Text>,
    /// The suffix of the file's name.
    pub name: &'static str,
    pub write: WriteTable,
}

/// Returns a table under its title. A table wider than the screen scrolls, by keyboard too.
pub fn table_part(
    context: ReportsContext,
    head: TableHead,
    class: &'static str,
    columns: AnyView,
    rows: AnyView,
) -> AnyView {
    let l = context.l;
    let TableHead { title, text, name, write } = head;
    view! {
        <section class="report-part">
            <div class="report-title">
                <h2>{l.t(title)}</h2>
                <ExportButton context title name write/>
            </div>
            {text.map(|text| view! { <p class="muted">{l.t(text)}</p> })}
            <div class="report-scroll" tabindex="0" role="group" aria-label=l.t(title)>
                <table class=class aria-label=l.t(title)>
                    {columns}
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}
