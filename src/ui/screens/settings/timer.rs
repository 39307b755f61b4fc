//! [`TimerDialog`]: adds and edits a timed change.

use leptos::prelude::*;

use super::delay::LengthField;
use super::drafting::Drafting;
use crate::app::App;
use crate::i18n::{Locale, behaviour as t, common};
use crate::model::Status;
use crate::ui::kit::{
    Button, ButtonVariant, Dialog, Segment, Segmented, Select, TextField, use_locale,
};
use crate::view::settings_form::timer::{Kind, TimerForm};
use crate::view::status::status_name;

type Words = fn(Locale) -> &'static str;

const KINDS: [(Kind, Words); 3] =
    [(Kind::Status, t::then_status), (Kind::Tag, t::then_tag), (Kind::Assign, t::then_assign)];

/// The dialog; open while `editing` holds a form.
#[component]
pub fn TimerDialog(editing: RwSignal<Option<TimerForm>>) -> impl IntoView {
    let l = use_locale();
    view! {
        <Dialog
            open=Signal::derive(move || editing.with(Option::is_some))
            title=l.t(t::timer)
            close_label=l.t(common::close)
            on_close=move |()| editing.set(None)
        >
            {editing.get_untracked().map(|form| view! { <TimerFields form editing/> })}
        </Dialog>
    }
}

#[component]
fn TimerFields(form: TimerForm, editing: RwSignal<Option<TimerForm>>) -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let form = RwSignal::new(form);
    let tried = RwSignal::new(false);
    let save = move || {
        tried.set(true);
        let mut done = false;
        drafting.edit(|draft| {
            done = form.with_untracked(|form| form.put_into(&mut draft.settings.timers));
        });
        if done {
            editing.set(None);
        }
    };
    let hint = move || {
        let (l, business) = (l.get(), form.with(|form| form.business));
        let hours = drafting.with(|settings| settings.business_hours.clone());
        match hours {
            _ if !business => None,
            None => Some(t::business_needs(l)),
            Some(hours) => hours.never_opens().then(|| t::never_opens(l)),
        }
    };
    let clock = move |business, words: Words| {
        let selected = Signal::derive(move || form.with(|form| form.business == business));
        view! { <Segment label=l.t(words) selected on:click=move |_| form.update(|form| form.business = business)/> }
    };
    view! {
        <form
            class="form"
            on:submit=move |event| {
                event.prevent_default();
                save();
            }
        >
            <StatusSelect
                label=t::timer_status
                value=Signal::derive(move || form.with(|form| form.status))
                on_change=move |status| form.update(|form| form.status = status)
            />
            <LengthField
                value=Signal::derive(move || form.with(|form| form.length.clone()))
                on_change=move |length| form.update(|form| form.length = length)
            />
            <div class="setting-group">
                <p class="field-label">{l.t(t::timer_clock)}</p>
                <Segmented label=l.t(t::timer_clock)>
                    {clock(false, t::clock_time)}
                    {clock(true, t::business_time)}
                </Segmented>
                {move || hint().map(|hint| view! { <p class="field-hint">{hint}</p> })}
            </div>
            <Then form tried/>
            <div class="form-actions">
                <Button label=l.t(common::cancel) variant=ButtonVariant::Ghost on:click=move |_| editing.set(None)/>
                <Button label=l.t(t::to_draft) variant=ButtonVariant::Primary submit=true/>
            </div>
        </form>
    }
}

#[component]
fn StatusSelect(
    label: Words,
    value: Signal<Status>,
    #[prop(into)] on_change: Callback<Status>,
) -> impl IntoView {
    let l = use_locale();
    let options = move || {
        let option = |status: Status| {
            (status.wire().to_owned(), status_name(l.get(), Some(status)).to_owned())
        };
        Status::ALL.map(option).to_vec()
    };
    view! {
        <Select
            label=l.t(label)
            value=Signal::derive(move || value.get().wire().to_owned())
            options=Signal::derive(options)
            on_change=move |name: String| {
                if let Some(status) = Status::from_wire(&name) {
                    on_change.run(status);
                }
            }
        />
    }
}

/// The fields of the change itself.
#[component]
fn Then(form: RwSignal<TimerForm>, tried: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let kind = Memo::new(move |_| form.with(|form| form.kind));
    let segments = KINDS
        .map(|(one, words)| {
            let selected = Signal::derive(move || kind.get() == one);
            view! { <Segment label=l.t(words) selected on:click=move |_| form.update(|form| form.kind = one)/> }
        })
        .collect_view();
    let agents = move || {
        let nobody = (String::new(), t::nobody(l.get()).to_owned());
        let agents =
            app.active_agents().into_iter().map(|agent| (agent.id.to_string(), agent.name));
        let mut options: Vec<_> = [nobody].into_iter().chain(agents).collect();
        // The change may name an agent who has left.
        if let Some(gone) = form.with(|form| form.agent.clone())
            && !options.iter().any(|(id, _)| *id == gone.as_str())
        {
            options.push((gone.to_string(), app.agent_name(&gone)));
        }
        options
    };
    let missing = Signal::derive(move || {
        let missing = tried.get() && form.with(|form| form.tag.trim().is_empty());
        missing.then(|| t::tag_missing(l.get()).to_owned())
    });
    view! {
        <div class="setting-group">
            <p class="field-label">{l.t(t::timer_then)}</p>
            <Segmented label=l.t(t::timer_then)>{segments}</Segmented>
        </div>
        {move || match kind.get() {
            Kind::Status => view! {
                <StatusSelect
                    label=t::new_status
                    value=Signal::derive(move || form.with(|form| form.to))
                    on_change=move |status| form.update(|form| form.to = status)
                />
            }.into_any(),
            Kind::Tag => view! {
                <TextField
                    label=l.t(t::tag)
                    value=Signal::derive(move || form.with(|form| form.tag.clone()))
                    on_input=move |text| form.update(|form| form.tag = text)
                    error=missing
                />
            }.into_any(),
            Kind::Assign => view! {
                <Select
                    label=l.t(t::responsible)
                    value=Signal::derive(move || form.with(|form| form.agent.as_ref().map(ToString::to_string).unwrap_or_default()))
                    options=Signal::derive(agents)
                    on_change=move |id: String| form.update(|form| form.agent = (!id.is_empty()).then(|| id.into()))
                />
            }.into_any(),
        }}
    }
}
