//! Writes the messages of campaigns that are due: in small transactions, in one tab at a time, never twice to a chat.

use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::VisibilityState;

use crate::app::handle::App;
use crate::app::session::clock::desk_now;
use crate::app::session::pace::{Pace, breathe};
use crate::journal::{Audience, Event, Run};
use crate::lazy::lazy_part;
use crate::model::{CampaignId, SECOND, Timestamp};

/// Messages per transaction.
const BATCH: usize = 50;

/// Chats examined between two pauses if all of them have their message already.
const PIECE: usize = 1000;

/// The delay before the next attempt if another tab writes or the storage refuses, in milliseconds.
const AGAIN: i64 = 3 * SECOND;

/// Writes the campaigns that are due, and returns the instant of the next check if the desk's settings do not change
/// before.
pub(crate) type Campaigner = fn(App) -> Pin<Box<dyn Future<Output = Timestamp>>>;

lazy_part! {
    panel:
    /// Returns the function that writes campaigns.
    pub(crate) fn campaigner() -> Campaigner {
        |app| Box::pin(alone(app))
    }
}

/// Lets one tab of a desk write at a time, in browsers with locks. It only saves work: tabs that write at once write
/// the same events.
async fn alone(app: App) -> Timestamp {
    let name = format!("balcao-campaigns-{}", app.kind.get_untracked().name());
    let done = Rc::new(Cell::new(None));
    let Some(asked) = ask_for_lock(&name, app, &done) else {
        return write_due(app).await;
    };
    if let Err(error) = JsFuture::from(asked).await {
        leptos::logging::warn!("the browser's lock failed: {error:?}");
    }
    done.get().unwrap_or_else(|| desk_now().plus(AGAIN))
}

/// Returns a promise that is fulfilled when the writing is done, or at once if another tab holds the lock; `None`
/// without locks.
fn ask_for_lock(name: &str, app: App, done: &Rc<Cell<Option<Timestamp>>>) -> Option<Promise> {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).ok()?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    let options = Object::new();
    Reflect::set(&options, &"ifAvailable".into(), &JsValue::TRUE).ok()?;
    let done = done.clone();
    let hold = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        if lock.is_null() {
            return JsValue::UNDEFINED;
        }
        let writing = async move {
            done.set(Some(write_due(app).await));
            Ok(JsValue::UNDEFINED)
        };
        future_to_promise(writing).into()
    });
    let asked = request.call3(&locks, &name.into(), &options, &hold).ok()?;
    asked.dyn_into().ok()
}

async fn write_due(app: App) -> Timestamp {
    let now = desk_now();
    let mut courses = app.peek_present(|desk| desk.config().campaigns());
    courses.reverse();
    let mut again = Timestamp::MAX;
    for course in courses {
        again = course.scheduled(now).map_or(again, |at| again.min(at));
        if let Some(run) = course.run(now).filter(|run| run.writes(now)) {
            again = again.min(write(app, &course.id, run).await);
        }
    }
    again
}

/// Writes one campaign until all recipients have it, an agent stops it, or its period ends.
async fn write(app: App, id: &CampaignId, run: Run) -> Timestamp {
    let Some(store) = app.store() else {
        return Timestamp::MAX;
    };
    let now = desk_now();
    // Somebody may have paused it, opted out, or been erased since.
    if app.is_shared_untracked() && !app.knows_the_server(now) {
        return now.plus(AGAIN);
    }
    let Some(audience) = audience(app, &run).await else {
        return Timestamp::MAX;
    };
    let mut reached = app.peek_present(|desk| audience.reached(desk));
    let mut from = 0;
    loop {
        // Another tab may have paused the campaign.
        app.catch_up().await;
        let now = desk_now();
        // Another desk was opened: its own campaigns are checked there.
        if !app.holds(&store) {
            return Timestamp::MIN;
        }
        let as_it_is = app.peek_present(|desk| desk.config().campaign(id)?.run(now));
        let Some(run) = as_it_is.filter(|run| run.writes(now)) else {
            return Timestamp::MAX;
        };
        if (run.start, &run.campaign) != (audience.start, &audience.campaign) {
            return Timestamp::MIN;
        }
        if app.is_shared_untracked() && !app.follows_the_server(now) {
            return now.plus(AGAIN);
        }
        if app.unsaved.with_untracked(|unsaved| !unsaved.is_empty()) {
            return now.plus(AGAIN);
        }
        let (events, rest): (Vec<Event>, _) = app
            .peek_present(|desk| audience.to_write(desk, &run, &mut reached, (from, PIECE, BATCH)));
        app.keep(events).await;
        let Some(rest) = rest else {
            return Timestamp::MAX;
        };
        from = rest;
        // A hidden tab does not draw, and its timers hardly run.
        if document().visibility_state() == VisibilityState::Visible {
            breathe().await;
        }
    }
}

/// Returns the campaign's audience; `None` if another desk was opened meanwhile.
async fn audience(app: App, run: &Run) -> Option<Audience> {
    let store = app.store()?;
    let mut pace = Pace::new();
    let mut making = app.peek_present(|desk| desk.audience(run));
    while app.peek_present(|desk| making.read(desk, PIECE)) {
        if document().visibility_state() == VisibilityState::Visible {
            pace.rest().await;
        }
        if !app.holds(&store) {
            return None;
        }
    }
    Some(making.done())
}
