//! Holds the directions between the rooms of `src/`: a room uses only rooms below it, and only some of them know the
//! browser. The sources are read as tokens, so what stands in macros counts and what stands in comments does not.

mod circles;
mod plan;
mod reader;

use reader::check;
use std::{fs, path::Path};

#[test]
fn every_file_keeps_to_its_room() {
    let wrong: Vec<String> =
        sources().iter().flat_map(|(path, source)| check(path, source)).collect();
    assert!(
        wrong.is_empty(),
        "the rooms of src/ are entered from the wrong side:\n{}",
        wrong.join("\n")
    );
}

/// Every file of `src/`: its path there, and its text.
fn sources() -> Vec<(String, String)> {
    let mut files = Vec::new();
    list(Path::new("src"), &mut files);
    assert!(files.len() > 2, "the sources are in src/");
    let read = |path: String| {
        let source = fs::read_to_string(Path::new("src").join(&path)).unwrap();
        (path, source)
    };
    files.into_iter().map(read).collect()
}

fn list(folder: &Path, files: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            list(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let inside = path.strip_prefix("src").unwrap();
            files.push(inside.to_str().unwrap().replace('\\', "/"));
        }
    }
}

/// File, source, and what the check must say of it.
#[rustfmt::skip]
const WRONG: &[(&str, &str, &str)] = &[
    ("model/chat.rs", "use crate::journal::Event;", "uses journal"),
    ("model/chat.rs", "use crate::{model::Id, journal::{Event as E}};", "uses journal"),
    ("model/chat.rs", "fn f() { let x = crate::journal::fold(); }", "uses journal"),
    ("model/chat.rs", "use super::super::journal::Event;", "uses journal"),
    ("model/mod.rs", "use super::journal::Event;", "uses journal"),
    ("model/chat.rs", "mod inner { use super::super::super::ui::App; }", "uses ui"),
    ("model/chat.rs", "use crate::elsewhere::Thing;", "no room"),
    ("model/chat.rs", "use crate::*;", "no room"),
    ("journal/fold.rs", "macro_rules! m { () => { $crate::store::open() } }", "uses store"),
    ("journal/fold.rs", "use std::time::{Duration, SystemTime};", "names the machine"),
    ("reports/figures.rs", "fn f() { std::fs::read(\"x\"); }", "names the machine"),
    ("reports/figures.rs", "use crate::store::Store;", "uses store"),
    ("sync/push.rs", "use crate::store::Store;", "uses store"),
    ("sync/push.rs", "use web_sys::Window;", "names the browser"),
    ("store/memory.rs", "fn f(v: js_sys::Array) {}", "names the browser"),
    ("store/browser.rs", "use leptos::prelude::*;", "names Leptos"),
    ("i18n/mod.rs", "use crate::app::Desk;", "uses app"),
    ("app/mod.rs", "use crate::reports::figures;", "uses reports"),
    ("ui/kit/badge.rs", "view! { <b>{crate::app::name()}</b> }", "uses app"),
    ("ui/kit/badge.rs", "use crate::ui::screens::Inbox;", "uses ui"),
    ("ui/kit/badge.rs", "use super::super::screens::Inbox;", "uses ui"),
    ("view/row.rs", "use leptos::prelude::*;", "names Leptos"),
    ("view/row.rs", "use crate::app::App;", "uses app"),
    ("ui/chat/badge.rs", "use crate::ui::screens::inbox::Inbox;", "uses ui/screens"),
    ("ui/screens/inbox/mod.rs", "use crate::ui::screens::board::Board;", "uses ui/screens"),
    ("ui/screens/inbox/list.rs", "use super::super::board::Board;", "uses ui/screens"),
    ("ui/screens/inbox/mod.rs", "use crate::ui::shell::Shell;", "uses ui/shell"),
    ("ui/screens/inbox.rs", "view! { <p inner_html=text></p> }", "markup"),
    ("ui/screens/inbox.rs", "fn f() { act(vec![Body::Archived]) }", "builds an event"),
    ("ui/chat/menu.rs", "let body = Body::NoteAdded { text: text.into() };", "builds an event"),
    ("ui/chat/menu.rs", "let body = journal::Body::Undone { events };", "builds an event"),
    ("clock.rs", "", "in no room"),
    ("model/chat.rs", "fn f( {", "cannot be read"),
];

