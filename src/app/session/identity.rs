//! Who is doing this? Asked at the first thing that somebody does under no name, because everything is recorded under one.

use leptos::prelude::*;
use wasm_bindgen_futures::{JsFuture, js_sys::Promise};

use crate::app::handle::App;
use crate::model::{AgentId, Author};

impl App {
    /// Who sits here as the author of what they do. Where nobody has said, or whoever said it has left the desk, it is
    /// asked; `None` where that is not answered.
    pub(crate) async fn author(self) -> Option<Author> {
        if let Some(agent) = untrack(|| self.me_at_work()) {
            return Some(Author::agent(&agent.id));
        }
        if untrack(|| self.is_shared()) {
            // Only the server says who somebody is.
            self.connecting.set(true);
            return None;
        }
        let answer = Promise::new(&mut |resolve, _| {
            self.runtime.try_update_value(|runtime| runtime.asking.push(resolve));
        });
        self.asking.set(true);
        // It is never refused: see below.
        JsFuture::from(answer).await.ok()?;
        let agent = untrack(|| self.me_at_work())?;
        Some(Author::agent(&agent.id))
    }

    /// Who sits here, asked where nobody has said; `None` where that is not answered.
    pub async fn who_acts(self) -> Option<AgentId> {
        self.author().await?.agent_id()
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
