//! The question for the reason of an end.

use std::sync::Arc;

use super::action::Action;
use super::change::Change;
use crate::journal::{Body, Chat, ChatIx, Desk};

/// Returns true where a change ends an attendance of some chat by hand, and the desk gives reasons for that.
fn asks_of_all(desk: &Desk, change: &Change, mut chats: impl Iterator<Item = ChatIx>) -> bool {
    let (Change::Status(to) | Change::QuietStatus(to)) = change else { return false };
    let runs = |ix| desk.chat(ix).is_some_and(is_running);
    to.is_final() && has_reasons(desk) && chats.any(runs)
}

fn is_running(chat: &Chat) -> bool {
    chat.state().attendance().is_some()
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
    /// Returns true where the person is asked for the reason of an end before it is done.
    #[must_use]
    pub fn asks_reason(&self, desk: &Desk) -> bool {
        match self {
            Self::Change { chats, change } => {
                asks_of_all(desk, change, chats.iter().filter_map(|id| desk.find(id)))
            }
            Self::Several(acts) => {
                has_reasons(desk)
                    && acts.iter().any(|(chat, bodies)| {
                        bodies.iter().any(ends) && desk.by_id(chat).is_some_and(is_running)
                    })
            }
            _ => false,
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
        assert!(!to(Status::Resolved).asks_reason(&log.desk));
        let log = log.desk(REASONS);
        assert!(to(Status::Resolved).asks_reason(&log.desk));
        assert!(to(Status::Closed).asks_reason(&log.desk));
        assert!(!to(Status::Waiting).asks_reason(&log.desk));
        assert!(!to(Status::Resolved).because(None).asks_reason(&log.desk), "it was asked");
        let log = log.set(r#""type":"status_set","status":"resolved""#);
        assert!(!to(Status::Closed).asks_reason(&log.desk), "it is over already");
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
        assert!(acts.asks_reason(&log.desk));
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
