//! Holds the directions between the rooms of `src/`: a room uses only rooms below it, and only some of them know the
//! browser. The sources are read as tokens, so what stands in macros counts and what stands in comments does not.

#![cfg(not(target_arch = "wasm32"))]

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use std::{fs, path::Path};

struct Room {
    /// Its folder in `src/`.
    name: &'static str,
    /// The rooms that it may use besides itself.
    uses: &'static [&'static str],
    /// May it name Leptos?
    leptos: bool,
    /// Where it may name the browser.
    browser: Browser,
}

enum Browser {
    Nowhere,
    /// In the module `browser` of the room, the adapter.
    Adapter,
    Everywhere,
}

/// `ui/kit` stands for itself: it is part of `ui`, but knows no domain.
#[rustfmt::skip]
const ROOMS: &[Room] = &[
    Room { name: "model", uses: &[], leptos: false, browser: Browser::Nowhere },
    Room { name: "journal", uses: &["model"], leptos: false, browser: Browser::Nowhere },
    Room { name: "reports", uses: &["journal", "model"], leptos: false, browser: Browser::Nowhere },
    Room { name: "store", uses: &["journal", "model"], leptos: false, browser: Browser::Adapter },
    Room { name: "sync", uses: &["journal", "model"], leptos: false, browser: Browser::Adapter },
    Room { name: "i18n", uses: &["model"], leptos: true, browser: Browser::Nowhere },
    Room { name: "app", uses: &["i18n", "store", "sync", "journal", "model"], leptos: true, browser: Browser::Everywhere },
    Room { name: "ui/kit", uses: &["i18n"], leptos: true, browser: Browser::Everywhere },
    Room { name: "ui", uses: &["ui/kit", "app", "i18n", "reports", "store", "sync", "journal", "model"], leptos: true, browser: Browser::Everywhere },
];

const BROWSER: &[&str] = &[
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "gloo_storage",
    "gloo_net",
    "reqwasm",
    "idb",
];
/// Files, sockets, threads and clocks of the machine: there are none in the browser, and the pure rooms want none.
const MACHINE: &[&[&str]] = &[
    &["fs"],
    &["net"],
    &["env"],
    &["process"],
    &["thread"],
    &["time", "SystemTime"],
    &["time", "Instant"],
];
/// Text from customers is data, never markup.
const MARKUP: &[&str] = &[
    "inner_html",
    "set_inner_html",
    "set_outer_html",
    "insert_adjacent_html",
];

