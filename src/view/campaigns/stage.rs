//! [`Stage`]: the stage of a campaign.

use crate::i18n::{Locale, campaigns as t};
use crate::journal::{Course, Results};
use crate::model::{CampaignState, Timestamp};

/// The stage of a campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Unsaved,
    /// The format is not understood: nothing is sent.
    Odd,
    Draft,
    /// Its time is in the future.
    Scheduled(Timestamp),
    /// Its messages are being sent.
    Sending,
    /// Its time for sending is over; the chats without a message are being counted.
    Counting,
    Paused,
    /// Its time for sending is over, and some chats have no message.
    Interrupted,
    /// All chats have the message or are left out.
    Finished,
    Cancelled,
}

impl Stage {
    /// Returns the stage at an instant. `results` is `None` until they are counted.
    #[must_use]
    pub fn of(course: &Course, results: Option<&Results>, now: Timestamp) -> Self {
        if course.is_cancelled() {
            return Self::Cancelled;
        }
        let latest = course.latest().campaign.as_ref();
        let Some(run) = course.run(now) else {
            return match (latest, course.scheduled(now)) {
                (None, _) => Self::Odd,
                (_, Some(at)) => Self::Scheduled(at),
                (Some(latest), _) if latest.state == CampaignState::Paused => Self::Paused,
                _ => Self::Draft,
            };
        };
        let left = results.map(Results::to_go);
        match run.state {
            _ if left == Some(0) => Self::Finished,
            _ if latest.is_none() => Self::Odd,
            CampaignState::Paused => Self::Paused,
            CampaignState::Cancelled => Self::Cancelled,
            CampaignState::Going if run.writes(now) => Self::Sending,
            CampaignState::Going if left.is_none() => Self::Counting,
            CampaignState::Going => Self::Interrupted,
        }
    }

