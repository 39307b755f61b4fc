//! [`JoinForm`]: adds a new agent to the desk.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::shell;
use crate::ui::chat::{NotDoneNote, Submission};
use crate::ui::kit::{Button, ButtonVariant, TextField, use_locale};

/// Asks for a name; its agent acts in this browser from then on.
#[component]
pub fn JoinForm(#[prop(into)] on_joined: Callback<()>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let name = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let submission = Submission::new();
    let join = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let given = name.with_untracked(|name| name.trim().to_owned());
        missing.set(given.is_empty());
        if !given.is_empty() {
            submission.wait_for(app.join(given), move |()| on_joined.run(()));
        }
    };
    view! {
        <form class="join" on:submit=join>
            <TextField
                label=l.t(shell::your_name)
                value=name
                error=Signal::derive(move || missing.get().then(|| shell::name_needed(l.get()).to_owned()))
                attr:autocomplete="name"
            />
            <Button label=l.t(shell::join) variant=ButtonVariant::Primary submit=true busy=submission.busy()/>
            <NotDoneNote submission/>
        </form>
    }
}
