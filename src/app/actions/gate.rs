//! [`Standing`]: the conditions that hold for all actions. Pure.

use super::not_done::NotDone;
use crate::app::server::ReadOnly;
use crate::view::actions::Action;

/// The state of the desk that decides which actions are possible.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Standing {
    /// The past is shown.
    pub past: bool,
    /// The desk has a server.
    pub shared: bool,
    /// The reason why settings, rules and campaigns cannot be changed.
    pub read_only: Option<ReadOnly>,
    /// Part of the journal is not here yet.
    pub lacks_history: bool,
}

impl Standing {
    /// Returns the reason why the desk refuses an action, whoever asks for it.
    pub(super) fn refusal(self, action: &Action) -> Option<NotDone> {
        match action {
            // The simulator's phone is in the present, whatever the desk shows.
            Action::CustomerWrites { .. } | Action::CustomerRates { .. } => {
                self.shared.then_some(NotDone::RealCustomers)
            }
            Action::Join { .. } | Action::DeleteDesk => None,
            _ if self.past => Some(NotDone::Past),
            Action::Settings(_) | Action::Rules(_) | Action::Agent(_) => {
                self.read_only.map(NotDone::ReadOnly)
            }
            Action::Erase(_) => self.read_only.map(NotDone::ReadOnly).or_else(|| self.coming()),
            Action::ContactFile(_) => self.coming(),
            _ => None,
        }
    }

    /// What is done to all that is known of people needs to know all of it.
    fn coming(self) -> Option<NotDone> {
        self.lacks_history.then_some(NotDone::Coming)
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;
    use crate::view::actions::testing::one_of_each;

    #[test]
    fn a_desk_that_is_this_browsers_alone_refuses_nothing() {
        for action in one_of_each() {
            assert_eq!(Standing::default().refusal(&action), None, "{action:?}");
        }
    }

    #[test]
    fn the_past_is_changed_by_nobody() {
        let past = Standing { past: true, ..Standing::default() };
        for action in one_of_each() {
            // Customers write in the present; joining and deleting a desk do not depend on the instant shown.
            let present = matches!(
                action,
                Action::CustomerWrites { .. }
                    | Action::CustomerRates { .. }
                    | Action::Join { .. }
                    | Action::DeleteDesk
            );
            let expected = (!present).then_some(NotDone::Past);
            assert_eq!(past.refusal(&action), expected, "{action:?}");
        }
    }

    #[test]
    fn whoever_is_not_known_in_full_is_neither_erased_nor_compared_with_a_file() {
        let standing = Standing { lacks_history: true, ..Standing::default() };
        for action in one_of_each() {
            let needs_all = matches!(action, Action::Erase(_) | Action::ContactFile(_));
            let expected = needs_all.then_some(NotDone::Coming);
            assert_eq!(standing.refusal(&action), expected, "{action:?}");
        }
    }

    #[test]
    fn the_desk_as_a_whole_is_changed_by_managers_online() {
        for why in [ReadOnly::Role, ReadOnly::Offline] {
            let standing = Standing { shared: true, read_only: Some(why), ..Standing::default() };
            for action in one_of_each() {
                let expected = match action {
                    Action::Settings(_)
                    | Action::Rules(_)
                    | Action::Agent(_)
                    | Action::Erase(_) => Some(NotDone::ReadOnly(why)),
                    Action::CustomerWrites { .. } | Action::CustomerRates { .. } => {
                        Some(NotDone::RealCustomers)
                    }
                    _ => None,
                };
                assert_eq!(standing.refusal(&action), expected, "{action:?}");
            }
        }
    }
}
