//! Who is doing this? Asked at the first thing that somebody does under no name, because everything is recorded under one.

use leptos::prelude::*;
use wasm_bindgen_futures::{JsFuture, js_sys::Promise};

use crate::app::actions::not_done::NotDone;
use crate::app::handle::App;
use crate::model::{AgentId, Author};

impl App {
    /// Who sits here as the author of what they do. Where nobody has said, or whoever said it has left the desk, it is
    /// asked.
    ///
    /// # Errors
    /// That is not answered.
    pub(crate) async fn author(self) -> Result<Author, NotDone> {
        if let Some(agent) = untrack(|| self.me_at_work()) {
            return Ok(Author::agent(&agent.id));
        }
        if untrack(|| self.is_shared()) {
            // Only the server says who somebody is.
            self.connecting.set(true);
            return Err(NotDone::SignedOut);
        }
        let answer = Promise::new(&mut |resolve, _| {
            self.runtime.try_update_value(|runtime| runtime.asking.push(resolve));
        });
        self.asking.set(true);
        // It is never refused: see below.
        JsFuture::from(answer).await.map_err(|_closed| NotDone::Nobody)?;
        let agent = untrack(|| self.me_at_work()).ok_or(NotDone::Nobody)?;
        Ok(Author::agent(&agent.id))
    }

    /// Who sits here, asked where nobody has said.
    ///
    /// # Errors
    /// That is not answered.
    pub async fn who_acts(self) -> Result<AgentId, NotDone> {
        self.author().await?.agent_id().ok_or(NotDone::Nobody)
    }

    /// Ends the question who sits here: whoever waited for the answer goes on, or gives up if there is none.
    pub fn answer_who(self) {
        self.asking.set(false);
        let waiting = self.runtime.try_update_value(|runtime| std::mem::take(&mut runtime.asking));
        for resolve in waiting.unwrap_or_default() {
            if let Err(error) = resolve.call0(&wasm_bindgen::JsValue::UNDEFINED) {
                leptos::logging::error!("what waited for a name does not go on: {error:?}");
            }
        }
    }
}
