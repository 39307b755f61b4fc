//! The configuration of the desk: its desk-level events in order, and the settings, rules and lists in force.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::amendment::Amendment;
use super::{Body, DeskFact, Event, RulesVersion, undo};
use crate::model::{
    Agent, AgentId, EventId, QuickReply, Role, Settings, SettingsProblem, TagStyle, Timestamp,
    View, Zone, Zones,
};

/// A version of the settings: in force from its event until the next one's.
#[derive(Clone, Debug, PartialEq)]
pub struct SettingsVersion {
    /// The event of this version; `None` for the defaults before the first.
    pub event: Option<EventId>,
    /// The instant from which it is in force.
    pub at: Timestamp,
    /// The settings: valid values of the event, defaults for the rest.
    pub settings: Settings,
    /// The keys with invalid values.
    pub problems: Vec<SettingsProblem>,
    /// The table of the settings' zone; UTC where not even the default zone is known.
    pub zone: Arc<Zone>,
}

/// The desk-level part of the journal: settings and rules as versions in time, agents and lists as they are now.
#[derive(Clone)]
pub struct DeskConfig {
    zones: Zones,
    events: Vec<Event>,
    skipped: HashSet<EventId>,
    settings: Vec<SettingsVersion>,
    pub(super) rules: Vec<RulesVersion>,
    agents: BTreeMap<AgentId, Agent>,
    quick_replies: Vec<QuickReply>,
    tags: Vec<TagStyle>,
    views: Vec<View>,
    /// True where some version of the settings has targets.
    has_targets: bool,
    /// The zone in which it is shown; `None`: that of the settings in force.
    zone: Option<Arc<Zone>>,
}

impl DeskConfig {
    /// Returns the configuration of a desk without events.
    #[must_use]
    pub fn new(zones: Zones) -> Self {
        let mut config = Self {
            zones,
            events: Vec::new(),
            skipped: HashSet::new(),
            settings: Vec::new(),
            rules: Vec::new(),
            agents: BTreeMap::new(),
            quick_replies: Vec::new(),
            tags: Vec::new(),
            views: Vec::new(),
            has_targets: false,
            zone: None,
        };
        config.rebuild();
        config
    }

    /// Returns the desk-level events, ordered.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// Returns all versions of the settings, ordered, the defaults first.
    #[must_use]
    pub fn settings_versions(&self) -> &[SettingsVersion] {
        &self.settings
    }

