//! [`JournalPreview`]: the contents of a journal, before it is imported.

use std::sync::Arc;

use leptos::prelude::*;

use super::flow::{Import, JournalPlan};
use super::problems::ProblemList;
use crate::app::App;
use crate::i18n::{common, format, importing};
use crate::ui::kit::{Button, ButtonVariant, use_locale};

#[component]
pub fn JournalPreview(import: Import, plan: Arc<JournalPlan>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let summary = &plan.summary;
    let (events, chats, people) =
        (summary.events(), summary.chats() as u64, summary.agents().len() as u64);
    let (future, span) = (summary.future(), summary.span());
    let unfolded: u64 = summary.unfolded().values().sum();
    let broken = plan.problems.total() > 0;
    let count = move |words: fn(crate::i18n::Locale, u64, &str) -> String, n: u64| {
        move || words(l.get(), n, &format::count(l.get(), n))
    };
    let date =
        move |at: crate::model::Timestamp| format::date(l.get(), at.millis(), app.offset_at(at));
    view! {
        <h2>{l.t(importing::journal)}</h2>
        <ul class="import-counts">
            <li>{count(importing::events, events)}</li>
            <li>{count(importing::chats, chats)}</li>
            <li>{count(importing::people, people)}</li>
            {span.map(|(from, to)| view! { <li>{move || importing::span(l.get(), &date(from), &date(to))}</li> })}
        </ul>
        {(unfolded > 0).then(|| view! { <p>{count(importing::unfolded, unfolded)}</p> })}
        {(future > 0).then(|| view! { <p>{count(importing::future, future)}</p> })}
        <ProblemList problems=plan.problems.clone()/>
        <div class="import-actions">
            <Button
                label=count(if broken { importing::import_others } else { importing::import }, events)
                variant=ButtonVariant::Primary
                attr:data-testid="import-confirm"
                on:click=move |_| import.save_journal()
            />
            <Button label=l.t(common::cancel) on:click=move |_| import.cancel()/>
        </div>
    }
}
