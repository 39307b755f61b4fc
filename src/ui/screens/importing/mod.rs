//! [`Importing`]: imports another desk's log: a journal, a table of status changes, or chats of WhatsApp.
//!
//! [`Import`] holds the state; the other files show one step each. Nothing is written before the person confirms, and
//! then
//! in one transaction.

mod activity;
mod choose;
mod columns;
mod confirm;
mod done;
mod doubts;
mod file_form;
mod flow;
mod journal;
mod meanings;
mod more_times;
mod preview;
mod problems;
mod reading;
mod table;
mod times;
mod whatsapp;

use leptos::prelude::*;

use crate::app::{App, ReadOnly};
use crate::i18n::importing;
use crate::ui::chat::take_chosen;
use crate::ui::kit::{Banner, BannerKind, use_locale};
use activity::Working;
use choose::Choose;
use done::Done;
use flow::{Import, Step};
use journal::JournalPreview;
use table::{RowProblems, TablePreview};
use whatsapp::ChatsPreview;

#[component]
pub fn Importing() -> impl IntoView {
    let l = use_locale();
    let import = Import::new();
    let chosen = take_chosen();
    if !chosen.is_empty() {
        import.read(chosen);
    }
    view! {
        <main class="page">
            <div class="page-head"><h1>{l.t(importing::title)}</h1></div>
            <div class="page-body importing">
                <ForManagers/>
                {move || match import.step.get() {
                    Step::Choose => view! { <Choose import/> }.into_any(),
                    Step::Working(activity) => view! { <Working import activity/> }.into_any(),
                    Step::Journal(plan) => view! { <JournalPreview import plan/> }.into_any(),
                    Step::Table => view! { <TablePreview import/> }.into_any(),
                    Step::Rows(report) => view! { <RowProblems import report/> }.into_any(),
                    Step::Chats => view! { <ChatsPreview import/> }.into_any(),
                    Step::Done(outcome) => view! { <Done import outcome/> }.into_any(),
                }}
            </div>
        </main>
    }
}

/// Says that on a shared desk only managers can import: the server refuses all others.
#[component]
fn ForManagers() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let barred = Memo::new(move |_| app.barred() == Some(ReadOnly::Role));
    view! {
        <Show when=move || barred.get()>
            <Banner kind=BannerKind::Warning text=l.t(importing::only_managers)/>
        </Show>
    }
}
