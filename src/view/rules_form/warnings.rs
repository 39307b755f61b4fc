//! What looks wrong with rules, in words beside the rule. Pure.

use crate::i18n::{Locale, chatbot as t};
use crate::journal::DeskConfig;
use crate::model::rules::{Never, Rule, Trigger, Warning, warnings};
use crate::view::status::status_name;

/// The warnings of each rule of a list, in its order.
#[must_use]
pub fn warned(rules: &[Rule], config: &DeskConfig, l: Locale) -> Vec<Vec<String>> {
    let mut all = vec![Vec::new(); rules.len()];
    for warning in warnings(rules, config.settings(), config.agents()) {
        let text = words(&warning, rules, config, l);
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

fn words(warning: &Warning, rules: &[Rule], config: &DeskConfig, l: Locale) -> String {
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
            // Back to where it began.
            let round = statuses.iter().chain(statuses.first());
            let names: Vec<_> = round.map(|status| status_name(l, Some(*status))).collect();
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
        Warning::NoSuchAgent { agent, .. } => t::w_no_agent(l, config.agent_name(agent)),
        Warning::NoSuchVariable { name, .. } => t::w_no_variable(l, name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Desk;
    use crate::model::Zone;
    use crate::model::rules::read_rules;
    use serde_json::json;
    use std::sync::Arc;

    #[test]
    fn each_rule_has_its_warnings_in_words() {
        let (rules, _) = read_rules(&json!([
            {"id": "a", "name": "Tudo", "trigger": {"kind": "customer_message"}, "then": [{"kind": "keep_status"}]},
            {"id": "b", "name": "B", "trigger": {"kind": "first_contact"}, "then": [{"kind": "reply", "text": "Oi {pedido}"}]},
            {"id": "c", "name": "C", "trigger": {"kind": "status_entered", "status": "resolved"}, "then": [{"kind": "status", "status": "closed"}]},
            {"id": "d", "name": "D", "trigger": {"kind": "status_entered", "status": "closed"}, "then": [{"kind": "status", "status": "resolved"}]},
            {"id": "e", "name": "E", "trigger": {"kind": "outside_hours"}, "then": []},
        ]));
        let desk = Desk::new(Arc::new(|_: &str| Some(Zone::utc().into())));
        let said = warned(&rules, desk.config(), Locale::PtBr);
        assert_eq!(said[0], [""; 0]);
        assert!(said[1][0].contains("“Tudo”, que vem antes"), "{said:?}");
        assert!(said[1][1].starts_with("{pedido} não é uma variável"), "{said:?}");
        assert!(said[2][0].contains("Resolvido → Fechado → Resolvido"), "{said:?}");
        assert_eq!(said[2], said[3], "a circle is said beside each of its rules");
        assert!(said[4][0].contains("horário de atendimento") && said[4].len() == 2, "{said:?}");
    }
}
