//! [`History`]: the stays and attendances of a chat and their sums. What still runs is measured up to a given instant.

use crate::journal::{Attendance, AttendanceEnd, Body, Chat, What};
use crate::model::{AgentId, Author, Status, Timestamp, WaitReason};

/// A chat's history since its first status.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    /// All changes, in order.
    pub rows: Vec<Row>,
    /// The stays, in order and without gaps; the last one runs.
    pub stays: Vec<Stay>,
    /// The attendances, in order; only the last one can be running.
    pub spans: Vec<Span>,
}

/// A row of the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// A change of status: index in [`History::stays`].
    Stay(usize),
    /// Any other change: index in the chat's changes.
    Line(usize),
}

/// A stay in one status.
#[derive(Clone, Debug, PartialEq)]
pub struct Stay {
    /// Index of the change that began it, in the chat's changes.
    pub change: usize,
    pub status: Status,
    pub from: Timestamp,
    /// The first instant after it; `None` while it runs.
    pub to: Option<Timestamp>,
    pub author: Author,
    /// The party that a waiting chat waits for, as set at the beginning.
    pub reason: Option<WaitReason>,
    /// The end of the wait, as set at the beginning.
    pub until: Option<Timestamp>,
}

/// One attendance.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    pub from: Timestamp,
    /// True where it started in `open`, so that the customer waited for a first response.
    pub asked: bool,
    pub reopened: bool,
    /// True where it follows an end so closely that it counts as the same matter.
    pub continuing: bool,
    /// The way it ended; `None` while it runs.
    pub end: Option<AttendanceEnd>,
    /// The time from the start to the first message by an agent, in milliseconds.
    pub first_response: Option<i64>,
    /// The agents who wrote in it, in the order of their first messages.
    pub agents: Vec<AgentId>,
}

/// The total of one status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total {
    pub status: Status,
    pub millis: i64,
    /// The number of stays.
    pub stays: usize,
}

impl Stay {
    /// Returns the length, up to now while it runs, in milliseconds.
    #[must_use]
    pub fn millis(&self, now: Timestamp) -> i64 {
        self.end(now).since(self.from)
    }

    /// Returns the end; now, while it runs. Never before the beginning, even if the clock is behind.
    fn end(&self, now: Timestamp) -> Timestamp {
        self.to.unwrap_or(now).max(self.from)
    }

    /// Returns the part inside `[from, to)`, in milliseconds.
    fn inside(&self, from: Timestamp, to: Timestamp, now: Timestamp) -> i64 {
        self.end(now).min(to).since(self.from.max(from)).max(0)
    }
}

impl Span {
    /// Returns the end; now, while it runs.
    fn to(&self, now: Timestamp) -> Timestamp {
        self.end.as_ref().map_or(now, |end| end.at).max(self.from)
    }

    /// Returns the length, up to now while it runs, in milliseconds.
    #[must_use]
    pub fn millis(&self, now: Timestamp) -> i64 {
        self.to(now).since(self.from)
    }
}

impl History {
    #[must_use]
    pub fn of(chat: &Chat) -> Self {
        let state = chat.state();
        let mut history = Self::default();
        for (index, change) in state.changes.iter().enumerate() {
            let What::Status { to, reason, until, .. } = change.what else {
                history.rows.push(Row::Line(index));
                continue;
            };
            if let Some(before) = history.stays.last_mut() {
                before.to = Some(change.at);
            }
            history.rows.push(Row::Stay(history.stays.len()));
            history.stays.push(Stay {
                change: index,
                status: to,
                from: change.at,
                to: None,
                author: change.author.clone(),
                reason,
                until,
            });
        }
        history.spans = state.attendances.iter().map(|attendance| span(chat, attendance)).collect();
        history
    }

    /// Returns the time since the first status, in milliseconds.
    #[must_use]
    pub fn life(&self, now: Timestamp) -> i64 {
        match (self.stays.first(), self.stays.last()) {
            (Some(first), Some(last)) => last.end(now).since(first.from),
            _ => 0,
        }
    }

    /// Returns the sums per status in the order of the statuses, without those never entered. They add up to
    /// [`Self::life`].
    #[must_use]
    pub fn totals(&self, now: Timestamp) -> Vec<Total> {
        let total = |status: Status| {
            let stays = self.stays.iter().filter(|stay| stay.status == status);
            Total {
                status,
                millis: stays.clone().map(|stay| stay.millis(now)).sum(),
                stays: stays.count(),
            }
        };
        Status::ALL.into_iter().map(total).filter(|total| total.stays > 0).collect()
    }

    /// Returns the time that an attendance spent in a status, in milliseconds.
    #[must_use]
    pub fn within(&self, span: &Span, status: Status, now: Timestamp) -> i64 {
        let stays = self.stays.iter().filter(|stay| stay.status == status);
        stays.map(|stay| stay.inside(span.from, span.to(now), now)).sum()
    }
}

