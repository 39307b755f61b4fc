//! [`EraseDialog`]: deletes everything after the desk's name was typed.

use leptos::prelude::*;

use super::drafting::Drafting;
use crate::app::App;
use crate::i18n::{common, settings};
use crate::model::folded;
use crate::ui::chat::{NotDoneNote, Submission};
use crate::ui::kit::{Button, ButtonVariant, Dialog, TextField, use_locale};
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
        <Dialog
            open
            title=l.t(settings::delete)
            close_label=l.t(common::close)
            on_close=move |()| open.set(false)
        >
            <form
                class="form"
                on:submit=move |event| {
                    event.prevent_default();
                    erase();
                }
            >
                <p>{l.t(settings::delete_text)}</p>
                <TextField
                    label=move || settings::delete_confirm(l.get(), &word.get())
                    value=typed
                    on_input=move |text| typed.set(text)
                    attr:autocomplete="off"
                />
                <NotDoneNote submission/>
                <div class="form-actions">
                    <Button label=l.t(common::cancel) variant=ButtonVariant::Ghost on:click=move |_| open.set(false)/>
                    <Button
                        label=l.t(settings::delete)
                        variant=ButtonVariant::Danger
                        submit=true
                        busy=submission.busy()
                        disabled=Signal::derive(move || !matches.get())
                    />
                </div>
            </form>
        </Dialog>
    }
}
