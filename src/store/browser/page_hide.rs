//! Closes the connection when the page goes to the back/forward cache.
//!
//! WebKit keeps the connection of such a page open and blocks all other writers meanwhile: the app's next page would
//! wait for ever. A page that is shown again must open the journal anew.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, IdbDatabase};

use super::link::Link;

const EVENT: &str = "pagehide";

/// The handler of `pagehide`, removed when it is dropped.
pub(super) struct PageHide(Closure<dyn Fn(Event)>);

impl PageHide {
    pub fn watch(connection: &IdbDatabase, link: &Rc<Link>) -> Self {
        let (connection, link) = (connection.clone(), Rc::downgrade(link));
        let on_hide = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            let persisted = js_sys::Reflect::get(&event, &"persisted".into());
            if persisted.is_ok_and(|persisted| persisted.is_truthy())
                && let Some(link) = link.upgrade()
            {
                // Open transactions still complete.
                connection.close();
                link.closed.set(true);
            }
        });
        if let Some(window) = web_sys::window() {
            let listener = on_hide.as_ref().unchecked_ref();
            // Never fails on a window.
            drop(window.add_event_listener_with_callback(EVENT, listener));
        }
        Self(on_hide)
    }
}

impl Drop for PageHide {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let listener = self.0.as_ref().unchecked_ref();
            drop(window.remove_event_listener_with_callback(EVENT, listener));
        }
    }
}
