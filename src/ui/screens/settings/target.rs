//! [`TargetDialog`]: adds and edits a target.

use leptos::prelude::*;

use super::clock::ClockField;
use super::drafting::Drafting;
use crate::app::App;
use crate::i18n::{Locale, targets as t};
use crate::model::{Measure, Status, Tag};
use crate::ui::chat::{DurationField, FormDialog, OpenForm};
use crate::ui::filters::{Pick, toggle};
use crate::ui::kit::{Select, TextField, use_locale};
use crate::view::channel::channel_name;
use crate::view::choices::Choices;
use crate::view::settings_form::target::TargetForm;
use crate::view::status::status_name;
use crate::view::targets::measure_name;

/// The dialog; open while `editing` holds a form.
#[component]
pub fn TargetDialog(editing: RwSignal<Option<TargetForm>>) -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let save = move |form: OpenForm<TargetForm>| {
        let mut done = false;
        drafting.edit(|draft| {
            done = form.peek(|form| form.put_into(&mut draft.settings.targets));
        });
        if done {
            form.close();
        }
    };
    let saved =
        Callback::new(move |form: TargetForm| form.as_in(&drafting.form().settings.targets));
    view! {
        <FormDialog
            editing
            title=l.t(t::target)
            on_save=save
            saved
            save_label=l.t(crate::i18n::behaviour::to_draft)
            let:form
        >
            <MeasureField form/>
            <DurationField label=l.t(t::limit) value=form.bind(|form| &mut form.length)/>
            <TooLong form/>
            <ClockField business=form.bind(|form| &mut form.business)/>
            <Chats form/>
            <TextField label=l.t(t::name) value=form.bind(|form| &mut form.name) attr:maxlength="100"/>
        </FormDialog>
    }
}

#[component]
fn MeasureField(form: OpenForm<TargetForm>) -> impl IntoView {
    let l = use_locale();
    let options = Signal::derive(move || {
        let l = l.get();
        Measure::ALL.map(|measure| (measure, measure_name(measure)(l).to_owned())).to_vec()
    });
    let meaning = move || {
        let meaning = match form.fields.with(|form| form.measure) {
            Measure::FirstResponse => t::first_response_text,
            Measure::Reply => t::reply_text,
            Measure::Resolution => t::resolution_text,
        };
        meaning(l.get())
    };
    view! {
        <div class="setting-group">
            <Select label=l.t(t::measure) value=form.bind(|form| &mut form.measure) options/>
            <p class="field-hint">{meaning}</p>
        </div>
    }
}

#[component]
fn TooLong(form: OpenForm<TargetForm>) -> impl IntoView {
    let l = use_locale();
    let long = Memo::new(move |_| form.fields.with(TargetForm::is_too_long));
    view! {
        <Show when=move || long.get()>
            <p class="field-error" role="alert">{l.t(t::limit_wrong)}</p>
        </Show>
    }
}

/// The chats that the target is for.
#[component]
fn Chats(form: OpenForm<TargetForm>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    // Read once, when the form opens, so that no option moves under the pointer.
    let Choices { mut tags, mut channels, .. } = app.peek(Choices::of);
    app.peek(|desk| tags.extend(desk.config().tags().iter().map(|tag| Tag::from(&*tag.name))));
    form.peek(|form| {
        tags.extend(form.tags.iter().cloned());
        channels.extend(form.channels.iter().cloned());
    });
    let words = l.get_untracked();
    let channels = channels.into_iter().map(|name| (name.clone(), channel_name(words, &name)));
    let tags = tags.into_iter().map(|tag| (tag.clone(), tag.to_string()));
    let statuses = Status::ALL.into_iter().filter(|status| status.is_active());
    let statuses = statuses.map(|status| (status, status_name(words, Some(status)).to_owned()));
    let labelled = move |words: fn(Locale) -> &'static str| l.t(words);
    let (channels, tags): (Vec<_>, Vec<_>) = (channels.collect(), tags.collect());
    view! {
        <fieldset class="setting-group target-chats">
            <legend class="field-label">{l.t(t::only_for)}</legend>
            {(!channels.is_empty()).then(|| view! {
                <Pick
                    label=labelled(t::with_channel)
                    options=channels
                    chosen=Signal::derive(move || form.fields.with(|form| form.channels.clone()))
                    on_toggle=move |name: String| form.fields.update(|form| toggle(&mut form.channels, name))
                />
            })}
            {(!tags.is_empty()).then(|| view! {
                <Pick
                    label=labelled(t::with_tag)
                    options=tags
                    chosen=Signal::derive(move || form.fields.with(|form| form.tags.clone()))
                    on_toggle=move |tag: Tag| form.fields.update(|form| toggle(&mut form.tags, tag))
                />
            })}
            <Pick
                label=labelled(t::in_status)
                options=statuses.collect()
                chosen=Signal::derive(move || form.fields.with(|form| form.statuses.clone()))
                on_toggle=move |status: Status| form.fields.update(|form| toggle(&mut form.statuses, status))
            />
            <p class="field-hint">{l.t(t::none_chosen)}</p>
        </fieldset>
    }
}
