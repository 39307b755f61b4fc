//! What can be done to a list of rules before it is saved, and what differs from what is in force. Pure.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::model::RuleId;
use crate::model::rules::{Action, Condition, Rule, Trigger, read_rules, write_rules};
use crate::view::draft::DraftValue;

impl DraftValue for Vec<Rule> {
    fn to_value(&self) -> Value {
        // Written as the journal has it, a rule that was not understood becomes sound.
        let unsound = self.iter().enumerate().filter(|(_, rule)| !rule.sound);
        let unsound: Vec<usize> = unsound.map(|(place, _)| place).collect();
        json!({ "rules": write_rules(self), "unsound": unsound })
    }

    fn from_value(value: &Value) -> Option<Self> {
        let (mut rules, _) = read_rules(value.get("rules")?);
        let unsound = value.get("unsound")?.as_array()?;
        for (place, rule) in rules.iter_mut().enumerate() {
            rule.sound = !unsound.contains(&place.into());
        }
        Some(rules)
    }
}

/// What a draft changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// Rules that are not in force.
    pub added: usize,
    /// Rules that are, but otherwise.
    pub changed: usize,
    /// Rules in force that are missing.
    pub removed: usize,
    /// Those that stay are in another order.
    pub reordered: bool,
}

/// How a rule of a draft differs from the one in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// It is as it was.
    Same,
    /// There was none.
    New,
    /// It was otherwise.
    Changed,
}

impl Differences {
    /// What the draft changes of the rules in force.
    #[must_use]
    pub fn of(saved: &[Rule], draft: &[Rule]) -> Self {
        let was: BTreeMap<&RuleId, &Rule> = saved.iter().map(|rule| (&rule.id, rule)).collect();
        let is: BTreeMap<&RuleId, &Rule> = draft.iter().map(|rule| (&rule.id, rule)).collect();
        let common = |rules: &[Rule]| -> Vec<RuleId> {
            let ids = rules.iter().map(|rule| &rule.id);
            ids.filter(|id| was.contains_key(id) && is.contains_key(id)).cloned().collect()
        };
        Self {
            added: is.keys().filter(|id| !was.contains_key(*id)).count(),
            changed: is
                .iter()
                .filter(|(id, rule)| was.get(*id).is_some_and(|was| was != *rule))
                .count(),
            removed: was.keys().filter(|id| !is.contains_key(*id)).count(),
            reordered: common(saved) != common(draft),
        }
    }

    /// Whether there is nothing to save.
    #[must_use]
    pub fn is_none(self) -> bool {
        self == Self::default()
    }
}

/// How one rule differs.
#[must_use]
pub fn mark(saved: &[Rule], rule: &Rule) -> Mark {
    match saved.iter().find(|saved| saved.id == rule.id) {
        None => Mark::New,
        Some(saved) if saved == rule => Mark::Same,
        Some(_) => Mark::Changed,
    }
}

/// Moves a rule to a place; those between make room. Returns where it stands now.
pub fn move_to(rules: &mut Vec<Rule>, id: &RuleId, place: usize) -> Option<usize> {
    let from = rules.iter().position(|rule| rule.id == *id)?;
    let rule = rules.remove(from);
    let place = place.min(rules.len());
    rules.insert(place, rule);
    Some(place)
}

/// Puts a rule in the place of the one with its id, or at the end.
pub fn put(rules: &mut Vec<Rule>, rule: Rule) {
    match rules.iter_mut().find(|old| old.id == rule.id) {
        Some(old) => *old = rule,
        None => rules.push(rule),
    }
}

/// Puts a copy after a rule, switched off, so that nothing happens twice by accident.
pub fn copy(rules: &mut Vec<Rule>, id: &RuleId, new: RuleId, name: &str) {
    if let Some(place) = rules.iter().position(|rule| rule.id == *id)
        && let Some(rule) = rules.get(place).cloned()
    {
        let copy = Rule { id: new, name: name.into(), on: false, ..rule };
        rules.insert(place + 1, copy);
    }
}

/// Whether everything in a rule is understood, so that an edited one may fire.
#[must_use]
pub fn is_sound(rule: &Rule) -> bool {
    let conditions = rule.conditions.iter();
    let actions = rule.actions.iter();
    !matches!(rule.trigger, Trigger::Unknown(_))
        && !conditions.into_iter().any(|one| matches!(one, Condition::Unknown(_)))
        && !actions.into_iter().any(|one| matches!(one, Action::Unknown(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(id: &str) -> Rule {
        Rule::new(id.into(), id, Trigger::CustomerMessage, Vec::new())
    }

    fn list(ids: &[&str]) -> Vec<Rule> {
        ids.iter().map(|id| rule(id)).collect()
    }

    fn ids(rules: &[Rule]) -> Vec<&str> {
        rules.iter().map(|rule| rule.id.as_str()).collect()
    }

    #[test]
    fn a_draft_is_kept_as_it_stands() {
        let odd = json!([
            {"id": "a", "name": "A", "on": "perhaps", "trigger": {"kind": "words", "any": ["Oi ", "x*"]}, "then": []},
            {"id": "b", "name": "B ", "trigger": {"kind": "moon"}, "if": [{"kind": "tide"}], "then": [{"kind": "note", "text": "x\n"}]},
            {"id": "b", "name": "", "trigger": {"kind": "first_contact"}, "then": [{"kind": "archive", "archived": true}], "go_on": true},
        ]);
        let (rules, _) = read_rules(&odd);
        assert!(rules.len() == 3 && rules.iter().all(|rule| !rule.sound));
        assert_eq!(Vec::from_value(&rules.to_value()), Some(rules));
        let sound = list(&["a", "b"]);
        assert_eq!(Vec::from_value(&sound.to_value()), Some(sound));
    }

    #[test]
    fn rules_move_and_the_others_make_room() {
        for (id, place, at, expected) in [
            ("a", 2, Some(2), ["b", "c", "a"]),
            ("c", 0, Some(0), ["c", "a", "b"]),
            ("b", 9, Some(2), ["a", "c", "b"]),
            ("x", 0, None, ["a", "b", "c"]),
        ] {
            let mut rules = list(&["a", "b", "c"]);
            assert_eq!(move_to(&mut rules, &id.into(), place), at);
            assert_eq!(ids(&rules), expected);
        }
    }

    #[test]
    fn a_copy_follows_its_rule_and_rests() {
        let mut rules = list(&["a", "b"]);
        copy(&mut rules, &"a".into(), "c".into(), "a (cópia)");
        assert_eq!(ids(&rules), ["a", "c", "b"]);
        assert!(!rules[1].on && rules[0].on);
        assert_eq!(&*rules[1].name, "a (cópia)");
    }

    #[test]
    fn what_differs_is_counted() {
        let saved = list(&["a", "b", "c"]);
        assert!(Differences::of(&saved, &saved).is_none());
        let mut draft = list(&["d", "c", "a"]);
        draft[1].on = false;
        assert_eq!(
            Differences::of(&saved, &draft),
            Differences { added: 1, changed: 1, removed: 1, reordered: true }
        );
        assert_eq!(mark(&saved, &draft[0]), Mark::New);
        assert_eq!(mark(&saved, &draft[1]), Mark::Changed);
        assert_eq!(mark(&saved, &draft[2]), Mark::Same);
        let inserted = list(&["a", "x", "b", "c"]);
        assert!(!Differences::of(&saved, &inserted).reordered);
    }
}
