//! A timed change as it stands in its fields, right or wrong.

use crate::model::{AgentId, Status, Timer, TimerAction};
use crate::view::length::Length;

/// What a timed change does, whatever to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The status.
    Status,
    /// A tag.
    Tag,
    /// Who is responsible.
    Assign,
}

/// What the dialog holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimerForm {
    /// Its place in the list; `None`: a new one, at the end.
    place: Option<usize>,
    /// The status that it watches.
    pub status: Status,
    /// For how long.
    pub length: Length,
    /// Whether only opening time counts.
    pub business: bool,
    /// What it changes.
    pub kind: Kind,
    /// The new status.
    pub to: Status,
    /// The tag, as it was written.
    pub tag: String,
    /// Who is responsible then.
    pub agent: Option<AgentId>,
}

impl Default for TimerForm {
    fn default() -> Self {
        Self {
            place: None,
            status: Status::Waiting,
            length: Length::of(24 * 60),
            business: false,
            kind: Kind::Status,
            to: Status::Closed,
            tag: String::new(),
            agent: None,
        }
    }
}

impl TimerForm {
    /// One of the list.
    #[must_use]
    pub fn of(place: usize, timer: &Timer) -> Self {
        let mut form = Self {
            place: Some(place),
            status: timer.status,
            length: Length::of(timer.after_minutes),
            business: timer.business,
            ..Self::default()
        };
        match &timer.then {
            TimerAction::Status(to) => form.to = *to,
            TimerAction::Tag(tag) => (form.kind, form.tag) = (Kind::Tag, tag.to_string()),
            TimerAction::Assign(agent) => {
                (form.kind, form.agent) = (Kind::Assign, agent.clone());
            }
        }
        form
    }

    /// The timed change that it makes; `None` where something is missing.
    #[must_use]
    fn read(&self) -> Option<Timer> {
        let then = match self.kind {
            Kind::Status => TimerAction::Status(self.to),
            Kind::Tag => {
                let tag = self.tag.trim();
                (!tag.is_empty()).then(|| TimerAction::Tag(tag.into()))?
            }
            Kind::Assign => TimerAction::Assign(self.agent.clone()),
        };
        Some(Timer {
            status: self.status,
            after_minutes: self.length.read()?,
            business: self.business,
            then,
        })
    }

    /// Returns the one that stands in its place now; `None` if there is none any more. A new one is what it is.
    #[must_use]
    pub fn as_in(self, list: &[Timer]) -> Option<Self> {
        match self.place {
            Some(place) => list.get(place).map(|timer| Self::of(place, timer)),
            None => Some(self),
        }
    }

    /// Puts it where it belongs; whether it could be.
    pub fn put_into(&self, list: &mut Vec<Timer>) -> bool {
        let Some(timer) = self.read() else {
            return false;
        };
        match self.place.and_then(|place| list.get_mut(place)) {
            Some(old) => *old = timer,
            None => list.push(timer),
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_timed_change_survives_its_fields_and_keeps_its_place() {
        let timer = |then| Timer { status: Status::Open, after_minutes: 90, business: true, then };
        let mut list = vec![
            timer(TimerAction::Status(Status::Closed)),
            timer(TimerAction::Tag("late".into())),
            timer(TimerAction::Assign(Some("ana".into()))),
            timer(TimerAction::Assign(None)),
        ];
        let before = list.clone();
        for (place, timer) in before.iter().enumerate() {
            assert!(TimerForm::of(place, timer).put_into(&mut list));
        }
        assert_eq!(list, before);
        let [first, last] = [0, 3].map(|place| TimerForm::of(place, &before[place]));
        assert_eq!(first.clone().as_in(&list), Some(first.clone()));
        assert_ne!(first.clone().as_in(&list[1..]), Some(first), "moved");
        assert_eq!(last.as_in(&list[1..]), None, "removed");
        assert!(TimerForm::default().put_into(&mut list));
        assert_eq!((list.len(), list.get(..4)), (5, Some(before.as_slice())));
    }

    #[test]
    fn what_is_unfinished_is_not_put_in() {
        let mut list = Vec::new();
        let untagged = TimerForm { kind: Kind::Tag, ..TimerForm::default() };
        let mut at_once = TimerForm::default();
        at_once.length.amount = "0".to_owned();
        assert!(!untagged.put_into(&mut list) && !at_once.put_into(&mut list));
        assert_eq!(list, []);
    }
}
