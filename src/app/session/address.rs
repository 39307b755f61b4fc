//! [`Address`]: the route, read from and written to the address bar.

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::UrlSearchParams;

use crate::model::ChatId;
use crate::view::route::{Route, Screen};

/// The route as a signal that the address follows.
#[derive(Clone, Copy, Debug)]
pub struct Address(RwSignal<Route>);

impl Address {
    /// Reads the address, and from now on follows the browser's back and forward buttons.
    #[must_use]
    pub fn follow() -> Self {
        let address = Self(RwSignal::new(read().unwrap_or_default()));
        window_event_listener(leptos::ev::popstate, move |_| {
            let _gone = address.0.try_set(read().unwrap_or_default());
        });
        address
    }

    /// Returns the route. Reactive.
    #[must_use]
    pub fn get(self) -> Route {
        self.0.get()
    }

    /// Returns the route, untracked.
    #[must_use]
    pub fn get_untracked(self) -> Route {
        self.0.get_untracked()
    }

    /// Reads the route. Reactive.
    pub fn with<T>(self, read: impl FnOnce(&Route) -> T) -> T {
        self.0.with(read)
    }

    /// Reads the route, untracked.
    pub fn with_untracked<T>(self, read: impl FnOnce(&Route) -> T) -> T {
        self.0.with_untracked(read)
    }

    /// Reads the route, untracked; `None` if the app is gone.
    pub fn try_with_untracked<T>(self, read: impl FnOnce(&Route) -> T) -> Option<T> {
        self.0.try_with_untracked(read)
    }

    /// Changes the route. A new screen or chat becomes an entry of the browser's history; a filter does not.
    pub fn go(self, change: impl FnOnce(&mut Route)) {
        self.to(change, |route, before| {
            let place = |route: &Route| {
                (route.screen, route.chat.clone(), route.contact.clone(), route.demo)
            };
            place(route) != place(before)
        });
    }

    fn to(self, change: impl FnOnce(&mut Route), is_step: impl FnOnce(&Route, &Route) -> bool) {
        let before = self.0.get_untracked();
        let mut route = before.clone();
        change(&mut route);
        if route == before {
            return;
        }
        write(&route, is_step(&route, &before));
        self.0.set(route);
    }

    /// Changes the route during a drag. [`Self::settle`] writes it to the address bar.
    pub fn slide(self, change: impl FnOnce(&mut Route)) {
        self.0.update(change);
    }

    /// Writes the route to the address bar.
    pub fn settle(self) {
        self.0.with_untracked(|route| write(route, false));
    }

    /// Opens a chat in the inbox, or closes the one that is open.
    pub fn open_chat(self, chat: Option<ChatId>) {
        self.go(|route| {
            route.screen = Screen::Inbox;
            route.chat = chat;
            route.counted = None;
        });
    }

    /// Shows a chat in place of the open one, without an entry of the browser's history: a key that is held down comes
    /// through many.
    pub fn look_at_chat(self, chat: ChatId) {
        let change = |route: &mut Route| {
            route.chat = Some(chat);
            route.counted = None;
        };
        self.to(change, |_, _| false);
    }

    /// Opens or closes the open chat's history. Closing it clears the marks of what a report counted.
    pub fn show_history(self, shown: bool) {
        self.go(|route| {
            route.history = shown;
            route.details &= !shown;
            route.counted = None;
        });
    }

    /// Opens or closes the open chat's details.
    pub fn show_details(self, shown: bool) {
        self.go(|route| {
            route.details = shown;
            route.history &= !shown;
            route.counted = None;
        });
    }

    pub fn open_screen(self, screen: Screen) {
        self.go(|route| {
            if route.screen != screen {
                (route.parts, route.place) = (None, None);
            }
            route.screen = screen;
            route.counted = None;
        });
    }
}

/// Returns the link to a route for `href`s, so that a new tab shows the same as a click.
#[must_use]
pub fn href(route: &Route) -> String {
    let query = UrlSearchParams::new().map(|query| {
        for (key, value) in route.to_pairs() {
            query.append(key, &value);
        }
        String::from(query.to_string())
    });
    // `./` keeps the path that the app is served from.
    query.map_or_else(|_| "./".to_owned(), |query| format!("./?{query}"))
}

/// Returns the whole address of a route, to be sent to others.
#[must_use]
pub fn link(route: &Route) -> Option<String> {
    let here = window().location();
    let (origin, path) = (here.origin().ok()?, here.pathname().ok()?);
    Some(format!("{origin}{path}{}", href(route).trim_start_matches("./")))
}

fn read() -> Option<Route> {
    let search = window().location().search().ok()?;
    let query = UrlSearchParams::new_with_str(&search).ok()?;
    let pairs = query.entries().into_iter().flatten().filter_map(|entry| {
        let entry = js_sys::Array::from(&entry);
        Some((entry.get(0).as_string()?, entry.get(1).as_string()?))
    });
    Some(Route::from_pairs(pairs))
}

fn write(route: &Route, step: bool) {
    let (href, history) = (href(route), window().history());
    let written = history.and_then(|history| {
        if step {
            history.push_state_with_url(&JsValue::NULL, "", Some(&href))
        } else {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&href))
        }
    });
    if let Err(error) = written {
        // Browsers limit the rate of changes. The app continues, and the address bar lags behind.
        leptos::logging::warn!("the address could not be written: {error:?}");
    }
}
