//! [`Outcome`]: the differences between two desks of one log.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::journal::{Chat, Desk, EffectIndex, RuleEffect, differ, effects_on};
use crate::model::{ChatId, RuleId, Status, Timestamp};
use crate::reports::{Figure, Incremental, Report, Wanted, Window};

/// The result of a trial.
pub struct Outcome {
    pub other: Arc<Desk>,
    /// The start of the trial.
    pub from: Timestamp,
    /// The number of chats compared.
    pub read: usize,
    /// The chats that would have gone another way or that rules would have touched, the last active first.
    pub chats: Vec<Compared>,
    /// The effects of each rule that has any, in the rules' order.
    pub rules: Vec<RuleDone>,
    pub was: Report,
    pub would_be: Report,
}

/// A chat that differs, or that rules would have touched.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    pub chat: ChatId,
    pub name: Option<String>,
    /// True where the chat would have gone another way.
    pub differs: bool,
    pub rules: Vec<RuleId>,
    /// The chat's status now, and as it would be.
    pub now: (Option<Status>, Option<Status>),
    /// The number of messages that rules would have sent.
    pub said: usize,
    activity: Timestamp,
}

/// The effects of a rule.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleDone {
    pub rule: Option<RuleId>,
    pub name: Arc<str>,
    /// The number of chats touched.
    pub chats: usize,
    pub changes: usize,
    pub replies: usize,
}

impl Outcome {
    /// Returns the number of chats that would have gone another way.
    pub fn differ(&self) -> usize {
        self.chats.iter().filter(|chat| chat.differs).count()
    }

    /// Returns the chats that a rule would have touched; for `None`, those that would have gone another way.
    pub fn of(&self, rule: Option<&RuleId>) -> impl Iterator<Item = &Compared> {
        self.chats.iter().filter(move |chat| match rule {
            Some(rule) => chat.rules.contains(rule),
            None => chat.differs,
        })
    }
}

/// Computes an [`Outcome`] in pieces.
pub struct Comparison {
    other: Arc<Desk>,
    from: Timestamp,
    next: u32,
    read: usize,
    chats: Vec<Compared>,
    rules: BTreeMap<RuleId, RuleDone>,
    surveys: (Incremental, Incremental),
    /// The messages that the rules in force, and those that are tried, have for these chats.
    said: (usize, usize),
}

impl Comparison {
    /// The figures cover the time from the local day of `from` on.
    pub fn new(desk: &Desk, other: Arc<Desk>, from: Timestamp, now: Timestamp) -> Self {
        let zone = desk.config().zone();
        let as_of = now.max(desk.now().plus(1));
        let (first, last) = (zone.date_of(from), zone.date_of(now));
        let window = Window::new(first, last.succ_opt().unwrap_or(last), zone, as_of);
        let survey = |desk| Incremental::new(desk, window.clone(), zone, Wanted::default(), false);
        Self {
            surveys: (survey(desk), survey(&other)),
            other,
            from,
            next: 0,
            read: 0,
            chats: Vec::new(),
            rules: BTreeMap::new(),
            said: (0, 0),
        }
    }

    /// Compares up to `chats` more chats. Returns false when all are compared.
    pub fn read(&mut self, desk: &Desk, chats: u32) -> bool {
        let end = self.next.saturating_add(chats).min(desk.numbers());
        for (ix, _) in desk.outlines_in(self.next..end) {
            let Some(chat) = desk.chat(ix) else { continue };
            self.read += 1;
            let other = self.other.clone();
            if let Some(there) = other.by_id(chat.id()) {
                self.compare(chat, there);
            }
        }
        self.next = end;
        let more = self.surveys.0.read(desk, chats);
        self.surveys.1.read(&self.other, chats) || more || end < desk.numbers()
    }

    fn compare(&mut self, chat: &Chat, there: &Chat) {
        let mut said = 0;
        let mut rules: BTreeMap<&RuleId, RuleDone> = BTreeMap::new();
        let effects = effects_on(there, self.from, Timestamp::MAX);
        for effect in &effects {
            let done = rules.entry(&effect.rule.rule).or_default();
            match effect.what {
                EffectIndex::Change(_) => done.changes += 1,
                EffectIndex::Reply(_) => (done.replies, said) = (done.replies + 1, said + 1),
            }
            done.name = effect.rule.name.clone();
        }
        let is_reply = |effect: &&RuleEffect| matches!(effect.what, EffectIndex::Reply(_));
        self.said.0 += effects_on(chat, self.from, Timestamp::MAX).iter().filter(is_reply).count();
        self.said.1 += said;
        let touched: Vec<RuleId> = rules.keys().map(|rule| (*rule).clone()).collect();
        for (rule, done) in rules {
            let sum = self.rules.entry(rule.clone()).or_default();
            (sum.rule, sum.name) = (Some(rule.clone()), done.name);
            sum.chats += 1;
            sum.changes += done.changes;
            sum.replies += done.replies;
        }
        let differs = differ(chat, there);
        if differs || !touched.is_empty() {
            let (now, then) = (chat.state(), there.state());
            self.chats.push(Compared {
                differs,
                rules: touched,
                chat: chat.id().clone(),
                name: now.display_name().map(str::to_owned),
                now: (now.status, then.status),
                said,
                activity: now.activity,
            });
        }
    }

