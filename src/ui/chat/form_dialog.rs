//! [`FormDialog`]: a dialog that edits something and closes once it is saved; [`SubmitForm`]: its form alone.

use leptos::prelude::*;

use super::not_done::{NotDoneNote, Submission};
use crate::i18n::{Locale, common, settings};
use crate::ui::kit::{
    Banner, BannerKind, Bound, Button, ButtonVariant, Dialog, OptionalText, bind, use_locale,
};
use crate::view::actions::{Action, Done};

/// Fields with the buttons that submit and cancel. What was not done is said under the fields, which stay as they are.
#[component]
pub fn SubmitForm(
    submission: Submission,
    #[prop(into)] on_submit: Callback<()>,
    #[prop(into)] on_cancel: Callback<()>,
    /// *Save* by default.
    #[prop(optional, into)]
    submit_label: OptionalText,
    /// *Cancel* by default.
    #[prop(optional, into)]
    cancel_label: OptionalText,
    /// Removes what is edited; without it there is no such button.
    #[prop(optional_no_strip)]
    on_remove: Option<Callback<()>>,
    /// True if it destroys something.
    #[prop(optional)]
    danger: bool,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(default = "form")] class: &'static str,
    children: Children,
) -> impl IntoView {
    let l = use_locale();
    let submit = move || submit_label.get().unwrap_or_else(|| common::save(l.get()).to_owned());
    let cancel = move || cancel_label.get().unwrap_or_else(|| common::cancel(l.get()).to_owned());
    let variant = if danger { ButtonVariant::Danger } else { ButtonVariant::Primary };
    let remove = on_remove.map(|on_remove| {
        view! {
            <Button
                label=l.t(settings::remove)
                variant=ButtonVariant::Danger
                on:click=move |_| on_remove.run(())
            />
        }
    });
    view! {
        <form
            class=class
            on:submit=move |event| {
                event.prevent_default();
                on_submit.run(());
            }
        >
            {children()}
            <NotDoneNote submission/>
            <div class="form-actions">
                {remove}
                <Button label=cancel variant=ButtonVariant::Ghost on:click=move |_| on_cancel.run(())/>
                <Button label=submit variant submit=true busy=submission.busy() disabled/>
            </div>
        </form>
    }
}

/// The form of an open dialog. Cheap to copy.
pub struct OpenForm<F: 'static> {
    pub fields: RwSignal<F>,
    /// True once the person has tried to save: faults are shown from then on.
    pub tried: RwSignal<bool>,
    submission: Submission,
    editing: RwSignal<Option<F>>,
}

impl<F> Clone for OpenForm<F> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<F> Copy for OpenForm<F> {}

impl<F: Clone + Send + Sync + 'static> OpenForm<F> {
    fn new(fields: F, editing: RwSignal<Option<F>>) -> Self {
        Self {
            fields: RwSignal::new(fields),
            tried: RwSignal::new(false),
            submission: Submission::new(),
            editing,
        }
    }

    /// Binds a control to a field.
    pub fn bind<T: Clone + Send + Sync + 'static>(self, field: fn(&mut F) -> &mut T) -> Bound<T> {
        bind(self.fields, field)
    }

    /// Reads the fields in an event handler.
    pub fn peek<T>(self, read: impl FnOnce(&F) -> T) -> T {
        self.fields.with_untracked(read)
    }

    /// Says what is wrong, once the person has tried to save.
    pub fn fault(
        self,
        words: fn(Locale) -> &'static str,
        is_wrong: impl Fn(&F) -> bool + Send + Sync + 'static,
    ) -> Signal<Option<String>> {
        let l = use_locale();
        Signal::derive(move || {
            let wrong = self.tried.get() && self.fields.with(&is_wrong);
            wrong.then(|| words(l.get()).to_owned())
        })
    }

    /// Submits an action. The dialog closes once it was done, before `then`; otherwise it stays and says why.
    pub fn submit(self, action: Action, then: impl FnOnce(Done) + 'static) {
        self.submission.submit(action, move |done| {
            // The dialog may have been closed meanwhile, and another form opened in it.
            if self.tried.try_get_untracked().is_some() {
                self.close();
            }
            then(done);
        });
    }

    pub fn close(self) {
        let _gone = self.editing.try_set(None);
    }
}

/// A dialog with a form; open while `editing` holds what is edited.
#[component]
pub fn FormDialog<F, C, V>(
    editing: RwSignal<Option<F>>,
    #[prop(into)] title: Signal<String>,
    /// Submits the form, or leaves it open with its faults.
    #[prop(into)]
    on_save: Callback<OpenForm<F>>,
    /// Returns what is edited as it is saved now, to say that somebody else, or another tab, changed it meanwhile;
    /// `None` if it was removed. What is new returns itself. Reactive.
    #[prop(optional, into)]
    saved: Option<Callback<F, Option<F>>>,
    /// Returns the action that removes what is edited; `None` for what is not saved yet.
    #[prop(optional, into)]
    remove: Option<Callback<F, Option<Action>>>,
    /// *Save* by default.
    #[prop(optional, into)]
    save_label: OptionalText,
    /// The fields.
    children: C,
) -> impl IntoView
where
    F: Clone + PartialEq + Send + Sync + 'static,
    C: Fn(OpenForm<F>) -> V + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let l = use_locale();
    let children = StoredValue::new(children);
    let form = move || {
        let fields = editing.get_untracked()?;
        let is_known = remove.is_some_and(|remove| remove.run(fields.clone()).is_some());
        let overtaken = saved.map(|saved| {
            let opened = fields.clone();
            Memo::new(move |_| saved.run(opened.clone()).as_ref() != Some(&opened))
        });
        let form = OpenForm::new(fields, editing);
        // What this form has just saved is no news.
        let busy = form.submission.busy();
        let is_overtaken =
            move || overtaken.is_some_and(|overtaken: Memo<bool>| overtaken.get()) && !busy.get();
        let on_save = move |()| {
            form.tried.set(true);
            on_save.run(form);
        };
        let on_remove = move |()| {
            let action = remove.and_then(|remove| remove.run(form.fields.get_untracked()));
            if let Some(action) = action {
                form.submit(action, |_| ());
            }
        };
        Some(view! {
            <SubmitForm
                submission=form.submission
                on_submit=on_save
                on_cancel=move |()| form.close()
                on_remove=is_known.then(|| Callback::new(on_remove))
                submit_label=save_label
            >
                {move || is_overtaken().then(|| view! {
                    <Banner kind=BannerKind::Warning text=l.t(common::changed_meanwhile)/>
                })}
                {children.with_value(|children| children(form)).into_any()}
            </SubmitForm>
        })
    };
    view! { <Dialog open=editing title>{form()}</Dialog> }
}
