//! [`Listing`]: the persons of the desk, and who of them is sought.

use std::time::Duration;

use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;

use crate::app::App;
use crate::journal::ChatIx;
use crate::model::{ChatId, Tag};
use crate::ui::chat::stand;
use crate::view::people::People;

/// While somebody types, the persons are looked through once they pause so long.
const PAUSE: Duration = Duration::from_millis(120);

/// The persons, in the order in which they last had contact when the screen was opened. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Listing {
    app: App,
    people: Memo<People>,
    /// The latest chats of those who are sought.
    pub ids: Memo<Vec<ChatIx>>,
    pub typed: RwSignal<String>,
    pub tag: RwSignal<Option<Tag>>,
}

impl Listing {
    pub fn new(app: App) -> Self {
        // All chats are looked through: only where contacts may differ, and while history comes in it is once.
        let coming = Memo::new(move |_| app.history.with(Option::is_some));
        let differs = Memo::new(move |_| (!coming.get()).then(|| stand(app)));
        let people = Memo::new(move |_| {
            differs.with(|_| ());
            untrack(|| app.desk(People::of))
        });
        let typed = RwSignal::new(String::new());
        let sought = RwSignal::new(String::new());
        let mut seek = debounce(PAUSE, move |text: String| {
            // The screen may have been left meanwhile.
            let _gone = sought.try_set(text);
        });
        Effect::new(move |before: Option<()>| {
            let text = typed.get();
            // What is emptied shows all at once.
            if before.is_none() || text.is_empty() { sought.set(text) } else { seek(text) }
        });
        let tag = RwSignal::new(None);
        let ids = Memo::new(move |_| {
            people.with(|people| {
                sought.with(|typed| {
                    tag.with(|tag: &Option<Tag>| {
                        untrack(|| app.desk(|desk| people.sought(desk, typed, tag.as_ref())))
                    })
                })
            })
        });
        Self { app, people, ids, typed, tag }
    }

    /// Returns the number of persons. Reactive.
    pub fn many(self) -> usize {
        self.people.with(People::len)
    }

    /// Returns the chats of the person whose latest chat it was. Reactive.
    pub fn chats(self, latest: ChatIx) -> Vec<ChatIx> {
        let chats = self.people.with(|people| people.row(latest).map(|row| row.chats.clone()));
        chats.unwrap_or_else(|| vec![latest])
    }

    /// Returns the chats of each person whom the list shows.
    pub fn shown(self) -> Vec<Vec<ChatIx>> {
        let ids = self.ids.get_untracked();
        untrack(|| ids.into_iter().map(|latest| self.chats(latest)).collect())
    }

    /// Returns the row of the person of a chat. Reactive.
    pub fn row_of(self, chat: &ChatId) -> Option<ChatIx> {
        let chat = self.app.desk(|desk| desk.find(chat))?;
        self.people.with(|people| people.latest_of(chat))
    }
}
