//! [`Root`]: shows the first visit, or fetches the desk's code and shows the desk.
//!
//! A first visit downloads everything that this file and `screens::welcome` refer to: of `app` only `first_visit`.

use leptos::{ev, prelude::*};
use wasm_bindgen_futures::spawn_local;

use crate::app::{FirstPrefs, Prefs, is_first_visit, on_desk_written};
use crate::i18n::shell;
use crate::lazy::lazy_part;
use crate::ui::crash;
use crate::ui::desk_root::DeskRoot;
use crate::ui::first_looks::{first_locale, show_theme};
use crate::ui::kit::{
    CurrentLocale, Lazy, MakeView, Progress, adopt_styles, provide_locale, style, use_locale,
};
use crate::ui::screens::welcome::{ChosenWay, Welcome};

static DESK: [&str; 4] =
    [style!("inbox"), style!("presence"), style!("travel"), style!("commands")];

lazy_part! {
    desk:
    /// The running app, and the desk up to its list of chats.
    fn desk() -> MakeView { adopt_styles(&DESK); || view! { <DeskRoot/> }.into_any() }
}

/// The content of the window.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// It is not known yet if this browser has a desk: some milliseconds.
    Looking,
    Welcome,
    Desk,
}

/// The whole app. Mounted once.
#[component]
pub fn Root() -> impl IntoView {
    crash::watch();
    let prefs = FirstPrefs::load();
    show_theme(prefs.theme.as_deref());
    provide_locale(first_locale(prefs.locale.as_deref()));
    let chosen = ChosenWay::provide();
    let stage = RwSignal::new(Stage::Looking);
    spawn_local(async move {
        let next = if is_first_visit().await { Stage::Welcome } else { Stage::Desk };
        stage.set(next);
    });
    move || match stage.get() {
        Stage::Looking => view! { <Looking/> }.into_any(),
        Stage::Welcome => {
            follow_other_tabs(stage);
            let on_way = move |way| {
                chosen.set(way);
                stage.set(Stage::Desk);
            };
            view! { <Welcome on_way/> }.into_any()
        }
        Stage::Desk => view! { <Lazy part=desk/> }.into_any(),
    }
}

#[component]
fn Looking() -> impl IntoView {
    let l = use_locale();
    view! {
        <main class="opening">
            <Progress label=l.t(shell::opening) done=None/>
        </main>
    }
}

/// Follows other tabs until the first visit ends: a desk started there is shown here, and preferences set there apply
/// here.
fn follow_other_tabs(stage: RwSignal<Stage>) {
    let l: CurrentLocale = use_locale();
    on_desk_written(move || stage.set(Stage::Desk));
    let listener = window_event_listener(ev::storage, move |event| {
        if Prefs::are_in(event.key().as_deref()) {
            let prefs = FirstPrefs::load();
            show_theme(prefs.theme.as_deref());
            l.set(first_locale(prefs.locale.as_deref()));
            if prefs.started {
                stage.set(Stage::Desk);
            }
        }
    });
    on_cleanup(move || listener.remove());
}
