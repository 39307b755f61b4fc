//! [`Found`]: starts an empty desk; asks for its first agent.

use leptos::prelude::*;

use crate::i18n::welcome;
use crate::ui::kit::{Button, ButtonVariant, Dialog, TextField, use_locale};

/// The form with the first agent's name.
#[component]
pub fn Found(
    open: RwSignal<bool>,
    /// Called with the name and the busy signal.
    on_name: impl Fn(String, RwSignal<bool>) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let l = use_locale();
    let name = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let begin = move || {
        let given = name.with_untracked(|name| name.trim().to_owned());
        missing.set(given.is_empty());
        if given.is_empty() || busy.get_untracked() {
            return;
        }
        busy.set(true);
        on_name(given, busy);
    };
    view! {
        <Dialog open title=l.t(welcome::start)>
            <form
                class="form"
                on:submit=move |event| {
                    event.prevent_default();
                    begin();
                }
            >
                <TextField
                    label=l.t(welcome::your_name)
                    value=name
                    hint=l.t(welcome::your_name_hint)
                    error=Signal::derive(move || {
                        missing.get().then(|| welcome::name_missing(l.get()).to_owned())
                    })
                    attr:autocomplete="name"
                    attr:autofocus=true
                />
                <div class="form-actions">
                    <Button label=l.t(welcome::begin) variant=ButtonVariant::Primary submit=true busy/>
                </div>
            </form>
        </Dialog>
    }
}
