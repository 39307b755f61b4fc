//! Mentions in notes: an `@` and an agent's name.

use std::ops::Range;

use crate::journal::MOST_MENTIONS;
use crate::model::{Agent, AgentId};

/// Returns the agents at work whom a text mentions, but its author. Of those who have the same name all are meant.
#[must_use]
pub fn mentioned(text: &str, agents: &[Agent], author: Option<&AgentId>) -> Vec<AgentId> {
    let names: Vec<&str> = agents.iter().map(|agent| agent.name.as_str()).collect();
    let places = places(text, &names);
    let is_meant = |agent: &&Agent| {
        let named =
            |place: &Range<usize>| text.get(place.start + 1..place.end) == Some(&agent.name);
        agent.active && Some(&agent.id) != author && places.iter().any(named)
    };
    agents.iter().filter(is_meant).take(MOST_MENTIONS).map(|agent| agent.id.clone()).collect()
}

/// Returns the places in a text where one of some names follows an `@`; the longest name counts.
#[must_use]
pub fn places(text: &str, names: &[&str]) -> Vec<Range<usize>> {
    let is_inside = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut places = Vec::new();
    for (at, _) in text.match_indices('@') {
        let (Some(before), Some(after)) = (text.get(..at), text.get(at + 1..)) else {
            continue;
        };
        // An address has something before its sign.
        if before.ends_with(is_inside) {
            continue;
        }
        let fits = |name: &&&str| {
            !name.is_empty()
                && after.strip_prefix(**name).is_some_and(|rest| !rest.starts_with(is_inside))
        };
        if let Some(name) = names.iter().filter(fits).max_by_key(|name| name.len()) {
            places.push(at..at + 1 + name.len());
        }
    }
    places
}

/// Returns the agents whose name, or a word of it, begins with what was typed. Case and accents do not count.
#[must_use]
pub fn offered<'a>(agents: &'a [Agent], typed: &str) -> Vec<&'a Agent> {
    let typed = crate::model::folded(typed);
    let fits = |agent: &&Agent| {
        let name = crate::model::folded(&agent.name);
        name.starts_with(&typed) || name.split(' ').any(|word| word.starts_with(&typed))
    };
    agents.iter().filter(fits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Role;

    fn agents() -> Vec<Agent> {
        let agent = |(id, name, active): (&str, &str, bool)| Agent {
            id: id.into(),
            name: name.to_owned(),
            display_name: String::new(),
            role: Role::Agent,
            active,
        };
        let all = [
            ("ana", "Ana", true),
            ("anal", "Ana Lima", true),
            ("bia", "Bia", true),
            ("caio", "Caio", false),
            ("other", "Bia", true),
        ];
        all.into_iter().map(agent).collect()
    }

    fn told(text: &str) -> String {
        let ids = mentioned(text, &agents(), Some(&"me".into()));
        ids.iter().map(AgentId::as_str).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_longest_name_after_the_sign_is_meant() {
        assert_eq!(told("@Ana, veja"), "ana");
        assert_eq!(told("(@Ana Lima) veja"), "anal");
        assert_eq!(told("@Ana @Ana Lima @Ana"), "ana anal");
        assert_eq!(told("olhe @Bia!"), "bia other", "who have one name are both told");
    }

    #[test]
    fn other_signs_are_no_mentions() {
        for text in ["ana@Ana", "@Anabela", "@ana", "@ Ana", "@", "Ana", "@Caio saiu", "é@Bia"] {
            assert_eq!(told(text), "", "{text}");
        }
        assert_eq!(mentioned("@Ana", &agents(), Some(&"ana".into())), [], "oneself");
    }

    #[test]
    fn names_are_offered_by_any_of_their_words() {
        let agents = agents();
        let found = |typed| {
            let found = offered(&agents, typed).into_iter().map(|agent| agent.id.as_str());
            found.collect::<Vec<_>>()
        };
        assert_eq!(found("li"), ["anal"]);
        assert_eq!(found("Á"), ["ana", "anal"]);
        assert_eq!(found("x"), Vec::<&str>::new());
    }
}
