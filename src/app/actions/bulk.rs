//! One change to many chats in batches, and its undo.

use super::not_done::NotDone;
use crate::app::handle::App;
use crate::app::session::pace::breathe;
use crate::journal::{Chat, ChatIx};
use crate::model::{ChatId, EventId};
use crate::view::actions::{Action, Change, Done};
use crate::view::health::StorageTrouble;

/// Chats per transaction: enough to be quick, few enough for the browser to draw in between.
pub const BATCH: usize = 200;

impl App {
    /// Applies a change to many chats batch by batch; each batch is made from the desk as it is after the batch before
    /// was stored. `go_on` gets the number of chats done and stops the work with `false`. Returns what was done, and
    /// why the rest was not.
    pub async fn change_all(
        self,
        chats: &[ChatIx],
        change: &Change,
        go_on: impl Fn(usize) -> bool,
    ) -> (Done, Option<NotDone>) {
        let mut done = Done::default();
        let Some(store) = self.store() else {
            return (done, Some(NotDone::Storage(StorageTrouble::TakenAway)));
        };
        let mut through = 0;
        for batch in chats.chunks(BATCH) {
            // A chat's number belongs to the desk that was open.
            if !self.holds(&store) {
                break;
            }
            let id = |chat: &Chat| chat.id().clone();
            let chats = self.peek_present(|desk| {
                batch.iter().filter_map(|ix| desk.chat(*ix).map(id)).collect()
            });
            match self.act(Action::Change { chats, change: change.clone() }).await {
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

    /// Undoes a change to many chats batch by batch, oldest first. Returns what was undone, and why the rest was not:
    /// changes of more than a minute ago stay.
    pub async fn take_back_all(
        self,
        events: &[(ChatId, EventId)],
        go_on: impl Fn(usize),
    ) -> (Done, Option<NotDone>) {
        let (mut done, mut not_done) = (Done::default(), None);
        let mut through = 0;
        for batch in events.chunks(BATCH) {
            match self.act(Action::Undo(batch.to_vec())).await {
                Ok(more) => done.events.extend(more.events),
                Err(NotDone::TooLate | NotDone::Told) => not_done = Some(NotDone::TooLate),
                Err(why) => return (done, Some(why)),
            }
            through += batch.len();
            go_on(through);
            breathe().await;
        }
        (done, not_done)
    }
}
