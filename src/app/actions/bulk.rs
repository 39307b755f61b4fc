//! One act in many chats in batches, and its undo.

use super::not_done::NotDone;
use crate::app::handle::App;
use crate::app::session::clock::desk_now;
use crate::app::session::pace::breathe;
use crate::journal::{ChatIx, Desk};
use crate::model::{ChatId, EventId};
use crate::view::actions::{Action, Done, Ending, batches, sizes};
use crate::view::health::StorageTrouble;

impl App {
    /// Does something in many chats batch by batch; `action` makes it for each batch from the desk as it is after the batch
    /// before was stored. `go_on` gets the number of chats done and stops the work with `false`. Returns what was done, and
    /// why the rest was not.
    pub async fn change_all(
        self,
        chats: &[ChatIx],
        action: impl Fn(&Desk, &[ChatIx]) -> Action,
        go_on: impl Fn(usize) -> bool,
    ) -> (Done, Option<NotDone>) {
        let mut done = Done::default();
        let Some(store) = self.store() else {
            return (done, Some(NotDone::Storage(StorageTrouble::TakenAway)));
        };
        // Once for all of them.
        let mut asked = None;
        let mut through = 0;
        for batch in batches(chats) {
            // A chat's number belongs to the desk that was open.
            if !self.holds(&store) {
                break;
            }
            let make = || self.peek_present(|desk| action(desk, batch));
            let mut next = make();
            if let Some(of) = self.peek_present(|desk| next.asks_reason(desk))
                && asked.is_none()
            {
                // The batches to come end for it too.
                let of = if chats.len() > 1 { Ending::Many } else { of };
                match self.end_reason(of).await {
                    Ok(reason) => asked = Some(reason),
                    Err(why) => return (done, Some(why)),
                }
                if !self.holds(&store) {
                    break;
                }
                // The desk may have changed while the question was open.
                next = make();
            }
            if let Some(reason) = &asked {
                next = next.because(reason.clone());
            }
            match self.act_at_once(next).await {
                Ok(more) => done.events.extend(more.events),
                Err(why) => return (done, Some(why)),
            }
            through += batch.len();
            if !go_on(through) {
                break;
            }
            breathe().await;
        }
        (done, None)
    }

    /// Undoes what was done in many chats batch by batch, oldest first. Returns what was undone, and why the rest was not:
    /// changes of more than a minute ago stay, and all of a chat where one must stay.
    pub async fn take_back_all(
        self,
        events: &[(ChatId, EventId)],
        go_on: impl Fn(usize),
    ) -> (Done, Option<NotDone>) {
        let (mut done, mut not_done) = (Done::default(), None);
        let mut through = 0;
        let mut sizes = sizes();
        let mut size = sizes.next();
        let mut batch = Vec::new();
        let mut chats = events.chunk_by(|(one, _), (other, _)| one == other).peekable();
        while let Some(of_chat) = chats.next() {
            through += of_chat.len();
            let now = desk_now();
            let told = |(chat, event): &(ChatId, EventId)| {
                self.peek_present(|desk| desk.was_told(chat, event, now))
            };
            if of_chat.iter().any(told) {
                not_done = Some(NotDone::TooLate);
            } else {
                batch.extend_from_slice(of_chat);
            }
            if batch.is_empty()
                || (size.is_some_and(|size| batch.len() < size) && chats.peek().is_some())
            {
                continue;
            }
            size = sizes.next();
            match self.act(Action::Undo(std::mem::take(&mut batch))).await {
                Ok(more) => done.events.extend(more.events),
                Err(NotDone::TooLate | NotDone::Told) => not_done = Some(NotDone::TooLate),
                Err(why) => return (done, Some(why)),
            }
            go_on(through);
            breathe().await;
        }
        (done, not_done)
    }
}
