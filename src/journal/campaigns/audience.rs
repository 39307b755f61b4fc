//! The audience of a campaign: the chats that its selection chooses, on the desk just before the start.

use std::collections::{BTreeMap, BTreeSet};

use super::Run;
use super::message::filled;
use crate::journal::scan::Scan;
use crate::journal::{Chat, ChatIx, Chooser, Desk, DeskConfig, Viewer, What};
use crate::model::{Campaign, ChatId, Contact, Tag, Timestamp};

/// A campaign's audience. Nothing that happens after the start changes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Audience {
    /// The campaign as it started.
    pub campaign: Campaign,
    /// The instant of the start.
    pub start: Timestamp,
    /// The chats, by their numbers.
    pub members: Vec<Member>,
}

/// One chat of an audience.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The chat's number on this desk in this run.
    pub ix: ChatIx,
    /// The chat's id.
    pub chat: ChatId,
    /// The other chats of its person, of the audience or not.
    pub others: Vec<ChatIx>,
    /// Why it gets no message.
    pub left_out: Option<LeftOut>,
    /// The text of the message; empty where it gets none.
    pub text: String,
}

/// Why a chat of an audience gets no message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// It, or another chat of its person, had a tag at the start whose chats get no campaigns.
    OptedOut,
    /// Its person gets the message in another chat.
    SamePerson,
    /// The customer's data were erased.
    Erased,
}

/// What tells whose a chat is: the person, and the owner of its address, who is another one where the chat was joined. Chats
/// that come later from the address of a joined one stand alone.
#[derive(Clone, Debug, Default)]
pub struct Keys {
    /// The person; `None` where nothing tells whose it is.
    pub person: Option<String>,
    owner: Option<String>,
}

impl Keys {
    /// Returns what tells whose chat it is that has a contact.
    #[must_use]
    pub fn of(contact: &Contact) -> Self {
        let person = contact.person();
        let owner = contact.owner().filter(|owner| person.as_ref() != Some(owner));
        Self { person, owner }
    }

    /// Returns all of them.
    pub fn all(&self) -> impl Iterator<Item = &String> {
        self.person.iter().chain(&self.owner)
    }
}

/// The persons of an audience: each gets one message, and none who has opted out in any chat.
#[derive(Clone, Debug, Default)]
pub struct Persons {
    opted_out: BTreeSet<String>,
    /// Of each person the chat that was active last.
    latest: BTreeMap<String, (Timestamp, ChatId)>,
}

impl Persons {
    /// Takes note of whose chat has such a tag, whether it is of the audience or not.
    pub fn opts_out(&mut self, keys: &Keys) {
        self.opted_out.extend(keys.all().cloned());
    }

    /// Takes note of a person's chat that is of the audience.
    pub fn take(&mut self, person: &str, chat: &Chat) {
        let latest = (chat.state().activity, chat.id().clone());
        match self.latest.get_mut(person) {
            Some(had) if *had >= latest => {}
            Some(had) => *had = latest,
            None => drop(self.latest.insert(person.to_owned(), latest)),
        }
    }

    /// Returns why a chat gets no message, once all were taken note of.
    #[must_use]
    pub fn leave_out(&self, keys: &Keys, chat: &ChatId) -> Option<LeftOut> {
        if keys.all().any(|key| self.opted_out.contains(key)) {
            return Some(LeftOut::OptedOut);
        }
        let person = keys.person.as_ref()?;
        let is_other = self.latest.get(person).is_some_and(|(_, latest)| latest != chat);
        is_other.then_some(LeftOut::SamePerson)
    }
}

/// Finds an audience in pieces, between which the browser draws and answers. The desk may go on meanwhile.
pub struct AudienceBuilder {
    audience: Audience,
    chooser: Chooser,
    /// The configuration just before the start.
    config: DeskConfig,
    no_campaigns: BTreeSet<Tag>,
    persons: Persons,
    /// All chats of each person.
    chats: BTreeMap<String, Vec<ChatIx>>,
    /// Of each member.
    keys: Vec<Keys>,
    /// A chat at rest since before this instant is the same then and now.
    same_before: Timestamp,
    scan: Scan,
}

