//! What was saved when, by whom, and what it changed: the settings, and the chatbot's rules beside them.

use super::sentence;
use crate::i18n::Locale;
use crate::journal::{Body, DeskConfig, DeskFact};
use crate::model::{Author, EventId, SettingKey, Settings, Timestamp, differences};

/// One entry of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The event.
    pub id: EventId,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: Author,
    /// What was saved.
    pub what: Saved,
}

/// What was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// The settings.
    Settings {
        /// The whole of them.
        settings: Box<Settings>,
        /// What they were before.
        before: Box<Settings>,
        /// Settings whose values were invalid.
        invalid: Vec<SettingKey>,
        /// Whether they are in force.
        in_force: bool,
    },
    /// So many rules of the chatbot.
    Rules(u64),
}

/// Every version, the last one first.
#[must_use]
pub fn versions(config: &DeskConfig) -> Vec<Version> {
    let settings = config.settings_versions();
    let pairs = || settings.iter().zip(settings.iter().skip(1));
    let mut versions: Vec<_> = config
        .events()
        .iter()
        .filter(|event| !config.skipped().contains(&event.id))
        .filter_map(|event| {
            let what = match &event.body {
                Body::Desk(DeskFact::Settings, _) => {
                    let (before, now) =
                        pairs().find(|(_, version)| version.event.as_ref() == Some(&event.id))?;
                    let wrong = |key: &SettingKey| {
                        now.problems.iter().any(|problem| problem.key == key.wire())
                    };
                    Saved::Settings {
                        settings: Box::new(now.settings.clone()),
                        before: Box::new(before.settings.clone()),
                        invalid: SettingKey::ALL.into_iter().filter(wrong).collect(),
                        in_force: settings.last() == Some(now),
                    }
                }
                Body::Desk(DeskFact::Rules, rules) => {
                    Saved::Rules(rules.as_array().map_or(0, Vec::len) as u64)
                }
                _ => return None,
            };
            Some(Version { id: event.id.clone(), at: event.at, by: event.by.clone(), what })
        })
        .collect();
    versions.reverse();
    versions
}

/// What one version of the settings changed: each setting with its words before and after.
#[must_use]
pub fn changes(
    before: &Settings,
    now: &Settings,
    l: Locale,
    name: &dyn Fn(&crate::model::AgentId) -> String,
) -> Vec<(&'static str, String, String)> {
    differences(before, now)
        .into_iter()
        .map(|key| {
            let value = |settings| sentence::value(key, settings, l, name);
            (key.label(l), value(before), value(now))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::testing::Log;

    #[test]
    fn each_save_says_who_changed_what_and_what_was_invalid() {
        let log = Log::new()
            .desk(r#""type":"settings_changed","settings":{"reply_assigns":true}"#)
            .desk(r#""type":"rules_saved","rules":[]"#)
            .desk(r#""type":"settings_changed","settings":{"reply_assigns":true,"reopen_closed":"perhaps","archive_closed_minutes":60}"#);
        let versions = versions(log.desk.config());
        let [last, rules, first] = versions.as_slice() else {
            unreachable!("three entries: {versions:?}");
        };
        assert_eq!(rules.what, Saved::Rules(0));
        let told = |version: &Version| match &version.what {
            Saved::Settings { settings, before, invalid, in_force } => (
                changes(before, settings, Locale::PtBr, &|id| id.to_string()),
                invalid.clone(),
                *in_force,
            ),
            Saved::Rules(_) => unreachable!("settings"),
        };
        let change =
            |setting, before: &str, now: &str| vec![(setting, before.to_owned(), now.to_owned())];
        assert_eq!(
            told(first),
            (change("Quem responde fica responsável", "Não", "Sim"), vec![], false)
        );
        assert_eq!(
            told(last),
            (
                change("Arquivar conversas fechadas", "Na hora", "Depois de 1 hora"),
                vec![SettingKey::ReopenClosed],
                true
            )
        );
        assert_eq!(last.by, Author::agent(&"bruno".into()));
    }
}
