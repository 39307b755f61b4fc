//! [`Counting`]: the audience as of now, counted in slices while the person chooses it.

use std::collections::BTreeSet;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::context::CampaignsContext;
use crate::app::{App, Pace};
use crate::journal::{Chooser, Desk, Keys, LeftOut, Persons, Viewer};
use crate::model::{AgentId, ChatId, Selection, Tag, Timestamp};

/// Chats examined between two readings of the clock.
const PIECE: usize = 500;

/// The debounce of changes, in milliseconds.
const REST: u64 = 150;

/// The audience as of now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// The chats that get the message.
    pub members: Vec<ChatId>,
    /// The chats of customers who get no campaigns, or get the message in another chat.
    pub left_out: Vec<ChatId>,
    /// Those of the latter whose person gets it in another chat.
    pub elsewhere: BTreeSet<ChatId>,
}

/// A count that is going on.
#[derive(Default)]
struct Count {
    /// The chats chosen, each with what tells whose it is.
    chosen: Vec<(ChatId, Keys)>,
    persons: Persons,
    counted: Counted,
}

/// The running count. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Counting {
    /// The result; `None` before the first one.
    pub found: RwSignal<Option<Counted>>,
    /// True while a count is running.
    pub running: RwSignal<bool>,
    round: StoredValue<u64>,
}

impl Counting {
    /// Counts after each change of the selection or of the desk.
    #[must_use]
    pub fn follow(work: CampaignsContext, selection: Memo<Selection>) -> Self {
        let counting = Self {
            found: RwSignal::new(None),
            running: RwSignal::new(true),
            round: StoredValue::new(0),
        };
        let app = work.app;
        let events = Memo::new(move |_| app.present(Desk::len));
        let me = Memo::new(move |_| app.me());
        Effect::new(move |_| {
            let (selection, me) = (selection.get(), me.get());
            // `get`, not only `track`: a memo that was never read tracks nothing.
            let _many = events.get();
            let round = counting.round.get_value() + 1;
            counting.round.set_value(round);
            counting.running.set(true);
            set_timeout(
                move || {
                    if counting.is(round) {
                        spawn_local(counting.count(app, selection, me, round));
                    }
                },
                std::time::Duration::from_millis(REST),
            );
        });
        counting
    }

    fn is(self, round: u64) -> bool {
        self.round.try_get_value() == Some(round)
    }

    async fn count(self, app: App, selection: Selection, me: Option<AgentId>, round: u64) {
        let Some(now) = app.clock.try_get_untracked() else {
            return;
        };
        let (chooser, no_campaigns) = app.peek_present(|desk| {
            let chooser = chooser(selection, me, now, desk);
            (chooser, desk.config().opt_out_tags())
        });
        let mut pace = Pace::new();
        let (mut count, mut first) = (Count::default(), 0);
        loop {
            let looked =
                app.peek_present(|desk| look(desk, &chooser, &no_campaigns, first, &mut count));
            if looked < PIECE {
                break;
            }
            first += looked;
            pace.rest().await;
            if !self.is(round) {
                return;
            }
        }
        let Count { chosen, persons, mut counted } = count;
        for piece in chosen.chunks(PIECE) {
            for (chat, keys) in piece {
                match persons.leave_out(keys, chat) {
                    None => counted.members.push(chat.clone()),
                    Some(why) => {
                        counted.left_out.push(chat.clone());
                        if why == LeftOut::SamePerson {
                            counted.elsewhere.insert(chat.clone());
                        }
                    }
                }
            }
            pace.rest().await;
            if !self.is(round) {
                return;
            }
        }
        let _gone = self.found.try_set(Some(counted));
        let _gone = self.running.try_set(false);
    }
}

/// Returns the audience's chooser, as a save by this agent would define it now.
#[must_use]
pub fn chooser(selection: Selection, me: Option<AgentId>, now: Timestamp, desk: &Desk) -> Chooser {
    let viewer = Viewer { me, ..Viewer::default() };
    Chooser::new(selection, viewer, now, Some(desk.config()))
}

/// Examines some chats. Returns their number.
fn look(
    desk: &Desk,
    chooser: &Chooser,
    no_campaigns: &BTreeSet<Tag>,
    first: usize,
    count: &mut Count,
) -> usize {
    let mut looked = 0;
    for (_, chat) in desk.chats().skip(first).take(PIECE) {
        looked += 1;
        let keys = Keys::of(&chat.state().contact);
        let opted_out = !chat.state().tags.is_disjoint(no_campaigns);
        if opted_out {
            count.persons.opts_out(&keys);
        }
        if chooser.holds(chat) {
            if opted_out || chat.is_erased() {
                count.counted.left_out.push(chat.id().clone());
            } else {
                if let Some(person) = &keys.person {
                    count.persons.take(person, chat);
                }
                count.chosen.push((chat.id().clone(), keys));
            }
        }
    }
    looked
}
