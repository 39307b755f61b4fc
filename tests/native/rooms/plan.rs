//! Which room may use what.

pub struct Room {
    /// Its folder in `src/`.
    pub name: &'static str,
    /// The rooms that it may use besides itself.
    pub uses: &'static [&'static str],
    /// May it name Leptos?
    pub leptos: bool,
    /// Where it may name the browser.
    pub browser: Browser,
}

pub enum Browser {
    Nowhere,
    /// In the adapters: modules of the room that are called `browser`.
    Adapter,
    Everywhere,
}

/// From the bottom up. A room inside another one stands for itself; each folder of `ui/screens` is a room of its own, so that no
/// screen uses another.
#[rustfmt::skip]
const ROOMS: &[Room] = &[
    Room { name: "lazy", uses: &[], leptos: false, browser: Browser::Nowhere },
    Room { name: "files", uses: &[], leptos: false, browser: Browser::Nowhere },
    Room { name: "sort", uses: &[], leptos: false, browser: Browser::Nowhere },
    Room { name: "model", uses: &["sort"], leptos: false, browser: Browser::Adapter },
    Room { name: "journal", uses: &["model"], leptos: false, browser: Browser::Nowhere },
    Room { name: "reports", uses: &["journal", "model"], leptos: false, browser: Browser::Nowhere },
    Room { name: "demo", uses: &["files", "journal", "model"], leptos: false, browser: Browser::Nowhere },
    Room { name: "intake", uses: &["journal", "model"], leptos: false, browser: Browser::Nowhere },
    Room { name: "store", uses: &["journal", "model"], leptos: false, browser: Browser::Adapter },
    Room { name: "sync", uses: &["journal", "model"], leptos: false, browser: Browser::Adapter },
    Room { name: "channel", uses: &["sync", "journal", "model"], leptos: false, browser: Browser::Nowhere },
    Room { name: "i18n", uses: &["model"], leptos: false, browser: Browser::Nowhere },
    Room { name: "view", uses: &["i18n", "channel", "reports", "intake", "journal", "model"], leptos: false, browser: Browser::Nowhere },
    Room { name: "app", uses: &["lazy", "files", "view", "i18n", "intake", "demo", "store", "channel", "sync", "journal", "model"], leptos: true, browser: Browser::Everywhere },
    Room { name: "ui/kit", uses: &["lazy", "sort", "i18n"], leptos: true, browser: Browser::Everywhere },
    Room { name: "ui/chat", uses: &["ui/kit", "lazy", "files", "app", "view", "i18n", "store", "channel", "sync", "journal", "model"], leptos: true, browser: Browser::Everywhere },
    Room { name: "ui/filters", uses: &["ui/chat", "ui/kit", "lazy", "app", "view", "i18n", "journal", "model"], leptos: true, browser: Browser::Everywhere },
    Room { name: "ui/what_if", uses: &["ui/chat", "ui/kit", "app", "view", "i18n", "reports", "journal", "model"], leptos: true, browser: Browser::Everywhere },
    Room { name: "ui/screens", uses: &["ui/filters", "ui/what_if", "ui/chat", "ui/kit", "lazy", "files", "app", "view", "i18n", "intake", "reports", "demo", "store", "channel", "sync", "journal", "model"], leptos: true, browser: Browser::Everywhere },
    Room { name: "ui/shell", uses: &["ui/screens", "ui/chat", "ui/kit", "lazy", "app", "view", "i18n", "channel", "sync", "journal", "model"], leptos: true, browser: Browser::Everywhere },
    Room { name: "ui", uses: &["ui/shell", "ui/screens", "ui/chat", "ui/kit", "lazy", "app", "view", "i18n", "model"], leptos: true, browser: Browser::Everywhere },
];

pub const BROWSER: &[&str] = &[
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "gloo_storage",
    "gloo_net",
    "reqwasm",
    "idb",
];

/// Where a module is: its room, and in `ui/screens` its screen.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    pub room: &'static Room,
    screen: Option<&'a str>,
}

impl Place<'_> {
    /// True where code here may name what is there.
    pub fn may_use(&self, other: &Place) -> bool {
        self.is(other)
            || self.room.name != other.room.name && self.room.uses.contains(&other.room.name)
    }

    pub fn is(&self, other: &Place) -> bool {
        self.room.name == other.room.name && self.screen == other.screen
    }
}

/// Finds the room of a module that is given by its path from the crate's root.
pub fn place_of(module: &[String]) -> Option<Place<'_>> {
    let room = |name: &str| ROOMS.iter().find(|room| room.name == name);
    let inner = module.get(..2).and_then(|two| room(&two.join("/")));
    let room = inner.or_else(|| room(module.first()?))?;
    let screen = module.get(2).filter(|_| room.name == "ui/screens").map(String::as_str);
    Some(Place { room, screen })
}
