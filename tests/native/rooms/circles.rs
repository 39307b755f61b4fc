//! Finds circles of files that import each other. A name that a module hands on by `pub use` is looked up where it is defined, so
//! that a room's `mod.rs` ties nothing together by itself; `mod tests` does not count.

use std::collections::{BTreeMap, BTreeSet};

use super::plan::place_of;
use super::reader::{follow, is, module_of, path_goes_on};
use proc_macro2::{TokenStream, TokenTree};

/// The most files of one room that may import each other.
const MOST: usize = 3;

type Path = Vec<String>;

/// What a file says that matters here.
#[derive(Default)]
struct File {
    /// Names that it defines.
    items: BTreeSet<String>,
    /// Names that it takes from elsewhere, each with its path from the crate's root.
    taken: BTreeMap<String, Path>,
    /// Paths that its code uses.
    uses: Vec<Path>,
}

/// Returns a line for each circle that is too long or goes through several rooms.
pub fn wrong(sources: &[(String, String)]) -> Vec<String> {
    let modules: BTreeSet<Path> = sources.iter().map(|(path, _)| module_of(path)).collect();
    let files: BTreeMap<Path, File> = sources
        .iter()
        .filter(|(path, _)| path != "main.rs" && path != "lib.rs")
        .map(|(path, source)| (module_of(path), read(path, source, &modules)))
        .collect();
    let arrows: BTreeMap<&Path, BTreeSet<&Path>> = files
        .iter()
        .map(|(module, file)| {
            let to = file.uses.iter().filter_map(|path| defining(&files, path, 0));
            (module, to.filter(|to| *to != module).collect())
        })
        .collect();
    let reach: BTreeMap<&Path, BTreeSet<&Path>> =
        arrows.keys().map(|module| (*module, reached(&arrows, module))).collect();
    let mut told = BTreeSet::new();
    let mut wrong = Vec::new();
    for (module, reached) in &reach {
        let circle: BTreeSet<&Path> =
            reached.iter().copied().filter(|other| reach[other].contains(module)).collect();
        if circle.len() < 2 || !told.insert(circle.clone()) {
            continue;
        }
        let names: Vec<String> = circle
            .iter()
            .map(|module| {
                let to = arrows[module].iter().filter(|to| circle.contains(*to));
                let to: Vec<String> = to.map(|to| to.join("/")).collect();
                format!("{} → {}", module.join("/"), to.join(" and "))
            })
            .collect();
        let one_room = circle.iter().all(|other| match (place_of(module), place_of(other)) {
            (Some(one), Some(other)) => one.is(&other),
            _ => false,
        });
        if !one_room {
            wrong.push(format!("files of different rooms import each other: {}", names.join(", ")));
        } else if circle.len() > MOST {
            wrong.push(format!("{} files import each other: {}", names.len(), names.join(", ")));
        }
    }
    wrong
}

fn reached<'a>(
    arrows: &BTreeMap<&'a Path, BTreeSet<&'a Path>>,
    from: &'a Path,
) -> BTreeSet<&'a Path> {
    let mut seen = BTreeSet::new();
    let mut rest = vec![from];
    while let Some(at) = rest.pop() {
        for to in arrows.get(at).into_iter().flatten() {
            if seen.insert(*to) {
                rest.push(to);
            }
        }
    }
    seen
}

/// The module that defines what a path names.
fn defining<'a>(
    files: &'a BTreeMap<Path, File>,
    path: &[String],
    depth: usize,
) -> Option<&'a Path> {
    let at = (1..=path.len()).rev().find(|at| files.contains_key(&path[..*at]))?;
    let (module, file) = files.get_key_value(&path[..at])?;
    let Some(name) = path.get(at) else {
        // The module itself: what is used of it is named elsewhere.
        return Some(module).filter(|_| !file.items.is_empty());
    };
    match file.taken.get(name) {
        Some(taken) if !file.items.contains(name) && depth < 9 => {
            let path = [taken.as_slice(), &path[at + 1..]].concat();
            defining(files, &path, depth + 1)
        }
        _ => Some(module),
    }
}