#[test]
fn every_file_keeps_to_its_room() {
    let mut files = Vec::new();
    list(Path::new("src"), &mut files);
    assert!(files.len() > 2, "the sources are in src/");
    let wrong: Vec<String> = files
        .iter()
        .flat_map(|path| {
            check(
                path,
                &fs::read_to_string(Path::new("src").join(path)).unwrap(),
            )
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "the rooms of src/ are entered from the wrong side:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn the_check_finds_what_is_wrong() {
    for (path, source, expected) in [
        (
            "model/chat.rs",
            "use crate::journal::Event;",
            "uses journal",
        ),
        (
            "model/chat.rs",
            "use crate::{model::Id, journal::{Event as E}};",
            "uses journal",
        ),
        (
            "model/chat.rs",
            "fn f() { let x = crate::journal::fold(); }",
            "uses journal",
        ),
        (
            "model/chat.rs",
            "use super::super::journal::Event;",
            "uses journal",
        ),
        ("model/mod.rs", "use super::journal::Event;", "uses journal"),
        (
            "model/chat.rs",
            "mod inner { use super::super::super::ui::App; }",
            "uses ui",
        ),
        ("model/chat.rs", "use crate::elsewhere::Thing;", "no room"),
        ("model/chat.rs", "use crate::*;", "no room"),
        (
            "journal/fold.rs",
            "macro_rules! m { () => { $crate::store::open() } }",
            "uses store",
        ),
        (
            "journal/fold.rs",
            "use std::time::{Duration, SystemTime};",
            "names the machine",
        ),
        (
            "reports/figures.rs",
            "fn f() { std::fs::read(\"x\"); }",
            "names the machine",
        ),
        (
            "reports/figures.rs",
            "use crate::store::Store;",
            "uses store",
        ),
        ("sync/push.rs", "use crate::store::Store;", "uses store"),
        ("sync/push.rs", "use web_sys::Window;", "names the browser"),
        (
            "store/memory.rs",
            "fn f(v: js_sys::Array) {}",
            "names the browser",
        ),
        (
            "store/browser.rs",
            "use leptos::prelude::*;",
            "names Leptos",
        ),
        ("i18n/mod.rs", "use crate::app::Desk;", "uses app"),
        ("app/mod.rs", "use crate::reports::figures;", "uses reports"),
        (
            "ui/kit/badge.rs",
            "view! { <b>{crate::app::name()}</b> }",
            "uses app",
        ),
        (
            "ui/kit/badge.rs",
            "use crate::ui::screens::Inbox;",
            "uses ui",
        ),
        (
            "ui/kit/badge.rs",
            "use super::super::screens::Inbox;",
            "uses ui",
        ),
        (
            "ui/screens/inbox.rs",
            "view! { <p inner_html=text></p> }",
            "markup",
        ),
        ("clock.rs", "", "in no room"),
        ("model/chat.rs", "fn f( {", "cannot be read"),
    ] {
        let wrong = check(path, source);
        assert!(
            wrong.len() == 1 && wrong[0].contains(expected),
            "{path} with {source:?}: expected only \"{expected}\", got {wrong:?}"
        );
    }
}

#[test]
fn the_check_lets_pass_what_is_right() {
    for (path, source) in [
        ("main.rs", "use leptos::prelude::*; use balcao::ui::App;"),
        (
            "model/chat.rs",
            "//! Like crate::journal, without web_sys.\n/// See crate::ui.\nconst C: &str = \"web_sys::\";",
        ),
        (
            "model/chat.rs",
            "use super::{ids::Id, status::Status}; use std::{fmt, time::Duration};",
        ),
        (
            "model/chat.rs",
            "mod tests { use super::super::ids::Id; use super::*; }",
        ),
        (
            "journal/fold.rs",
            "use crate::{journal::event::Event, model::{self, Status}}; let idb = 1;",
        ),
        (
            "store/browser/write.rs",
            "use idb::Database; use crate::journal::Event;",
        ),
        (
            "sync/browser.rs",
            "fn f() -> reqwasm::http::Request { todo!() }",
        ),
        (
            "app/desk.rs",
            "use crate::{i18n, model, store::Store, sync}; use web_sys::Window;",
        ),
        (
            "ui/kit/badge.rs",
            "use super::icon::Icon; use crate::ui::kit::color; use leptos::prelude::*;",
        ),
        (
            "ui/screens/reports.rs",
            "use crate::{app::Desk, reports::figures, ui::kit::Badge}; use super::super::kit;",
        ),
    ] {
        assert_eq!(
            check(path, source),
            Vec::<String>::new(),
            "{path} with {source:?}"
        );
    }
}

fn list(folder: &Path, files: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            list(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(
                path.strip_prefix("src")
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .replace('\\', "/"),
            );
        }
    }
}

/// What is wrong in one file, given by its path in `src/`: one line each.
fn check(path: &str, source: &str) -> Vec<String> {
    if path == "main.rs" || path == "lib.rs" {
        return Vec::new();
    }
    let mut module: Vec<String> = path
        .trim_end_matches(".rs")
        .split('/')
        .map(str::to_owned)
        .collect();
    if module.last().is_some_and(|last| last == "mod") {
        module.pop();
    }
    let Some(room) = room_of(&module) else {
        return vec![format!("src/{path} is in no room")];
    };
    let Ok(tokens) = source.parse::<TokenStream>() else {
        return vec![format!("src/{path} cannot be read as Rust")];
    };
    let adapter = module.get(1).is_some_and(|name| name == "browser");
    let mut reader = Reader {
        path,
        room,
        adapter,
        wrong: Vec::new(),
    };
    reader.read(tokens, &module);
    reader.wrong
}

fn room_of(module: &[String]) -> Option<&'static Room> {
    let depth = if module.first()? == "ui" && module.get(1).is_some_and(|second| second == "kit") {
        2
    } else {
        1
    };
    let name = module[..depth].join("/");
    ROOMS.iter().find(|room| room.name == name)
}

