//! [`EraseDialog`]: deletes everything after the desk's name was typed.

use leptos::prelude::*;

use super::drafting::Drafting;
use crate::app::App;
use crate::i18n::settings;
use crate::model::folded;
use crate::ui::chat::{Submission, SubmitForm};
use crate::ui::kit::{Dialog, TextField, use_locale};
use crate::view::actions::Action;

#[component]
pub fn EraseDialog(open: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
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
        submission.submit(Action::DeleteDesk, move |_| {
            drafting.discard();
            let _gone = open.try_set(false);
            let _gone = typed.try_set(String::new());
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