fn span(chat: &Chat, attendance: &Attendance) -> Span {
    let mut agents = Vec::new();
    let ends = attendance.end.as_ref().map_or(Timestamp::MAX, |end| end.at);
    let first = chat.events().partition_point(|event| event.at < attendance.start);
    let inside = chat.events().iter().skip(first).take_while(|event| event.at <= ends);
    for event in inside.filter(|event| !chat.skipped().contains(&event.id)) {
        if let Body::MessageSent { campaign: None, .. } = event.body
            && let Some(agent) = event.by.agent_id()
            && !agents.contains(&agent)
        {
            agents.push(agent);
        }
    }
    let first_reply = attendance.first_reply.as_ref();
    Span {
        from: attendance.start,
        asked: attendance.started_in == Status::Open,
        reopened: attendance.reopened,
        continuing: attendance.continuing,
        end: attendance.end.clone(),
        first_response: first_reply.map(|reply| reply.at.since(attendance.start)),
        agents,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::HOUR;
    use crate::model::MINUTE;
    use crate::view::testing::Log;

    fn history(log: &Log) -> History {
        History::of(log.chat())
    }

    #[test]
    fn each_change_of_status_begins_a_stay_that_the_next_one_ends() {
        let log = Log::new()
            .customer("Oi")
            .later(9 * MINUTE)
            .agent("Olá")
            .set(r#""type":"assigned","agent":"ana""#)
            .set(r#""type":"status_set","status":"waiting","reason":"customer""#)
            .later(HOUR)
            .set(r#""type":"status_set","status":"resolved""#);
        let history = history(&log);
        let stays: Vec<_> = history
            .stays
            .iter()
            .map(|stay| (stay.status.wire(), stay.millis(log.now) / MINUTE))
            .collect();
        assert_eq!(stays, [("open", 10), ("in_service", 2), ("waiting", 61), ("resolved", 1)]);
        assert_eq!(
            history.rows,
            [Row::Stay(0), Row::Stay(1), Row::Line(2), Row::Stay(2), Row::Stay(3), Row::Line(5),]
        );
        assert_eq!(history.life(log.now), 74 * MINUTE);
        assert_eq!(history.stays[2].reason, Some(WaitReason::Customer));
        assert_eq!(history.stays[0].author.kind.wire(), "customer");
    }

    #[test]
    fn attendances_tell_who_answered_and_how_soon() {
        let log = Log::new()
            .customer("Oi")
            .agent("Olá")
            .event(
                r#"{"kind":"agent","id":"caio"}"#,
                true,
                r#""type":"message_sent","text":"Eu também""#,
            )
            .set(r#""type":"status_set","status":"resolved""#)
            .later(HOUR)
            .customer("De novo")
            .later(4 * MINUTE);
        let history = history(&log);
        let [first, second] = history.spans.as_slice() else {
            panic!("two attendances: {:?}", history.spans);
        };
        assert_eq!(first.first_response, Some(MINUTE));
        assert_eq!(first.agents.iter().map(AgentId::as_str).collect::<Vec<_>>(), ["ana", "caio"]);
        assert_eq!(first.millis(log.now), 3 * MINUTE);
        assert_eq!(history.within(first, Status::Open, log.now), MINUTE);
        assert_eq!(history.within(first, Status::InService, log.now), 2 * MINUTE);
        assert!(
            second.reopened && second.asked && second.end.is_none() && second.agents.is_empty()
        );
        assert_eq!(second.first_response, None);
        assert_eq!(history.within(second, Status::Open, log.now), 5 * MINUTE);
    }

    #[test]
    fn a_chat_without_status_has_no_history() {
        let log = Log::new().agent("Olá");
        let history = history(&log);
        assert_eq!(history, History::default());
        assert_eq!((history.life(log.now), history.totals(log.now)), (0, vec![]));
    }

    #[test]
    fn a_clock_that_is_behind_makes_nothing_negative() {
        let log = Log::new().customer("Oi");
        let behind = log.now.plus(-HOUR);
        assert_eq!(history(&log).life(behind), 0);
        assert_eq!(history(&log).spans[0].millis(behind), 0);
    }

    fn act(log: Log, kind: u8) -> Log {
        match kind {
            0 | 1 => log.customer("oi"),
            2 | 3 => log.agent("olá"),
            4 => log.set(r#""type":"status_set","status":"open""#),
            5 => log.set(r#""type":"status_set","status":"in_service""#),
            6 => log.set(
                r#""type":"status_set","status":"waiting","until":"2026-03-10T18:00:00.000Z""#,
            ),
            7 => log.set(r#""type":"status_set","status":"waiting","reason":"internal""#),
            8 => log.set(r#""type":"status_set","status":"resolved""#),
            9 => log.set(r#""type":"status_set","status":"closed""#),
            10 => log.set(r#""type":"assigned","agent":"ana""#),
            _ => log.later(47 * MINUTE),
        }
    }

    proptest! {
        #[test]
        fn stays_tile_the_life_and_totals_add_up(acts in prop::collection::vec(0..12u8, 1..60)) {
            let log = acts.into_iter().fold(Log::new().agent("começo"), act);
            let (history, now) = (history(&log), log.now);
            let state = log.chat().state();
            for pair in history.stays.windows(2) {
                prop_assert_eq!(pair[0].to, Some(pair[1].from));
            }
            prop_assert!(history.stays.last().is_none_or(|last| last.to.is_none()));
            let sum: i64 = history.stays.iter().map(|stay| stay.millis(now)).sum();
            prop_assert_eq!(sum, history.life(now));
            let totals: i64 = history.totals(now).iter().map(|total| total.millis).sum();
            prop_assert_eq!(totals, sum);
            let segments: i64 = state.segments.iter().map(|piece| piece.to.unwrap_or(now).since(piece.from)).sum();
            prop_assert_eq!(segments, sum, "the history and the reports count the same");
            prop_assert_eq!(history.rows.len(), state.changes.len(), "nothing that changed is left out");
            for span in &history.spans {
                let active = [Status::Open, Status::InService, Status::Waiting];
                let inside: i64 = active.iter().map(|status| history.within(span, *status, now)).sum();
                prop_assert_eq!(inside, span.millis(now));
            }
        }
    }
}
