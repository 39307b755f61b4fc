//! [`Done`]: the result of the import.

use std::sync::Arc;

use leptos::prelude::*;

use super::flow::{Import, Outcome};
use super::problems::ProblemList;
use crate::app::App;
use crate::i18n::{format, importing};
use crate::ui::kit::{Button, ButtonVariant, Icon, glyph, use_locale};
use crate::view::report_tables::words::log_dates;
use crate::view::route::{ReportParams, Screen};

/// The numbers of new, known and unreadable events.
#[component]
pub fn Done(import: Import, outcome: Arc<Outcome>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let (added, known) = (outcome.changed.added as u64, outcome.changed.duplicates as u64);
    let restored = outcome.restored;
    let media = outcome.media.unwrap_or_default();
    let lost = restored.map_or(0, |restored| restored.lost);
    let odd =
        outcome.report.as_ref().map_or(0, |report| report.skipped_times + report.double_times);
    let count = move |words: fn(crate::i18n::Locale, u64, &str) -> String, n: u64| {
        move || words(l.get(), n, &format::count(l.get(), n))
    };
    // A year of ended chats is in the archive.
    let see = move |_| {
        let all_archived =
            app.peek_present(|desk| desk.chats().all(|(_, chat)| chat.state().archived));
        app.address.go(|route| {
            route.screen = Screen::Inbox;
            route.filter.selection.archived = Some(all_archived);
        });
    };
    let see_reports = move |_| {
        let log = app.peek_present(log_dates);
        app.address.go(|route| {
            route.screen = Screen::Reports;
            let (from, to) = log.unzip();
            route.report = ReportParams { from, to, ..ReportParams::default() };
        });
    };
    view! {
        <div role="status">
            <h2 class="import-done"><Icon glyph=glyph::CIRCLE_CHECK/>{l.t(importing::done)}</h2>
        </div>
        <ul class="import-counts">
            <li>{count(importing::added, added)}</li>
            {(known > 0).then(|| view! { <li>{count(importing::known, known)}</li> })}
            {restored.map(|restored| view! { <li>{count(importing::files, restored.files)}</li> })}
            {(lost > 0).then(|| view! { <li>{count(importing::files_lost, lost)}</li> })}
            {[
                (importing::media_stored as fn(_, _, &str) -> _, media.stored),
                (importing::media_damaged, media.damaged),
                (importing::media_no_room, media.no_room),
            ].into_iter().filter(|(_, n)| *n > 0).map(|(words, n)| view! { <li>{count(words, n)}</li> }).collect_view()}
        </ul>
        {(odd > 0).then(|| view! { <p>{count(importing::odd_times, odd)}</p> })}
        {outcome.report.clone().map(|report| view! { <ProblemList problems=report.problems.clone()/> })}
        <div class="import-actions">
            <Button label=l.t(importing::see) variant=ButtonVariant::Primary on:click=see/>
            <Button label=l.t(importing::see_reports) on:click=see_reports/>
            <Button label=l.t(importing::other) on:click=move |_| import.cancel()/>
        </div>
    }
}
