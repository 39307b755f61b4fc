//! [`Actions`]: a link to a report, printing and exporting it.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::context::ReportsContext;
use crate::app::link;
use crate::i18n::reports as t;
use crate::journal::Desk;
use crate::model::ChatId;
use crate::ui::chat::copy;
use crate::ui::kit::{Button, Icon, Menu, MenuItem, glyph, use_toasts};
use crate::view::report_tables::csv;
use crate::view::report_tables::sheet::Writer;
use crate::view::route::{Route, Screen};

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
    let write = move |table: &dyn Fn(&Writer, &Desk) -> String| {
        let (app, here) = (context.app, context.app.address.get_untracked());
        let offset = |at| untrack(|| app.offset_at(at));
        let link = |chat: &ChatId| {
            let (screen, chat) = (Screen::Inbox, Some(chat.clone()));
            link(&Route { demo: here.demo, screen, chat, ..Route::default() }).unwrap_or_default()
        };
        let writer = Writer { l: l.get_untracked(), offset: &offset, link: &link };
        app.shown_untracked(|desktop| table(&writer, &desktop.desk))
    };
    let sheet_attendances = move |_| {
        let table = write(&|writer, desk| {
            untrack(|| context.scope(|scope| writer.attendances(scope, desk)))
        });
        hand_over(context.app.export_table(&table, t::sheet_name_attendances(l.get_untracked())));
    };
    let sheet_figures = move |_| {
        let table = write(&|writer, _| {
            context.data.with_untracked(|data| {
                let compared = context.compared.get_untracked();
                let filters = untrack(|| context.filters());
                writer.figures(&data.report, &data.before, compared, &filters)
            })
        });
        hand_over(context.app.export_table(&table, t::sheet_name_figures(l.get_untracked())));
    };
    // The screen stays as it is: only who opens the link sees the past.
    let copy_link = move |_| {
        let l = l.get_untracked();
        let Some(address) = link(&context.fixed()) else {
            return;
        };
        spawn_local(async move {
            if copy(address.clone()).await.is_some() {
                toasts.say(t::link_copied(l));
            } else {
                toasts.error(t::link_not_copied(l, &address));
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
                on:click=copy_link
            />
            <Button label=l.t(t::print) glyph=glyph::FILE_TEXT on:click=print/>
            <Menu
                label=l.t(t::download)
                trigger=move || view! { <Icon glyph=glyph::DOWNLOAD/><span class="truncate">{l.t(t::download)}</span><Icon glyph=glyph::CHEVRON_DOWN/> }
            >
                <MenuItem label=l.t(t::sheet_attendances) glyph=glyph::TABLE_2 on:click=sheet_attendances/>
                <MenuItem label=l.t(t::sheet_figures) glyph=glyph::TABLE_2 on:click=sheet_figures/>
                <hr class="menu-line"/>
                <MenuItem label=l.t(t::download_figures) glyph=glyph::TABLE_2 on:click=figures/>
                <MenuItem label=l.t(t::download_attendances) glyph=glyph::TABLE_2 on:click=attendances/>
            </Menu>
        </div>
    }
}
