//! [`Rail`]: the navigation.

use leptos::{ev, html, prelude::*};

use super::commands::PaletteButton;
use super::connection::Connection;
use super::looks::LooksMenu;
use super::time_travel::TravelButton;
use super::who::WhoMenu;
use crate::app::{App, href};
use crate::i18n::{Locale, shell};
use crate::journal::{Chat, Desk};
use crate::model::ChatId;
use crate::ui::kit::{Count, Glyph, Icon, glyph, use_locale};
use crate::view::route::Screen;

/// The links to the screens, and the buttons that belong to no screen.
#[component]
pub fn Rail(
    /// True while the simulator is open.
    simulating: RwSignal<bool>,
) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let marked = Memo::new(move |_| app.marked_unread());
    let unread = Memo::new(move |_| {
        let count = |desk: &Desk| {
            let is_only_marked = |chat: &ChatId| {
                let state = desk.by_id(chat).map(Chat::state);
                state.is_some_and(|state| state.unread.is_empty() && !state.archived)
            };
            let only_marked =
                marked.with(|marked| marked.iter().filter(|chat| is_only_marked(chat)).count());
            (desk.counts().unread(false) + only_marked) as u64
        };
        app.work_desk(count)
    });
    let name = Memo::new(move |_| {
        let name = app.work_desk(|desk| desk.config().settings().name.clone());
        if name.is_empty() { "Balcão".into() } else { name.to_string() }
    });
    view! {
        <nav class="rail" aria-label=l.t(shell::navigation)>
            <p class="rail-brand"><Icon glyph=glyph::INBOX/><span class="rail-label truncate">{name}</span></p>
            <RailLink screen=Screen::Inbox name=shell::inbox glyph=glyph::MESSAGE_SQUARE>
                <Count value=unread label=Signal::derive(move || shell::unread_chats(l.get(), unread.get()))/>
            </RailLink>
            <RailLink screen=Screen::Panel name=shell::panel glyph=glyph::SQUARE_KANBAN/>
            <RailLink screen=Screen::Reports name=shell::reports glyph=glyph::CHART_COLUMN/>
            <Rest simulating/>
            <Connection/>
            <WhoMenu/>
        </nav>
    }
}

/// The entries that a phone shows only on request.
#[component]
fn Rest(simulating: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let open = RwSignal::new(false);
    let button = NodeRef::<html::Button>::new();
    let close = move || {
        open.set(false);
        // The focus returns to the button; a hidden one does not take it.
        if let Some(button) = button.get_untracked() {
            drop(button.focus());
        }
    };
    // Navigation closes the menu.
    let place = Memo::new(move |_| app.address.with(|route| (route.screen, route.as_of.is_some())));
    Effect::watch(move || place.get(), move |_, _, _| open.set(false), false);
    view! {
        <div
            id="rail-rest"
            class="rail-rest"
            data-open=move || open.get().then_some("")
            on:keydown=move |event| if event.key() == "Escape" && open.get_untracked() { close() }
        >
            <RailLink screen=Screen::Contacts name=shell::contacts glyph=glyph::USERS/>
            <RailLink screen=Screen::Campaigns name=shell::campaigns glyph=glyph::MEGAPHONE/>
            <RailLink screen=Screen::Chatbot name=shell::chatbot glyph=glyph::BOT/>
            <RailLink screen=Screen::Import name=shell::import glyph=glyph::UPLOAD/>
            <RailLink screen=Screen::Settings name=shell::settings glyph=glyph::SETTINGS/>
            <span class="rail-space"></span>
            <PaletteButton on:click=move |_| open.set(false)/>
            <TravelButton/>
            <Show when=move || !app.is_shared()><button
                type="button"
                class="rail-item"
                data-testid="simulate-customer"
                data-tip=l.t(shell::simulate)
                data-tip-side="right"
                aria-label=l.t(shell::simulate)
                aria-pressed=move || simulating.get().to_string()
                on:click=move |_| {
                    open.set(false);
                    simulating.update(|shown| *shown = !*shown);
                }
            >
                <Icon glyph=glyph::SMARTPHONE/>
                <span class="rail-label">
                    {l.t(shell::simulate_verb)}
                    <span class="rail-more">" "{l.t(shell::simulate_whom)}</span>
                </span>
            </button></Show>
            <LooksMenu/>
        </div>
        <button
            type="button"
            class="rail-item rail-more-button"
            aria-controls="rail-rest"
            aria-expanded=move || open.get().to_string()
            node_ref=button
            on:click=move |_| open.update(|open| *open = !*open)
        >
            <Icon glyph=glyph::ELLIPSIS/>
            <span class="rail-label">{l.t(shell::more)}</span>
        </button>
    }
}

#[component]
fn RailLink(
    screen: Screen,
    name: fn(Locale) -> &'static str,
    glyph: Glyph,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let here = Memo::new(move |_| app.address.with(|route| route.screen == screen));
    let link = move || {
        let mut route = app.address.get();
        route.screen = screen;
        href(&route)
    };
    let go = move |event: ev::MouseEvent| {
        if opens_here(&event) {
            event.prevent_default();
            app.address.open_screen(screen);
        }
    };
    view! {
        <a
            class="rail-item"
            href=link
            aria-current=move || here.get().then_some("page")
            data-tip=l.t(name)
            data-tip-side="right"
            on:click=go
        >
            <Icon glyph/>
            <span class="rail-label">{l.t(name)}</span>
            {children.map(|children| children())}
        </a>
    }
}

/// Returns true for a plain click; with a modifier key the browser opens the link elsewhere.
fn opens_here(event: &ev::MouseEvent) -> bool {
    event.button() == 0
        && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}
