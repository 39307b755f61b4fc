//! Reasons for refused events, as data: the screens choose the words.

use super::sync_state::Refused;

/// Why the server refused an event: the code with which the design document begins its reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// The user has no role on this desk.
    Member,
    /// Events are neither changed nor deleted.
    Unchangeable,
    /// The author is not the user, or is of an unknown kind.
    Author,
    /// The user lacks the role for it.
    Role,
    /// It is dated ahead of the server's clock; it is tried again later.
    Early,
    /// Settings, rules and agents can only be changed online.
    Late,
    /// Only a manager may upload events of others.
    Importer,
    /// Its fields do not match its type.
    Shape,
    /// The server cannot store it; it is too large, for example.
    Unfit,
    /// Any other reason, as free text.
    Other,
}

impl Refusal {
    const CODES: [(&'static str, Self); 9] = [
        ("member", Self::Member),
        ("unchangeable", Self::Unchangeable),
        ("author", Self::Author),
        ("role", Self::Role),
        ("early", Self::Early),
        ("late", Self::Late),
        ("importer", Self::Importer),
        ("shape", Self::Shape),
        ("unfit", Self::Unfit),
    ];

    /// Parses a server's reason.
    #[must_use]
    pub fn read(reason: &str) -> Self {
        let word = reason.split_once(": ").map_or("", |(word, _)| word);
        let known = Self::CODES.iter().find(|(known, _)| *known == word);
        known.map_or(Self::Other, |(_, refusal)| *refusal)
    }
}

impl Refused {
    /// Parses the server's reason.
    #[must_use]
    pub fn why(&self) -> Refusal {
        Refusal::read(&self.reason)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_design_document_is_known() {
        let rules = include_str!("couch/design_doc/validate.js");
        let mut words: Vec<&str> =
            rules.split("refuse(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        words.sort_unstable();
        words.dedup();
        assert!(words.len() >= 8, "{words:?}");
        for word in words {
            let reason = format!("{word}: in words for people");
            assert_ne!(Refusal::read(&reason), Refusal::Other, "{word}");
        }
    }

    #[test]
    fn what_is_no_word_is_something_else() {
        for reason in ["", "shape", "shapeless: x", "You may not.", "Early: x"] {
            assert_eq!(Refusal::read(reason), Refusal::Other, "{reason}");
        }
        let refused = Refused {
            reason: "early: dated ahead of the server's clock".into(),
            ..Refused::default()
        };
        assert_eq!(refused.why(), Refusal::Early);
    }
}
