//! One thing done to many chats: in batches, with the way back.

use super::not_done::NotDone;
use crate::app::handle::App;
use crate::app::session::pace::breathe;
use crate::journal::{Chat, ChatIx};
use crate::model::{ChatId, EventId};
use crate::view::actions::{Action, Change, Done};
use crate::view::health::StorageTrouble;

/// Chats in one transaction: enough to be quick, few enough for the browser to draw in between.
pub const BATCH: usize = 200;

impl App {
    /// Does one thing to many chats, a batch at a time; each batch is stored before the next is made, from the desk as it is
    /// then. `go_on` is told how many chats have been gone through, and stops it with `false`. Returns what was done, and
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
            // Another desk numbers its chats in its own way.
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

    /// Takes back what was done to many chats, oldest first, a batch at a time. Returns what came true, and why the rest did
    /// not: what is over a minute old stays.
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
                Err(NotDone::TooLate) => not_done = Some(NotDone::TooLate),
                Err(why) => return (done, Some(why)),
            }
            through += batch.len();
            go_on(through);
            breathe().await;
        }
        (done, not_done)
    }
}