    /// Returns the version of the settings in force now.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "`rebuild` puts the defaults first: the list is never empty"
    )]
    pub fn in_force(&self) -> &SettingsVersion {
        &self.settings[self.settings.len() - 1]
    }

    /// Returns the settings in force now.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.in_force().settings
    }

    /// Returns the zone in which the desk is shown: that of the present settings, for a configuration of the past too.
    #[must_use]
    pub fn zone(&self) -> &Zone {
        self.zone.as_ref().unwrap_or(&self.in_force().zone)
    }

    /// Takes over the zone in which another configuration is shown.
    pub(super) fn use_zone_of(&mut self, other: &Self) {
        let own = other.settings.last().map(|version| &version.zone);
        self.zone = other.zone.as_ref().or(own).cloned();
    }

    /// Returns the version in force for an event: the last one before it in the order `(at, id)`.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "`rebuild` puts the defaults first: the list is never empty"
    )]
    pub fn before(&self, at: Timestamp, id: &EventId) -> &SettingsVersion {
        let after = self.settings.partition_point(|version| {
            version.event.as_ref().is_none_or(|event| (version.at, event) < (at, id))
        });
        &self.settings[after.saturating_sub(1)]
    }

    /// Returns the version in force at an instant, once all its events are folded, and those that follow it.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "a partition point is never past the end")]
    pub fn from(&self, at: Timestamp) -> &[SettingsVersion] {
        let after = self.settings.partition_point(|version| version.at <= at);
        &self.settings[after.saturating_sub(1)..]
    }

    /// Returns true where the desk has, or had, targets for service.
    #[must_use]
    pub fn has_targets(&self) -> bool {
        self.has_targets
    }

    /// Returns every agent ever saved, by id.
    #[must_use]
    pub fn agents(&self) -> &BTreeMap<AgentId, Agent> {
        &self.agents
    }

    /// Returns the internal name of an agent, or the id of one never saved.
    #[must_use]
    pub fn agent_name<'a>(&'a self, id: &'a AgentId) -> &'a str {
        self.agents.get(id).map_or(id.as_str(), |agent| &agent.name)
    }

    /// Returns the name that customers see for an agent.
    #[must_use]
    pub fn public_name<'a>(&'a self, id: &'a AgentId) -> &'a str {
        let agent = self.agents.get(id).filter(|agent| !agent.display_name.is_empty());
        agent.map_or_else(|| self.agent_name(id), |agent| &agent.display_name)
    }

    /// Returns the name of a reason for an end, as it was last; the id of one that the desk never had.
    #[must_use]
    pub fn end_reason_name<'a>(&'a self, id: &'a str) -> &'a str {
        let lists = self.settings.iter().rev().map(|version| &version.settings.end_reasons);
        let found = lists.flatten().find(|reason| &*reason.id == id);
        found.map_or(id, |reason| &reason.name)
    }

    /// Returns the desk's quick replies.
    #[must_use]
    pub fn quick_replies(&self) -> &[QuickReply] {
        &self.quick_replies
    }

    /// Returns the styles of the desk's tags. Chats may have tags that are not among them.
    #[must_use]
    pub fn tags(&self) -> &[TagStyle] {
        &self.tags
    }

    /// Returns the desk's saved views, in order.
    #[must_use]
    pub fn views(&self) -> &[View] {
        &self.views
    }

    /// Returns the ids of desk-level events that an `undone` takes back.
    #[must_use]
    pub fn skipped(&self) -> &HashSet<EventId> {
        &self.skipped
    }

    /// Returns the payload of the last event of a kind, with the event's id.
    #[must_use]
    pub fn latest(&self, fact: DeskFact) -> Option<(&EventId, &Value)> {
        self.folded().rev().find_map(|event| match &event.body {
            Body::Desk(of, payload) if *of == fact => Some((&event.id, &**payload)),
            _ => None,
        })
    }

    /// Adds and takes out events. Returns the instant from which the settings or the rules in force may differ.
    pub(super) fn amend(&mut self, mut amendment: Amendment) -> Option<Timestamp> {
        let before = self.clone();
        amendment.make(&mut self.events);
        self.rebuild();
        before.differs_from(self)
    }

    /// Returns the instant from which the settings or the rules in force differ between two configurations.
    pub(super) fn differs_from(&self, other: &Self) -> Option<Timestamp> {
        let of_settings = first_difference(&self.settings, &other.settings, |version| version.at);
        let of_rules = first_difference(&self.rules, &other.rules, |version| version.at);
        of_settings.into_iter().chain(of_rules).min()
    }

    /// Returns the desk-level events that are not taken back.
    pub(super) fn folded(&self) -> impl DoubleEndedIterator<Item = &Event> {
        self.events.iter().filter(|event| !self.skipped.contains(&event.id))
    }

    /// Derives everything from the events anew: there are few.
    fn rebuild(&mut self) {
        self.skipped = undo::skipped(&self.events);
        let default = Settings::default();
        let zone = (self.zones)(&default.zone).unwrap_or_else(|| Arc::new(Zone::utc()));
        let mut settings = vec![SettingsVersion {
            event: None,
            at: Timestamp::MIN,
            settings: default.clone(),
            problems: Vec::new(),
            zone: zone.clone(),
        }];
        let (mut rules, mut agents) = (Vec::new(), BTreeMap::new());
        for event in self.folded() {
            match &event.body {
                Body::Desk(DeskFact::Settings, payload) => {
                    let (mut read, mut problems) = Settings::from_value(payload);
                    let zone = (self.zones)(&read.zone).unwrap_or_else(|| {
                        // An unknown zone is an invalid setting like any other.
                        if read.zone != default.zone {
                            problems.push(SettingsProblem { key: "zone" });
                            read.zone = default.zone.clone();
                        }
                        zone.clone()
                    });
                    settings.push(SettingsVersion {
                        event: Some(event.id.clone()),
                        at: event.at,
                        settings: read,
                        problems,
                        zone,
                    });
                }
                Body::Desk(DeskFact::Rules, payload) => {
                    rules.push(RulesVersion::read(event, payload));
                }
                Body::Desk(DeskFact::Agent, payload) => {
                    if let Some(agent) = read_agent(payload) {
                        agents.insert(agent.id.clone(), agent);
                    }
                }
                _ => {}
            }
        }
        self.has_targets = settings.iter().any(|version| !version.settings.targets.is_empty());
        self.settings = settings;
        self.rules = rules;
        self.agents = agents;
        self.quick_replies = self.list(DeskFact::QuickReplies, read_entry);
        self.tags = self.list(DeskFact::Tags, read_entry);
        self.views = self.list(DeskFact::Views, View::read);
    }

    /// Returns the last list of a kind. Entries that are not of its form are left out (the event keeps them).
    fn list<T>(&self, fact: DeskFact, read: fn(&Value) -> Option<T>) -> Vec<T> {
        let entries = self.latest(fact).and_then(|(_, payload)| payload.as_array());
        entries.into_iter().flatten().filter_map(read).collect()
    }
}

fn read_entry<T: DeserializeOwned>(entry: &Value) -> Option<T> {
    T::deserialize(entry).ok()
}

/// Returns the instant from which two lists of versions differ.
fn first_difference<V: PartialEq>(
    before: &[V],
    after: &[V],
    at: fn(&V) -> Timestamp,
) -> Option<Timestamp> {
    let same = before.iter().zip(after).take_while(|(a, b)| a == b).count();
    let changed = [before, after].map(|versions| versions.get(same).map(at));
    changed.into_iter().flatten().min()
}

/// Reads an agent. Every field but the id has a default.
pub(super) fn read_agent(payload: &Value) -> Option<Agent> {
    let text = |key| payload.get(key).and_then(Value::as_str);
    let id = text("id")?;
    Some(Agent {
        id: id.into(),
        name: text("name").filter(|name| !name.is_empty()).unwrap_or(id).to_owned(),
        display_name: text("display_name").unwrap_or_default().to_owned(),
        role: match text("role") {
            Some("manager") => Role::Manager,
            _ => Role::Agent,
        },
        active: payload.get("active").and_then(Value::as_bool).unwrap_or(true),
    })
}