    /// Returns the share that is compared, 0 to 1.
    pub fn share(&self, desk: &Desk) -> f64 {
        f64::from(self.next) / f64::from(desk.numbers().max(1))
    }

    /// Ends the comparison.
    pub fn done(mut self) -> Outcome {
        self.chats.sort_by_key(|chat| std::cmp::Reverse(chat.activity));
        // The order of the rules.
        let order: Vec<&RuleId> = self.other.config().rules().iter().map(|rule| &rule.id).collect();
        let mut rules: Vec<_> = self.rules.into_iter().collect();
        rules.sort_by_key(|(rule, _)| order.iter().position(|other| *other == rule));
        // Both desks hold the messages that were written: those of the rules that are tried take the place of theirs.
        let mut would_be = self.surveys.1.done().0;
        would_be.messages = (would_be.messages + self.said.1).saturating_sub(self.said.0);
        Outcome {
            from: self.from,
            read: self.read,
            chats: self.chats,
            rules: rules.into_iter().map(|(_, done)| done).collect(),
            was: self.surveys.0.done().0,
            would_be,
            other: self.other,
        }
    }
}

/// The figures that are compared, in order; true for those in milliseconds.
pub const FIGURES: [(Figure, bool); 17] = [
    (Figure::Openings, false),
    (Figure::Ended, false),
    (Figure::Resolved, false),
    (Figure::Closed, false),
    (Figure::Reopenings, false),
    (Figure::Abandoned, false),
    (Figure::BacklogEnd, false),
    (Figure::FirstResponse, true),
    (Figure::ReplyTime, true),
    (Figure::Wait, true),
    (Figure::Resolution, true),
    (Figure::Time(Status::Open), true),
    (Figure::Time(Status::InService), true),
    (Figure::Time(Status::Waiting), true),
    (Figure::Time(Status::Resolved), true),
    (Figure::Time(Status::Closed), true),
    (Figure::Messages, false),
];

