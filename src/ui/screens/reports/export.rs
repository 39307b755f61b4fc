//! [`ExportButton`]: downloads one table.

use leptos::prelude::*;

use super::context::ReportsContext;
use super::tables::WriteTable;
use super::text::Text;
use crate::i18n::reports as t;
use crate::ui::kit::{IconButton, Size, glyph, use_toasts};
use crate::view::report_tables::csv;

#[component]
pub fn ExportButton(
    context: ReportsContext,
    title: Text,
    /// The suffix of the file's name.
    name: &'static str,
    write: WriteTable,
) -> impl IntoView {
    let l = context.l;
    let toasts = use_toasts();
    let take = move |_| {
        let (app, mark) = (context.app, csv::mark(l.get_untracked()));
        let table = app.shown_untracked(|desktop| {
            let config = desktop.desk.config();
            context.data.with_untracked(|data| write(data, config, mark))
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
