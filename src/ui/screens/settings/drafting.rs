//! The draft of the settings: what the fields of all sections change, until it is saved or discarded.

use leptos::prelude::*;

use crate::app::{App, DraftKey};
use crate::journal::DeskFact;
use crate::model::{AgentId, EventId, SettingKey, Settings, differences};
use crate::view::actions::Action;
use crate::view::draft::Draft;
use crate::view::settings_form::form::{Form, payload};

/// The draft, from the context.
#[derive(Clone, Copy)]
pub struct Drafting {
    app: App,
    /// `None`: the fields show what is in force.
    draft: Memo<Option<Draft<Form>>>,
    /// The event that brought what is in force.
    version: Memo<Option<EventId>>,
    in_force: Memo<Settings>,
    read: Memo<(Settings, Vec<SettingKey>)>,
    /// The setting that has the focus, for the drawing.
    pub focused: RwSignal<Option<SettingKey>>,
}

impl Drafting {
    /// Provides the draft to the screen.
    pub fn provide() -> Self {
        let app = App::here();
        let draft = Memo::new(move |_| app.draft_of::<Form>(&DraftKey::Settings));
        let in_force = Memo::new(move |_| app.desk(|desk| desk.config().settings().clone()));
        let version = Memo::new(move |_| {
            app.desk(|desk| desk.config().settings_versions().last()?.event.clone())
        });
        let form = move || form_of(app, draft, in_force);
        let read = Memo::new(move |_| in_force.with(|in_force| form().read(in_force)));
        let drafting = Self { app, draft, version, in_force, read, focused: RwSignal::new(None) };
        provide_context(drafting);
        drafting
    }

    /// The draft of the screen that the component stands in.
    ///
    /// # Panics
    /// Outside of the settings: a mistake of the programmer's.
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| unreachable!("the screen provides the draft"))
    }

    /// The fields, following them.
    pub fn form(self) -> Form {
        form_of(self.app, self.draft, self.in_force)
    }

    /// A part of the fields, following it.
    pub fn field<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&Form) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| read(&self.form()))
    }

    /// Changes the fields.
    pub fn edit(self, change: impl FnOnce(&mut Form)) {
        let mut form = untrack(|| self.form());
        change(&mut form);
        self.put(form);
    }

    /// Takes other settings as the draft.
    pub fn load(self, settings: &Settings) {
        self.put(Form::of(settings));
    }

    fn put(self, form: Form) {
        let as_in_force = self.in_force.with_untracked(|in_force| Form::of(in_force) == form);
        let draft = Draft { base: self.version.get_untracked(), value: form };
        self.app.set_draft_of(&DraftKey::Settings, (!as_in_force).then_some(&draft));
    }

    /// Back to what is in force.
    pub fn discard(self) {
        self.app.drop_draft(&DraftKey::Settings);
    }

    /// Whether somebody else has saved other settings since the draft was last changed, following both. What it left alone
    /// follows them.
    pub fn is_overtaken(self) -> bool {
        let version = self.version.get();
        self.draft
            .with(|draft| draft.as_ref().is_some_and(|draft| draft.is_overtaken(version.as_ref())))
    }

    /// A part of the settings that the draft makes, following it. What is wrong in it stays as it is in force.
    pub fn with<T>(self, read: impl FnOnce(&Settings) -> T) -> T {
        self.read.with(|(settings, _)| read(settings))
    }

    /// Settings whose fields are wrong, following them.
    pub fn wrong(self) -> Vec<SettingKey> {
        self.read.with(|(_, wrong)| wrong.clone())
    }

    /// Settings that differ from those in force or are wrong, following them.
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

    /// What the journal is to hold for the draft, following it.
    pub fn whole(self) -> serde_json::Value {
        self.app.desk(|desk| {
            let last = desk.config().latest(DeskFact::Settings);
            self.with(|settings| payload(settings, last.map(|(_, last)| last)))
        })
    }

    /// The action that saves the draft; `None` where something in it is wrong, or nothing differs.
    pub fn action(self) -> Option<Action> {
        let ready = untrack(|| !self.changed().is_empty() && self.wrong().is_empty());
        ready.then(|| Action::Settings(untrack(|| self.whole())))
    }

    /// How an agent is called, following it.
    pub fn agent_name(self, id: &AgentId) -> String {
        self.app.agent_name(id)
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