    /// Returns the name of the stage.
    #[must_use]
    pub const fn words(self) -> fn(Locale) -> &'static str {
        match self {
            Self::Unsaved => t::s_unsaved,
            Self::Odd => t::s_odd,
            Self::Draft => t::s_draft,
            Self::Scheduled(_) => t::s_scheduled,
            Self::Sending => t::s_sending,
            Self::Counting => t::s_counting,
            Self::Paused => t::s_paused,
            Self::Interrupted => t::s_interrupted,
            Self::Finished => t::s_finished,
            Self::Cancelled => t::s_cancelled,
        }
    }

    #[must_use]
    pub const fn tone(self) -> &'static str {
        match self {
            Self::Unsaved | Self::Draft | Self::Cancelled | Self::Counting => "neutral",
            Self::Odd => "danger",
            Self::Scheduled(_) => "info",
            Self::Sending => "accent",
            Self::Paused | Self::Interrupted => "warning",
            Self::Finished => "success",
        }
    }

    /// Returns the stage's name in the page, for tests and styles.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unsaved => "unsaved",
            Self::Odd => "odd",
            Self::Draft => "draft",
            Self::Scheduled(_) => "scheduled",
            Self::Sending => "sending",
            Self::Counting => "counting",
            Self::Paused => "paused",
            Self::Interrupted => "interrupted",
            Self::Finished => "finished",
            Self::Cancelled => "cancelled",
        }
    }

    /// Returns true until the campaign has started or is cancelled.
    #[must_use]
    pub fn is_editable(self, course: &Course, now: Timestamp) -> bool {
        let waits = matches!(self, Self::Draft | Self::Scheduled(_) | Self::Paused);
        waits && course.run(now).is_none()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::journal::Desk;
    use crate::journal::Outcome;
    use crate::journal::codec;
    use crate::model::HOUR;
    use crate::model::MINUTE;
    use crate::model::compiled_zones;

    fn noon() -> Timestamp {
        Timestamp::parse("2026-11-23T12:00:00Z").unwrap()
    }

    /// A campaign of these versions, one a minute, due at noon.
    fn course(versions: &[(&str, Value)]) -> Course {
        let mut desk = Desk::new(compiled_zones());
        let minutes = (0_i64..).map(|minute| noon().plus(minute * MINUTE));
        let events = versions.iter().zip(minutes).map(|((key, value), at)| {
            let mut campaign = json!({
                "id": "k", "name": "K", "audience": {}, "text": "Oi", "send_at": noon().to_string(),
            });
            campaign[*key] = value.clone();
            let line = json!({
                "id": at.to_string(), "at": at.to_string(), "by": {"kind": "agent", "id": "ana"},
                "type": "campaign_saved", "campaign": campaign,
            });
            codec::decode(&line.to_string()).unwrap()
        });
        desk.apply(events.collect::<Vec<_>>());
        desk.config().campaign(&"k".into()).unwrap()
    }

    fn left(many: usize) -> Results {
        let mut desk = Desk::new(compiled_zones());
        let line = json!({
            "id": "c", "at": noon().to_string(), "by": {"kind": "customer"}, "chat": "c",
            "type": "message_received", "text": "Oi",
        });
        desk.apply([codec::decode(&line.to_string()).unwrap()]);
        let chat = desk.find(&"c".into()).unwrap();
        let outcome = Outcome { chat, written: None, left_out: false };
        Results { outcomes: vec![outcome; many] }
    }

    #[test]
    fn each_stage_is_told_apart() {
        let plain = ("state", Value::Null);
        let paused = || ("state", json!("paused"));
        let minutes = |minutes: i64| noon().plus(minutes * MINUTE);
        let stage = |versions: &[(&str, Value)], results: Option<usize>, now| {
            let results = results.map(left);
            Stage::of(&course(versions), results.as_ref(), now)
        };
        let one = std::slice::from_ref(&plain);
        assert_eq!(stage(one, None, minutes(-9)), Stage::Scheduled(noon()));
        assert_eq!(stage(one, None, minutes(1)), Stage::Sending);
        assert_eq!(stage(one, Some(2), minutes(1)), Stage::Sending);
        assert_eq!(stage(one, Some(0), minutes(1)), Stage::Finished);
        assert_eq!(stage(one, None, noon().plus(HOUR)), Stage::Counting);
        assert_eq!(stage(one, Some(1), noon().plus(HOUR)), Stage::Interrupted);
        let stopped = [plain.clone(), paused()];
        assert_eq!(stage(&stopped, Some(1), minutes(5)), Stage::Paused);
        assert_eq!(stage(&stopped, Some(0), minutes(5)), Stage::Finished);
        assert_eq!(stage(&[paused()], None, minutes(5)), Stage::Paused);
        let draft = [("send_at", Value::Null)];
        assert_eq!(stage(&draft, None, minutes(5)), Stage::Draft);
        let odd = [("state", json!("snoozed"))];
        assert_eq!(stage(&odd, None, minutes(5)), Stage::Odd);
        let odd_later = [plain.clone(), ("audience", json!({"mood": 1}))];
        assert_eq!(stage(&odd_later, Some(1), minutes(5)), Stage::Odd);
        let cancelled = [plain, ("state", json!("cancelled"))];
        assert_eq!(stage(&cancelled, Some(0), minutes(5)), Stage::Cancelled);
    }

    #[test]
    fn only_what_has_not_begun_can_be_written() {
        let editable = |versions: &[(&str, Value)], minutes: i64| {
            let (course, now) = (course(versions), noon().plus(minutes * MINUTE));
            Stage::of(&course, None, now).is_editable(&course, now)
        };
        assert!(editable(&[("send_at", Value::Null)], 5));
        assert!(editable(&[("state", Value::Null)], -5));
        assert!(editable(&[("state", json!("paused"))], 5));
        assert!(!editable(&[("state", Value::Null)], 5));
        assert!(!editable(&[("state", json!("cancelled"))], 5));
        assert!(!editable(&[("state", json!("snoozed"))], 5));
    }
}
