//! [`Form`]: the rule in the editor; [`Part`]: one of its conditions or actions, with a key so that rows stay when
//! others go.

use leptos::prelude::*;

use super::context::{Editing, RulesContext};
use crate::model::RuleId;
use crate::model::rules::{Action, Condition, Rule};
use crate::ui::kit::{FormState, focus_if_lost};
use crate::view::rules_form::{check, draft};

/// The rule in the editor. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Form {
    pub work: RulesContext,
    /// Name, trigger and the flag to continue; its own lists are unused: the next two fields hold them.
    pub base: RwSignal<Rule>,
    /// The conditions with their keys.
    pub conditions: RwSignal<Vec<(u32, Condition)>>,
    /// The actions with their keys.
    pub actions: RwSignal<Vec<(u32, Action)>>,
    /// Changes when another tab has changed the trigger: its fields hold what was typed, and begin anew.
    pub retriggered: RwSignal<u32>,
    /// True once the person has tried to finish: missing fields are reported from then on.
    pub tried: RwSignal<bool>,
    next: StoredValue<u32>,
    /// The rule as this form knows it in the draft.
    known: StoredValue<Option<Rule>>,
    before: StoredValue<Option<Rule>>,
}

impl Form {
    #[must_use]
    pub fn new(work: RulesContext, editing: Editing) -> Self {
        let Editing { rule, before } = editing;
        let known = work.rules.with_untracked(|rules| in_list(rules, &rule.id));
        let conditions: Vec<_> = (0..).zip(rule.conditions.iter().cloned()).collect();
        let actions: Vec<_> = (0..).zip(rule.actions.iter().cloned()).collect();
        let next = conditions.len().max(actions.len());
        let form = Self {
            work,
            base: RwSignal::new(rule),
            conditions: RwSignal::new(conditions),
            actions: RwSignal::new(actions),
            retriggered: RwSignal::new(0),
            tried: RwSignal::new(false),
            next: StoredValue::new(u32::try_from(next).unwrap_or_default()),
            known: StoredValue::new(known),
            before: StoredValue::new(before),
        };
        form.follow();
        form
    }

    /// Takes over what another tab makes of the rule.
    fn follow(self) {
        let id = self.base.with_untracked(|rule| rule.id.clone());
        let listed = Memo::new(move |_| self.work.rules.with(|rules| in_list(rules, &id)));
        Effect::new(move |_| {
            let listed = listed.get();
            let is_mine = self.known.with_value(|known| *known == listed);
            if is_mine {
                return;
            }
            // To cancel takes back nothing that was done there.
            self.known.set_value(listed.clone());
            self.before.set_value(listed.clone());
            // One that was removed there stays here, and returns with the next change.
            if let Some(rule) = listed {
                self.show(rule);
            }
        });
    }

    fn show(self, rule: Rule) {
        let keyed = |values: usize| {
            let first = self.next.get_value();
            let next = first + u32::try_from(values).unwrap_or_default();
            self.next.set_value(next);
            first..next
        };
        if self.conditions.with_untracked(|all| values(all) != rule.conditions) {
            let keys = keyed(rule.conditions.len());
            self.conditions.set(keys.zip(rule.conditions.iter().cloned()).collect());
        }
        if self.actions.with_untracked(|all| values(all) != rule.actions) {
            let keys = keyed(rule.actions.len());
            self.actions.set(keys.zip(rule.actions.iter().cloned()).collect());
        }
        let retriggered = self.base.with_untracked(|base| base.trigger != rule.trigger);
        self.base.set(rule);
        if retriggered {
            self.retriggered.update(|times| *times += 1);
        }
    }

    /// Returns the rule as edited. Reactive.
    #[must_use]
    pub fn rule(self) -> Rule {
        let mut rule = self.base.get();
        rule.conditions = values(&self.conditions.get());
        rule.actions = values(&self.actions.get());
        rule.sound = draft::is_sound(&rule);
        rule
    }

    /// Must be called after each change: stores a valid rule in the draft at once, so that closing loses nothing.
    pub fn changed(self) {
        let rule = untrack(|| self.rule());
        if check::is_valid(&rule) {
            let id = rule.id.clone();
            self.work.change(|rules| draft::put(rules, rule));
            self.known.set_value(self.work.rules.with_untracked(|rules| in_list(rules, &id)));
        }
    }

