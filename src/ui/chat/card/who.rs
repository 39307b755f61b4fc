//! [`Person`]: the chats of the person of a chat, and their card.

use leptos::prelude::*;

use crate::app::App;
use crate::journal::{Chat, ChatIx, Desk};
use crate::model::ChatId;
use crate::view::card::Card;
use crate::view::person::person_of;

/// The person of a chat. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Person {
    /// All chats, the latest first.
    pub chats: Memo<Vec<ChatIx>>,
    pub card: Memo<Card>,
    anew: RwSignal<u32>,
}

/// The chats that were found, and what would make others the person's.
#[derive(Clone, PartialEq)]
struct Found {
    chats: Vec<ChatIx>,
    /// The number of chats of the desk, how often they were looked for, and the persons of those found.
    when: (u32, u32, Vec<Option<String>>),
}

impl Person {
    /// Returns the person of a chat.
    pub fn of(app: App, chat: ChatId) -> Self {
        let anew = RwSignal::new(0);
        let persons = |desk: &Desk, chats: &[ChatIx]| {
            let chats = chats.iter().filter_map(|ix| desk.chat(*ix));
            chats.map(|chat| chat.state().contact.person()).collect::<Vec<_>>()
        };
        // To look through all contacts with each event would be too much.
        let found = Memo::new(move |before: Option<&Found>| {
            let anew = anew.get();
            app.desk(|desk| {
                let same = before.filter(|found| {
                    found.when == (desk.numbers(), anew, persons(desk, &found.chats))
                });
                same.cloned().unwrap_or_else(|| {
                    let chats = person_of(desk, &chat);
                    let when = (desk.numbers(), anew, persons(desk, &chats));
                    Found { chats, when }
                })
            })
        });
        let chats = Memo::new(move |_| found.with(|found| found.chats.clone()));
        let revisions = Memo::new(move |_| {
            let revision = |ix: &ChatIx, desk: &Desk| desk.chat(*ix).map(Chat::revision);
            chats.with(|chats| {
                app.desk(|desk| chats.iter().map(|ix| revision(ix, desk)).collect::<Vec<_>>())
            })
        });
        let card = Memo::new(move |_| {
            revisions.track();
            chats.with(|chats| {
                untrack(|| app.desk(|desk| Card::of(chats.iter().filter_map(|ix| desk.chat(*ix)))))
            })
        });
        Self { chats, card, anew }
    }

    /// Looks for the chats again: other chats were made the person's.
    pub fn look_again(self) {
        self.anew.update(|anew| *anew += 1);
    }
}
