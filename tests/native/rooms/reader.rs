//! Reads one source file for what its room may not use.

use super::plan::{BROWSER, Browser, Place, place_of};
use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

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
const MARKUP: &[&str] = &["inner_html", "set_inner_html", "set_outer_html", "insert_adjacent_html"];

/// What is wrong in one file, given by its path in `src/`: one line each.
pub fn check(path: &str, source: &str) -> Vec<String> {
    if path == "main.rs" || path == "lib.rs" {
        return Vec::new();
    }
    let module = module_of(path);
    let Some(place) = place_of(&module) else {
        return vec![format!("src/{path} is in no room")];
    };
    let Ok(tokens) = source.parse::<TokenStream>() else {
        return vec![format!("src/{path} cannot be read as Rust")];
    };
    let adapter = module.iter().skip(1).any(|name| name == "browser");
    let mut reader = Reader { path, place, adapter, wrong: Vec::new() };
    reader.read(tokens, &module);
    reader.wrong
}

/// The module that a file of `src/` holds.
pub fn module_of(path: &str) -> Vec<String> {
    let mut module: Vec<String> =
        path.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if module.last().is_some_and(|last| last == "mod") {
        module.pop();
    }
    module
}

struct Reader<'a> {
    path: &'a str,
    place: Place<'a>,
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
                    self.name(&ident.to_string(), ident.span(), &tokens, at, module);
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }

    fn name(&mut self, name: &str, span: Span, tokens: &[TokenTree], at: usize, module: &[String]) {
        if MARKUP.contains(&name) {
            self.report(span, "makes markup of text");
        }
        if name == "Body"
            && self.path.starts_with("ui/")
            && path_goes_on(tokens, at + 1)
            && !is_pattern(&tokens[at + 3..])
        {
            self.report(span, "builds an event: people write through App::act");
        }
        let starts_path =
            path_goes_on(tokens, at + 1) && !(at >= 2 && path_goes_on(tokens, at - 2));
        let imported = at >= 1 && is(tokens, at - 1, "use");
        if !starts_path && !imported {
            return;
        }
        let in_browser = match self.place.room.browser {
            Browser::Nowhere => false,
            Browser::Adapter => self.adapter,
            Browser::Everywhere => true,
        };
        if BROWSER.contains(&name) && !in_browser {
            self.report(span, &format!("names the browser ({name})"));
        }
        if name.starts_with("leptos") && !self.place.room.leptos {
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
                self.report(span, &format!("names the machine (std::{})", path.join("::")));
            }
        }
    }

    /// A path inside the crate, from its root.
    fn inside(&mut self, span: Span, path: &[String]) {
        match place_of(path) {
            Some(place) if self.place.may_use(&place) => {}
            Some(place) => {
                self.report(span, &format!("uses {} ({})", place.room.name, path.join("::")));
            }
            None => {
                self.report(span, &format!("uses what is in no room (crate::{})", path.join("::")));
            }
        }
    }

    fn report(&mut self, span: Span, what: &str) {
        self.wrong.push(format!("src/{}:{} {what}", self.path, span.start().line));
    }
}

/// Collects the paths that `tokens`, which follow the first name of a path, lead to: several where a `use` branches.
pub fn follow(mut path: Vec<String>, tokens: &[TokenTree], paths: &mut Vec<Vec<String>>) {
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
                            paths.push(path.clone());
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

pub fn is(tokens: &[TokenTree], at: usize, name: &str) -> bool {
    matches!(tokens.get(at), Some(TokenTree::Ident(ident)) if ident == name)
}

/// Whether a variant, given by the tokens from its name on, is matched and not built.
fn is_pattern(variant: &[TokenTree]) -> bool {
    let mut rest = &variant[variant.len().min(1)..];
    if let Some(TokenTree::Group(fields)) = rest.first() {
        let fields: Vec<TokenTree> = fields.stream().into_iter().collect();
        let dot =
            |at: usize| matches!(fields.get(at), Some(TokenTree::Punct(p)) if p.as_char() == '.');
        // What ends with two dots leaves fields out, which only a pattern does.
        if fields.len() >= 2 && dot(fields.len() - 1) && dot(fields.len() - 2) {
            return true;
        }
        rest = &rest[1..];
    }
    match rest.first() {
        Some(TokenTree::Punct(next)) => matches!(next.as_char(), '|' | '='),
        Some(TokenTree::Ident(next)) => next == "if",
        _ => false,
    }
}

pub fn path_goes_on(tokens: &[TokenTree], at: usize) -> bool {
    let colon =
        |at| matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
    colon(at) && colon(at + 1)
}
