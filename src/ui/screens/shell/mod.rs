//! The frame of the desk: navigation, who sits here, looks, and what must be said about the desk as a whole.

mod banners;
mod choose_me;
mod connection;
mod demo_banner;
mod join;
mod looks;
mod notice;
mod opening;
mod rail;
mod who;

use leptos::prelude::*;

use super::importing::Importing;
use super::inbox::Inbox;
use super::settings::SettingsScreen;
use super::simulator::Simulator;
use crate::app::{App, DeskKind, Phase, Screen};
pub use banners::HealthBanners;
use choose_me::ChooseMe;
use demo_banner::DemoBanner;
pub use opening::Opening;
use rail::Rail;

/// What stands beside the rail.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Room {
    /// Nobody has said who they are yet.
    Who,
    Screen(Screen),
}

/// The desk that is open.
#[component]
pub fn Shell() -> impl IntoView {
    let app = App::here();
    let simulating = RwSignal::new(false);
    let somebody = Memo::new(move |_| app.me_at_work().is_some());
    let room = Memo::new(move |_| {
        let screen = app.address.with(|route| route.screen);
        // Bringing a log in needs nobody: the people come with it.
        if app.phase.get() == Phase::Ready && !somebody.get() && screen != Screen::Import {
            Room::Who
        } else {
            Room::Screen(screen)
        }
    });
    count_in_title(app);
    let demo = Memo::new(move |_| app.kind.get() == DeskKind::Demo);
    view! {
        <div class="shell">
            <div class="shell-banners">
                <HealthBanners/>
                {move || demo.get().then(|| view! { <DemoBanner/> })}
            </div>
            <Rail simulating/>
            {move || match room.get() {
                Room::Who => view! { <ChooseMe/> }.into_any(),
                Room::Screen(Screen::Inbox) => view! { <Inbox/> }.into_any(),
                Room::Screen(Screen::Import) => view! { <Importing/> }.into_any(),
                Room::Screen(Screen::Settings) => view! { <SettingsScreen/> }.into_any(),
            }}
            <Simulator open=simulating/>
        </div>
    }
}

/// Says in the browser's tab how many chats are unread.
fn count_in_title(app: App) {
    const NAME: &str = "Balcão";
    let unread = Memo::new(move |_| app.desk(|desk| desk.counts().unread(false)));
    Effect::new(move |_| {
        let title = match unread.get() {
            0 => NAME.to_owned(),
            many => format!("({many}) {NAME}"),
        };
        document().set_title(&title);
    });
    on_cleanup(|| document().set_title(NAME));
}
