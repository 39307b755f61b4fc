//! Screens whose code is fetched when they are first shown: see `app::part`.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::campaigns::CampaignsScreen;
use super::chatbot::{ChatbotScreen, Trials};
use super::commands::{PaletteDialog, Sheet};
use super::importing::Importing;
use super::panel::PanelScreen;
use super::reports::ReportsScreen;
use super::settings::SettingsScreen;
use super::sharing::Sharing;
use super::shell::Shell;
use super::travel::TimeBar;
use crate::app::{Fetching, part};
use crate::i18n::{common, shell, use_locale};
use crate::ui::kit::{Button, EmptyState, Skeleton, adopt_styles, glyph};

/// A style sheet, as a part brings it: see `index.html` for those that a first visit needs.
macro_rules! style {
    ($name:literal) => {
        include_str!(concat!("../../../style/", $name, ".css"))
    };
}

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
static IMPORTING: [&str; 1] = [style!("importing")];
static REPORTS: [&str; 1] = [style!("reports")];
static PANEL: [&str; 2] = [style!("panel"), style!("campaigns")];
static SHARING: [&str; 1] = [style!("sharing")];
static SETTINGS: [&str; 3] = [style!("settings"), style!("rehearsal"), style!("chatbot")];

/// Makes a screen where it stands.
pub type MakeView = fn() -> AnyView;

part! {
    desk:
    /// The desk: the frame, the inbox, the open chat, its history and details.
    pub fn desk() -> MakeView { adopt_styles(&DESK); || view! { <Shell/> }.into_any() }
}

part! {
    importing:
    /// Bringing a log in.
    pub fn importing() -> MakeView { adopt_styles(&IMPORTING); || view! { <Importing/> }.into_any() }
}

part! {
    reports:
    /// Figures of a stretch of time.
    pub fn reports() -> MakeView { adopt_styles(&REPORTS); || view! { <ReportsScreen/> }.into_any() }
}

part! {
    reports:
    /// The bar of time travel.
    pub fn time_bar() -> MakeView { || view! { <TimeBar/> }.into_any() }
}

part! {
    panel:
    /// One text for many chats.
    pub fn campaigns() -> MakeView { adopt_styles(&PANEL); || view! { <CampaignsScreen/> }.into_any() }
}

part! {
    panel:
    /// The board of chats by status.
    pub fn panel() -> MakeView { adopt_styles(&PANEL); || view! { <PanelScreen/> }.into_any() }
}

part! {
    panel:
    /// The palette of commands.
    pub fn palette() -> MakeView { || view! { <PaletteDialog/> }.into_any() }
}

part! {
    panel:
    /// The sheet of keys.
    pub fn keys() -> MakeView { || view! { <Sheet/> }.into_any() }
}

part! {
    sync:
    /// The desk and its server.
    pub fn sharing() -> MakeView { adopt_styles(&SHARING); || view! { <Sharing/> }.into_any() }
}

part! {
    settings:
    /// What can be set.
    pub fn settings() -> MakeView { adopt_styles(&SETTINGS); || view! { <SettingsScreen/> }.into_any() }
}

part! {
    settings:
    /// The chatbot's rules.
    pub fn chatbot() -> MakeView { adopt_styles(&SETTINGS); || view! { <ChatbotScreen/> }.into_any() }
}

part! {
    settings:
    /// Which of the chatbot's rules were asked.
    pub fn trials() -> MakeView { adopt_styles(&SETTINGS); || view! { <Trials/> }.into_any() }
}

/// A screen, as soon as its part is here. The first time it may have to be fetched; where that fails it can be tried again.
#[component]
pub fn Late(
    /// Its part.
    part: fn() -> Fetching<MakeView>,
) -> impl IntoView {
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
