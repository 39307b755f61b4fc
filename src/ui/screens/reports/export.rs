//! Takes one table along.

use leptos::prelude::*;

use super::reading::Reading;
use super::tables::Write;
use super::text::Text;
use crate::i18n::reports as t;
use crate::ui::kit::{IconButton, Size, glyph, use_toasts};
use crate::view::report_tables::csv;

/// The button at a table.
#[component]
pub fn Take(
    reading: Reading,
    /// The table's title.
    title: Text,
    /// What the file's name says.
    name: &'static str,
    /// Writes it.
    write: Write,
) -> impl IntoView {
    let l = reading.l;
    let toasts = use_toasts();
    let take = move |_| {
        let (app, mark) = (reading.app, csv::mark(l.get_untracked()));
        let table = app.shown_untracked(|desktop| {
            let config = desktop.desk.config();
            reading.sheet.with_untracked(|sheet| write(sheet, config, mark))
        });
        if !app.export_table(&table, name) {
            toasts.error(t::download_failed(l.get_untracked()));
        }
    };
    view! {
        <span class="no-print">
            <IconButton
                glyph=glyph::DOWNLOAD
                size=Size::Small
                label=move || t::take(l.get(), title(l.get()))
                tip_side="end"
                on:click=take
            />
        </span>
    }
}
