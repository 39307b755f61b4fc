//! The root: provides what all screens share, and shows what the desk has come to.

use leptos::{ev, prelude::*};
use wasm_bindgen_futures::spawn_local;

use crate::app::{App, Phase, Prefs};
use crate::i18n::{Locale, common, shell};
use crate::lazy::lazy_part;
use crate::ui::crash;
use crate::ui::kit::{
    CurrentLocale, Dialog, Lazy, MakeView, ToastRegion, adopt_styles, provide_locale,
    provide_toasts, style,
};
use crate::ui::screens::welcome::Welcome;
use crate::ui::shell::{HealthBanners, Opening, Shell, server_part};
use crate::view::route::Screen;
use crate::view::theme::Theme;

static DESK: [&str; 8] = [
    style!("inbox"),
    style!("simulator"),
    style!("conversation"),
    style!("presence"),
    style!("history"),
    style!("details"),
    style!("travel"),
    style!("commands"),
];

lazy_part! {
    desk:
    /// The desk: the frame, the inbox, the open chat, its history and details.
    fn desk() -> MakeView { adopt_styles(&DESK); || view! { <Shell/> }.into_any() }
}

/// What fills the window.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// The journal is being read.
    Opening,
    /// The first visit.
    Welcome,
    /// The desk, or the import that begins one.
    Desk,
}

/// The whole app. Mounted once.
#[component]
pub fn Root() -> impl IntoView {
    crash::watch();
    let app = App::provide();
    let l = provide_locale(first_locale(app));
    provide_toasts();
    follow_theme(app);
    follow_other_tabs(app, l);
    begin_anew_on_return(app);
    app.start();
    app.start_travel();
    app.start_customers();
    fetch_desk_early(app);
    let stage = Memo::new(move |_| match app.phase.get() {
        Phase::Opening { .. } => Stage::Opening,
        Phase::Welcome if app.address.with(|route| route.screen) != Screen::Import => {
            Stage::Welcome
        }
        Phase::Welcome | Phase::Ready => Stage::Desk,
    });
    view! {
        {move || match stage.get() {
            Stage::Opening => view! { <Opening/> }.into_any(),
            Stage::Welcome => view! { <HealthBanners/> <Welcome/> }.into_any(),
            Stage::Desk => view! { <Lazy part=desk/> }.into_any(),
        }}
        <Dialog
            open=app.connecting
            title=l.t(shell::server)
            close_label=l.t(common::close)
            on_close=move |()| app.connecting.set(false)
        >
            <Lazy part=server_part/>
        </Dialog>
        <ToastRegion label=l.t(shell::messages) close_label=l.t(common::close)/>
    }
}

/// Whoever has been here before goes on to the desk: its code comes while the journal is read.
fn fetch_desk_early(app: App) {
    let returning = app.prefs.with_untracked(|prefs| prefs.started);
    if returning || app.address.with_untracked(|route| route.demo) {
        spawn_local(async {
            // Where it does not come, the screen that needs it tries again and says so.
            let _early = desk().await;
        });
    }
}

/// The language that was chosen here, or else the first one that the browser prefers and we speak.
fn first_locale(app: App) -> Locale {
    let chosen =
        app.prefs.with_untracked(|prefs| prefs.locale.as_deref().and_then(Locale::from_tag));
    chosen.unwrap_or_else(|| {
        let tags: Vec<String> =
            window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect();
        Locale::preferred(tags.iter().map(String::as_str))
    })
}

/// What is preferred in one tab is preferred in all: none writes over what another one chose.
fn follow_other_tabs(app: App, l: CurrentLocale) {
    window_event_listener(ev::storage, move |event| {
        if Prefs::are_in(event.key().as_deref()) {
            app.prefs.set(Prefs::load());
            l.set(first_locale(app));
        }
    });
}

/// A page that comes back from where browsers keep those that were left has let go of its storage (`store::browser`): it
/// begins anew. What it holds that was never stored is not thrown away for that.
fn begin_anew_on_return(app: App) {
    window_event_listener_untyped("pageshow", move |event| {
        let kept = js_sys::Reflect::get(&event, &"persisted".into());
        let stored =
            app.health.with_untracked(|health| health.storage.is_none() && health.unsaved == 0);
        if stored && kept.is_ok_and(|kept| kept.is_truthy()) {
            // Where it is refused, the next thing that is done here says that it could not be stored.
            drop(window().location().reload());
        }
    });
}

/// Keeps `<html data-theme>` as the preference says; without it the system decides (see tokens.css).
fn follow_theme(app: App) {
    let theme = Memo::new(move |_| app.prefs.with(|prefs| prefs.theme));
    Effect::new(move |_| {
        let name = match theme.get() {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        };
        let Some(root) = document().document_element() else {
            return;
        };
        let done = match name {
            Some(name) => root.set_attribute("data-theme", name),
            None => root.remove_attribute("data-theme"),
        };
        if let Err(error) = done {
            leptos::logging::warn!("the page does not take its theme: {error:?}");
        }
    });
}
