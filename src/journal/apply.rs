//! Applying events to a desk, in any order, and withdrawing them.

use std::collections::HashMap;

use super::amendment::Amendment;
use super::desk::KeptIn;
use super::{Body, Changed, ChatIx, Desk, Event, EventKey, codec};
use crate::model::{EventId, distinct, set_of};

/// Returns the event with the id of `other` among ordered events. The search is fast where it has the same instant too.
pub(super) fn same_id<'a>(events: &'a [Event], other: &Event) -> Option<&'a Event> {
    match events.binary_search_by(|event| event.cmp_key(other)) {
        Ok(index) => events.get(index),
        Err(_) => events.iter().find(|event| event.id == other.id),
    }
}

/// A batch of events, and the events that they replace.
#[derive(Default)]
struct Batch {
    events: Vec<Event>,
    replaced: Vec<(KeptIn, EventKey)>,
}

impl Desk {
    /// Applies events, in any order and any number of times.
    pub fn apply(&mut self, events: impl IntoIterator<Item = Event>) -> Changed {
        let mut changed = Changed::default();
        let mut batch = Batch::default();
        for event in events {
            self.classify(event, &mut batch, &mut changed);
        }
        distinct(&mut changed.conflicts);
        self.conflicts.extend(changed.conflicts.iter().cloned());

        let mut config = Amendment::default();
        let mut chats: HashMap<ChatIx, Amendment> = HashMap::new();
        for (kept_in, key) in batch.replaced {
            match kept_in {
                KeptIn::Chat(ix) => chats.entry(ix).or_default().out.push(key),
                KeptIn::Config => config.out.push(key),
                KeptIn::Unfolded => {
                    self.unfolded.remove(&key);
                }
                KeptIn::Batch(_) => {}
            }
        }
        for mut event in batch.events {
            use Body::{ChatStarted, ContactUpdated, Undone};
            if matches!(event.body, ChatStarted { .. } | ContactUpdated { .. } | Undone { .. }) {
                self.contacts += 1;
            }
            let kept_in = self.destination(&mut event);
            self.kept_in().insert(event.id.clone(), kept_in);
            match kept_in {
                KeptIn::Chat(ix) => chats.entry(ix).or_default().add.push(event),
                KeptIn::Config => config.add.push(event),
                KeptIn::Unfolded | KeptIn::Batch(_) => {
                    self.unfolded.insert(event.key(), event);
                }
            }
        }
        self.amend(chats, config, changed)
    }

    /// Takes out events that a server refused, as if they had never come. Unknown ids are ignored.
    pub fn withdraw<'a>(&mut self, ids: impl IntoIterator<Item = &'a EventId>) -> Changed {
        self.contacts += 1;
        let mut config = Amendment::default();
        let mut chats: HashMap<ChatIx, Amendment> = HashMap::new();
        for id in ids {
            let Some(kept_in) = self.kept_in().remove(id) else {
                continue;
            };
            self.conflicts.remove(id);
            match kept_in {
                KeptIn::Chat(ix) => {
                    let event = self.chat(ix).and_then(|chat| chat.event(id));
                    let out = &mut chats.entry(ix).or_default().out;
                    out.extend(event.map(Event::key));
                }
                KeptIn::Config => {
                    let event = self.config.events().iter().find(|event| event.id == *id);
                    config.out.extend(event.map(Event::key));
                }
                KeptIn::Unfolded => self.unfolded.retain(|_, event| event.id != *id),
                KeptIn::Batch(_) => {}
            }
        }
        self.amend(chats, config, Changed::default())
    }

    fn amend(
        &mut self,
        chats: HashMap<ChatIx, Amendment>,
        config: Amendment,
        mut changed: Changed,
    ) -> Changed {
        let mut touched = set_of(chats.keys().copied());
        if !(config.out.is_empty() && config.add.is_empty()) {
            changed.config = true;
            if let Some(from) = self.config.amend(config) {
                self.settings_changed(from, &mut touched);
            }
        }
        for (ix, amendment) in chats {
            self.update(ix, |chat, config, now| chat.amend(amendment, config, now));
        }
        changed.chats = touched.into_iter().collect();
        changed
    }

    /// Returns where each event is kept. A desk of the past builds the table at the first call.
    pub(super) fn kept_in(&mut self) -> &mut HashMap<EventId, KeptIn> {
        let (chats, config, unfolded) = (&self.chats, &self.config, &self.unfolded);
        self.kept_in.get_or_insert_with(|| {
            let of_chats = (0..).map(ChatIx).zip(chats).flat_map(|(ix, chat)| {
                let events = chat.iter().flat_map(|chat| chat.events());
                events.map(move |event| (event, KeptIn::Chat(ix)))
            });
            let of_config = config.events().iter().map(|event| (event, KeptIn::Config));
            let others = unfolded.values().map(|event| (event, KeptIn::Unfolded));
            let all = of_chats.chain(of_config).chain(others);
            all.map(|(event, kept_in)| (event.id.clone(), kept_in)).collect()
        })
    }

    /// Puts a new event into the batch, counts a duplicate, and resolves a conflict: another content under a known id.
    fn classify(&mut self, event: Event, batch: &mut Batch, changed: &mut Changed) {
        let number = u32::try_from(batch.events.len()).unwrap_or(u32::MAX);
        let kept_in = self.kept_in().get(&event.id).copied();
        let held = kept_in.and_then(|kept_in| match kept_in {
            KeptIn::Batch(number) => batch.events.get(number as usize),
            KeptIn::Chat(ix) => same_id(self.chat(ix)?.events(), &event),
            KeptIn::Config => same_id(self.config.events(), &event),
            KeptIn::Unfolded => {
                let exact = self.unfolded.get(&event.key());
                exact.or_else(|| self.unfolded.values().find(|held| held.id == event.id))
            }
        });
        let Some((held, kept_in)) = held.zip(kept_in) else {
            changed.added += 1;
            self.kept_in().insert(event.id.clone(), KeptIn::Batch(number));
            batch.events.push(event);
            return;
        };
        if *held == event {
            changed.duplicates += 1;
            return;
        }
        let (new, old) = (codec::encode(&event), codec::encode(held));
        if !codec::is_erasure(&new, &old) && !codec::is_erasure(&old, &new) {
            changed.conflicts.push(event.id.clone());
        }
        if !codec::supersedes(&new, &old) {
            return;
        }
        if let KeptIn::Batch(number) = kept_in {
            if let Some(held) = batch.events.get_mut(number as usize) {
                *held = event;
            }
        } else {
            batch.replaced.push((kept_in, held.key()));
            self.kept_in().insert(event.id.clone(), KeptIn::Batch(number));
            batch.events.push(event);
        }
    }

    /// Returns where the event belongs. Ids that many events name are stored once.
    fn destination(&mut self, event: &mut Event) -> KeptIn {
        if let Some(id) = &mut event.by.id {
            if let Some(known) = self.names.get(id) {
                *id = known.clone();
            } else {
                self.names.insert(id.clone());
            }
        }
        match (&event.body, &mut event.chat) {
            (Body::Unfolded(_), _) => KeptIn::Unfolded,
            (Body::Desk(..), _) | (_, None) => KeptIn::Config,
            (_, Some(chat)) => {
                let ix = self.intern(chat);
                if let Some(Some(known)) = self.chats.get(ix.index()) {
                    chat.clone_from(known.id());
                }
                KeptIn::Chat(ix)
            }
        }
    }
}
