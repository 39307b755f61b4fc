//! The draft of the settings: what the fields of all sections change, until it is saved or discarded.

use std::cell::RefCell;

use leptos::prelude::*;

use crate::app::{App, DeskKind};
use crate::journal::DeskFact;
use crate::model::{AgentId, Settings};
use crate::view::actions::Action;
use crate::view::settings_form::form::{Form, payload};
use crate::view::settings_form::setting_key::{SettingKey, differences};

thread_local! {
    /// The draft of a screen that was left.
    static LEFT: RefCell<Option<Draft>> = const { RefCell::new(None) };
}

/// Fields that somebody is changing.
#[derive(Clone)]
struct Draft {
    /// Of which desk.
    kind: DeskKind,
    /// What was in force when they last did.
    over: Settings,
    form: Form,
}

/// The draft, from the context.
#[derive(Clone, Copy)]
pub struct Drafting {
    app: App,
    /// `None`: the fields show what is in force.
    draft: RwSignal<Option<Draft>>,
    in_force: Memo<Settings>,
    read: Memo<(Settings, Vec<SettingKey>)>,
    /// The setting that has the focus, for the drawing.
    pub focused: RwSignal<Option<SettingKey>>,
}

impl Drafting {
    /// Takes up the draft that was left, if there is one, and provides it to the screen.
    pub fn provide() -> Self {
        let app = App::here();
        let draft = RwSignal::new(LEFT.take());
        let in_force = Memo::new(move |_| app.desk(|desk| desk.config().settings().clone()));
        let form = move || form_of(app, draft, in_force);
        let read = Memo::new(move |_| in_force.with(|in_force| form().read(in_force)));
        let drafting = Self { app, draft, in_force, read, focused: RwSignal::new(None) };
        on_cleanup(move || LEFT.set(draft.try_get_untracked().flatten()));
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
        let over = self.in_force.get_untracked();
        let draft = (Form::of(&over) != form).then(|| Draft {
            kind: self.app.kind.get_untracked(),
            over,
            form,
        });
        self.app.settings_draft.set(draft.is_some());
        self.draft.set(draft);
    }

    /// Back to what is in force.
    pub fn discard(self) {
        self.app.settings_draft.try_set(false);
        self.draft.try_set(None);
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

fn form_of(app: App, draft: RwSignal<Option<Draft>>, in_force: Memo<Settings>) -> Form {
    let kind = app.kind.get();
    in_force.with(|in_force| {
        draft.with(|draft| {
            let here = draft.as_ref().filter(|draft| draft.kind == kind);
            // Another tab, or an agent far away, may have saved meanwhile.
            here.map_or_else(|| Form::of(in_force), |draft| draft.form.over(&draft.over, in_force))
        })
    })
}
