//! What the parts of the screen share: the rules as they are being changed, and what can be done with them.

use leptos::prelude::*;

use crate::app::{App, DraftKey};
use crate::i18n::{chatbot as t, common};
use crate::model::EventId;
use crate::model::rules::{Rule, write_rules};
use crate::ui::chat::Submission;
use crate::ui::kit::{CurrentLocale, Toasts, use_locale, use_toasts};
use crate::view::actions::Action;
use crate::view::draft::Draft;
use crate::view::rules_form::draft::Differences;
use crate::view::rules_form::templates::Template;
use crate::view::rules_form::warnings::warned;

/// A rule in the editor.
#[derive(Clone, Debug, PartialEq)]
pub struct Editing {
    /// As it stood when the editor was opened.
    pub rule: Rule,
    /// As it is to be again if the editing is taken back; `None`: it was not there.
    pub before: Option<Rule>,
}

/// The rules being changed. Cheap to copy.
#[derive(Clone, Copy)]
pub struct RulesContext {
    /// The running app.
    pub app: App,
    /// The language.
    pub l: CurrentLocale,
    /// What is said in passing.
    pub toasts: Toasts,
    /// The rules in force.
    pub saved: Memo<Vec<Rule>>,
    /// The rules as they are being changed; those in force where nobody changes them.
    pub rules: Memo<Vec<Rule>>,
    /// What looks wrong with each.
    pub warned: Memo<Vec<Vec<String>>>,
    /// What would change if they were saved.
    pub differences: Memo<Differences>,
    /// The rule in the editor.
    pub editing: RwSignal<Option<Editing>>,
    /// Saving the draft.
    pub saving: Submission,
    /// What is said to those who do not see that something moved.
    pub said: RwSignal<String>,
    version: Memo<Option<EventId>>,
}

impl RulesContext {
    /// For as long as the component stands.
    #[must_use]
    pub fn new() -> Self {
        let app = App::here();
        let l = use_locale();
        let saved = Memo::new(move |_| app.desk(|desk| desk.config().rules().to_vec()));
        let rules = Memo::new(move |_| {
            let draft = app.draft_of::<Vec<Rule>>(&DraftKey::Rules);
            draft.map_or_else(|| saved.get(), |draft| draft.value)
        });
        Self {
            app,
            l,
            toasts: use_toasts(),
            saved,
            rules,
            warned: Memo::new(move |_| {
                let (rules, locale) = (rules.get(), l.get());
                app.desk(|desk| warned(&rules, desk.config(), locale))
            }),
            differences: Memo::new(move |_| {
                rules.with(|rules| saved.with(|saved| Differences::of(saved, rules)))
            }),
            editing: RwSignal::new(None),
            saving: Submission::new(),
            said: RwSignal::new(String::new()),
            version: Memo::new(move |_| {
                app.desk(|desk| {
                    let versions = desk.config().rules_versions();
                    versions.last().map(|version| version.event.clone())
                })
            }),
        }
    }

    /// Changes the draft.
    pub fn change(self, change: impl FnOnce(&mut Vec<Rule>)) {
        let mut rules = self.rules.get_untracked();
        change(&mut rules);
        let base = self.draft().map_or_else(|| self.version.get_untracked(), |draft| draft.base);
        self.put_back(Some(&Draft { base, value: rules }));
    }

    /// Whether other rules came into force since the draft was begun.
    #[must_use]
    pub fn is_overtaken(self) -> bool {
        let version = self.version.get();
        let draft = self.app.draft_of::<Vec<Rule>>(&DraftKey::Rules);
        draft.is_some_and(|draft| draft.is_overtaken(version.as_ref()))
    }

    /// Opens the editor on a rule of the list.
    pub fn edit(self, rule: Rule) {
        self.editing.set(Some(Editing { before: Some(rule.clone()), rule }));
    }

    /// Begins a rule and opens the editor on it.
    pub fn begin(self, template: Template) {
        let rule = template.make(App::new_rule_id(), self.l.get_untracked());
        if template != Template::Blank {
            self.change(|rules| rules.push(rule.clone()));
        }
        self.editing.set(Some(Editing { rule, before: None }));
    }

    /// Leaves the draft, with a way back.
    pub fn discard(self) {
        let (app, l) = (self.app, self.l.get_untracked());
        let draft = self.draft();
        app.drop_draft(&DraftKey::Rules);
        self.toasts.offer_undo(t::discarded(l), common::undo(l), move || {
            app.set_draft_of(&DraftKey::Rules, draft.as_ref());
        });
    }

    /// The draft as it stands; `None` where nobody changes the rules.
    #[must_use]
    pub fn draft(self) -> Option<Draft<Vec<Rule>>> {
        untrack(|| self.app.draft_of(&DraftKey::Rules))
    }

    /// Makes the draft as it was once.
    pub fn put_back(self, draft: Option<&Draft<Vec<Rule>>>) {
        self.app.set_draft_of(&DraftKey::Rules, draft);
    }

    /// Saves the draft: one event, and in force from then on.
    pub fn save(self) {
        let payload = write_rules(&self.rules.get_untracked());
        let l = self.l.get_untracked();
        self.saving.submit(Action::Rules(payload), move |_| {
            self.app.drop_draft(&DraftKey::Rules);
            self.toasts.say(t::saved(l));
        });
    }

    /// What to call a rule.
    #[must_use]
    pub fn name_of(self, rule: &Rule) -> String {
        if rule.name.trim().is_empty() {
            t::unnamed(self.l.get()).to_owned()
        } else {
            rule.name.to_string()
        }
    }
}
