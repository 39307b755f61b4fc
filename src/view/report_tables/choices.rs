//! The options of the reports' filters.

use std::collections::BTreeSet;

use crate::i18n::{Locale, reports as t};
use crate::model::{AgentId, CampaignId, Status, Tag};
use crate::view::channel::channel_name;
pub use crate::view::choices::Choices;
use crate::view::status::status_name;

/// Options of a select: the value and its label.
pub type Options = Vec<(String, String)>;

impl Choices {
    /// Includes `chosen` even where the desk does not know it, because an address may name any agent.
    pub fn agents(&self, l: Locale, chosen: Option<&AgentId>) -> Options {
        let mut named: Vec<(String, String)> =
            self.agents.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
        if let Some(id) = chosen.filter(|id| !self.agents.contains_key(*id)) {
            named.push((id.to_string(), id.to_string()));
        }
        named.sort_by_cached_key(|(_, name)| crate::model::folded(name));
        any(t::any_agent(l), named)
    }

    pub fn tags(&self, l: Locale, chosen: Option<&Tag>) -> Options {
        let mut tags: BTreeSet<&Tag> = self.tags.iter().collect();
        tags.extend(chosen);
        let same = |tag: &Tag| (tag.to_string(), tag.to_string());
        any(t::any_tag(l), tags.into_iter().map(same))
    }

    pub fn channels(&self, l: Locale, chosen: Option<&String>) -> Options {
        let mut channels: BTreeSet<&String> = self.channels.iter().collect();
        channels.extend(chosen);
        let named = |channel: &String| (channel.clone(), channel_name(l, channel));
        any(t::any_channel(l), channels.into_iter().map(named))
    }
}

/// Returns all statuses, and an option for chats without one.
pub fn statuses(l: Locale) -> Options {
    let named = |status: Status| {
        let name = status_name(l, Some(status)).to_owned();
        (status.wire().to_owned(), name)
    };
    let none = ("none".to_owned(), status_name(l, None).to_owned());
    any(t::any_status(l), Status::ALL.into_iter().map(named).chain([none]))
}

/// Returns the campaigns by name.
pub fn campaigns(
    l: Locale,
    found: &BTreeSet<CampaignId>,
    chosen: Option<&CampaignId>,
    name: impl Fn(&CampaignId) -> String,
) -> Options {
    let mut ids: BTreeSet<&CampaignId> = found.iter().collect();
    ids.extend(chosen);
    let named = |id: &CampaignId| (id.to_string(), name(id));
    let mut named: Vec<_> = ids.into_iter().map(named).collect();
    named.sort_by_cached_key(|(_, name)| crate::model::folded(name));
    any(t::any_campaign(l), named)
}

fn any(words: &str, others: impl IntoIterator<Item = (String, String)>) -> Options {
    let first = (String::new(), words.to_owned());
    [first].into_iter().chain(others).collect()
}
