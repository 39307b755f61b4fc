//! Reactions of screens to the result of [`App::act`]: [`Submission`], [`NotDoneNote`], toasts.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::server_words::trouble;
use crate::app::{App, NotDone, ReadOnly, Unerased};
use crate::i18n::{Locale, erasure, not_done as t, settings, time_travel};
use crate::ui::kit::{Banner, BannerKind, CurrentLocale, Toasts, use_locale, use_toasts};
use crate::view::actions::{Action, Done};
use crate::view::health::StorageTrouble;

/// Returns the message for an action that was not done: nothing changed, the reason, and the remedy.
#[must_use]
pub fn not_done_words(l: Locale, why: &NotDone) -> String {
    match why {
        NotDone::Past => time_travel::cannot_change(l),
        NotDone::Nobody => t::nobody(l),
        NotDone::NoReason => t::no_reason(l),
        NotDone::Told => t::told(l),
        NotDone::SignedOut => t::signed_out(l),
        NotDone::ReadOnly(ReadOnly::Role) => t::role(l),
        NotDone::ReadOnly(ReadOnly::Offline) => t::offline(l),
        NotDone::RealCustomers => t::real_customers(l),
        NotDone::Storage(StorageTrouble::Full) => t::storage_full(l),
        NotDone::Storage(StorageTrouble::TakenAway | StorageTrouble::Newer) => {
            t::storage_taken_away(l)
        }
        NotDone::Storage(_) => t::storage_failed(l),
        NotDone::TooLate => t::too_late(l),
        NotDone::NotDeleted => settings::delete_failed(l),
        NotDone::Coming => t::coming(l),
        NotDone::Unfetched => t::unfetched(l),
        NotDone::Unerased(why) => return unerased(l, why),
    }
    .to_owned()
}

fn unerased(l: Locale, why: &Unerased) -> String {
    match why {
        Unerased::Alone => erasure::alone(l).to_owned(),
        Unerased::Waiting => erasure::waiting(l).to_owned(),
        Unerased::Others => erasure::others(l).to_owned(),
        Unerased::Some(many) => erasure::some(l, *many as u64),
        Unerased::Sync(cause) => trouble(l, cause),
        Unerased::Storage(_) => erasure::not_stored(l).to_owned(),
    }
}

/// Shows a toast with the reason; if the past is shown, with a button that returns to the present.
pub fn say_not_done(app: App, toasts: Toasts, l: Locale, why: &NotDone) {
    if *why == NotDone::Past {
        toasts.offer(not_done_words(l, why), time_travel::to_now(l), move || app.travel_to(None));
    } else {
        toasts.error(not_done_words(l, why));
    }
}

/// The state of a form's submission: busy until the action is answered, and open until it is done. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Submission {
    app: App,
    l: CurrentLocale,
    toasts: Toasts,
    busy: RwSignal<bool>,
    not_done: RwSignal<Option<NotDone>>,
    /// True while a [`NotDoneNote`] can show the reason.
    noted: StoredValue<bool>,
}

impl Submission {
    #[must_use]
    pub fn new() -> Self {
        Self {
            app: App::here(),
            l: use_locale(),
            toasts: use_toasts(),
            busy: RwSignal::new(false),
            not_done: RwSignal::new(None),
            noted: StoredValue::new(false),
        }
    }

    /// Submits an action unless the form is busy. `then` runs if it was done, and closes the form. Otherwise the form
    /// stays as it is, and [`NotDoneNote`] shows the reason.
    pub fn submit(self, action: Action, then: impl FnOnce(Done) + 'static) {
        self.wait_for(self.app.act(action), then);
    }

    /// Works as [`Submission::submit`], for more than one action.
    pub fn wait_for<T>(
        self,
        answer: impl Future<Output = Result<T, NotDone>> + 'static,
        then: impl FnOnce(T) + 'static,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.not_done.set(None);
        spawn_local(async move {
            let answer = answer.await;
            let _gone = self.busy.try_set(false);
            match answer {
                Ok(done) => then(done),
                Err(why) => {
                    // A toast shows the reason if the form was closed meanwhile.
                    if self.noted.try_get_value() == Some(true) {
                        self.not_done.set(Some(why));
                    } else {
                        say_not_done(self.app, self.toasts, self.l.get_untracked(), &why);
                    }
                }
            }
        });
    }

    /// Returns true while the form waits for the answer. Reactive.
    #[must_use]
    pub fn busy(self) -> Signal<bool> {
        self.busy.into()
    }
}

/// The reason why a form's action was not done; forgotten when the form closes.
#[component]
pub fn NotDoneNote(submission: Submission) -> impl IntoView {
    let l = use_locale();
    submission.noted.set_value(true);
    on_cleanup(move || {
        let _gone = submission.noted.try_set_value(false);
        let _gone = submission.not_done.try_set(None);
    });
    let text = move || {
        submission.not_done.with(|why| why.as_ref().map(|why| not_done_words(l.get(), why)))
    };
    move || {
        text().map(|text| {
            view! { <div data-testid="not-done"><Banner kind=BannerKind::Error text/></div> }
        })
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn each_reason_has_words_of_its_own_in_each_language() {
        let reasons = [
            NotDone::Past,
            NotDone::Nobody,
            NotDone::SignedOut,
            NotDone::ReadOnly(ReadOnly::Role),
            NotDone::ReadOnly(ReadOnly::Offline),
            NotDone::RealCustomers,
            NotDone::Storage(StorageTrouble::Full),
            NotDone::Storage(StorageTrouble::TakenAway),
            NotDone::Storage(StorageTrouble::Failed),
            NotDone::TooLate,
            NotDone::Told,
            NotDone::NotDeleted,
            NotDone::Coming,
            NotDone::Unerased(Unerased::Waiting),
            NotDone::Unerased(Unerased::Others),
            NotDone::Unfetched,
        ];
        let mut words: Vec<String> = Locale::ALL
            .into_iter()
            .flat_map(|l| reasons.iter().map(move |why| not_done_words(l, why)))
            .collect();
        let many = words.len();
        words.sort();
        words.dedup();
        assert_eq!(words.len(), many);
        assert!(words.iter().all(|words| words.ends_with('.')), "{words:?}");
    }
}
