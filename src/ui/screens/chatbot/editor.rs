//! [`EditorDialog`]: edits one rule.

use leptos::prelude::*;

use super::actions::Actions;
use super::conditions::Conditions;
use super::context::RulesContext;
use super::form::Form;
use super::row::Warned;
use super::trigger::TriggerFields;
use crate::i18n::{chatbot as t, common};
use crate::ui::kit::{Button, ButtonVariant, Dialog, Switch, TextField, bind};
use crate::view::rules_form::check;
use crate::view::rules_form::sentence::sentence;

/// The dialog; open while a rule is being edited.
#[component]
pub fn EditorDialog(work: RulesContext) -> impl IntoView {
    let l = work.l;
    view! {
        <Dialog
            open=work.editing
            title=l.t(t::edit_title)
            wide=true
        >
            {work.editing.get_untracked().map(|editing| {
                let form = Form::new(work, editing);
                view! { <Editor form/> }
            })}
        </Dialog>
    }
}

#[component]
fn Editor(form: Form) -> impl IntoView {
    let l = form.work.l;
    let name_wrong = Signal::derive(move || {
        let wrong = form.base.with(|rule| check::name(&rule.name))?;
        form.tried.get().then(|| wrong(l.get()).to_owned())
    });
    let some_wrong = Signal::derive(move || form.tried.get() && !check::is_valid(&form.rule()));
    view! {
        <form
            class="form rule-form"
            novalidate=true
            on:submit=move |event| {
                event.prevent_default();
                form.done();
            }
        >
            <TextField
                label=l.t(t::name)
                value=bind(form, |rule| &mut rule.name)
                error=name_wrong
                attr:maxlength="80"
            />
            <section class="rule-part">
                {move || {
                    form.retriggered.track();
                    view! { <TriggerFields form/> }
                }}
            </section>
            <Conditions form/>
            <Actions form/>
            <Switch
                label=l.t(t::go_on)
                hint=l.t(t::go_on_hint)
                value=bind(form, |rule| &mut rule.go_on)
            />
            <Summary form/>
            <p class="field-error" role="status">{move || some_wrong.get().then(|| t::e_some(l.get()))}</p>
            <div class="form-actions">
                <span class="field-hint rule-done-hint">{l.t(t::done_hint)}</span>
                <Button label=l.t(common::cancel) variant=ButtonVariant::Ghost on:click=move |_| form.cancel()/>
                <Button label=l.t(t::done) variant=ButtonVariant::Primary submit=true/>
            </div>
        </form>
    }
}

/// The rule in a sentence, with its warnings.
#[component]
fn Summary(form: Form) -> impl IntoView {
    let work = form.work;
    let words = move || {
        let (rule, l) = (form.rule(), work.l.get());
        work.app.desk(|desk| sentence(&rule, desk.config(), l))
    };
    let place = Signal::derive(move || {
        let id = form.base.with(|rule| rule.id.clone());
        work.rules.with(|rules| rules.iter().position(|rule| rule.id == id))
    });
    view! {
        <div class="rule-summary">
            <p class="rule-words" data-testid="rule-summary">{words}</p>
            <Warned work place/>
        </div>
    }
}
