//! A campaign's versions, and what follows from them: when it started, with which words, and whether it still goes.

use std::sync::Arc;

use serde_json::Value;

use crate::journal::{Body, DeskConfig, DeskFact};
use crate::model::{Author, Campaign, CampaignId, CampaignState, EventId, MINUTE, Timestamp};

/// How long after its start, or after it was resumed, a campaign's messages are written: nobody is written to hours late
/// because a browser was shut.
pub const CAMPAIGN_MAX_AGE: i64 = 60 * MINUTE;

/// One version of a campaign: what one `campaign_saved` says.
#[derive(Clone, Debug, PartialEq)]
pub struct CampaignVersion {
    /// The event that brought it.
    pub event: EventId,
    /// Since when it is in force.
    pub at: Timestamp,
    /// Who saved it.
    pub by: Author,
    /// What it says; `None` where it was not understood.
    pub campaign: Option<Campaign>,
    /// As it was written.
    pub written: Arc<Value>,
}

/// All versions of one campaign, ordered. Never empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// Which campaign.
    pub id: CampaignId,
    first: CampaignVersion,
    later: Vec<CampaignVersion>,
}

/// That a campaign started: from then on its audience and its words are those of the version then in force.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// When.
    pub start: Timestamp,
    /// The version then in force.
    pub campaign: Campaign,
    /// Who saved that version.
    pub author: Author,
    /// The start, or the last time that somebody resumed it: the date of what is written now.
    pub since: Timestamp,
    /// Whether it still goes. A version that is not understood stops it.
    pub state: CampaignState,
}

impl Course {
    /// The versions, in order.
    pub fn versions(&self) -> impl DoubleEndedIterator<Item = &CampaignVersion> {
        std::iter::once(&self.first).chain(&self.later)
    }

    /// The version in force now.
    #[must_use]
    pub fn latest(&self) -> &CampaignVersion {
        self.later.last().unwrap_or(&self.first)
    }

    /// What it is called now; its id where it has no name.
    #[must_use]
    pub fn name(&self) -> &str {
        let name = self.latest().written.get("name").and_then(Value::as_str);
        name.filter(|name| !name.trim().is_empty()).unwrap_or(self.id.as_str())
    }

    /// Whether somebody has cancelled it, which is for ever.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.cancelled().is_some()
    }

    fn cancelled(&self) -> Option<&CampaignVersion> {
        self.versions().find(|version| version.state() == Some(CampaignState::Cancelled))
    }

    /// Its run, where it has started by `now`: at the first instant at which the version in force was due. Where two
    /// versions are of one instant, the later one is in force in it.
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

    /// When it is to start, where it has not started by `now` and will unless somebody stops it.
    #[must_use]
    pub fn scheduled(&self, now: Timestamp) -> Option<Timestamp> {
        let latest = self.latest();
        let due = latest.campaign.as_ref()?.due()?.max(latest.at);
        (due > now && !self.is_cancelled() && self.run(now).is_none()).then_some(due)
    }
}

impl Run {
    /// What a version that came after the start changes: only whether it goes, and what it is called.
    fn follow(&mut self, later: &CampaignVersion) {
        if self.state == CampaignState::Cancelled {
            return;
        }
        self.state = later.state().unwrap_or(CampaignState::Paused);
        if self.state == CampaignState::Going {
            self.since = later.at;
        }
    }

    /// Whether its messages are still to be written at `now`.
    #[must_use]
    pub fn writes(&self, now: Timestamp) -> bool {
        self.state == CampaignState::Going && now.since(self.since) < CAMPAIGN_MAX_AGE
    }
}

impl CampaignVersion {
    /// `None` where it was not understood.
    fn state(&self) -> Option<CampaignState> {
        self.campaign.as_ref().map(|campaign| campaign.state)
    }
}

impl DeskConfig {
    /// Every campaign with its versions, the one that was begun last first.
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

    /// One campaign with its versions.
    #[must_use]
    pub fn campaign(&self, id: &CampaignId) -> Option<Course> {
        let mut versions = self.campaign_versions().filter(|(of, _)| of == id);
        let (id, first) = versions.next()?;
        Some(Course { id, first, later: versions.map(|(_, version)| version).collect() })
    }

    /// What a campaign was last called; its id where it never had a name.
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

    /// Whether some campaign may have something to write at `now`, without reading them: those whose time came, or that
    /// were saved, not long ago.
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
