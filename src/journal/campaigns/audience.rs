//! Whom a campaign is for: the chats that its audience chooses, as the desk stood just before it started.

use std::collections::BTreeSet;

use super::Run;
use super::message::filled;
use crate::journal::scan::Scan;
use crate::journal::{Chat, ChatIx, Chooser, Desk, DeskConfig, Viewer, What};
use crate::model::{Campaign, ChatId, Tag, Timestamp};

/// A campaign's audience. Nothing that happens after the start changes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Audience {
    /// The campaign as it started.
    pub campaign: Campaign,
    /// When it started.
    pub start: Timestamp,
    /// The chats, by their numbers.
    pub members: Vec<Member>,
}

/// One chat of an audience.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Its number on this desk in this run.
    pub ix: ChatIx,
    /// The chat.
    pub chat: ChatId,
    /// It had a tag then whose customers get no campaigns.
    pub opted_out: bool,
    /// What the campaign writes to it; empty where it had opted out.
    pub text: String,
}

/// An audience in the making, in pieces between which the browser draws and answers. The desk may go on meanwhile.
pub struct AudienceBuilder {
    audience: Audience,
    chooser: Chooser,
    /// What was known of the desk as a whole just before the start.
    config: DeskConfig,
    no_campaigns: BTreeSet<Tag>,
    /// A chat at rest since before it is the same then and now.
    same_before: Timestamp,
    scan: Scan,
}

impl DeskConfig {
    /// The tags whose customers get no campaigns.
    #[must_use]
    pub fn opt_out_tags(&self) -> BTreeSet<Tag> {
        let tags = self.tags().iter().filter(|style| style.opt_out);
        tags.map(|style| Tag::from(style.name.as_str())).collect()
    }
}

impl Desk {
    /// Begins to look for a campaign's audience.
    #[must_use]
    pub fn audience(&self, run: &Run) -> AudienceBuilder {
        let config = self.config_before(run.start);
        let differs = self.config.differs_from(&config);
        let viewer = Viewer { me: run.author.agent_id(), ..Viewer::default() };
        let selection = run.campaign.audience.clone();
        let known = differs.map_or(run.start, |differs| differs.min(run.start));
        // On a desk that has not come to the start yet, changes before it may still have to take effect.
        let is_there =
            self.now() >= run.start || self.next_due().is_none_or(|due| due >= run.start);
        AudienceBuilder {
            audience: Audience {
                campaign: run.campaign.clone(),
                start: run.start,
                members: Vec::new(),
            },
            chooser: Chooser::new(selection, viewer, run.start, Some(&config)),
            no_campaigns: config.opt_out_tags(),
            config,
            same_before: if is_there { known } else { Timestamp::MIN },
            scan: Scan::new(self.numbers()),
        }
    }

    /// A campaign's audience, whole.
    #[must_use]
    pub fn audience_of(&self, run: &Run) -> Audience {
        let mut builder = self.audience(run);
        while builder.read(self, usize::MAX) {}
        builder.done()
    }
}

impl AudienceBuilder {
    /// Goes on for about as long as it takes to fold so many events of the same desk. Whether there is more.
    pub fn read(&mut self, desk: &Desk, events: usize) -> bool {
        let mut scan = self.scan;
        let more = scan.run(events, |ix| self.take(desk, ix));
        self.scan = scan;
        more
    }

    /// Looks at one chat. Returns how many events were folded for it.
    fn take(&mut self, desk: &Desk, ix: ChatIx) -> usize {
        let outline = desk.outlines.of(ix);
        let Some(chat) = desk.chat(ix).filter(|_| outline.began() < self.audience.start) else {
            return 0;
        };
        if outline.last() < self.same_before {
            self.add_if_chosen(ix, chat);
            return 0;
        }
        let then = chat.as_of(self.audience.start, &self.config);
        then.map_or(0, |then| {
            self.add_if_chosen(ix, &then);
            then.events().len()
        })
    }

    fn add_if_chosen(&mut self, ix: ChatIx, chat: &Chat) {
        if !self.chooser.holds(chat) {
            return;
        }
        let state = chat.state();
        let opted_out = !state.tags.is_disjoint(&self.no_campaigns);
        self.audience.members.push(Member {
            ix,
            chat: chat.id().clone(),
            opted_out,
            text: if opted_out {
                String::new()
            } else {
                let (campaign, start) = (&self.audience.campaign, self.audience.start);
                filled(&campaign.text, state, &self.config, start)
            },
        });
    }

    /// How much is done, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        self.scan.share()
    }

    /// What was found.
    #[must_use]
    pub fn done(self) -> Audience {
        self.audience
    }
}

/// Whether a chat has had one of these tags at any time since an instant. Who asked once to be left alone in the middle of
/// a campaign is left alone by it, whatever becomes of the tag.
pub(super) fn tagged_since(chat: &Chat, instant: Timestamp, tags: &BTreeSet<Tag>) -> bool {
    let state = chat.state();
    if tags.is_empty() {
        return false;
    }
    let since = state.changes.partition_point(|change| change.at < instant);
    let since = state.changes.get(since..).unwrap_or_default();
    !state.tags.is_disjoint(tags)
        || since.iter().any(|change| match &change.what {
            What::Tags { added, removed } => {
                added.iter().chain(removed).any(|tag| tags.contains(tag))
            }
            _ => false,
        })
}
