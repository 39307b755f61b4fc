//! [`Person`]: the chats of the person of a chat, and their card.

use leptos::prelude::*;

use crate::app::App;
use crate::journal::{Chat, ChatIx, Revision};
use crate::model::{ChatId, Timestamp};
use crate::view::card::Card;
use crate::view::person::person_of;

/// The person of a chat. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Person {
    /// All chats, the latest first.
    pub chats: Memo<Vec<ChatIx>>,
    pub card: Memo<Card>,
    /// Differs whenever contacts may.
    pub stand: Memo<Stand>,
}

/// Differs whenever the contacts of the desk that is shown may: to look through them with each event would be too much.
pub type Stand = (u32, Option<Timestamp>);

/// Returns what differs whenever the contacts that are shown may. Reactive.
#[must_use]
pub fn stand(app: App) -> Stand {
    let past = app.is_past();
    app.desk(|desk| (desk.contacts(), past.then(|| desk.now())))
}

/// Returns what differs whenever one of the chats may. Reactive.
#[must_use]
pub fn revisions(app: App, chats: &[ChatIx]) -> Vec<Option<Revision>> {
    app.desk(|desk| chats.iter().map(|ix| desk.chat(*ix).map(Chat::revision)).collect())
}

impl Person {
    /// Returns the person of a chat.
    pub fn of(app: App, chat: ChatId) -> Self {
        let stand = Memo::new(move |_| stand(app));
        let chats = Memo::new(move |_| {
            // `get`, not only `track`: a memo that was never read tracks nothing.
            let _differs = stand.get();
            untrack(|| app.desk(|desk| person_of(desk, &chat)))
        });
        let revisions = Memo::new(move |_| chats.with(|chats| revisions(app, chats)));
        let card = Memo::new(move |_| {
            revisions.with(|_| ());
            chats.with(|chats| {
                untrack(|| app.desk(|desk| Card::of(chats.iter().filter_map(|ix| desk.chat(*ix)))))
            })
        });
        Self { chats, card, stand }
    }
}
