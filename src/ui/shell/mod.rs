//! [`Shell`]: the frame of the desk: navigation, the agent, theme and language, and notices on the desk as a whole.

mod announce;
mod ask_archive;
mod ask_reason;
mod ask_who;
mod banners;
mod commands;
mod connection;
mod demo_banner;
mod join;
mod lines;
mod looks;
mod notice;
mod opening;
mod parts;
mod rail;
mod skip_link;
mod time_travel;
mod updating;
mod who;

pub use banners::HealthBanners;
pub use opening::Opening;
pub use parts::server as server_part;

use leptos::prelude::*;

use crate::app::{App, DeskKind};
use crate::i18n::shell;
use crate::lazy::lazy_part;
use crate::model::Status;
use crate::ui::chat::{Bulk, Hand, NotFinal, PendingMessages, Simulating, TrialsPart};
use crate::ui::kit::{Announcer, Lazy, LazyOver, MakeView, on_stray_files, use_locale, use_toasts};
use crate::ui::screens::inbox::Inbox;
use crate::ui::screens::simulator::Simulator;
use crate::view::route::Screen;
use announce::announce;
use ask_archive::AskArchive;
use ask_reason::AskReason;
use ask_who::AskWho;
use commands::{Choosing, Commands, Overlays, listen};
use demo_banner::DemoBanner;
use rail::Rail;
use skip_link::SkipLink;
use time_travel::{BarOpen, TravelFrame};
use updating::UpdateBanner;

lazy_part! {
    chat:
    fn ask_who_part() -> MakeView { || view! { <AskWho/> }.into_any() }
}

lazy_part! {
    chat:
    fn ask_archive_part() -> MakeView { || view! { <AskArchive/> }.into_any() }
}

lazy_part! {
    chat:
    fn ask_reason_part() -> MakeView { || view! { <AskReason/> }.into_any() }
}

#[component]
pub fn Shell() -> impl IntoView {
    let app = App::here();
    let Simulating(simulating) = Simulating::provide();
    let travelling = BarOpen::provide();
    PendingMessages::provide();
    provide_context(TrialsPart(parts::trials));
    let bulk = Bulk::provide();
    let hand = Hand::provide(bulk);
    let commands = Commands::provide(bulk, hand, travelling);
    listen(commands);
    let screen = Memo::new(move |_| app.address.with(|route| route.screen));
    count_in_title(app);
    let heard = announce(app);
    let (l, toasts) = (use_locale(), use_toasts());
    on_stray_files(move |_| toasts.error(shell::no_files(l.get_untracked())));
    app.show_up();
    let demo = Memo::new(move |_| app.kind.get() == DeskKind::Demo);
    view! {
        <div class="shell">
            <SkipLink/>
            <div class="shell-banners">
                <HealthBanners/>
                <LazyOver
                    part=lines::lines_part
                    wanted=Signal::derive(move || {
                        app.prefs.with(|prefs| prefs.lines) && app.health.with(|health| !health.unfetched)
                    })
                    on_failed=move |()| app.health.update(|health| health.unfetched = true)
                />
                <UpdateBanner/>
                <NotFinal/>
                {move || demo.get().then(|| view! { <DemoBanner/> })}
                <TravelFrame open=travelling/>
            </div>
            <Rail simulating/>
            {move || match screen.get() {
                Screen::Inbox => view! { <Inbox/> }.into_any(),
                Screen::Panel => view! { <Lazy part=parts::board/> }.into_any(),
                Screen::Reports => view! { <Lazy part=parts::reports/> }.into_any(),
                Screen::Import => view! { <Lazy part=parts::importing/> }.into_any(),
                Screen::Contacts => view! { <Lazy part=parts::contacts/> }.into_any(),
                Screen::Campaigns => view! { <Lazy part=parts::campaigns/> }.into_any(),
                Screen::Chatbot => view! { <Lazy part=parts::chatbot/> }.into_any(),
                Screen::Settings => view! { <Lazy part=parts::settings/> }.into_any(),
            }}
            <Simulator open=simulating/>
            <LazyOver part=ask_who_part wanted=app.asking on_failed=move |()| app.answer_who()/>
            <LazyOver part=ask_reason_part wanted=Signal::derive(move || app.ending.with(Option::is_some)) on_failed=move |()| app.answer_end(None)/>
            <LazyOver
                part=ask_archive_part
                wanted=Signal::derive(move || hand.asked.with(Option::is_some))
                on_failed=move |()| hand.asked.set(None)
            />
            <Overlays commands/>
            <Choosing commands/>
            <Announcer said=heard/>
        </div>
    }
}

/// Shows the number of open chats that wait for their first answer in the page's title.
fn count_in_title(app: App) {
    const NAME: &str = "Balcão";
    let open = Memo::new(move |_| app.present(|desk| desk.counts().of(false, Some(Status::Open))));
    Effect::new(move |_| {
        let title = match open.get() {
            0 => NAME.to_owned(),
            many => format!("({many}) {NAME}"),
        };
        document().set_title(&title);
    });
    on_cleanup(|| document().set_title(NAME));
}
