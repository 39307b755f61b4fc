//! [`TagDialog`]: adds, edits and removes a tag.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{Locale, common, settings};
use crate::model::TagStyle;
use crate::ui::chat::{NotDoneNote, Submission};
use crate::ui::kit::{Button, ButtonVariant, Dialog, Select, Switch, TextField, use_locale};
use crate::view::actions::Action;

type Words = fn(Locale) -> &'static str;

/// The colours of tags with their names.
const COLORS: [(&str, Words); 6] = [
    ("neutral", settings::neutral),
    ("accent", settings::accent),
    ("info", settings::info),
    ("success", settings::success),
    ("warning", settings::warning),
    ("danger", settings::danger),
];

/// The dialog's fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TagForm {
    /// The name before the editing; `None`: a new tag.
    was: Option<String>,
    name: String,
    color: String,
    opt_out: bool,
}

impl From<&TagStyle> for TagForm {
    fn from(tag: &TagStyle) -> Self {
        Self {
            was: Some(tag.name.clone()),
            name: tag.name.clone(),
            color: tag.color.clone(),
            opt_out: tag.opt_out,
        }
    }
}

impl TagForm {
    /// Returns the whole list with this tag; `None` if the name is missing or in use.
    fn put_into(&self, list: &[TagStyle]) -> Option<Vec<TagStyle>> {
        let name = self.name.trim();
        if name.is_empty() || self.others(list).any(|tag| tag.name == name) {
            return None;
        }
        let new =
            TagStyle { name: name.to_owned(), color: self.color.clone(), opt_out: self.opt_out };
        let mut list: Vec<_> = self.others(list).cloned().chain([new]).collect();
        list.sort_by_cached_key(|tag| crate::model::folded(&tag.name));
        Some(list)
    }

    fn others<'a>(&'a self, list: &'a [TagStyle]) -> impl Iterator<Item = &'a TagStyle> {
        list.iter().filter(|tag| Some(&tag.name) != self.was.as_ref())
    }
}

/// The dialog; open while `editing` holds a form.
#[component]
pub fn TagDialog(editing: RwSignal<Option<TagForm>>) -> impl IntoView {
    let l = use_locale();
    view! {
        <Dialog
            open=Signal::derive(move || editing.with(Option::is_some))
            title=l.t(settings::tag)
            close_label=l.t(common::close)
            on_close=move |()| editing.set(None)
        >
            {editing.get_untracked().map(|form| view! { <TagFields form editing/> })}
        </Dialog>
    }
}

#[component]
fn TagFields(form: TagForm, editing: RwSignal<Option<TagForm>>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let known = form.was.is_some();
    let form = RwSignal::new(form);
    let tried = RwSignal::new(false);
    let submission = Submission::new();
    let list = move || app.desktop.with_untracked(|desktop| desktop.desk.config().tags().to_vec());
    let keep = move |tags: Vec<TagStyle>| {
        submission.submit(Action::Tags(tags), move |_| {
            let _gone = editing.try_set(None);
        });
    };
    let save = move || {
        tried.set(true);
        if let Some(tags) = form.with_untracked(|form| form.put_into(&list())) {
            keep(tags);
        }
    };
    let error = Signal::derive(move || {
        let refused = tried.get() && form.with(|form| form.put_into(&list()).is_none());
        refused.then(|| settings::tag_wrong(l.get()).to_owned())
    });
    let colors = move || {
        let locale = l.get();
        COLORS
            .iter()
            .map(|(color, words)| ((*color).to_owned(), words(locale).to_owned()))
            .collect()
    };
    view! {
        <form
            class="form"
            on:submit=move |event| {
                event.prevent_default();
                save();
            }
        >
            <TextField
                label=l.t(settings::name)
                value=Signal::derive(move || form.with(|form| form.name.clone()))
                on_input=move |text| form.update(|form| form.name = text)
                error
            />
            <Select
                label=l.t(settings::color)
                value=Signal::derive(move || form.with(|form| form.color.clone()))
                options=Signal::derive(colors)
                on_change=move |color| form.update(|form| form.color = color)
            />
            <Switch
                label=l.t(settings::opt_out)
                hint=l.t(settings::opt_out_hint)
                checked=Signal::derive(move || form.with(|form| form.opt_out))
                on:click=move |_| form.update(|form| form.opt_out = !form.opt_out)
            />
            <NotDoneNote submission/>
            <div class="form-actions">
                {known.then(|| view! {
                    <Button
                        label=l.t(settings::remove)
                        variant=ButtonVariant::Danger
                        on:click=move |_| keep(form.with_untracked(|form| form.others(&list()).cloned().collect()))
                    />
                })}
                <Button label=l.t(common::cancel) variant=ButtonVariant::Ghost on:click=move |_| editing.set(None)/>
                <Button label=l.t(common::save) variant=ButtonVariant::Primary submit=true busy=submission.busy()/>
            </div>
        </form>
    }
}
