//! The agent at this browser. Every event names its author, so the app asks for the agent before the first action.

use leptos::prelude::*;
use wasm_bindgen_futures::{JsFuture, js_sys::Promise};

use crate::app::actions::not_done::NotDone;
use crate::app::handle::App;
use crate::model::{AgentId, Author};

impl App {
    /// Returns the agent at this browser as the author of events. Asks if none is chosen, or if the chosen one has left
    /// the desk.
    ///
    /// # Errors
    /// The person gave no answer.
    pub(crate) async fn author(self) -> Result<Author, NotDone> {
        if let Some(agent) = untrack(|| self.me_at_work()) {
            return Ok(Author::agent(&agent.id));
        }
        if untrack(|| self.is_shared()) {
            // On a shared desk the server decides who the person is.
            self.connecting.set(true);
            return Err(NotDone::SignedOut);
        }
        let answer = Promise::new(&mut |resolve, _| {
            self.runtime.try_update_value(|runtime| runtime.asking.push(resolve));
        });
        self.asking.set(true);
        // The promise is never rejected: see below.
        JsFuture::from(answer).await.map_err(|_closed| NotDone::Nobody)?;
        let agent = untrack(|| self.me_at_work()).ok_or(NotDone::Nobody)?;
        Ok(Author::agent(&agent.id))
    }

    /// Returns the agent at this browser; asks if none is chosen.
    ///
    /// # Errors
    /// The person gave no answer.
    pub async fn who_acts(self) -> Result<AgentId, NotDone> {
        self.author().await?.agent_id().ok_or(NotDone::Nobody)
    }

    /// Closes the question of who the agent is. Waiting actions continue, or give up if no agent was chosen.
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
