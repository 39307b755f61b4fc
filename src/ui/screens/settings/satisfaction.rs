//! The question about satisfaction. It is kept as rules of the chatbot that only this form edits.

use std::sync::Arc;

use leptos::prelude::*;

use super::section::Section;
use crate::app::App;
use crate::i18n::{Locale, satisfaction as t};
use crate::journal::DeskFact;
use crate::model::Status;
use crate::model::rules::satisfaction::{MOST_DAYS, Part, Satisfaction, others};
use crate::ui::chat::{FormDialog, OpenForm, TemplateField, TemplatePreview};
use crate::ui::filters::Pick;
use crate::ui::kit::{
    Banner, BannerKind, Bound, Button, Select, Switch, TextField, glyph, use_locale,
};
use crate::view::actions::Action;
use crate::view::channel::channel_name;
use crate::view::choices::Choices;

/// The days for which a new question is not asked again.
const NEW_DAYS: u32 = 30;

/// The dialog's fields.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Form {
    on: bool,
    text: String,
    after: Vec<Status>,
    channels: Vec<String>,
    days: String,
    thanks: String,
    sorry: String,
}

impl Form {
    fn of(question: Option<&Satisfaction>, l: Locale) -> Self {
        match question {
            Some(question) => Self {
                on: question.on,
                text: question.text.to_string(),
                after: question.after.clone(),
                channels: question.channels.iter().map(ToString::to_string).collect(),
                days: question.days.to_string(),
                thanks: question.thanks.to_string(),
                sorry: question.sorry.to_string(),
            },
            None => Self {
                on: true,
                text: t::question_new(l).to_owned(),
                after: vec![Status::Resolved],
                channels: Vec::new(),
                days: NEW_DAYS.to_string(),
                thanks: String::new(),
                sorry: String::new(),
            },
        }
    }

    fn days(&self) -> Option<u32> {
        self.days.trim().parse().ok().filter(|days| *days <= MOST_DAYS)
    }

    fn read(&self) -> Option<Satisfaction> {
        let text = self.text.trim();
        let days = self.days()?;
        (!text.is_empty()).then(|| Satisfaction {
            on: self.on,
            text: text.into(),
            after: self.after.clone(),
            channels: self.channels.iter().map(|name| Arc::from(name.as_str())).collect(),
            days,
            thanks: self.thanks.trim().into(),
            sorry: self.sorry.trim().into(),
        })
    }
}

fn when(after: &[Status], l: Locale) -> &'static str {
    match after {
        [Status::Resolved] => t::after_resolved(l),
        [Status::Closed] => t::after_closed(l),
        _ => t::after_both(l),
    }
}

/// Whether customers are asked, and a button that changes it.
#[component]
pub fn SatisfactionSection() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let editing = RwSignal::new(None::<Form>);
    let question = Memo::new(move |_| app.desk(|desk| Satisfaction::of(desk.config().rules())));
    let said = move || match question.get().filter(|question| question.on) {
        Some(question) => t::is_on(l.get(), when(&question.after, l.get()), &question.text),
        None => t::off(l.get()).to_owned(),
    };
    let rivals = move || {
        let names: Vec<String> = app.desk(|desk| {
            others(desk.config().rules()).map(|rule| format!("“{}”", rule.name)).collect()
        });
        (!names.is_empty()).then(|| t::others(l.get(), &names.join(", ")))
    };
    view! {
        <Section title=l.t(t::title) text=l.t(t::text)>
            <p class="settings-none" data-testid="satisfaction">{said}</p>
            {move || rivals().map(|text| view! { <Banner kind=BannerKind::Info text/> })}
            <Button
                label=l.t(t::edit)
                glyph=glyph::PENCIL
                on:click=move |_| {
                    let form = question.with_untracked(|now| Form::of(now.as_ref(), l.get_untracked()));
                    editing.set(Some(form));
                }
            />
        </Section>
        <Editor editing/>
    }
}

#[component]
fn Editor(editing: RwSignal<Option<Form>>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let save = move |form: OpenForm<Form>| {
        let Some(question) = form.peek(Form::read) else { return };
        let l = l.get_untracked();
        let name = |part| {
            let words = match part {
                Part::Ask(Status::Closed) => t::rule_closed,
                Part::Ask(_) => t::rule_resolved,
                Part::Thanks => t::rule_thanks,
                Part::Sorry => t::rule_sorry,
            };
            words(l).to_owned()
        };
        let rules = app.peek_present(|desk| {
            let saved = desk.config().latest(DeskFact::Rules);
            question.put_into(saved.map(|(_, payload)| payload), name)
        });
        form.submit(Action::Rules(rules), |_| ());
    };
    let options = Signal::derive(move || {
        let all =
            [vec![Status::Resolved], vec![Status::Closed], vec![Status::Resolved, Status::Closed]];
        all.map(|after| (after.clone(), when(&after, l.get()).to_owned())).to_vec()
    });
    let saved = Callback::new(move |_: Form| {
        let question = app.present(|desk| Satisfaction::of(desk.config().rules()));
        Some(Form::of(question.as_ref(), l.get_untracked()))
    });
    view! {
        <FormDialog editing title=l.t(t::title) on_save=save saved let:form>
            <Switch label=l.t(t::on) value=form.bind(|form| &mut form.on)/>
            <TemplateField label=l.t(t::question) value=form.bind(|form| &mut form.text)>
                <p class="field-error" role="status">
                    {form.fault(t::question_missing, |form| form.text.trim().is_empty())}
                </p>
            </TemplateField>
            <TemplatePreview text=form.bind(|form| &mut form.text).value()/>
            <Select
                label=l.t(t::when)
                hint=l.t(t::when_hint)
                value=form.bind(|form| &mut form.after)
                options
            />
            <Channels form/>
            <TextField
                label=l.t(t::days)
                hint=l.t(t::days_hint)
                value=form.bind(|form| &mut form.days)
                error=form.fault(t::days_wrong, |form| form.days().is_none())
                attr:inputmode="numeric"
            />
            <TemplateField label=l.t(t::thanks) value=form.bind(|form| &mut form.thanks)>
                <p class="field-hint">{l.t(t::nothing_said)}</p>
            </TemplateField>
            <TemplateField label=l.t(t::sorry) value=form.bind(|form| &mut form.sorry)>
                <p class="field-hint">{l.t(t::nothing_said)}</p>
            </TemplateField>
        </FormDialog>
    }
}

#[component]
fn Channels(form: OpenForm<Form>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let chosen: Bound<Vec<String>> = form.bind(|form| &mut form.channels);
    // Read once, when the dialog opens.
    let mut all = app.peek_present(Choices::of).channels;
    form.peek(|form| all.extend(form.channels.iter().cloned()));
    let named = |name: String| (name.clone(), channel_name(l.get_untracked(), &name));
    let toggle = move |name: String| {
        let mut channels = chosen.value().get_untracked();
        let before = channels.len();
        channels.retain(|other| *other != name);
        if channels.len() == before {
            channels.push(name);
        }
        chosen.set(channels);
    };
    (!all.is_empty()).then(|| {
        view! {
            <Pick
                label=l.t(t::channels)
                options=all.into_iter().map(named).collect()
                chosen=chosen.value()
                on_toggle=toggle
            />
            <p class="field-hint">{l.t(t::channels_hint)}</p>
        }
    })
}
