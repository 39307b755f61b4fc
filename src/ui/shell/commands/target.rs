//! The target of a command: the selected chats, the open one, or the focused one.

use super::aim::Target;
use leptos::prelude::*;
use web_sys::Element;

use super::Commands;
use crate::model::ChatId;
use crate::view::commands::command::Situation;
use crate::view::route::Screen;

impl Commands {
    /// Returns the current target.
    pub(crate) fn target_now(self) -> Target {
        if untrack(|| self.bulk.any()) {
            return Target::Picked;
        }
        let known = |chat: &ChatId| self.knows(chat);
        let inbox = self.on_inbox();
        let open = self.app.address.with_untracked(|route| route.chat.clone().filter(|_| inbox));
        // What is shown is what is meant, wherever the focus is.
        let chat = open.filter(known).or_else(|| {
            let row = focused_row()?.query_selector("[data-chat], [data-card]").ok()??;
            let chat = row.get_attribute("data-chat").or_else(|| row.get_attribute("data-card"));
            chat.map(ChatId::from).filter(known)
        });
        chat.map_or(Target::Nothing, Target::One)
    }

    /// Returns the conditions that decide which commands are usable on a target.
    pub(crate) fn situation(self, target: &Target) -> Situation {
        let inbox = self.on_inbox();
        let open = self.app.address.with_untracked(|route| route.chat.clone());
        Situation {
            inbox,
            past: untrack(|| self.app.is_past()),
            open: inbox && open.is_some_and(|chat| self.knows(&chat)),
            one: matches!(target, Target::One(_)),
            picked: *target == Target::Picked,
            list: inbox && self.bulk.list().is_some(),
            in_list: is_in_list(),
        }
    }

    /// Returns true if the desk that people work with has a chat. It is not that of a report that is pinned.
    fn knows(self, chat: &ChatId) -> bool {
        untrack(|| self.app.work_desk(|desk| desk.by_id(chat).is_some()))
    }

    pub(crate) fn on_inbox(self) -> bool {
        self.app.address.with_untracked(|route| route.screen == Screen::Inbox)
    }
}

/// Returns the focused row of a list.
fn focused_row() -> Option<Element> {
    let active = document().active_element()?;
    active.closest(".vlist-row").ok().flatten()
}

/// Returns the index of the focused row.
pub(crate) fn focused_place() -> Option<usize> {
    let place = focused_row()?.get_attribute("aria-posinset")?;
    place.parse::<usize>().ok()?.checked_sub(1)
}

/// Returns true if the focus is in the list of chats, or in the bar over it.
fn is_in_list() -> bool {
    let active = document().active_element();
    active.is_some_and(|active| {
        matches!(active.closest("[data-testid=chat-list], [data-testid=bulk]"), Ok(Some(_)))
    })
}
