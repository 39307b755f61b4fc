//! [`RulesContext`]: the draft of the rules and its operations, shared by the parts of the screen.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::app::{App, DraftKey};
use crate::i18n::{Locale, chatbot as t, common};
use crate::journal::Desk;
use crate::model::rules::{Rule, write_rules};
use crate::model::{ChatId, EventId, RuleId};
use crate::ui::chat::Submission;
use crate::ui::kit::{CurrentLocale, Toasts, use_locale, use_toasts};
use crate::view::actions::Action;
use crate::view::draft::Draft;
use crate::view::names::Names;
use crate::view::rules_form::draft::Differences;
use crate::view::rules_form::templates::Template;
use crate::view::rules_form::warnings::warned;

/// A rule in the editor.
#[derive(Clone, Debug, PartialEq)]
pub struct Editing {
    /// The rule when the editor was opened.
    pub rule: Rule,
    /// The rule to restore on cancel; `None`: it is new.
    pub before: Option<Rule>,
}

/// The draft of the rules. Cheap to copy.
#[derive(Clone, Copy)]
pub struct RulesContext {
    pub app: App,
    pub l: CurrentLocale,
    pub toasts: Toasts,
    /// The rules in force.
    pub saved: Memo<Vec<Rule>>,
    /// The rules of the draft; those in force without a draft.
    pub rules: Memo<Vec<Rule>>,
    /// The warnings of each rule.
    pub warned: Memo<Vec<Vec<String>>>,
    /// The differences between the draft and the rules in force.
    pub differences: Memo<Differences>,
    /// The chats in which the chatbot stopped at a rule, by the rule's id, with their customers' names.
    pub stopped: Memo<BTreeMap<RuleId, Vec<(ChatId, String)>>>,
    /// The rule in the editor.
    pub editing: RwSignal<Option<Editing>>,
    /// The saving of the draft.
    pub saving: Submission,
    /// The announcement of moves for screen readers.
    pub said: RwSignal<String>,
    version: Memo<Option<EventId>>,
}

impl RulesContext {
    /// Creates it for the lifetime of the component.
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
            stopped: Memo::new(move |_| {
                let l = l.get();
                app.desk(|desk| stopped(desk, l))
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

    /// Returns true if other rules came into force since the draft was begun.
    #[must_use]
    pub fn is_overtaken(self) -> bool {
        let version = self.version.get();
        let draft = self.app.draft_of::<Vec<Rule>>(&DraftKey::Rules);
        draft.is_some_and(|draft| draft.is_overtaken(version.as_ref()))
    }

    /// Opens the editor with a rule of the list.
    pub fn edit(self, rule: Rule) {
        self.editing.set(Some(Editing { before: Some(rule.clone()), rule }));
    }

    /// Adds a rule and opens the editor with it.
    pub fn begin(self, template: Template) {
        let l = self.l.get_untracked();
        let make = |desk: &Desk| template.make(App::new_rule_id(), l, desk.config().tags());
        let rule = self.app.peek_present(make);
        if template != Template::Blank {
            self.change(|rules| rules.push(rule.clone()));
        }
        self.editing.set(Some(Editing { rule, before: None }));
    }

    /// Discards the draft, with an undo button.
    pub fn discard(self) {
        let (app, l) = (self.app, self.l.get_untracked());
        let draft = self.draft();
        app.drop_draft(&DraftKey::Rules);
        self.toasts.offer_undo(t::discarded(l), common::undo(l), move || {
            app.set_draft_of(&DraftKey::Rules, draft.as_ref());
        });
    }

    /// Returns the draft; `None` without one.
    #[must_use]
    pub fn draft(self) -> Option<Draft<Vec<Rule>>> {
        untrack(|| self.app.draft_of(&DraftKey::Rules))
    }

    /// Restores an earlier draft.
    pub fn put_back(self, draft: Option<&Draft<Vec<Rule>>>) {
        self.app.set_draft_of(&DraftKey::Rules, draft);
    }

    /// Saves the draft in one event; it is in force from then on.
    pub fn save(self) {
        let payload = write_rules(&self.rules.get_untracked());
        let l = self.l.get_untracked();
        self.saving.submit(Action::Rules(payload), move |_| {
            self.app.drop_draft(&DraftKey::Rules);
            self.toasts.say(t::saved(l));
        });
    }

    /// Returns a rule's name.
    #[must_use]
    pub fn name_of(self, rule: &Rule) -> String {
        if rule.name.trim().is_empty() {
            t::unnamed(self.l.get()).to_owned()
        } else {
            rule.name.to_string()
        }
    }
}

fn stopped(desk: &Desk, l: Locale) -> BTreeMap<RuleId, Vec<(ChatId, String)>> {
    let mut stopped = BTreeMap::<_, Vec<_>>::new();
    for (_, chat) in desk.chats() {
        if let Some(rule) = chat.state().rules_stopped() {
            let name = Names::of(desk, chat.id(), l).customer().to_owned();
            stopped.entry(rule.rule.clone()).or_default().push((chat.id().clone(), name));
        }
    }
    stopped
}