/// Returns a figure's value: the median of durations; `None` without data.
pub fn value(report: &Report, figure: Figure) -> Option<i64> {
    let count = |count: usize| i64::try_from(count).ok();
    match figure {
        Figure::Openings => count(report.openings),
        Figure::Ended => count(report.ended),
        Figure::Resolved => count(report.resolved),
        Figure::Closed => count(report.closed),
        Figure::Reopenings => count(report.reopenings),
        Figure::Abandoned => count(report.abandoned),
        Figure::BacklogEnd => count(report.backlog_end),
        Figure::Messages => count(report.messages),
        Figure::FirstResponse => report.first_response.percentile(50),
        Figure::ReplyTime => report.reply_time.percentile(50),
        Figure::Wait => report.wait.percentile(50),
        Figure::Resolution => report.resolution.percentile(50),
        Figure::Time(status) => Some(report.time_in_status.of(status)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::journal::codec;
    use crate::model::compiled_zones;
    use crate::view::what_if::paths::steps;

    fn at(text: &str) -> Timestamp {
        Timestamp::parse(text).unwrap()
    }

    /// A chat that is thanked for after its end, and one that is not.
    fn desk() -> Desk {
        let customer = json!({"kind": "customer", "id": "x"});
        let ana = json!({"kind": "agent", "id": "ana"});
        let lines = [
            json!({"id": "1", "at": "2026-03-02T12:00:00.000Z", "by": customer, "chat": "c1", "type": "message_received", "text": "Oi"}),
            json!({"id": "2", "at": "2026-03-02T12:10:00.000Z", "by": ana, "chat": "c1", "type": "message_sent", "text": "Pois não"}),
            json!({"id": "3", "at": "2026-03-02T12:20:00.000Z", "by": ana, "chat": "c1", "type": "status_set", "status": "resolved"}),
            json!({"id": "4", "at": "2026-03-02T12:30:00.000Z", "by": customer, "chat": "c1", "type": "message_received", "text": "Obrigada!"}),
            json!({"id": "5", "at": "2026-03-02T12:40:00.000Z", "by": customer, "chat": "c2", "type": "message_received", "text": "Bom dia"}),
        ];
        let mut desk = Desk::new(compiled_zones());
        for line in lines {
            desk.apply([codec::decode(&line.to_string()).unwrap()]);
        }
        desk.advance(at("2026-03-02T18:00:00Z"));
        desk
    }

    fn rehearse(settings: Option<Value>, rules: Option<Value>) -> Outcome {
        let desk = desk();
        let from = at("2026-03-01T03:00:00Z");
        let mut replay = desk.what_if(from, settings, rules);
        while replay.read(&desk, 1) {}
        let other = Arc::new(replay.done());
        let mut comparison = Comparison::new(&desk, other, from, at("2026-03-02T18:00:00Z"));
        while comparison.read(&desk, 1) {}
        comparison.done()
    }

    #[test]
    fn what_is_in_force_already_changes_nothing() {
        let outcome = rehearse(Some(json!({})), Some(json!([])));
        assert_eq!((outcome.read, outcome.chats, outcome.rules), (2, vec![], vec![]));
        assert_eq!(outcome.was.by_day, outcome.would_be.by_day);
        assert_eq!(outcome.was.by_agent, outcome.would_be.by_agent);
    }

    #[test]
    fn a_rule_says_which_chats_it_would_have_kept_closed() {
        let rules = json!([{
            "id": "thanks", "name": "Obrigado não reabre", "on": true, "go_on": false, "if": [],
            "trigger": {"kind": "words", "any": ["obrigad*"], "whole": true},
            "then": [{"kind": "keep_status"}, {"kind": "tags", "add": ["elogio"], "remove": []}, {"kind": "reply", "text": "Por nada!"}],
        }]);
        let outcome = rehearse(None, Some(rules));
        let chats: Vec<_> =
            outcome.chats.iter().map(|chat| (chat.chat.as_str(), chat.now, chat.said)).collect();
        assert_eq!(chats, [("c1", (Some(Status::Open), Some(Status::Resolved)), 1)]);
        assert_eq!(
            outcome.rules,
            [RuleDone {
                rule: Some("thanks".into()),
                name: "Obrigado não reabre".into(),
                chats: 1,
                changes: 2,
                replies: 1
            }]
        );
        assert_eq!(outcome.of(Some(&"thanks".into())).count(), 1);
        assert_eq!(outcome.of(Some(&"other".into())).count(), 0);
        let figures = |figure| (value(&outcome.was, figure), value(&outcome.would_be, figure));
        assert_eq!(figures(Figure::Openings), (Some(3), Some(2)));
        assert_eq!(figures(Figure::Reopenings), (Some(1), Some(0)));
        assert_eq!(figures(Figure::Ended), (Some(1), Some(1)));
        assert_eq!(figures(Figure::BacklogEnd), (Some(2), Some(1)));
        assert_eq!(figures(Figure::Messages), (Some(1), Some(2)), "the rule's message counts");

        let path =
            |desk: &Desk| steps(desk.by_id(&"c1".into()).unwrap(), at("2026-03-02T12:30:00Z"));
        let statuses =
            |desk: &Desk| path(desk).iter().filter_map(|step| step.status).collect::<Vec<_>>();
        assert_eq!(statuses(&desk()), [Status::Open]);
        assert_eq!(statuses(&outcome.other), []);
        let said = path(&outcome.other);
        assert!(
            said.iter()
                .all(|step| step.rule.is_none()
                    || step.rule.as_deref() == Some("Obrigado não reabre"))
        );
        assert!(
            said.iter()
                .any(|step| step.words(crate::i18n::Locale::PtBr, |_| String::new())
                    == "“Por nada!”")
        );
    }

    #[test]
    fn a_setting_says_what_it_would_have_changed() {
        let outcome =
            rehearse(Some(json!({"reopen_resolved": "never", "reply_moves_open": false})), None);
        let chats: Vec<_> =
            outcome.chats.iter().map(|chat| (chat.chat.as_str(), chat.now)).collect();
        assert_eq!(chats, [("c1", (Some(Status::Open), Some(Status::Resolved)))]);
        let in_service = Figure::Time(Status::InService);
        assert_eq!(value(&outcome.was, in_service), Some(600_000));
        assert_eq!(value(&outcome.would_be, in_service), Some(0));
    }
}
