//! [`App::act`], the one door through which people write.

use leptos::prelude::*;

use super::gate::Standing;
use super::not_done::NotDone;
use crate::app::handle::App;
use crate::app::server::erase::{erase_here, erase_there};
use crate::app::session::clock::desk_now;
use crate::journal::{Event, message_of};
use crate::lazy::lazy_part;
use crate::model::{Author, ChatId, EventId};
use crate::view::actions::{Action, Done};

/// Makes the events of an action.
type Making = fn(App, &Action, &Author) -> Result<Vec<Event>, NotDone>;

lazy_part! {
    chat:
    /// Returns the function that makes the events of an action: an inbox that is only looked at needs none.
    fn making() -> Making { App::make_events }
}

impl App {
    /// Does an action in the name of the agent at this browser; asks who that is if nobody has said. Its events get ids
    /// and instants, and are stored and folded all or none. Resolves after the storage's transaction
    /// (`docs/decisions/store-then-show.md`).
    ///
    /// # Errors
    /// The reason why nothing changed. The caller keeps what was typed.
    pub async fn act(self, action: Action) -> Result<Done, NotDone> {
        self.may(&action)?;
        match &action {
            Action::Erase(chats) => {
                let shared = untrack(|| self.is_shared());
                let erase = if shared { erase_there } else { erase_here };
                let erasing = erase(self, chats.clone()).await.map_err(|error| {
                    leptos::logging::error!("what erases was not fetched: {error:?}");
                    NotDone::Unfetched
                })?;
                let erased = erasing.await.map_err(NotDone::Unerased)?;
                return Ok(Done { erased, ..Done::default() });
            }
            Action::DeleteDesk => {
                let deleted = self.delete_everything().await;
                return if deleted { Ok(Done::default()) } else { Err(NotDone::NotDeleted) };
            }
            _ => {}
        }
        let action = self.with_reason(action).await?;
        self.act_at_once(action).await
    }

    /// Does an action that writes events, without a question about the reason of an end.
    ///
    /// # Errors
    /// The reason why nothing changed.
    pub(super) async fn act_at_once(self, action: Action) -> Result<Done, NotDone> {
        let events = self.events_of(&action).await?;
        let done = Done::of(&events);
        self.write(events, action.is_held()).await.map_err(NotDone::Storage)?;
        match action {
            Action::Undo(events) => self.undone(events),
            _ => Ok(done),
        }
    }

    /// Returns the events of an action, with ids and instants, in the name of who does it.
    ///
    /// # Errors
    /// The reason why it cannot be done.
    pub(in crate::app) async fn events_of(self, action: &Action) -> Result<Vec<Event>, NotDone> {
        self.may(action)?;
        let by = match self.peek_present(|desk| action.author(desk)) {
            Some(by) => by,
            None => self.author().await?,
        };
        let make = making().await.map_err(|error| {
            leptos::logging::error!("what makes events was not fetched: {error:?}");
            NotDone::Unfetched
        })?;
        // The desk may have changed while the question was open.
        self.may(action)?;
        make(self, action, &by)
    }

    fn make_events(self, action: &Action, by: &Author) -> Result<Vec<Event>, NotDone> {
        let now = desk_now();
        if let Action::Undo(events) = action
            && self.peek_present(|desk| {
                let told = |(chat, event): &(ChatId, EventId)| desk.was_told(chat, event, now);
                // Of several acts in one chat none is taken back alone.
                let of_chats = events.chunk_by(|(one, _), (other, _)| one == other);
                let mut several = of_chats.filter(|of_chat| of_chat.len() > 1);
                !events.is_empty()
                    && (events.iter().all(told) || several.any(|acts| acts.iter().any(told)))
            })
        {
            return Err(NotDone::Told);
        }
        let drafts = self.peek_present(|desk| action.drafts(desk, by, now));
        let mut events = self.stamp(drafts, action.is_one_instant());
        match action {
            // Whoever sends it, and however often, it is one message.
            Action::EndPlan { plan, send: true, .. } => {
                events.iter_mut().for_each(|event| event.id = message_of(plan));
            }
            Action::ContactFile(writes) => {
                for (event, write) in events.iter_mut().zip(writes) {
                    event.id.clone_from(&write.id);
                }
            }
            _ => {}
        }
        Ok(events)
    }

    fn may(self, action: &Action) -> Result<(), NotDone> {
        let standing = untrack(|| Standing {
            past: self.is_past(),
            shared: self.is_shared(),
            read_only: self.barred(),
            lacks_history: self.lacks_history(),
        });
        standing.refusal(action).map_or(Ok(()), Err)
    }

    /// The fold decides about an undo: it may be too late, or the change was another agent's.
    fn undone(self, events: Vec<(ChatId, EventId)>) -> Result<Done, NotDone> {
        let events: Vec<_> = self.peek_present(|desk| {
            let is_undone = |(chat, event): &(ChatId, EventId)| {
                desk.by_id(chat).is_some_and(|chat| chat.skipped().contains(event))
            };
            events.into_iter().filter(is_undone).collect()
        });
        if events.is_empty() { Err(NotDone::TooLate) } else { Ok(Done { events, erased: 0 }) }
    }
}
