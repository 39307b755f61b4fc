//! [`Files`]: what each of several files gives.

use leptos::prelude::*;

use super::reading::{ReadChat, Reading};
use crate::i18n::{Locale, format, importing};
use crate::intake::whatsapp::Unfit;
use crate::ui::kit::use_locale;
use crate::ui::screens::importing::flow::Import;
use crate::ui::screens::importing::problems::ProblemList;
use crate::view::import_error::ImportError;

/// The table of the files, those that are left out too.
#[component]
pub fn Files(import: Import, reading: RwSignal<Option<Reading>>) -> impl IntoView {
    let l = use_locale();
    let chats =
        move || reading.with(|reading| reading.as_ref().map(|reading| reading.chats.clone()));
    let row = |chat: &ReadChat| view! { <Row chat=chat.clone()/> };
    view! {
        <div class="import-preview">
            <div class="import-scroll import-files" tabindex="0" role="region" aria-label=l.t(importing::whatsapp_chats)>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{l.t(importing::file)}</th>
                            <th scope="col">{l.t(importing::state)}</th>
                            <th scope="col">{l.t(importing::customer)}</th>
                            <th scope="col">{l.t(importing::messages_head)}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {move || chats().map(|chats| chats.iter().map(row).collect_view())}
                        {move || import.refused.get().into_iter().map(|(file, error)| view! { <Refused file error/> }).collect_view()}
                    </tbody>
                </table>
            </div>
        </div>
    }
}

#[component]
fn Row(chat: ReadChat) -> impl IntoView {
    let l = use_locale();
    let (name, messages) = match &chat.read {
        Ok(fit) => (fit.name.clone(), Some(fit.messages)),
        Err(_) => (String::new(), None),
    };
    let state = match &chat.read {
        Ok(_) => importing::ready as fn(Locale) -> _,
        Err(Unfit::NoTeam) => importing::lacks_team,
        Err(Unfit::NoCustomer) => importing::is_alone,
        Err(Unfit::Group(_)) => importing::is_group,
    };
    view! {
        <tr>
            <td>{chat.file}</td>
            <td>{l.t(state)}</td>
            <td>{name}</td>
            <td>{move || messages.map(|many| format::count(l.get(), many))}</td>
        </tr>
    }
}

#[component]
fn Refused(file: String, error: ImportError) -> impl IntoView {
    let l = use_locale();
    view! {
        <tr>
            <td>{file}</td>
            <td colspan="3" class="import-bad">{move || error.why(l.get())}</td>
        </tr>
    }
}

/// The lines that could not be read, by file where there are several.
#[component]
pub fn FileProblems(reading: RwSignal<Option<Reading>>) -> impl IntoView {
    let list = move |chat: &ReadChat, alone: bool| {
        let problems = chat.read.as_ref().ok()?.problems.clone();
        let file = (!alone && problems.total() > 0)
            .then(|| view! { <p class="import-hint">{chat.file.clone()}</p> });
        Some(view! { {file} <ProblemList problems/> })
    };
    move || {
        reading.with(|reading| {
            let chats = reading.as_ref().map(|reading| reading.chats.clone()).unwrap_or_default();
            chats.iter().map(|chat| list(chat, chats.len() == 1)).collect_view()
        })
    }
}
