//! Whom a campaign has reached, or must not reach: as of now, in whichever chat.

use std::collections::{BTreeSet, HashMap};

use super::audience::{Keys, tagged_since};
use super::message::message_in;
use super::{Audience, Member};
use crate::journal::scan::Scan;
use crate::journal::{Chat, ChatIx, Desk, Revision};
use crate::model::{CampaignId, Contact, Tag, Timestamp};

/// The chats that have a campaign's message or have opted out since its start, whether they are of its audience or not, and
/// the persons whose chats they are now. Chats that have not changed are not looked at twice.
pub struct Reached {
    campaign: CampaignId,
    start: Timestamp,
    /// The tags whose chats get no campaigns now.
    no_campaigns: BTreeSet<Tag>,
    /// The chats as they were looked at, by number.
    revisions: Vec<Option<Revision>>,
    chats: HashMap<ChatIx, Keys>,
    /// The number of such chats for each key.
    many: HashMap<String, u32>,
    scan: Scan,
}

impl Audience {
    /// Begins to find whom the campaign has reached.
    #[must_use]
    pub fn reached(&self, desk: &Desk) -> Reached {
        Reached {
            campaign: self.campaign.id.clone(),
            start: self.start,
            no_campaigns: desk.config().opt_out_tags(),
            revisions: Vec::new(),
            chats: HashMap::new(),
            many: HashMap::new(),
            scan: Scan::new(desk.numbers()),
        }
    }

    /// Finds whom the campaign has reached at once.
    #[must_use]
    pub fn reached_by_now(&self, desk: &Desk) -> Reached {
        let mut reached = self.reached(desk);
        while reached.read(desk, usize::MAX) {}
        reached
    }
}

impl Reached {
    /// Goes on for about the time in which `events` events are folded. Returns true while there is more.
    pub fn read(&mut self, desk: &Desk, events: usize) -> bool {
        let mut scan = self.scan;
        let more = scan.run(events, |ix| desk.chat(ix).map_or(0, |chat| self.look(desk, ix, chat)));
        self.scan = scan;
        more
    }

    /// Looks again at what has changed since.
    pub fn follow(&mut self, desk: &Desk) {
        let no_campaigns = desk.config().opt_out_tags();
        if no_campaigns != self.no_campaigns {
            self.no_campaigns = no_campaigns;
            self.revisions.clear();
        }
        self.scan = Scan::new(desk.numbers());
        while self.read(desk, usize::MAX) {}
    }

    /// Looks at a chat. Returns the number of events looked at.
    fn look(&mut self, desk: &Desk, ix: ChatIx, chat: &Chat) -> usize {
        let place = ix.index();
        if self.revisions.len() <= place {
            self.revisions.resize(place + 1, None);
        }
        let revision = Some(chat.revision());
        match self.revisions.get_mut(place) {
            Some(known) if *known != revision => *known = revision,
            _ => return 0,
        }
        // Whose it was is known from before: their other chats may not be erased yet.
        if chat.is_erased() && self.chats.contains_key(&ix) {
            return 0;
        }
        if let Some(keys) = self.chats.remove(&ix) {
            for key in keys.all() {
                if let Some(many) = self.many.get_mut(key) {
                    *many -= 1;
                }
            }
        }
        let is_at_rest = desk.outlines.of(ix).last() < self.start;
        if is_at_rest && chat.state().tags.is_disjoint(&self.no_campaigns) {
            return 0;
        }
        let is_served = message_in(chat, &self.campaign).is_some();
        if is_served || tagged_since(chat, self.start, &self.no_campaigns) {
            self.add(ix, &chat.state().contact);
        }
        chat.events().len()
    }

    /// A chat gets the message.
    pub(super) fn add(&mut self, ix: ChatIx, contact: &Contact) {
        let keys = Keys::of(contact);
        for key in keys.all() {
            *self.many.entry(key.clone()).or_default() += 1;
        }
        self.chats.insert(ix, keys);
    }

    /// Forgets that a chat was to get the message: it is looked at again.
    pub(super) fn recall(&mut self, ix: ChatIx) {
        if let Some(revision) = self.revisions.get_mut(ix.index()) {
            *revision = None;
        }
    }

    /// Returns true where the person of a member has it in some chat, or must not get it.
    pub(super) fn holds(&self, member: &Member, contact: &Contact) -> bool {
        let is_reached = |key: &String| self.many.get(key).is_some_and(|many| *many > 0);
        let mut chats = std::iter::once(&member.ix).chain(&member.others);
        chats.any(|ix| self.chats.contains_key(ix)) || Keys::of(contact).all().any(is_reached)
    }
}
