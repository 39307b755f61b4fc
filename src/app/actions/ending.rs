//! The reason of an end by hand: where the desk gives reasons, the door asks for one, whichever way the person came.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, js_sys::Promise, spawn_local};

use super::not_done::NotDone;
use crate::app::handle::App;
use crate::app::session::pace::breathe;
use crate::view::actions::Action;

impl App {
    /// Returns the action with the reason that the person chooses, where it ends an attendance by hand.
    ///
    /// # Errors
    /// The person closed the question.
    pub(super) async fn with_reason(self, action: Action) -> Result<Action, NotDone> {
        if self.peek_present(|desk| action.asks_reason(desk)) {
            let reason = self.end_reason().await?;
            return Ok(action.because(reason));
        }
        Ok(action)
    }

    /// Asks for the reason of an end.
    ///
    /// # Errors
    /// The person closed the question.
    pub(super) async fn end_reason(self) -> Result<Option<Arc<str>>, NotDone> {
        let answer = Promise::new(&mut |resolve, _| {
            self.runtime.try_update_value(|runtime| runtime.ending.push(resolve));
        });
        self.ending.set(true);
        // The promise is never rejected: see below.
        let answer = JsFuture::from(answer).await.map_err(|_closed| NotDone::NoReason)?;
        let reason = answer.as_string().ok_or(NotDone::NoReason)?;
        Ok((!reason.is_empty()).then(|| reason.into()))
    }

    /// Answers the question with a reason's id, an empty one for no reason, or closes it: the end is then not made. Ends that
    /// wait beside it are asked about one after the other.
    pub fn answer_end(self, reason: Option<&str>) {
        self.ending.set(false);
        let answer = reason.map_or(JsValue::UNDEFINED, JsValue::from_str);
        let waiting = self.runtime.try_update_value(|runtime| {
            let first = (!runtime.ending.is_empty()).then(|| runtime.ending.remove(0));
            (first, !runtime.ending.is_empty())
        });
        let Some((Some(resolve), more)) = waiting else { return };
        if let Err(error) = resolve.call1(&JsValue::UNDEFINED, &answer) {
            leptos::logging::error!("what waited for a reason does not go on: {error:?}");
        }
        if more {
            spawn_local(async move {
                breathe().await;
                self.ending.set(true);
            });
        }
    }
}