struct Reader<'a> {
    path: &'a str,
    room: &'static Room,
    adapter: bool,
    wrong: Vec<String>,
}

impl Reader<'_> {
    fn read(&mut self, tokens: TokenStream, module: &[String]) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for (at, token) in tokens.iter().enumerate() {
            match token {
                TokenTree::Group(group) => {
                    let inner = at.checked_sub(2).and_then(|mod_at| {
                        let opens =
                            is(&tokens, mod_at, "mod") && group.delimiter() == Delimiter::Brace;
                        opens.then(|| [module, &[tokens[at - 1].to_string()]].concat())
                    });
                    self.read(group.stream(), inner.as_deref().unwrap_or(module));
                }
                TokenTree::Ident(ident) => {
                    self.name(&ident.to_string(), ident.span(), &tokens, at, module)
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }

    fn name(&mut self, name: &str, span: Span, tokens: &[TokenTree], at: usize, module: &[String]) {
        if MARKUP.contains(&name) {
            self.report(span, "makes markup of text");
        }
        let starts_path =
            path_goes_on(tokens, at + 1) && !(at >= 2 && path_goes_on(tokens, at - 2));
        let imported = at >= 1 && is(tokens, at - 1, "use");
        if !starts_path && !imported {
            return;
        }
        let in_browser = match self.room.browser {
            Browser::Nowhere => false,
            Browser::Adapter => self.adapter,
            Browser::Everywhere => true,
        };
        if BROWSER.contains(&name) && !in_browser {
            self.report(span, &format!("names the browser ({name})"));
        }
        if name.starts_with("leptos") && !self.room.leptos {
            self.report(span, &format!("names Leptos ({name})"));
        }
        let start = match name {
            "crate" | "std" => Vec::new(),
            "super" => module[..module.len().saturating_sub(1)].to_vec(),
            _ => return,
        };
        let mut paths = Vec::new();
        follow(start, &tokens[at + 1..], &mut paths);
        for path in paths {
            if name != "std" {
                self.inside(span, &path);
            } else if MACHINE.iter().any(|machine| {
                path.len() >= machine.len() && machine.iter().eq(&path[..machine.len()])
            }) {
                self.report(
                    span,
                    &format!("names the machine (std::{})", path.join("::")),
                );
            }
        }
    }

    /// A path inside the crate, from its root.
    fn inside(&mut self, span: Span, path: &[String]) {
        match room_of(path) {
            Some(room) if room.name == self.room.name || self.room.uses.contains(&room.name) => {}
            Some(room) => self.report(span, &format!("uses {} ({})", room.name, path.join("::"))),
            None => self.report(
                span,
                &format!("uses what is in no room (crate::{})", path.join("::")),
            ),
        }
    }

    fn report(&mut self, span: Span, what: &str) {
        self.wrong
            .push(format!("src/{}:{} {what}", self.path, span.start().line));
    }
}

/// Collects the paths that `tokens`, which follow the first name of a path, lead to: several where a `use` branches.
fn follow(mut path: Vec<String>, tokens: &[TokenTree], paths: &mut Vec<Vec<String>>) {
    let mut rest = tokens;
    while path_goes_on(rest, 0) {
        match rest.get(2) {
            Some(TokenTree::Ident(ident)) if ident == "super" => {
                path.pop();
            }
            Some(TokenTree::Ident(ident)) => path.push(ident.to_string()),
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                for branch in inner.split(
                    |token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ','),
                ) {
                    match branch.first() {
                        Some(TokenTree::Ident(ident)) if ident == "self" => {
                            paths.push(path.clone())
                        }
                        Some(first) => follow(
                            [path.as_slice(), &[first.to_string()]].concat(),
                            &branch[1..],
                            paths,
                        ),
                        None => {}
                    }
                }
                return;
            }
            _ => break,
        }
        rest = &rest[3..];
    }
    paths.push(path);
}

fn is(tokens: &[TokenTree], at: usize, name: &str) -> bool {
    matches!(tokens.get(at), Some(TokenTree::Ident(ident)) if ident == name)
}

fn path_goes_on(tokens: &[TokenTree], at: usize) -> bool {
    let colon =
        |at| matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
    colon(at) && colon(at + 1)
}