impl DeskConfig {
    /// Returns the tags whose chats get no campaigns.
    #[must_use]
    pub fn opt_out_tags(&self) -> BTreeSet<Tag> {
        let tags = self.tags().iter().filter(|style| style.opt_out);
        tags.map(|style| Tag::from(style.name.as_str())).collect()
    }
}

impl Desk {
    /// Begins to find a campaign's audience.
    #[must_use]
    pub fn audience(&self, run: &Run) -> AudienceBuilder {
        let config = self.config_before(run.start);
        let differs = self.config.differs_from(&config);
        let viewer = Viewer { me: run.author.agent_id(), ..Viewer::default() };
        let selection = run.campaign.audience.clone();
        let known = differs.map_or(run.start, |differs| differs.min(run.start));
        // On a desk whose time is before the start, timed changes may still have to take effect.
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
            persons: Persons::default(),
            chats: BTreeMap::new(),
            keys: Vec::new(),
            config,
            same_before: if is_there { known } else { Timestamp::MIN },
            scan: Scan::new(self.numbers()),
        }
    }

    /// Returns a campaign's audience at once.
    #[must_use]
    pub fn audience_of(&self, run: &Run) -> Audience {
        let mut builder = self.audience(run);
        while builder.read(self, usize::MAX) {}
        builder.done()
    }
}

impl AudienceBuilder {
    /// Goes on for about the time in which `events` events are folded. `desk` must be the same at each call. Returns true
    /// while there is more.
    pub fn read(&mut self, desk: &Desk, events: usize) -> bool {
        let mut scan = self.scan;
        let more = scan.run(events, |ix| self.take(desk, ix));
        self.scan = scan;
        more
    }

    /// Tests one chat. Returns the number of events folded for it.
    fn take(&mut self, desk: &Desk, ix: ChatIx) -> usize {
        let outline = desk.outlines.of(ix);
        let Some(chat) = desk.chat(ix).filter(|_| outline.began() < self.audience.start) else {
            return 0;
        };
        if outline.last() < self.same_before {
            self.add(ix, chat);
            return 0;
        }
        let then = chat.as_of(self.audience.start, &self.config);
        then.map_or(0, |then| {
            self.add(ix, &then);
            then.events().len()
        })
    }

    fn add(&mut self, ix: ChatIx, chat: &Chat) {
        let state = chat.state();
        let keys = Keys::of(&state.contact);
        if let Some(person) = &keys.person {
            self.chats.entry(person.clone()).or_default().push(ix);
        }
        let opted_out = !state.tags.is_disjoint(&self.no_campaigns);
        if opted_out {
            self.persons.opts_out(&keys);
        }
        if !self.chooser.holds(chat) {
            return;
        }
        let erased = chat.is_erased().then_some(LeftOut::Erased);
        let left_out = if opted_out { Some(LeftOut::OptedOut) } else { erased };
        if let (Some(person), None) = (&keys.person, left_out) {
            self.persons.take(person, chat);
        }
        self.keys.push(keys);
        self.audience.members.push(Member {
            ix,
            chat: chat.id().clone(),
            others: Vec::new(),
            left_out,
            text: if left_out.is_some() {
                String::new()
            } else {
                let (campaign, start) = (&self.audience.campaign, self.audience.start);
                filled(&campaign.text, state, &self.config, start)
            },
        });
    }

    /// Returns the share that is done, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        self.scan.share()
    }

    /// Returns the audience.
    #[must_use]
    pub fn done(mut self) -> Audience {
        for (member, keys) in self.audience.members.iter_mut().zip(self.keys) {
            let Some(person) = &keys.person else { continue };
            let chats = self.chats.get(person).into_iter().flatten();
            member.others = chats.filter(|ix| **ix != member.ix).copied().collect();
            let left_out = self.persons.leave_out(&keys, &member.chat);
            if left_out.is_some() {
                (member.left_out, member.text) = (left_out, String::new());
            }
        }
        self.audience
    }
}

/// Returns true where a chat has had one of these tags at any time since an instant. A customer who opts out during a
/// campaign gets no message of it, even if the tag is removed later.
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
