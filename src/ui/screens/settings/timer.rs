//! Adding and editing a timed change.

use leptos::prelude::*;

use super::delay::LengthField;
use super::drafting::Drafting;
use super::length::Length;
use crate::app::App;
use crate::i18n::{Locale, behaviour as t, common, use_locale};
use crate::model::{AgentId, Status, Timer, TimerAction};
use crate::ui::kit::{Button, ButtonVariant, Dialog, Segment, Segmented, Select, TextField};
use crate::ui::screens::common::status_name;

type Words = fn(Locale) -> &'static str;

/// What a timed change does, whatever to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Status,
    Tag,
    Assign,
}

const KINDS: [(Kind, Words); 3] = [
    (Kind::Status, t::then_status),
    (Kind::Tag, t::then_tag),
    (Kind::Assign, t::then_assign),
];

/// What the dialog holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimerForm {
    /// Its place in the list; `None`: a new one, at the end.
    place: Option<usize>,
    status: Status,
    length: Length,
    business: bool,
    kind: Kind,
    to: Status,
    tag: String,
    agent: Option<AgentId>,
}

impl Default for TimerForm {
    fn default() -> Self {
        Self {
            place: None,
            status: Status::Waiting,
            length: Length::of(24 * 60),
            business: false,
            kind: Kind::Status,
            to: Status::Closed,
            tag: String::new(),
            agent: None,
        }
    }
}

impl TimerForm {
    /// One of the list.
    #[must_use]
    pub fn of(place: usize, timer: &Timer) -> Self {
        let mut form = Self {
            place: Some(place),
            status: timer.status,
            length: Length::of(timer.after_minutes),
            business: timer.business,
            ..Self::default()
        };
        match &timer.then {
            TimerAction::Status(to) => form.to = *to,
            TimerAction::Tag(tag) => (form.kind, form.tag) = (Kind::Tag, tag.to_string()),
            TimerAction::Assign(agent) => {
                (form.kind, form.agent) = (Kind::Assign, agent.clone());
            }
        }
        form
    }

    /// The timed change that it makes; `None` where something is missing.
    #[must_use]
    fn read(&self) -> Option<Timer> {
        let then = match self.kind {
            Kind::Status => TimerAction::Status(self.to),
            Kind::Tag => {
                let tag = self.tag.trim();
                (!tag.is_empty()).then(|| TimerAction::Tag(tag.into()))?
            }
            Kind::Assign => TimerAction::Assign(self.agent.clone()),
        };
        Some(Timer {
            status: self.status,
            after_minutes: self.length.read()?,
            business: self.business,
            then,
        })
    }

    /// Puts it where it belongs; whether it could be.
    fn put_into(&self, list: &mut Vec<Timer>) -> bool {
        let Some(timer) = self.read() else {
            return false;
        };
        match self.place.and_then(|place| list.get_mut(place)) {
            Some(old) => *old = timer,
            None => list.push(timer),
        }
        true
    }
}

/// The dialog; open while there is one to edit.
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
            done = form.with_untracked(|form| form.put_into(&mut draft.settings.timers))
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
            (
                status.wire().to_owned(),
                status_name(l.get(), Some(status)).to_owned(),
            )
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

/// What happens.
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
        let agents = app
            .active_agents()
            .into_iter()
            .map(|agent| (agent.id.to_string(), agent.name));
        let mut options: Vec<_> = [nobody].into_iter().chain(agents).collect();
        // Somebody who left may stand there still.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_timed_change_survives_its_fields_and_keeps_its_place() {
        let timer = |then| Timer {
            status: Status::Open,
            after_minutes: 90,
            business: true,
            then,
        };
        let mut list = vec![
            timer(TimerAction::Status(Status::Closed)),
            timer(TimerAction::Tag("late".into())),
            timer(TimerAction::Assign(Some("ana".into()))),
            timer(TimerAction::Assign(None)),
        ];
        let before = list.clone();
        for (place, timer) in before.iter().enumerate() {
            assert!(TimerForm::of(place, timer).put_into(&mut list));
        }
        assert_eq!(list, before);
        assert!(TimerForm::default().put_into(&mut list));
        assert_eq!((list.len(), list.get(..4)), (5, Some(before.as_slice())));
    }

    #[test]
    fn what_is_unfinished_is_not_put_in() {
        let mut list = Vec::new();
        let untagged = TimerForm {
            kind: Kind::Tag,
            ..TimerForm::default()
        };
        let mut at_once = TimerForm::default();
        at_once.length.amount = "0".to_owned();
        assert!(!untagged.put_into(&mut list) && !at_once.put_into(&mut list));
        assert_eq!(list, []);
    }
}
