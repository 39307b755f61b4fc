//! [`ViewDialog`]: the dialog that names a saved view.

use leptos::context::Provider;
use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{Locale, common, filters as t};
use crate::lazy::lazy_part;
use crate::model::View;
use crate::ui::chat::{NotDoneNote, Submission};
use crate::ui::kit::{
    Button, ButtonVariant, Dialog, LazyOver, MakeView, TextField, use_locale, use_toasts,
};
use crate::view::actions::Action;

/// The action that saves the desk's views after a change of those that are saved now, whatever is shown.
pub fn change_views(app: App, change: impl FnOnce(&mut Vec<View>)) -> Action {
    let mut views = app.peek_present(|desk| desk.config().views().to_vec());
    change(&mut views);
    Action::Views(views)
}

lazy_part! {
    chat:
    fn view_dialog_part() -> MakeView { || view! { <NameDialog/> }.into_any() }
}

/// The view that is being named.
#[derive(Clone, Copy)]
struct Naming(RwSignal<Option<View>>);

/// Asks for the name of a view, new or known, and saves it.
#[component]
pub fn ViewDialog(
    /// The view. The dialog is open while there is one.
    naming: RwSignal<Option<View>>,
) -> impl IntoView {
    view! {
        <Provider value=Naming(naming)>
            <LazyOver
                part=view_dialog_part
                wanted=Signal::derive(move || naming.with(Option::is_some))
                on_failed=move |()| naming.set(None)
            />
        </Provider>
    }
}

#[component]
fn NameDialog() -> impl IntoView {
    let Naming(naming) = use_context().unwrap_or_else(|| unreachable!("the dialog provides it"));
    let l = use_locale();
    view! {
        <Dialog
            open=Signal::derive(move || naming.with(Option::is_some))
            title=l.t(t::view_dialog)
            close_label=l.t(common::close)
            on_close=move |()| naming.set(None)
        >
            {naming.get_untracked().map(|view| view! { <ViewName view naming/> })}
        </Dialog>
    }
}

/// Returns the reason why a view cannot have this name.
fn wrong(l: Locale, view: &View, name: &str, views: &[View]) -> Option<&'static str> {
    let mut others = views.iter().filter(|other| other.id != view.id);
    if name.is_empty() {
        Some(t::name_missing(l))
    } else {
        others.any(|other| other.name == name).then(|| t::name_taken(l))
    }
}

#[component]
fn ViewName(view: View, naming: RwSignal<Option<View>>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let toasts = use_toasts();
    let name = RwSignal::new(view.name.clone());
    let tried = RwSignal::new(false);
    let submission = Submission::new();
    let view = StoredValue::new(view);
    let fault = Memo::new(move |_| {
        let name = name.with(|name| name.trim().to_owned());
        app.present(|desk| {
            view.with_value(|view| wrong(l.get(), view, &name, desk.config().views()))
        })
    });
    let save = move || {
        tried.set(true);
        if fault.get_untracked().is_some() {
            return;
        }
        let mut view = view.get_value();
        view.name = name.with_untracked(|name| name.trim().to_owned());
        let said = t::view_saved(l.get_untracked(), &view.name);
        let put = |views: &mut Vec<View>| match views.iter_mut().find(|other| other.id == view.id) {
            Some(other) => *other = view,
            None => views.push(view),
        };
        submission.submit(change_views(app, put), move |_| {
            toasts.say(said);
            naming.try_set(None);
        });
    };
    view! {
        <form
            class="form"
            on:submit=move |event| {
                event.prevent_default();
                save();
            }
        >
            <p class="muted">{l.t(t::view_text)}</p>
            <TextField
                label=l.t(t::view_name)
                value=name
                on_input=move |text| name.set(text)
                error=move || fault.get().filter(|_| tried.get()).map(str::to_owned)
                attr:autocomplete="off"
            />
            <NotDoneNote submission/>
            <div class="form-actions">
                <Button label=l.t(common::cancel) variant=ButtonVariant::Ghost on:click=move |_| naming.set(None)/>
                <Button label=l.t(common::save) variant=ButtonVariant::Primary submit=true busy=submission.busy()/>
            </div>
        </form>
    }
}
