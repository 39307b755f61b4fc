//! What a new rule can start from. Pure.

use crate::i18n::{Locale, chatbot as t};
use crate::model::rules::{Rule, Trigger, templates};
use crate::model::{RuleId, TagStyle, folded};

/// A rule to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    /// Welcomes on the first contact.
    Welcome,
    /// Answers outside business hours.
    Outside,
    /// Thanks do not reopen.
    Thanks,
    /// Closes where the customer does not answer.
    Silent,
    /// Tags by keyword.
    Tag,
    /// Nothing yet.
    Blank,
}

/// How many days a chat waits for its customer, in the template.
const SILENT_DAYS: u32 = 7;

impl Template {
    /// Those that are more than nothing.
    pub const ALL: [Self; 5] =
        [Self::Welcome, Self::Outside, Self::Thanks, Self::Silent, Self::Tag];

    /// What it is for.
    #[must_use]
    pub const fn label(self, l: Locale) -> &'static str {
        match self {
            Self::Welcome => t::t_welcome(l),
            Self::Outside => t::t_outside(l),
            Self::Thanks => t::t_thanks(l),
            Self::Silent => t::t_silent(l),
            Self::Tag => t::t_tag(l),
            Self::Blank => t::blank(l),
        }
    }

    /// A rule made from it, in the language in which it is made, with a tag of the desk where it has one of that name.
    #[must_use]
    pub fn make(self, id: RuleId, l: Locale, tags: &[TagStyle]) -> Rule {
        let lines = |text: &'static str| text.lines().collect::<Vec<_>>();
        match self {
            Self::Welcome => templates::welcome(id, t::t_welcome_name(l), t::t_welcome_text(l)),
            Self::Outside => {
                templates::outside_hours(id, t::t_outside_name(l), t::t_outside_text(l))
            }
            Self::Thanks => {
                templates::thanks(id, t::t_thanks_name(l), &lines(t::t_thanks_words(l)))
            }
            Self::Silent => templates::close_silent(id, t::t_silent_name(l), SILENT_DAYS),
            Self::Tag => {
                let name = t::t_tag_tag(l);
                let own = tags.iter().find(|tag| folded(&tag.name) == folded(name));
                let tag = own.map_or(name, |tag| &tag.name).into();
                templates::tag_by_words(id, t::t_tag_name(l), &lines(t::t_tag_words(l)), tag)
            }
            Self::Blank => Rule::new(id, t::new_rule(l), Trigger::CustomerMessage, Vec::new()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::rules::Action;
    use crate::model::unknown_variables;
    use crate::view::rules_form::check;

    #[test]
    fn a_tag_that_the_desk_has_is_taken_whatever_its_case() {
        let tags = |name: &str| {
            let own = TagStyle { name: name.to_owned(), color: String::new(), opt_out: false };
            let rule = Template::Tag.make("r".into(), Locale::PtBr, &[own]);
            rule.actions.iter().find_map(|action| match action {
                Action::Tags { add, .. } => {
                    Some(add.iter().map(ToString::to_string).collect::<Vec<_>>())
                }
                _ => None,
            })
        };
        assert_eq!(tags("Troca"), Some(vec!["Troca".to_owned()]));
        assert_eq!(tags("Outra"), Some(vec!["troca".to_owned()]));
    }

    #[test]
    fn every_template_is_a_valid_rule_in_every_language() {
        for l in Locale::ALL {
            for template in Template::ALL {
                let rule = template.make("r".into(), l, &[]);
                assert!(check::is_valid(&rule), "{template:?} in {l:?}");
                for action in &rule.actions {
                    if let Action::Reply { text } = action {
                        assert_eq!(unknown_variables(text), [""; 0], "{text}");
                        assert!(!text.contains("{{"), "{text}");
                    }
                }
            }
        }
    }
}
