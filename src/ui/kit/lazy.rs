//! Views whose code is fetched when they are first shown; see `crate::lazy`.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::current_locale::use_locale;
use super::{Button, EmptyState, Skeleton, glyph, use_toasts};
use crate::i18n::{common, shell};
use crate::lazy::Fetching;

/// A style sheet as text, for a part that brings it; `index.html` names those that a first visit needs.
macro_rules! style {
    ($name:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/style/", $name, ".css"))
    };
}
pub(crate) use style;

/// Makes a view where it stands.
pub type MakeView = fn() -> AnyView;

/// A screen, as soon as its part is here. The first time it may have to be fetched; where that fails it can be tried again.
#[component]
pub fn Lazy(part: fn() -> Fetching<MakeView>) -> impl IntoView {
    let l = use_locale();
    // `None` while it is on its way, `Some(None)` where it could not be fetched.
    let screen = RwSignal::new(None::<Option<MakeView>>);
    let fetch = move || {
        screen.set(None);
        spawn_local(async move {
            let fetched = part().await;
            if let Err(error) = &fetched {
                leptos::logging::warn!("a part could not be fetched: {error:?}");
            }
            screen.try_set(Some(fetched.ok()));
        });
    };
    fetch();
    let failed = move || {
        view! {
            <EmptyState glyph=glyph::TRIANGLE_ALERT title=l.t(shell::unfetched_title) text=l.t(shell::unfetched_text)>
                <Button label=l.t(common::retry) on:click=move |_| fetch()/>
            </EmptyState>
        }
        .into_any()
    };
    move || match screen.get() {
        None => view! { <div class="late" aria-busy="true"><Skeleton lines=6/></div> }.into_any(),
        Some(Some(make)) => make(),
        Some(None) => failed(),
    }
}

/// A dialog or a panel over the page, whose code is fetched when it is first wanted; from then on it is there. Where its part does
/// not come that is said, and wanting it again tries again.
#[component]
pub fn LazyOver(
    part: fn() -> Fetching<MakeView>,
    /// Whether it is to be shown.
    #[prop(into)]
    wanted: Signal<bool>,
    /// Called where its part did not come: `wanted` must become false.
    #[prop(into)]
    on_failed: Callback<()>,
) -> impl IntoView {
    let l = use_locale();
    let toasts = use_toasts();
    let made = RwSignal::new(None::<MakeView>);
    let wanted = Memo::new(move |_| wanted.get());
    Effect::new(move |_| {
        if !wanted.get() || made.with_untracked(Option::is_some) {
            return;
        }
        spawn_local(async move {
            match part().await {
                Ok(make) => {
                    made.try_set(Some(make));
                }
                Err(error) => {
                    leptos::logging::warn!("a part could not be fetched: {error:?}");
                    toasts.error(shell::unfetched(l.get_untracked()));
                    on_failed.try_run(());
                }
            }
        });
    });
    move || made.get().map(|make| make())
}
