//! The question for the reason of an end.

use std::sync::Arc;

use super::action::Action;
use super::change::Change;
use crate::journal::{Body, Chat, Desk};

/// Whose attendances end for the reason that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The customer of that name.
    One(String),
    /// Several customers.
    Many,
}

/// Returns whose attendances end among these chats; `None` where none does.
fn ending<'a>(chats: impl Iterator<Item = &'a Chat>) -> Option<Ending> {
    let mut running = chats.filter(|chat| chat.state().attendance().is_some());
    let first = running.next()?;
    if running.next().is_some() {
        return Some(Ending::Many);
    }
    Some(Ending::One(first.title().to_owned()))
}

fn has_reasons(desk: &Desk) -> bool {
    !desk.config().settings().end_reasons.is_empty()
}

fn ends(body: &Body) -> bool {
    matches!(body, Body::StatusSet { status, .. } if status.is_final())
}

impl Change {
    /// Returns the change for a reason; one that ends nothing stays as it is.
    #[must_use]
    pub fn because(self, reason: Option<Arc<str>>) -> Self {
        match self {
            Self::Status(status) => Self::Ended { status, quiet: false, reason },
            Self::QuietStatus(status) => Self::Ended { status, quiet: true, reason },
            other => other,
        }
    }
}

impl Action {
    /// Returns whose attendances it ends by hand, where the desk gives reasons: the person is asked for one before it is done.
    #[must_use]
    pub fn asks_reason(&self, desk: &Desk) -> Option<Ending> {
        if !has_reasons(desk) {
            return None;
        }
        match self {
            Self::Change { chats, change: Change::Status(to) | Change::QuietStatus(to) }
                if to.is_final() =>
            {
                ending(chats.iter().filter_map(|id| desk.by_id(id)))
            }
            Self::Several(acts) => {
                let ending_acts = acts.iter().filter(|(_, bodies)| bodies.iter().any(ends));
                ending(ending_acts.filter_map(|(chat, _)| desk.by_id(chat)))
            }
            _ => None,
        }
    }

    /// Returns the action for a reason; one that ends nothing stays as it is.
    #[must_use]
    pub fn because(mut self, reason: Option<Arc<str>>) -> Self {
        match &mut self {
            Self::Change { change, .. } => *change = change.clone().because(reason),
            Self::Several(acts) => {
                let bodies = acts.iter_mut().flat_map(|(_, bodies)| bodies);
                for body in bodies.filter(|body| ends(body)) {
                    if let Body::StatusSet { end_reason, .. } = body {
                        end_reason.clone_from(&reason);
                    }
                }
            }
            _ => {}
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::What;
    use crate::model::Status;
    use crate::view::testing::Log;

    const REASONS: &str =
        r#""type":"settings_changed","settings":{"end_reasons":[{"id":"a","name":"Dúvida"}]}"#;

    fn to(status: Status) -> Action {
        Action::Change { chats: vec!["c".into()], change: Change::Status(status) }
    }

    #[test]
    fn only_an_end_is_asked_about_and_only_where_there_are_reasons() {
        let log = Log::new().customer("Oi");
        let asks = |action: Action, log: &Log| action.asks_reason(&log.desk);
        let one = Some(Ending::One("c".to_owned()));
        assert_eq!(asks(to(Status::Resolved), &log), None);
        let log = log.desk(REASONS);
        assert_eq!(asks(to(Status::Resolved), &log), one);
        assert_eq!(asks(to(Status::Closed), &log), one);
        assert_eq!(asks(to(Status::Waiting), &log), None);
        assert_eq!(asks(to(Status::Resolved).because(None), &log), None, "it was asked");
        let log = log.within("d", r#""type":"status_set","status":"in_service""#);
        let chats = vec!["c".into(), "d".into()];
        let both = Action::Change { chats, change: Change::Status(Status::Resolved) };
        assert_eq!(asks(both.clone(), &log), Some(Ending::Many));
        let log = log.within("d", r#""type":"status_set","status":"closed""#);
        assert_eq!(asks(both, &log), one);
        let log = log.set(r#""type":"status_set","status":"resolved""#);
        assert_eq!(asks(to(Status::Closed), &log), None, "it is over already");
    }

    #[test]
    fn a_macro_ends_for_the_reason_too() {
        let log = Log::new().customer("Oi").desk(REASONS);
        let set = |status| Body::StatusSet {
            status,
            reason: None,
            until: None,
            quiet: false,
            end_reason: None,
        };
        let acts =
            Action::Several(vec![("c".into(), vec![set(Status::Waiting), set(Status::Closed)])]);
        assert!(acts.asks_reason(&log.desk).is_some());
        let Action::Several(acts) = acts.because(Some("a".into())) else { panic!() };
        let bodies = &acts[0].1;
        let of = |body: &Body| match body {
            Body::StatusSet { end_reason, .. } => end_reason.as_deref().map(str::to_owned),
            _ => None,
        };
        assert_eq!(bodies.iter().map(of).collect::<Vec<_>>(), [None, Some("a".to_owned())]);
    }

    #[test]
    fn the_history_keeps_the_reason_of_the_end_and_of_nothing_else() {
        let log = Log::new()
            .customer("Oi")
            .set(r#""type":"status_set","status":"in_service","end_reason":"a""#)
            .set(r#""type":"status_set","status":"resolved","end_reason":"a""#)
            .set(r#""type":"status_set","status":"closed","end_reason":"b""#);
        let changes = log.chat().state().changes.iter();
        let reasons: Vec<_> = changes
            .filter_map(|change| match &change.what {
                What::Status { end_reason, .. } => Some(end_reason.as_deref()),
                _ => None,
            })
            .collect();
        assert_eq!(reasons, [None, None, Some("a"), None]);
    }
}