#[rustfmt::skip]
const RIGHT: &[(&str, &str)] = &[
    ("main.rs", "use leptos::prelude::*; use balcao::ui::App;"),
    ("model/chat.rs", "//! Unlike crate::journal.\n/// See crate::ui.\nconst C: &str = \"web_sys::\";"),
    ("model/chat.rs", "use super::{ids::Id, status::Status}; use std::{fmt, time::Duration};"),
    ("model/chat.rs", "mod tests { use super::super::ids::Id; use super::*; }"),
    ("journal/fold.rs", "use crate::{journal::event::Event, model::{self, Status}}; let idb = 1;"),
    ("store/browser/write.rs", "use idb::Database; use crate::journal::Event;"),
    ("sync/driver/browser.rs", "fn f() -> reqwasm::http::Request {}"),
    ("app/desk.rs", "use crate::{i18n, model, store::Store, sync}; use web_sys::Window;"),
    ("ui/screens/notes.rs", "match b { Body::NoteAdded { text } if x => 1, Body::Read | Body::Archived => 2, Some(Body::Rated { score, .. }) => 3 }"),
    ("ui/screens/notes.rs", "fn f() { let Body::NoteAdded { text } = b else { return }; matches!(b, Body::MessageSent { .. }) }"),
    ("ui/kit/badge.rs", "use super::icon::Icon; use crate::ui::kit::color; use leptos::prelude::*;"),
    ("ui/shell/parts.rs", "use crate::ui::screens::{board::Board, inbox::Inbox};"),
    ("ui/screens/inbox/list.rs", "use super::details::Details; use crate::ui::screens::inbox::row::Row;"),
    ("view/row.rs", "use crate::{i18n::inbox, journal::Chat, reports::figures};"),
    ("ui/screens/reports.rs", "use crate::{app::Desk, reports::figures, ui::kit::Badge}; use super::super::kit;"),
];

#[test]
fn files_import_each_other_in_small_circles_of_one_room_only() {
    let wrong = circles::wrong(&sources());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_circle_is_found_through_what_a_module_hands_on() {
    let file = |path: &str, source: &str| (path.to_owned(), source.to_owned());
    let over_rooms = [
        file("ui/chat/mod.rs", "mod badge; pub use badge::Badge;"),
        file("ui/chat/badge.rs", "use crate::ui::kit::Icon; pub struct Badge;"),
        file("ui/kit/mod.rs", "pub mod icon; pub use icon::Icon;"),
        file("ui/kit/icon.rs", "pub struct Icon; fn f() { crate::ui::chat::Badge; }"),
    ];
    let found = circles::wrong(&over_rooms);
    assert!(found.len() == 1 && found[0].contains("of different rooms"), "{found:?}");
    let ring = ["a", "b", "c", "d"].map(|name| {
        let next = char::from(b'a' + (name.as_bytes()[0] - b'a' + 1) % 4);
        file(&format!("model/{name}.rs"), &format!("use super::{next}::Thing; pub struct Thing;"))
    });
    let found = circles::wrong(&ring);
    assert!(found.len() == 1 && found[0].contains("4 files"), "{found:?}");
    let small = ["a", "b"].map(|name| {
        let other = if name == "a" { "b" } else { "a" };
        file(&format!("model/{name}.rs"), &format!("use super::{other}::Thing; pub struct Thing;"))
    });
    assert_eq!(circles::wrong(&small), Vec::<String>::new());
    let only_in_tests = [
        file("view/row.rs", "pub struct Row; mod tests { use crate::view::other::Other; }"),
        file("view/other.rs", "use super::row::Row; pub struct Other;"),
        file("view/third.rs", "use super::other::Other; pub struct Third;"),
    ];
    assert_eq!(circles::wrong(&only_in_tests), Vec::<String>::new());
}

#[test]
fn the_check_finds_what_is_wrong() {
    for (path, source, expected) in WRONG {
        let found = check(path, source);
        let only = found.len() == 1 && found[0].contains(expected);
        assert!(only, "{path} with {source:?}: expected only \"{expected}\", got {found:?}");
    }
}

#[test]
fn the_check_lets_pass_what_is_right() {
    for (path, source) in RIGHT {
        assert_eq!(check(path, source), Vec::<String>::new(), "{path} with {source:?}");
    }
}
