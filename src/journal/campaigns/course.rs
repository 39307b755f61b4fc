//! The versions of a campaign, its start and its state.

use std::sync::Arc;

use serde_json::Value;

use crate::journal::{Body, DeskConfig, DeskFact};
use crate::model::{Author, Campaign, CampaignId, CampaignState, EventId, MINUTE, Timestamp};

/// The time, in milliseconds, after its start or after it was resumed, in which a campaign's messages are written: nobody is
/// written to hours late because a browser was closed.
pub const CAMPAIGN_MAX_AGE: i64 = 60 * MINUTE;

/// A version of a campaign: one `campaign_saved`.
#[derive(Clone, Debug, PartialEq)]
pub struct CampaignVersion {
    /// The event of this version.
    pub event: EventId,
    /// The instant from which it is in force.
    pub at: Timestamp,
    /// The author of the version.
    pub by: Author,
    /// The campaign; `None` where it was not understood.
    pub campaign: Option<Campaign>,
    /// The payload as it was written.
    pub written: Arc<Value>,
}

/// All versions of one campaign, ordered. Never empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// The campaign's id.
    pub id: CampaignId,
    first: CampaignVersion,
    later: Vec<CampaignVersion>,
}

/// A campaign that has started: its audience and its text are those of the version in force at the start.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The instant of the start.
    pub start: Timestamp,
    /// The version in force at the start.
    pub campaign: Campaign,
    /// The author of that version.
    pub author: Author,
    /// The start, or the last time that somebody resumed it: messages written now have this instant.
    pub since: Timestamp,
    /// Going, paused or cancelled. A version that is not understood pauses it.
    pub state: CampaignState,
}

impl Course {
    /// Returns the versions, in order.
    pub fn versions(&self) -> impl DoubleEndedIterator<Item = &CampaignVersion> {
        std::iter::once(&self.first).chain(&self.later)
    }

    /// Returns the version in force now.
    #[must_use]
    pub fn latest(&self) -> &CampaignVersion {
        self.later.last().unwrap_or(&self.first)
    }

    /// Returns the present name; the id where it has none.
    #[must_use]
    pub fn name(&self) -> &str {
        let name = self.latest().written.get("name").and_then(Value::as_str);
        name.filter(|name| !name.trim().is_empty()).unwrap_or(self.id.as_str())
    }

    /// Returns true where somebody has cancelled it. That is for ever.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.cancelled().is_some()
    }

    fn cancelled(&self) -> Option<&CampaignVersion> {
        self.versions().find(|version| version.state() == Some(CampaignState::Cancelled))
    }

    /// Returns the run, where it has started by `now`: at the first instant at which the version in force was due. Of two
    /// versions of one instant, the later one is in force in it.
    #[must_use]
    pub fn run(&self, now: Timestamp) -> Option<Run> {
        let mut versions = self.versions().peekable();
        while let Some(version) = versions.next() {
            if version.state() == Some(CampaignState::Cancelled) {
                return None;
            }
            let due = version.campaign.as_ref().and_then(Campaign::due);
            let start = due.map(|due| due.max(version.at));
            let until = versions.peek().map(|next| next.at);
            let start = start.filter(|start| until.is_none_or(|until| *start < until));
            let (Some(campaign), Some(start)) = (&version.campaign, start) else {
                continue;
            };
            if start > now {
                return None;
            }
            let mut run = Run {
                start,
                campaign: campaign.clone(),
                author: version.by.clone(),
                since: start,
                state: CampaignState::Going,
            };
            for later in versions.take_while(|later| later.at <= now) {
                run.follow(later);
            }
            return Some(run);
        }
        None
    }

    /// Returns the instant of the start, where it lies after `now` and nobody has stopped it.
    #[must_use]
    pub fn scheduled(&self, now: Timestamp) -> Option<Timestamp> {
        let latest = self.latest();
        let due = latest.campaign.as_ref()?.due()?.max(latest.at);
        (due > now && !self.is_cancelled() && self.run(now).is_none()).then_some(due)
    }
}

impl Run {
    /// Takes over the state of a version that came after the start. Audience and text do not change any more.
    fn follow(&mut self, later: &CampaignVersion) {
        if self.state == CampaignState::Cancelled {
            return;
        }
        self.state = later.state().unwrap_or(CampaignState::Paused);
        if self.state == CampaignState::Going {
            self.since = later.at;
        }
    }

    /// Returns true while its messages are to be written.
    #[must_use]
    pub fn writes(&self, now: Timestamp) -> bool {
        self.state == CampaignState::Going && now.since(self.since) < CAMPAIGN_MAX_AGE
    }
}

impl CampaignVersion {
    /// Returns `None` where it was not understood.
    fn state(&self) -> Option<CampaignState> {
        self.campaign.as_ref().map(|campaign| campaign.state)
    }
}

impl DeskConfig {
    /// Returns every campaign with its versions, the newest first.
    #[must_use]
    pub fn campaigns(&self) -> Vec<Course> {
        let mut courses: Vec<Course> = Vec::new();
        for (id, version) in self.campaign_versions() {
            match courses.iter_mut().find(|course| course.id == id) {
                Some(course) => course.later.push(version),
                None => courses.push(Course { id, first: version, later: Vec::new() }),
            }
        }
        courses.reverse();
        courses
    }

    /// Returns one campaign with its versions.
    #[must_use]
    pub fn campaign(&self, id: &CampaignId) -> Option<Course> {
        let mut versions = self.campaign_versions().filter(|(of, _)| of == id);
        let (id, first) = versions.next()?;
        Some(Course { id, first, later: versions.map(|(_, version)| version).collect() })
    }

    /// Returns the last name of a campaign; its id where it has none.
    #[must_use]
    pub fn campaign_name(&self, id: &CampaignId) -> String {
        let name = self.folded().rev().find_map(|event| match &event.body {
            Body::Desk(DeskFact::Campaign, written) => {
                let text = |key| written.get(key).and_then(Value::as_str);
                (text("id") == Some(id.as_str())).then(|| text("name").unwrap_or_default())
            }
            _ => None,
        });
        let name = name.filter(|name| !name.trim().is_empty());
        name.unwrap_or(id.as_str()).to_owned()
    }

    fn campaign_versions(&self) -> impl Iterator<Item = (CampaignId, CampaignVersion)> {
        self.folded().filter_map(|event| {
            let Body::Desk(DeskFact::Campaign, written) = &event.body else {
                return None;
            };
            let id = written.get("id").and_then(Value::as_str);
            let version = CampaignVersion {
                event: event.id.clone(),
                at: event.at,
                by: event.by.clone(),
                campaign: Campaign::read(written),
                written: written.clone(),
            };
            Some((id.filter(|id| !id.is_empty())?.into(), version))
        })
    }

    /// Returns true where some campaign may have messages to write at `now`: one was due, or was saved, not long ago.
    /// Campaigns are not read for it.
    #[must_use]
    pub fn may_have_campaign(&self, now: Timestamp) -> bool {
        let fresh = |at: Timestamp| (0..CAMPAIGN_MAX_AGE).contains(&now.since(at));
        self.folded().rev().any(|event| match &event.body {
            Body::Desk(DeskFact::Campaign, written) => {
                let send_at = written.get("send_at").and_then(Value::as_str);
                let send_at = send_at.and_then(Timestamp::parse);
                send_at.is_some_and(|send_at| fresh(event.at) || fresh(send_at))
            }
            _ => false,
        })
    }
}
