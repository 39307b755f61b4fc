//! The reason of an end by hand: where the desk gives reasons, the door asks for one, whichever way the person came.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::js_sys::{Function, Promise};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::not_done::NotDone;
use crate::app::handle::{App, Runtime};
use crate::app::session::pace::breathe;
use crate::view::actions::{Action, Ending};

impl App {
    /// Returns the action with the reason that the person chooses, where it ends an attendance by hand.
    ///
    /// # Errors
    /// The person closed the question.
    pub(super) async fn with_reason(self, action: Action) -> Result<Action, NotDone> {
        match self.peek_present(|desk| action.asks_reason(desk)) {
            Some(of) => Ok(action.because(self.end_reason(of).await?)),
            None => Ok(action),
        }
    }

    /// Asks for the reason of an end.
    ///
    /// # Errors
    /// The person closed the question.
    pub(super) async fn end_reason(self, of: Ending) -> Result<Option<Arc<str>>, NotDone> {
        let answer = Promise::new(&mut |resolve, _| {
            self.runtime.try_update_value(|runtime| runtime.ending.push((of.clone(), resolve)));
        });
        self.ask_first();
        // The promise is never rejected: see below.
        let answer = JsFuture::from(answer).await.map_err(|_closed| NotDone::NoReason)?;
        let reason = answer.as_string().ok_or(NotDone::NoReason)?;
        Ok((!reason.is_empty()).then(|| reason.into()))
    }

    /// Answers the question with a reason's id, an empty one for no reason, or closes it: the end is then not made. Ends that
    /// wait beside it are asked about one after the other.
    pub fn answer_end(self, reason: Option<&str>) {
        self.ending.set(None);
        let answer = reason.map_or(JsValue::UNDEFINED, JsValue::from_str);
        let waiting = self.runtime.try_update_value(|runtime| {
            let first = (!runtime.ending.is_empty()).then(|| runtime.ending.remove(0));
            (first, !runtime.ending.is_empty())
        });
        let Some((Some((_, resolve)), more)) = waiting else { return };
        go_on(&resolve, &answer);
        if more {
            spawn_local(async move {
                breathe().await;
                self.ask_first();
            });
        }
    }

    /// Asks about the end that has waited longest.
    fn ask_first(self) {
        let first = |runtime: &Runtime| runtime.ending.first().map(|(of, _)| of.clone());
        self.ending.set(self.runtime.try_with_value(first).flatten());
    }

    /// Closes the questions about ends of the desk that was open: these are not made.
    pub(in crate::app) fn drop_ends(self) {
        self.ending.set(None);
        let waiting = self.runtime.try_update_value(|runtime| std::mem::take(&mut runtime.ending));
        for (_, resolve) in waiting.unwrap_or_default() {
            go_on(&resolve, &JsValue::UNDEFINED);
        }
    }
}

/// Lets what waits for a reason go on; without one it is not made.
fn go_on(resolve: &Function, reason: &JsValue) {
    if let Err(error) = resolve.call1(&JsValue::UNDEFINED, reason) {
        leptos::logging::error!("what waited for a reason does not go on: {error:?}");
    }
}
