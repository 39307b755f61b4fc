//! What looks wrong with rules, in words beside the rule. Pure.

use crate::i18n::{Locale, chatbot as t};
use crate::journal::Book;
use crate::model::rules::{Never, Rule, Trigger, Warning, warnings};
use crate::ui::screens::common::status_name;

/// The warnings of each rule of a list, in its order.
#[must_use]
pub fn warned(rules: &[Rule], book: &Book, l: Locale) -> Vec<Vec<String>> {
    let mut all = vec![Vec::new(); rules.len()];
    for warning in warnings(rules, book.settings(), book.agents()) {
        let text = words(&warning, rules, book, l);
        for place in places(&warning) {
            if let Some(list) = all.get_mut(*place) {
                list.push(text.clone());
            }
        }
    }
    all
}

fn places(warning: &Warning) -> &[usize] {
    match warning {
        Warning::Cycle { rules, .. } => rules,
        Warning::NeverFires { rule, .. }
        | Warning::Shadowed { rule, .. }
        | Warning::DoesNothing { rule }
        | Warning::NoLetters { rule, .. }
        | Warning::NoSuchAgent { rule, .. }
        | Warning::NoSuchVariable { rule, .. } => std::slice::from_ref(rule),
    }
}

fn words(warning: &Warning, rules: &[Rule], book: &Book, l: Locale) -> String {
    match warning {
        Warning::NeverFires { why, .. } => match why {
            Never::Invalid => t::w_invalid(l).to_owned(),
            Never::NoWords => t::w_no_words(l).to_owned(),
            Never::AlwaysOpen => t::w_always_open(l).to_owned(),
            Never::NeverOpen => t::w_never_open(l).to_owned(),
            Never::Empty(place) => t::w_empty(l, &(place + 1).to_string()),
            Never::Contradiction => t::w_contradiction(l).to_owned(),
        },
        Warning::Shadowed { by, .. } => {
            t::w_shadowed(l, rules.get(*by).map_or("", |rule| &rule.name))
        }
        Warning::Cycle { statuses, .. } => {
            let names: Vec<_> = statuses
                .iter()
                .map(|status| status_name(l, Some(*status)))
                .collect();
            t::w_cycle(l, &names.join(" → "))
        }
        Warning::DoesNothing { .. } => t::w_nothing(l).to_owned(),
        Warning::NoLetters { rule, phrase } => {
            let text = rules
                .get(*rule)
                .and_then(|rule| match &rule.trigger {
                    Trigger::Words(words) => words.any.get(*phrase),
                    _ => None,
                })
                .map_or("", |phrase| phrase.text());
            t::w_no_letters(l, text)
        }
        Warning::NoSuchAgent { agent, .. } => t::w_no_agent(l, book.agent_name(agent)),
        Warning::NoSuchVariable { name, .. } => t::w_no_variable(l, name),
    }
}
