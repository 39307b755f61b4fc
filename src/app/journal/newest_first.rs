//! Opens a long journal: its newest chats first, so that work can begin; the rest is read meanwhile and folded once
//! complete.

use std::pin::Pin;
use std::rc::Rc;

use futures_util::future::join;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::partial_desk::Glances;
use super::partial_load::{Progress, Source};
use crate::app::handle::App;
use crate::app::session::pace::Pace;
use crate::journal::{ChatIx, Event, codec};
use crate::lazy::lazy_part;
use crate::model::{distinct, set_of};
use crate::store::{BrowserStore, ChatStore, MarkedStore, Seq, Slice, Store, StoreError};

/// The number of events above which a journal is opened this way: reading fewer takes less than a second.
pub(crate) const LONG: usize = 40_000;

/// The number of newest events whose chats are opened first: some screens of the list.
const NEWEST: u64 = 800;

/// Events decoded or folded without a pause: some milliseconds of work.
const PIECE: usize = 500;

/// Events read at once. A transaction takes time of its own, and the next one is on its way while these are decoded.
const SLICE: usize = 4_000;

/// Opens a long journal and resolves to the chats that it opened first; `None` if that failed.
pub(crate) type Newest =
    fn(App, Rc<BrowserStore>) -> Pin<Box<dyn Future<Output = Option<Vec<ChatIx>>>>>;

lazy_part! {
    chat:
    /// Returns the function that opens a long journal.
    pub(crate) fn newest() -> Newest {
        |app, store| Box::pin(open(app, store))
    }
}

/// The reading of a long journal. It ends with the desk that it was begun for, also where the next desk is begun in the same store,
/// as when the demo is created anew: what was read ahead is of a journal that has been deleted by then.
struct Reading {
    app: App,
    store: Rc<BrowserStore>,
    /// The number of that desk among those that this tab has begun.
    desk: u64,
}

impl Reading {
    /// Begins for the desk in a store; `None` where another is open.
    fn begin(app: App, store: Rc<BrowserStore>) -> Option<Self> {
        let kept: Rc<dyn Store> = store.clone();
        let desk = app.runtime.try_with_value(|runtime| runtime.begun);
        desk.filter(|_| app.holds(&kept)).map(|desk| Self { app, store, desk })
    }

    /// Returns false if another desk was begun meanwhile.
    fn goes_on(&self) -> bool {
        self.app.runtime.try_with_value(|runtime| runtime.begun) == Some(self.desk)
    }

    /// Reads and folds the newest chats. Returns them, and the sequence number at which the rest ends.
    async fn first(&self) -> Result<Option<(Vec<ChatIx>, Seq)>, StoreError> {
        let Self { app, store, .. } = self;
        // Read first: events written from now on are read as on any other desk.
        let end = store.last().await?;
        let newest = Seq(end.0.saturating_sub(NEWEST));
        let newest = store.read_after(newest, many(Seq(NEWEST))).await?;
        let events = app.decode_early(newest.lines.iter().map(|(_, line)| line.as_str()));
        let open = app.address.with_untracked(|route| route.chat.clone());
        let chats = events.into_iter().filter_map(|event| event.chat);
        let chats = set_of(chats.chain(open));
        let lines = store.of_chats(&chats).await?;
        if !self.goes_on() {
            return Ok(None);
        }
        app.runtime.try_update_value(|runtime| {
            runtime.seq = end;
            runtime.whole.hold(Source::Storage, Some(chats));
            runtime.reading = true;
        });
        app.note_history(Progress { read: 0, total: many(end) });
        let mut pace = Pace::new();
        let mut folded = Vec::new();
        for lines in lines.chunks(PIECE) {
            if !self.goes_on() {
                return Ok(None);
            }
            let events = app.decode_early(lines.iter().map(String::as_str));
            // Lines of incomplete chats stand among them, and are read again with their chat.
            let events = app.of_whole_chats(events);
            folded.extend(app.fold(events).chats);
            pace.rest().await;
        }
        distinct(&mut folded);
        Ok(self.goes_on().then_some((folded, end)))
    }

    /// Reads the whole journal up to a sequence number, holds what is not folded yet, and folds it at the end.
    async fn rest(&self, end: Seq) -> Result<(), StoreError> {
        let Self { app, store, .. } = self;
        let mut pace = Pace::new();
        let mut shown = Glances::new();
        let mut read = Seq::START;
        let mut slice = store.read_after(read, SLICE).await?;
        while read < end && self.goes_on() && !slice.cleared && !slice.lines.is_empty() {
            read = slice.last;
            let ahead = async {
                if read < end { store.read_after(read, SLICE).await } else { Ok(Slice::default()) }
            };
            let (next, ()) = join(ahead, self.hold(&slice.lines, &mut pace)).await;
            if shown.is_over() && self.goes_on() {
                app.note_history(Progress { read: many(read.min(end)), total: many(end) });
            }
            slice = next?;
        }
        if read >= end && self.goes_on() {
            app.runtime.try_update_value(|runtime| {
                runtime.whole.hold(Source::Storage, None);
                runtime.reading = false;
            });
            app.fold_held().await;
        }
        Ok(())
    }

    /// Decodes lines and holds their events, piece by piece.
    async fn hold(&self, lines: &[(Seq, String)], pace: &mut Pace) {
        let app = self.app;
        for lines in lines.chunks(PIECE) {
            if !self.goes_on() {
                return;
            }
            let lines = lines.iter().map(|(_, line)| line.as_str());
            let events = app.decode_by(codec::decode_quick, lines);
            // Events that were read first, or arrived since, are folded already.
            let new: Vec<Event> = app.peek_present(|desk| {
                let new = events.into_iter().filter(|event| !desk.contains(&event.id));
                new.collect()
            });
            app.hold_back(new);
            pace.rest().await;
        }
    }
}

async fn open(app: App, store: Rc<BrowserStore>) -> Option<Vec<ChatIx>> {
    let reading = Reading::begin(app, store)?;
    let opened = match reading.first().await {
        Ok(opened) => opened,
        Err(error) => {
            app.report(&error);
            None
        }
    };
    let (chats, end) = opened?;
    spawn_local(async move {
        if let Err(error) = reading.rest(end).await {
            app.report(&error);
        }
        if reading.goes_on() {
            app.runtime.try_update_value(|runtime| runtime.reading = false);
        }
    });
    Some(chats)
}

fn many(seq: Seq) -> usize {
    usize::try_from(seq.0).unwrap_or(usize::MAX)
}
