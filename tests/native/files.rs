//! No test is forgotten: every file of tests belongs to a program, and every program to this folder's plan.

use std::fs;
use std::path::{Path, PathBuf};

/// The folders of Rust tests: three programs, and what they share.
const FOLDERS: [&str; 4] = ["tests/native", "tests/browser", "tests/server", "tests/common"];

#[test]
fn every_file_is_a_module_of_a_program() {
    let mut forgotten = Vec::new();
    for folder in FOLDERS {
        look(Path::new(folder), &mut forgotten);
    }
    assert_eq!(
        forgotten,
        Vec::<PathBuf>::new(),
        "files that no `mod` names, so that they never run"
    );
}

#[test]
fn no_file_is_a_program_of_its_own() {
    let alone: Vec<PathBuf> = rust_files(Path::new("tests"));
    assert_eq!(
        alone,
        Vec::<PathBuf>::new(),
        "each costs a link of its own: they go into tests/native"
    );
}

/// Adds the files of a folder, and of those in it, that the folder's module does not name.
fn look(folder: &Path, forgotten: &mut Vec<PathBuf>) {
    let root = ["main.rs", "mod.rs"].map(|name| folder.join(name));
    let Some(root) = root.iter().find(|path| path.exists()) else {
        panic!("{} has neither main.rs nor mod.rs", folder.display());
    };
    let source = fs::read_to_string(root).unwrap();
    let named = |name: &str| {
        source.lines().any(|line| {
            let line = line.strip_prefix("pub ").unwrap_or(line);
            line.strip_prefix("mod ").and_then(|rest| rest.strip_suffix(';')) == Some(name)
        })
    };
    for file in rust_files(folder) {
        if file != *root && !named(file.file_stem().unwrap().to_str().unwrap()) {
            forgotten.push(file);
        }
    }
    for inner in folders(folder) {
        if !named(inner.file_name().unwrap().to_str().unwrap()) {
            forgotten.push(inner.clone());
        }
        look(&inner, forgotten);
    }
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = entries(folder);
    files.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    files
}

/// Those with Rust somewhere in them.
fn folders(folder: &Path) -> Vec<PathBuf> {
    let mut inner = entries(folder);
    inner.retain(|path| {
        path.is_dir() && (!rust_files(path).is_empty() || !folders(path).is_empty())
    });
    inner
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| !path.ends_with("node_modules"));
    paths.sort();
    paths
}
