//! [`Reading`]: what the chats give by the choices made.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::media::ChatMedia;
use crate::app::{Pace, browser_zones};
use crate::intake::Problems;
use crate::intake::whatsapp::{Answers, Built, ImpossibleDate, Unfit, joined, meets_stranger};
use crate::journal::{Body, Event};
use crate::model::{AgentId, ChatId, Timestamp};
use crate::ui::screens::importing::flow::Import;
use crate::view::import_missing::ImportMissing;

/// What the chats give.
#[derive(Clone)]
pub struct Reading {
    /// In the order of the files.
    pub chats: Arc<[ReadChat]>,
    /// The events of all, in the order of the journal.
    pub events: Arc<[Event]>,
    /// The files that they name.
    pub media: Arc<[ChatMedia]>,
}

/// What one file gives.
#[derive(Clone)]
pub struct ReadChat {
    /// The name of the file.
    pub file: String,
    /// The chat, or why it is left out.
    pub read: Result<Fit, Unfit>,
}

/// A chat that comes in.
#[derive(Clone)]
pub struct Fit {
    /// The customer, or the group.
    pub name: String,
    pub messages: u64,
    pub problems: Problems<ImpossibleDate>,
    /// The desk has a chat of this name, and none of these messages in it.
    pub stranger: bool,
    /// Another chat of this import has the name, and none of these messages.
    pub namesake: bool,
}

impl Reading {
    /// Returns what the person still has to say; `None` where there is something to import.
    pub fn missing(&self) -> Option<ImportMissing> {
        let unfit = || self.chats.iter().filter_map(|chat| chat.read.as_ref().err().copied());
        if unfit().any(|unfit| unfit == Unfit::NoTeam) {
            return Some(ImportMissing::Team);
        }
        if self.chats.iter().any(|chat| chat.read.is_ok()) {
            return None;
        }
        let group = unfit().find(|unfit| matches!(unfit, Unfit::Group(_)));
        group.or_else(|| unfit().next()).map(ImportMissing::from)
    }

    /// Returns how many files are groups that are left out.
    pub fn groups(&self) -> u64 {
        let is_group = |chat: &&ReadChat| matches!(chat.read, Err(Unfit::Group(_)));
        self.chats.iter().filter(is_group).count() as u64
    }

    /// Returns the chats that come in.
    pub fn fits(&self) -> impl Iterator<Item = &Fit> {
        self.chats.iter().filter_map(|chat| chat.read.as_ref().ok())
    }

    /// Returns the first instant and the last.
    pub fn span(&self) -> Option<(Timestamp, Timestamp)> {
        Some((self.events.first()?.at, self.events.last()?.at))
    }
}

impl Import {
    /// Returns the choices made, or what is missing. Reactive.
    fn answers(self, coming: Memo<bool>) -> Result<Answers, ImportMissing> {
        self.date_order.track();
        if !self.order_chosen.get() {
            return Err(ImportMissing::DayOrMonth);
        }
        let zone = browser_zones()(&self.zone.get()).ok_or(ImportMissing::Zone)?;
        // Half a desk has not all chats whose ids go on, nor all messages that are there already.
        if coming.get() {
            return Err(ImportMissing::Coming);
        }
        let (team, groups) = (self.team.get(), self.groups.get());
        let is_of_file = |id: &&ChatId| id.as_str().starts_with("whatsapp/");
        let there = self.app.peek_present(|desk| {
            desk.chats().map(|(_, chat)| chat.id()).filter(is_of_file).cloned().collect()
        });
        Ok(Answers { team, zone, now: self.app.now.get_untracked(), groups, there })
    }

    /// Reads the chats anew with each choice, one at a time. Returns what they give, `None` until it is known, and what the person
    /// still has to say.
    pub(super) fn follow(self) -> (RwSignal<Option<Reading>>, Memo<Option<ImportMissing>>) {
        let reading = RwSignal::new(None::<Reading>);
        let coming = Memo::new(move |_| self.app.history.with(Option::is_some));
        let answers =
            Memo::new_with_compare(move |_| self.answers(coming).map(Arc::new), |_, _| true);
        let run = StoredValue::new(0_usize);
        Effect::new(move |_| {
            reading.set(None);
            run.update_value(|run| *run += 1);
            let this = run.get_value();
            let Ok(answers) = answers.get() else { return };
            spawn_local(async move {
                let (mut chats, mut built, mut pace) = (Vec::new(), Vec::new(), Pace::new());
                let mut media = Vec::new();
                while let Some((file, read)) = self.read_file(chats.len(), &answers) {
                    let read = read.map(|mut chat| {
                        let fit = self.fit(&chat, &built);
                        let files = std::mem::take(&mut chat.files);
                        media.extend(self.media_of(chats.len(), files));
                        built.push(chat);
                        fit
                    });
                    chats.push(ReadChat { file, read });
                    pace.rest().await;
                    if run.try_get_value() != Some(this) {
                        return;
                    }
                }
                let events = joined(built).into();
                let reading_now = Reading { chats: chats.into(), events, media: media.into() };
                let _gone = reading.try_set(Some(reading_now));
            });
        });
        let missing = Memo::new(move |_| match answers.get() {
            Err(missing) => Some(missing),
            Ok(_) => reading.with(|reading| reading.as_ref()?.missing()),
        });
        (reading, missing)
    }

    fn read_file(self, number: usize, answers: &Answers) -> Option<(String, Result<Built, Unfit>)> {
        let known = |agent: &AgentId| {
            self.app
                .desktop
                .with_untracked(|desktop| desktop.desk.config().agents().contains_key(agent))
        };
        let read = |batch: &crate::intake::whatsapp::Batch| {
            let file = batch.files().get(number)?;
            Some((file.name.clone(), file.export.events(&file.name, answers, known)))
        };
        self.with_batch(read).flatten()
    }

    fn fit(self, built: &Built, before: &[Built]) -> Fit {
        let is_message = |event: &&Event| {
            matches!(event.body, Body::MessageReceived { .. } | Body::MessageSent { .. })
        };
        let stranger = self.app.peek_present(|desk| {
            desk.by_id(&built.chat).is_some()
                && !built.events.iter().any(|event| desk.contains(&event.id))
        });
        Fit {
            name: built.name.clone(),
            messages: built.events.iter().filter(is_message).count() as u64,
            problems: built.problems.clone(),
            stranger,
            namesake: meets_stranger(before, built),
        }
    }
}
