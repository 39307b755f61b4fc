//! [`EraseDialog`]: deletes everything after the desk's name was typed.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::drafting::Drafting;
use crate::app::{App, DeskKind, LineError, forget_lines_part};
use crate::i18n::{settings, shell};
use crate::model::folded;
use crate::ui::chat::{Submission, SubmitForm};
use crate::ui::kit::{Dialog, TextField, use_locale, use_toasts};
use crate::view::actions::Action;

#[component]
pub fn EraseDialog(open: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let toasts = use_toasts();
    let submission = Submission::new();
    let drafting = Drafting::here();
    let typed = RwSignal::new(String::new());
    // The desk's name confirms the deletion; a fixed word if it has none that can be typed.
    let word = Memo::new(move |_| {
        let name = app.desk(|desk| desk.config().settings().name.clone());
        if folded(&name).trim().is_empty() { settings::delete_word(l.get()).into() } else { name }
    });
    let matches = Signal::derive(move || {
        typed.with(|typed| folded(typed.trim()) == word.with(|word| folded(word)))
    });
    let erase = move || {
        if !matches.get_untracked() {
            return;
        }
        let delete = move || {
            submission.submit(Action::DeleteDesk, move |_| {
                drafting.discard();
                let _gone = open.try_set(false);
                let _gone = typed.try_set(String::new());
            });
        };
        let local = app.kind.get_untracked() == DeskKind::Local;
        if !(local && app.prefs.with_untracked(|prefs| prefs.lines)) {
            return delete();
        }
        // First of all: a token that stayed would bring its bot into the next desk.
        let l = l.get_untracked();
        spawn_local(async move {
            let forgotten = match forget_lines_part(app).await {
                Ok(forgetting) => forgetting.await.map_err(|LineError| settings::delete_failed(l)),
                Err(error) => {
                    leptos::logging::error!("what forgets the tokens was not fetched: {error:?}");
                    Err(shell::unfetched(l))
                }
            };
            match forgotten {
                Ok(()) => delete(),
                Err(words) => toasts.error(words),
            }
        });
    };
    view! {
        <Dialog open title=l.t(settings::delete)>
            <SubmitForm
                submission
                on_submit=move |()| erase()
                submit_label=l.t(settings::delete)
                on_cancel=move |()| open.set(false)
                danger=true
                disabled=Signal::derive(move || !matches.get())
            >
                <p>{l.t(settings::delete_text)}</p>
                <TextField
                    label=move || settings::delete_confirm(l.get(), &word.get())
                    value=typed
                    attr:autocomplete="off"
                />
            </SubmitForm>
        </Dialog>
    }
}