    /// Changes name, trigger or the flag to continue.
    pub fn set(self, change: impl FnOnce(&mut Rule)) {
        self.base.update(change);
        self.changed();
    }

    pub fn add_condition(self, condition: Condition) {
        let key = self.key();
        self.conditions.update(|all| all.push((key, condition)));
        self.changed();
    }

    pub fn add_action(self, action: Action) {
        let key = self.key();
        self.actions.update(|all| all.push((key, action)));
        self.changed();
    }

    /// Closes the editor if the rule is valid; otherwise reports its faults.
    pub fn done(self) {
        self.tried.set(true);
        if check::is_valid(&untrack(|| self.rule())) {
            self.changed();
            self.close();
        }
    }

    /// Closes the editor and restores the rule.
    pub fn cancel(self) {
        let id = self.base.with_untracked(|rule| rule.id.clone());
        let is_there = |rules: &Vec<Rule>| rules.iter().any(|rule| rule.id == id);
        match self.before.get_value() {
            Some(before) if self.work.rules.with_untracked(|rules| !rules.contains(&before)) => {
                self.work.change(|rules| draft::put(rules, before));
            }
            None if self.work.rules.with_untracked(is_there) => {
                self.work.change(|rules| rules.retain(|rule| rule.id != id));
            }
            _ => {}
        }
        self.close();
    }

    /// The button that opened the editor may be gone: a rule that was changed has another row.
    fn close(self) {
        self.work.editing.set(None);
        let id = self.base.with_untracked(|rule| rule.id.clone());
        focus_if_lost(format!("[data-rule='{id}'] button, .page-head button"));
    }

    fn key(self) -> u32 {
        let key = self.next.get_value();
        self.next.set_value(key + 1);
        key
    }
}

impl FormState for Form {
    type Fields = Rule;

    fn fields(self) -> Rule {
        self.base.get()
    }

    fn edit(self, change: impl FnOnce(&mut Rule)) {
        self.set(change);
    }
}

fn in_list(rules: &[Rule], id: &RuleId) -> Option<Rule> {
    rules.iter().find(|rule| rule.id == *id).cloned()
}

fn values<T: Clone>(all: &[(u32, T)]) -> Vec<T> {
    all.iter().map(|(_, value)| value.clone()).collect()
}

/// A condition or an action of a form. Cheap to copy.
pub struct Part<T: 'static> {
    pub form: Form,
    all: RwSignal<Vec<(u32, T)>>,
    key: u32,
}

impl<T> Clone for Part<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Part<T> {}

impl<T: Clone + Send + Sync + 'static> Part<T> {
    /// Returns the part of a key.
    #[must_use]
    pub fn new(form: Form, all: RwSignal<Vec<(u32, T)>>, key: u32) -> Self {
        Self { form, all, key }
    }

    /// Returns its value, `None` once it is removed. Reactive.
    #[must_use]
    pub fn get(self) -> Option<T> {
        let all = self.all.try_read()?;
        let found = all.iter().find(|(key, _)| *key == self.key);
        found.map(|(_, value)| value.clone())
    }

    pub fn set(self, value: T) {
        self.all.update(|all| {
            if let Some((_, old)) = all.iter_mut().find(|(key, _)| *key == self.key) {
                *old = value;
            }
        });
        self.form.changed();
    }

    /// Removes it from the rule.
    pub fn remove(self) {
        self.all.update(|all| all.retain(|(key, _)| *key != self.key));
        self.form.changed();
    }

    /// Swaps it with its neighbour.
    pub fn step(self, earlier: bool) {
        self.all.update(|all| {
            let Some(at) = all.iter().position(|(key, _)| *key == self.key) else {
                return;
            };
            let to = if earlier { at.checked_sub(1) } else { Some(at + 1) };
            if let Some(to) = to.filter(|to| *to < all.len()) {
                all.swap(at, to);
            }
        });
        self.form.changed();
    }

    /// Returns its index, and the number of parts.
    #[must_use]
    pub fn place(self) -> (usize, usize) {
        self.all.with(|all| {
            let at = all.iter().position(|(key, _)| *key == self.key);
            (at.unwrap_or_default(), all.len())
        })
    }
}
