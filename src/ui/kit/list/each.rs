//! Keyed lists: Leptos' `For`, compiled once for the whole program.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use leptos::prelude::*;

struct Item {
    key: u64,
    make: Box<dyn FnOnce() -> AnyView + Send>,
}

/// Like Leptos' `For`, which would be compiled anew for each list (6 KB each): renders each item, keeps the elements of
/// items whose key stays, and moves those that moved.
#[component]
pub fn Each<I, T, K, V>(
    each: impl Fn() -> I + Send + Sync + 'static,
    key: impl Fn(&T) -> K + Send + Sync + 'static,
    children: impl Fn(T) -> V + Send + Sync + 'static,
) -> impl IntoView
where
    I: IntoIterator<Item = T> + 'static,
    T: Send + 'static,
    K: Hash + 'static,
    V: IntoView + 'static,
{
    let children = Arc::new(children);
    let items = move || {
        let one = |item: T| {
            let mut hasher = DefaultHasher::new();
            key(&item).hash(&mut hasher);
            let children = Arc::clone(&children);
            Item { key: hasher.finish(), make: Box::new(move || children(item).into_any()) }
        };
        each().into_iter().map(one).collect()
    };
    listed(Box::new(items))
}

fn listed(items: Box<dyn Fn() -> Vec<Item> + Send + Sync>) -> AnyView {
    view! { <For each=items key=|item| item.key children=|item: Item| (item.make)()/> }.into_any()
}
