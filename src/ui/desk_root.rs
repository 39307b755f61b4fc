//! [`DeskRoot`]: provides what all screens of a desk share, opens the desk that the address names, and shows it or the
//! welcome.

use leptos::{ev, prelude::*};
use wasm_bindgen_futures::spawn_local;

use crate::app::{App, DeskKind, Phase, Prefs};
use crate::i18n::{common, shell};
use crate::ui::chat::{choose, say_not_done};
use crate::ui::first_looks::{first_locale, show_theme};
use crate::ui::kit::{
    CurrentLocale, Dialog, Lazy, ToastRegion, Toasts, provide_toasts, use_locale, use_toasts,
};
use crate::ui::screens::welcome::{ChosenWay, LostDesk, Way, Welcome};
use crate::ui::shell::{HealthBanners, Opening, Shell, server_part};
use crate::view::route::Screen;
use crate::view::theme::Theme;

/// The content of the window.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// The journal is being read.
    Opening,
    /// There is no desk.
    Welcome { lost: bool },
    /// The desk, or the import that starts one.
    Desk,
}

/// The running app. Mounted once.
#[component]
pub fn DeskRoot() -> impl IntoView {
    let app = App::provide();
    let l = use_locale();
    provide_toasts();
    let toasts = use_toasts();
    follow_theme(app);
    follow_other_tabs(app, l);
    begin_anew_on_return(app);
    go_on(app, toasts, l, ChosenWay::take());
    app.start();
    app.start_travel();
    app.start_customers();
    let stage = Memo::new(move |_| match app.phase.get() {
        Phase::Opening { .. } => Stage::Opening,
        Phase::Welcome { .. } if app.address.with(|route| route.screen) != Screen::Import => {
            Stage::Welcome { lost: app.has_lost_desk() }
        }
        Phase::Welcome { .. } | Phase::Ready => Stage::Desk,
    });
    view! {
        {move || match stage.get() {
            Stage::Opening => view! { <Opening/> }.into_any(),
            Stage::Welcome { lost } => {
                let on_way = move |way| begin(app, toasts, l, way);
                let page = if lost {
                    let server = app.prefs.with_untracked(|prefs| prefs.server.clone());
                    view! { <LostDesk server on_way/> }.into_any()
                } else {
                    view! { <Welcome on_way/> }.into_any()
                };
                view! { <HealthBanners/> {page} }.into_any()
            }
            Stage::Desk => view! { <Shell/> }.into_any(),
        }}
        <Dialog open=app.connecting title=l.t(shell::server)>
            <Lazy part=server_part/>
        </Dialog>
        <ToastRegion label=l.t(shell::messages) close_label=l.t(common::close)/>
    }
}

/// Does what the person chose on the welcome screen.
fn begin(app: App, toasts: Toasts, l: CurrentLocale, way: Way) {
    match way {
        Way::Demo => app.open(DeskKind::Demo),
        Way::Empty { name, busy } => spawn_local(async move {
            if let Err(why) = app.found_desk(name).await {
                // The form may still be shown, with the name in it.
                let _gone = busy.try_set(false);
                say_not_done(app, toasts, l.get_untracked(), &why);
            }
        }),
        Way::Connect => app.connecting.set(true),
        Way::Import(files) => {
            choose(files);
            app.address.open_screen(Screen::Import);
        }
    }
}

/// Does what the person chose on the first visit, before this code was loaded. No desk is open yet.
fn go_on(app: App, toasts: Toasts, l: CurrentLocale, chosen: Option<Way>) {
    match chosen {
        None => {}
        // The route decides which desk opens.
        Some(Way::Demo) => app.address.go(|route| route.demo = true),
        Some(way @ (Way::Connect | Way::Import(_))) => begin(app, toasts, l, way),
        Some(Way::Empty { name, busy }) => {
            let name = StoredValue::new(Some(name));
            Effect::new(move |_| {
                // A desk that is not empty was started by another tab: the app asks for the agent.
                if !matches!(app.phase.get(), Phase::Opening { .. })
                    && let Some(name) = name.try_update_value(Option::take).flatten()
                    && matches!(app.phase.get_untracked(), Phase::Welcome { .. })
                {
                    begin(app, toasts, l, Way::Empty { name, busy });
                }
            });
        }
    }
}

/// Applies preferences set in other tabs, so that no tab overwrites another's choice.
fn follow_other_tabs(app: App, l: CurrentLocale) {
    window_event_listener(ev::storage, move |event| {
        if Prefs::are_in(event.key().as_deref()) {
            app.prefs.set(Prefs::load());
            app.show_address();
            l.set(app.prefs.with_untracked(|prefs| first_locale(prefs.locale.as_deref())));
        }
    });
}

/// Reloads a page that returns from the browser's back-forward cache, since it has closed its storage
/// (`store::browser`); not if that would lose unsaved events.
fn begin_anew_on_return(app: App) {
    window_event_listener_untyped("pageshow", move |event| {
        let kept = js_sys::Reflect::get(&event, &"persisted".into());
        let stored =
            app.health.with_untracked(|health| health.storage.is_none() && health.unsaved == 0);
        if stored && kept.is_ok_and(|kept| kept.is_truthy()) {
            // If the reload is refused, the next action reports that it could not be stored.
            drop(window().location().reload());
        }
    });
}

fn follow_theme(app: App) {
    let theme = Memo::new(move |_| app.prefs.with(|prefs| prefs.theme));
    Effect::new(move |_| {
        show_theme(match theme.get() {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        });
    });
}
