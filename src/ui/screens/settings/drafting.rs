//! [`Drafting`]: the draft of the settings, which the fields of all sections change until it is saved or discarded.

use leptos::prelude::*;

use crate::app::{App, DraftKey};
use crate::journal::DeskFact;
use crate::model::{AgentId, EventId, SettingKey, Settings, differences};
use crate::ui::kit::FormState;
use crate::view::actions::Action;
use crate::view::draft::Draft;
use crate::view::settings_form::form::{Form, payload};

/// The draft of the settings, in the context. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Drafting {
    app: App,
    /// `None`: the fields show the settings in force.
    draft: Memo<Option<Draft<Form>>>,
    /// The event that brought the settings in force.
    version: Memo<Option<EventId>>,
    in_force: Memo<Settings>,
    read: Memo<(Settings, Vec<SettingKey>)>,
    /// The setting that has the focus.
    pub focused: RwSignal<Option<SettingKey>>,
    /// The setting that the pointer is on.
    pub pointed: RwSignal<Option<SettingKey>>,
}

impl Drafting {
    /// Provides the draft as context.
    pub fn provide() -> Self {
        let app = App::here();
        let draft = Memo::new(move |_| app.draft_of::<Form>(&DraftKey::Settings));
        let in_force = Memo::new(move |_| app.desk(|desk| desk.config().settings().clone()));
        let version = Memo::new(move |_| {
            app.desk(|desk| desk.config().settings_versions().last()?.event.clone())
        });
        let form = move || form_of(app, draft, in_force);
        let read = Memo::new(move |_| in_force.with(|in_force| form().read(in_force)));
        let (focused, pointed) = (RwSignal::new(None), RwSignal::new(None));
        let drafting = Self { app, draft, version, in_force, read, focused, pointed };
        provide_context(drafting);
        drafting
    }

    /// Returns the setting that the drawing marks. Reactive.
    pub fn marked(self) -> Option<SettingKey> {
        self.pointed.get().or_else(|| self.focused.get())
    }

    /// Returns the draft from the context.
    ///
    /// # Panics
    /// Outside of the settings: a programming error.
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| unreachable!("the screen provides the draft"))
    }

    /// Returns a memo of one field.
    pub fn field<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&Form) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| read(&self.form()))
    }

    /// Returns the fields. Reactive.
    pub fn form(self) -> Form {
        form_of(self.app, self.draft, self.in_force)
    }

    /// Changes the fields.
    pub fn edit(self, change: impl FnOnce(&mut Form)) {
        let mut form = untrack(|| self.form());
        change(&mut form);
        self.put(form);
    }

    /// Replaces the draft with other settings.
    pub fn load(self, settings: &Settings) {
        self.put(Form::of(settings));
    }

    fn put(self, form: Form) {
        let as_in_force = self.in_force.with_untracked(|in_force| Form::of(in_force) == form);
        let draft = Draft { base: self.version.get_untracked(), value: form };
        self.app.set_draft_of(&DraftKey::Settings, (!as_in_force).then_some(&draft));
    }

    /// Discards the draft.
    pub fn discard(self) {
        self.app.drop_draft(&DraftKey::Settings);
    }

    /// Returns true if others saved settings since the draft was last changed. Fields that the draft did not change
    /// follow the settings in force. Reactive.
    pub fn is_overtaken(self) -> bool {
        let version = self.version.get();
        self.draft
            .with(|draft| draft.as_ref().is_some_and(|draft| draft.is_overtaken(version.as_ref())))
    }

    /// Reads the settings that the draft makes; an invalid field keeps its value in force. Reactive.
    pub fn with<T>(self, read: impl FnOnce(&Settings) -> T) -> T {
        self.read.with(|(settings, _)| read(settings))
    }

    /// Returns the settings with invalid fields. Reactive.
    pub fn wrong(self) -> Vec<SettingKey> {
        self.read.with(|(_, wrong)| wrong.clone())
    }

    /// Returns the settings that differ from those in force or are invalid. Reactive.
    pub fn changed(self) -> Vec<SettingKey> {
        self.in_force.with(|in_force| {
            self.read.with(|(settings, wrong)| {
                let mut changed = differences(in_force, settings);
                changed.extend(wrong);
                changed.sort_unstable();
                changed.dedup();
                changed
            })
        })
    }

    /// Returns the JSON that the journal would hold for the draft. Reactive.
    pub fn whole(self) -> serde_json::Value {
        self.app.desk(|desk| {
            let last = desk.config().latest(DeskFact::Settings);
            self.with(|settings| payload(settings, last.map(|(_, last)| last)))
        })
    }

    /// Returns the action that saves the draft; `None` if a field is invalid, or nothing differs.
    pub fn action(self) -> Option<Action> {
        let ready = untrack(|| !self.changed().is_empty() && self.wrong().is_empty());
        ready.then(|| Action::Settings(untrack(|| self.whole())))
    }

    /// Returns an agent's name. Reactive.
    pub fn agent_name(self, id: &AgentId) -> String {
        self.app.agent_name(id)
    }
}

impl FormState for Drafting {
    type Fields = Form;

    fn fields(self) -> Form {
        self.form()
    }

    fn edit(self, change: impl FnOnce(&mut Form)) {
        Self::edit(self, change);
    }
}

fn form_of(app: App, draft: Memo<Option<Draft<Form>>>, in_force: Memo<Settings>) -> Form {
    in_force.with(|in_force| {
        draft.with(|draft| {
            let Some(Draft { base, value }) = draft else {
                return Form::of(in_force);
            };
            app.desk(|desk| {
                let mut versions = desk.config().settings_versions().iter();
                let before = versions.find(|version| version.event == *base);
                before
                    .map_or_else(|| value.clone(), |before| value.over(&before.settings, in_force))
            })
        })
    })
}
