//! [`ViewDialog`]: the dialog that names a saved view.

use leptos::context::Provider;
use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{Locale, filters as t};
use crate::lazy::lazy_part;
use crate::model::View;
use crate::ui::chat::{FormDialog, OpenForm};
use crate::ui::kit::{LazyOver, MakeView, TextField, use_locale, use_toasts};
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
    let Naming(editing) = use_context().unwrap_or_else(|| unreachable!("the dialog provides it"));
    let app = App::here();
    let l = use_locale();
    let toasts = use_toasts();
    let fault = move |view: &View| {
        app.present(|desk| wrong(l.get(), view, view.name.trim(), desk.config().views()))
    };
    let save = move |form: OpenForm<View>| {
        let mut view = form.fields.get_untracked();
        if untrack(|| fault(&view)).is_some() {
            return;
        }
        view.name = view.name.trim().to_owned();
        let said = t::view_saved(l.get_untracked(), &view.name);
        let put = |views: &mut Vec<View>| match views.iter_mut().find(|other| other.id == view.id) {
            Some(other) => *other = view,
            None => views.push(view),
        };
        form.submit(change_views(app, put), move |_| toasts.say(said));
    };
    // Only the name is edited.
    let saved = Callback::new(move |view: View| {
        let name = app.present(|desk| {
            let mut views = desk.config().views().iter();
            views.find(|saved| saved.id == view.id).map(|saved| saved.name.clone())
        });
        Some(View { name: name.unwrap_or_else(|| view.name.clone()), ..view })
    });
    let error = move |form: OpenForm<View>| {
        move || form.fields.with(fault).filter(|_| form.tried.get()).map(str::to_owned)
    };
    view! {
        <FormDialog editing title=l.t(t::view_dialog) on_save=save saved let:form>
            <p class="muted">{l.t(t::view_text)}</p>
            <TextField
                label=l.t(t::view_name)
                value=form.bind(|view| &mut view.name)
                error=error(form)
                attr:autocomplete="off"
            />
        </FormDialog>
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
