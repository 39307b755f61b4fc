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

/// `ui/kit` stands for itself: it is part of `ui`, but knows no domain.
#[rustfmt::skip]
const ROOMS: &[Room] = &[
    Room { name: "model", uses: &[], leptos: false, browser: Browser::Nowhere },
    Room { name: "journal", uses: &["model"], leptos: false, browser: Browser::Nowhere },
    Room { name: "reports", uses: &["journal", "model"], leptos: false, browser: Browser::Nowhere },
    Room { name: "demo", uses: &["journal", "model"], leptos: false, browser: Browser::Nowhere },
    Room { name: "intake", uses: &["journal", "model"], leptos: false, browser: Browser::Nowhere },
    Room { name: "store", uses: &["journal", "model"], leptos: false, browser: Browser::Adapter },
    Room { name: "sync", uses: &["journal", "model"], leptos: false, browser: Browser::Adapter },
    Room { name: "i18n", uses: &["model"], leptos: true, browser: Browser::Nowhere },
    Room { name: "app", uses: &["i18n", "intake", "demo", "store", "sync", "journal", "model"], leptos: true, browser: Browser::Everywhere },
    Room { name: "ui/kit", uses: &["i18n"], leptos: true, browser: Browser::Everywhere },
    Room { name: "ui", uses: &["ui/kit", "app", "i18n", "intake", "reports", "demo", "store", "sync", "journal", "model"], leptos: true, browser: Browser::Everywhere },
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

/// The room that a module, given by its path from the crate's root, is in.
pub fn room_of(module: &[String]) -> Option<&'static Room> {
    let name = match module {
        [first, second, ..] if first == "ui" && second == "kit" => "ui/kit",
        [first, ..] => first,
        [] => return None,
    };
    ROOMS.iter().find(|room| room.name == name)
}
