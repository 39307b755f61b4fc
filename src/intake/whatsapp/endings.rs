//! The end of attendances in imported chats: WhatsApp knows none.

use std::sync::Arc;

use uuid::Uuid;

use super::events::SPACE;
use crate::intake::built::{event, name_of};
use crate::journal::{Body, Desk, DeskConfig, DeskFact, Event, SettingsVersion};
use crate::model::{
    Author, EventId, MINUTE, Settings, Status, Timer, TimerAction, Timestamp, Zones,
};

/// What a chat gives on a desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Yield {
    /// Attendances.
    pub attendances: usize,
    /// Those of them that have ended.
    pub ended: usize,
    /// Changes of status in the histories.
    pub changes: usize,
}

/// Returns events that have attendances end so many hours after the customer's last message, from the first event to the last
/// one: settings with timers, and after them the settings that were in force without.
#[must_use]
pub fn endings(
    hours: u32,
    events: &[Event],
    config: &DeskConfig,
    by: &Author,
    now: Timestamp,
) -> Vec<Event> {
    let (Some(first), Some(last)) = (events.first(), events.last()) else {
        return Vec::new();
    };
    let from = first.at.plus(-1);
    let to = last.at.plus((i64::from(hours) * 60 + 1) * MINUTE).min(now);
    let key = first.chat.as_ref().map_or("", |chat| chat.as_str());
    let versions = config.from(from);
    let starts = versions.iter().map(|version| version.at.max(from));
    let begun: Vec<_> = versions.iter().zip(starts).take_while(|(_, start)| *start < to).collect();
    let put = |part: &str, at: Timestamp, settings: &Settings| {
        let name: Uuid =
            name_of(&SPACE, ["settings", part, key, &at.to_string(), &hours.to_string()]);
        let body = Body::Desk(DeskFact::Settings, Arc::new(settings.to_value()));
        // After a version of the same instant.
        event(EventId::from(format!("~wa-{}", name.simple())), at, by.clone(), None, body)
    };
    let within = begun.iter().map(|(version, start)| put("from", *start, &ending(version, hours)));
    let after = begun.last().map(|(version, _)| put("to", to, &version.settings));
    within.chain(after).collect()
}

fn ending(version: &SettingsVersion, hours: u32) -> Settings {
    let mut settings = version.settings.clone();
    for status in [Status::Open, Status::InService] {
        let then = TimerAction::Status(Status::Resolved);
        let timer =
            Timer { status, after_minutes: hours.saturating_mul(60), business: false, then };
        if !settings.timers.contains(&timer) {
            settings.timers.push(timer);
        }
    }
    settings
}

/// Folds events on a desk of their own, with the settings of another one, in slices.
pub struct Trial {
    desk: Desk,
}

impl Trial {
    /// Begins with a desk's configuration.
    #[must_use]
    pub fn new(config: &DeskConfig, zones: Zones) -> Self {
        let mut desk = Desk::new(zones);
        desk.apply(config.events().iter().cloned());
        Self { desk }
    }

    /// Folds more events.
    pub fn add(&mut self, events: &[Event]) {
        self.desk.apply(events.iter().cloned());
    }

    /// Returns what all events give until now.
    #[must_use]
    pub fn end(mut self, now: Timestamp) -> Yield {
        self.desk.advance(now);
        let mut total = Yield::default();
        for (_, chat) in self.desk.chats() {
            let attendances = &chat.state().attendances;
            total.attendances += attendances.len();
            total.ended += attendances.iter().filter(|one| one.end.is_some()).count();
            total.changes += chat.state().status_changes().count();
        }
        total
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::intake::whatsapp::{Answers, Export};
    use crate::model::{AgentId, Zone, compiled_zones};

    const CHAT: &str = "10/11/2026 09:00 - Maria: oi\n10/11/2026 09:05 - Loja: bom dia\n15/11/2026 10:00 - Maria: de novo\n15/11/2026 10:05 - Loja: pois não";

    fn trial(events: &[Event], desk: &Desk, now: Timestamp) -> Yield {
        let mut trial = Trial::new(desk.config(), compiled_zones());
        trial.add(events);
        trial.end(now)
    }

    fn events(now: Timestamp) -> Vec<Event> {
        let export = Export::read(CHAT, NaiveDate::from_ymd_opt(2026, 11, 29).unwrap()).unwrap();
        let team = [("Loja".to_owned(), AgentId::from("ana"))].into_iter().collect();
        let answers = Answers {
            team,
            zone: Arc::new(Zone::utc()),
            now,
            groups: false,
            there: std::collections::BTreeSet::new(),
        };
        export.events("", &answers, |_| true).unwrap().events
    }

    #[test]
    fn attendances_end_in_silence_and_the_settings_return() {
        let now = Timestamp::parse("2026-11-29T12:00:00Z").unwrap();
        let mut desk = Desk::new(compiled_zones());
        let events = events(now);
        assert_eq!(trial(&events, &desk, now), Yield { attendances: 1, ended: 0, changes: 2 });
        let endings = endings(12, &events, desk.config(), &Author::SYSTEM, now);
        let all: Vec<_> = endings.iter().chain(&events).cloned().collect();
        assert_eq!(trial(&all, &desk, now), Yield { attendances: 2, ended: 2, changes: 6 });
        let before = desk.config().settings().clone();
        desk.apply(all);
        assert_eq!(desk.config().settings(), &before);
        let ended = |desk: &Desk| {
            let chat = desk.chats().next().unwrap().1;
            chat.state().attendances[0].end.as_ref().unwrap().at.to_string()
        };
        desk.advance(now);
        assert_eq!(ended(&desk), "2026-11-10T21:05:00.000Z");
    }

    #[test]
    fn settings_that_change_meanwhile_stay_what_they_are() {
        let now = Timestamp::parse("2026-11-29T12:00:00Z").unwrap();
        let mut desk = Desk::new(compiled_zones());
        let assigns = Settings { reply_assigns: true, ..Settings::default() };
        let at = Timestamp::parse("2026-11-12T00:00:00Z").unwrap();
        let body = Body::Desk(DeskFact::Settings, Arc::new(assigns.to_value()));
        desk.apply([event("s1".into(), at, Author::SYSTEM, None, body)]);
        let events = events(now);
        let endings = endings(12, &events, desk.config(), &Author::SYSTEM, now);
        assert_eq!(endings.len(), 3);
        desk.apply(endings);
        assert_eq!(desk.config().settings(), &assigns);
        let during = &desk.config().from(at)[0].settings;
        assert!(during.reply_assigns && during.timers.len() == 2);
    }
}
