//! [`TagDialog`]: adds, edits and removes a tag.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{Locale, settings};
use crate::model::TagStyle;
use crate::ui::chat::{FormDialog, OpenForm};
use crate::ui::kit::{Select, Switch, TextField, use_locale};
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
    let app = App::here();
    let l = use_locale();
    let list = move || app.desktop.with_untracked(|desktop| desktop.desk.config().tags().to_vec());
    let save = move |form: OpenForm<TagForm>| {
        if let Some(tags) = form.peek(|form| form.put_into(&list())) {
            form.submit(Action::Tags(tags), |_| ());
        }
    };
    let remove = Callback::new(move |form: TagForm| {
        let others = || form.others(&list()).cloned().collect();
        form.was.is_some().then(|| Action::Tags(others()))
    });
    let saved = Callback::new(move |form: TagForm| match &form.was {
        Some(was) => app.present(|desk| {
            desk.config().tags().iter().find(|tag| tag.name == *was).map(TagForm::from)
        }),
        None => Some(form),
    });
    let colors = Signal::derive(move || {
        let l = l.get();
        let named = COLORS.map(|(color, words)| (color.to_owned(), words(l).to_owned()));
        named.to_vec()
    });
    view! {
        <FormDialog editing title=l.t(settings::tag) on_save=save saved remove let:form>
            <TextField
                label=l.t(settings::name)
                value=form.bind(|form| &mut form.name)
                error=form.fault(settings::tag_wrong, move |form| form.put_into(&list()).is_none())
            />
            <Select label=l.t(settings::color) value=form.bind(|form| &mut form.color) options=colors/>
            <Switch
                label=l.t(settings::opt_out)
                hint=l.t(settings::opt_out_hint)
                value=form.bind(|form| &mut form.opt_out)
            />
        </FormDialog>
    }
}
