//! [`WhatIf`]: a trial of settings or rules on the desk's log, before they are saved.
//!
//! `trial` folds the log again and compares it in pieces; `figures`, `rules` and `chats` show the
//! [`Outcome`].

mod chats;
mod figures;
mod rules;
mod trial;

pub use trial::Candidate;

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{format, what_if as t};
use crate::ui::kit::{ConfirmDialog, Progress, Segment, Segmented, use_locale};
use crate::view::what_if::outcome::Outcome;
use chats::Chats;
use figures::Figures;
use rules::Rules;
use trial::{Since, Trial};

/// Tries settings or rules on this desk's log and shows the differences. Nothing is saved until `apply`.
#[component]
pub fn WhatIf(
    #[prop(into)] candidate: Signal<Candidate>,
    /// True while the dialog is open. Each opening starts a new trial.
    open: RwSignal<bool>,
    /// Saves the candidate.
    #[prop(into)]
    apply: Callback<()>,
) -> impl IntoView {
    let l = use_locale();
    let trial = Trial::new(App::here());
    Effect::new(move |_| {
        let since = trial.since.get();
        if open.get() {
            trial.begin(candidate.get_untracked(), since);
        } else {
            trial.forget();
        }
    });
    let apply = move |()| {
        open.set(false);
        apply.run(());
    };
    view! {
        <ConfirmDialog
            open
            title=l.t(t::title)
            confirm_label=l.t(t::apply)
            on_confirm=apply
            cancel_label=l.t(t::leave)
            wide=true
            attr:data-testid="rehearsal"
        >
            <div class="rehearsal">
                <p class="muted">{l.t(t::about)}</p>
                <Choose trial/>
                {move || match trial.outcome.get() {
                    Some(outcome) => view! { <Shown outcome/> }.into_any(),
                    None => view! { <Progress label=l.t(t::trying) done=trial.share/> }.into_any(),
                }}
            </div>
        </ConfirmDialog>
    }
}

/// Chooses since when the candidate is tried.
#[component]
fn Choose(trial: Trial) -> impl IntoView {
    let l = use_locale();
    let segment = move |since: Since| {
        view! {
            <Segment
                label=Signal::derive(move || match since.days() {
                    Some(days) => t::last_days(l.get(), days.into()),
                    None => t::whole_log(l.get()).to_owned(),
                })
                selected=Signal::derive(move || trial.since.get() == since)
                on:click=move |_| trial.since.set(since)
            />
        }
    };
    view! {
        <Segmented label=l.t(t::since)>
            {Since::ALL.map(segment).collect_view()}
        </Segmented>
    }
}

#[component]
fn Shown(outcome: Arc<Outcome>) -> impl IntoView {
    let l = use_locale();
    let (differ, all) = (outcome.differ(), outcome.read);
    let only = RwSignal::new(None);
    let count = move |count: usize| format::count(l.get(), count as u64);
    view! {
        <p class="rehearsal-sum" role="status" data-testid="rehearsal-sum" data-differ=differ data-chats=all>
            <strong>{move || t::differ(l.get(), differ as u64, &count(differ), &count(all))}</strong>
        </p>
        <Rules rules=outcome.rules.clone() only/>
        <Figures outcome=outcome.clone()/>
        <Chats outcome only/>
    }
}