fn read(path: &str, source: &str, modules: &BTreeSet<Path>) -> File {
    let module = module_of(path);
    let mut file = File::default();
    let tokens: TokenStream = source.parse().unwrap_or_else(|error| panic!("src/{path}: {error}"));
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for at in 0..tokens.len() {
        let defines = ["struct", "enum", "trait", "fn", "const", "static", "type", "union"];
        // `&'static Story` defines nothing.
        let lifetime =
            at > 0 && matches!(&tokens[at - 1], TokenTree::Punct(punct) if punct.as_char() == '\'');
        if !lifetime
            && defines.iter().any(|word| is(&tokens, at, word))
            && let Some(TokenTree::Ident(name)) = tokens.get(at + 1)
        {
            file.items.insert(name.to_string());
        }
        if is(&tokens, at, "macro_rules")
            && let Some(TokenTree::Ident(name)) = tokens.get(at + 2)
        {
            file.items.insert(name.to_string());
        }
        if is(&tokens, at, "use") {
            for (path, name) in imported(&tokens[at + 1..], &module, modules) {
                file.taken.insert(name, path);
            }
        }
    }
    collect(&tokens, &module, modules, &mut file.uses);
    file
}

/// The paths of a `use`, from the crate's root, and the names that they get here.
fn imported(
    tokens: &[TokenTree],
    module: &[String],
    modules: &BTreeSet<Path>,
) -> Vec<(Path, String)> {
    let Some(TokenTree::Ident(first)) = tokens.first() else {
        return Vec::new();
    };
    let Some(start) = start(&first.to_string(), module, modules) else {
        return Vec::new();
    };
    let mut paths = Vec::new();
    follow(start, &tokens[1..], &mut paths);
    let end = tokens
        .iter()
        .position(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ';'));
    let renamed = end
        .filter(|end| *end > 2 && is(tokens, end - 2, "as"))
        .map(|end| tokens[end - 1].to_string());
    let name = |path: &Path| renamed.clone().or_else(|| path.last().cloned());
    paths.into_iter().filter_map(|path| name(&path).map(|name| (path, name))).collect()
}

/// Where a path leads that begins with a word; `None` where that is another crate.
fn start(word: &str, module: &[String], modules: &BTreeSet<Path>) -> Option<Path> {
    match word {
        "crate" => Some(Vec::new()),
        "super" => Some(module[..module.len().saturating_sub(1)].to_vec()),
        "self" => Some(module.to_vec()),
        child => {
            let path = [module, &[child.to_owned()]].concat();
            modules.contains(&path).then_some(path)
        }
    }
}

/// Collects the paths of code and of what is imported for it, but not of what is handed on.
fn collect(
    tokens: &[TokenTree],
    module: &[String],
    modules: &BTreeSet<Path>,
    uses: &mut Vec<Path>,
) {
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Group(group) => {
                let is_tests = at >= 2 && is(tokens, at - 2, "mod") && is(tokens, at - 1, "tests");
                if !is_tests {
                    let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                    collect(&inner, module, modules, uses);
                }
            }
            TokenTree::Ident(ident) => {
                let word = ident.to_string();
                let handed_on = word == "pub"
                    && tokens[at + 1..]
                        .iter()
                        .take(2)
                        .any(|next| matches!(next, TokenTree::Ident(ident) if ident == "use"));
                if handed_on {
                    while at < tokens.len()
                        && !matches!(&tokens[at], TokenTree::Punct(punct) if punct.as_char() == ';')
                    {
                        at += 1;
                    }
                } else if path_goes_on(tokens, at + 1)
                    && !(at >= 2 && path_goes_on(tokens, at - 2))
                    && let Some(start) = start(&word, module, modules)
                {
                    follow(start, &tokens[at + 1..], uses);
                    // What a `use` names in braces is no code.
                    while path_goes_on(tokens, at + 1) {
                        at += 3;
                    }
                }
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
        at += 1;
    }
}
