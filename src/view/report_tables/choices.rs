//! The options of the reports' filters.

use std::collections::BTreeSet;

use crate::i18n::{Locale, reports as t};
use crate::model::{AgentId, CampaignId, Tag};
use crate::view::channel::channel_name;
pub use crate::view::choices::Choices;
use crate::view::status::{status_name, status_options};

/// Options of a select, each with its label; `None` is any.
pub type Options<T> = Vec<(Option<T>, String)>;

impl Choices {
    /// Includes `chosen` even where the desk does not know it, because an address may name any agent.
    pub fn agents(&self, l: Locale, chosen: Option<&AgentId>) -> Options<AgentId> {
        let mut named: Vec<(AgentId, String)> =
            self.agents.iter().map(|(id, name)| (id.clone(), name.clone())).collect();
        if let Some(id) = chosen.filter(|id| !self.agents.contains_key(*id)) {
            named.push((id.clone(), id.to_string()));
        }
        named.sort_by_cached_key(|(_, name)| crate::model::folded(name));
        any(t::any_agent(l), named)
    }

    pub fn tags(&self, l: Locale, chosen: Option<&Tag>) -> Options<Tag> {
        let mut tags: BTreeSet<&Tag> = self.tags.iter().collect();
        tags.extend(chosen);
        let same = |tag: &Tag| (tag.clone(), tag.to_string());
        any(t::any_tag(l), tags.into_iter().map(same))
    }

    pub fn channels(&self, l: Locale, chosen: Option<&String>) -> Options<String> {
        let mut channels: BTreeSet<&String> = self.channels.iter().collect();
        channels.extend(chosen);
        let named = |channel: &String| (channel.clone(), channel_name(l, channel));
        any(t::any_channel(l), channels.into_iter().map(named))
    }
}

/// Returns all statuses, and an option for chats without one.
pub fn statuses(l: Locale) -> Options<String> {
    let all = status_options(l).into_iter();
    let named = all.map(|(status, name)| (status.wire().to_owned(), name));
    let none = ("none".to_owned(), status_name(l, None).to_owned());
    any(t::any_status(l), named.chain([none]))
}

/// Returns the campaigns by name.
pub fn campaigns(
    l: Locale,
    found: &BTreeSet<CampaignId>,
    chosen: Option<&CampaignId>,
    name: impl Fn(&CampaignId) -> String,
) -> Options<CampaignId> {
    let mut ids: BTreeSet<&CampaignId> = found.iter().collect();
    ids.extend(chosen);
    let named = |id: &CampaignId| (id.clone(), name(id));
    let mut named: Vec<_> = ids.into_iter().map(named).collect();
    named.sort_by_cached_key(|(_, name)| crate::model::folded(name));
    any(t::any_campaign(l), named)
}

fn any<T>(words: &str, others: impl IntoIterator<Item = (T, String)>) -> Options<T> {
    let first = (None, words.to_owned());
    let others = others.into_iter().map(|(value, words)| (Some(value), words));
    [first].into_iter().chain(others).collect()
}
