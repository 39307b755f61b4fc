//! [`Actions`]: a link to a report, printing and exporting it.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::context::ReportsContext;
use crate::i18n::{reports as t, time_travel};
use crate::ui::chat::copy;
use crate::ui::kit::{Button, Icon, Menu, MenuItem, glyph, use_toasts};
use crate::view::report_tables::csv;

#[component]
pub fn Actions(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    let toasts = use_toasts();
    let hand_over = move |made: bool| {
        if !made {
            toasts.error(t::download_failed(l.get_untracked()));
        }
    };
    let mark = move || csv::mark(l.get_untracked());
    let figures = move |_| {
        let table =
            context.data.with_untracked(|data| csv::figures(&data.report.to_json(), mark()));
        hand_over(context.app.export_table(&table, "-figures"));
    };
    let attendances = move |_| {
        let app = context.app;
        let table = app.shown_untracked(|desktop| {
            untrack(|| context.scope(|scope| csv::attendances(scope, &desktop.desk, mark())))
        });
        hand_over(app.export_table(&table, "-attendances"));
    };
    let link = move |_| {
        context.fix();
        context.app.address.settle();
        let l = l.get_untracked();
        spawn_local(async move {
            let copied = match window().location().href() {
                Ok(link) => copy(link).await,
                Err(_) => None,
            };
            if copied.is_some() {
                toasts.say(time_travel::copied(l));
            } else {
                toasts.error(time_travel::not_copied(l));
            }
        });
    };
    let print = move |_| {
        if let Err(error) = window().print() {
            leptos::logging::warn!("the browser does not print: {error:?}");
        }
    };
    view! {
        <div class="report-actions no-print">
            <Button
                label=l.t(t::fix)
                glyph=glyph::COPY
                attr:title=l.t(t::fix_hint)
                on:click=link
            />
            <Button label=l.t(t::print) glyph=glyph::FILE_TEXT on:click=print/>
            <Menu
                label=l.t(t::download)
                trigger=move || view! { <Icon glyph=glyph::DOWNLOAD/><span class="truncate">{l.t(t::download)}</span><Icon glyph=glyph::CHEVRON_DOWN/> }
            >
                <MenuItem label=l.t(t::download_figures) glyph=glyph::TABLE_2 on:click=figures/>
                <MenuItem label=l.t(t::download_attendances) glyph=glyph::TABLE_2 on:click=attendances/>
            </Menu>
        </div>
    }
}
