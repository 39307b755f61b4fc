//! [`TimerDialog`]: adds and edits a timed change.

use leptos::prelude::*;

use super::clock::ClockField;
use super::drafting::Drafting;
use crate::app::App;
use crate::i18n::{Locale, behaviour as t};
use crate::model::Status;
use crate::ui::chat::{DurationField, FormDialog, OpenForm};
use crate::ui::kit::{Bound, Segment, Segmented, Select, TextField, use_locale};
use crate::view::settings_form::timer::{Kind, TimerForm};
use crate::view::status::status_options;

type Words = fn(Locale) -> &'static str;

const KINDS: [(Kind, Words); 3] =
    [(Kind::Status, t::then_status), (Kind::Tag, t::then_tag), (Kind::Assign, t::then_assign)];

/// The dialog; open while `editing` holds a form.
#[component]
pub fn TimerDialog(editing: RwSignal<Option<TimerForm>>) -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let save = move |form: OpenForm<TimerForm>| {
        let mut done = false;
        drafting.edit(|draft| {
            done = form.peek(|form| form.put_into(&mut draft.settings.timers));
        });
        if done {
            form.close();
        }
    };
    let saved = Callback::new(move |form: TimerForm| form.as_in(&drafting.form().settings.timers));
    view! {
        <FormDialog editing title=l.t(t::timer) on_save=save saved save_label=l.t(t::to_draft) let:form>
            <StatusSelect label=t::timer_status value=form.bind(|form| &mut form.status)/>
            <DurationField label=l.t(t::amount) value=form.bind(|form| &mut form.length)/>
            <ClockField business=form.bind(|form| &mut form.business)/>
            <Then form/>
        </FormDialog>
    }
}

#[component]
fn StatusSelect(label: Words, value: Bound<Status>) -> impl IntoView {
    let l = use_locale();
    let options = Signal::derive(move || status_options(l.get()));
    view! { <Select label=l.t(label) value options/> }
}

/// The fields of the change itself.
#[component]
fn Then(form: OpenForm<TimerForm>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let kind = Memo::new(move |_| form.fields.with(|form| form.kind));
    let segments = KINDS
        .map(|(one, words)| {
            let selected = Signal::derive(move || kind.get() == one);
            let choose = move |_| form.fields.update(|form| form.kind = one);
            view! { <Segment label=l.t(words) selected on:click=choose/> }
        })
        .collect_view();
    let agents = Signal::derive(move || {
        let nobody = (None, t::nobody(l.get()).to_owned());
        let agents = app.active_agents().into_iter().map(|agent| (Some(agent.id), agent.name));
        let mut options: Vec<_> = [nobody].into_iter().chain(agents).collect();
        // The change may name an agent who has left.
        let gone = form.fields.with(|form| form.agent.clone());
        if let Some(id) = &gone
            && !options.iter().any(|(option, _)| *option == gone)
        {
            let name = app.agent_name(id);
            options.push((gone, name));
        }
        options
    });
    view! {
        <div class="setting-group">
            <p class="field-label">{l.t(t::timer_then)}</p>
            <Segmented label=l.t(t::timer_then)>{segments}</Segmented>
        </div>
        {move || match kind.get() {
            Kind::Status => view! {
                <StatusSelect label=t::new_status value=form.bind(|form| &mut form.to)/>
            }.into_any(),
            Kind::Tag => view! {
                <TextField
                    label=l.t(t::tag)
                    value=form.bind(|form| &mut form.tag)
                    error=form.fault(t::tag_missing, |form| form.tag.trim().is_empty())
                />
            }.into_any(),
            Kind::Assign => view! {
                <Select label=l.t(t::responsible) value=form.bind(|form| &mut form.agent) options=agents/>
            }.into_any(),
        }}
    }
}
