//! Lets go of the database when the browser puts the page away for the way back.
//!
//! WebKit keeps the connection of such a page open and lets nobody else write while it does: the next page of the app would
//! wait for ever. Whoever shows the page again has to open the journal anew.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, IdbDatabase};

use super::Link;

const LEFT: &str = "pagehide";

/// Watches for that, for as long as it lives.
pub(super) struct Leaving(Closure<dyn Fn(Event)>);

impl Leaving {
    pub fn watch(connection: &IdbDatabase, link: &Rc<Link>) -> Self {
        let (connection, link) = (connection.clone(), Rc::downgrade(link));
        let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            let kept = js_sys::Reflect::get(&event, &"persisted".into());
            if kept.is_ok_and(|kept| kept.is_truthy())
                && let Some(link) = link.upgrade()
            {
                // What is being written is still finished.
                connection.close();
                link.closed.set(true);
            }
        });
        if let Some(window) = web_sys::window() {
            let listener = heard.as_ref().unchecked_ref();
            // It fails on nothing that is a window.
            drop(window.add_event_listener_with_callback(LEFT, listener));
        }
        Self(heard)
    }
}

impl Drop for Leaving {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let listener = self.0.as_ref().unchecked_ref();
            drop(window.remove_event_listener_with_callback(LEFT, listener));
        }
    }
}
