//! The same report for each tag, channel, status or agent.

use std::collections::BTreeMap;

use super::report::Tally;
use super::state_at::{StateAt, channel_before};
use super::{Report, Scope};
use crate::journal::Chat;
use crate::model::{AgentId, Status, Tag, Timestamp};

/// The property by which chats are grouped, as it was just before the window's end, where filters test it too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupBy {
    /// A chat with several tags is in the group of each, and one without tags in none.
    Tag,
    /// The contact's channel.
    Channel,
    /// The status.
    Status,
    /// The agent responsible.
    Responsible,
}

/// The name of a group.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Chats with this tag.
    Tag(Tag),
    /// Chats whose contact has this channel; `None`: without one.
    Channel(Option<String>),
    /// Chats in this status; `None`: without one.
    Status(Option<Status>),
    /// Chats of this agent; `None`: of nobody.
    Responsible(Option<AgentId>),
}

impl Scope<'_> {
    /// Returns a report for each group: the same as one that is filtered by it.
    #[must_use]
    pub fn by_group(&self, by: GroupBy) -> BTreeMap<Group, Report> {
        let mut tallies: BTreeMap<Group, Tally> = BTreeMap::new();
        let to = self.window().to;
        for chat in self.chats() {
            for group in groups_of(chat, by, to) {
                let tally = tallies.entry(group).or_insert_with(|| self.tally());
                tally.add(chat, self.config(), |_, _| {});
            }
        }
        for (rest, chat) in self.resting() {
            for group in groups_of(chat, by, to) {
                let tally = tallies.entry(group).or_insert_with(|| self.tally());
                tally.add_resting(rest.status, self.agent(rest.agent));
            }
        }
        let done = tallies.into_iter();
        done.map(|(group, tally)| (group, tally.done())).collect()
    }
}

fn groups_of(chat: &Chat, by: GroupBy, to: Timestamp) -> Vec<Group> {
    let state_at = || StateAt::before(chat, to);
    match by {
        GroupBy::Tag => state_at().tags.into_iter().cloned().map(Group::Tag).collect(),
        GroupBy::Channel => vec![Group::Channel(channel_before(chat, to).map(str::to_owned))],
        GroupBy::Status => vec![Group::Status(state_at().status)],
        GroupBy::Responsible => vec![Group::Responsible(state_at().responsible.cloned())],
    }
}
